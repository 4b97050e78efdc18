"""A database with many members, made in one transaction, for what is measured afterwards."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from domain.member import Member
from services import Database, members, registrations
from storage.db import Tx, open_database
from storage.migrate import migrate
from tests.people import NOW

INSTITUTION = "Дворец творчества"


@asynccontextmanager
async def migrated(database: str) -> AsyncIterator[Database]:
    """Closed also when what is done with it fails: the process would not end."""
    await asyncio.to_thread(migrate, database)
    db = await open_database(database)
    try:
        yield db
    finally:
        await db.close()


async def teachers(db: Database, telegram_ids: Sequence[int]) -> list[Member]:
    """They have consented and said who they are."""
    return await db.transaction(_teachers, telegram_ids)


async def sign_up(db: Database, crowd: Sequence[Member], part_id: int) -> None:
    def all_of_them(tx: Tx) -> None:
        for one in crowd:
            registrations.join.within(tx, one, part_id, now=NOW)

    await db.transaction(all_of_them)


def _teachers(tx: Tx, telegram_ids: Sequence[int]) -> list[Member]:
    return [_teacher(tx, telegram_id) for telegram_id in telegram_ids]


def _teacher(tx: Tx, telegram_id: int) -> Member:
    newcomer = members.meet.within(tx, telegram_id, now=NOW)
    members.consent.within(tx, newcomer, now=NOW)
    return members.save_profile.within(tx, newcomer, "Анна Иванова", INSTITUTION)
