"""The database: one transaction is one synchronous function, run in one hop on a thread that owns its connection.

SQLite has one writer, the thread and connection of an aiosqlite connection, where every write transaction begins with
BEGIN IMMEDIATE; a second, query-only connection serves reads. What comes while one transaction runs goes into the next,
each function behind a savepoint of its own: together they take one hop and one commit (docs/decisions/0008). PostgreSQL has a small pool of threads, where the same
function runs SERIALIZABLE and is repeated when the database asks for it. So a function must bear being run again, and
cannot await: nothing is sent, and no lock is held, while Telegram is slow.
"""

import asyncio
import random
import secrets
import sqlite3
import threading
import time
import traceback
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, AsyncExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, Final, NoReturn, ParamSpec, TypeVar

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, StaticPool

from storage.groups import Groups

P = ParamSpec("P")
T = TypeVar("T")

Tx = sa.Connection  # what a storage function is given: an open transaction
Begin = Callable[[], AbstractContextManager[Tx]]
_Call = Callable[[Tx], Any]
_Outcome = Callable[[], Any]  # gives what the call returned, or raises what it raised

AT_ONCE: Final = 50  # functions in one transaction of SQLite
THREADS: Final = 8
REPEATABLE: Final = frozenset({"40001", "40P01"})  # serialization failure, deadlock: run it again
REPEATS: Final = 200
KEEPALIVE: Final = {  # the server gives a machine that fell silent half a minute, not its usual two hours
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "4",
}
PATIENCE: Final = {  # and so do we, when it is the server that fell silent; in seconds and milliseconds
    "connect_timeout": 10,
    "tcp_user_timeout": 30_000,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 4,
}


_OWES: Final = "owes"


class DatabaseInUseError(RuntimeError):
    """Another bot holds this SQLite file; two would handle the same updates."""


class Database(ABC):
    """`worker` names this process among all that share the database (a random 62-bit number).

    `on_owed` is called, on the database's own thread, after each commit of a transaction that has said `owes`.
    """

    worker: int
    engine: sa.Engine
    on_owed: Callable[[], object] | None = None

    @abstractmethod
    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Commit all that `fn` wrote, or nothing. Cancelling the caller leaves no transaction open."""

    @abstractmethod
    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `fn` on one consistent snapshot; a write in it is an error."""

    async def stay_alive(self) -> None:  # noqa: B027 - where one process serves alone there is nothing to do
        """To be called every few seconds: a process that lost its connection is dead to the others until it has."""

    @abstractmethod
    async def dead_workers(self, workers: set[int]) -> set[int]:
        """Those of `workers` whose process is gone, however it ended."""

    @abstractmethod
    async def close(self) -> None: ...

    def _run(
        self,
        begin: Begin,
        fn: Callable[Concatenate[Tx, P], T],
        args: tuple[object, ...],
        kwargs: dict[str, object],
    ) -> T:
        try:
            with begin() as tx:
                result = fn(tx, *args, **kwargs)  # type: ignore[arg-type]  # a ParamSpec does not travel through a tuple
                is_owed = tx.info.pop(_OWES, False)
        except StopIteration as error:  # no future takes it: its caller would wait for ever
            raise RuntimeError("a storage function raised StopIteration") from error
        if is_owed and self.on_owed:
            self.on_owed()
        return result


class SqliteDatabase(Database):
    def __init__(self, path: Path) -> None:
        self.path = path.resolve()  # a link is the same file: one guard
        self.worker = _new_worker()

    async def open(self, *, serve: bool) -> "SqliteDatabase":
        self.path.parent.mkdir(parents=True, exist_ok=True)
        async with (
            AsyncExitStack() as opened
        ):  # a thread of aiosqlite left behind keeps the process from ending
            if serve:
                opened.callback(_hold(self.path).close)
            self._writer = await self._connect(opened)
            self._reader = await self._connect(opened)
            self.engine = await _on_thread(self._writer, _sqlite_engine, self._writer, "BEGIN IMMEDIATE")
            reading = await _on_thread(self._reader, _sqlite_engine, self._reader, "BEGIN")
            await self._reader.execute("PRAGMA query_only = ON")
            self._writing = await self._lasting(opened, self._writer, self.engine)
            self._reading = await self._lasting(opened, self._reader, reading)
            self._opened = opened.pop_all()
        self._writes = Groups(self._write, AT_ONCE)
        self._reads = Groups(self._read, AT_ONCE)
        return self

    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        outcome = await self._writes.add(lambda tx: fn(tx, *args, **kwargs))
        return outcome()  # type: ignore[no-any-return]  # which is a T

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        outcome = await self._reads.add(lambda tx: fn(tx, *args, **kwargs))
        return outcome()  # type: ignore[no-any-return]  # which is a T

    async def dead_workers(self, workers: set[int]) -> set[int]:
        return workers - {self.worker}  # the guard lets only one live

    async def _write(self, calls: list[_Call]) -> list[_Outcome]:
        return await _on_thread(self._writer, self._run, self._writing, _each_alone, (calls,), {})

    async def _read(self, calls: list[_Call]) -> list[_Outcome]:
        return await _on_thread(self._reader, self._run, self._reading, _each, (calls,), {})

    async def close(self) -> None:
        await self._writes.flush()
        await self._reads.flush()
        await self._opened.aclose()

    async def _connect(self, opened: AsyncExitStack) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(self.path, isolation_level=None, check_same_thread=False)
        opened.push_async_callback(connection.close)
        return connection

    async def _lasting(
        self, opened: AsyncExitStack, connection: aiosqlite.Connection, engine: sa.Engine
    ) -> Begin:
        """Taken from the engine's pool once, not for each transaction."""
        lasting = await _on_thread(connection, engine.connect)
        opened.push_async_callback(_on_thread, connection, lasting.close)

        @contextmanager
        def begin() -> Iterator[Tx]:
            try:
                with lasting.begin():
                    yield lasting
            finally:
                _raw(
                    lasting
                ).rollback()  # a commit that failed leaves all open; otherwise there is nothing to undo

        return begin


class PostgresDatabase(Database):
    def __init__(self, url: sa.URL) -> None:
        self.worker = _new_worker()
        self.engine = sa.create_engine(
            url,
            isolation_level="SERIALIZABLE",
            pool_size=THREADS,
            max_overflow=2,
            pool_pre_ping=True,
            hide_parameters=True,
        )
        self._reading = self.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="database")
        # Outside the pool, so that a lock never goes back there with its connection.
        self._living = sa.create_engine(
            url, isolation_level="AUTOCOMMIT", poolclass=NullPool, connect_args=PATIENCE
        )
        self._life: sa.Connection | None = None
        self._renewing = threading.Lock()
        self._serves = False

    async def open(self, *, serve: bool) -> "PostgresDatabase":
        self._serves = serve
        await self.stay_alive()
        return self

    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._hop(partial(self._repeat, self.engine.begin, fn, args, kwargs))

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._hop(partial(self._repeat, self._reading.begin, fn, args, kwargs))

    async def stay_alive(self) -> None:
        if self._serves:
            await self._hop(self._renew_life)

    async def dead_workers(self, workers: set[int]) -> set[int]:
        await self.stay_alive()
        return await self.transaction(_lockable, workers - {self.worker})

    async def close(self) -> None:
        await asyncio.to_thread(self._threads.shutdown)  # what goes on still ends, and until then we live
        if self._life:
            self._life.close()
        self.engine.dispose()

    async def _hop(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    def _repeat(
        self,
        begin: Begin,
        fn: Callable[Concatenate[Tx, P], T],
        args: tuple[object, ...],
        kwargs: dict[str, object],
    ) -> T:
        for attempt in range(REPEATS):
            try:
                return self._run(begin, fn, args, kwargs)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in REPEATABLE or attempt == REPEATS - 1:
                    raise
                time.sleep(random.uniform(0, min(0.05, 0.001 * 2**attempt)))  # noqa: S311 - spreads the rivals, no secret
        raise AssertionError

    def _renew_life(self) -> None:
        """The server may have broken the connection while the process lives on: until this, others think it dead."""
        if not self._renewing.acquire(blocking=False):
            return  # another thread is at it
        try:
            if self._life and not _answers(self._life):
                self._life = None
            if self._life is None:
                self._life = self._take_life()
        finally:
            self._renewing.release()

    def _take_life(self) -> sa.Connection | None:
        """A lock that lives as long as this process: the server frees it when the connection breaks.

        None while the server still keeps it for the broken one, or another worker is just trying it: ask again later.
        """
        connection = self._living.connect()
        taken = False
        try:
            for name, seconds in KEEPALIVE.items():
                connection.execute(sa.select(sa.func.set_config(name, seconds, False)))  # noqa: FBT003 - not local
            taken = bool(connection.scalar(sa.select(sa.func.pg_try_advisory_lock(self.worker))))
        finally:
            if not taken:
                connection.close()
        return connection if taken else None


def owes(tx: Tx) -> None:
    """Say that the transaction leaves something that somebody else is to do; one that is rolled back may say so in vain."""
    tx.info[_OWES] = True


async def open_database(url: str, *, serve: bool = False) -> Database:
    """`url`: `sqlite:///path` or `postgresql+psycopg://…`; `serve`: this process will handle updates.

    Raises DatabaseInUseError when another process serves the same SQLite file.
    """
    parsed = sa.make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return await SqliteDatabase(Path(parsed.database or "data/mediahub.db")).open(serve=serve)
    return await PostgresDatabase(parsed).open(serve=serve)


async def _on_thread(
    connection: aiosqlite.Connection, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """The hop of aiosqlite itself, the one private name we use of it: docs/decisions/0002, guarded by a test."""
    result: T = await connection._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # noqa: SLF001
    return result


def _each(tx: Tx, calls: list[_Call]) -> list[_Outcome]:
    return [_outcome(tx, call) for call in calls]


def _each_alone(tx: Tx, calls: list[_Call]) -> list[_Outcome]:
    """What one does and fails in is undone alone; a commit that fails fails for all."""
    raw = _raw(tx)
    outcomes = []
    for call in calls:
        raw.execute("SAVEPOINT one")
        outcome = _outcome(tx, call)
        if isinstance(outcome, _Raised):
            raw.execute(
                "ROLLBACK TO one"
            )  # fails, and the others with it, where SQLite has undone all by itself
        raw.execute("RELEASE one")
        outcomes.append(outcome)
    return outcomes


def _raw(tx: Tx) -> sqlite3.Connection:
    raw = tx.connection.dbapi_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - which SQLAlchemy cannot know
    return raw


def _outcome(tx: Tx, call: _Call) -> _Outcome:
    try:
        result = call(tx)
    except Exception as error:  # noqa: BLE001 - whose call it was is told
        # What its frames still hold would keep a cursor open, and with it the old snapshot under all later reads.
        traceback.clear_frames(error.__traceback__)
        return _Raised(error)
    return lambda: result


class _Raised:
    def __init__(self, error: Exception) -> None:
        self._error = error

    def __call__(self) -> NoReturn:
        if isinstance(self._error, StopIteration):  # no coroutine may let it through
            raise RuntimeError("a storage function raised StopIteration") from self._error  # noqa: TRY004 - no type is wrong
        raise self._error


def _sqlite_engine(connection: aiosqlite.Connection, begin: str) -> sa.Engine:
    """Its errors, as those of PostgreSQL, tell the statement and not what people wrote: they come into the log."""
    raw = connection._conn  # noqa: SLF001 - the same private door as _on_thread
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000"):
        raw.execute(f"PRAGMA {pragma}")
    engine = sa.create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _hold(path: Path) -> sqlite3.Connection:
    """A lock file as SQLite's own: held by every system alike, freed with the process, however it ends."""
    guard = sqlite3.connect(path.with_name(path.name + ".lock"), timeout=0, isolation_level=None)
    try:
        guard.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        guard.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        raise DatabaseInUseError(f"another bot is running on {path}") from error
    return guard


def _answers(connection: sa.Connection) -> bool:
    """If not, it is closed: the server must not keep a lock for a session that nobody uses."""
    try:
        connection.execute(sa.select(1))
    except DBAPIError:
        connection.invalidate()
        connection.close()
        return False
    return True


def _lockable(tx: Tx, workers: set[int]) -> set[int]:
    return {worker for worker in workers if tx.scalar(sa.select(sa.func.pg_try_advisory_xact_lock(worker)))}


def _new_worker() -> int:
    return secrets.randbits(62)
