import asyncio
import inspect
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import aiosqlite
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, StatementError

from storage.db import Database, DatabaseInUseError, PostgresDatabase, SqliteDatabase, Tx, open_database
from storage.schema import fsm, institution, member

MOMENT = datetime(2026, 5, 17, 18, 30, tzinfo=UTC)


def count(tx: Tx) -> int:
    found: int | None = tx.scalar(sa.select(fsm.c.data["count"].as_integer()))
    return found or 0


def put(tx: Tx, value: int) -> None:
    tx.execute(sa.insert(fsm).values(key="counter", data={"count": value}))


def add_one(tx: Tx, limit: int) -> bool:
    now = count(tx)
    if now >= limit:
        return False
    tx.execute(sa.update(fsm).values(data={"count": now + 1}))
    return True


def names(tx: Tx) -> list[str]:
    return list(tx.scalars(sa.select(institution.c.name).order_by(institution.c.id)))


def add(tx: Tx, name: str) -> None:
    tx.execute(sa.insert(institution).values(name=name))


async def test_what_a_transaction_wrote_the_next_reader_sees(db: Database) -> None:
    await db.transaction(add, "school 1")
    assert await db.read(names) == ["school 1"]


async def test_an_exception_undoes_all(db: Database) -> None:
    def fail(tx: Tx) -> None:
        add(tx, "school 1")
        raise LookupError

    with pytest.raises(LookupError):
        await db.transaction(fail)
    assert await db.transaction(names) == []


async def test_among_many_at_once_only_what_fails_is_undone(db: Database) -> None:
    """On SQLite these share a commit."""

    def add_and_fail_at_odd(tx: Tx, number: int) -> int:
        add(tx, f"school {number:02}")
        if number % 2:
            raise LookupError(number)
        return number

    calls = (db.transaction(add_and_fail_at_odd, number) for number in range(60))
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert outcomes[::2] == list(range(0, 60, 2))
    assert [str(one) for one in outcomes[1::2]] == [str(number) for number in range(1, 60, 2)]
    assert all(isinstance(one, LookupError) for one in outcomes[1::2])
    assert sorted(await db.read(names)) == [f"school {number:02}" for number in range(0, 60, 2)]


async def test_a_commit_that_fails_fails_for_all_that_share_it(sqlite_url: str) -> None:
    def promise_a_parent(tx: Tx) -> None:
        tx.exec_driver_sql(
            "PRAGMA defer_foreign_keys = ON"
        )  # so that only the commit sees that there is none
        tx.execute(sa.insert(member).values(telegram_id=1, institution_id=404, created_at=MOMENT))

    db = await open_database(sqlite_url)
    try:
        begun = db.transaction(add, "school 1")  # those that follow come while it goes on
        calls = (begun, db.transaction(promise_a_parent), db.transaction(add, "school 2"))
        first, *together = await asyncio.gather(*calls, return_exceptions=True)
        assert [type(one).__name__ for one in together] == ["IntegrityError", "IntegrityError"]
        await db.transaction(add, "school 3")
        kept = ["school 1"] if first is None else []
        assert await db.read(names) == [*kept, "school 3"]
    finally:
        await db.close()


async def test_a_broken_rule_of_the_tables_undoes_all(db: Database) -> None:
    def add_twice(tx: Tx) -> None:
        add(tx, "school 1")
        add(tx, "school 1")

    with pytest.raises(sa.exc.IntegrityError):
        await db.transaction(add_twice)
    assert await db.transaction(names) == []


async def test_a_foreign_key_is_checked(db: Database) -> None:
    def orphan(tx: Tx) -> None:
        tx.execute(sa.insert(member).values(institution_id=7, created_at=MOMENT))

    with pytest.raises(sa.exc.IntegrityError):
        await db.transaction(orphan)


async def test_a_read_cannot_write(db: Database) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        await db.read(add, "school 1")
    await db.transaction(add, "school 2")
    assert await db.read(names) == ["school 2"]


async def test_a_read_sees_one_moment(db: Database) -> None:
    looked, written = threading.Event(), threading.Event()

    def look_twice(tx: Tx) -> tuple[list[str], list[str]]:
        before = names(tx)
        looked.set()
        written.wait(10)
        return before, names(tx)

    reading = asyncio.create_task(db.read(look_twice))
    await asyncio.to_thread(looked.wait, 10)
    await db.transaction(add, "school 1")
    written.set()
    assert await reading == ([], [])


async def test_a_read_that_failed_half_way_leaves_no_old_snapshot(db: Database) -> None:
    for number in range(5):
        await db.transaction(add, f"school {number}")

    def fail_half_way(tx: Tx) -> None:
        for name in tx.execute(sa.select(institution.c.name)):
            raise LookupError(name)

    with pytest.raises(LookupError):
        await db.read(fail_half_way)
    await db.transaction(add, "school 5")
    assert (await db.read(names))[-1] == "school 5"


async def test_a_generator_that_ran_dry_is_an_error_and_no_hang(db: Database) -> None:
    def run_dry(tx: Tx) -> str:
        return next(iter(names(tx)))

    async with asyncio.timeout(10):
        with pytest.raises(RuntimeError, match="StopIteration"):
            await db.transaction(run_dry)
    assert await db.read(names) == []


async def test_cancelling_leaves_no_open_transaction(db: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        add(tx, "slow")
        begun.set()
        go_on.wait(10)

    task = asyncio.create_task(db.transaction(slow))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    go_on.set()
    await db.transaction(add, "next")
    await until_all_ended(db)
    assert set(await db.read(names)) == {"slow", "next"}


async def test_cancelling_those_that_wait_harms_no_other(db: Database) -> None:
    await db.transaction(put, 0)
    tasks = [asyncio.create_task(db.transaction(add_one, 100)) for _ in range(40)]
    await asyncio.sleep(0.01)
    for task in tasks[::2]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert await db.transaction(add_one, 100)
    await until_all_ended(db)
    assert await db.read(count) >= sum(result is True for result in results) + 1


async def test_closing_waits_for_what_goes_on(database_url: str) -> None:
    db = await open_database(database_url, serve=True)
    begun = threading.Event()

    def slow(tx: Tx) -> None:
        begun.set()
        add(tx, "slow")
        threading.Event().wait(0.1)

    task = asyncio.create_task(db.transaction(slow))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    await db.close()
    db = await open_database(database_url, serve=True)
    assert await db.read(names) == ["slow"]
    await db.close()


async def test_forty_tasks_lose_no_count(db: Database) -> None:
    await db.transaction(put, 0)
    assert all(await asyncio.gather(*(db.transaction(add_one, 100) for _ in range(40))))
    assert await db.read(count) == 40


async def test_forty_tasks_get_five_seats(db: Database) -> None:
    await db.transaction(put, 0)
    taken = await asyncio.gather(*(db.transaction(add_one, 5) for _ in range(40)))
    assert sum(taken) == 5
    assert await db.read(count) == 5


async def test_forty_tasks_add_what_is_absent_once(db: Database) -> None:
    def add_if_absent(tx: Tx) -> bool:
        if tx.scalar(sa.select(institution.c.id).where(institution.c.name == "school 1")):
            return False
        add(tx, "school 1")
        return True

    added = await asyncio.gather(*(db.transaction(add_if_absent) for _ in range(40)))
    assert sum(added) == 1


async def test_a_moment_returns_in_utc(db: Database) -> None:
    there = MOMENT.astimezone(timezone(timedelta(hours=3)))

    def keep(tx: Tx) -> datetime | None:
        tx.execute(sa.insert(member).values(created_at=there))
        moment: datetime | None = tx.scalar(
            sa.select(member.c.created_at).where(member.c.created_at == there)
        )
        return moment

    moment = await db.transaction(keep)
    assert moment == MOMENT
    assert moment.tzinfo is UTC


async def test_a_naive_moment_is_refused(db: Database) -> None:
    def keep(tx: Tx) -> None:
        tx.execute(sa.insert(member).values(created_at=MOMENT.replace(tzinfo=None)))

    with pytest.raises(StatementError, match="naive"):
        await db.transaction(keep)


async def test_a_killed_process_is_a_dead_worker(postgres_url: str) -> None:
    db = await open_database(postgres_url, serve=True)
    async with serving(postgres_url) as (process, worker), serving(postgres_url) as (_, alive):
        workers = {worker, alive, db.worker}
        assert await db.dead_workers(workers) == set()
        process.kill()
        await process.wait()
        await until(lambda: db.dead_workers(workers))
        assert await db.dead_workers(workers) == {worker}
    await db.close()


async def test_a_worker_that_lost_its_connection_lives_again_as_soon_as_it_asks(postgres_url: str) -> None:
    db, other = [await open_database(postgres_url, serve=True) for _ in range(2)]
    await cut(other, db.worker)
    assert await other.dead_workers({db.worker}) == {db.worker}
    assert await db.dead_workers({other.worker}) == set()
    assert await other.dead_workers({db.worker}) == set()
    await db.close()
    await other.close()


async def test_a_worker_that_lost_its_connection_stays_alive_by_saying_so(postgres_url: str) -> None:
    db, other = [await open_database(postgres_url, serve=True) for _ in range(2)]
    await cut(other, db.worker)
    await db.stay_alive()
    assert await other.dead_workers({db.worker}) == set()
    await db.stay_alive()
    assert await other.read(held, db.worker) == 1
    await db.close()
    await other.close()


async def test_many_that_find_the_connection_lost_at_once_renew_it_once(postgres_url: str) -> None:
    db, other = [await open_database(postgres_url, serve=True) for _ in range(2)]
    async with asyncio.timeout(60):
        for _ in range(5):
            await cut(other, db.worker)
            asked = await asyncio.gather(*(db.dead_workers({other.worker}) for _ in range(12)))
            assert not any(asked)
            assert await other.dead_workers({db.worker}) == set()
            assert await other.read(held, db.worker) == 1
    await db.close()
    await other.close()


async def test_a_lock_the_server_still_keeps_is_asked_for_again_and_never_waited_for(
    postgres_url: str,
) -> None:
    """The server learns later than we that a connection is broken."""
    db, other = [await open_database(postgres_url, serve=True) for _ in range(2)]
    assert isinstance(db, PostgresDatabase)
    assert db._life
    half_open, db._life = db._life, None
    async with asyncio.timeout(10):
        await db.stay_alive()
        assert db._life is None
        assert await other.dead_workers({db.worker}) == set()
        half_open.close()
        await until(lambda: other.dead_workers({db.worker}))
        await db.stay_alive()
        assert await other.dead_workers({db.worker}) == set()
    await db.close()
    await other.close()


async def test_who_only_looks_is_no_worker(postgres_url: str) -> None:
    db, looking = [await open_database(postgres_url, serve=serve) for serve in (True, False)]
    await looking.stay_alive()
    assert await db.dead_workers({looking.worker}) == {looking.worker}
    await db.close()
    await looking.close()


async def test_staying_alive_harms_nothing_where_one_serves_alone(db: Database) -> None:
    await db.stay_alive()
    assert await db.dead_workers({db.worker}) == set()


async def test_a_worker_that_closed_is_dead(postgres_url: str) -> None:
    db, other = [await open_database(postgres_url, serve=True) for _ in range(2)]
    assert await db.dead_workers({other.worker}) == set()
    await other.close()
    await until(lambda: db.dead_workers({other.worker}))
    await db.close()


async def test_one_sqlite_file_is_served_once(sqlite_url: str) -> None:
    async with serving(sqlite_url) as (process, _):
        with pytest.raises(DatabaseInUseError, match="another bot"):
            await open_database(sqlite_url, serve=True)
        looking = await open_database(sqlite_url)
        await looking.transaction(add, "school 1")
        await looking.close()
        process.kill()
        await process.wait()
        db = await open_database(sqlite_url, serve=True)
        assert await db.read(names) == ["school 1"]
        await db.close()


async def test_one_sqlite_file_under_two_names_is_served_once(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(sa.make_url(sqlite_url).database or "")
    db = await open_database(sqlite_url, serve=True)
    with pytest.raises(DatabaseInUseError):
        await open_database(f"sqlite:///{tmp_path / 'link.db'}", serve=True)
    await db.close()


async def test_a_file_that_is_no_database_is_an_error_and_leaves_no_thread(tmp_path: Path) -> None:
    (tmp_path / "note.db").write_text("Not a database, but a note. " * 100)
    threads = set(threading.enumerate())
    for _ in range(2):  # the second time the lock is free again
        with pytest.raises(sqlite3.DatabaseError, match="not a database"):
            await open_database(f"sqlite:///{tmp_path / 'note.db'}", serve=True)
    for thread in set(threading.enumerate()) - threads:
        await asyncio.to_thread(thread.join, 5)
        assert not thread.is_alive()


async def test_a_folder_without_room_for_the_lock_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "test.db.lock").mkdir()
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        await open_database(f"sqlite:///{tmp_path / 'test.db'}", serve=True)


async def test_sqlite_is_set_up_to_lose_nothing(sqlite_url: str) -> None:
    def pragmas(tx: Tx) -> dict[str, object]:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only")
        return {name: tx.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}

    db = await open_database(sqlite_url)
    full = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}
    assert await db.transaction(pragmas) == full | {"query_only": 0}
    assert await db.read(pragmas) == full | {"query_only": 1}
    await db.close()


async def test_the_private_hop_of_aiosqlite_is_as_we_know_it(sqlite_url: str) -> None:
    """docs/decisions/0002: `_execute` runs any function on the connection's thread, one after another."""
    assert inspect.iscoroutinefunction(aiosqlite.Connection._execute)
    assert str(inspect.signature(aiosqlite.Connection._execute)) == "(self, fn, *args, **kwargs)"
    db = await open_database(sqlite_url)
    assert isinstance(db, SqliteDatabase)
    assert isinstance(db._writer._conn, sqlite3.Connection)
    assert await db.transaction(lambda _: threading.current_thread()) is db._writer._thread
    assert await db.read(lambda _: threading.current_thread()) is db._reader._thread
    await db.close()


LIFE = "locktype = 'advisory' AND (classid::bigint << 32) + objid::bigint = :worker"


def held(tx: Tx, worker: int) -> int:
    """How many sessions hold or want the lock of this worker."""
    found: int = tx.scalar(sa.text(f"SELECT count(*) FROM pg_locks WHERE {LIFE}"), {"worker": worker})
    return found


async def cut(other: Database, worker: int) -> None:
    """Break the connection by which this worker lives."""
    end = sa.text(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE {LIFE}")
    assert await other.transaction(sa.Connection.scalar, end, {"worker": worker})


async def until_all_ended(db: Database) -> None:
    """By PostgreSQL's own list; on SQLite the next transaction could not begin before."""
    alone = sa.text(
        "SELECT count(*) = 0 FROM pg_stat_activity WHERE xact_start IS NOT NULL AND backend_type = 'client backend'"
        " AND datname = current_database() AND pid <> pg_backend_pid()"
    )
    if not isinstance(db, SqliteDatabase):
        await until(lambda: db.read(sa.Connection.scalar, alone))


async def until(condition: Callable[[], Awaitable[object]]) -> None:
    async with asyncio.timeout(10):
        while not await condition():  # noqa: ASYNC110 - another process decides, no event tells us
            await asyncio.sleep(0.01)


SERVE = """
import asyncio, sys
from storage.db import open_database

async def main():
    database = await open_database(sys.argv[1], serve=True)
    print(database.worker, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@asynccontextmanager
async def serving(url: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, int]]:
    """Another process that serves this database, and the number of its worker."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVE, url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    try:
        yield process, int(await process.stdout.readline())
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
