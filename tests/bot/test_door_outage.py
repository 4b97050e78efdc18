"""A database that is away for a moment: the update waits for it, and nobody is told of a failure."""

import asyncio
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

import psycopg
import pytest
import sqlalchemy as sa
from aiogram.types import Message
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from structlog.testing import capture_logs

from bot.door import backoff
from bot.settlement import is_outage
from services.transaction import Transaction
from storage.db import Database, Tx
from storage.schema import institution
from tests.bot.door_house import Wrapped, make_door, on_message, polling, rows
from tests.bot.door_telegram import message, telegram

P = ParamSpec("P")
T = TypeVar("T")


def refused() -> OperationalError:
    return OperationalError("SELECT", {}, psycopg.OperationalError("connection refused"))


def broken() -> DBAPIError:
    return DBAPIError("COMMIT", {}, Exception("gone"), connection_invalidated=True)


@Transaction
def name(tx: Tx, text: str) -> None:
    tx.execute(sa.insert(institution).values(name=text))


def names(tx: Tx) -> list[str]:
    return list(tx.scalars(sa.select(institution.c.name)))


class Away(Wrapped):
    """Reads of names and transactions of `name` raise what is in `troubles`."""

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self.read_troubles: list[Exception] = []
        self.commit_troubles: list[Exception] = []
        self.after = self._commit

    def _commit(self, fn: Callable[..., Any]) -> None:
        if fn.__module__ == "bot.door.bound" and self.commit_troubles:
            raise self.commit_troubles.pop(0)

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        if fn is names and self.read_troubles:
            raise self.read_troubles.pop(0)
        return await super().read(fn, *args, **kwargs)


@pytest.fixture
def away(db: Database, monkeypatch: pytest.MonkeyPatch) -> Away:
    monkeypatch.setattr(backoff, "FIRST", 0.01)
    return Away(db)


async def handler(message: Message, db: Database) -> None:
    """What a failure would be told by (`except Exception`) is here too."""
    try:
        await name(db, "once")
        await message.answer(f"there are {len(await db.read(names))}")
    except Exception:
        await message.answer("failed")
        raise


@pytest.mark.parametrize("trouble", [refused, broken])
async def test_a_read_that_finds_no_database_is_waited_for(
    away: Away, trouble: Callable[[], Exception]
) -> None:
    away.read_troubles = [trouble(), trouble()]
    async with telegram() as server:
        await server.send(message(1))
        bot = server.bot()
        with capture_logs() as logs:
            async with polling(make_door(away, bot, on_message(handler)), bot) as door:
                await server.until(lambda: len(server.answers) == 1)
                await door.idle()
                assert door.counts.failed == 0
        assert server.texts() == ["there are 1"]
    assert [log["event"] for log in logs if log["log_level"] == "warning"] == ["update.database_away"]
    assert await rows(away) == {1: (True, None)}
    assert away.read_troubles == []


@pytest.mark.parametrize("times", [1, 3])
async def test_a_commit_of_which_nothing_is_heard_has_its_effect_once(away: Away, times: int) -> None:
    away.commit_troubles = [broken() for _ in range(times)]
    async with telegram() as server:
        await server.send(message(1))
        bot = server.bot()
        async with polling(make_door(away, bot, on_message(handler)), bot) as door:
            await server.until(lambda: len(server.answers) == 1)
            await door.idle()
        assert server.texts() == ["there are 1"]
    assert await rows(away) == {1: (True, None)}
    assert away.commit_troubles == []


async def test_when_the_door_stops_meanwhile_the_update_stays_undone_and_the_next_one_has_it(
    away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backoff, "FIRST", 30)
    away.read_troubles = [refused()]
    async with telegram() as server:
        await server.send(message(1))
        bot = server.bot()
        async with polling(make_door(away, bot, on_message(handler)), bot, grace=20) as door:
            async with asyncio.timeout(5):
                while away.read_troubles:  # noqa: ASYNC110 - it is a list
                    await asyncio.sleep(0.01)
            async with asyncio.timeout(5):
                await door.stop(20)
        assert server.texts() == []
        assert await rows(away) == {1: (False, None)}
        bot = server.bot()
        async with polling(make_door(away, bot, on_message(handler)), bot) as door:
            await door.idle()
        assert server.texts() == ["there are 1"]


async def test_what_the_database_itself_refuses_is_a_failure(away: Away) -> None:
    away.read_troubles = [OperationalError("SELECT", {}, Exception("attempt to write a readonly database"))]
    async with telegram() as server:
        await server.send(message(1))
        bot = server.bot()
        with capture_logs():
            async with polling(make_door(away, bot, on_message(handler)), bot) as door:
                await server.until(lambda: len(server.answers) == 1)
                await door.idle()
                assert door.counts.failed == 1
        assert server.texts() == ["failed"]


@pytest.mark.parametrize(
    ("error", "away"),
    [
        (refused(), True),
        (broken(), True),
        (InterfaceError("SELECT", {}, psycopg.InterfaceError("the connection is closed")), True),
        (OperationalError("SELECT", {}, psycopg.errors.AdminShutdown("terminating")), True),
        (OperationalError("SELECT", {}, psycopg.errors.CannotConnectNow("starting up")), True),
        (OperationalError("SELECT", {}, psycopg.errors.TooManyConnections("53300")), True),
        (OperationalError("SELECT", {}, psycopg.errors.StatementTooComplex("54001")), False),
        (OperationalError("SELECT", {}, psycopg.errors.DiskFull("53100")), False),
        (OperationalError("INSERT", {}, Exception("attempt to write a readonly database")), False),
        (IntegrityError("INSERT", {}, psycopg.errors.UniqueViolation("twice")), False),
        (LookupError("a bug"), False),
    ],
)
def test_an_outage_is_told_from_other_trouble(error: Exception, away: bool) -> None:
    assert is_outage(error) is away
