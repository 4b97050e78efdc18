"""Queries about the institutions members belong to."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.institution import Institution
from domain.registration import HOLDING, PRESENT
from storage.db import Tx
from storage.schema import Utc, attendance, institution, member, part, registration


@dataclass(frozen=True, slots=True)
class Sum:
    """People of one institution in a session, each counted once."""

    institution: str | None  # None: they have not said, or their data are erased
    confirmed: int  # with a seat, also one that is offered, in any part
    waiting: int  # for some part, with a seat in none
    present: int  # came to any part


def all_of(tx: Tx) -> list[Institution]:
    """Unconfirmed ones first, then those most members belong to."""
    return [Institution(*row) for row in tx.execute(_ALL)]


def names(tx: Tx) -> list[tuple[int, str]]:
    """(id, name) of all, confirmed ones first; without the counts, which cost a look at every member."""
    return [(*row,) for row in tx.execute(_NAMES)]


def get(tx: Tx, institution_id: int) -> Institution | None:
    row = tx.execute(_ONE, {"institution": institution_id}).one_or_none()
    return None if row is None else Institution(*row)


def of_member(tx: Tx, member_id: int) -> str | None:
    found: str | None = tx.scalar(_OF_MEMBER, {"member": member_id})
    return found


def confirm(tx: Tx, institution_id: int, *, now: datetime) -> None:
    """Whoever was first to confirm it stays so."""
    tx.execute(_CONFIRM, {"institution": institution_id, "now": now})


def rename(tx: Tx, institution_id: int, name: str) -> None:
    tx.execute(_RENAME, {"institution": institution_id, "to": name})


def merge(tx: Tx, institution_id: int, into_id: int) -> int:
    """All members move, and the empty one is deleted; how many moved."""
    moved = tx.execute(_MOVE, {"institution": institution_id, "to": into_id}).rowcount
    tx.execute(_DELETE, {"institution": institution_id})
    return moved


def drop_unused(tx: Tx) -> None:
    """What somebody typed and nobody belongs to any more; what an organiser confirmed stays."""
    tx.execute(_DROP_UNUSED)


def sums(tx: Tx, session_id: int) -> list[Sum]:
    """By name; in the end those of no institution."""
    return [Sum(*row) for row in tx.execute(_SUMS, {"session": session_id})]


_THIS: Final = institution.c.id == sa.bindparam("institution")
_MEMBERS: Final = sa.func.count(member.c.id)
_ROWS: Final = (
    sa.select(institution.c.id, institution.c.name, institution.c.confirmed_at.is_not(None), _MEMBERS)
    .select_from(institution.outerjoin(member))
    .group_by(institution.c.id)
)
_ALL: Final = _ROWS.order_by(
    institution.c.confirmed_at.is_not(None), _MEMBERS.desc(), institution.c.name, institution.c.id
)
_NAMES: Final = sa.select(institution.c.id, institution.c.name).order_by(
    institution.c.confirmed_at.is_(None), institution.c.id
)
_ONE: Final = _ROWS.where(_THIS)
_OF_MEMBER: Final = (
    sa.select(institution.c.name)
    .join(member, member.c.institution_id == institution.c.id)
    .where(member.c.id == sa.bindparam("member"))
)
_CONFIRM: Final = (
    sa.update(institution)
    .where(_THIS, institution.c.confirmed_at.is_(None))
    .values(confirmed_at=sa.bindparam("now", type_=Utc))
)
_RENAME: Final = sa.update(institution).where(_THIS).values(name=sa.bindparam("to"))
_MOVE: Final = (
    sa.update(member)
    .where(member.c.institution_id == sa.bindparam("institution"))
    .values(institution_id=sa.bindparam("to"))
)
_DELETE: Final = sa.delete(institution).where(_THIS)
_BELONGED_TO: Final = sa.select(member.c.institution_id).where(member.c.institution_id.is_not(None))
_DROP_UNUSED: Final = sa.delete(institution).where(
    institution.c.confirmed_at.is_(None), institution.c.id.not_in(_BELONGED_TO)
)

_PARTS: Final = sa.select(part.c.id).where(part.c.session_id == sa.bindparam("session"))
_SEATED: Final = sa.func.max(sa.case((registration.c.state.in_(HOLDING), 1), else_=0))
_REGISTERED: Final = (
    sa.select(
        registration.c.member_id,
        _SEATED.label("seated"),
        (1 - _SEATED).label("waits"),
        sa.literal_column("0").label("came"),
    )
    .where(registration.c.part_id.in_(_PARTS), registration.c.state.in_(PRESENT))
    .group_by(registration.c.member_id)
)
_CAME: Final = (
    sa.select(
        attendance.c.member_id,
        sa.literal_column("0").label("seated"),
        sa.literal_column("0").label("waits"),
        sa.literal_column("1").label("came"),
    )
    .where(attendance.c.part_id.in_(_PARTS))
    .group_by(attendance.c.member_id)
)
_COUNTED: Final = sa.union_all(_REGISTERED, _CAME).subquery("counted")
_SUMS: Final = (
    sa.select(
        institution.c.name,
        sa.func.sum(_COUNTED.c.seated),
        sa.func.sum(_COUNTED.c.waits),
        sa.func.sum(_COUNTED.c.came),
    )
    .select_from(_COUNTED.join(member, member.c.id == _COUNTED.c.member_id).outerjoin(institution))
    .group_by(institution.c.id, institution.c.name)
    .order_by(institution.c.name.is_(None), institution.c.name)
)
