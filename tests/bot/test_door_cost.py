"""What the door costs an update, beyond aiogram: CPU (all threads of this process) and transactions."""

import time
from collections import Counter

from aiogram import Bot, Dispatcher
from aiogram.types import Message, Update

from bot.door import Door
from bot.door.update import decode
from storage.db import Database
from tests.bot.door_house import Wrapped, make_door, on_message, rows
from tests.bot.door_telegram import TOKEN, message
from tests.databases import postgres_is_slow

UPDATES = 2000
BATCH = 100
MOST = 0.35  # ms
PEOPLE = 50


async def nothing(_message: Message) -> None:
    pass


async def aiogram_alone(bot: Bot) -> float:
    dispatcher = Dispatcher()
    dispatcher.include_router(on_message(nothing))
    raw = [message(n, person=n % PEOPLE) for n in range(UPDATES)]
    begin = time.process_time()
    for update in raw:
        decoded: Update = decode(update, bot)
        await dispatcher.feed_update(bot, decoded)
    return (time.process_time() - begin) / UPDATES


@postgres_is_slow
async def test_an_update_costs_little_beyond_aiogram(db: Database) -> None:
    bot = Bot(TOKEN)
    alone = min([await aiogram_alone(bot) for _ in range(2)])
    counted: Counter[str] = Counter()
    wrapped = Wrapped(db)
    wrapped.before = lambda fn: counted.update([fn.__name__])
    door = make_door(wrapped, bot, on_message(nothing))
    beyond = min([await _through(door, first) - alone for first in (0, UPDATES)])
    print(f"aiogram {alone * 1000:.3f} ms, the door {beyond * 1000:.3f} ms; {counted}")  # noqa: T201
    assert beyond * 1000 < MOST
    assert counted["record"] == 2 * UPDATES / BATCH
    assert counted["finish"] < 2 * UPDATES / 10
    await door.stop()
    assert set((await rows(db)).values()) == {(True, None)}


async def _through(door: Door, first: int) -> float:
    raw = [message(n, person=n % PEOPLE) for n in range(first, first + UPDATES)]
    begin = time.process_time()
    for n in range(0, UPDATES, BATCH):
        await door._room.take(BATCH)
        await door._receive_batch(raw[n : n + BATCH])
    await door.idle()
    return (time.process_time() - begin) / UPDATES
