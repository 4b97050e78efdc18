"""Several processes on one PostgreSQL: each lane keeps its order across them, and the dead are inherited."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import sqlalchemy as sa
from aiogram import Bot
from aiogram.types import Message, Update
from sqlalchemy.exc import DBAPIError

from bot.door import Door
from bot.door.bound import Bound
from storage import inbox
from storage.db import Database, Tx, open_database
from storage.schema import institution
from tests.bot.door_house import NOW, Wrapped, make_door, on_message, rows
from tests.bot.door_telegram import TOKEN, message

pytestmark = pytest.mark.postgres


@asynccontextmanager
async def worker(url: str) -> AsyncIterator[Database]:
    database = await open_database(url, serve=True)
    yield database
    await database.close()


class Log:
    def __init__(self) -> None:
        self.handled: list[tuple[str, int]] = []
        self.gate = asyncio.Event()
        self.begun = asyncio.Event()

    def door(self, name: str, db: Database, *, waits: bool = False) -> Door:
        async def handler(_message: Message, event_update: Update) -> None:
            self.begun.set()
            if waits:
                await self.gate.wait()
            self.handled.append((name, event_update.update_id))

        return make_door(db, Bot(TOKEN), on_message(handler))


async def test_what_another_process_has_of_a_lane_goes_first(postgres_url: str) -> None:
    log = Log()
    async with worker(postgres_url) as a, worker(postgres_url) as b:
        one, other = log.door("one", a, waits=True), log.door("other", b)
        await one._receive_one(message(1, person=7), "{}")
        await log.begun.wait()
        await other._receive_one(message(2, person=7), "{}")
        await other._receive_one(message(3, person=8), "{}")
        await other._finishing.flush()
        while not log.handled:  # noqa: ASYNC110 - what is waited for happens between the steps of this loop
            await asyncio.sleep(0)
        assert log.handled == [("other", 3)]
        log.gate.set()
        await one.idle()
        await other.idle()
        assert log.handled == [("other", 3), ("one", 1), ("other", 2)]
        await one.stop()
        await other.stop()


async def test_the_dead_are_inherited_while_running_and_their_updates_go_first(postgres_url: str) -> None:
    log = Log()
    async with worker(postgres_url) as living:
        door = log.door("living", living)
        async with worker(postgres_url) as dying:
            entries = [inbox.Entry(n, 7, json.dumps(message(n, person=7))) for n in (1, 2)]
            await dying.transaction(inbox.record, entries, dying.worker, NOW)
            await door.start()
            assert door.counts.adopted == 0  # it lives
            await door._receive_one(message(3, person=7), "{}")
        assert log.handled == []
        assert await door.adopt() == 2
        await door.idle()
        assert log.handled == [("living", 1), ("living", 2), ("living", 3)]
        await door.stop()
        assert all(done for done, _ in (await rows(living)).values())


async def test_only_one_of_many_inherits(postgres_url: str) -> None:
    log = Log()
    async with worker(postgres_url) as a, worker(postgres_url) as b, worker(postgres_url) as c:
        entries = [inbox.Entry(n, n % 5, json.dumps(message(n, person=n % 5))) for n in range(60)]
        await a.transaction(inbox.record, entries, 99, NOW)
        doors = [log.door(name, db) for name, db in zip("abc", (a, b, c), strict=True)]
        while any(not done for done, _ in (await rows(a)).values()):
            await asyncio.gather(*(door.adopt() for door in doors))
            await asyncio.gather(*(door.idle() for door in doors))
        assert sorted(n for _, n in log.handled) == list(range(60))
        for lane in range(5):
            mine = [n for _, n in log.handled if n % 5 == lane]
            assert mine == sorted(mine)
        for door in doors:
            await door.stop()


async def test_a_connection_that_breaks_during_a_transaction_costs_neither_effect_nor_answer(
    postgres_url: str,
) -> None:
    calls = 0

    def deed(tx: Tx) -> int:
        nonlocal calls
        calls += 1
        tx.execute(sa.insert(institution).values(name="once"))
        if calls == 1:
            with pytest.raises(DBAPIError) as broken:
                tx.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")
            raise broken.value
        return calls

    async with worker(postgres_url) as db:
        assert await Bound(db, 1, again=False).transaction(deed) == 2
        assert await Bound(db, 1, again=True).transaction(deed) == 2
        assert calls == 2


async def test_what_a_broken_connection_had_committed_is_not_done_again(postgres_url: str) -> None:
    """The commit arrived, its confirmation did not."""
    unheard = [DBAPIError("COMMIT", {}, Exception("gone"), connection_invalidated=True)]

    def break_once(_fn: object) -> None:
        if unheard:
            raise unheard.pop()

    def deed(tx: Tx) -> str:
        tx.execute(sa.insert(institution).values(name="once"))
        return "told"

    async with worker(postgres_url) as db:
        wrapped = Wrapped(db)
        wrapped.after = break_once
        assert await Bound(wrapped, 1, again=False).transaction(deed) == "told"
        assert await db.read(lambda tx: list(tx.scalars(sa.select(institution.c.name)))) == ["once"]
