"""The jobs that are services: thin, with the time as an argument."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial
from typing import Final

from scheduler.auction_jobs import auction_jobs
from scheduler.board_jobs import board_jobs
from scheduler.metronome import Job
from scheduler.voice import voice
from services import (
    Database,
    announcing,
    attendance,
    changes,
    files,
    housekeeping,
    others_posts,
    queue,
    search,
)

HOUR: Final = 3600
OFTEN: Final = 15
TOP_UP: Final = (
    5  # the outbox has a window of an announcement, a quarter of a minute's work: never let it run dry
)


def jobs(db: Database, clock: Callable[[], datetime], zone: tzinfo) -> list[Job]:
    async def forget() -> None:
        for service in (housekeeping.forget_updates, housekeeping.forget_messages):
            while await service(db, now=clock()):
                """There is more."""
        await housekeeping.forget_answers(db, now=clock())
        await housekeeping.forget_strangers(db)
        await others_posts.forget(db, now=clock())

    async def sweep_files() -> None:
        while await files.sweep(db, now=clock()):
            """There is more."""

    async def give_offers_on() -> None:
        while await queue.expire_offers(db, now=clock()):
            """There is more."""

    async def go_on() -> None:
        await changes.go_on(db, now=clock())

    async def see_out() -> None:
        await attendance.close_due(db, now=clock())

    return [
        Job("announce", TOP_UP, partial(_announce, db, clock, zone)),
        Job("forget", HOUR, forget),
        Job("give_offers_on", OFTEN, give_offers_on),
        Job("go_on", OFTEN, go_on),
        Job("index", OFTEN, partial(_index, db)),
        Job("see_out", OFTEN, see_out),
        Job("sweep_files", HOUR, sweep_files),
        *board_jobs(db, clock),
        *auction_jobs(db, clock),
        *voice(db, clock, zone),
    ]


async def _index(db: Database) -> None:
    while await search.index_stale(db):
        """There is more."""


async def _announce(db: Database, clock: Callable[[], datetime], zone: tzinfo) -> None:
    for announcement_id in await announcing.under_way(db):
        await announcing.go_on(db, announcement_id, zone=zone, now=clock())
