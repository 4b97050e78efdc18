"""When the activities of a programme are: the plan gives a day and a time in local words."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, tzinfo

from domain.session import Day


def spans(timed: Sequence[tuple[int, str]], days: Sequence[Day], zone: tzinfo) -> list[Day | None]:
    """The moments of each (day, "10:00–11:30"); of a day that is no more, on the last one.

    A start alone lasts until the next one on that day, or until the day ends. None: there is no such time, or nothing
    of it.
    """
    read = [_read(min(number, len(days)), text, days, zone) for number, text in timed]
    found: list[Day | None] = []
    for one in read:
        if one is None:
            found.append(None)
            continue
        number, starts_at, ends_at = one
        if ends_at is None:
            later = [other[1] for other in read if other and other[0] == number and other[1] > starts_at]
            ends_at = min([*later, days[number - 1].ends_at])
        found.append(Day(starts_at, ends_at) if starts_at < ends_at else None)
    return found


def _read(
    number: int, text: str, days: Sequence[Day], zone: tzinfo
) -> tuple[int, datetime, datetime | None] | None:
    try:
        clocks = [time.fromisoformat(clock.zfill(5)) for clock in text.split("–")]
    except ValueError:
        return None
    local = days[number - 1].starts_at.astimezone(zone).date()
    moments = [datetime.combine(local, clock, tzinfo=zone).astimezone(UTC) for clock in clocks]
    return number, moments[0], moments[1] if moments[1:] else None
