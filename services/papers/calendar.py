"""Entries for people's own calendars, as an .ics file. A moved event is the same entry with a higher sequence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from domain.plan_text import tidy
from domain.session import Day, Session, SessionState

if TYPE_CHECKING:
    from icalendar import Calendar, Timezone

_MAKER: Final = "-//Media-hub//Methodical coworking//RU"
_NEW_LINE: Final = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Event:
    uid: str
    sequence: int  # grows with every move; a cancellation is one
    starts_at: datetime
    ends_at: datetime
    summary: str
    place: str = ""
    description: str = ""  # may have lines
    link: str = ""
    cancelled: bool = False


def session_uid(session_id: int, day: int) -> str:
    return f"session-{session_id}-day-{day}@media-hub"


def activity_uid(activity_id: int) -> str:
    return f"activity-{activity_id}@media-hub"


def session_events(
    session: Session,
    *,
    sequence: int,
    summaries: Sequence[str],
    description: str = "",
    link: str = "",
    before: Sequence[Day] = (),
) -> tuple[Event, ...]:
    """One for each day, `summaries` in the same order.

    `before`: the days the session had; those it has no more are cancelled, or they would stay in calendars.
    """
    gone = before[len(session.days) :]
    return tuple(
        Event(
            uid=session_uid(session.id, number),
            sequence=sequence,
            starts_at=day.starts_at,
            ends_at=day.ends_at,
            summary=summaries[number - 1] if number <= len(summaries) else session.theme,
            place=session.place,
            description=description,
            link=link,
            cancelled=session.state is SessionState.CANCELLED or number > len(session.days),
        )
        for number, day in enumerate((*session.days, *gone), 1)
    )


def write_calendar(events: Iterable[Event], zone: ZoneInfo, *, now: datetime, name: str = "") -> bytes:
    """Local times with the zone's own rules inside, so that no program has to know the zone."""
    import icalendar  # noqa: PLC0415 - a tenth of a second that no start needs

    some = tuple(events)
    calendar = icalendar.Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if tidy(name):
        calendar.add("x-wr-calname", tidy(name))
    if some and not _is_utc(zone):
        calendar.add_component(_rules(some, zone))
    for event in some:
        _add(calendar, event, zone, now)
    return bytes(calendar.to_ical())


def _add(calendar: "Calendar", event: Event, zone: ZoneInfo, now: datetime) -> None:
    import icalendar  # noqa: PLC0415 - as above

    entry = icalendar.Event()
    entry.add("uid", event.uid)
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("dtstart", _local(event.starts_at, zone))
    entry.add("dtend", _local(event.ends_at, zone))
    entry.add("summary", tidy(event.summary))
    description = "\n".join(tidy(line) for line in _NEW_LINE.split(event.description)).strip()
    for field, text in (("location", tidy(event.place)), ("description", description), ("url", event.link)):
        if text:
            entry.add(field, text)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    calendar.add_component(entry)


def _rules(events: Sequence[Event], zone: ZoneInfo) -> "Timezone":
    """From the year before the first event to the year after the last: an event moved by hand still has them."""
    import icalendar  # noqa: PLC0415 - as above

    years = [moment.year for event in events for moment in (event.starts_at, event.ends_at)]
    first, last = date(min(years) - 1, 1, 1), date(max(years) + 2, 1, 1)
    rules = icalendar.Timezone.from_tzinfo(zone, zone.key, first, last)
    rules.pop("comment", None)
    return rules


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(UTC if _is_utc(zone) else zone)


def _is_utc(zone: ZoneInfo) -> bool:
    return zone.key in {"UTC", "Etc/UTC"}
