"""What the clock says to people: reminders, the two-month cycle, what is expected of moderators, who has not answered."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Final

from scheduler.metronome import Job
from services import Database, chasing, cycles, moderation, reminders

MINUTE: Final = 60


def voice(db: Database, clock: Callable[[], datetime], zone: tzinfo) -> list[Job]:
    async def remind() -> None:
        while await reminders.send_due(db, zone=zone, now=clock()):
            """There is more."""

    async def keep_the_cycle() -> None:
        while await cycles.go_on(db, zone=zone, now=clock()):
            """There is more."""

    async def tell_duties() -> None:
        await moderation.tell_duties(db, zone=zone, now=clock())

    async def chase() -> None:
        await chasing.chase(db, zone=zone, now=clock())

    return [
        Job("remind", MINUTE, remind),
        Job("keep_the_cycle", MINUTE, keep_the_cycle),
        Job("tell_duties", MINUTE, tell_duties),
        Job("chase", MINUTE, chase),
    ]
