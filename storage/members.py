"""Queries about members, what they may do, and the institutions they belong to."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.member import Member, Role
from storage.db import Tx
from storage.schema import institution, member, member_role

# "organiser:,moderator:12": always an organiser, a moderator of session 12
_ROLE = member_role.c.role + ":" + sa.func.coalesce(sa.cast(member_role.c.session_id, sa.Text), "")
_ROLES = sa.select(sa.func.aggregate_strings(_ROLE, ",")).where(member_role.c.member_id == member.c.id)

_ROWS = sa.select(
    member.c.id,
    member.c.telegram_id,
    member.c.name,
    institution.c.name.label("institution"),
    member.c.language,
    member.c.consent_version,
    member.c.reachable,
    member.c.hidden,
    member.c.erased_at.is_not(None).label("erased"),
    _ROLES.correlate(member).scalar_subquery().label("roles"),
).select_from(member.outerjoin(institution))
_BY_TELEGRAM_IDS = _ROWS.where(member.c.telegram_id.in_(sa.bindparam("telegrams", expanding=True)))
_ORGANISERS = _ROWS.where(
    member.c.id.in_(sa.select(member_role.c.member_id).where(member_role.c.role == Role.ORGANISER))
).order_by(member.c.id)
_ACQUAINTED = _ROWS.where(
    member.c.telegram_id.is_not(None),
    member.c.erased_at.is_(None),
    sa.or_(member.c.name.is_not(None), member.c.id.in_(sa.select(member_role.c.member_id))),
)
_BY_IDS = _ROWS.where(member.c.id.in_(sa.bindparam("members", expanding=True)))
_BY_ID = _ROWS.where(member.c.id == sa.bindparam("member"))


def by_telegram_id(tx: Tx, telegram_id: int) -> tuple[Member, bool] | None:
    """The member and whether messages reach them."""
    return by_telegram_ids(tx, [telegram_id]).get(telegram_id)


def by_telegram_ids(tx: Tx, telegram_ids: Collection[int]) -> dict[int, tuple[Member, bool]]:
    rows = tx.execute(_BY_TELEGRAM_IDS, {"telegrams": list(telegram_ids)})
    return {row.telegram_id: (_member(row), row.reachable) for row in rows}


def by_id(tx: Tx, member_id: int) -> Member | None:
    row = tx.execute(_BY_ID, {"member": member_id}).one_or_none()
    return None if row is None else _member(row)


def by_ids(tx: Tx, member_ids: Collection[int]) -> dict[int, Member]:
    return {row.id: _member(row) for row in tx.execute(_BY_IDS, {"members": list(member_ids)})}


def add(tx: Tx, telegram_id: int, *, now: datetime, reachable: bool = True) -> None:
    """Two first messages at once make one member."""
    insert = _insert_unless_there(tx, member)
    tx.execute(insert, {"telegram_id": telegram_id, "created_at": now, "reachable": reachable})


def set_reachable(tx: Tx, telegram_id: int, *, reachable: bool) -> None:
    query = sa.update(member).where(member.c.telegram_id == telegram_id)
    tx.execute(query.values(reachable=reachable))


def set_language(tx: Tx, member_id: int, language: str) -> None:
    tx.execute(sa.update(member).where(member.c.id == member_id).values(language=language))


def set_hidden(tx: Tx, member_id: int, *, hidden: bool) -> None:
    tx.execute(sa.update(member).where(member.c.id == member_id).values(hidden=hidden))


def set_consent(tx: Tx, member_id: int, version: int, *, now: datetime) -> None:
    tx.execute(
        sa.update(member).where(member.c.id == member_id).values(consent_version=version, consented_at=now)
    )


def set_profile(tx: Tx, member_id: int, name: str, institution_name: str) -> None:
    tx.execute(_insert_unless_there(tx, institution), {"name": institution_name})
    place = sa.select(institution.c.id).where(institution.c.name == institution_name).scalar_subquery()
    tx.execute(sa.update(member).where(member.c.id == member_id).values(name=name, institution_id=place))


def grant(tx: Tx, member_id: int, role: Role, session_id: int | None = None, *, now: datetime) -> None:
    """For one session, or always."""
    values = {"member_id": member_id, "role": role, "session_id": session_id, "granted_at": now}
    tx.execute(_insert_unless_there(tx, member_role), values)


def organisers(tx: Tx) -> list[Member]:
    return [_member(row) for row in tx.execute(_ORGANISERS)]


def acquainted(tx: Tx) -> list[Member]:
    """Everybody with Telegram who has said a name or has a role."""
    return [_member(row) for row in tx.execute(_ACQUAINTED)]


def _member(row: Any) -> Member:
    held = [entry.split(":") for entry in (row.roles or "").split(",") if entry]
    return Member(
        id=row.id,
        telegram_id=row.telegram_id,
        name=row.name,
        institution=row.institution,
        language=row.language,
        consent_version=row.consent_version,
        roles=frozenset(Role(role) for role, session_id in held if not session_id),
        moderates=frozenset(int(session_id) for _, session_id in held if session_id),
        hidden=row.hidden,
        erased=row.erased,
    )


def _insert_unless_there(tx: Tx, table: sa.Table) -> sa.Insert:
    if tx.dialect.name == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()
