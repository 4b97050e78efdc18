"""Queries about activities by their own ids."""

from collections.abc import Iterable
from typing import Final

import sqlalchemy as sa

from domain.session import Activity, Day, Kind, Zone
from storage.db import Tx
from storage.schema import activity


def many(tx: Tx, activity_ids: Iterable[int]) -> dict[int, tuple[Activity, Day | None]]:
    """With their moments, where the plan gives a time."""
    return {
        row.id: (
            Activity(
                zone=Zone(row.zone),
                kind=Kind(row.kind),
                title=row.title,
                note=row.note,
                time=row.time,
                moderator=row.moderator,
                form=row.form,
                day=row.day,
            ),
            Day(row.starts_at, row.ends_at) if row.starts_at else None,
        )
        for row in tx.execute(_MANY, {"activities": list(activity_ids)})
    }


_MANY: Final = sa.select(activity).where(activity.c.id.in_(sa.bindparam("activities", expanding=True)))
