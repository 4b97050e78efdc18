"""Queries about attendance: entries, exits, who is inside."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.attendance import Stay
from storage.db import Tx
from storage.schema import Utc, attendance, part


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody's stay in a part."""

    id: int
    part_id: int
    member_id: int
    stay: Stay


def enter(tx: Tx, part_id: int, member_id: int, *, by: int, now: datetime) -> bool:
    """Whether they were outside: nobody is inside twice."""
    insert = _ENTER_SQLITE if tx.dialect.name == "sqlite" else _ENTER_POSTGRES
    values = {"part_id": part_id, "member_id": member_id, "entered_at": now, "entered_by": by}
    return tx.execute(insert, values).first() is not None


def leave(tx: Tx, part_ids: Collection[int], member_id: int, *, now: datetime) -> bool:
    """Whether they were inside one of these."""
    values = {"parts": list(part_ids), "member": member_id, "now": now}
    return bool(part_ids) and bool(tx.execute(_LEAVE, values).rowcount)


def inside(tx: Tx, session_id: int, member_id: int) -> set[int]:
    """The parts where they are now."""
    return set(tx.scalars(_INSIDE, {"session": session_id, "member": member_id}))


def inside_of_session(tx: Tx, session_id: int) -> set[int]:
    """The members who are in any part of it now."""
    return set(tx.scalars(_INSIDE_SESSION, {"session": session_id}))


def open_entries(tx: Tx, session_id: int | None = None) -> list[Entry]:
    """Of those inside now, in that session or in all."""
    if session_id is None:
        return [_entry(row) for row in tx.execute(_OPEN)]
    return [_entry(row) for row in tx.execute(_OPEN_OF_SESSION, {"session": session_id})]


def close(tx: Tx, left_at: Mapping[int, datetime]) -> None:
    """The exits of entries that are still open, by their ids."""
    if left_at:
        tx.execute(_CLOSE, [{"entry": entry, "left": left} for entry, left in left_at.items()])


def of_session(tx: Tx, session_id: int) -> list[Entry]:
    """Those who came first first."""
    return [_entry(row) for row in tx.execute(_OF_SESSION, {"session": session_id})]


def of_member(tx: Tx, session_id: int, member_id: int) -> list[Entry]:
    """The same of one person."""
    return [_entry(row) for row in tx.execute(_OF_MEMBER, {"session": session_id, "member": member_id})]


def get(tx: Tx, entry_id: int) -> Entry | None:
    row = tx.execute(_GET, {"entry": entry_id}).one_or_none()
    return None if row is None else _entry(row)


def add(tx: Tx, part_id: int, member_id: int, stay: Stay, *, by: int) -> int:
    values = {
        "part_id": part_id,
        "member_id": member_id,
        "entered_at": stay.entered_at,
        "left_at": stay.left_at,
        "entered_by": by,
    }
    entry_id: int = tx.execute(_ADD, values).scalar_one()
    return entry_id


def set_stay(tx: Tx, entry_id: int, stay: Stay) -> None:
    tx.execute(_SET_STAY, {"entry": entry_id, "entered": stay.entered_at, "left": stay.left_at})


def remove(tx: Tx, entry_id: int) -> None:
    tx.execute(_REMOVE, {"entry": entry_id})


def stays(entries: Iterable[Entry], part_id: int) -> list[Stay]:
    """Those in one part."""
    return [entry.stay for entry in entries if entry.part_id == part_id]


def _entry(row: Any) -> Entry:
    return Entry(row.id, row.part_id, row.member_id, Stay(row.entered_at, row.left_at))


# Built once: building a statement anew costs several times what running it does.
_IS_INSIDE: Final = attendance.c.left_at.is_(None)
_IN_SESSION: Final = attendance.c.part_id.in_(
    sa.select(part.c.id).where(part.c.session_id == sa.bindparam("session"))
)
_OF: Final = attendance.c.member_id == sa.bindparam("member")
_THIS: Final = attendance.c.id == sa.bindparam("entry")
_NOW: Final = sa.bindparam("now", type_=Utc)
_ENTER_SQLITE: Final = sqlite.insert(attendance).on_conflict_do_nothing().returning(attendance.c.id)
_ENTER_POSTGRES: Final = postgresql.insert(attendance).on_conflict_do_nothing().returning(attendance.c.id)
_LEAVE: Final = (
    sa.update(attendance)
    .where(attendance.c.part_id.in_(sa.bindparam("parts", expanding=True)), _OF, _IS_INSIDE)
    .values(left_at=sa.case((attendance.c.entered_at > _NOW, attendance.c.entered_at), else_=_NOW))
)
_INSIDE: Final = sa.select(attendance.c.part_id).where(_IN_SESSION, _OF, _IS_INSIDE)
_INSIDE_SESSION: Final = sa.select(attendance.c.member_id).where(_IN_SESSION, _IS_INSIDE).distinct()
_ENTRIES: Final = sa.select(attendance).order_by(attendance.c.entered_at, attendance.c.id)
_OPEN: Final = _ENTRIES.where(_IS_INSIDE)
_OPEN_OF_SESSION: Final = _OPEN.where(_IN_SESSION)
_OF_SESSION: Final = _ENTRIES.where(_IN_SESSION)
_OF_MEMBER: Final = _OF_SESSION.where(_OF)
_GET: Final = _ENTRIES.where(_THIS)
_CLOSE: Final = sa.update(attendance).where(_THIS, _IS_INSIDE).values(left_at=sa.bindparam("left", type_=Utc))
_ADD: Final = sa.insert(attendance).returning(attendance.c.id)
_SET_STAY: Final = (
    sa.update(attendance)
    .where(_THIS)
    .values(entered_at=sa.bindparam("entered", type_=Utc), left_at=sa.bindparam("left", type_=Utc))
)
_REMOVE: Final = sa.delete(attendance).where(_THIS)
