"""One moment, as a moderator types it."""

import re
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from domain.dates import DateProblem, DateReason, parse_days
from domain.plan_text import tidy

EVENING: Final = time(18)  # where a date is typed without an hour
_ALONE: Final = timedelta(seconds=30)  # how long a day lasts that names no end: nobody types half a minute
_CLOCK: Final = re.compile(r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]")


def parse_moment(text: str, *, zone: tzinfo, now: datetime) -> datetime | DateProblem:
    """In UTC, from «17.12.2026 18:00», «17 декабря», or «18:00», which is today's."""
    said = tidy(text)
    if _CLOCK.fullmatch(said):
        said = f"{now.astimezone(zone):%d.%m.%Y} {said.replace('.', ':')}"
    hours = EVENING, (datetime.combine(now.date(), EVENING) + _ALONE).time()
    days = parse_days(said, default_hours=hours, zone=zone, now=now)
    if isinstance(days, DateProblem):
        return days
    if len(days) > 1 or days[0].ends_at - days[0].starts_at != _ALONE:
        return DateProblem(DateReason.NOT_UNDERSTOOD, said)
    return days[0].starts_at
