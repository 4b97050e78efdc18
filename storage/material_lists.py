"""Queries for lists of materials: what there is to choose from, whose they are, what was made of one, what readers said of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.material import Mark, MaterialKind, MaterialState
from domain.session import SessionState, Zone
from storage import material_marks
from storage.db import Tx
from storage.material_finding import Found
from storage.schema import (
    institution,
    material,
    material_author,
    material_mark,
    material_tag,
    member,
    session,
)
from storage.schema.base import Utc


@dataclass(frozen=True, slots=True)
class Thanked:
    """What readers said of one material in some time."""

    material_id: int
    title: str
    marks: dict[Mark, int]


def kinds(tx: Tx) -> list[tuple[MaterialKind, int]]:
    """With how many are listed, the most first; so are the others below."""
    return [(MaterialKind(row.value), row.many) for row in tx.execute(_KINDS)]


def zones(tx: Tx) -> list[tuple[Zone, int]]:
    return [(Zone(row.value), row.many) for row in tx.execute(_ZONES)]


def tags(tx: Tx) -> list[tuple[str, int]]:
    return [(row.value, row.many) for row in tx.execute(_TAGS)]


def sessions(tx: Tx) -> list[tuple[int, str, int]]:
    """Number, theme, how many; the latest session first. A draft is nobody's business yet."""
    return [(row.id, row.theme, row.many) for row in tx.execute(_SESSIONS)]


def institutions(tx: Tx) -> list[tuple[int, str, int]]:
    """Of their authors."""
    return [(row.id, row.name, row.many) for row in tx.execute(_INSTITUTIONS)]


def of_session(tx: Tx, session_id: int) -> int:
    """How many are listed."""
    return int(tx.scalar(_OF_SESSION, {"session": session_id}) or 0)


def names(tx: Tx, session_id: int | None, institution_id: int | None) -> tuple[str, str]:
    """The session's theme and the institution's name; «» where there is none."""
    theme = tx.scalar(_THEME, {"session": session_id}) if session_id else None
    name = tx.scalar(_INSTITUTION, {"institution": institution_id}) if institution_id else None
    return theme or "", name or ""


def mine(tx: Tx, member_id: int, *, limit: int, offset: int) -> Found:
    """What they made or brought, in whatever state, the newest first."""
    asked = {"member": member_id, "limit": limit, "offset": offset}
    return Found(tuple(tx.scalars(_MINE, asked)), int(tx.scalar(_MINE_COUNT, asked) or 0))


def adaptations(tx: Tx, material_id: int, *, limit: int, offset: int) -> Found:
    """Listed ones made directly of it, the newest first."""
    asked = {"material": material_id, "limit": limit, "offset": offset}
    return Found(tuple(tx.scalars(_ADAPTED, asked)), material_marks.adaptations(tx, material_id))


def thanked(tx: Tx, member_id: int, since: datetime, until: datetime) -> list[Thanked]:
    """Listed materials of which they are an author, and which marks came from then until before then."""
    found: dict[int, Thanked] = {}
    for row in tx.execute(_THANKED, {"member": member_id, "since": since, "until": until}):
        one = found.setdefault(row.id, Thanked(row.id, row.title, dict.fromkeys(Mark, 0)))
        one.marks[Mark(row.mark)] = row.many
    return list(found.values())


def _counted(value: sa.ColumnElement[Any]) -> sa.Select[Any]:
    many = sa.func.count().label("many")
    return sa.select(value.label("value"), many).group_by(value).order_by(many.desc(), value)


def _paged(condition: sa.ColumnElement[bool]) -> sa.Select[Any]:
    newest = (
        sa.select(material.c.id).where(condition).order_by(material.c.added_at.desc(), material.c.id.desc())
    )
    limit, offset = (sa.bindparam(name, type_=sa.Integer) for name in ("limit", "offset"))
    return newest.limit(limit).offset(offset)


_LISTED: Final = material.c.state == MaterialState.LISTED
_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_KINDS: Final = _counted(material.c.kind).where(_LISTED)
_ZONES: Final = _counted(material.c.zone).where(_LISTED, material.c.zone.is_not(None))
_TAGS: Final = (
    _counted(material_tag.c.tag)
    .select_from(material_tag.join(material, material.c.id == material_tag.c.material_id))
    .where(_LISTED)
)
_SESSIONS: Final = (
    sa.select(session.c.id, session.c.theme, sa.func.count().label("many"))
    .select_from(session.join(material, material.c.session_id == session.c.id))
    .where(_LISTED, session.c.state != SessionState.DRAFT)
    .group_by(session.c.id, session.c.theme)
    .order_by(session.c.id.desc())
)
_BY_INSTITUTION: Final = sa.func.count(sa.distinct(material.c.id)).label("many")
_INSTITUTIONS: Final = (
    sa.select(institution.c.id, institution.c.name, _BY_INSTITUTION)
    .select_from(
        institution.join(member, member.c.institution_id == institution.c.id)
        .join(material_author, material_author.c.member_id == member.c.id)
        .join(material, material.c.id == material_author.c.material_id)
    )
    .where(_LISTED)
    .group_by(institution.c.id, institution.c.name)
    .order_by(_BY_INSTITUTION.desc(), institution.c.name)
)
_OF_SESSION: Final = (
    sa.select(sa.func.count())
    .select_from(material)
    .where(_LISTED, material.c.session_id == sa.bindparam("session", type_=sa.BigInteger))
)
_THEME: Final = sa.select(session.c.theme).where(
    session.c.id == sa.bindparam("session", type_=sa.BigInteger), session.c.state != SessionState.DRAFT
)
_INSTITUTION: Final = sa.select(institution.c.name).where(
    institution.c.id == sa.bindparam("institution", type_=sa.BigInteger)
)
_MADE: Final = sa.select(material_author.c.material_id).where(material_author.c.member_id == _MEMBER)
_THEIRS: Final = sa.or_(material.c.added_by == _MEMBER, material.c.id.in_(_MADE))
_MINE: Final = _paged(_THEIRS)
_MINE_COUNT: Final = sa.select(sa.func.count()).select_from(material).where(_THEIRS)
_ADAPTED: Final = _paged(
    sa.and_(_LISTED, material.c.original_id == sa.bindparam("material", type_=sa.BigInteger))
)
_THANKED: Final = (
    sa.select(material.c.id, material.c.title, material_mark.c.mark, sa.func.count().label("many"))
    .select_from(
        material_author.join(material, material.c.id == material_author.c.material_id).join(
            material_mark, material_mark.c.material_id == material.c.id
        )
    )
    .where(
        material_author.c.member_id == _MEMBER,
        _LISTED,
        material_mark.c.at >= sa.bindparam("since", type_=Utc),
        material_mark.c.at < sa.bindparam("until", type_=Utc),
    )
    .group_by(material.c.id, material.c.title, material_mark.c.mark)
    .order_by(material.c.id)
)
