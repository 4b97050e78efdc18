"""What organisers and moderators hear of each other, and what is expected of a moderator, when its turn comes."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any

from domain.moderation import Duty, ModerationState
from domain.session import SessionState
from handlers.moderators import telling
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, leader_news, moderation
from services.leader_news import LeaderNews
from services.moderation import ModerationNews
from services.sessions import CHANGEABLE

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
        whenever: bool = False,
    ) -> Draw:
        """`wanted`: the state of which it tells; None: that of the answer, whatever it was.

        `whenever` they came to it: of what was taken back and done again one hears once.
        """

        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            news = await found(parameters)
            if news is None or (not whenever and news.moderation.version != parameters["version"]):
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
        moderation.VOLUNTEERED: about(
            state.VOLUNTEERED, telling.volunteered, to_organisers=True, whenever=True
        ),
        moderation.INVITED: about(state.INVITED, telling.invited),
        moderation.AGREED: about(state.ACCEPTED, telling.agreed),
        moderation.ANSWERED: about(None, telling.answered, to_organisers=True),
        moderation.STEPPED_BACK: about(state.WITHDRAWN, telling.stepped_back, to_organisers=True),
        moderation.REFUSED: about(state.REPLACED, telling.refused),
        moderation.DUTY: duty,
        **_of_sessions(db, texts),
    }


def _of_sessions(db: Database, texts: Texts) -> dict[str, Draw]:
    """What becomes of a session, to whoever leads it or is asked to."""

    def about(wanted: Collection[SessionState], screen: Callable[[LeaderNews, Words], Screen]) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            news = await leader_news.told(db, parameters["session_id"], parameters["member_id"])
            if news is None or news.session.state not in wanted:
                return None
            return screen(news, texts.of(news.language))

        return draw

    return {
        leader_news.MOVED: about(CHANGEABLE, telling.moved),
        leader_news.CANCELLED: about({SessionState.CANCELLED}, telling.cancelled),
    }
