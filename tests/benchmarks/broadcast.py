"""A broadcast at the pace of production, by the log of arrivals on Telegram's side."""

import asyncio
import time
from pathlib import Path
from typing import Final

from domain.member import Member
from sandbox import acts
from sandbox.limits import COUNTED, OVERALL
from sandbox.people import Person
from sandbox.server import Sandbox
from services.queue import PROMOTED
from storage import outbox
from storage.db import Database, Tx
from tests.benchmarks import bots
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated, sign_up, teachers
from tests.bot.delivery_house import most_within
from tests.people import NOW, announced, whole

PEOPLE: Final = 600
ALLOWED: Final = OVERALL


async def measure(kind: str, folder: Path) -> Sample:
    if kind == "allowed":
        return {"rate": ALLOWED, "most": ALLOWED, "refused": 0}
    async with Sandbox(validate=False, limits=True) as sandbox:
        people = [sandbox.person(f"Педагог {number}") for number in range(PEOPLE)]
        group = sandbox.group("Медиа-хаб", members=people[:1])
        for person in people:
            acts.place(sandbox.world, person.profile, None)  # each has opened the chat with the bot
        database = f"sqlite:///{folder / 'broadcast.db'}"
        settings = bots.settings(sandbox, database, group.id)
        async with migrated(database) as db:
            crowd, part_id = await _prepare(db, group.id, people)
            async with bots.running(sandbox, folder, "bot", settings=settings):
                await sandbox.idle()
                await asyncio.sleep(2)  # what the start itself sends is out, and its second is over
                began = time.monotonic()
                await db.transaction(_owe, crowd, part_id)
                arrivals = await _arrivals(sandbox, began)
        return {
            "rate": (len(arrivals) - 1) / (arrivals[-1] - arrivals[0]),
            "most": most_within(arrivals, 1),
            "refused": sandbox.world.limits.refused,
        }


BENCHMARK = Benchmark(
    "broadcast",
    f"A broadcast to {PEOPLE} people at the pace of production",
    ("allowed", "ours"),
    {
        "rate": Figure("messages a second", digits=2),
        "most": Figure("most in any second", aim=f"≤ {ALLOWED:g}"),
        "refused": Figure("refused by Telegram (429)", aim="0"),
    },
    measure,
)


async def _prepare(db: Database, group_id: int, people: list[Person]) -> tuple[list[Member], int]:
    """All have a seat; nobody is owed anything yet."""
    session_id = await announced(db, chat_id=group_id)
    crowd = await teachers(db, [person.id for person in people])
    part_id = await whole(db, session_id)
    await sign_up(db, crowd, part_id)
    return crowd, part_id


def _owe(tx: Tx, crowd: list[Member], part_id: int) -> None:
    for one in crowd:
        parameters = {"part_id": part_id, "member_id": one.id}
        outbox.owe(tx, PROMOTED, one.telegram_id or 0, now=NOW, parameters=parameters)


async def _arrivals(sandbox: Sandbox, since: float) -> list[float]:
    """When each call that Telegram counts came, refused ones too; until every message has arrived."""
    world = sandbox.world

    def counted() -> list[float]:
        return [call.arrived for call in world.calls if call.method in COUNTED and call.arrived >= since]

    def complete() -> bool:
        return len(counted()) - world.limits.refused >= PEOPLE

    assert await world.journal.until(("calls",), complete, 3 * PEOPLE / ALLOWED), "the broadcast did not end"
    return sorted(counted())
