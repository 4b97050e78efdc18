"""Presence for tests of certificates: entries and exits as the tables keep them."""

from datetime import datetime

import sqlalchemy as sa

from domain.session import Day
from services import Database
from storage.db import Tx
from storage.schema import attendance


async def was_there(
    db: Database, part_id: int, member_id: int, entered_at: datetime, left_at: datetime | None
) -> None:
    await were_there(db, part_id, [member_id], Day(entered_at, left_at) if left_at else entered_at)


async def were_there(db: Database, part_id: int, member_ids: list[int], when: Day | datetime) -> None:
    """Noted by themselves; without an end when only the moment of the entry is given."""
    entered_at, left_at = (when.starts_at, when.ends_at) if isinstance(when, Day) else (when, None)
    rows: list[dict[str, object]] = [
        {
            "part_id": part_id,
            "member_id": member_id,
            "entered_at": entered_at,
            "left_at": left_at,
            "entered_by": member_id,
        }
        for member_id in member_ids
    ]
    await db.transaction(_add, rows)


async def forget_presence(db: Database, member_id: int) -> None:
    await db.transaction(_forget, member_id)


def _add(tx: Tx, rows: list[dict[str, object]]) -> None:
    tx.execute(sa.insert(attendance), rows)


def _forget(tx: Tx, member_id: int) -> None:
    tx.execute(sa.delete(attendance).where(attendance.c.member_id == member_id))
