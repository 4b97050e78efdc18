"""When the activities of a programme are: the plan gives a day and a time in local words."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, tzinfo

from domain.session import Day


def span(day: int, time_text: str, days: Sequence[Day], zone: tzinfo) -> Day | None:
    """The moments of "10:00–11:30" on that day of the session (the last one, when there are fewer).

    A start alone lasts until the day ends. None: there is no such time, or nothing of it.
    """
    try:
        clocks = [time.fromisoformat(clock.zfill(5)) for clock in time_text.split("–")]
    except ValueError:
        return None
    on = days[min(day, len(days)) - 1]
    starts_at = _moment(on, clocks[0], zone)
    ends_at = _moment(on, clocks[1], zone) if clocks[1:] else on.ends_at
    return Day(starts_at, ends_at) if starts_at < ends_at else None


def _moment(day: Day, clock: time, zone: tzinfo) -> datetime:
    local = day.starts_at.astimezone(zone).date()
    return datetime.combine(local, clock, tzinfo=zone).astimezone(UTC)
