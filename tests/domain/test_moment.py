from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.dates import DateProblem, DateReason
from domain.moment import parse_moment

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # noon in Minsk
MINSK = ZoneInfo("Europe/Minsk")


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("17.12.2026 18:00", "2026-12-17 18:00"),
        ("17.12 9:05", "2026-12-17 09:05"),
        ("17 декабря 2026, 23:59", "2026-12-17 23:59"),
        ("17.12.2026", "2026-12-17 18:00"),  # a date alone means its evening
        ("18:00", "2026-11-23 18:00"),  # an hour alone means today's
        (" 18.30 ", "2026-11-23 18:30"),
        ("в 18", "2026-11-23 18:00"),
        ("17 декабря в 10", "2026-12-17 10:00"),
        ("17 декабря 18:30", "2026-12-17 18:30"),
        ("Завтра в 10", "2026-11-24 10:00"),
        ("сегодня 15:40", "2026-11-23 15:40"),
        ("послезавтра, в 9.05", "2026-11-25 09:05"),
        ("завтра", "2026-11-24 18:00"),
        ("в пятницу в 10", "2026-11-27 10:00"),
        ("во вторник 18:30", "2026-11-24 18:30"),
        ("понедельник в 13", "2026-11-23 13:00"),  # today is Monday: it is noon,
        ("в понедельник в 9", "2026-11-30 09:00"),  # and this is over
        ("заўтра ў 10", "2026-11-24 10:00"),
        ("у сераду а 18:00", "2026-11-25 18:00"),
        ("tomorrow at 10", "2026-11-24 10:00"),
        ("on Friday at 9:30", "2026-11-27 09:30"),
    ],
)
def test_a_moment_is_read(text: str, local: str) -> None:
    found = parse_moment(text, zone=MINSK, now=NOW)
    assert found == datetime.fromisoformat(local).replace(tzinfo=MINSK)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("11:59", DateReason.PAST),
        ("сегодня в 11", DateReason.PAST),
        ("завтра в 25", DateReason.NO_SUCH_TIME),
        ("завтра вечером", DateReason.NOT_UNDERSTOOD),
        ("в пятницу, если успеем", DateReason.NOT_UNDERSTOOD),
        ("22.11.2026 18:00", DateReason.PAST),
        ("31.02.2027 18:00", DateReason.NO_SUCH_DATE),
        ("17.12.2026 25:00", DateReason.NO_SUCH_TIME),
        ("17.12.2026 10:00–16:00", DateReason.NOT_UNDERSTOOD),  # two moments
        ("17–18.12.2026", DateReason.NOT_UNDERSTOOD),
        ("17.12.2026; 18.12.2026", DateReason.NOT_UNDERSTOOD),
        ("вечером", DateReason.NOT_UNDERSTOOD),
        ("25:00", DateReason.NOT_UNDERSTOOD),
        ("", DateReason.NOT_UNDERSTOOD),
    ],
)
def test_what_is_no_moment_says_why(text: str, reason: DateReason) -> None:
    found = parse_moment(text, zone=MINSK, now=NOW)
    assert isinstance(found, DateProblem)
    assert found.reason is reason
