"""The jobs that are services: thin, with the time as an argument."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from scheduler.auction_jobs import auction_jobs
from scheduler.board_jobs import board_jobs
from scheduler.metronome import Job
from services import Database, attendance, changes, housekeeping, queue

HOUR: Final = 3600
OFTEN: Final = 15


def jobs(db: Database, clock: Callable[[], datetime]) -> list[Job]:
    async def forget() -> None:
        for service in (housekeeping.forget_updates, housekeeping.forget_messages):
            while await service(db, now=clock()):
                """There is more."""
        await housekeeping.forget_answers(db, now=clock())
        await housekeeping.forget_strangers(db)

    async def give_offers_on() -> None:
        while await queue.expire_offers(db, now=clock()):
            """There is more."""

    async def go_on() -> None:
        await changes.go_on(db, now=clock())

    async def see_out() -> None:
        await attendance.close_due(db, now=clock())

    return [
        Job("forget", HOUR, forget),
        Job("give_offers_on", OFTEN, give_offers_on),
        Job("go_on", OFTEN, go_on),
        Job("see_out", OFTEN, see_out),
        *board_jobs(db, clock),
        *auction_jobs(db, clock),
    ]
