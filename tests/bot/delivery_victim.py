"""A delivery to be killed: `python -m tests.bot.delivery_victim` (tests/bot/victims.py)."""

import asyncio
import signal

from bot.delivery import Delivery
from bot.pacing import UNLIMITED, Pacer
from storage.db import open_database
from tests.bot.delivery_house import clock, make_bot, renderers
from tests.bot.victims import serve

IN_FLIGHT = 8


async def run(database: str, api: str, token: str) -> None:
    """Until killed, or told to end."""
    db = await open_database(database, serve=True)
    pacer = Pacer(UNLIMITED, time=asyncio.get_running_loop().time)
    bot = make_bot(api, token, pacer, db)
    delivery = Delivery(db, bot, pacer, renderers(db), clock, in_flight=IN_FLIGHT)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    running = asyncio.create_task(delivery.run())
    await ended.wait()
    await delivery.stop(5)
    await running
    await bot.session.close()
    await db.close()


if __name__ == "__main__":
    serve(run)
