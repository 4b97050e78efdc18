"""What was done with somebody's rights: who, what, before, after, when."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa

from storage.db import Tx
from storage.schema import audit


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
