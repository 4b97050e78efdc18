"""When a phase ends by the clock."""

from datetime import UTC, datetime, time, timedelta

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.dates import DateProblem, DateReason
from domain.member import Member
from domain.moment import EVENING, parse_moment
from handlers.moderating import deadline_screens, screens
from handlers.moderating.buttons import AskEnd, EndAt, EndIn
from handlers.moderating.memory import Leading, ask, rest, typed
from handlers.moderating.panel import kindly, led_view
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, boards
from services.boards import BoardView
from services.refusal import Reason, RefusedError

SAID = (DateReason.NO_SUCH_DATE, DateReason.NO_SUCH_TIME, DateReason.PAST)  # with words of their own


async def ask_end(
    query: CallbackQuery,
    callback_data: AskEnd,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    view = await led_view(db, actor, callback_data.board_id)
    if not view.board.is_open:
        await redraw(query, screens.panel(view, t))
        return
    evening = datetime.combine(now.astimezone(t.zone).date() + timedelta(days=1), EVENING, t.zone)
    data = {"board_id": view.board.id, "version": view.board.version, "evening": evening.timestamp()}
    await ask(state, Leading.end, **data)
    await redraw(query, deadline_screens.ask_end(view.board, evening.astimezone(UTC), t))


async def end_in(
    query: CallbackQuery,
    callback_data: EndIn,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    minutes = callback_data.minutes
    ends_at = _whole_minute(now + timedelta(minutes=minutes)) if minutes else None
    await _set(query, callback_data, ends_at, callback_answer, actor, db, state, now, t)


async def end_at(
    query: CallbackQuery,
    callback_data: EndAt,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    ends_at = datetime.fromtimestamp(callback_data.at, UTC)
    await _set(query, callback_data, ends_at, callback_answer, actor, db, state, now, t)


async def take_end(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    ends_at = parse_moment(message.text or "", zone=t.zone, now=now)
    if isinstance(ends_at, DateProblem):
        problem = ends_at.reason if ends_at.reason in SAID else DateReason.NOT_UNDERSTOOD
        await _again(message, problem, actor, db, state, t)
        return
    try:
        await boards.set_end(db, actor, data["board_id"], ends_at, now=now, version=data["version"])
    except RefusedError as refusal:
        if refusal.reason is Reason.PAST:
            await _again(message, DateReason.PAST, actor, db, state, t)
            return
        if refusal.reason not in {Reason.STALE, Reason.BOARD_CLOSED}:
            await rest(state)
            raise
        await answer(message, Screen(t("refused", reason=refusal.reason)))
    await rest(state)
    await answer(message, screens.panel(await led_view(db, actor, data["board_id"]), t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: the phase it was asked about is over, or the board is not theirs to lead any more."""
    data = await state.get_data()
    try:
        view: BoardView = await led_view(db, actor, data["board_id"])
    except RefusedError:
        return None
    if view.board.version != data["version"]:
        return None
    return deadline_screens.ask_end(view.board, datetime.fromtimestamp(data["evening"], UTC), t)


async def _again(
    message: Message, problem: DateReason, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    asked = await present(state, actor, db, t)
    if asked is None:
        await rest(state)
        raise RefusedError(Reason.STALE)
    await answer(message, deadline_screens.wrong_end(asked, problem, t))


async def _set(
    query: CallbackQuery,
    button: EndIn | EndAt,
    ends_at: datetime | None,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    doing = boards.set_end(db, actor, button.board_id, ends_at, now=now, version=button.version)
    await kindly(doing, callback_answer, t)
    await rest(state)
    await redraw(query, screens.panel(await led_view(db, actor, button.board_id), t))


def _whole_minute(moment: datetime) -> datetime:
    """As it is shown: nobody is cut off in the middle of the minute they read."""
    if moment.time().replace(tzinfo=None) == time(moment.hour, moment.minute):
        return moment
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1)


def router() -> Router:
    own = Router(name="deadline")
    own.callback_query.register(ask_end, AskEnd.filter())
    own.callback_query.register(end_in, EndIn.filter())
    own.callback_query.register(end_at, EndAt.filter())
    own.message.register(take_end, StateFilter(Leading.end), typed)
    return own
