"""What the door costs an update, beyond aiogram: CPU (all threads of this process) and transactions."""

import time
from collections import Counter

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import Message, Update
from structlog.testing import capture_logs

from bot.door_update import decode
from storage.db import Database
from tests.bot.door_house import Wrapped, make_door, on_message, rows
from tests.bot.door_telegram import TOKEN, message

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
    return time.process_time() - begin


@pytest.mark.parametrize("batch", [BATCH, 10])
async def test_an_update_costs_little_beyond_aiogram(db: Database, batch: int) -> None:
    bot = Bot(TOKEN)
    alone = min([await aiogram_alone(bot) for _ in range(2)])
    counted: Counter[str] = Counter()
    wrapped = Wrapped(db)
    wrapped.before = lambda fn: counted.update([fn.__name__])
    door = make_door(wrapped, bot, on_message(nothing))
    raw = [message(n, person=n % PEOPLE) for n in range(UPDATES)]
    begin = time.process_time()
    for n in range(0, UPDATES, batch):
        await door._room.take(batch)
        await door._receive_batch(raw[n : n + batch])
    await door.idle()
    beyond = (time.process_time() - begin - alone) / UPDATES * 1000
    print(f"{batch} at once: aiogram {alone / UPDATES * 1000:.3f} ms, the door {beyond:.3f} ms; {counted}")  # noqa: T201
    assert beyond < MOST
    assert counted["record"] == UPDATES / batch
    assert counted["finish"] < UPDATES / 5
    with capture_logs():
        await door.stop()
    assert set((await rows(db)).values()) == {(True, None)}
