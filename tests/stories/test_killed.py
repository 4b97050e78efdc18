"""The whole bot is killed (`kill -9`) while 250 updates are queued: nobody is forgotten, nothing happens twice.

125 organisers have each sent a plan; while the bot is away each presses «Создать сессию» and answers with a date. Every
such pair makes one draft, and a draft made twice or not at all would be seen in the tables.
"""

import asyncio
import os
import random
import socket
import sys
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sa

from sandbox.people import Person
from sandbox.server import Sandbox
from storage.db import open_database
from storage.migrate import migrate
from storage.schema import audit, inbox, session

PEOPLE = 125
KILLS = 1  # each start costs seconds; the door's own tests kill more often
ROOT = Path(__file__).parents[2]


class Killable:
    """A bot in its own process."""

    def __init__(self, sandbox: Sandbox, environment: dict[str, str]) -> None:
        self.sandbox = sandbox
        self.environment = environment

    async def start(self) -> None:
        calls = len(self.sandbox.world.calls)
        arguments = [sys.executable, "-m", "tests.process"]
        self._process = await asyncio.create_subprocess_exec(*arguments, cwd=ROOT, env=self.environment)
        await self.calls(calls + 1)

    async def calls(self, count: int) -> None:
        """Until the bot has called Telegram so often."""
        world = self.sandbox.world
        assert await world.journal.until(("calls",), lambda: len(world.calls) >= count, 60)

    async def kill(self) -> None:
        self._process.kill()
        await self._process.wait()


@pytest.fixture(params=["polling-sqlite", pytest.param("webhook-postgres", marks=pytest.mark.postgres)])
def environment(request: pytest.FixtureRequest) -> dict[str, str]:
    way, _, database = request.param.partition("-")
    url = request.getfixturevalue(f"{database}_url")
    clean = {"PATH": os.environ["PATH"], "DATABASE_URL": url, "LOG_LEVEL": "ERROR"}
    if way == "webhook":
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = str(probe.getsockname()[1])
        address = f"http://127.0.0.1:{port}/hook"
        clean |= {"WEBHOOK_URL": address, "WEBHOOK_PORT": port, "WEBHOOK_SECRET": "secret"}
    return clean


@pytest.mark.slow
async def test_nobody_is_forgotten_and_nothing_happens_twice(environment: dict[str, str]) -> None:
    seed = random.randrange(10**6)  # noqa: S311 - to be able to repeat it
    chance = random.Random(seed)  # noqa: S311 - as above
    print(f"SEED {seed}")  # noqa: T201 - shown when it fails
    await asyncio.to_thread(migrate, environment["DATABASE_URL"])
    async with Sandbox(retry_base=0.05) as sandbox:
        people = [sandbox.person(f"Организатор {number}") for number in range(PEOPLE)]
        organisers = ",".join(str(person.id) for person in people)
        told = {"BOT_TOKEN": sandbox.token, "BOT_API_URL": sandbox.url, "ORGANISER_IDS": organisers}
        bot = Killable(sandbox, environment | told)
        await bot.start()
        await _send_plans(people)
        await sandbox.idle(timeout=30)
        await bot.kill()

        for person in people:
            await person.press("Создать сессию", wait=False)
            await person.send("17.12.2026")
        assert sandbox.bot_pending() == 2 * PEOPLE
        for _ in range(KILLS):
            await bot.start()
            await bot.calls(len(sandbox.world.calls) + chance.randrange(20, 200))
            await bot.kill()
        await bot.start()
        for person in people:
            await person.sees("Черновик", timeout=60)
        await sandbox.idle(timeout=30)
        await bot.kill()
        assert sandbox.world.violations == []
    await _check(environment["DATABASE_URL"])


async def _send_plans(people: list[Person]) -> None:
    for person in people:
        await person.send("/plan")
    for number, person in enumerate(people):
        await person.sees("Пришлите план", timeout=30)
        await person.send(f"Тема: «Тема {number}»")
    for person in people:
        await person.sees("Вот что понято", timeout=30)


async def _check(database_url: str) -> None:
    db = await open_database(database_url)
    themes = await db.read(lambda tx: Counter(tx.scalars(sa.select(session.c.theme))))
    drafts = await db.read(lambda tx: tx.scalar(sa.select(sa.func.count()).where(audit.c.action == "draft")))
    failures = await db.read(
        lambda tx: list(tx.scalars(sa.select(inbox.c.failure).where(inbox.c.failure.is_not(None))))
    )
    await db.close()
    assert themes == Counter(f"Тема {number}" for number in range(PEOPLE))
    assert drafts == PEOPLE
    assert failures == []
