"""Attendance: who came when, who left when. Presence is what remains of that within the time of a part."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from domain.plan_text import tidy
from domain.registration import OPEN
from domain.session import Day, Part, Session, SessionState

OPENS: Final = timedelta(hours=2)  # before each day of it, for those who come early
_CLOCK: Final = r"([0-9]{1,2})[:.]([0-9]{2})"
_STAY: Final = re.compile(rf"(?:([0-9]{{1,2}})\.([0-9]{{1,2}}) +)?{_CLOCK}(?: *[-–—] *{_CLOCK})?")


class EntryRefusal(StrEnum):
    NOT_OPEN = "not_open"  # it is a draft, over or cancelled
    EARLY = "early"
    OVER = "over"


class TimesRefusal(StrEnum):
    """Why a correction cannot be true."""

    ORDER = "order"  # out before in
    FUTURE = "future"
    OUTSIDE = "outside"  # the part is at another time


@dataclass(frozen=True, slots=True)
class Stay:
    """Once in and out."""

    entered_at: datetime
    left_at: datetime | None = None  # None: inside now


def spans_of(part: Part, session: Session) -> tuple[Day, ...]:
    """When one may be there: an activity without a time is as long as its session."""
    return part.spans or session.days


def judge_entry(state: SessionState, spans: Sequence[Day], now: datetime) -> EntryRefusal | None:
    """Why one may not come in now; None: one may, from two hours before each day until its end."""
    if state not in OPEN:
        return EntryRefusal.NOT_OPEN
    if _around(spans, now) is not None:
        return None
    return EntryRefusal.EARLY if opens_at(spans, now) else EntryRefusal.OVER


def opens_at(spans: Sequence[Day], now: datetime) -> datetime | None:
    """When one may come in next; None: never again."""
    return min((day.starts_at - OPENS for day in spans if day.starts_at - OPENS > now), default=None)


def closes_at(spans: Sequence[Day], entered_at: datetime) -> datetime:
    """When somebody still inside is taken to have left: nobody sleeps there, so with the day they came in.

    Whoever came at no time of the part (it was moved since) was not there.
    """
    day = _around(spans, entered_at)
    return entered_at if day is None else day.ends_at


def closed(state: SessionState, spans: Sequence[Day], entered_at: datetime, now: datetime) -> datetime | None:
    """The exit to be written now for whoever is inside; None: they may stay. A session that is over holds nobody."""
    ends = closes_at(spans, entered_at)
    if ends <= now:
        return ends
    return None if state in OPEN else max(entered_at, now)


def presence(stays: Iterable[Stay], spans: Sequence[Day], now: datetime) -> list[Day]:
    """When somebody was there, without overlaps, in order: their stays, cut to the time of the part."""
    found: list[Day] = []
    known = [(stay.entered_at, stay.left_at or min(now, closes_at(spans, stay.entered_at))) for stay in stays]
    pieces = [
        Day(start, end)
        for entered, left in known
        for span in spans
        if (start := max(entered, span.starts_at)) < (end := min(left, span.ends_at))
    ]
    for piece in sorted(pieces, key=lambda piece: piece.starts_at):
        if found and piece.starts_at <= found[-1].ends_at:
            found[-1] = Day(found[-1].starts_at, max(found[-1].ends_at, piece.ends_at))
        else:
            found.append(piece)
    return found


def minutes_present(stays: Iterable[Stay], spans: Sequence[Day], now: datetime) -> int:
    """Whole minutes; those still inside count until `now`."""
    there = presence(stays, spans, now)
    return sum((piece.ends_at - piece.starts_at for piece in there), timedelta()) // timedelta(minutes=1)


def containing(part: Part, parts: Iterable[Part], now: datetime) -> list[Part]:
    """Where one is too when one is in `part`: in the session, and in the day it is now."""
    return [
        other
        for other in parts
        if other.id != part.id
        and (other.is_whole or (other.day is not None and _around(other.spans, now) is not None))
    ]


def left_by_coming(part: Part, parts: Iterable[Part]) -> list[Part]:
    """Where one is no longer who comes into `part`: nobody is in two activities."""
    if part.activity_id is None:
        return []
    return [other for other in parts if other.activity_id is not None and other.id != part.id]


def judge_times(spans: Sequence[Day], stay: Stay, now: datetime) -> TimesRefusal | None:
    """Why somebody cannot have come and left so."""
    end = stay.left_at or stay.entered_at
    if end < stay.entered_at:
        return TimesRefusal.ORDER
    if max(end, stay.entered_at) > now:
        return TimesRefusal.FUTURE
    day = _around(spans, stay.entered_at)
    return None if day is not None and end <= day.ends_at else TimesRefusal.OUTSIDE


def parse_stay(text: str, on: date, spans: Sequence[Day], zone: tzinfo) -> Stay | None:
    """«10:05–12:30», «10:05» (only the entry), «18.12 10:05–12:30»; `on`: the day meant where none is said.

    None: it is not understood. An exit earlier than the entry is on the next day where the part goes on until then.
    """
    found = _STAY.fullmatch(tidy(text))
    if found is None:
        return None
    day, month, *clocks = found.groups()
    try:
        when = _named(int(day), int(month), on, spans, zone) if day else on
        entered = _moment(when, clocks[0], clocks[1], zone)
        left = _moment(when, clocks[2], clocks[3], zone) if clocks[2] else None
    except ValueError:
        return None
    if left is not None and left < entered:
        around, later = _around(spans, entered), left + timedelta(days=1)
        left = later if around is not None and later <= around.ends_at else left
    return Stay(entered, left)


def _named(day: int, month: int, on: date, spans: Iterable[Day], zone: tzinfo) -> date:
    """In the year in which the part has such a day."""
    dates = (span.starts_at.astimezone(zone).date() for span in spans)
    return next((one for one in dates if (one.day, one.month) == (day, month)), None) or on.replace(
        month=month, day=day
    )


def _moment(on: date, hour: str, minute: str, zone: tzinfo) -> datetime:
    return datetime.combine(on, time(int(hour), int(minute)), zone).astimezone(UTC)


def _around(spans: Iterable[Day], moment: datetime) -> Day | None:
    """The day one may be there for at that moment."""
    return next((day for day in spans if day.starts_at - OPENS <= moment < day.ends_at), None)
