"""Moments in the reader's language and the hub's time zone, always with the weekday."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date

from domain.session import Before, Day, Session
from handlers.texts import Words


def day_line(day: Day, t: Words) -> str:
    """четверг, 17 декабря 2026, 10:00–16:00"""
    starts, ends = _local(day.starts_at, t), _local(day.ends_at, t)
    long = _long_date(starts.date(), t.language)
    return t.plain("when-day", date=long, starts=starts.strftime("%H:%M"), ends=ends.strftime("%H:%M"))


def day_lines(days: Iterable[Day], t: Words) -> str:
    return "\n".join(day_line(day, t) for day in days)


def when_and_where(session: Session, t: Words, before: Before | None = None) -> str:
    """Each day, and the place where it is known; as it was, where `before` is given."""
    then = before or session
    return spans(then.days, then.place, t)


def spans(days: Iterable[Day], place: str, t: Words) -> str:
    lines = day_lines(days, t)
    return lines + "\n" + t.plain("where", place=place) if place else lines


def on_day(day: date, t: Words) -> str:
    """четверг, 17 декабря 2026"""
    return _long_date(day, t.language)


def at(moment: datetime, t: Words) -> str:
    """чт 17 декабря, 15:40"""
    local = _local(moment, t)
    return t.plain("when-at", date=_long_date(local.date(), t.language), time=local.strftime("%H:%M"))


def short_date(days: Iterable[Day], t: Words) -> str:
    """17.12 for a button's label."""
    first = next(iter(days), None)
    return "" if first is None else _local(first.starts_at, t).strftime("%d.%m")


def short_day(moment: datetime | None, t: Words) -> str:
    """24.11.26 for a button's label; empty for no moment."""
    return "" if moment is None else _local(moment, t).strftime("%d.%m.%y")


@lru_cache(maxsize=1_000)
def _long_date(day: date, language: str) -> str:
    return format_date(day, "EEEE, d MMMM y", locale=language)


def _local(moment: datetime, t: Words) -> datetime:
    return moment.astimezone(t.zone)
