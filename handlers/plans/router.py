"""/plan: a plan as .docx, .txt or text becomes a draft."""

import asyncio
from datetime import datetime
from io import BytesIO

from aiogram import Bot, F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.plan import MAX_THEME, PlanReading
from domain.session import Day
from handlers.entrance.buttons import Go, Place
from handlers.plans import screens
from handlers.plans.buttons import Back, Create, Reading
from handlers.plans.memory import from_data, plan_of, to_data
from handlers.sessions.screens import session_card
from handlers.show import answer, show
from handlers.texts import Words
from services import Database, sessions
from services.papers.file_kind import MAX_FILE, FileProblem
from services.papers.plan_reader import read_plan_file, read_plan_text
from services.refusal import Reason, RefusedError


class Planning(StatesGroup):
    plan = State()
    theme = State()
    days = State()


async def ask(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if not actor.is_organiser:
        raise RefusedError(Reason.RIGHTS)
    await state.clear()
    await state.set_state(Planning.plan)
    await answer(event, screens.ask_plan(t))


async def take_file(message: Message, bot: Bot, state: FSMContext, t: Words) -> None:
    await _take(message, await _read_file(message, bot), state, t)


async def take_text(message: Message, state: FSMContext, t: Words) -> None:
    await _take(message, await asyncio.to_thread(read_plan_text, message.text or ""), state, t)


async def repeat(message: Message, t: Words) -> None:
    await answer(message, screens.wrong_message(t))


async def turn(query: CallbackQuery, callback_data: Reading, state: FSMContext, t: Words) -> None:
    await show(query, screens.understood(await _reading(state), callback_data.page, t))


async def take_theme(message: Message, state: FSMContext, t: Words) -> None:
    theme = " ".join((message.text or "").split())
    if not 1 <= len(theme) <= MAX_THEME:
        await answer(message, screens.no_theme(t))
        return
    data = await state.get_data()
    await _show_reading(message, from_data({**data["reading"], "theme": theme}), state, t)


async def create(
    query: CallbackQuery, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    reading = await _reading(state)
    if reading.theme is None:
        await answer(query, screens.no_theme(t))
        return
    days = parse_days(reading.when, zone=t.zone, now=now) if reading.when else None
    if days is None or isinstance(days, DateProblem):
        await state.set_state(Planning.days)
        await answer(query, screens.ask_days(t))
    else:
        await _create(query, days, actor, db, state, now, t)


async def take_days(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    days = parse_days(message.text or "", zone=t.zone, now=now)
    if isinstance(days, DateProblem):
        await answer(message, screens.wrong_days(days, t))
    else:
        await _create(message, days, actor, db, state, now, t)


async def back_to_reading(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    await state.set_state(Planning.plan)
    await show(query, screens.understood(await _reading(state), 0, t))


async def _create(
    event: Message | CallbackQuery,
    days: tuple[Day, ...],
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    reading = await _reading(state)
    await state.clear()
    session_id = await sessions.create_draft(db, actor, plan_of(reading), days, place=reading.place, now=now)
    await answer(event, session_card(await sessions.show(db, actor, session_id), actor, t))


async def _read_file(message: Message, bot: Bot) -> PlanReading | FileProblem:
    document = message.document
    if document is None:
        return FileProblem.WRONG_TYPE
    if (document.file_size or 0) > MAX_FILE:
        return FileProblem.TOO_BIG
    data = await bot.download(document, BytesIO())
    content = data.read() if data else b""
    return await asyncio.to_thread(read_plan_file, document.file_name or "", content)


async def _take(message: Message, reading: PlanReading | FileProblem, state: FSMContext, t: Words) -> None:
    if isinstance(reading, FileProblem):
        await answer(message, screens.wrong_file(reading, t))
    else:
        await _show_reading(message, reading, state, t)


async def _show_reading(message: Message, reading: PlanReading, state: FSMContext, t: Words) -> None:
    await state.update_data(reading=to_data(reading))
    if reading.theme is None:
        await state.set_state(Planning.theme)
        await answer(message, screens.no_theme(t))
    else:
        await state.set_state(Planning.plan)
        await answer(message, screens.understood(reading, 0, t))


async def _reading(state: FSMContext) -> PlanReading:
    """Refuses as stale a button of a plan that is no longer at hand."""
    data = (await state.get_data()).get("reading")
    if data is None:
        raise RefusedError(Reason.STALE)
    return from_data(data)


def router() -> Router:
    own = Router(name="plans")
    own.message.register(ask, Command("plan"))
    own.callback_query.register(ask, Go.filter(F.place == Place.PLAN))
    own.callback_query.register(turn, Reading.filter())
    own.callback_query.register(create, Create.filter())
    own.callback_query.register(back_to_reading, Back.filter(), StateFilter(Planning.days))
    own.message.register(take_file, StateFilter(Planning.plan, Planning.theme), F.document)
    own.message.register(take_text, StateFilter(Planning.plan), F.text)
    own.message.register(take_theme, StateFilter(Planning.theme))
    own.message.register(take_days, StateFilter(Planning.days))
    own.message.register(repeat, StateFilter(Planning.plan))
    return own
