"""A delivery to be killed: `python -m tests.bot.delivery_victim` (tests/bot/victims.py)."""

import asyncio
import signal

from bot.delivery import Delivery
from bot.pacing import UNLIMITED, Pacer
from storage.db import open_database
from tests.bot import announcement_house
from tests.bot.delivery_house import clock, make_bot, renderers
from tests.bot.victims import serve

IN_FLIGHT = 8
TICK = 0.1  # seconds: here nobody keeps a pace


async def run(database: str, api: str, token: str, *, announces: bool = False) -> None:
    """Until killed, or told to end. `announces`: with the clock's job for announcements."""
    db = await open_database(database, serve=True)
    pacer = Pacer(UNLIMITED, time=asyncio.get_running_loop().time)
    bot = make_bot(api, token, pacer, db)
    drawn = {**renderers(db), **announcement_house.renderers(db)}
    delivery = Delivery(db, bot, pacer, drawn, clock, in_flight=IN_FLIGHT)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    running = asyncio.create_task(delivery.run())
    ticking = asyncio.create_task(announcement_house.keep_ticking(db, clock, TICK)) if announces else None
    await ended.wait()
    if ticking:
        ticking.cancel()
    await delivery.stop(5)
    await running
    await bot.session.close()
    await db.close()


if __name__ == "__main__":
    serve(run)
