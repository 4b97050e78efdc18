"""How long somebody was at a session: each minute once, within its days, whatever the clocks on the wall do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.attendance import Stay
from domain.certificate import Presence, Visit, confirmed, number
from domain.session import Day

START = datetime(2026, 12, 17, 7, tzinfo=UTC)
DAYS = tuple(Day(START + timedelta(days=n), START + timedelta(days=n, hours=6)) for n in range(3))
LATER = START + timedelta(days=30)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def visit(entered: float, left: float | None, activity: int | None = None) -> Visit:
    title = f"№ {activity}" if activity else ""
    return Visit(Stay(at(entered), None if left is None else at(left)), activity, title)


@pytest.mark.parametrize(
    ("visits", "minutes"),
    [
        ([], 0),
        ([visit(10, 10.9)], 0),
        ([visit(10, 11)], 1),
        ([visit(10, 10.5), visit(20, 20.5)], 1),
        ([visit(0, 360)], 360),
        ([visit(-60, 30)], 30),  # who comes early waits for the session
        ([visit(300, 600)], 60),
        ([visit(-60, -30), visit(700, 800)], 0),
        ([visit(0, 60), visit(30, 90), visit(40, 50)], 90),
        ([visit(0, 30), visit(30, 60)], 60),
        ([visit(0, 24 * 60 + 30)], 360 + 30),  # a night between is none of it
        ([visit(10, None)], 350),  # until the day ends, not the session
        ([visit(24 * 60 + 350, None)], 10),
        ([visit(400, None)], 0),  # noted when the day was over
    ],
)
def test_minutes_are_those_within_the_days(visits: list[Visit], minutes: int) -> None:
    assert confirmed(visits, DAYS, now=LATER).minutes == minutes


def test_a_stay_without_an_end_does_not_reach_into_the_future() -> None:
    assert confirmed([visit(10, None)], DAYS, now=at(25)).minutes == 15


def test_an_activity_counts_from_a_minute_on_and_once() -> None:
    visits = [visit(0, 20, 2), visit(20, 40, 1), visit(50, 50.5, 3), visit(60, 70, 2), visit(-90, -30, 4)]
    assert confirmed(visits, DAYS, now=LATER) == Presence(50, ("№ 2", "№ 1"))


def test_the_hour_that_is_twice_in_autumn_is_two_hours() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    begins, ends = (
        datetime(2026, 10, 25, 1, tzinfo=berlin).astimezone(UTC),
        datetime(2026, 10, 25, 4, tzinfo=berlin).astimezone(UTC),
    )
    assert confirmed([Visit(Stay(begins, ends))], [Day(begins, ends)], now=LATER).minutes == 4 * 60


@given(
    st.lists(st.tuples(st.integers(-200, 3200), st.integers(1, 400)), max_size=8),
    st.integers(0, 7),
)
def test_another_stay_never_makes_it_shorter_and_it_is_as_counted_minute_by_minute(
    some: list[tuple[int, int]], more: int
) -> None:
    visits = [visit(entered, entered + lasted) for entered, lasted in some]
    inside = {
        minute
        for entered, lasted in some
        for minute in range(entered, entered + lasted)
        if any(day.starts_at <= at(minute) < day.ends_at for day in DAYS)
    }
    counted = confirmed(visits, DAYS, now=LATER).minutes
    assert counted == len(inside)
    assert confirmed([*visits, visit(more, more + 5)], DAYS, now=LATER).minutes >= counted


def test_a_number_is_of_the_sessions_year_wherever_one_reads_it() -> None:
    minsk_new_year = datetime(2027, 1, 1, 1, tzinfo=ZoneInfo("Europe/Minsk"))
    assert number(123, minsk_new_year) == "МХ-2026-000123"
    assert number(1_234_567, START) == "МХ-2026-1234567"
