"""What was done with somebody's rights: who, what, before, after, when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from storage.db import Tx
from storage.schema import audit, member


@dataclass(frozen=True, slots=True)
class Note:
    id: int
    at: datetime
    actor_id: int
    actor: str | None  # their name
    action: str
    subject: str
    before: dict[str, Any]
    after: dict[str, Any]


def note(
    tx: Tx,
    action: str,
    subject: str,
    *,
    by: int,
    now: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """`subject` is a noun and its id: `session:12`."""
    values = {
        "at": now,
        "actor_id": by,
        "action": action,
        "subject": subject,
        "before": before,
        "after": after,
    }
    tx.execute(sa.insert(audit).values(values))


def count(tx: Tx) -> int:
    return tx.scalar(_COUNT) or 0


def notes(tx: Tx, *, skip: int, limit: int) -> list[Note]:
    """The newest first."""
    rows = tx.execute(_NOTES, {"skip": skip, "limit": limit})
    return [Note(*row[:6], row.before or {}, row.after or {}) for row in rows]


def about(tx: Tx, subject: str, actions: Collection[str]) -> list[Note]:
    """Of these actions, the newest first."""
    rows = tx.execute(_ABOUT, {"subject": subject, "actions": list(actions)})
    return [Note(*row[:6], row.before or {}, row.after or {}) for row in rows]


_COUNT: Final = sa.select(sa.func.count()).select_from(audit)
_ALL: Final = (
    sa.select(
        audit.c.id,
        audit.c.at,
        audit.c.actor_id,
        member.c.name,
        audit.c.action,
        audit.c.subject,
        audit.c.before,
        audit.c.after,
    )
    .join(member, member.c.id == audit.c.actor_id)
    .order_by(audit.c.id.desc())
)
_NOTES: Final = _ALL.limit(sa.bindparam("limit", type_=sa.Integer)).offset(
    sa.bindparam("skip", type_=sa.Integer)
)
_ABOUT: Final = _ALL.where(
    audit.c.subject == sa.bindparam("subject"), audit.c.action.in_(sa.bindparam("actions", expanding=True))
)
