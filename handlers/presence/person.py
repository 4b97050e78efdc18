"""One person of a session: «Пришёл», «Вышел», where it is that they come, on the list and off it."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.registration import RegistrationState
from handlers.presence import screens
from handlers.presence.buttons import (
    AskRemove,
    At,
    Came,
    OpenPerson,
    Places,
    Remove,
    SignUp,
    Went,
)
from handlers.presence.memory import at, choose
from handlers.show import redraw
from handlers.texts import Words
from services import Database, attendance, registrations, roster
from services.attendance import NotNow


async def open_person(
    query: CallbackQuery,
    callback_data: OpenPerson,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session_id, member_id = callback_data.session_id, callback_data.member_id
    view = await roster.person(db, actor, session_id, member_id, await at(state), now=now)
    await redraw(query, screens.person(view, t))


async def came(
    query: CallbackQuery,
    callback_data: Came,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    part_id, member_id = callback_data.part_id, callback_data.member_id
    outcome = await attendance.enter(db, actor, part_id, member_id, now=now)
    if isinstance(outcome, NotNow):
        callback_answer.text, callback_answer.show_alert = screens.not_now_words(outcome, t), True
    session_id = outcome.session.id if isinstance(outcome, NotNow) else outcome.id
    view = await roster.person(db, actor, session_id, member_id, part_id, now=now)
    await redraw(query, screens.person(view, t))


async def went(
    query: CallbackQuery, callback_data: Went, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    part_id, member_id = callback_data.part_id, callback_data.member_id
    session = await attendance.leave(db, actor, part_id, member_id, now=now)
    view = await roster.person(db, actor, session.id, member_id, part_id, now=now)
    await redraw(query, screens.person(view, t))


async def places(
    query: CallbackQuery,
    callback_data: Places,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session_id, member_id = callback_data.session_id, callback_data.member_id
    view = await roster.person(db, actor, session_id, member_id, await at(state), now=now)
    await redraw(query, screens.places(view, callback_data.page, t))


async def come_at(
    query: CallbackQuery,
    callback_data: At,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """For this person and those who come after them."""
    session, _ = await registrations.place(db, actor, callback_data.part_id)
    view = await roster.person(db, actor, session.id, callback_data.member_id, callback_data.part_id, now=now)
    await choose(state, callback_data.part_id)
    await redraw(query, screens.person(view, t))


async def sign_up(
    query: CallbackQuery,
    callback_data: SignUp,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session_id, member_id = callback_data.session_id, callback_data.member_id
    if await roster.sign_up(db, actor, session_id, member_id, now=now) is RegistrationState.WAITING:
        callback_answer.text, callback_answer.show_alert = t.plain("person-waits"), True
    view = await roster.person(db, actor, session_id, member_id, await at(state), now=now)
    await redraw(query, screens.person(view, t))


async def ask_remove(
    query: CallbackQuery, callback_data: AskRemove, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    view = await roster.person(db, actor, callback_data.session_id, callback_data.member_id, now=now)
    await redraw(query, screens.ask_remove(view, t))


async def remove(
    query: CallbackQuery,
    callback_data: Remove,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session_id, member_id = callback_data.session_id, callback_data.member_id
    await roster.remove(db, actor, session_id, member_id, now=now)
    view = await roster.person(db, actor, session_id, member_id, await at(state), now=now)
    await redraw(query, screens.person(view, t))


def router() -> Router:
    own = Router(name="person")
    own.callback_query.register(open_person, OpenPerson.filter())
    own.callback_query.register(came, Came.filter())
    own.callback_query.register(went, Went.filter())
    own.callback_query.register(places, Places.filter())
    own.callback_query.register(come_at, At.filter())
    own.callback_query.register(sign_up, SignUp.filter())
    own.callback_query.register(ask_remove, AskRemove.filter())
    own.callback_query.register(remove, Remove.filter())
    return own
