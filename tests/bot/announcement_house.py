"""A delivery that sends announcements as the bot does, its clock's job, and a sandbox full of people."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from aiogram import Bot

from bot.delivery import Delivery, OutboxRow, Renderer
from bot.pacing import UNLIMITED, Pace, Pacer
from domain.announcement import Announcement, Button, Content
from domain.member import Member
from handlers.announcements.notices import Draw, draws
from handlers.links import Links
from handlers.texts import Texts
from sandbox import acts
from sandbox.people import Person
from sandbox.server import Sandbox
from services import Database, announcements, announcing, members
from storage.db import Tx
from storage.schema import member
from tests.bot.delivery_house import clock, make_bot
from tests.services.announcement_house import ALL

ZONE = ZoneInfo("Europe/Minsk")
BOSS = 1001


def renderers(db: Database) -> dict[str, Renderer]:
    links = Links("media_hub_bot", key=b"")

    def renderer(draw: Draw) -> Renderer:
        async def of_row(row: OutboxRow) -> object:
            return await draw(row.chat_id, row.parameters)

        return of_row  # type: ignore[return-value]  # it is what `draw` gives

    return {kind: renderer(draw) for kind, draw in draws(db, Texts(ZONE, "ru"), links).items()}


async def tick(db: Database, now: Callable[[], datetime]) -> None:
    """As the clock's job does."""
    for announcement_id in await announcing.under_way(db):
        await announcing.go_on(db, announcement_id, zone=ZONE, now=now())


async def keep_ticking(db: Database, now: Callable[[], datetime], seconds: float = 5) -> None:
    while True:
        await tick(db, now)
        await asyncio.sleep(seconds)


@dataclass
class Hall:
    db: Database
    sandbox: Sandbox
    bot: Bot
    pacer: Pacer
    delivery: Delivery
    now: Callable[[], datetime]
    boss: Member

    async def people(self, count: int) -> list[Person]:
        """Members who have pressed Start some day."""
        crowd = [self.sandbox.person(f"N{number}") for number in range(count)]
        for person in crowd:
            acts.place(self.sandbox.world, person.profile, None)
        rows: list[dict[str, object]] = [
            {"telegram_id": person.id, "created_at": self.now()} for person in crowd
        ]
        await self.db.transaction(_insert, rows)
        return crowd

    async def promote(self, person: Person) -> None:
        """To the organiser who acts here."""
        await members.appoint_organisers(self.db, [person.id], now=self.now())
        self.boss = await members.meet(self.db, person.id, now=self.now())

    async def announce(self, content: Content, buttons: Sequence[Button] = ()) -> Announcement:
        """To everybody, at whatever hour."""
        one = await announcements.create(self.db, self.boss, content, now=self.now())
        assert isinstance(one, Announcement), one
        await announcements.address(self.db, self.boss, one.id, ALL)
        await announcements.set_urgent(self.db, self.boss, one.id, urgent=True)
        if buttons:
            await announcements.rewrite(self.db, self.boss, one.id, 1, buttons=buttons)
        version = 1 + bool(buttons)
        one = await announcing.confirm(self.db, self.boss, one.id, version, zone=ZONE, now=self.now())
        self.delivery.wake()
        return one

    async def over(self, announcement_id: int) -> None:
        """Until nothing of it is left to do."""
        while announcement_id in await announcing.under_way(self.db):
            await self.delivery.idle()
            await tick(self.db, self.now)

    async def until(self, calls: int, announcement_id: int) -> None:
        """Until Telegram has had so many, some of them on their way, or there is no more to come."""
        world, gateway = self.sandbox.world, self.sandbox.gateway
        async with asyncio.timeout(60):
            while announcement_id in await announcing.under_way(self.db):
                if await world.journal.until(
                    ("calls",), lambda: len(world.calls) >= calls and gateway.in_flight, 0.5
                ):
                    return

    def texts(self, chat_id: int) -> list[str]:
        posted = (
            self.sandbox.world.chats[chat_id].messages.values() if chat_id in self.sandbox.world.chats else ()
        )
        said = [one.message for one in posted if one.from_bot]
        return [one.get("text") or one.get("caption") or "" for one in said]


@asynccontextmanager
async def hall(
    db: Database,
    *,
    pace: Pace = UNLIMITED,
    limits: bool = False,
    timeout: float = 10,  # noqa: ASYNC109 - of the bot's calls
    now: Callable[[], datetime] = clock,
    running: bool = True,
) -> AsyncIterator[Hall]:
    """The organiser has no chat with the bot, and no Telegram."""
    time = asyncio.get_running_loop().time
    async with Sandbox(limits=limits) as sandbox:
        sandbox.world.limits.clock = time
        pacer = Pacer(pace, time=time)
        bot = make_bot(sandbox.url, sandbox.token, pacer, db, timeout, now=now)
        delivery = Delivery(db, bot, pacer, renderers(db), now)
        sending = asyncio.create_task(delivery.run()) if running else None
        await members.appoint_organisers(db, [BOSS], now=now())
        boss = await members.meet(db, BOSS, now=now())
        await db.transaction(_without_telegram, boss.id)
        try:
            yield Hall(db, sandbox, bot, pacer, delivery, now, boss)
        finally:
            await delivery.stop(1)
            if sending:
                await sending
            await bot.session.close()
    assert sandbox.world.violations == []


def _without_telegram(tx: Tx, member_id: int) -> None:
    tx.execute(sa.update(member).where(member.c.id == member_id).values(telegram_id=None))


def _insert(tx: Tx, rows: list[dict[str, object]]) -> None:
    tx.execute(sa.insert(member), rows)
