"""«Изменить»: one field at a time."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.plan_text import tidy
from handlers.plans.screens import wrong_days
from handlers.screen import Screen
from handlers.sessions import screens
from handlers.sessions.buttons import Edit, EditField, Field
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, changes, sessions
from services.refusal import RefusedError


class Editing(StatesGroup):
    field = State()


async def choose(
    query: CallbackQuery, callback_data: Edit, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    session = await changes.for_change(db, actor, callback_data.session_id)
    await state.clear()
    await redraw(query, screens.edit_menu(session, t))


async def ask(
    query: CallbackQuery, callback_data: EditField, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await changes.for_change(db, actor, callback_data.session_id)
    await state.set_state(Editing.field)
    await state.set_data({"session_id": callback_data.session_id, "field": callback_data.field})
    await redraw(query, await present(state, actor, db, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    session_id, field = data["session_id"], Field(data["field"])
    try:
        wrong = await _save(message, session_id, field, actor, db, now, t)
    except RefusedError:
        await state.clear()  # there is nothing to edit any more
        raise
    if wrong:
        await answer(message, wrong)
    else:
        await state.clear()
        await answer(message, screens.session_card(await sessions.show(db, actor, session_id), actor, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen:
    """The question that waits for an answer."""
    data = await state.get_data()
    session = await changes.for_change(db, actor, data["session_id"])
    return screens.ask_field(session, Field(data["field"]), t)


async def _save(
    message: Message, session_id: int, field: Field, actor: Member, db: Database, now: datetime, t: Words
) -> Screen | None:
    """What is wrong with the answer; None: it is saved."""
    text = message.text or ""
    if field is Field.DAYS:
        days = parse_days(text, zone=t.zone, now=now)
        if isinstance(days, DateProblem):
            return wrong_days(days, Edit(session_id=session_id), t)
        await sessions.set_days(db, actor, session_id, days, zone=t.zone, now=now)
        return None
    said = tidy(text)
    if not 1 <= len(said) <= screens.LIMITS[field]:
        return screens.wrong_field(session_id, field, len(text), t)
    await sessions.rewrite(db, actor, session_id, {field.value: said}, now=now)
    return None


def router() -> Router:
    own = Router(name="edit")
    own.callback_query.register(choose, Edit.filter())
    own.callback_query.register(ask, EditField.filter())
    own.message.register(take, StateFilter(Editing.field))
    return own
