"""«Готов(а) вести», the answer to an invitation, and stepping back."""

from collections.abc import Awaitable
from datetime import datetime

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.moderation import ModerationState
from handlers.commands import offer_anew
from handlers.moderators import screens, telling
from handlers.moderators.buttons import Answer, AskStepBack, StepBack, Volunteer
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Texts, Words
from services import Database, members, moderation, sessions
from services.moderation import ModerationNews
from services.refusal import Reason, RefusedError
from services.sessions import CHANGEABLE


async def volunteer(
    query: CallbackQuery,
    callback_data: Volunteer,
    callback_answer: CallbackAnswer,
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
        await ask_consent(query, actor, state, t, then=callback_data.pack())
        return
    doing = moderation.volunteer(db, actor, session_id, now=now)
    if not await _kindly(doing, query, session_id, callback_answer, actor, db, t):
        return
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
    """Where it was moved since the invitation was drawn, they are shown the new time and asked again."""
    session_id, version = callback_data.session_id, callback_data.version
    asked = await moderation.news(db, session_id, actor.id, actor.id)
    if asked is not None and _has_moved(asked, callback_data):
        callback_answer.text, callback_answer.show_alert = t.plain("moderators-has-moved"), True
        await redraw(query, telling.invited(asked, t))
        return
    doing = moderation.answer(db, actor, session_id, version, accepts=callback_data.accepts, now=now)
    if not await _kindly(doing, query, session_id, callback_answer, actor, db, t):
        return
    await _show(query, session_id, actor, bot, db, t, texts)


async def ask_step_back(
    query: CallbackQuery, callback_data: AskStepBack, actor: Member, db: Database, t: Words
) -> None:
    session = (await sessions.show(db, actor, callback_data.session_id)).session
    is_open = session.state in CHANGEABLE
    await redraw(query, screens.ask_step_back(session, t) if is_open else screens.closed(session, t))


async def step_back(
    query: CallbackQuery,
    callback_data: StepBack,
    callback_answer: CallbackAnswer,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    session_id = callback_data.session_id
    before = await moderation.news(db, session_id, actor.id, actor.id)
    doing = moderation.step_back(db, actor, session_id, now=now)
    if not await _kindly(doing, query, session_id, callback_answer, actor, db, t):
        return
    if before is not None and before.moderation.state is ModerationState.ACCEPTED:
        await redraw(query, screens.stepped_back(t, organisers_hear=True))
        await offer_anew(bot, texts, (await members.find(db, query.from_user.id) or (actor, False))[0])
    else:
        await _show(query, session_id, actor, bot, db, t, texts)


def _has_moved(news: ModerationNews, pressed: Answer) -> bool:
    """The invitation holds, for another time or place than the button was drawn for."""
    one, is_open = news.moderation, news.session.state in CHANGEABLE
    holds = is_open and one.state is ModerationState.INVITED and one.version == pressed.version
    return holds and telling.seal(news.session) != pressed.shown


async def _kindly(
    doing: Awaitable[object],
    query: CallbackQuery,
    session_id: int,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> bool:
    """Whether it was done; what is over is told, and its buttons go."""
    try:
        await doing
    except RefusedError as refusal:
        if refusal.reason is Reason.NOT_OPEN:
            session = (await sessions.show(db, actor, session_id)).session
            callback_answer.text = screens.why_closed(session, t)
            await redraw(query, screens.closed(session, t))
        elif refusal.reason in {Reason.STALE, Reason.GONE}:
            callback_answer.text = t.plain("refused", reason=refusal.reason)
            await redraw(query, screens.over(t))
        else:
            raise
        callback_answer.show_alert = True
        return False
    return True


async def _show(
    query: CallbackQuery, session_id: int, actor: Member, bot: Bot, db: Database, t: Words, texts: Texts
) -> None:
    """What has become of it; and the commands of whoever has a role now, or has none."""
    news = await moderation.news(db, session_id, actor.id, actor.id)
    await redraw(query, answered(news, t) if news else screens.over(t))
    await offer_anew(bot, texts, news.reader if news else actor)


def answered(news: ModerationNews, t: Words) -> Screen:
    """What has become of an offer or an invitation."""
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
