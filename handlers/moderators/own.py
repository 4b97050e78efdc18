"""«Готов(а) вести», the answer to an invitation, and stepping back."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.moderation import ModerationState
from handlers.commands import offer_anew
from handlers.links import Target, payload
from handlers.moderators import screens
from handlers.moderators.buttons import Answer, AskStepBack, StepBack, Volunteer
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Texts, Words
from services import Database, moderation, sessions
from services.moderation import ModerationNews
from services.refusal import Reason, RefusedError


async def volunteer(
    query: CallbackQuery,
    callback_data: Volunteer,
    actor: Member,
    bot: Bot,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    session_id = callback_data.session_id
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.SESSION, session_id))
        return
    await moderation.volunteer(db, actor, session_id, now=now)
    await _show(query, session_id, actor, bot, db, t, texts)


async def answer(
    query: CallbackQuery,
    callback_data: Answer,
    callback_answer: CallbackAnswer,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    session_id, version = callback_data.session_id, callback_data.version
    try:
        await moderation.answer(db, actor, session_id, version, accepts=callback_data.accepts, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        await redraw(query, screens.over(t))
        return
    await _show(query, session_id, actor, bot, db, t, texts)


async def ask_step_back(
    query: CallbackQuery, callback_data: AskStepBack, actor: Member, db: Database, t: Words
) -> None:
    view = await sessions.show(db, actor, callback_data.session_id)
    await redraw(query, screens.ask_step_back(view.session, t))


async def step_back(
    query: CallbackQuery,
    callback_data: StepBack,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    await moderation.step_back(db, actor, callback_data.session_id, now=now)
    await _show(query, callback_data.session_id, actor, bot, db, t, texts)


async def _show(
    query: CallbackQuery, session_id: int, actor: Member, bot: Bot, db: Database, t: Words, texts: Texts
) -> None:
    """What has become of it; and the commands of whoever has a role now, or has none."""
    news = await moderation.news(db, session_id, actor.id, actor.id)
    await redraw(query, _screen(news, t) if news else screens.over(t))
    await offer_anew(bot, texts, news.reader if news else actor)


def _screen(news: ModerationNews, t: Words) -> Screen:
    match news.moderation.state:
        case ModerationState.VOLUNTEERED:
            return screens.volunteered(news.session, t)
        case ModerationState.ACCEPTED:
            return screens.agreed(news.session, t)
        case ModerationState.DECLINED:
            return screens.declined(news.session, t)
        case ModerationState.WITHDRAWN:
            return screens.stepped_back(t)
    return screens.over(t)


def router() -> Router:
    mine = Router(name="leading")
    mine.callback_query.register(volunteer, Volunteer.filter())
    mine.callback_query.register(answer, Answer.filter())
    mine.callback_query.register(ask_step_back, AskStepBack.filter())
    mine.callback_query.register(step_back, StepBack.filter())
    return mine
