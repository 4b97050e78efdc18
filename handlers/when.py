"""Moments in the reader's language and the hub's time zone, always with the weekday."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date

from domain.session import Day, Session
from handlers.texts import Words


def day_line(day: Day, t: Words) -> str:
    """четверг, 17 декабря 2026, 10:00–16:00"""
    starts, ends = _local(day.starts_at, t), _local(day.ends_at, t)
    long = _long_date(starts.date(), t.language)
    return t.plain("when-day", date=long, starts=starts.strftime("%H:%M"), ends=ends.strftime("%H:%M"))


def day_lines(days: Iterable[Day], t: Words) -> str:
    return "\n".join(day_line(day, t) for day in days)


def when_and_where(session: Session, t: Words) -> str:
    """Each day, and the place where it is known."""
    days = day_lines(session.days, t)
    return days + "\n" + t.plain("where", place=session.place) if session.place else days


def short_date(days: Iterable[Day], t: Words) -> str:
    """17.12 for a button's label."""
    first = next(iter(days), None)
    return "" if first is None else _local(first.starts_at, t).strftime("%d.%m")


@lru_cache(maxsize=1_000)
def _long_date(day: date, language: str) -> str:
    return format_date(day, "EEEE, d MMMM y", locale=language)


def _local(moment: datetime, t: Words) -> datetime:
    return moment.astimezone(t.zone)
