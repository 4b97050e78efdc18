"""«Изменить»: one field of a draft at a time."""

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.session import MAX_CAPACITY
from handlers.plans.screens import wrong_days
from handlers.sessions import screens
from handlers.sessions.buttons import Edit, EditField, Field
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, sessions


class Editing(StatesGroup):
    field = State()


async def choose(
    query: CallbackQuery, callback_data: Edit, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await sessions.draft(db, actor, callback_data.session_id)
    await state.clear()
    await redraw(query, screens.edit_menu(view, t))


async def ask(
    query: CallbackQuery, callback_data: EditField, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    session = await sessions.draft(db, actor, callback_data.session_id)
    await state.set_state(Editing.field)
    await state.set_data({"session_id": session.id, "field": callback_data.field})
    await redraw(query, screens.ask_field(session, callback_data.field, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    session_id, field = data["session_id"], Field(data["field"])
    text = (message.text or "").strip()
    if field is Field.DAYS:
        days = parse_days(text, zone=t.zone, now=now)
        if isinstance(days, DateProblem):
            await answer(message, wrong_days(days, t))
            return
        await sessions.set_days(db, actor, session_id, days, now=now)
    else:
        changes = _change(field, text)
        if changes is None:
            await answer(message, screens.wrong_field(field, len(text), t))
            return
        await sessions.rewrite(db, actor, session_id, changes, now=now)
    await state.clear()
    await answer(message, screens.session_card(await sessions.show(db, actor, session_id), actor, t))


def _change(field: Field, text: str) -> dict[str, Any] | None:
    """None: not an answer to what was asked."""
    if field is Field.CAPACITY:
        if not (text.isascii() and text.isdigit() and len(text) <= len(str(MAX_CAPACITY))):
            return None
        number = int(text)
        return {field.value: number or None} if number <= MAX_CAPACITY else None
    return {field.value: text} if 1 <= len(text) <= screens.LIMITS[field] else None


def router() -> Router:
    own = Router(name="edit")
    own.callback_query.register(choose, Edit.filter())
    own.callback_query.register(ask, EditField.filter())
    own.message.register(take, StateFilter(Editing.field))
    return own
