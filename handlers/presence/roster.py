"""/roster: whose list, the list, looking for a name in it, the list as a file."""

import asyncio
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from domain.plan_text import tidy
from handlers.entrance.buttons import Go, Place
from handlers.presence import lists
from handlers.presence.buttons import Led, Only, Roster, RosterFile
from handlers.presence.export import workbook
from handlers.presence.memory import Searching, look, rest, typed
from handlers.screen import Document, Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, roster
from services.refusal import Reason, RefusedError

LONGEST = 100  # characters of what is looked for


async def led(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    if not actor.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    await show(event, lists.led(await roster.led(db, actor), 0, t))


async def turn_led(query: CallbackQuery, callback_data: Led, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, lists.led(await roster.led(db, actor), callback_data.page, t))


async def people(
    query: CallbackQuery, callback_data: Roster, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    found = await roster.people(db, actor, callback_data.session_id)
    data, only = await state.get_data(), callback_data.only
    words = data.get("words", "") if data.get("session_id") == found.session.id else ""
    if only is Only.FOUND and not words:
        only = Only.ALL  # what was looked for is forgotten
    await look(state, found.session.id, words)
    await redraw(query, lists.people(found, only, callback_data.page, words, t))


async def find(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    session_id = (await state.get_data())["session_id"]
    words = tidy(message.text or "")[:LONGEST]
    try:
        found = await roster.people(db, actor, session_id)
    except RefusedError:
        await rest(state)  # it is not theirs to look at any more
        raise
    await look(state, session_id, words)
    await answer(message, lists.people(found, Only.FOUND if words else Only.ALL, 0, words, t))


async def file(
    query: CallbackQuery, callback_data: RosterFile, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    found = await roster.export(db, actor, callback_data.session_id)
    data = await asyncio.to_thread(workbook, found, t, made_at=now)
    name = t.plain("list-file-name", number=str(found.session.id))
    await answer(query, Screen(lists.file_caption(found.session, t), document=Document(name, data)))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The list in which a name is looked for; None: it is not theirs to look at any more."""
    try:
        found = await roster.people(db, actor, (await state.get_data())["session_id"])
    except RefusedError:
        await rest(state)
        return None
    return lists.people(found, Only.ALL, 0, "", t)


def router() -> Router:
    own = Router(name="roster")
    own.message.register(led, Command("roster"))
    own.callback_query.register(led, Go.filter(F.place == Place.ROSTER))
    own.callback_query.register(turn_led, Led.filter())
    own.callback_query.register(people, Roster.filter())
    own.callback_query.register(file, RosterFile.filter())
    own.message.register(find, StateFilter(Searching.name), typed)
    return own
