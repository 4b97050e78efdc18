"""An evening in bad weather: a delivery, its sandbox, two people, and a group whose card shows a count."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import sqlalchemy as sa
from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.delivery import Delivery
from bot.pacing import Pace, Pacer
from sandbox.groups import Group
from sandbox.people import Person
from sandbox.records import Call
from sandbox.server import Sandbox
from storage import cards, fsm, hub, outbox
from storage.cards import Card
from storage.chats import migrate_chat
from storage.db import Database, Tx, open_database
from storage.fsm import Conversation
from storage.schema import member
from storage.schema import outbox as table
from tests.bot import weather
from tests.bot.delivery_house import BASE, CARD, NOTE, make_bot, renderers
from tests.bot.weather import GROUP, TIMEOUT, Step
from tests.bot.weather_time import LeapingLoop, Timeless
from tests.databases import fast_folder

SUBJECT = 1
RECOVERY = 5  # seconds between two looks for calls that were cut off
PATIENCE = 2 * 3600  # seconds until what is owed must have come to its end, in fair weather


class Row(NamedTuple):
    id: int
    kind: str
    chat_id: int
    state: str
    reason: str | None
    text: str | None


@dataclass
class Evening:
    db: Database
    sandbox: Sandbox
    bot: Bot
    pacer: Pacer
    delivery: Delivery
    people: list[Person]
    group: Group
    old_group: int
    value: int = 0
    told: int = 0  # notes owed
    restarts: int = 0
    replies: dict[str, asyncio.Task[object]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._run()

    async def live_through(self, steps: list[Step]) -> None:
        for step in steps:
            await self._live(step)
        await self.clear()

    async def clear(self) -> None:
        """The weather clears: no more trouble, and all that was on its way arrives."""
        self.sandbox.world.faults.clear()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*self.replies.values(), return_exceptions=True)
            while self.sandbox.gateway.in_flight:  # noqa: ASYNC110 - nobody tells of what arrives late
                await asyncio.sleep(1)
            await self.delivery.idle()

    async def change(self) -> None:
        self.value += 1
        await self.db.transaction(_change, self.value, self.now())
        self.delivery.wake()

    async def end(self, grace: float = 0) -> None:
        self._recovering.cancel()
        await asyncio.gather(self._recovering, return_exceptions=True)
        await self.delivery.stop(grace)
        await self._running

    def now(self) -> datetime:
        return _now()

    def calls(self, text: str) -> list[Call]:
        """Those that said so, as they arrived."""
        said = [call for call in self.sandbox.world.calls if call.params.get("text") == text]
        return sorted(said, key=lambda call: call.arrived)

    def arrivals(self, chat_id: int) -> list[Call]:
        made = [call for call in self.sandbox.world.calls if call.chat_id == chat_id]
        return sorted(made, key=lambda call: call.arrived)

    def standing(self, chat_id: int) -> list[str]:
        """What the bot's messages in a chat say, oldest first."""
        posted = self.sandbox.world.chats[chat_id].messages.values()
        return [one.message["text"] for one in posted if one.from_bot and "text" in one.message]

    def chat_ids(self) -> list[int]:
        return [person.id for person in self.people] + sorted({self.old_group, self.group.id})

    async def rows(self) -> list[Row]:
        return await self.db.read(_rows)

    async def cards(self) -> list[Card]:
        return await self.db.read(cards.of, CARD, SUBJECT)

    async def known_group(self) -> int:
        return await self.db.read(hub.chat_id) or 0

    def _run(self) -> None:
        self._running = asyncio.create_task(self.delivery.run())
        self._recovering = asyncio.create_task(self._recover())

    async def _recover(self) -> None:
        """As the bot's metronome does."""
        while True:
            await asyncio.sleep(RECOVERY)
            await self.delivery.recover()

    async def _live(self, step: Step) -> None:
        match step:
            case weather.Tell(chat):
                self.told += 1
                await self.db.transaction(_tell, await self._chat_id(chat), f"note {self.told}", self.now())
                self.delivery.wake()
            case weather.Say(chat):
                text = f"live {len(self.replies)}"
                reply = self.bot.send_message(await self._chat_id(chat), text)
                self.replies[text] = asyncio.create_task(reply)
            case weather.Change():
                await self.change()
            case weather.Wait(seconds):
                await asyncio.sleep(seconds)
            case weather.Upgrade(told):
                await self._upgrade(told=told)
            case weather.Restart():
                await self._restart()
            case weather.Trouble(kind, method, chat, times, retry_after, seconds):
                where = None if chat is None else self.people[chat].id if chat != GROUP else self.group.id
                trouble = {"chat_id": where, "times": times, "retry_after": retry_after, "seconds": seconds}
                self.sandbox.fault(kind, method, **trouble)

    async def _chat_id(self, chat: int) -> int:
        return await self.known_group() if chat == GROUP else self.people[chat].id

    async def _upgrade(self, *, told: bool) -> None:
        if self.group.id == self.old_group:
            self.group.upgrade()
            if told:  # by the service message
                await self.db.transaction(migrate_chat, self.old_group, self.group.id, now=self.now())

    async def _restart(self) -> None:
        self.restarts += 1
        await self.end()
        self.pacer = Pacer(Pace(), time=asyncio.get_running_loop().time)
        self.delivery = Delivery(self.db, self.bot, self.pacer, renderers(self.db), _now)
        self._run()


@asynccontextmanager
async def evening(url: str, *, early: bool) -> AsyncIterator[Evening]:
    """`early`: the card stands and is pinned before the weather turns."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    opened = await open_database(url, serve=True)
    try:
        async with _evening(Timeless(opened, loop)) as here:
            if early:
                await here.clear()
            yield here
    finally:
        await opened.close()


@asynccontextmanager
async def _evening(db: Database) -> AsyncIterator[Evening]:
    time = asyncio.get_running_loop().time
    async with Sandbox(limits=True) as sandbox:
        sandbox.world.limits.clock = time
        pacer = Pacer(Pace(), time=time)
        bot = make_bot(sandbox.url, sandbox.token, pacer, db, TIMEOUT, now=_now)
        people = [sandbox.person(name) for name in ("Анна", "Борис")]
        for person in people:
            await person.start()
        group = sandbox.group("Медиа-хаб", people)
        delivery = Delivery(db, bot, pacer, renderers(db), _now)
        await db.transaction(_set_up, [person.id for person in people], group.id, _now())
        here = Evening(db, sandbox, bot, pacer, delivery, people, group, group.id)
        try:
            yield here
        finally:
            for reply in here.replies.values():
                reply.cancel()
            await asyncio.gather(*here.replies.values(), return_exceptions=True)
            await here.end()
            await bot.session.close()


@contextmanager
def evening_file(template: Path) -> Iterator[str]:
    """An empty database for one evening; its URL."""
    with TemporaryDirectory(prefix="mediahub-", dir=fast_folder()) as folder:
        yield f"sqlite:///{shutil.copyfile(template, Path(folder, 'test.db'))}"


def said(reply: "asyncio.Task[object]") -> bool:
    """Whether a live reply was made, as far as the bot knows."""
    error = reply.exception()
    assert error is None or isinstance(error, AiogramError), error
    return error is None


def _now() -> datetime:
    return BASE + timedelta(seconds=asyncio.get_running_loop().time())


def _set_up(tx: Tx, people: list[int], group: int, now: datetime) -> None:
    tx.execute(sa.insert(member), [{"telegram_id": person, "created_at": now} for person in people])
    hub.configure(tx, group)
    outbox.owe_card(tx, CARD, SUBJECT, group, now=now, pin=True)


def _tell(tx: Tx, chat_id: int, text: str, now: datetime) -> None:
    outbox.owe(tx, NOTE, chat_id, now=now, parameters={"text": text})


def _change(tx: Tx, value: int, now: datetime) -> None:
    fsm.save(tx, {f"subject:{SUBJECT}": Conversation(None, {"value": value})})
    outbox.redraw(tx, CARD, SUBJECT, now=now)


def _rows(tx: Tx) -> list[Row]:
    columns = (table.c.id, table.c.kind, table.c.chat_id, table.c.state, table.c.reason, table.c.parameters)
    found = tx.execute(sa.select(*columns).order_by(table.c.id))
    return [
        Row(one.id, one.kind, one.chat_id, one.state, one.reason, one.parameters.get("text")) for one in found
    ]


def notes(tx: Tx) -> list[str]:
    """The texts of all that was ever owed."""
    return [row.text or "" for row in _rows(tx)]
