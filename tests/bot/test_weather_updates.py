"""Updates come twice, late, in disorder, or while the bot is being restarted: each has its effect, and has it once.

Polling gives them in order, again and again until they are confirmed; webhooks bring them as the network likes.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import Message
from aiohttp import web
from hypothesis import strategies as st

from bot.pacing import UNLIMITED, Pacer
from sandbox.server import Sandbox
from storage import outbox
from storage.db import Database, Tx, open_database
from tests.bot.delivery_house import NOTE, make_bot
from tests.bot.door_house import NOW, make_door, on_message, rows
from tests.bot.door_telegram import SECRET, message
from tests.bot.weather import Restart, Tally, Trouble, Wait, weathered
from tests.bot.weather_house import evening_file, notes
from tests.bot.weather_time import LeapingLoop, Timeless, live_through

PEOPLE = 3
PATIENCE = 3600.0  # seconds until everything must have been handled, in fair weather


@dataclass(frozen=True, slots=True)
class Write:
    """Updates of these people; where they come by webhook, in the order of `disorder`."""

    people: tuple[int, ...]
    disorder: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """One that came before comes again."""

    which: int


Step = Write | Repeat | Wait | Restart | Trouble


@st.composite
def writes(draw: st.DrawFn) -> Write:
    people = draw(st.lists(st.integers(1, PEOPLE), min_size=1, max_size=12))
    return Write(tuple(people), tuple(draw(st.permutations(range(len(people))))))


def days() -> st.SearchStrategy[list[Step]]:
    troubles = st.builds(
        Trouble,
        st.sampled_from(["429", "500", "drop_before", "drop_after", "stall", "stall_after"]),
        method=st.just("getUpdates"),
        chat=st.none(),
        times=st.sampled_from([1, 2, 5]),
        retry_after=st.integers(1, 60),
        seconds=st.sampled_from([0.5, 60.0]),
    )
    waits = st.builds(Wait, st.sampled_from([0.0, 0.001, 1.0, 60.0]))
    repeats = st.builds(Repeat, st.integers(0, 50))
    steps = st.one_of(writes(), writes(), repeats, troubles, waits, st.just(Restart()))
    return st.lists(steps, min_size=5, max_size=25)


@dataclass
class House:
    db: Database
    sandbox: Sandbox
    webhook: bool
    written: list[int] = field(default_factory=list)

    async def open(self) -> None:
        self.bot = make_bot(
            self.sandbox.url, self.sandbox.token, Pacer(UNLIMITED, time=lambda: 0), self.db, timeout=10
        )
        self.door = make_door(self.db, self.bot, on_message(_answer))
        await self.door.start()
        if self.webhook:
            await self._serve()
        else:
            self._receiving = asyncio.create_task(self.door.run_polling([]))

    async def close(self) -> None:
        if self.webhook:
            await self._site.cleanup()
        await self.door.stop(0)
        if not self.webhook:
            await self._receiving
            self.sandbox.polling.dismiss()
        await self.bot.session.close()

    async def live(self, step: Step) -> None:
        match step:
            case Write(people, disorder):
                self._write(people, disorder)
            case Repeat(which) if self.written:
                self.sandbox.world.updates.repeat(self.written[which % len(self.written)])
            case Wait(seconds):
                await asyncio.sleep(seconds)
            case Restart():
                await self.close()
                await self.open()
            case Trouble(kind, method, _, times, retry_after, seconds):
                self.sandbox.fault(kind, method, times=times, retry_after=retry_after, seconds=seconds)
            case _:
                pass

    async def clear(self) -> None:
        """The weather clears: everything comes in and is handled."""
        self.sandbox.world.faults.clear()
        async with asyncio.timeout(PATIENCE):
            while len(await rows(self.db)) < len(self.written) or self.sandbox.bot_pending():  # noqa: ASYNC110
                await asyncio.sleep(1)
            await self.door.idle()

    def _write(self, people: tuple[int, ...], disorder: tuple[int, ...]) -> None:
        first = self.sandbox.world.updates.next_id
        order = disorder if self.webhook else range(len(people))
        for place in order:
            update = message(first + place, people[place])
            self.sandbox.world.updates._add(update, people[place], PATIENCE * 24)
        self.written += range(first, first + len(people))

    async def _serve(self) -> None:
        """At a port of its own each time; what was on its way to the old one is brought again."""
        app = web.Application()
        app.router.add_post("/", self.door.webhook_handler(SECRET))
        self._site = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._site.setup()
        site = web.TCPSite(self._site, "127.0.0.1", 0)
        await site.start()
        port = self._site.addresses[0][1]
        if self.sandbox.webhook.url:
            self.sandbox.webhook.url = f"http://127.0.0.1:{port}/"
        else:
            await self.bot.set_webhook(f"http://127.0.0.1:{port}/", secret_token=SECRET)


def test_by_polling(sqlite_template: Any, record_property: Callable[[str, object], None]) -> None:
    _days(sqlite_template, record_property, webhook=False)


def test_by_webhook(sqlite_template: Any, record_property: Callable[[str, object], None]) -> None:
    _days(sqlite_template, record_property, webhook=True)


def _days(template: Any, record: Callable[[str, object], None], *, webhook: bool) -> None:
    tally = Tally()

    @weathered(days(), few=15)
    def lived(steps: list[Step]) -> None:
        with evening_file(template) as url:
            live_through(_story(url, steps, tally, webhook=webhook))

    try:
        lived()
    finally:
        tally.report(record)


async def _story(url: str, steps: list[Step], tally: Tally, *, webhook: bool) -> None:
    async with _house(url, webhook=webhook) as here:
        for step in steps:
            await here.live(step)
        await here.clear()
        tally.evenings += 1
        tally.met.update(call.fault.kind for call in here.sandbox.world.calls if call.fault)
        tally.met["again"] += here.door.counts.repeated
        tally.calls["updates"] += len(here.written)
        expected = [f"№{number}" for number in here.written]
        assert sorted(await here.db.read(notes)) == sorted(expected)
        assert await rows(here.db) == dict.fromkeys(here.written, (True, None))


@asynccontextmanager
async def _house(url: str, *, webhook: bool) -> AsyncIterator[House]:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    opened = await open_database(url, serve=True)
    try:
        async with Sandbox() as sandbox:
            here = House(Timeless(opened, loop), sandbox, webhook)
            await here.open()
            try:
                yield here
            finally:
                await here.close()
    finally:
        await opened.close()


async def _answer(message: Message, db: Database) -> None:
    await db.transaction(_effect, message.chat.id, message.text or "")
    await asyncio.sleep(0.01)  # so that a restart finds something half done


def _effect(tx: Tx, chat_id: int, text: str) -> None:
    """Without a key of its own: twice would be seen."""
    outbox.owe(tx, NOTE, chat_id, now=NOW, parameters={"text": text})
