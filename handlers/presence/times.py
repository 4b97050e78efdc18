"""Corrections: when somebody came and left, what never was, what nobody pressed for."""

from datetime import date, datetime
from typing import Any

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.attendance import TimesRefusal, parse_stay, spans_of
from domain.member import Member
from domain.session import Part, Session
from handlers.presence import screens
from handlers.presence.buttons import AskTimes, Entries, OpenEntry, Strike, WriteDown
from handlers.presence.lists import name_of
from handlers.presence.memory import Timing, ask, at, look, rest, typed
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, attendance, registrations, roster
from services.refusal import RefusedError
from services.roster import Entry


async def entries(
    query: CallbackQuery,
    callback_data: Entries,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session_id, member_id = callback_data.session_id, callback_data.member_id
    view = await roster.person(db, actor, session_id, member_id, await at(state), now=now)
    await look(state, session_id)
    await redraw(query, screens.entries(view, callback_data.page, t))


async def open_entry(
    query: CallbackQuery,
    callback_data: OpenEntry,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    visit = await attendance.visit(db, actor, callback_data.entry_id)
    view = await roster.person(db, actor, visit.session.id, visit.entry.member_id, now=now)
    await look(state, visit.session.id)
    await redraw(query, screens.entry(visit, name_of(view.person, t), t))


async def ask_times(
    query: CallbackQuery,
    callback_data: AskTimes,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await _ask(query, {"entry_id": callback_data.entry_id}, actor, db, state, now, t)


async def write_down(
    query: CallbackQuery,
    callback_data: WriteDown,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session, _ = await registrations.place(db, actor, callback_data.part_id)
    await roster.person(db, actor, session.id, callback_data.member_id, now=now)  # refused, nothing is asked
    data = {"part_id": callback_data.part_id, "member_id": callback_data.member_id}
    await _ask(query, data, actor, db, state, now, t)


async def take_times(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    try:
        session, part, member_id, entry = await _asked(await state.get_data(), actor, db)
    except RefusedError:
        await rest(state)  # there is nothing to correct any more
        raise
    stay = parse_stay(message.text or "", _on(session, part, entry, now, t), spans_of(part, session), t.zone)
    wrong: object = None
    if stay is not None and entry is not None:
        wrong = await attendance.correct(db, actor, entry.id, stay.entered_at, stay.left_at, now=now)
    elif stay is not None:
        wrong = await attendance.write_down(db, actor, part.id, member_id, stay, now=now)
    if stay is None or isinstance(wrong, TimesRefusal):
        asked = _question(session, part, member_id, entry, now, t)
        why = wrong if isinstance(wrong, TimesRefusal) else None
        await answer(message, screens.wrong_times(why, asked, t))
        return
    await look(state, session.id)
    view = await roster.person(db, actor, session.id, member_id, await at(state), now=now)
    await answer(message, screens.entries(view, 0, t))


async def strike(
    query: CallbackQuery,
    callback_data: Strike,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    gone = await attendance.strike(db, actor, callback_data.entry_id, now=now)
    view = await roster.person(db, actor, gone.session.id, gone.entry.member_id, await at(state), now=now)
    await redraw(query, screens.entries(view, 0, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: there is nothing to correct any more."""
    try:
        session, part, member_id, entry = await _asked(await state.get_data(), actor, db)
    except RefusedError:
        await rest(state)
        return None
    return _question(session, part, member_id, entry, session.ends_at, t)


async def _ask(
    query: CallbackQuery,
    data: dict[str, Any],
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    session, part, member_id, entry = await _asked(data, actor, db)
    await ask(state, Timing.times, **data)
    await redraw(query, _question(session, part, member_id, entry, now, t))


async def _asked(
    data: dict[str, Any], actor: Member, db: Database
) -> tuple[Session, Part, int, Entry | None]:
    """What the times are about; the entry, where there is one already."""
    if "entry_id" in data:
        visit = await attendance.visit(db, actor, data["entry_id"])
        return visit.session, visit.part, visit.entry.member_id, visit.entry
    session, place = await registrations.place(db, actor, data["part_id"])
    return session, place.part, data["member_id"], None


def _question(
    session: Session, part: Part, member_id: int, entry: Entry | None, now: datetime, t: Words
) -> Screen:
    on = _on(session, part, entry, now, t)
    return screens.ask_times(session, part, member_id, f"{on:%d.%m}", entry, t)


def _on(session: Session, part: Part, entry: Entry | None, now: datetime, t: Words) -> date:
    """The day that is meant where none is typed: the entry's, or the last of the part that has begun."""
    if entry is not None:
        return entry.stay.entered_at.astimezone(t.zone).date()
    days = spans_of(part, session)
    begun = [day for day in days if day.starts_at <= now] or days[:1]
    return begun[-1].starts_at.astimezone(t.zone).date()


def router() -> Router:
    own = Router(name="times")
    own.callback_query.register(entries, Entries.filter())
    own.callback_query.register(open_entry, OpenEntry.filter())
    own.callback_query.register(ask_times, AskTimes.filter())
    own.callback_query.register(write_down, WriteDown.filter())
    own.callback_query.register(strike, Strike.filter())
    own.message.register(take_times, StateFilter(Timing.times), typed)
    return own
