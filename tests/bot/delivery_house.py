"""A delivery in the test's own process, with the sandbox before it and subjects that cards show."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.delivery import Delivery, Renderer
from bot.pacing import UNLIMITED, Pace, Pacer
from bot.sending import Sending
from domain.announcement import CORRECTION
from handlers.screen import Screen
from sandbox.errors import Json
from sandbox.people import Person
from sandbox.server import Sandbox
from storage import fsm, outbox
from storage.chats import TOPIC_LOST
from storage.db import Database, Tx
from storage.fsm import Conversation
from storage.outbox import OutboxRow
from storage.schema import outbox as table

BASE = datetime(2026, 12, 17, 10, tzinfo=UTC)
NOTE, CARD = "note", "counter"


def clock() -> datetime:
    """The same in all processes of this machine."""
    return BASE + timedelta(seconds=time.monotonic())


def owe(tx: Tx, chat_ids: list[int], /, *, text: str = "", **given: Any) -> None:
    for chat_id in chat_ids:
        outbox.owe(tx, NOTE, chat_id, now=clock(), parameters={"text": text or f"to {chat_id}"}, **given)


def change(tx: Tx, subject_id: int, value: int) -> None:
    """What a service does: the subject changes, and all that show it are to follow."""
    fsm.save(tx, {f"subject:{subject_id}": Conversation(None, {"value": value})})
    outbox.redraw(tx, CARD, subject_id, now=clock())


def value_of(tx: Tx, subject_id: int) -> int:
    found = fsm.load(tx, [f"subject:{subject_id}"]).get(f"subject:{subject_id}")
    return int(found.data["value"]) if found else 0


def renderers(db: Database) -> dict[str, Renderer]:
    async def note(row: OutboxRow) -> Screen | None:
        text = row.parameters["text"]
        return Screen(text) if text != "nothing" else None

    async def counter(row: OutboxRow) -> Screen | None:
        return Screen(f"value {await db.read(value_of, row.parameters['subject_id'])}")

    async def broken(_row: OutboxRow) -> Screen | None:
        raise LookupError("no such thing")

    async def topic_lost(row: OutboxRow) -> Screen | None:
        return Screen(f"no topic {row.parameters['thread_id']}")

    return {NOTE: note, CORRECTION: note, CARD: counter, TOPIC_LOST: topic_lost, "broken": broken}


def make_bot(
    url: str,
    token: str,
    pacer: Pacer,
    db: Database,
    timeout: float = 10,
    *,
    now: Callable[[], datetime] = clock,
) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url), timeout=timeout)
    session.middleware(Sending(pacer, db, now))
    return Bot(token, session=session)


@dataclass
class House:
    db: Database
    sandbox: Sandbox
    bot: Bot
    pacer: Pacer
    delivery: Delivery
    people: list[Person] = field(default_factory=list)

    async def crowd(self, count: int) -> list[int]:
        """People who have pressed Start; their chats."""
        crowd = [self.sandbox.person(f"N{number}") for number in range(count)]
        for person in crowd:
            await person.start()
        self.people += crowd
        return [person.id for person in crowd]

    async def owe(self, *chat_ids: int, **given: Any) -> None:
        await self.db.transaction(owe, list(chat_ids), **given)
        self.delivery.wake()

    async def owe_card(self, chat_id: int, subject_id: int = 1, **given: Any) -> None:
        await self.db.transaction(outbox.owe_card, CARD, subject_id, chat_id, now=clock(), **given)
        self.delivery.wake()

    async def change(self, value: int, subject_id: int = 1) -> None:
        await self.db.transaction(change, subject_id, value)
        self.delivery.wake()

    async def idle(self, timeout: float = 30) -> None:  # noqa: ASYNC109 - a readable failure
        async with asyncio.timeout(timeout):
            await self.delivery.idle()

    async def states(self) -> list[str]:
        return await self.db.read(lambda tx: list(tx.scalars(sa.select(table.c.state).order_by(table.c.id))))

    async def reasons(self) -> list[str | None]:
        return await self.db.read(lambda tx: list(tx.scalars(sa.select(table.c.reason).order_by(table.c.id))))

    def calls(self, method: str = "", chat_id: int | None = None) -> list[Json]:
        """The sandbox's log of arrivals, polling and the like left out."""
        calls = [call.state() | {"arrived": call.arrived} for call in self.sandbox.world.calls]
        return [c for c in calls if method in c["method"] and chat_id in {None, c["chat_id"]}]

    def texts(self, chat_id: int) -> list[str]:
        """What the bot's messages in a chat say now."""
        posted = self.sandbox.world.chats[chat_id].messages.values()
        return [one.message["text"] for one in posted if one.from_bot and "text" in one.message]

    async def until(self, found: Callable[[], Any], timeout: float = 10) -> None:  # noqa: ASYNC109
        """Until a call makes `found` true."""
        assert await self.sandbox.world.journal.until(("calls",), found, timeout)


@asynccontextmanager
async def house(
    db: Database,
    *,
    pace: Pace = UNLIMITED,
    timeout: float = 10,  # noqa: ASYNC109 - of the bot's calls
    limits: bool = False,
    running: bool = True,
    in_flight: int = 30,
) -> AsyncIterator[House]:
    async with Sandbox(limits=limits) as sandbox:
        pacer = Pacer(pace, time=asyncio.get_running_loop().time)
        bot = make_bot(sandbox.url, sandbox.token, pacer, db, timeout)
        delivery = Delivery(db, bot, pacer, renderers(db), clock, in_flight=in_flight)
        running_task = asyncio.create_task(delivery.run()) if running else None
        try:
            yield House(db, sandbox, bot, pacer, delivery)
        finally:
            await delivery.stop(1)
            if running_task:
                await running_task
            await bot.session.close()
    assert sandbox.world.violations == []


def most_within(moments: list[float], seconds: float) -> int:
    """The most of them in any window of so many seconds."""
    moments = sorted(moments)
    first = most = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - seconds:
            first += 1
        most = max(most, last - first + 1)
    return most


def repeated(texts: list[str]) -> list[str]:
    return [text for text, group in groupby(sorted(texts)) if len(list(group)) > 1]
