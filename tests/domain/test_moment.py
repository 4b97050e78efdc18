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
    ],
)
def test_a_moment_is_read(text: str, local: str) -> None:
    found = parse_moment(text, zone=MINSK, now=NOW)
    assert found == datetime.fromisoformat(local).replace(tzinfo=MINSK)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("11:59", DateReason.PAST),
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
