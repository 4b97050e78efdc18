"""The clock is a metronome: it ticks, and each tick asks a service what is due now. The tables are the truth."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from apscheduler.schedulers.asyncio import AsyncIOScheduler


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    every: float  # seconds
    tick: Callable[[], Awaitable[object]]


def metronome(jobs: Iterable[Job]) -> AsyncIOScheduler:
    """Not started yet. A tick that comes while the last one still runs is left out; a late one comes once."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for job in jobs:
        scheduler.add_job(
            job.tick,
            "interval",
            seconds=job.every,
            id=job.name,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
    return scheduler
