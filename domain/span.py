"""From one moment to another, days apart, as an organiser types it."""

import re
from datetime import UTC, datetime, tzinfo
from typing import Final

from domain.dates import DateProblem, DateReason
from domain.moment import parse_moment
from domain.plan_text import fold, tidy
from domain.plan_words import DATE_RANGES

Span = tuple[datetime, datetime]

_BETWEEN: Final = re.compile(rf"\s*(?:-|\b(?:{DATE_RANGES})\b)\s*")
_FROM: Final = re.compile(r"^(?:с|со|з|from)\s+")
_DAY: Final = re.compile(r"[0-9]{1,2}")
_HOUR: Final = re.compile(r"(?:^|[ ,])[0-9]{1,2}[:.][0-9]{2}$")
MORNING: Final = "10:00"  # where a beginning is typed without an hour


def parse_span(text: str, *, zone: tzinfo, now: datetime) -> Span | DateProblem:
    """In UTC, from «17.12.2026 10:00–18.12.2026 18:00»; one moment alone is the end of what begins now."""
    said = _FROM.sub("", fold(tidy(text)))
    alone = parse_moment(said, zone=zone, now=now)
    if isinstance(alone, datetime):
        return now.astimezone(UTC), alone
    told = alone
    for found in _BETWEEN.finditer(said):
        read = _read(said[: found.start()], said[found.end() :], zone, now)
        if isinstance(read, tuple):
            return read if read[0] < read[1] else DateProblem(DateReason.END_BEFORE_START, tidy(text))
        if read.reason is not DateReason.NOT_UNDERSTOOD:
            told = read
    return told


def _read(first: str, last: str, zone: tzinfo, now: datetime) -> Span | DateProblem:
    ends = parse_moment(last, zone=zone, now=now)
    if isinstance(ends, DateProblem):
        return ends
    if _DAY.fullmatch(first):  # «17–20.12.2026»
        first = f"{first}.{ends.astimezone(zone):%m.%Y}"
    starts = parse_moment(first if _HOUR.search(first) else f"{first} {MORNING}", zone=zone, now=now)
    return starts if isinstance(starts, DateProblem) else (starts, ends)
