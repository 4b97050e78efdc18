"""Who is there: entry and exit, by a moderator or by oneself, and what is put right afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.attendance import (
    EntryRefusal,
    Stay,
    TimesRefusal,
    closed,
    containing,
    judge_entry,
    judge_times,
    left_by_coming,
    opens_at,
    spans_of,
)
from domain.member import Member
from domain.registration import HOLDING, RegistrationState
from domain.session import Part, Session, SessionState
from services.refusal import Reason, RefusedError
from services.rights import moderator_of, organiser_only, with_profile
from services.transaction import Reading, Transaction
from storage import attendance, audit, parts, registrations, roster, sessions
from storage.attendance import Entry
from storage.db import Tx


class SelfRefusal(StrEnum):
    """Why somebody cannot check in by themselves."""

    OFF = "off"  # the organiser has not allowed it
    FULL = "full"  # they are not registered, and there is no seat for newcomers


@dataclass(frozen=True, slots=True)
class NotNow:
    """One may not come in at this moment."""

    session: Session
    part: Part
    why: EntryRefusal
    opens_at: datetime | None


@dataclass(frozen=True, slots=True)
class NotAlone:
    """One may come in, but a moderator has to write it down."""

    session: Session
    why: SelfRefusal


@dataclass(frozen=True, slots=True)
class Visit:
    """An entry with what it is about."""

    session: Session
    part: Part
    entry: Entry


@Transaction
def enter(tx: Tx, actor: Member, part_id: int, member_id: int, *, now: datetime) -> Session | NotNow:
    """Somebody is let in by a moderator; who is inside stays inside.

    In an activity one is in the session too, and in its day; in one activity at a time.
    """
    session, part = _get(tx, part_id)
    moderator_of(tx, actor, session.id)
    known(tx, session.id, member_id)
    refused = _judge(session, part, now)
    if refused is None and _enter(tx, part, member_id, by=actor.id, now=now):
        after: dict[str, object] = {"part": part_id}
        audit.note(tx, "enter", f"member:{member_id}", by=actor.id, now=now, after=after)
    return refused or session


@Transaction
def leave(tx: Tx, actor: Member, part_id: int, member_id: int, *, now: datetime) -> Session:
    """Out of the session, or its day, is out of everything."""
    session, part = _get(tx, part_id)
    moderator_of(tx, actor, session.id)
    if _leave(tx, part, member_id, now=now):
        after: dict[str, object] = {"part": part_id}
        audit.note(tx, "leave", f"member:{member_id}", by=actor.id, now=now, after=after)
    return session


@Transaction
def check_in(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> Session | NotNow | NotAlone:
    """By the code on the poster, who is registered, or anybody while there are seats. Refuses a stranger as PROFILE."""
    session, whole = _session(tx, session_id)
    if session.state is SessionState.DRAFT:
        raise RefusedError(Reason.GONE)
    refused = _judge(session, whole, now)
    if refused:
        return refused
    if not session.self_check_in:
        return NotAlone(session, SelfRefusal.OFF)
    with_profile(tx, actor)
    held = registrations.of_member_in(tx, actor.id, session_id)
    if not any(one.state in HOLDING for one in held) and not registrations.seats(tx, whole).open_to_newcomers:
        return NotAlone(session, SelfRefusal.FULL)
    _enter(tx, whole, actor.id, by=actor.id, now=now)
    return session


@Transaction
def check_out(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> Session:
    session, whole = _session(tx, session_id)
    if session.state is SessionState.DRAFT:
        raise RefusedError(Reason.GONE)
    _leave(tx, whole, actor.id, now=now)
    return session


@Transaction
def set_self_check_in(tx: Tx, actor: Member, session_id: int, *, on: bool, now: datetime) -> None:
    organiser_only(tx, actor)
    session, _ = _session(tx, session_id)
    if session.self_check_in != on:
        sessions.change(tx, session_id, self_check_in=on)
        audit.note(
            tx,
            "self_check_in",
            f"session:{session_id}",
            by=actor.id,
            now=now,
            before={"on": not on},
            after={"on": on},
        )


@Transaction
def close_due(tx: Tx, *, now: datetime) -> None:
    """By the clock: whoever is inside leaves when the day of that part is over."""
    _close(tx, attendance.open_entries(tx), now=now)


def close_all(tx: Tx, session_id: int, *, now: datetime) -> None:
    """Of a session that has just ended before its time; its state says so already."""
    _close(tx, attendance.open_entries(tx, session_id), now=now)


@Reading
def visit(tx: Tx, actor: Member, entry_id: int) -> Visit:
    return _visit(tx, actor, entry_id)


@Transaction
def correct(
    tx: Tx, actor: Member, entry_id: int, entered_at: datetime, left_at: datetime | None, *, now: datetime
) -> Visit | TimesRefusal:
    """`left_at`: None leaves the exit as it is."""
    before = _visit(tx, actor, entry_id)
    stay = Stay(entered_at, left_at or before.entry.stay.left_at)
    wrong = judge_times(spans_of(before.part, before.session), stay, now)
    if wrong:
        return wrong
    if stay != before.entry.stay:
        attendance.set_stay(tx, entry_id, stay)
        _note(tx, actor, before.entry, "correct", now=now, before=_told(before.entry.stay), after=_told(stay))
    return _visit(tx, actor, entry_id)


@Transaction
def write_down(
    tx: Tx, actor: Member, part_id: int, member_id: int, stay: Stay, *, now: datetime
) -> Session | TimesRefusal:
    """A stay that nobody pressed for; in what contains the part too."""
    session, part = _get(tx, part_id)
    moderator_of(tx, actor, session.id)
    known(tx, session.id, member_id)
    wrong = TimesRefusal.ORDER if stay.left_at is None else judge_times(spans_of(part, session), stay, now)
    if wrong:
        return wrong
    for one in (part, *containing(part, parts.of_session(tx, session.id), stay.entered_at)):
        entries = attendance.of_member(tx, session.id, member_id)
        if stay not in attendance.stays(entries, one.id):
            entry_id = attendance.add(tx, one.id, member_id, stay, by=actor.id)
            entry = Entry(entry_id, one.id, member_id, stay)
            _note(tx, actor, entry, "write_down", now=now, after=_told(stay))
    return session


@Transaction
def strike(tx: Tx, actor: Member, entry_id: int, *, now: datetime) -> Visit:
    """Remove an entry that never was."""
    gone = _visit(tx, actor, entry_id)
    attendance.remove(tx, entry_id)
    _note(tx, actor, gone.entry, "strike", now=now, before=_told(gone.entry.stay))
    return gone


def known(tx: Tx, session_id: int, member_id: int) -> None:
    """Refuses whoever has never signed up for the session or been there: their name is not the moderator's to see."""
    if member_id not in {person.id for person in roster.people(tx, session_id, only=member_id)}:
        raise RefusedError(Reason.GONE)


def _enter(tx: Tx, part: Part, member_id: int, *, by: int, now: datetime) -> bool:
    there = parts.of_session(tx, part.session_id)
    if not attendance.enter(tx, part.id, member_id, by=by, now=now):
        return False
    attendance.leave(tx, [other.id for other in left_by_coming(part, there)], member_id, now=now)
    for around in containing(part, there, now):
        attendance.enter(tx, around.id, member_id, by=by, now=now)
    for held in registrations.of_member_in(tx, member_id, part.session_id):
        if held.state is RegistrationState.OFFERED:  # who has come has answered
            registrations.set_state(tx, held.part_id, member_id, RegistrationState.CONFIRMED, now=now)
    return True


def _leave(tx: Tx, part: Part, member_id: int, *, now: datetime) -> bool:
    inside = attendance.inside(tx, part.session_id, member_id)
    gone = inside & {part.id} if part.activity_id is not None else inside
    return attendance.leave(tx, gone, member_id, now=now)


def _judge(session: Session, part: Part, now: datetime) -> NotNow | None:
    spans = spans_of(part, session)
    why = judge_entry(session.state, spans, now)
    return NotNow(session, part, why, opens_at(spans, now)) if why else None


def _close(tx: Tx, entries: Iterable[Entry], *, now: datetime) -> None:
    found = list(entries)
    there = {part.id: part for part in parts.many(tx, {entry.part_id for entry in found})} if found else {}
    of = {part.session_id: sessions.get(tx, part.session_id) for part in there.values()}
    exits: dict[int, datetime] = {}
    for entry in found:
        part = there[entry.part_id]
        session = of[part.session_id]
        if session is not None:
            spans = spans_of(part, session)
            left_at = closed(session.state, spans, entry.stay.entered_at, now)
            if left_at is not None:
                exits[entry.id] = left_at
    attendance.close(tx, exits)


def _visit(tx: Tx, actor: Member, entry_id: int) -> Visit:
    entry = attendance.get(tx, entry_id)
    if entry is None:
        raise RefusedError(Reason.GONE)
    session, part = _get(tx, entry.part_id)
    moderator_of(tx, actor, session.id)
    return Visit(session, part, entry)


def _get(tx: Tx, part_id: int) -> tuple[Session, Part]:
    part = parts.get(tx, part_id)
    session = sessions.get(tx, part.session_id) if part else None
    if part is None or session is None:
        raise RefusedError(Reason.GONE)
    return session, part


def _session(tx: Tx, session_id: int) -> tuple[Session, Part]:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return _get(tx, session.whole)


def _told(stay: Stay) -> dict[str, object]:
    left = stay.left_at.isoformat() if stay.left_at else None
    return {"entered_at": stay.entered_at.isoformat(), "left_at": left}


def _note(
    tx: Tx,
    actor: Member,
    entry: Entry,
    action: str,
    *,
    now: datetime,
    before: dict[str, object] | None = None,
    after: dict[str, object] | None = None,
) -> None:
    whose: dict[str, object] = {"part": entry.part_id, "member": entry.member_id}
    audit.note(
        tx,
        action,
        f"attendance:{entry.id}",
        by=actor.id,
        now=now,
        before=None if before is None else {**whose, **before},
        after=None if after is None else {**whose, **after},
    )
