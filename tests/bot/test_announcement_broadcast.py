"""Ten thousand people, and a Telegram that refuses, is silent and breaks off: nobody twice, nobody forgotten.

The clock leaps over the waiting (tests/bot/weather_time.py): what the database and the sockets do takes no time on it,
so the rate is that of the pacing, the window and the clock's job; tests/benchmarks/broadcast.py has it in real time.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.pacing import Pace
from domain.announcement import AnnouncementState, Content, ContentKind
from sandbox.limits import COUNTED, OVERALL
from services import announcements
from storage.announcement_copies import table as copies
from storage.db import Tx, open_database
from storage.schema import member
from tests.bot.announcement_house import Hall, hall, keep_ticking
from tests.bot.delivery_house import BASE
from tests.bot.weather_house import evening_file
from tests.bot.weather_time import LeapingLoop, Timeless, live_through

TIMEOUT = 4  # seconds of a call
BLOCKED, SILENT, BROKEN, REFUSED = 0.03, 0.01, 0.005, 0.005
TALKS = 2  # replies a second, meanwhile


def _now() -> datetime:
    return BASE + timedelta(seconds=asyncio.get_running_loop().time())


@pytest.mark.parametrize(
    "count", [300, pytest.param(10_000, marks=[pytest.mark.slow, pytest.mark.timeout(600)])]
)
def test_whatever_telegram_does(
    count: int, sqlite_template: Path, record_property: Callable[[str, object], None]
) -> None:
    with evening_file(sqlite_template) as url:
        figures = live_through(_story(url, count))
    for name, value in figures.items():
        record_property(name, value)
    print(figures)  # noqa: T201 - the figures are what a measurement is for (pytest -s)
    if count == 10_000:  # a few hundred are over before the last who was refused may be asked again
        assert figures["rate"] >= 0.95 * OVERALL
    assert figures["p95"] < 1


async def _story(url: str, count: int) -> dict[str, float]:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    opened = await open_database(url, serve=True)
    try:
        async with hall(Timeless(opened, loop), pace=Pace(), limits=True, timeout=TIMEOUT, now=_now) as here:
            return await _broadcast(here, count)
    finally:
        await opened.close()


async def _broadcast(here: Hall, count: int) -> dict[str, float]:
    loop = asyncio.get_running_loop()
    people = await here.people(count)
    talkers = [here.sandbox.person(f"T{number}") for number in range(40)]
    for person in talkers:
        await person.start()
    dice = random.Random(7)  # noqa: S311 - the same evening each time
    blocked = dice.sample(people, int(BLOCKED * count))
    for person in blocked:
        here.sandbox.fault("403", "sendMessage", chat_id=person.id, times=None)
    for kind, share in (
        ("stall_after", SILENT / 2),
        ("stall", SILENT / 2),
        ("drop_before", BROKEN / 2),
        ("drop_after", BROKEN / 2),
    ):
        for person in dice.sample(people, int(share * count)):
            here.sandbox.fault(kind, "sendMessage", chat_id=person.id, seconds=3 * TIMEOUT)
    for person in dice.sample(people, int(REFUSED * count)):
        here.sandbox.fault("429", "sendMessage", chat_id=person.id, retry_after=dice.randint(1, 40))
    ticking = asyncio.create_task(keep_ticking(here.db, here.now))
    waits: list[float] = []
    talking = asyncio.create_task(_talk(here, [person.id for person in talkers], dice, waits))
    began = loop.time()
    one = await here.announce(Content(ContentKind.TEXT, "Приходите"))
    while (await announcements.show(here.db, here.boss, one.id)).state is not AnnouncementState.DONE:  # noqa: ASYNC110 - as a person would look
        await asyncio.sleep(1)  # of a clock that leaps
    ended = await here.db.read(_last, one.id)
    for task in (ticking, talking):
        task.cancel()
    await asyncio.gather(ticking, talking, return_exceptions=True)
    states = await here.db.read(_states, one.id)
    arrived = {person.id: here.texts(person.id).count("Приходите") for person in people}
    assert max(arrived.values()) == 1
    assert all(arrived[chat] == 1 for chat, state in states.items() if state == "sent")
    assert all(arrived[chat] == 0 for chat, state in states.items() if state == "blocked")
    assert set(states.values()) <= {"sent", "blocked", "unknown"}
    tally = Counter(states.values())
    assert len(states) == count
    assert tally["blocked"] >= len(blocked) * 0.9
    seconds = (ended - BASE).total_seconds() - began
    lately = [call for call in here.sandbox.world.calls if 0 <= call.arrived - began <= seconds]
    calls = [call for call in lately if call.method in COUNTED]
    waits.sort()
    return {
        **tally,
        "refused by limits": here.sandbox.world.limits.refused,
        "seconds": round(seconds, 1),
        "rate": round(len(calls) / seconds, 2),
        "copies a second": round(count / seconds, 2),
        "replies": len(waits),
        "p95": round(waits[len(waits) * 95 // 100], 3),
    }


async def _talk(here: Hall, chats: list[int], dice: random.Random, waits: list[float]) -> None:
    """Live replies, that go first."""

    async def say(chat_id: int) -> None:
        began = asyncio.get_running_loop().time()
        await here.bot.send_message(chat_id, "ответ")
        waits.append(asyncio.get_running_loop().time() - began)

    async with asyncio.TaskGroup() as group:
        while True:
            group.create_task(say(dice.choice(chats)))
            await asyncio.sleep(dice.expovariate(TALKS))


def _states(tx: Tx, announcement_id: int) -> dict[int, str]:
    query = sa.select(member.c.telegram_id, copies.c.state).join(member, member.c.id == copies.c.member_id)
    return dict(tx.execute(query.where(copies.c.announcement_id == announcement_id)).all())


def _last(tx: Tx, announcement_id: int) -> datetime:
    query = sa.select(sa.func.max(copies.c.settled_at)).where(copies.c.announcement_id == announcement_id)
    found: datetime = tx.scalar(query)
    return found
