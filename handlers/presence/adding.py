"""«Добавить»: somebody who has no Telegram, by name and institution."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import MAX_INSTITUTION, MAX_NAME, Member
from domain.plan_text import tidy
from domain.registration import RegistrationState
from handlers.presence import lists, screens
from handlers.presence.buttons import Add, AddName, AddTo
from handlers.presence.memory import Adding, ask, at, look, typed
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Html, Words
from services import Database, institutions, roster


async def begin(
    query: CallbackQuery, callback_data: Add, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await roster.people(db, actor, callback_data.session_id)  # refused, nothing is asked
    await ask(state, Adding.name, session_id=callback_data.session_id)
    await redraw(query, lists.ask_name(callback_data.session_id, t))


async def back_to_name(query: CallbackQuery, state: FSMContext, t: Words) -> None:
    session_id = (await state.get_data())["session_id"]
    await ask(state, Adding.name, session_id=session_id)
    await redraw(query, lists.ask_name(session_id, t))


async def take_name(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    session_id, name = (await state.get_data())["session_id"], tidy(message.text or "")
    if not 1 <= len(name) <= MAX_NAME:
        await answer(message, lists.wrong_name(session_id, t))
        return
    offered = (await institutions.offered(db, actor))[: lists.INSTITUTIONS]
    await ask(state, Adding.institution, session_id=session_id, name=name, offered=offered)
    await answer(message, lists.ask_institution(name, offered, t))


async def belong(
    query: CallbackQuery,
    callback_data: AddTo,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    data = await state.get_data()
    chosen = data["offered"][callback_data.number : callback_data.number + 1]
    if chosen:
        await _add(query, chosen[0], actor, db, state, now, t)
    else:
        await redraw(query, lists.ask_institution(data["name"], data["offered"], t))


async def take_institution(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    name = tidy(message.text or "")
    if 1 <= len(name) <= MAX_INSTITUTION:
        await _add(message, name, actor, db, state, now, t)
    else:
        await answer(message, lists.wrong_institution((await state.get_data())["offered"], t))


async def present(state: FSMContext, t: Words) -> Screen:
    """The question that waits for an answer."""
    data = await state.get_data()
    if await state.get_state() == Adding.name.state:
        return lists.ask_name(data["session_id"], t)
    return lists.ask_institution(data["name"], data["offered"], t)


async def _add(
    event: Message | CallbackQuery,
    institution: str,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    data = await state.get_data()
    session_id = data["session_id"]
    await look(state, session_id)
    added = await roster.add(db, actor, session_id, data["name"], institution, now=now)
    view = await roster.person(db, actor, session_id, added.member_id, await at(state), now=now)
    waits = added.state is RegistrationState.WAITING
    said = t("added-waits") if waits else t("added") if added.is_new else t("added-before")
    shown = screens.person(view, t)
    await show(event, Screen(Html(f"{said}\n\n{shown.text}"), shown.keyboard))


def router() -> Router:
    own = Router(name="adding")
    own.callback_query.register(begin, Add.filter())
    own.callback_query.register(back_to_name, AddName.filter(), StateFilter(Adding.institution))
    own.callback_query.register(belong, AddTo.filter(), StateFilter(Adding.institution))
    own.message.register(take_name, StateFilter(Adding.name), typed)
    own.message.register(take_institution, StateFilter(Adding.institution), typed)
    return own
