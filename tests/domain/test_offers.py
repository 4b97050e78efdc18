"""Offers, answers, clashes and the times of a programme, as pure rules."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.programme import spans
from domain.registration import answer_by, clashes, covers, offered_until
from domain.session import Day, Part

NOW = datetime(2026, 12, 17, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINSK, BERLIN = ZoneInfo("Europe/Minsk"), ZoneInfo("Europe/Berlin")


def part(number: int, starts: float, ends: float, *, session: int = 1, activity: bool = True) -> Part:
    """From so many hours after NOW until so many."""
    spans = (Day(NOW + starts * HOUR, NOW + ends * HOUR),)
    return Part(number, session, None, spans, activity_id=number if activity else None)


@pytest.mark.parametrize(
    ("left", "lasts"),
    [
        (25 * HOUR, None),
        (24 * HOUR + timedelta(seconds=1), None),
        (24 * HOUR, 2 * HOUR),
        (4 * HOUR, 2 * HOUR),
        (3 * HOUR, 1.5 * HOUR),
        (timedelta(minutes=10), timedelta(minutes=5)),
        (timedelta(0), None),
        (-HOUR, None),
    ],
)
def test_an_offer_lasts_two_hours_at_most_half_of_what_is_left(
    left: timedelta, lasts: timedelta | None
) -> None:
    until = offered_until(NOW, NOW + left)
    assert until == (NOW + lasts if lasts else None)


@given(st.timedeltas(min_value=timedelta(seconds=1), max_value=24 * HOUR))
def test_an_offer_ends_before_the_start(left: timedelta) -> None:
    until = offered_until(NOW, NOW + left)
    assert until is not None
    assert NOW < until < NOW + left


@given(st.timedeltas(min_value=-30 * HOUR, max_value=300 * HOUR))
def test_an_answer_is_waited_for_two_days_at_most_and_not_past_the_start(left: timedelta) -> None:
    until = answer_by(NOW, NOW + left)
    assert NOW <= until <= NOW + 48 * HOUR
    assert until <= max(NOW, NOW + left)


def test_activities_clash_when_they_overlap_and_not_when_they_touch() -> None:
    game = part(1, 0, 1)
    assert clashes(game, [part(2, 0.5, 2), part(3, 1, 2), part(4, -1, 0), part(5, 0.2, 0.8)]) == [
        part(2, 0.5, 2),
        part(5, 0.2, 0.8),
    ]


def test_a_session_clashes_with_another_and_not_with_its_own_activities() -> None:
    whole = part(1, 0, 6, activity=False)
    own, other = part(2, 1, 2), part(3, 1, 2, session=2, activity=False)
    assert clashes(whole, [own, other, whole]) == [other]
    assert clashes(own, [whole, other]) == [other]


def test_what_has_no_time_clashes_with_nothing() -> None:
    timeless = Part(9, 1, None, (), activity_id=9)
    assert clashes(timeless, [part(1, 0, 6)]) == clashes(part(1, 0, 6), [timeless]) == []


def test_the_whole_covers_its_days_only() -> None:
    whole = part(1, 0, 30, activity=False)
    day = Part(2, 1, None, (Day(NOW, NOW + HOUR),), day=1)
    assert covers(whole, day)
    assert not covers(day, whole)
    assert not covers(whole, part(3, 0, 1))
    assert not covers(whole, Part(4, 2, None, (), day=1))


def span(day: int, text: str, of: list[Day], zone: ZoneInfo) -> Day | None:
    [found] = spans([(day, text)], of, zone)
    return found


def days(first: date, count: int, zone: ZoneInfo) -> list[Day]:
    """Each 10:00–16:00 there."""
    on = [first + timedelta(days=number) for number in range(count)]
    return [Day(_at(day, time(10), zone), _at(day, time(16), zone)) for day in on]


def _at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize("zone", [MINSK, BERLIN])
@pytest.mark.parametrize("first", [date(2026, 3, 28), date(2026, 10, 24), date(2026, 12, 31)])
def test_an_activity_is_at_its_local_time_on_its_day(zone: ZoneInfo, first: date) -> None:
    """Also on the day after the clocks have changed, and over the end of the year."""
    for number in (1, 2, 3):
        day = first + timedelta(days=number - 1)
        found = span(number, "10:30–12:00", days(first, 3, zone), zone)
        assert found == Day(_at(day, time(10, 30), zone), _at(day, time(12), zone))


def test_a_start_alone_lasts_until_the_next_one_or_the_end_of_the_day() -> None:
    [only] = days(date(2026, 12, 17), 1, MINSK)
    ten, noon, late = (_at(date(2026, 12, 17), time(hour), MINSK) for hour in (10, 12, 14))
    found = spans([(1, "10:00"), (1, "14:00"), (1, "12:00")], [only], MINSK)
    assert found == [Day(ten, noon), Day(late, only.ends_at), Day(noon, late)]


def test_an_activity_of_a_day_that_is_no_more_is_on_the_last_one() -> None:
    two = days(date(2026, 12, 17), 2, MINSK)
    assert span(3, "10:00–11:00", two, MINSK) == span(2, "10:00–11:00", two, MINSK)


@pytest.mark.parametrize("text", ["", "утром", "25:00–26:00", "10:61", "12:00–10:00", "17:00", "9"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert span(1, text, days(date(2026, 12, 17), 1, MINSK), MINSK) is None


@given(st.text(max_size=15))
def test_no_text_breaks_it(text: str) -> None:
    found = span(1, text, days(date(2026, 12, 17), 1, MINSK), MINSK)
    assert found is None or found.starts_at < found.ends_at
