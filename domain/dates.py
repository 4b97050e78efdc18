"""The days of a session, as an organiser types them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from domain.plan_text import fold, tidy
from domain.plan_words import DATE_FILLERS, DATE_LISTS, DATE_RANGES, MONTHS
from domain.session import MAX_DAYS, Day

DEFAULT_HOURS: Final = (time(10), time(16))
_YEARS: Final = range(2000, 2100)


class DateReason(StrEnum):
    NOT_UNDERSTOOD = "not_understood"
    NO_SUCH_DATE = "no_such_date"  # 31.02
    NO_SUCH_TIME = "no_such_time"  # 25:00, or an hour that the change to summer time leaves out
    PAST = "past"
    END_BEFORE_START = "end_before_start"
    TOO_MANY_DAYS = "too_many_days"
    SAME_DAY_TWICE = "same_day_twice"


@dataclass(frozen=True, slots=True)
class DateProblem:
    reason: DateReason
    text: str  # the part it is about, as typed
    days: int = 0  # how many there would be, for TOO_MANY_DAYS


Hours = tuple[time, time]

_RANGES: Final = re.compile(rf"\s*(?:-|\b(?:{DATE_RANGES})\b)\s*")
_LISTS: Final = re.compile(rf"\s*(?:,|\b(?:{DATE_LISTS})\b)\s*")
_FILLERS: Final = re.compile(rf"(?<![^\W_])(?:{DATE_FILLERS})(?![^\W_])\.?|[()]")
_MONTHS: Final = [re.compile(rf"\s*\b{stem}\w{{0,6}}\b\.?\s*") for stem in MONTHS]
_ISO: Final = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")
_HOURS: Final = re.compile(
    r"[ ,]+([0-9]{1,2})(?:[:.]([0-9]{2}))?-([0-9]{1,2})(?:[:.]([0-9]{2}))?$|[ ,]+([0-9]{1,2}):([0-9]{2})$"
)
_DATE: Final = re.compile(r"([0-9]{1,2})(?:\.([0-9]{1,2})(?:\.([0-9]{4}|[0-9]{2}))?)?")


class _UnreadableError(Exception):
    def __init__(self, reason: DateReason) -> None:
        self.reason = reason


def parse_days(
    text: str, *, default_hours: Hours = DEFAULT_HOURS, zone: tzinfo, now: datetime
) -> tuple[Day, ...] | DateProblem:
    """One to three days in UTC, in order, from «17–18.12.2026 10:00–16:00»; a line or «;» for each other time.

    Days need not follow one another. Without a year the date is the next one to come. `zone` is where the
    session is held; a day that gives only its start lasts as long as `default_hours`.
    """
    days: list[Day] = []
    today = now.astimezone(zone).date()
    for part in filter(None, map(tidy, re.split(r"[\n;]", text))):
        try:
            dates, hours = _read(part, default_hours, today)
            if len(days) + len(dates) > MAX_DAYS:
                return DateProblem(DateReason.TOO_MANY_DAYS, part, len(days) + len(dates))
            days += (_day(day, hours, zone) for day in dates)
        except _UnreadableError as error:
            return DateProblem(error.reason, part)
    days.sort(key=lambda day: day.starts_at)
    return _checked(days, tidy(text), zone, now)


def _checked(days: list[Day], text: str, zone: tzinfo, now: datetime) -> tuple[Day, ...] | DateProblem:
    if not days:
        return DateProblem(DateReason.NOT_UNDERSTOOD, text)
    if days[0].starts_at < now:
        return DateProblem(DateReason.PAST, f"{days[0].starts_at.astimezone(zone):%d.%m.%Y %H:%M}")
    if len({day.starts_at.astimezone(zone).date() for day in days}) < len(days):
        return DateProblem(DateReason.SAME_DAY_TWICE, text)
    return tuple(days)


def _read(part: str, default: Hours, today: date) -> tuple[list[date], Hours]:
    plain = _plain(part)
    found = _HOURS.search(plain)
    days = _dates((plain[: found.start()] if found else plain).strip(" ,"), today)
    return days, _hours(found, default) if found else default


def _plain(part: str) -> str:
    """«с 17 по 18 декабря 2026 г.» → "17-18.12.2026"."""
    text = _ISO.sub(r"\3.\2.\1", fold(part)).replace("/", ".")
    for month, pattern in enumerate(_MONTHS, 1):
        text = pattern.sub(f".{month:02d}.", text)
    text = _RANGES.sub("-", " ".join(_FILLERS.sub(" ", text).split()))
    text = re.sub(r"\.(?=[\s,-]|$)", "", text)  # «17 декабря» left "17.12."
    return text.strip(" ,")


def _hours(found: re.Match[str], default: Hours) -> Hours:
    start, start_min, end, end_min, alone, alone_min = found.groups()
    try:
        if alone:
            starts = time(int(alone), int(alone_min))
            return starts, _later(starts, default)
        return time(int(start), int(start_min or 0)), time(int(end), int(end_min or 0))
    except ValueError:
        raise _UnreadableError(DateReason.NO_SUCH_TIME) from None


def _later(starts: time, default: Hours) -> time:
    day = date.min
    lasts = datetime.combine(day, default[1]) - datetime.combine(day, default[0])
    ends = datetime.combine(day, starts) + lasts
    return ends.time() if ends.date() == day else time.max.replace(second=0, microsecond=0)


def _dates(text: str, today: date) -> list[date]:
    """A list of dates and ranges; a day or month without the rest takes it from what follows."""
    dates: list[date] = []
    month = year = None
    for part in reversed(_LISTS.split(text)):
        start, _, end = part.partition("-")
        last, month, year = _date(end or start, month, year, today)
        first, month, year = _date(start, month, year, today, before=last)
        if first > last:
            raise _UnreadableError(DateReason.END_BEFORE_START)
        span = min((last - first).days, 366)  # a hundred years are refused just as one is
        dates = [first + timedelta(days=n) for n in range(span + 1)] + dates
    return dates


def _date(
    text: str, month: int | None, year: int | None, today: date, before: date | None = None
) -> tuple[date, int, int]:
    found = _DATE.fullmatch(text)
    if not found or not (found[2] or month):
        raise _UnreadableError(DateReason.NOT_UNDERSTOOD)
    month = int(found[2] or month or 0)
    told = found[3] or year
    year = int(told or today.year) + (2000 if found[3] and len(found[3]) < len("2026") else 0)
    try:
        day = date(year, month, int(found[1]))
        if not told and day < today:
            day = day.replace(year=year + 1)
        if before and day > before and not found[3] and found[2]:
            day = day.replace(year=day.year - 1)
    except ValueError:
        raise _UnreadableError(DateReason.NO_SUCH_DATE) from None
    if day.year not in _YEARS:
        raise _UnreadableError(DateReason.NO_SUCH_DATE)
    return day, month, day.year


def _day(day: date, hours: Hours, zone: tzinfo) -> Day:
    starts, ends = (_moment(day, hour, zone) for hour in hours)
    if ends <= starts:
        raise _UnreadableError(DateReason.END_BEFORE_START)
    return Day(starts, ends)


def _moment(day: date, hour: time, zone: tzinfo) -> datetime:
    local = datetime.combine(day, hour, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise _UnreadableError(DateReason.NO_SUCH_TIME)
    return moment


def show(days: Iterable[Day], zone: tzinfo) -> str:
    """The way parse_days reads, one line for each day."""
    lines = []
    for day in days:
        starts, ends = day.starts_at.astimezone(zone), day.ends_at.astimezone(zone)
        lines.append(f"{starts:%d.%m.%Y %H:%M}–{ends:%H:%M}")
    return "\n".join(lines)
