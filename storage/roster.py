"""Queries about the people of a session: all who signed up for any part of it, and those entered by hand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.registration import RegistrationState
from storage.db import Tx
from storage.schema import attendance, institution, member, part, registration


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str  # empty: it was erased
    institution: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A registration, whatever became of it."""

    member_id: int
    part_id: int
    state: RegistrationState
    changed_at: datetime


def people(tx: Tx, session_id: int, *, only: int | None = None) -> list[Person]:
    """Everybody with a registration or an entry in any part, whatever became of it; or `only` that member, if so."""
    if only is None:
        rows = tx.execute(_PEOPLE, {"session": session_id})
    else:
        rows = tx.execute(_ONE_OF, {"session": session_id, "member": only})
    return [Person(row.id, row.name or "", row.institution or "") for row in rows]


def signed(tx: Tx, session_id: int) -> list[Signed]:
    """The whole, the days, the activities; in each those who came first first."""
    rows = tx.execute(_SIGNED, {"session": session_id})
    return [Signed(row.member_id, row.part_id, RegistrationState(row.state), row.changed_at) for row in rows]


def person(tx: Tx, member_id: int) -> Person | None:
    row = tx.execute(_PERSON, {"member": member_id}).one_or_none()
    return None if row is None else Person(row.id, row.name or "", row.institution or "")


def add_person(tx: Tx, *, by: int, now: datetime) -> int:
    """Somebody without Telegram."""
    member_id: int = tx.execute(_ADD, {"added_by": by, "created_at": now}).scalar_one()
    return member_id


_OF_SESSION: Final = sa.select(part.c.id).where(part.c.session_id == sa.bindparam("session"))
_PERSONS: Final = sa.select(member.c.id, member.c.name, institution.c.name.label("institution")).select_from(
    member.outerjoin(institution)
)
_PERSON: Final = _PERSONS.where(member.c.id == sa.bindparam("member"))
_PEOPLE: Final = _PERSONS.where(
    member.c.id.in_(
        sa.union(
            sa.select(registration.c.member_id).where(registration.c.part_id.in_(_OF_SESSION)),
            sa.select(attendance.c.member_id).where(attendance.c.part_id.in_(_OF_SESSION)),
        )
    )
)
_ONE_OF: Final = _PEOPLE.where(member.c.id == sa.bindparam("member"))
_SIGNED: Final = (
    sa.select(
        registration.c.member_id, registration.c.part_id, registration.c.state, registration.c.changed_at
    )
    .join(part, part.c.id == registration.c.part_id)
    .where(part.c.session_id == sa.bindparam("session"))
    .order_by(
        part.c.activity_id.is_not(None), part.c.day.is_not(None), part.c.day, part.c.id, registration.c.ticket
    )
)
_ADD: Final = sa.insert(member).returning(member.c.id)
