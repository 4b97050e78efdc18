"""Everybody to whom an announcement goes, what they do meanwhile, and the trouble that Telegram makes."""

import asyncio
import random
import time
from typing import Final

import sqlalchemy as sa

from bot.app import utc_now
from domain.announcement import Announcement, Content, ContentKind, CopyState
from sandbox import acts
from sandbox.people import Person
from sandbox.server import Sandbox
from services import Database, announcements, announcing, members
from services.queue import PROMOTED
from storage import outbox
from storage.announcement_copies import table as copies
from storage.db import Tx
from storage.schema import member
from tests.benchmarks import bots
from tests.benchmarks.people import sign_up, teachers
from tests.people import ZONE, announced, whole
from tests.services.announcement_house import ALL

TEXT: Final = "Приходите в пятницу"
BOSS: Final = 1_001
PRESSES: Final = 2.0  # a second, meanwhile
NOTICED: Final = 20  # people who get personal notices meanwhile
NOTICE: Final = 5.0  # seconds between two of them
SILENCE: Final = 61.0  # seconds; the bot gives a call up after 60
BLOCKED, SILENT, BROKEN, REFUSED = 0.03, 0.01, 0.005, 0.005


class Hall:
    """Everybody: those who only get it, those who press buttons meanwhile, and those who get personal notices."""

    def __init__(self, sandbox: Sandbox, database: str, count: int) -> None:
        self.sandbox = sandbox
        self.database = database
        self.people = [sandbox.person(f"N{number}") for number in range(count)]
        talkers = int(PRESSES * count / 28) + 20
        self.talkers = self.people[:talkers]
        self.noticed = self.people[talkers : talkers + NOTICED]
        self.silent = self.people[talkers + NOTICED :]
        self.group = sandbox.group("Медиа-хаб", members=self.people[:1])
        self.dice = random.Random(7)  # noqa: S311 - the same evening each time
        self.answers: list[float] = []
        self.shown: list[float] = []
        self.notices: list[float] = []
        self.unanswered = self.unheard = 0
        self.settings = bots.settings(sandbox, database, self.group.id) | {"LOG_LEVEL": "ERROR"}

    async def fill(self, db: Database) -> None:
        for person in self.people:
            acts.place(self.sandbox.world, person.profile, None)
        self.session_id = await announced(db, chat_id=self.group.id)
        self.part_id = await whole(db, self.session_id)
        known = self.talkers + self.noticed
        crowd = await teachers(db, [person.id for person in known])
        self.seated = crowd[len(self.talkers) :]
        await sign_up(db, self.seated, self.part_id)
        now = utc_now()
        rows: list[dict[str, object]] = [
            {"telegram_id": person.id, "created_at": now} for person in self.silent
        ]
        await db.transaction(_insert, rows)
        await members.appoint_organisers(db, [BOSS], now=now)
        self.boss = await members.meet(db, BOSS, now=now)
        await db.transaction(_without_telegram, self.boss.id)

    async def open_chats(self) -> None:
        for person in self.talkers:
            await person.start(f"join_{self.session_id}")
        for person in self.talkers:
            await person.sees("записаться", timeout=120)
        await self.sandbox.idle(timeout=60)
        await asyncio.sleep(3)  # what the opening sends is out, and its second is over

    def trouble(self) -> None:
        count, dice, fault = len(self.people), self.dice, self.sandbox.fault
        for person in dice.sample(self.silent, int(BLOCKED * count)):
            fault("403", "sendMessage", chat_id=person.id, times=None)
        for kind, share in (
            ("stall_after", SILENT / 2),
            ("stall", SILENT / 2),
            ("drop_before", BROKEN / 2),
            ("drop_after", BROKEN / 2),
        ):
            for person in dice.sample(self.silent, int(share * count)):
                fault(kind, "sendMessage", chat_id=person.id, seconds=SILENCE)
        for person in dice.sample(self.silent, int(REFUSED * count)):
            fault("429", "sendMessage", chat_id=person.id, retry_after=dice.randint(1, 40))

    async def announce(self, db: Database) -> int:
        now = utc_now()
        one = await announcements.create(db, self.boss, Content(ContentKind.TEXT, TEXT), now=now)
        assert isinstance(one, Announcement), one
        await announcements.address(db, self.boss, one.id, ALL)
        await announcements.set_urgent(db, self.boss, one.id, urgent=True)
        await announcing.confirm(db, self.boss, one.id, one.version, zone=ZONE, now=now)
        return one.id

    async def live_through(self, db: Database) -> float:
        """Until no copy is open; when that was, by the loop's clock."""
        announcement_id = await self.announce(db)
        meanwhile = [asyncio.create_task(self._press_on()), asyncio.create_task(self._notify(db))]
        while await db.read(_waiting, announcement_id):  # noqa: ASYNC110 - it happens in another process
            await asyncio.sleep(0.5)
        for task in meanwhile:
            task.cancel()
        ends = await asyncio.gather(*meanwhile, return_exceptions=True)
        assert all(end is None or isinstance(end, asyncio.CancelledError) for end in ends), ends
        return asyncio.get_running_loop().time()

    async def states(self, db: Database) -> dict[int, str]:
        return await db.read(_states)

    def texts(self, chat_id: int) -> list[str]:
        posted = self.sandbox.world.chats[chat_id].messages.values()
        return [one.message.get("text", "") for one in posted if one.from_bot]

    async def _press_on(self) -> None:
        async with asyncio.TaskGroup() as group:
            for person in self.talkers:
                group.create_task(self._press(person))
                await asyncio.sleep(self.dice.expovariate(PRESSES))

    async def _press(self, person: Person) -> None:
        """Seconds until the press is answered, and until the message shows it."""
        [message] = [one for one in person.messages if "записаться" in one.text.lower() and one.buttons]
        world, began = person.world, time.perf_counter()
        data = message.button("Вся сессия")["callback_data"]
        callback = acts.press(world, person.profile, person.id, message.id, data)
        window = world.callback_window + 5  # then Telegram takes no answer any more
        if await world.journal.until((callback.id,), lambda: callback.answer is not None, window):
            self.answers.append(time.perf_counter() - began)
        else:
            self.unanswered += 1
        if await world.journal.until((person.id,), lambda: "Вы записаны" in message.text, 120):
            self.shown.append(time.perf_counter() - began)
        else:
            self.unheard += 1

    async def _notify(self, db: Database) -> None:
        async with asyncio.TaskGroup() as group:
            number = 0
            while True:
                who = number % NOTICED
                group.create_task(self._notice(db, self.noticed[who].id, self.seated[who].id))
                number += 1
                await asyncio.sleep(NOTICE)

    async def _notice(self, db: Database, chat_id: int, member_id: int) -> None:
        """Owed by another process, so that the bot looks for it by itself."""

        def had() -> int:
            return sum(text != TEXT for text in self.texts(chat_id))

        before, began = had(), time.perf_counter()
        parameters = {"part_id": self.part_id, "member_id": member_id}
        await db.transaction(outbox.owe, PROMOTED, chat_id, now=utc_now(), parameters=parameters)
        if await self.sandbox.world.journal.until((chat_id,), lambda: had() > before, 120):
            self.notices.append(time.perf_counter() - began)


def _without_telegram(tx: Tx, member_id: int) -> None:
    tx.execute(sa.update(member).where(member.c.id == member_id).values(telegram_id=None))


def _insert(tx: Tx, rows: list[dict[str, object]]) -> None:
    tx.execute(sa.insert(member), rows)


def _waiting(tx: Tx, announcement_id: int) -> bool:
    open_ones = sa.select(copies.c.id).where(
        copies.c.announcement_id == announcement_id, copies.c.state == CopyState.WAITING
    )
    return tx.scalar(open_ones.limit(1)) is not None


def _states(tx: Tx) -> dict[int, str]:
    query = sa.select(member.c.telegram_id, copies.c.state).join(member, member.c.id == copies.c.member_id)
    return dict(tx.execute(query).all())
