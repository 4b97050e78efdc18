"""Reminders of what one has a seat in: owed by the clock, drawn when they are sent, chosen by each for themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from domain.member import Member
from domain.registration import OPEN, RegistrationState
from domain.reminder import BEFORE_START, LONGEST, TOGETHER, ReminderKind, Timing, Window, timing, window
from domain.session import Part, Session
from services.rights import moderator_of
from services.transaction import Reading, Transaction
from storage import members, outbox, parts, registrations, reminders, sessions
from storage.db import Tx

REMINDER: Final = "reminder"  # the kind of the notice
NOTED: Final = timedelta(days=7)  # after its end, what was missed of a session is still noted
SAID_ALREADY: Final = timedelta(hours=3)  # after the day-before one came late, on the day itself
AT_ONCE: Final = 200  # people in one transaction: others wait for it


@dataclass(frozen=True, slots=True)
class Item:
    """One thing somebody is reminded of."""

    session: Session
    part: Part
    kind: ReminderKind

    @property
    def starts_at(self) -> datetime:
        return self.part.around[0].starts_at


@dataclass(frozen=True, slots=True)
class Reminded:
    """What one message says: soonest first, each thing once."""

    items: tuple[Item, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class _Owed:
    part: Part
    kind: ReminderKind
    window: Window


@Transaction
def send_due(tx: Tx, *, zone: tzinfo, now: datetime) -> bool:
    """What is due, one message a person, with what is due soon; what came too late is noted. Whether there is more."""
    every = list(_reckoned(tx, zone=zone, now=now))
    due = [one for one in every if timing(one.window, now, zone) is Timing.DUE]
    more = _miss([one for one in every if timing(one.window, now, zone) is Timing.MISSED], tx, now=now)
    whose: set[int] = set()
    for one in due:
        whose.update(reminders.owed(tx, one.part, one.kind, one.window.due_at, limit=AT_ONCE))
    chosen = sorted(whose)[:AT_ONCE]
    if chosen:
        soon = [one for one in every if now < one.window.due_at <= now + TOGETHER]
        _tell(tx, [*due, *soon], chosen, _same_day(due, every, zone=zone, now=now), now=now)
    return more or len(chosen) == AT_ONCE


@Reading
def to_tell(tx: Tx, member_id: int, items: Sequence[Sequence[object]], *, now: datetime) -> Reminded | None:
    """For the notice: what of it is still so, of its parameters' `items`; None: nothing.

    Left out is what was cancelled, moved, left, or has begun.
    """
    reader = members.by_id(tx, member_id)
    if reader is None:
        return None
    found = {(one.part.id): one for row in items if (one := _item(tx, member_id, row, now=now))}
    ordered = sorted(found.values(), key=lambda one: (one.starts_at, one.part.id))
    return Reminded(tuple(ordered), reader.language) if ordered else None


@Transaction
def put_off(
    tx: Tx, member_id: int, items: Sequence[Sequence[object]], *, zone: tzinfo, now: datetime
) -> bool:
    """For the notice, when its turn comes: whether nothing of it may be said now, at night or too late.

    Then it is as if it had not been owed: the clock owes it again in the morning, or notes that it was missed.
    """
    found = [(row, _window(row, zone)) for row in items]
    if any(timing(when, now, zone) in {Timing.DUE, Timing.EARLY} for _, when in found):
        return False
    for (part_id, kind, starts_at), _ in found:
        moment = datetime.fromisoformat(str(starts_at))
        reminders.take_back(tx, int(str(part_id)), ReminderKind(str(kind)), moment, member_id)
    return True


@Reading
def choices(tx: Tx, actor: Member) -> Mapping[ReminderKind, bool]:
    """Which of them the member gets; all, until they say otherwise."""
    unwanted = reminders.off(tx, actor.id)
    return {kind: kind not in unwanted for kind in ReminderKind}


@Transaction
def choose(tx: Tx, actor: Member, kind: ReminderKind, *, on: bool) -> Mapping[ReminderKind, bool]:
    """The same again changes nothing."""
    reminders.turn(tx, actor.id, kind, on=on)
    return choices.within(tx, actor)


@Reading
def figures(tx: Tx, actor: Member, session_id: int) -> Mapping[ReminderKind, tuple[int, int]]:
    """Of a session: by the kind, how many were sent, and how many were missed because the bot was down."""
    moderator_of(tx, actor, session_id)
    return reminders.figures(tx, session_id)


def _reckoned(tx: Tx, *, zone: tzinfo, now: datetime) -> Iterator[_Owed]:
    """Of all that begins soon. What was due before a move was not due at all."""
    for coming in reminders.coming(tx, now - NOTED, now + LONGEST):
        for part in parts.of_session(tx, coming.session_id):
            for kind in BEFORE_START if part.around else ():
                when = window(kind, part.around[0].starts_at, zone)
                if coming.moved_at is None or coming.moved_at < when.due_at:
                    yield _Owed(part, kind, when)


def _miss(owed: Sequence[_Owed], tx: Tx, *, now: datetime) -> bool:
    """Whether there is more."""
    more = False
    for one in owed:
        found = reminders.missed(tx, one.part, one.kind, one.window.due_at, limit=AT_ONCE)
        reminders.note(tx, one.part, one.kind, found, missed=True, now=now)
        more = more or len(found) == AT_ONCE
    return more


def _same_day(
    due: Sequence[_Owed], every: Sequence[_Owed], *, zone: tzinfo, now: datetime
) -> dict[int, _Owed]:
    """By the part: what tells of it once more today, before long. The day-before reminder, so late, says it already."""
    today = now.astimezone(zone).date()
    late = {
        one.part.id
        for one in due
        if one.kind is ReminderKind.DAY and one.part.around[0].starts_at.astimezone(zone).date() == today
    }
    hours = [one for one in every if one.kind is ReminderKind.HOURS and one.part.id in late]
    return {one.part.id: one for one in hours if now < one.window.due_at <= now + SAID_ALREADY}


def _tell(
    tx: Tx,
    owed: Sequence[_Owed],
    member_ids: Sequence[int],
    same_day: Mapping[int, _Owed],
    *,
    now: datetime,
) -> None:
    told: dict[int, list[_Owed]] = {}
    for one in owed:
        for member_id in _take(tx, one, member_ids, now=now):
            told.setdefault(member_id, []).append(one)
        again = same_day.get(one.part.id)
        if again is not None and one.kind is ReminderKind.DAY:
            hear = [member_id for member_id, items in told.items() if one in items]
            for member_id in _take(tx, again, hear, now=now):
                told[member_id].append(again)
    for member_id, items in told.items():
        _owe(tx, member_id, items, now=now)


def _take(tx: Tx, one: _Owed, among: Sequence[int], *, now: datetime) -> list[int]:
    """Those of them who are owed it; it is noted as sent."""
    if not among:
        return []
    found = reminders.owed(tx, one.part, one.kind, one.window.due_at, limit=len(among), among=among)
    reminders.note(tx, one.part, one.kind, found, missed=False, now=now)
    return found


def _owe(tx: Tx, member_id: int, owed: Sequence[_Owed], *, now: datetime) -> None:
    reader = members.by_id(tx, member_id)
    if reader is None or reader.telegram_id is None:
        return
    items = [[one.part.id, one.kind, one.part.around[0].starts_at.isoformat()] for one in owed]
    about = {one.part.session_id for one in owed}
    of_one = (
        f"session:{about.pop()}:" if len(about) == 1 else ""
    )  # of several, the drawing leaves out what is cancelled
    # The notes say what was sent already; with the moment in it, what was put off is owed again.
    key = f"{of_one}{REMINDER}:{member_id}:{':'.join(map(str, items[0]))}:{now.timestamp()}"
    parameters = {"member_id": member_id, "items": items}
    outbox.owe(tx, REMINDER, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _window(row: Sequence[object], zone: tzinfo) -> Window:
    _, kind, starts_at = row
    return window(ReminderKind(str(kind)), datetime.fromisoformat(str(starts_at)), zone)


def _item(tx: Tx, member_id: int, row: Sequence[object], *, now: datetime) -> Item | None:
    part_id, kind, starts_at = row
    found = sessions.with_part(tx, int(str(part_id)))
    if found is None:
        return None
    session, part = found
    moment = datetime.fromisoformat(str(starts_at))
    if session.state not in OPEN or not part.around or part.around[0].starts_at != moment or moment <= now:
        return None
    if registrations.state_of(tx, part.id, member_id) is not RegistrationState.CONFIRMED:
        return None
    return Item(session, part, ReminderKind(str(kind)))
