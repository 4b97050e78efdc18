"""«Перенести», «Отменить сессию», «Вместимость», «Начать», «Завершить»."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.plan_text import tidy
from domain.session import MAX_CAPACITY, MAX_PLACE, Before, Day, Session
from handlers.changes import screens
from handlers.changes.buttons import (
    Back,
    Begin,
    Cancel,
    Capacities,
    Capacity,
    ConfirmCancel,
    ConfirmMove,
    Finish,
    Move,
    MovePlace,
    WithoutReason,
)
from handlers.plans.screens import wrong_days
from handlers.screen import Screen
from handlers.sessions.screens import session_card
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, changes, registrations, sessions
from services.refusal import RefusedError


class Changing(StatesGroup):
    days = State()
    place = State()
    move = State()  # it is to be confirmed
    reason = State()
    cancel = State()  # it is to be confirmed
    capacity = State()


async def ask_days(
    query: CallbackQuery, callback_data: Move, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _ask(query, state, Changing.days, {"session_id": callback_data.session_id}, actor, db, t)


async def ask_place(
    query: CallbackQuery, callback_data: MovePlace, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    data = await state.get_data()
    if data.get("session_id") != callback_data.session_id:
        data = {"session_id": callback_data.session_id}  # of another session: its days are not these
    await _ask(query, state, Changing.place, data, actor, db, t)


async def take_days(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    days = parse_days(message.text or "", zone=t.zone, now=now)
    if isinstance(days, DateProblem):
        await answer(message, wrong_days(days, Back(session_id=data["session_id"]), t))
        return
    kept = [[day.starts_at.isoformat(), day.ends_at.isoformat()] for day in days]
    await _ask(message, state, Changing.move, {**data, "days": kept}, actor, db, t)


async def take_place(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    data = await state.get_data()
    place = tidy(message.text or "")
    if not 1 <= len(place) <= MAX_PLACE:
        await answer(message, screens.too_long(data["session_id"], MAX_PLACE, len(place), t))
        return
    await _ask(message, state, Changing.move, {**data, "place": place}, actor, db, t)


async def move(
    query: CallbackQuery,
    callback_data: ConfirmMove,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    data = await state.get_data()
    session = await changes.for_change(db, actor, data["session_id"])
    new = _new(session, data)
    if callback_data.shown != screens.seal(session.id, new):
        await _stale(
            query, callback_answer, await _question(Changing.move.state or "", data, actor, db, t), t
        )
        return
    told = await changes.move(db, actor, session.id, new.days, new.place, zone=t.zone, now=now)
    await state.clear()
    await redraw(query, screens.moved((await sessions.show(db, actor, session.id)).session, told, t))


async def ask_reason(
    query: CallbackQuery, callback_data: Cancel, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _ask(query, state, Changing.reason, {"session_id": callback_data.session_id}, actor, db, t)


async def without_reason(
    query: CallbackQuery,
    callback_data: WithoutReason,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    data = {"session_id": callback_data.session_id}
    await _ask(query, state, Changing.cancel, {**data, "reason": ""}, actor, db, t)


async def take_reason(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    data = await state.get_data()
    reason = tidy(message.text or "")
    if not 1 <= len(reason) <= screens.MAX_REASON:
        await answer(message, screens.too_long(data["session_id"], screens.MAX_REASON, len(reason), t))
        return
    await _ask(message, state, Changing.cancel, {**data, "reason": reason}, actor, db, t)


async def cancel(
    query: CallbackQuery,
    callback_data: ConfirmCancel,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    data = await state.get_data()
    if callback_data.shown != screens.seal(data["session_id"], data["reason"]):
        await _stale(
            query, callback_answer, await _question(Changing.cancel.state or "", data, actor, db, t), t
        )
        return
    told = await changes.cancel(db, actor, data["session_id"], data["reason"], now=now)
    await state.clear()
    view = await sessions.show(db, actor, data["session_id"])
    await redraw(query, screens.cancelled(view.session, told, t))


async def done(
    query: CallbackQuery,
    callback_data: ConfirmMove | ConfirmCancel | Back,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    """Pressed again, or for a question that is over: the session as it is."""
    await redraw(query, session_card(await sessions.show(db, actor, callback_data.session_id), actor, t))


async def back(
    query: CallbackQuery, callback_data: Back, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await state.clear()
    await done(query, callback_data, actor, db, t)


async def ask_capacity(
    query: CallbackQuery, callback_data: Capacity, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _ask(query, state, Changing.capacity, {"part_id": callback_data.part_id}, actor, db, t)


async def choose_capacity(
    query: CallbackQuery, callback_data: Capacities, actor: Member, db: Database, t: Words
) -> None:
    await changes.for_change(db, actor, callback_data.session_id)
    found = await registrations.offerings(db, actor, callback_data.session_id)
    await redraw(query, screens.capacities(found, callback_data.page, t))


async def take_capacity(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    part_id = (await state.get_data())["part_id"]
    text = tidy(message.text or "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(MAX_CAPACITY)) else -1
    if not 0 <= number <= MAX_CAPACITY:
        session, _ = await registrations.place(db, actor, part_id)
        await answer(message, screens.wrong_capacity(session, t))
        return
    await state.clear()
    session_id = await changes.set_capacity(db, actor, part_id, number or None, now=now)
    session, place = await registrations.place(db, actor, part_id)
    if place.part.is_whole:
        await answer(message, session_card(await sessions.show(db, actor, session_id), actor, t))
    else:
        await answer(message, screens.capacity_set(session, place, t))


async def begin(
    query: CallbackQuery, callback_data: Begin, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    await changes.start(db, actor, callback_data.session_id, now=now)
    await redraw(query, session_card(await sessions.show(db, actor, callback_data.session_id), actor, t))


async def finish(
    query: CallbackQuery, callback_data: Finish, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    await changes.finish(db, actor, callback_data.session_id, now=now)
    await redraw(query, session_card(await sessions.show(db, actor, callback_data.session_id), actor, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: there is nothing to change any more."""
    try:
        return await _question(await state.get_state() or "", await state.get_data(), actor, db, t)
    except RefusedError:
        await state.clear()
        return None


async def _stale(query: CallbackQuery, callback_answer: CallbackAnswer, question: Screen, t: Words) -> None:
    callback_answer.text, callback_answer.show_alert = t.plain("refused", reason="stale"), True
    await redraw(query, question)


async def _ask(
    event: Message | CallbackQuery,
    state: FSMContext,
    asked: State,
    data: dict[str, Any],
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    screen = await _question(asked.state or "", data, actor, db, t)  # refused, nothing is asked
    await state.set_state(asked)
    await state.set_data(data)
    await (redraw(event, screen) if isinstance(event, CallbackQuery) else answer(event, screen))


async def _question(asked: str, data: dict[str, Any], actor: Member, db: Database, t: Words) -> Screen:
    if asked == Changing.capacity.state:
        session, place = await registrations.place(db, actor, data["part_id"])
        await changes.for_change(db, actor, session.id)
        return screens.ask_capacity(session, place, t)
    session = await changes.for_change(db, actor, data["session_id"])
    told = await changes.to_be_told(db, actor, session.id)
    if asked == Changing.days.state:
        return screens.ask_days(session, t)
    if asked == Changing.place.state:
        return screens.ask_place(session, t)
    if asked == Changing.move.state:
        return screens.confirm_move(session, _new(session, data), told, t)
    if asked == Changing.reason.state:
        return screens.ask_reason(session, told.of_cancelling, t)
    return screens.confirm_cancel(session, data["reason"], told.of_cancelling, t)


def _new(session: Session, data: dict[str, Any]) -> Before:
    """When and where it will be."""
    days = tuple(Day(*map(datetime.fromisoformat, day)) for day in data.get("days", ())) or session.days
    return Before(days, data.get("place", session.place))


def router() -> Router:
    own = Router(name="changes")
    own.callback_query.register(ask_days, Move.filter())
    own.callback_query.register(ask_place, MovePlace.filter(), StateFilter(Changing.days, Changing.move))
    own.callback_query.register(move, ConfirmMove.filter(), StateFilter(Changing.move))
    own.callback_query.register(ask_reason, Cancel.filter())
    own.callback_query.register(without_reason, WithoutReason.filter(), StateFilter(Changing.reason))
    own.callback_query.register(cancel, ConfirmCancel.filter(), StateFilter(Changing.cancel))
    own.callback_query.register(done, ConfirmMove.filter())
    own.callback_query.register(done, ConfirmCancel.filter())
    own.callback_query.register(back, Back.filter(), StateFilter(Changing))
    own.callback_query.register(done, Back.filter())
    own.callback_query.register(ask_capacity, Capacity.filter())
    own.callback_query.register(choose_capacity, Capacities.filter())
    own.callback_query.register(begin, Begin.filter())
    own.callback_query.register(finish, Finish.filter())
    own.message.register(take_days, StateFilter(Changing.days))
    own.message.register(take_place, StateFilter(Changing.place))
    own.message.register(take_reason, StateFilter(Changing.reason))
    own.message.register(take_capacity, StateFilter(Changing.capacity))
    return own
