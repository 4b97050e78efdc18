"""`kill -9` while the outbox is being sent: nothing twice, nothing lost; what was under way is unknown, and counted."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage import cards, deliveries, outbox
from storage.db import Database, Tx, open_database
from storage.schema import outbox as table
from tests.bot import victims
from tests.bot.delivery_house import CARD, NOTE, House, change, clock, house, value_of
from tests.bot.delivery_victim import IN_FLIGHT
from tests.bot.victims import Victim
from tests.databases import postgres_is_slow

PEOPLE = 40
ROWS = 200
KILLS = 4

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="the victims are forked and watched by pidfd"),
]


@pytest.fixture(scope="module")
def mother() -> Iterator["subprocess.Popen[str]"]:
    with victims.mother("tests.bot.delivery_victim") as process:
        yield process


@postgres_is_slow
async def test_nothing_is_lost_and_nothing_is_sent_twice(
    database_url: str, mother: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))
    print(f"SEED={seed}")  # noqa: T201
    dice = random.Random(seed)  # noqa: S311 - repeatable chance is the point
    log = tmp_path / "victim.log"
    db = await open_database(database_url)
    async with house(db, running=False) as here:
        here.sandbox.fault("stall", "*", times=None, probability=0.2, seconds=0.03)
        here.sandbox.fault("stall_after", "*", times=None, probability=0.2, seconds=0.03)
        watcher, *chats = await here.crowd(PEOPLE + 1)
        await here.owe_card(watcher)
        for number in range(ROWS):
            await here.owe(dice.choice(chats), text=f"message {number}")
        cut_off = [
            await _live_and_be_killed(here, _victim(mother, log, here, database_url), dice)
            for _ in range(KILLS)
        ]
        # One killed before it recovered what the last one left has that under way too.
        under_way = set().union(*cut_off)
        last = _victim(mother, log, here, database_url)
        await _until_settled(db)
        await last.end(signal.SIGTERM)
        print(f"under way at the kills: {[len(rows) for rows in cut_off]}")  # noqa: T201
        await _check(here, watcher, chats, len(under_way))
    await db.close()


def _victim(mother: "subprocess.Popen[str]", log: Path, here: House, url: str) -> Victim:
    return Victim(mother, log, database=url, api=here.sandbox.url, token=here.sandbox.token)


async def _live_and_be_killed(here: House, victim: Victim, dice: random.Random) -> set[int]:
    """The messages that were under way."""
    enough = len(here.calls()) + dice.randint(1, 40)
    value = 0

    async def changing() -> None:
        nonlocal value
        while True:
            value += 1
            await here.db.transaction(change, 1, value)
            await asyncio.sleep(0.02)  # the world's own pace

    changes = asyncio.create_task(changing())
    await here.until(lambda: len(here.calls()) >= enough and here.sandbox.gateway.in_flight, timeout=60)
    await victim.end(signal.SIGKILL)
    changes.cancel()
    await asyncio.gather(changes, return_exceptions=True)
    return {call.row.id for call in await here.db.read(deliveries.under_way) if call.row.kind == NOTE}


async def _until_settled(db: Database) -> None:
    async with asyncio.timeout(60):
        while await db.read(deliveries.unsettled, clock()):  # noqa: ASYNC110 - it happens in another process
            await asyncio.sleep(0.05)


async def _check(here: House, watcher: int, chats: list[int], cut_off: int) -> None:
    arrived = Counter(text for chat in chats for text in here.texts(chat))
    rows = await here.db.read(_notes)
    counts = await here.db.read(outbox.counts)
    print({str(state): count for state, count in counts.items()}, f"{len(arrived)} arrived")  # noqa: T201
    assert len(rows) == ROWS
    assert set(rows.values()) == {"sent", "unknown"}
    assert all(arrived[text] == 1 for text, state in rows.items() if state == "sent")
    assert max(arrived.values()) == 1
    assert list(rows.values()).count("unknown") == cut_off <= KILLS * IN_FLIGHT
    shown = here.texts(watcher)
    if await here.db.read(cards.of, CARD, 1):  # else it was cut off while it was posted, and is unknown
        assert shown == [f"value {await here.db.read(value_of, 1)}"]
    assert len(shown) <= 1


def _notes(tx: Tx) -> dict[str, str]:
    rows = tx.execute(sa.select(table.c.parameters, table.c.state).where(table.c.kind == NOTE))
    return {parameters["text"]: state for parameters, state in rows}
