"""/new: the same plan, asked question by question, with a way back from each."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, parse_days
from domain.member import Member
from handlers.entrance.buttons import Go, Place
from handlers.plans import screens
from handlers.plans.buttons import Back, Skip
from handlers.plans.memory import from_data, plan_of, to_data
from handlers.plans.questions import EMPTY, QUESTIONS
from handlers.screen import Screen
from handlers.sessions.screens import session_card
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, sessions
from services.refusal import Reason, RefusedError


class Asking(StatesGroup):
    question = State()


async def begin(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)
    await state.set_state(Asking.question)
    await state.set_data({"step": 0, "reading": to_data(EMPTY)})
    await answer(event, await present(state, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    step, reading = data["step"], from_data(data["reading"])
    if step == len(QUESTIONS):
        await _finish(message, data, actor, db, state, now, t)
        return
    filled = QUESTIONS[step].fill(reading, message.text) if message.text else None
    if filled is None:
        await answer(message, screens.wrong_answer(step, reading, t))
    else:
        await state.update_data(step=step + 1, reading=to_data(filled))
        await answer(message, await present(state, t))


async def skip(query: CallbackQuery, callback_data: Skip, state: FSMContext, t: Words) -> None:
    await _turn(query, callback_data.step, callback_data.step + 1, state, t)


async def back(query: CallbackQuery, callback_data: Back, state: FSMContext, t: Words) -> None:
    await _turn(query, callback_data.step, max(0, callback_data.step - 1), state, t)


async def present(state: FSMContext, t: Words) -> Screen:
    """The question that waits for an answer."""
    data = await state.get_data()
    return screens.question(data["step"], from_data(data["reading"]), t)


async def _turn(query: CallbackQuery, at: int, to: int, state: FSMContext, t: Words) -> None:
    """Pressed twice, or under an old question, it turns nothing more."""
    if (await state.get_data())["step"] == at:
        await state.update_data(step=to)
    await redraw(query, await present(state, t))


async def _finish(
    message: Message,
    data: dict[str, Any],
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    days = parse_days(message.text or "", zone=t.zone, now=now)
    if isinstance(days, DateProblem):
        await answer(message, screens.wrong_days(days, Back(step=data["step"]), t))
        return
    reading = from_data(data["reading"])
    await state.clear()
    session_id = await sessions.create_draft(
        db, actor, plan_of(reading), days, place=reading.place, zone=t.zone, now=now
    )
    await answer(message, session_card(await sessions.show(db, actor, session_id), actor, t))


def router() -> Router:
    own = Router(name="new")
    own.message.register(begin, Command("new"))
    own.callback_query.register(begin, Go.filter(F.place == Place.NEW))
    own.callback_query.register(skip, Skip.filter(), StateFilter(Asking.question))
    own.callback_query.register(back, Back.filter(), StateFilter(Asking.question))
    own.message.register(take, StateFilter(Asking.question))
    return own
