"""/plan: a plan as .docx, .txt or text becomes a draft."""

import asyncio
from datetime import datetime
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.plan import MAX_THEME, PlanReading
from domain.plan_text import tidy
from domain.session import Day
from handlers.entrance.buttons import Go, Place
from handlers.filters import Is
from handlers.plans import screens
from handlers.plans.buttons import Create, Reading
from handlers.plans.files import read_file
from handlers.plans.memory import from_data, plan_of, to_data
from handlers.plans.pasted import piece, whole
from handlers.screen import Screen
from handlers.sessions.screens import session_card
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, sessions
from services.papers.file_kind import FileProblem
from services.papers.plan_reader import read_plan_text
from services.refusal import Reason, RefusedError


class Planning(StatesGroup):
    plan = State()  # waits for a plan
    reading = State()  # shows what was understood of it
    theme = State()
    days = State()


async def ask(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)
    await state.clear()
    await state.set_state(Planning.plan)
    await answer(event, screens.ask_plan(t))


async def take_file(message: Message, bot: Bot, state: FSMContext, t: Words) -> None:
    await _take(message, await read_file(message, bot), state, t)


async def take_text(message: Message, state: FSMContext, t: Words) -> None:
    text = whole(await state.get_data(), message) or message.text or ""
    await _take(message, await asyncio.to_thread(read_plan_text, text), state, t, **piece(text, message))


async def repeat(message: Message, t: Words) -> None:
    await answer(message, screens.wrong_message(t))


async def turn(query: CallbackQuery, callback_data: Reading, state: FSMContext, t: Words) -> None:
    data = await state.get_data()
    await redraw(query, screens.understood(from_data(data["reading"]), data["plan"], callback_data.page, t))


async def take_theme(message: Message, state: FSMContext, t: Words) -> None:
    data = await state.get_data()
    if whole(data, message):
        await take_text(message, state, t)
        return
    theme = tidy(message.text or "")
    if 1 <= len(theme) <= MAX_THEME:
        await _keep(message, from_data({**data["reading"], "theme": theme}), state, t)
    else:
        await answer(message, screens.wrong_theme(t))


async def create(
    query: CallbackQuery, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    reading = from_data(data["reading"])
    days = parse_days(reading.when, zone=t.zone, now=now) if reading.when else None
    if days is None or isinstance(days, DateProblem):
        await state.set_state(Planning.days)
        await redraw(query, screens.ask_days(data["plan"], t))
    else:
        await _create(query, days, actor, db, state, now, t)


async def created(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """Pressed again: the draft is there."""
    session_id = (await state.get_data())["session_id"]
    await redraw(query, session_card(await sessions.show(db, actor, session_id), actor, t))


async def take_days(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    days = parse_days(message.text or "", zone=t.zone, now=now)
    if isinstance(days, DateProblem):
        back = Reading(plan=(await state.get_data())["plan"], page=0)
        await answer(message, screens.wrong_days(days, back, t))
    else:
        await _create(message, days, actor, db, state, now, t)


async def back_to_reading(query: CallbackQuery, callback_data: Reading, state: FSMContext, t: Words) -> None:
    await state.set_state(Planning.reading)
    await turn(query, callback_data, state, t)


async def present(state: FSMContext, t: Words) -> Screen:
    """The question that waits for an answer."""
    data = await state.get_data()
    match await state.get_state():
        case Planning.reading.state:
            return screens.understood(from_data(data["reading"]), data["plan"], 0, t)
        case Planning.theme.state:
            return screens.no_theme(t)
        case Planning.days.state:
            return screens.ask_days(data["plan"], t)
    return screens.ask_plan(t)


async def _create(
    event: Message | CallbackQuery,
    days: tuple[Day, ...],
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    data = await state.get_data()
    reading = from_data(data["reading"])
    await state.clear()
    session_id = await sessions.create_draft(
        db, actor, plan_of(reading), days, place=reading.place, zone=t.zone, now=now
    )
    await state.set_data({"plan": data["plan"], "session_id": session_id})
    await show(event, session_card(await sessions.show(db, actor, session_id), actor, t))


async def _take(
    message: Message, reading: PlanReading | FileProblem, state: FSMContext, t: Words, **kept: Any
) -> None:
    if isinstance(reading, FileProblem):
        await answer(message, screens.wrong_file(reading, t))
    elif not (reading.theme or reading.aim or reading.tasks or reading.activities):
        await answer(message, screens.wrong_message(t))
    else:
        await state.update_data(plan=message.message_id, **kept)
        await _keep(message, reading, state, t)


async def _keep(message: Message, reading: PlanReading, state: FSMContext, t: Words) -> None:
    await state.update_data(reading=to_data(reading))
    await state.set_state(Planning.reading if reading.theme else Planning.theme)
    await answer(message, await present(state, t))


async def _at_hand(_query: CallbackQuery, callback_data: Create | Reading, state: FSMContext) -> bool:
    """Not the button of another plan than the one last read."""
    return (await state.get_data()).get("plan") == callback_data.plan


def router() -> Router:
    own = Router(name="plans")
    own.message.register(ask, Command("plan"))
    own.callback_query.register(ask, Go.filter(F.place == Place.PLAN))
    own.callback_query.register(turn, StateFilter(Planning.reading), Reading.filter(), _at_hand)
    own.callback_query.register(back_to_reading, StateFilter(Planning.days), Reading.filter(), _at_hand)
    own.callback_query.register(
        create, StateFilter(Planning.reading, Planning.days), Create.filter(), _at_hand
    )
    own.callback_query.register(created, StateFilter(None), Create.filter(), _at_hand)
    own.message.register(take_file, StateFilter(Planning), Is(F.document))
    own.message.register(take_text, StateFilter(Planning.plan, Planning.reading), Is(F.text))
    own.message.register(take_theme, StateFilter(Planning.theme))
    own.message.register(take_days, StateFilter(Planning.days))
    own.message.register(repeat, StateFilter(Planning))
    return own
