"""The jobs that are services: thin, with the time as an argument."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from scheduler.metronome import Job
from services import Database, housekeeping

HOUR: Final = 3600


def jobs(db: Database, clock: Callable[[], datetime]) -> list[Job]:
    async def forget() -> None:
        for service in (housekeeping.forget_updates, housekeeping.forget_messages):
            while await service(db, now=clock()):
                """There is more."""

    return [Job("forget", HOUR, forget)]
