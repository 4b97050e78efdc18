"""Quiet hours: nobody's telephone rings at night for what can wait till the morning."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Final

BEGINS: Final = time(21)
ENDS: Final = time(8)


def is_quiet(now: datetime, zone: tzinfo) -> bool:
    """By the wall clocks of the hub's zone: 21:00 is quiet already, 8:00 is not any more."""
    local = now.astimezone(zone).time()
    return local >= BEGINS or local < ENDS


def not_quiet(at: datetime, zone: tzinfo) -> datetime:
    """The first moment from `at` on that is not quiet; in UTC."""
    if not is_quiet(at, zone):
        return at.astimezone(UTC)
    local = at.astimezone(zone)
    day = local.date() + timedelta(days=1) if local.time() >= BEGINS else local.date()
    return datetime.combine(day, ENDS, zone).astimezone(UTC)
