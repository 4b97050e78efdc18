"""Telegram hears 200 when, and only when, its update is recorded."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from aiogram import Bot
from aiogram.types import Message, Update
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from structlog.testing import capture_logs

from bot.door import Door
from storage import inbox
from storage.db import Database
from tests.bot.door_house import Wrapped, make_door, on_message, rows
from tests.bot.door_telegram import HEADER, SECRET, TOKEN, message

Client = TestClient[web.Request, web.Application]


class Handled:
    def __init__(self) -> None:
        self.ids: list[int] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def handle(self, _message: Message, event_update: Update) -> None:
        await self.gate.wait()
        self.ids.append(event_update.update_id)


@asynccontextmanager
async def webhook(db: Database, handled: Handled, **limits: int) -> AsyncIterator[tuple[Door, Client]]:
    door = make_door(db, Bot(TOKEN), on_message(handled.handle), **limits)
    await door.start()
    app = web.Application()
    app.router.add_post("/", door.webhook_handler(SECRET))
    async with TestClient(TestServer(app)) as client:
        yield door, client
        await door.stop()


async def post(client: Client, update: Any, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {HEADER: secret}
    kind = "data" if isinstance(update, str | bytes) else "json"
    async with client.post("/", headers=headers, **{kind: update}) as response:
        return response.status


async def test_an_update_is_handled_once_however_often_it_comes(db: Database) -> None:
    handled = Handled()
    async with webhook(db, handled) as (door, client):
        statuses = await asyncio.gather(*(post(client, message(n % 3)) for n in range(30)))
        assert set(statuses) == {200}
        await door.idle()
        assert await post(client, message(2)) == 200
        await door.idle()
        assert (door.counts.received, door.counts.repeated) == (3, 28)
    assert sorted(handled.ids) == [0, 1, 2]
    assert set((await rows(db)).values()) == {(True, None)}


@pytest.mark.parametrize("secret", [None, "", "wrong", "secret\u00e9", SECRET + " x"])
async def test_who_does_not_know_the_secret_changes_nothing(db: Database, secret: str | None) -> None:
    handled = Handled()
    async with webhook(db, handled) as (_, client):
        assert await post(client, message(1), secret) == 401
    assert await rows(db) == {}


def test_there_is_no_webhook_without_a_secret() -> None:
    door = make_door(_no_database(), Bot(TOKEN), on_message(Handled().handle))
    with pytest.raises(ValueError, match="secret"):
        door.webhook_handler("")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("{", 400),
        (b"\xff", 400),
        ("[" * 100_000, 400),
        ('"noise"', 400),
        ('{"update_id": "1"}', 400),
        ('{"update_id": 1, "message": {}}', 200),  # recorded with its failure, so confirmed
        ('{"update_id": 1, "telepathy": {}}', 200),
        (" " * 1_000_001, 413),
    ],
    ids=["cut", "bytes", "deep", "noise", "no number", "broken", "unknown", "big"],
)
async def test_what_cannot_be_recorded_is_refused(db: Database, body: str | bytes, status: int) -> None:
    with capture_logs():
        async with webhook(db, Handled()) as (door, client):
            assert await post(client, body) == status
            assert sum(door.waiting) == 0
            assert await post(client, message(5)) == 200
            await door.idle()
    done, failure = (await rows(db)).get(1, (None, None))
    assert (done, bool(failure)) == ((True, True) if status == 200 else (None, False))


async def test_while_the_database_is_away_telegram_is_told_to_come_again(db: Database) -> None:
    def fail(fn: Callable[..., object]) -> None:
        if fn is inbox.record:
            raise sa.exc.OperationalError("INSERT", {}, OSError("disk full"))

    handled = Handled()
    wrapped = Wrapped(db)
    async with webhook(wrapped, handled) as (door, client):
        wrapped.before = fail
        with capture_logs():
            assert await post(client, message(1)) == 503
        wrapped.before = lambda _fn: None
        assert await post(client, message(1)) == 200
        await door.idle()
        await door.stop()
        assert await post(client, message(2)) == 503
    assert handled.ids == [1]


async def test_those_who_come_together_are_recorded_together(db: Database) -> None:
    recorded = []
    wrapped = Wrapped(db)
    wrapped.before = lambda fn: recorded.append(fn) if fn is inbox.record else None
    async with webhook(wrapped, Handled()) as (door, client):
        statuses = await asyncio.gather(*(post(client, message(n, person=n)) for n in range(40)))
        assert set(statuses) == {200}
        await door.idle()
    assert len(recorded) < 40


async def test_where_there_is_no_room_the_answer_waits(db: Database) -> None:
    handled = Handled()
    handled.gate.clear()
    async with webhook(db, handled, backlog=5) as (door, client):
        posts = [asyncio.create_task(post(client, message(n, person=n))) for n in range(12)]
        for answered in asyncio.as_completed(posts):
            assert await answered == 200
            if sum(task.done() for task in posts) >= 5:
                break
        assert sum(door.waiting) == 5
        assert len(await rows(db)) == 5
        handled.gate.set()
        assert set(await asyncio.gather(*posts)) == {200}
        await door.idle()
    assert sorted(handled.ids) == list(range(12))


def _no_database() -> Database:
    database = Wrapped.__new__(Wrapped)
    database.worker = 1
    database.engine = sa.create_engine("sqlite://")
    return database
