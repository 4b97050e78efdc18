"""One moment, as a moderator types it."""

import re
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from domain.dates import DateProblem, DateReason, parse_days
from domain.plan_text import fold, tidy

EVENING: Final = time(18)  # where a date is typed without an hour
_ALONE: Final = timedelta(seconds=30)  # how long a day lasts that names no end: nobody types half a minute
_CLOCK: Final = re.compile(r"(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]")


_AT: Final = r"(?:в|ў|у|а|at)"
_DAYS: Final = {  # as people call them; folded
    **dict.fromkeys(("сегодня", "сення", "today"), 0),
    **dict.fromkeys(("завтра", "заўтра", "tomorrow"), 1),
    **dict.fromkeys(("послезавтра", "паслязаўтра"), 2),
}
_WEEKDAYS: Final = (
    r"понедельник|панядзелак|monday",
    r"вторник|аўторак|tuesday",
    r"сред[ау]|серад[ау]|wednesday",
    r"четверг|чацвер|thursday",
    r"пятниц[ау]|пятніц[ау]|friday",
    r"суббот[ау]|субот[ау]|saturday",
    r"воскресенье|нядзел[яю]|sunday",
)
_HOUR_ALONE: Final = re.compile(rf"(^|[ ,]){_AT} ([0-9]{{1,2}})(?:[:.]([0-9]{{2}}))?$")
_CLOCK_LAST: Final = re.compile(r"(?<=\w) +([0-9]{1,2}:[0-9]{2})$")
_NAMED: Final = re.compile(
    rf"(?:(?:во?|у|ў|on) )?({'|'.join((*_DAYS, *_WEEKDAYS))})(?:[ ,]+(?:{_AT} )?([0-9]{{1,2}}[:.][0-9]{{2}}))?"
)


def parse_moment(text: str, *, zone: tzinfo, now: datetime) -> datetime | DateProblem:
    """In UTC, from «17.12.2026 18:00», «17 декабря», «завтра в 10», «в пятницу в 18:30», or «18:00», which is today's.

    A weekday is the next one whose hour is still to come.
    """
    said = _spelt_out(tidy(text), now.astimezone(zone))
    if _CLOCK.fullmatch(said):
        said = f"{now.astimezone(zone):%d.%m.%Y} {said.replace('.', ':')}"
    hours = EVENING, (datetime.combine(now.date(), EVENING) + _ALONE).time()
    days = parse_days(said, default_hours=hours, zone=zone, now=now)
    if isinstance(days, DateProblem):
        return days
    if len(days) > 1 or days[0].ends_at - days[0].starts_at != _ALONE:
        return DateProblem(DateReason.NOT_UNDERSTOOD, said)
    return days[0].starts_at


def _spelt_out(said: str, now: datetime) -> str:
    """«завтра в 10» → "24.11.2026 10:00"; what names no day so stays as it is."""
    plain = _HOUR_ALONE.sub(lambda at: f"{at[1] and ', '}{at[2]}:{at[3] or '00'}", fold(said))
    plain = _CLOCK_LAST.sub(r", \1", plain)  # after a month's name it would be read as a year
    found = _NAMED.fullmatch(plain)
    if not found:
        return plain if plain != fold(said) else said
    name, clock = found[1], (found[2] or f"{EVENING:%H:%M}").replace(".", ":")
    day = now.date() + timedelta(days=_DAYS[name] if name in _DAYS else _days_until(name, clock, now))
    return f"{day:%d.%m.%Y} {clock}"


def _days_until(weekday: str, clock: str, now: datetime) -> int:
    number = next(n for n, names in enumerate(_WEEKDAYS) if re.fullmatch(names, weekday))
    days = (number - now.weekday()) % 7
    over = days == 0 and clock.zfill(5) <= f"{now:%H:%M}"
    return 7 if over else days
