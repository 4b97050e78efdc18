"""What organisers and moderators hear of each other, and what is expected of a moderator, when its turn comes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.moderation import Duty, ModerationState
from handlers.moderators import telling
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, moderation
from services.moderation import ModerationNews

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    """By the row's kind."""

    async def found(parameters: Mapping[str, Any]) -> ModerationNews | None:
        session_id, member_id = parameters["session_id"], parameters["member_id"]
        return await moderation.news(db, session_id, member_id, parameters["reader_id"])

    def about(
        wanted: ModerationState | None,
        screen: Callable[[ModerationNews, Words], Screen],
        *,
        to_organisers: bool = False,
    ) -> Draw:
        """`wanted`: the state of which it tells; None: that of the answer, whatever it was."""

        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            news = await found(parameters)
            if news is None or news.moderation.version != parameters["version"]:
                return None  # it has changed since
            if wanted not in {None, news.moderation.state} or (
                to_organisers and not news.reader.is_organiser
            ):
                return None
            return screen(news, texts.of(news.reader.language))

        return draw

    async def duty(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        news = await found(parameters)
        if news is None or not news.reader.may_moderate(news.session.id):
            return None
        return telling.duty(news.session, Duty(parameters["duty"]), texts.of(news.reader.language))

    state = ModerationState
    return {
        moderation.VOLUNTEERED: about(state.VOLUNTEERED, telling.volunteered, to_organisers=True),
        moderation.INVITED: about(state.INVITED, telling.invited),
        moderation.AGREED: about(state.ACCEPTED, telling.agreed),
        moderation.ANSWERED: about(None, telling.answered, to_organisers=True),
        moderation.STEPPED_BACK: about(state.WITHDRAWN, telling.stepped_back, to_organisers=True),
        moderation.REFUSED: about(state.REPLACED, telling.refused),
        moderation.DUTY: duty,
    }
