"""Queries about who leads a session, is asked to, or has offered to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.moderation import OPEN, ModerationState
from domain.session import SessionState
from storage.db import Tx
from storage.schema import Utc, member, member_role, moderation, session, session_day


@dataclass(frozen=True, slots=True)
class Moderation:
    session_id: int
    member_id: int
    state: ModerationState
    version: int  # grows with every change: buttons are drawn for one
    invited_by: int | None


def get(tx: Tx, session_id: int, member_id: int) -> Moderation | None:
    row = tx.execute(_GET, {"session": session_id, "member": member_id}).one_or_none()
    return None if row is None else _built(row)


def put(
    tx: Tx,
    session_id: int,
    member_id: int,
    state: ModerationState,
    *,
    now: datetime,
    invited_by: int | None = None,
) -> Moderation:
    before = get(tx, session_id, member_id)
    inviter = invited_by or (before.invited_by if before else None)
    values = {
        "session": session_id,
        "member": member_id,
        "to": state,
        "now": now,
        "by": inviter,
    }
    tx.execute(_ADD if before is None else _CHANGE, values)
    return Moderation(session_id, member_id, state, before.version + 1 if before else 1, inviter)


def of_session(tx: Tx, session_id: int) -> list[Moderation]:
    """All that is open, in the order of asking."""
    return [_built(row) for row in tx.execute(_OF_SESSION, {"session": session_id})]


def of_member(tx: Tx, member_id: int) -> list[Moderation]:
    """All that is open, the newest session first."""
    return [_built(row) for row in tx.execute(_OF_MEMBER, {"member": member_id})]


def names(tx: Tx, session_id: int) -> list[str]:
    """Of who leads it, but for those who hide theirs; in the order of their coming."""
    return list(tx.scalars(_NAMES, {"session": session_id}))


def with_duties(tx: Tx, since: datetime, until: datetime) -> list[int]:
    """Sessions that somebody has agreed to lead, and that begin before `until` and end after `since`."""
    return list(tx.scalars(_WITH_DUTIES, {"since": since, "until": until}))


def _built(row: Any) -> Moderation:
    return Moderation(row.session_id, row.member_id, ModerationState(row.state), row.version, row.invited_by)


_MEMBER: Final = moderation.c.member_id == sa.bindparam("member", type_=sa.BigInteger)
_SESSION: Final = moderation.c.session_id == sa.bindparam("session", type_=sa.BigInteger)
_NOW: Final = sa.bindparam("now", type_=Utc)
_ALL: Final = sa.select(moderation)
_OPEN: Final = moderation.c.state.in_(OPEN)
_GET: Final = _ALL.where(_SESSION, _MEMBER)
_ADD: Final = sa.insert(moderation).values(
    session_id=sa.bindparam("session"),
    member_id=sa.bindparam("member"),
    state=sa.bindparam("to"),
    invited_by=sa.bindparam("by"),
    changed_at=_NOW,
)
_CHANGE: Final = (
    sa.update(moderation)
    .where(_SESSION, _MEMBER)
    .values(
        state=sa.bindparam("to"),
        invited_by=sa.bindparam("by"),
        changed_at=_NOW,
        version=moderation.c.version + 1,
    )
)
_OF_SESSION: Final = _ALL.where(_SESSION, _OPEN).order_by(moderation.c.changed_at, moderation.c.member_id)
_OF_MEMBER: Final = _ALL.where(_MEMBER, _OPEN).order_by(moderation.c.session_id.desc())
_NAMES: Final = (
    sa.select(member.c.name)
    .join(member_role, member_role.c.member_id == member.c.id)
    .where(
        member_role.c.session_id == sa.bindparam("session", type_=sa.BigInteger),
        member.c.name.is_not(None),
        member.c.hidden.is_(False),
        member.c.erased_at.is_(None),
    )
    .order_by(member_role.c.granted_at, member.c.id)
)
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
_TOLD_IN: Final[Collection[SessionState]] = (
    SessionState.ANNOUNCED,
    SessionState.RUNNING,
    SessionState.FINISHED,
)
_WITH_DUTIES: Final = (
    sa.select(session.c.id)
    .where(
        session.c.state.in_(_TOLD_IN),
        session.c.id.in_(
            sa.select(moderation.c.session_id).where(moderation.c.state == ModerationState.ACCEPTED)
        ),
        sa.bindparam("until", type_=Utc) >= _FIRST,
        sa.bindparam("since", type_=Utc) < _LAST,
    )
    .order_by(session.c.id)
)
