"""Queries about roles: who holds which, and invitations to hold one."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.invitation import Invitation
from domain.member import Role
from storage.db import Tx
from storage.schema import Utc, invitation, member_role


def revoke(tx: Tx, member_id: int, role: Role, session_id: int | None) -> bool:
    """Whether they held it; `session_id`: for that session only."""
    one = {"member": member_id, "role": role, "session": session_id}
    return tx.execute(_REVOKE_ALWAYS if session_id is None else _REVOKE_FOR_ONE, one).rowcount > 0


def invite(tx: Tx, new: Invitation, *, now: datetime) -> None:
    values = {
        "token": new.token,
        "role": new.role,
        "session_id": new.session_id,
        "created_by": new.created_by,
        "created_at": now,
        "expires_at": new.expires_at,
    }
    tx.execute(sa.insert(invitation), values)


def invitation_of(tx: Tx, token: str) -> Invitation | None:
    row = tx.execute(_INVITATION, {"this": token}).one_or_none()
    return None if row is None else _invitation(row)


def open_invitations(tx: Tx, now: datetime) -> list[Invitation]:
    """Those that still can be used, the newest first."""
    return [_invitation(row) for row in tx.execute(_OPEN, {"now": now})]


def made_by(tx: Tx, member_id: int) -> int:
    """How many invitations they have made, whatever became of them."""
    return tx.scalar(_MADE, {"member": member_id}) or 0


def use(tx: Tx, token: str, member_id: int, *, now: datetime) -> None:
    tx.execute(_USE, {"this": token, "member": member_id, "now": now})


def withdraw(tx: Tx, token: str, *, now: datetime) -> None:
    tx.execute(_WITHDRAW, {"this": token, "now": now})


def withdraw_all_of(tx: Tx, member_id: int, *, now: datetime) -> None:
    """All that the member has made and nobody has used."""
    tx.execute(_WITHDRAW_ALL, {"member": member_id, "now": now})


def _invitation(row: Any) -> Invitation:
    return Invitation(
        token=row.token,
        role=Role(row.role),
        session_id=row.session_id,
        created_by=row.created_by,
        expires_at=row.expires_at,
        used_by=row.used_by,
        revoked=row.revoked_at is not None,
    )


_NOW: Final = sa.bindparam("now", type_=Utc)
_HELD: Final = sa.delete(member_role).where(
    member_role.c.member_id == sa.bindparam("member"), member_role.c.role == sa.bindparam("role")
)
_REVOKE_ALWAYS: Final = _HELD.where(member_role.c.session_id.is_(None))
_REVOKE_FOR_ONE: Final = _HELD.where(member_role.c.session_id == sa.bindparam("session"))
_THIS: Final = invitation.c.token == sa.bindparam("this")
_UNUSED: Final = sa.and_(invitation.c.used_by.is_(None), invitation.c.revoked_at.is_(None))
_INVITATION: Final = sa.select(invitation).where(_THIS)
_OPEN: Final = (
    sa.select(invitation)
    .where(_UNUSED, invitation.c.expires_at > _NOW)
    .order_by(invitation.c.created_at.desc(), invitation.c.token)
)
_MADE: Final = (
    sa.select(sa.func.count())
    .select_from(invitation)
    .where(invitation.c.created_by == sa.bindparam("member"))
)
_USE: Final = sa.update(invitation).where(_THIS).values(used_by=sa.bindparam("member"), used_at=_NOW)
_WITHDRAW: Final = sa.update(invitation).where(_THIS, _UNUSED).values(revoked_at=_NOW)
_WITHDRAW_ALL: Final = (
    sa.update(invitation)
    .where(invitation.c.created_by == sa.bindparam("member"), _UNUSED)
    .values(revoked_at=_NOW)
)
