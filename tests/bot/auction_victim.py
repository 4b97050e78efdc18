"""The clock of auctions with a delivery, to be killed: `python -m tests.bot.auction_victim` (tests/bot/victims.py).

It ends where it is told, by its own `kill -9`: in the middle of a transaction nobody could hit it from outside.
"""

import asyncio
import os
import signal
import traceback
from collections.abc import Awaitable, Callable
from functools import partial
from inspect import isawaitable
from itertools import count
from types import ModuleType
from typing import Any

import sqlalchemy as sa

from bot.delivery import Delivery, Renderer
from bot.pacing import UNLIMITED, Pacer
from handlers.screen import Screen
from scheduler.auction_jobs import auction_jobs
from services import closings, lot_ends
from services.auction_notices import (
    AUCTION_BEGUN,
    AUCTION_CARD,
    FINDING_OFFERED,
    LOT_ACCEPTED,
    OUTBID,
    RESULTS_PAGES,
    RESULTS_PICTURE,
    SOLD,
    UNSOLD,
    WON,
)
from services.offer_notices import LOT_LEFT, LOT_PASSED
from storage import lots, purses
from storage.db import Database, PostgresDatabase, SqliteDatabase, open_database
from storage.outbox import OutboxRow
from tests.bot.delivery_house import clock, make_bot
from tests.bot.victims import serve

IN_FLIGHT = 4
TOLD = (
    AUCTION_CARD,
    AUCTION_BEGUN,
    FINDING_OFFERED,
    LOT_ACCEPTED,
    OUTBID,
    WON,
    SOLD,
    UNSOLD,
    LOT_LEFT,
    LOT_PASSED,
    *RESULTS_PAGES,
    RESULTS_PICTURE,
)
UNCOMMITTED = "before the commit"

# What has just been done, the so-many-th time, and whether the lots are closed then. Where PostgreSQL has a transaction
# repeated, that comes earlier in it.
Moment = tuple[ModuleType, str, int, bool]
MOMENTS: dict[str, Moment] = {
    "the clock has looked": (closings, "is_due", 1, False),
    "points of the second lot moved": (purses, "write", 2, False),
    "the second lot changed": (lots, "change", 2, False),
    "some are owed a notice": (lot_ends, "tell_of_lot", 3, False),
    "the last card is owed": (lot_ends, "redraw", 4, False),
    UNCOMMITTED: (lot_ends, "redraw", 4, False),
    "closed": (closings, "close_due", 1, True),
    "the results are owed": (closings, "end", 1, True),
    "the auction ended": (closings, "go_on", 1, True),
}


async def run(database: str, api: str, token: str, moment: str) -> None:
    """Until killed, or told to end; `moment`: where it kills itself, if anywhere."""
    db = await open_database(database, serve=True)
    pacer = Pacer(UNLIMITED, time=asyncio.get_running_loop().time)
    bot = make_bot(api, token, pacer, db)
    delivery = Delivery(db, bot, pacer, renderers(), clock, in_flight=IN_FLIGHT)
    db.on_owed = partial(asyncio.get_running_loop().call_soon_threadsafe, delivery.wake)
    if moment:
        _die_at(db, moment)
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    running = [asyncio.create_task(delivery.run()), asyncio.create_task(_tick(db))]
    await ended.wait()
    running[1].cancel()
    await delivery.stop(5)
    await running[0]
    await bot.session.close()
    await db.close()


def renderers() -> dict[str, Renderer]:
    async def note(row: OutboxRow) -> Screen | None:
        return Screen(f"{row.kind} {row.parameters}")

    return dict.fromkeys(TOLD, note)


async def _tick(db: Database) -> None:
    jobs = auction_jobs(db, clock)
    while True:
        for job in jobs:
            try:
                await job.tick()
            except Exception:  # noqa: BLE001 - the metronome would go on as well
                traceback.print_exc()
        await asyncio.sleep(0.01)  # the world's own pace


def _die_at(db: Database, moment: str) -> None:
    module, name, number, _ = MOMENTS[moment]
    if moment != UNCOMMITTED:
        _after(module, name, number, _die)
        return
    assert isinstance(db, SqliteDatabase | PostgresDatabase)
    engine = db.engine
    _after(module, name, number, lambda: sa.event.listen(engine, "commit", lambda _connection: _die()))


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _after(module: ModuleType, name: str, number: int, then: Callable[[], object]) -> None:
    """The function is as before, but after its call of that number there is more; one that failed is made again."""
    real, calls = getattr(module, name), count(1)

    async def finished(result: Awaitable[Any], call: int) -> Any:
        value = await result
        if call >= number:
            then()
        return value

    def called(*args: Any, **kwargs: Any) -> Any:
        call, result = next(calls), real(*args, **kwargs)
        if isawaitable(result):
            return finished(result, call)
        if call >= number:
            then()
        return result

    setattr(module, name, called)


if __name__ == "__main__":
    serve(run)
