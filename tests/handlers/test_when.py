"""Moments as people of each language read them, in the hub's own time whatever the season."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import parse_days
from domain.session import Day
from handlers.texts import LANGUAGES, Texts, Words
from handlers.when import day_line, day_lines, short_date

MINSK, WARSAW, VLADIVOSTOK = map(ZoneInfo, ("Europe/Minsk", "Europe/Warsaw", "Asia/Vladivostok"))
TEXTS = {zone: Texts(zone) for zone in (MINSK, WARSAW, VLADIVOSTOK)}
BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


def words(language: str = "ru", zone: ZoneInfo = MINSK) -> Words:
    return TEXTS[zone].of(language)


def day(starts: str, ends: str, zone: tzinfo = UTC) -> Day:
    """Of local times as typed: "2026-12-17 10:00"."""
    moments = [
        datetime.fromisoformat(moment).replace(tzinfo=zone).astimezone(UTC) for moment in (starts, ends)
    ]
    return Day(*moments)


DAY = day("2026-12-17 10:00", "2026-12-17 16:00", MINSK)
NEXT = day("2026-12-18 09:05", "2026-12-18 13:30", MINSK)


class TestADay:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("ru", "четверг, 17 декабря 2026, 10:00–16:00"),
            ("be", "чацвер, 17 снежня 2026, 10:00–16:00"),
            ("en", "Thursday, 17 December 2026, 10:00–16:00"),
        ],
    )
    def test_is_told_in_the_readers_language(self, language: str, expected: str) -> None:
        assert day_line(DAY, words(language)) == expected

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_has_a_weekday_of_its_own_and_a_month_of_its_own(self, language: str) -> None:
        moments = [datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(days=n) for n in range(365)]
        lines = [day_line(Day(moment, moment), words(language)).split(", ") for moment in moments]
        weekdays = [weekday for weekday, *_ in lines]
        assert len(set(weekdays)) == 7
        assert weekdays[:-7] == weekdays[7:]
        assert len({line[1].split(" ")[1] for line in lines}) == 12

    def test_is_told_in_the_hubs_time(self) -> None:
        late = day("2026-12-17 20:30", "2026-12-17 22:00")
        assert day_line(late, words(zone=MINSK)) == "четверг, 17 декабря 2026, 23:30–01:00"
        assert day_line(late, words(zone=VLADIVOSTOK)) == "пятница, 18 декабря 2026, 06:30–08:00"

    def test_follows_the_change_to_summer_time_and_back(self) -> None:
        mornings = [datetime(2026, *on, 8, tzinfo=UTC) for on in ((3, 28), (3, 29), (10, 25))]
        same = [Day(starts, starts + timedelta(hours=2)) for starts in mornings]
        hours = [day_line(found, words("en", WARSAW)).rsplit(", ", 1)[1] for found in same]
        assert hours == ["09:00–11:00", "10:00–12:00", "09:00–11:00"]

    def test_that_spans_the_change_shows_the_clock_of_each_end(self) -> None:
        night = Day(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC))
        assert day_line(night, words("en", WARSAW)).endswith("29 March 2026, 01:30–03:30")

    @given(st.dates(date(2026, 1, 2), date(2090, 1, 1)), st.times(time(8), time(12)))
    def test_is_read_back_as_the_same_day(self, on: date, at: time) -> None:
        """An organiser may copy what the bot says in Russian and send it again."""
        starts = datetime.combine(on, at.replace(second=0, microsecond=0), MINSK).astimezone(UTC)
        found = Day(starts, starts + timedelta(hours=6))
        assert parse_days(day_line(found, words()), zone=MINSK, now=BEFORE) == (found,)


class TestDays:
    def test_are_a_line_each_in_their_order(self) -> None:
        assert day_lines([DAY, NEXT], words()).split("\n") == [
            day_line(DAY, words()),
            day_line(NEXT, words()),
        ]
        assert day_lines([], words()) == ""

    def test_are_read_back_as_they_were(self) -> None:
        assert parse_days(day_lines([DAY, NEXT], words()), zone=MINSK, now=BEFORE) == (DAY, NEXT)


class TestAShortDate:
    def test_is_the_first_days(self) -> None:
        assert short_date([DAY, NEXT], words()) == "17.12"
        assert short_date(iter([NEXT]), words("en")) == "18.12"

    def test_of_no_days_is_empty(self) -> None:
        assert short_date((), words()) == ""

    def test_is_the_hubs(self) -> None:
        late = day("2026-12-31 22:00", "2026-12-31 23:00")
        assert [short_date([late], words(zone=zone)) for zone in (WARSAW, MINSK)] == ["31.12", "01.01"]
