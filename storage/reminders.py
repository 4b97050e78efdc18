"""Queries about reminders: whose are due, which were sent or missed, and who wants none."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.registration import OPEN, RegistrationState
from domain.reminder import ReminderKind
from domain.session import Part, SessionState
from storage.db import Tx
from storage.schema import Utc, member, part, registration, reminder, reminder_off, session, session_day


@dataclass(frozen=True, slots=True)
class Coming:
    """A session that begins soon, goes on, or was over not long ago."""

    session_id: int
    moved_at: datetime | None


def coming(tx: Tx, since: datetime, until: datetime) -> list[Coming]:
    """Those announced that begin before `until` and end after `since`."""
    return [Coming(*row) for row in tx.execute(_COMING, {"since": since, "until": until})]


def owed(
    tx: Tx,
    part_of: Part,
    kind: ReminderKind,
    due_at: datetime,
    *,
    limit: int,
    among: Collection[int] | None = None,
) -> list[int]:
    """Ids of members with a seat in it since before it was due, who have had no such reminder, and want it.

    Whoever has the whole session, or the day, is not reminded of what is in it.
    """
    values = {**_what(part_of, kind), "due": due_at, "limit": limit, "rank": _rank(part_of)}
    if among is None:
        return list(tx.scalars(_OWED, values))
    return list(tx.scalars(_OWED_AMONG, {**values, "among": list(among)}))


def missed(tx: Tx, part_of: Part, kind: ReminderKind, due_at: datetime, *, limit: int) -> list[int]:
    """The same with those whom no message reaches."""
    values = {**_what(part_of, kind), "due": due_at, "limit": limit, "rank": _rank(part_of)}
    return list(tx.scalars(_MISSED, values))


def note(
    tx: Tx, part_of: Part, kind: ReminderKind, member_ids: Iterable[int], *, missed: bool, now: datetime
) -> None:
    rows = [
        {**_what(part_of, kind), "member": member_id, "missed": missed, "now": now}
        for member_id in member_ids
    ]
    if rows:
        tx.execute(_NOTE, rows)


def figures(tx: Tx, session_id: int) -> dict[ReminderKind, tuple[int, int]]:
    """By the kind, how many were sent, and how many were missed."""
    found = {
        ReminderKind(row.kind): (row.sent, row.missed) for row in tx.execute(_FIGURES, {"of": session_id})
    }
    return {kind: found.get(kind, (0, 0)) for kind in ReminderKind if kind is not ReminderKind.CYCLE}


def take_back(tx: Tx, part_id: int, kind: ReminderKind, starts_at: datetime, member_id: int) -> None:
    """It was noted as sent, and was not."""
    tx.execute(_TAKE_BACK, {"part": part_id, "in_kind": kind, "starts": starts_at, "member": member_id})


def off(tx: Tx, member_id: int) -> set[ReminderKind]:
    return {ReminderKind(kind) for kind in tx.scalars(_OFF, {"member": member_id})}


def turn(tx: Tx, member_id: int, kind: ReminderKind, *, on: bool) -> None:
    is_on = kind not in off(tx, member_id)
    if on != is_on:
        tx.execute(_TURN_ON if on else _TURN_OFF, {"member": member_id, "in_kind": kind})


def _what(part_of: Part, kind: ReminderKind) -> dict[str, object]:
    starts_at = part_of.around[0].starts_at
    return {"part": part_of.id, "in_kind": kind, "starts": starts_at, "session": part_of.session_id}


def _rank(part_of: Part) -> int:
    """What is more stands for what is less."""
    if part_of.is_whole:
        return 0
    return 1 if part_of.day is not None else 2


_PART: Final = sa.bindparam("part", type_=sa.BigInteger)
_KIND: Final = sa.bindparam("in_kind", type_=sa.Text)
_STARTS: Final = sa.bindparam("starts", type_=Utc)
_NOW: Final = sa.bindparam("now", type_=Utc)
_FIRST: Final = (
    sa.select(sa.func.min(session_day.c.starts_at))
    .where(session_day.c.session_id == session.c.id)
    .scalar_subquery()
)
_LAST: Final = (
    sa.select(sa.func.max(session_day.c.ends_at))
    .where(session_day.c.session_id == session.c.id)
    .scalar_subquery()
)
_COMING: Final = (
    sa.select(session.c.id, session.c.moved_at)
    .where(
        session.c.state.in_(OPEN | {SessionState.FINISHED}),
        sa.bindparam("until", type_=Utc) >= _FIRST,
        sa.bindparam("since", type_=Utc) < _LAST,
    )
    .order_by(session.c.id)
)
_greater = registration.alias("greater")
_greater_part = part.alias("greater_part")
_RANK: Final = sa.case(
    (_greater_part.c.activity_id.is_not(None), 2), (_greater_part.c.day.is_not(None), 1), else_=0
)
_HAS_MORE: Final = (
    sa.select(_greater.c.id)
    .join(_greater_part, _greater_part.c.id == _greater.c.part_id)
    .where(
        _greater.c.member_id == registration.c.member_id,
        _greater.c.state == RegistrationState.CONFIRMED,
        _greater_part.c.session_id == sa.bindparam("session", type_=sa.BigInteger),
        sa.bindparam("rank", type_=sa.Integer) > _RANK,
    )
    .exists()
)
_HAD: Final = (
    sa.select(reminder.c.member_id)
    .where(
        reminder.c.part_id == registration.c.part_id,
        reminder.c.kind == _KIND,
        reminder.c.starts_at == _STARTS,
        reminder.c.member_id == registration.c.member_id,
    )
    .exists()
)
_UNWANTED: Final = (
    sa.select(reminder_off.c.member_id)
    .where(reminder_off.c.member_id == registration.c.member_id, reminder_off.c.kind == _KIND)
    .exists()
)
_MISSED: Final = (
    sa.select(registration.c.member_id)
    .join(member, member.c.id == registration.c.member_id)
    .where(
        registration.c.part_id == _PART,
        registration.c.state == RegistrationState.CONFIRMED,
        registration.c.changed_at < sa.bindparam("due", type_=Utc),
        member.c.telegram_id.is_not(None),
        ~_HAD,
        ~_UNWANTED,
        ~_HAS_MORE,
    )
    .order_by(registration.c.member_id)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_OWED: Final = _MISSED.where(member.c.reachable)
_OWED_AMONG: Final = _OWED.where(registration.c.member_id.in_(sa.bindparam("among", expanding=True)))
_NOTE: Final = sa.insert(reminder).values(
    part_id=_PART,
    kind=_KIND,
    starts_at=_STARTS,
    member_id=sa.bindparam("member"),
    missed=sa.bindparam("missed"),
    at=_NOW,
)
_TAKE_BACK: Final = sa.delete(reminder).where(
    reminder.c.part_id == _PART,
    reminder.c.kind == _KIND,
    reminder.c.starts_at == _STARTS,
    reminder.c.member_id == sa.bindparam("member"),
)
_FIGURES: Final = (
    sa.select(
        reminder.c.kind,
        sa.func.sum(sa.case((reminder.c.missed, 0), else_=1)).label("sent"),
        sa.func.sum(sa.case((reminder.c.missed, 1), else_=0)).label("missed"),
    )
    .join(part, part.c.id == reminder.c.part_id)
    .where(part.c.session_id == sa.bindparam("of", type_=sa.BigInteger))
    .group_by(reminder.c.kind)
)
_OFF: Final = sa.select(reminder_off.c.kind).where(reminder_off.c.member_id == sa.bindparam("member"))
_TURN_OFF: Final = sa.insert(reminder_off).values(member_id=sa.bindparam("member"), kind=_KIND)
_TURN_ON: Final = sa.delete(reminder_off).where(
    reminder_off.c.member_id == sa.bindparam("member"), reminder_off.c.kind == _KIND
)
