"""The jobs that are services: thin, with the time as an argument."""

from collections.abc import Callable
from datetime import datetime

from scheduler.metronome import Job
from services import Database, housekeeping


def jobs(db: Database, clock: Callable[[], datetime]) -> list[Job]:
    async def forget_updates() -> None:
        await housekeeping.forget_updates(db, now=clock())

    return [Job("forget_updates", 3600, forget_updates)]
