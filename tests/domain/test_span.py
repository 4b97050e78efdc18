from datetime import UTC, datetime

import pytest

from domain.dates import DateProblem, DateReason
from domain.span import parse_span
from tests.people import NOW, ZONE


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("17.12.2026 10:00–18.12.2026 18:00", (12, 17, 7), (12, 18, 15)),
        ("17.12.2026 10:00 - 18.12.2026 18:00", (12, 17, 7), (12, 18, 15)),
        ("с 17.12 9:30 до 18.12 18:00", (12, 17, 6, 30), (12, 18, 15)),
        ("17 декабря 2026, 10:00 — 20 декабря 2026 18:00", (12, 17, 7), (12, 20, 15)),
        ("17–20.12.2026", (12, 17, 7), (12, 20, 15)),
        ("2026-12-17 10:00 - 2026-12-18 18:00", (12, 17, 7), (12, 18, 15)),
        ("17.12.2026 10:00–17.12.2026 18:00", (12, 17, 7), (12, 17, 15)),
    ],
)
def test_from_a_moment_to_another(text: str, starts: tuple[int, ...], ends: tuple[int, ...]) -> None:
    read = parse_span(text, zone=ZONE, now=NOW)
    assert read == (_at(*starts), _at(*ends))


def test_one_moment_is_the_end_of_what_begins_now() -> None:
    assert parse_span("18.12.2026 18:00", zone=ZONE, now=NOW) == (NOW, datetime(2026, 12, 18, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", DateReason.NOT_UNDERSTOOD),
        ("скоро - потом", DateReason.NOT_UNDERSTOOD),
        ("18.12.2026 10:00–17.12.2026 18:00", DateReason.END_BEFORE_START),
        ("31.02.2027 10:00–05.03.2027 18:00", DateReason.NO_SUCH_DATE),
        ("17.12.2020 10:00–18.12.2020 18:00", DateReason.PAST),
    ],
)
def test_what_cannot_be_is_said(text: str, reason: DateReason) -> None:
    read = parse_span(text, zone=ZONE, now=NOW)
    assert isinstance(read, DateProblem)
    assert read.reason is reason


def _at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)
