"""Queries about certificates, and about who was present at a session."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.attendance import Stay
from domain.certificate import Certificate, Presence, Visit
from domain.session import SessionState
from storage.db import Tx
from storage.schema import (
    Utc,
    activity,
    attendance,
    certificate,
    institution,
    member,
    part,
    session,
    session_day,
)


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who was noted at a session."""

    member_id: int
    telegram_id: int | None
    name: str | None
    visits: tuple[Visit, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """As stored now; without a name when they had themselves erased."""

    member_id: int
    telegram_id: int | None
    name: str | None
    institution: str
    language: str | None


def came(tx: Tx, session_id: int) -> list[Came]:
    """By the name; the visits of each in the programme's order."""
    return _came(tx, _CAME, {"session": session_id})


def came_one(tx: Tx, session_id: int, member_id: int) -> Came | None:
    found = _came(tx, _CAME_ONE, {"session": session_id, "member": member_id})
    return found[0] if found else None


def get(tx: Tx, certificate_id: int) -> tuple[Certificate, Holder] | None:
    row = tx.execute(_ONE, {"certificate": certificate_id}).one_or_none()
    return None if row is None else _read(row)


def of_session(tx: Tx, session_id: int) -> list[tuple[Certificate, Holder]]:
    """By the holder's name."""
    return [_read(row) for row in tx.execute(_OF_SESSION, {"session": session_id})]


def of_member(tx: Tx, member_id: int) -> list[tuple[Certificate, Holder]]:
    """The newest session's first."""
    return [_read(row) for row in tx.execute(_OF_MEMBER, {"member": member_id})]


def finished(tx: Tx) -> list[int]:
    """Sessions that are over, the last one first."""
    return list(tx.scalars(_FINISHED))


def add(tx: Tx, session_id: int, member_id: int, presence: Presence, *, now: datetime) -> int | None:
    """The number of a new certificate; None: the member has one of this session."""
    values = {"session_id": session_id, "member_id": member_id, **_values(presence, now)}
    found: int | None = tx.scalar(_ADD[tx.dialect.name], values)
    return found


def reissue(tx: Tx, certificate_id: int, presence: Presence, *, now: datetime) -> None:
    """The same number, valid again if it was revoked."""
    tx.execute(_REISSUE, {"certificate": certificate_id, **_values(presence, now)})


def revoke(tx: Tx, certificate_id: int, reason: str, *, now: datetime) -> None:
    tx.execute(_REVOKE, {"certificate": certificate_id, "reason": reason, "now": now})


def _came(tx: Tx, statement: sa.Select[Any], values: Mapping[str, object]) -> list[Came]:
    people: dict[int, tuple[Any, list[Visit]]] = {}
    for row in tx.execute(statement, values):
        visit = Visit(Stay(row.entered_at, row.left_at), row.activity_id, row.title or "")
        people.setdefault(row.member_id, (row, []))[1].append(visit)
    return [
        Came(member_id, row.telegram_id, row.name, tuple(visits))
        for member_id, (row, visits) in people.items()
    ]


def _values(presence: Presence, now: datetime) -> dict[str, object]:
    return {"issued_at": now, "minutes": presence.minutes, "activities": list(presence.activities)}


def _read(row: Any) -> tuple[Certificate, Holder]:
    found = Certificate(
        id=row.id,
        session_id=row.session_id,
        member_id=row.member_id,
        issued_at=row.issued_at,
        issue=row.issue,
        presence=Presence(row.minutes, tuple(row.activities)),
        revoked_at=row.revoked_at,
        revoke_reason=row.revoke_reason or "",
    )
    return found, Holder(row.member_id, row.telegram_id, row.name, row.institution or "", row.language)


_CAME: Final = (
    sa.select(
        attendance.c.member_id,
        attendance.c.entered_at,
        attendance.c.left_at,
        part.c.activity_id,
        activity.c.title,
        member.c.telegram_id,
        member.c.name,
    )
    .select_from(
        attendance.join(part, part.c.id == attendance.c.part_id)
        .outerjoin(activity, activity.c.id == part.c.activity_id)
        .join(member, member.c.id == attendance.c.member_id)
    )
    .where(part.c.session_id == sa.bindparam("session"))
    .order_by(member.c.name, member.c.id, activity.c.position, attendance.c.entered_at)
)
_CAME_ONE: Final = _CAME.where(attendance.c.member_id == sa.bindparam("member"))

_ROWS: Final = sa.select(
    certificate,
    member.c.telegram_id,
    member.c.name,
    member.c.language,
    institution.c.name.label("institution"),
).select_from(
    certificate.join(member, member.c.id == certificate.c.member_id).outerjoin(
        institution, institution.c.id == member.c.institution_id
    )
)
_ENDS: Final = sa.select(sa.func.max(session_day.c.ends_at)).where
_ONE: Final = _ROWS.where(certificate.c.id == sa.bindparam("certificate"))
_OF_SESSION: Final = _ROWS.where(certificate.c.session_id == sa.bindparam("session")).order_by(
    member.c.name, certificate.c.id
)
_OF_MEMBER: Final = _ROWS.where(certificate.c.member_id == sa.bindparam("member")).order_by(
    _ENDS(session_day.c.session_id == certificate.c.session_id).scalar_subquery().desc(),
    certificate.c.id.desc(),
)
_FINISHED: Final = (
    sa.select(session.c.id)
    .where(session.c.state.in_([SessionState.FINISHED, SessionState.ARCHIVED]))
    .order_by(_ENDS(session_day.c.session_id == session.c.id).scalar_subquery().desc(), session.c.id.desc())
)
_GIVEN: Final = {
    "issued_at": sa.bindparam("issued_at", type_=Utc),
    "minutes": sa.bindparam("minutes", type_=sa.Integer),
    "activities": sa.bindparam("activities", type_=sa.JSON),
}
_NEW: Final = {
    "session_id": sa.bindparam("session_id"),
    "member_id": sa.bindparam("member_id"),
    "issue": 1,
    **_GIVEN,
}
_ADD: Final = {
    "sqlite": sqlite.insert(certificate).values(_NEW).on_conflict_do_nothing().returning(certificate.c.id),
    "postgresql": postgresql.insert(certificate)
    .values(_NEW)
    .on_conflict_do_nothing()
    .returning(certificate.c.id),
}
_THIS: Final = certificate.c.id == sa.bindparam("certificate")
_REISSUE: Final = (
    sa.update(certificate)
    .where(_THIS)
    .values(**_GIVEN, issue=certificate.c.issue + 1, revoked_at=None, revoke_reason=None)
)
_REVOKE: Final = (
    sa.update(certificate)
    .where(_THIS)
    .values(revoked_at=sa.bindparam("now", type_=Utc), revoke_reason=sa.bindparam("reason"))
)
