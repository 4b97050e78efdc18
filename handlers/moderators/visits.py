"""«Готов(а) вести», pressed before the introduction, is done after it."""

from datetime import datetime

from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.moderators import own, screens
from handlers.moderators.buttons import Volunteer
from handlers.show import answer
from handlers.texts import Words
from services import Database, moderation, sessions
from services.refusal import Reason, RefusedError


async def finish(
    event: Message | CallbackQuery,
    pressed: Volunteer,
    actor: Member,
    *,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    session_id = pressed.session_id
    try:
        await moderation.volunteer(db, actor, session_id, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.NOT_OPEN:
            raise
        session = (await sessions.show(db, actor, session_id)).session
        await answer(event, screens.closed(session, t))
        return
    news = await moderation.news(db, session_id, actor.id, actor.id)
    await answer(event, own.answered(news, t) if news else screens.over(t))
