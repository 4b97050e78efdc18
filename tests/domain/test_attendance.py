"""Coming and going, as pure functions."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.attendance import (
    OPENS,
    EntryRefusal,
    Stay,
    TimesRefusal,
    closed,
    closes_at,
    containing,
    judge_entry,
    judge_times,
    left_by_coming,
    minutes_present,
    opens_at,
    parse_stay,
    presence,
)
from domain.registration import OPEN
from domain.session import Day, Part, SessionState

MINSK = ZoneInfo("Europe/Minsk")
WARSAW = ZoneInfo("Europe/Warsaw")
START = datetime(2026, 12, 17, 7, tzinfo=UTC)
RUNNING = SessionState.RUNNING
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


DAY = Day(at(0), at(360))
THREE = tuple(Day(at(1440 * n), at(1440 * n + 360)) for n in range(3))

moments = st.integers(-300, 4000).map(at)


@st.composite
def days(draw: st.DrawFn) -> tuple[Day, ...]:
    """One to three, apart, in order."""
    edges = sorted(draw(st.lists(st.integers(0, 4000), min_size=2, max_size=6, unique=True)))
    return tuple(Day(at(a), at(b)) for a, b in zip(edges[::2], edges[1::2], strict=False))


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    entered, lasts = draw(st.integers(-300, 4000)), draw(st.none() | st.integers(0, 600))
    return Stay(at(entered), None if lasts is None else at(entered + lasts))


class TestComingIn:
    @pytest.mark.parametrize(
        ("minutes", "refused"),
        [
            (-121, EntryRefusal.EARLY),
            (-120, None),
            (0, None),
            (359, None),
            (360, EntryRefusal.OVER),
        ],
    )
    def test_is_from_two_hours_before_until_the_end(self, minutes: int, refused: EntryRefusal | None) -> None:
        assert judge_entry(SessionState.ANNOUNCED, [DAY], at(minutes)) is refused

    def test_in_the_night_waits_for_the_morning(self) -> None:
        night = at(600)
        assert judge_entry(RUNNING, THREE, night) is EntryRefusal.EARLY
        assert opens_at(THREE, night) == THREE[1].starts_at - OPENS

    @given(st.sampled_from([state for state in SessionState if state not in OPEN]), days(), moments)
    def test_is_never_into_what_is_not_open(
        self, state: SessionState, spans: tuple[Day, ...], now: datetime
    ) -> None:
        assert judge_entry(state, spans, now) is EntryRefusal.NOT_OPEN

    @given(days(), moments)
    def test_that_is_early_is_possible_when_it_says(self, spans: tuple[Day, ...], now: datetime) -> None:
        assume(judge_entry(RUNNING, spans, now) is EntryRefusal.EARLY)
        opens = opens_at(spans, now)
        assert opens is not None
        assert opens > now
        assert judge_entry(RUNNING, spans, opens) is None
        assert judge_entry(RUNNING, spans, opens - MINUTE) is EntryRefusal.EARLY

    @given(days(), moments)
    def test_once_let_in_one_leaves_later(self, spans: tuple[Day, ...], now: datetime) -> None:
        assume(judge_entry(RUNNING, spans, now) is None)
        assert closes_at(spans, now) > now
        assert closed(RUNNING, spans, now, now) is None


class TestTheEnd:
    def test_is_that_of_the_day(self) -> None:
        assert closes_at(THREE, at(10)) == THREE[0].ends_at
        assert closes_at(THREE, THREE[1].starts_at - HOUR) == THREE[1].ends_at

    def test_comes_at_once_when_the_session_was_moved_away(self) -> None:
        assert closed(RUNNING, [DAY], at(-500), at(-499)) == at(-500)

    @given(days(), moments, moments)
    def test_never_is_before_the_entry_nor_in_the_future(
        self, spans: tuple[Day, ...], entered: datetime, now: datetime
    ) -> None:
        assume(entered <= now)
        for state in SessionState:
            left = closed(state, spans, entered, now)
            assert left is None or entered <= left <= now
            assert left is not None or state in OPEN

    @given(days(), moments, moments, moments)
    def test_is_the_same_however_late_the_clock_looks(
        self, spans: tuple[Day, ...], entered: datetime, now: datetime, later: datetime
    ) -> None:
        assume(entered <= now <= later)
        left = closed(RUNNING, spans, entered, now)
        assert left is None or left == closed(RUNNING, spans, entered, later)


class TestPresence:
    def test_is_cut_to_the_time_of_the_part_and_counted_once(self) -> None:
        there = [Stay(at(-60), at(30)), Stay(at(20), at(60)), Stay(at(90), at(400)), Stay(at(95), at(100))]
        assert presence(there, [DAY], at(500)) == [Day(at(0), at(60)), Day(at(90), at(360))]
        assert minutes_present(there, [DAY], at(500)) == 330

    def test_of_who_is_inside_grows_until_the_end_of_the_day(self) -> None:
        inside = [Stay(at(60))]
        assert [minutes_present(inside, THREE, at(minutes)) for minutes in (60, 61, 360, 1000, 3000)] == [
            0, 1, 300, 300, 300,
        ]  # fmt: skip

    @given(st.lists(stays(), max_size=8), days(), moments)
    def test_is_apart_in_order_and_within(
        self, there: list[Stay], spans: tuple[Day, ...], now: datetime
    ) -> None:
        found = presence(there, spans, now)
        assert all(one.starts_at < one.ends_at for one in found)
        assert all(one.ends_at < other.starts_at for one, other in pairwise(found))
        assert (
            0
            <= minutes_present(there, spans, now)
            <= sum((day.ends_at - day.starts_at for day in spans), timedelta()) // MINUTE
        )

    @given(st.lists(stays(), max_size=6), days(), moments)
    def test_is_minute_for_minute_what_the_stays_say(
        self, there: list[Stay], spans: tuple[Day, ...], now: datetime
    ) -> None:
        """Against the plainest reckoning there is: a set of minutes."""
        minutes: set[int] = set()
        for stay in there:
            left = stay.left_at or min(now, closes_at(spans, stay.entered_at))
            for day in spans:
                first, last = max(stay.entered_at, day.starts_at), min(left, day.ends_at)
                minutes |= set(range((first - START) // MINUTE, (last - START) // MINUTE))
        assert minutes_present(there, spans, now) == len(minutes)

    @given(st.lists(stays(), max_size=6), stays(), days(), moments)
    def test_never_shrinks_by_another_stay(
        self, there: list[Stay], more: Stay, spans: tuple[Day, ...], now: datetime
    ) -> None:
        with_more = minutes_present([*there, more], spans, now)
        alone = minutes_present([more], spans, now)
        assert max(alone, minutes_present(there, spans, now)) <= with_more
        assert with_more <= alone + minutes_present(there, spans, now)

    def test_over_the_change_of_the_clocks_counts_real_minutes(self) -> None:
        """The night of 25 October 2026 in Warsaw has an hour twice."""
        before = datetime(2026, 10, 25, 1, tzinfo=WARSAW).astimezone(UTC)
        after = datetime(2026, 10, 25, 4, tzinfo=WARSAW).astimezone(UTC)
        assert minutes_present([Stay(before, after)], [Day(before, after)], after) == 240


class TestParts:
    WHOLE = Part(1, 1, None, THREE)
    DAYS = tuple(Part(10 + n, 1, None, (THREE[n - 1],), day=n) for n in (1, 2, 3))
    ONE, OTHER = (Part(20 + n, 1, None, (DAY,), activity_id=n) for n in (1, 2))
    ALL = (WHOLE, *DAYS, ONE, OTHER)

    def test_in_an_activity_one_is_in_the_session_and_the_day(self) -> None:
        assert containing(self.ONE, self.ALL, at(10)) == [self.WHOLE, self.DAYS[0]]
        assert containing(self.DAYS[1], self.ALL, at(1450)) == [self.WHOLE]
        assert containing(self.WHOLE, self.ALL, at(2890)) == [self.DAYS[2]]

    def test_nobody_is_in_two_activities(self) -> None:
        assert left_by_coming(self.ONE, self.ALL) == [self.OTHER]
        assert left_by_coming(self.WHOLE, self.ALL) == []


class TestCorrections:
    TODAY = date(2026, 12, 17)

    @pytest.mark.parametrize(
        ("text", "entered", "left"),
        [
            ("10:05–12:30", at(5), at(150)),
            (" 10.05 - 12.30 ", at(5), at(150)),
            ("10:05", at(5), None),
            ("18.12 10:05-12:30", at(1445), at(1590)),
        ],
    )
    def test_are_read(self, text: str, entered: datetime, left: datetime | None) -> None:
        assert parse_stay(text, self.TODAY, THREE, MINSK) == Stay(entered, left)

    @pytest.mark.parametrize(
        "text", ["", "утром", "25:00", "10:60", "10", "10:00–", "31.02 10:00", "10:00–12:00–13:00"]
    )
    def test_that_mean_nothing_are_nothing(self, text: str) -> None:
        assert parse_stay(text, self.TODAY, THREE, MINSK) is None

    @given(st.text())
    def test_survive_any_text(self, text: str) -> None:
        parse_stay(text, self.TODAY, THREE, MINSK)

    def test_know_the_year_by_the_days_of_the_part(self) -> None:
        new_year = Day(datetime(2027, 1, 1, 7, tzinfo=UTC), datetime(2027, 1, 1, 13, tzinfo=UTC))
        stay = parse_stay("01.01 10:00–11:00", date(2026, 12, 31), [DAY, new_year], MINSK)
        assert stay == Stay(new_year.starts_at, new_year.starts_at + HOUR)

    def test_go_past_midnight_where_the_part_does(self) -> None:
        evening = Day(datetime(2026, 12, 17, 19, tzinfo=UTC), datetime(2026, 12, 18, 0, tzinfo=UTC))
        stay = parse_stay("22:30–01:00", self.TODAY, [evening], MINSK)
        assert stay == Stay(evening.starts_at + HOUR / 2, evening.starts_at + 3 * HOUR)
        backwards = parse_stay("12:00–10:00", self.TODAY, THREE, MINSK)
        assert backwards is not None
        assert judge_times(THREE, backwards, at(5000)) is TimesRefusal.ORDER

    @pytest.mark.parametrize(
        ("entered", "left", "refused"),
        [
            (5, 100, None),
            (-100, 100, None),
            (5, None, None),
            (5, 201, TimesRefusal.FUTURE),
            (-130, 100, TimesRefusal.OUTSIDE),
            (100, 5, TimesRefusal.ORDER),
        ],
    )
    def test_must_be_true(self, entered: int, left: int | None, refused: TimesRefusal | None) -> None:
        stay = Stay(at(entered), None if left is None else at(left))
        assert judge_times([DAY], stay, at(200)) is refused

    def test_may_not_last_over_the_night(self) -> None:
        assert judge_times(THREE, Stay(at(5), at(1450)), at(5000)) is TimesRefusal.OUTSIDE
