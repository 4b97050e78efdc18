"""A backlog of five thousand messages, Telegram refusing some of them: who writes to the bot is answered within a second.

A run with the slow ones looks at the first seconds of it, a storm at all of it.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import cycle

import pytest
from aiogram.types import Message
from structlog.testing import capture_logs

from bot.door import Door
from bot.pacing import Pace
from sandbox.people import Person
from storage.db import Database, open_database
from tests.bot.delivery_house import House, house, owe
from tests.bot.door_house import make_door, on_message, rows
from tests.bot.weather import STORM

BACKLOG = 5_000
REFUSED = 200  # chats that answer 429 once or twice
SECONDS = 190 if STORM else 5
A_SECOND = 4  # people who write
TALKERS = 40


@pytest.mark.slow
async def test_replies_are_quick_during_a_backlog(
    sqlite_url: str, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(1)  # noqa: S311 - the same evening each time
    db = await open_database(sqlite_url, serve=True)
    with capture_logs():
        async with house(db, pace=Pace(), limits=True, running=False) as here, _answering(here) as door:
            talkers = await here.crowd(TALKERS)
            await here.sandbox.idle()
            await door.idle()
            await here.owe(*_strangers(here, chance), *talkers)
            delivering = asyncio.create_task(here.delivery.run())
            waits = sorted(await _talk(here.people, chance))
            left = (await here.states()).count("pending")
            await here.delivery.stop(1)
            await delivering
            sent, retried = here.delivery.counts.sent, here.delivery.counts.retried
            assert set((await rows(db)).values()) == {(True, None)}
    await db.close()
    p50, p95, longest = waits[len(waits) // 2], waits[len(waits) * 95 // 100], waits[-1]
    figures = {"replies": len(waits), "p50": p50, "p95": p95, "max": longest, "sent": sent, "429": retried}
    for name, value in figures.items():
        record_property(name, value)
    print(  # noqa: T201 - the figures are what a measurement is for (pytest -s)
        f"\n{len(waits)} replies in {SECONDS} s: p50 {p50:.3f} s, p95 {p95:.3f} s, longest {longest:.3f} s; "
        f"meanwhile {sent} of the backlog sent, {retried} refused, {left} left"
    )
    assert longest <= 1
    assert sent + retried >= 10 * min(SECONDS, BACKLOG / 28)  # the backlog goes on, too
    assert retried > 0


def _strangers(here: House, chance: random.Random) -> list[int]:
    """People who have pressed Start some day; here and there Telegram will refuse."""
    found = [here.sandbox.person(f"N{number}") for number in range(BACKLOG)]
    for person in found:
        person.profile.started = person.profile.known = True
    chats = [person.id for person in found]
    for chat_id in [*chats[: REFUSED // 10], *chance.sample(chats, REFUSED)]:
        here.sandbox.fault("429", "sendMessage", chat_id=chat_id, retry_after=chance.randint(1, 40))
    return chats


async def _talk(people: list[Person], chance: random.Random) -> list[float]:
    """How long each waited for the bot's words, in seconds."""
    loop = asyncio.get_running_loop()
    until = loop.time() + SECONDS
    turns = cycle(people)
    talks: list[asyncio.Task[float]] = []
    while loop.time() < until:
        talks.append(asyncio.create_task(_ask(next(turns), f"ask {len(talks)}")))
        await asyncio.sleep(chance.expovariate(A_SECOND))
    return await asyncio.gather(*talks)


async def _ask(person: Person, text: str) -> float:
    time = asyncio.get_running_loop().time
    asked = time()
    await person.send(text)
    await person.sees(f"heard {text}", timeout=30)
    return time() - asked


@asynccontextmanager
async def _answering(here: House) -> AsyncIterator[Door]:
    async def answer(message: Message, db: Database) -> None:
        await db.transaction(owe, [])  # as a service would write something
        await message.answer(f"heard {message.text}")

    door = make_door(here.db, here.bot, on_message(answer))
    await door.start()
    receiving = asyncio.create_task(door.run_polling([]))
    try:
        yield door
    finally:
        await door.stop()
        await receiving
