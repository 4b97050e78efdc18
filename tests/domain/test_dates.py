"""What an organiser types becomes days in UTC, or a problem that says what is wrong."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import DateProblem, DateReason, parse_days, show
from domain.session import MAX_DAYS, Day

MINSK = ZoneInfo("Europe/Minsk")
WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def shown(text: str) -> list[str] | DateProblem:
    days = parse_days(text, zone=MINSK, now=NOW)
    return days if isinstance(days, DateProblem) else show(days, MINSK).split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "17.12.2026",
        "17.12.2026 10:00–16:00",
        "17.12.2026, 10.00-16.00",
        "17.12.2026 10-16",
        "17.12.2026 с 10:00 до 16:00",
        "17.12.2026 в 10:00",
        "17.12.26",
        "17/12/2026",
        "2026-12-17",
        "17 декабря 2026 10:00-16:00",
        "17 ДЕКАБРЯ 2026 г., четверг, 10:00 — 16:00",
        "чт 17 дек. 2026",
        "17.12",
        "17 декабря",
        "\u00a017.12.2026\u200b \n\n",
    ],
)
def test_one_day(text: str) -> None:
    assert shown(text) == ["17.12.2026 10:00–16:00"]


@pytest.mark.parametrize(
    "text",
    [
        "30.12.2026–01.01.2027",
        "30.12–01.01.2027",
        "30.12-01.01",
        "30 декабря 2026 – 1 января 2027",
        "с 30 декабря по 1 января",
        "30, 31 декабря 2026 и 1 января 2027",
        "01.01.2027\n30.12.2026–31.12.2026",
    ],
)
def test_days_over_the_new_year(text: str) -> None:
    assert shown(text) == ["30.12.2026 10:00–16:00", "31.12.2026 10:00–16:00", "01.01.2027 10:00–16:00"]


@pytest.mark.parametrize(
    "text", ["17–18.12.2026 9:00–13:30", "17 и 18 декабря 2026 09.00-13.30", "17,18.12 9:00-13:30"]
)
def test_days_of_one_month(text: str) -> None:
    assert shown(text) == ["17.12.2026 09:00–13:30", "18.12.2026 09:00–13:30"]


def test_each_line_has_its_own_hours_and_days_need_not_follow_one_another() -> None:
    text = "21.12.2026\n17.12.2026 14:00–18:00; 19.12.2026 9:00"
    assert shown(text) == ["17.12.2026 14:00–18:00", "19.12.2026 09:00–15:00", "21.12.2026 10:00–16:00"]


def test_a_date_without_a_year_is_the_next_to_come() -> None:
    assert shown("23.11 15:00–16:00") == ["23.11.2026 15:00–16:00"]
    assert shown("22.11") == ["22.11.2027 10:00–16:00"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", DateReason.NOT_UNDERSTOOD),
        ("завтра", DateReason.NOT_UNDERSTOOD),
        ("10:00–16:00", DateReason.NOT_UNDERSTOOD),
        ("17", DateReason.NOT_UNDERSTOOD),
        ("17.12.2026 утром", DateReason.NOT_UNDERSTOOD),
        ("17-18-19.12.2026", DateReason.NOT_UNDERSTOOD),
        ("31.02.2027", DateReason.NO_SUCH_DATE),
        ("17.13.2026", DateReason.NO_SUCH_DATE),
        ("17.12.9999", DateReason.NO_SUCH_DATE),
        ("17.12.2026 25:00–26:00", DateReason.NO_SUCH_TIME),
        ("17.12.2026 10:60", DateReason.NO_SUCH_TIME),
        ("18–17.12.2026", DateReason.END_BEFORE_START),
        ("17.12.2026 16:00–10:00", DateReason.END_BEFORE_START),
        ("17.12.2026 10:00–10:00", DateReason.END_BEFORE_START),
        ("17.12.2025", DateReason.PAST),
        ("23.11.2026 11:59–16:00", DateReason.PAST),
        ("17.12.2026\n17.12.2026 18:00–20:00", DateReason.SAME_DAY_TWICE),
    ],
)
def test_a_problem_is_named(text: str, reason: DateReason) -> None:
    problem = shown(text)
    assert isinstance(problem, DateProblem)
    assert problem.reason is reason


def test_a_problem_says_which_part_it_is_about() -> None:
    assert shown("17.12.2026\n 31.02.2027 ") == DateProblem(DateReason.NO_SUCH_DATE, "31.02.2027")


def test_more_than_three_days_are_counted() -> None:
    assert shown("17–20.12.2026") == DateProblem(DateReason.TOO_MANY_DAYS, "17–20.12.2026", 4)
    assert shown("17–18.12.2026\n20-21.12.2026") == DateProblem(DateReason.TOO_MANY_DAYS, "20-21.12.2026", 4)


def test_now_is_not_yet_past() -> None:
    assert shown("23.11.2026 12:00–16:00") == ["23.11.2026 12:00–16:00"]


def test_hours_are_local_on_both_sides_of_summer_time() -> None:
    days = parse_days("27–29.03.2027", zone=WARSAW, now=NOW)
    assert days == (
        Day(datetime(2027, 3, 27, 9, tzinfo=UTC), datetime(2027, 3, 27, 15, tzinfo=UTC)),
        Day(datetime(2027, 3, 28, 8, tzinfo=UTC), datetime(2027, 3, 28, 14, tzinfo=UTC)),
        Day(datetime(2027, 3, 29, 8, tzinfo=UTC), datetime(2027, 3, 29, 14, tzinfo=UTC)),
    )


def test_an_hour_that_summer_time_leaves_out_is_no_time() -> None:
    problem = parse_days("28.03.2027 02:30–05:00", zone=WARSAW, now=NOW)
    assert problem == DateProblem(DateReason.NO_SUCH_TIME, "28.03.2027 02:30–05:00")


def test_default_hours_are_an_argument() -> None:
    days = parse_days("17.12.2026", default_hours=(time(14), time(17)), zone=MINSK, now=NOW)
    assert days == (Day(datetime(2026, 12, 17, 11, tzinfo=UTC), datetime(2026, 12, 17, 14, tzinfo=UTC)),)


@given(
    st.sets(st.dates(date(2026, 11, 25), date(2098, 1, 1)), min_size=1, max_size=MAX_DAYS),
    st.sampled_from([MINSK, WARSAW, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu"), UTC]),
    st.times(time(4), time(12)),
    st.integers(1, 11 * 60),
)
def test_what_is_shown_is_read_again(dates: set[date], zone: ZoneInfo, start: time, minutes: int) -> None:
    start = start.replace(second=0, microsecond=0, fold=0)
    days = []
    for day in sorted(dates):
        starts = datetime.combine(day, start, zone)
        days.append(Day(starts.astimezone(UTC), (starts + timedelta(minutes=minutes)).astimezone(UTC)))
    assert parse_days(show(days, zone), zone=zone, now=NOW) == tuple(days)


@given(st.text(alphabet="0123456789.-–:/ ,;\nсподекабряг", max_size=40))
def test_anything_is_answered(text: str) -> None:
    days = parse_days(text, zone=MINSK, now=NOW)
    assert isinstance(days, DateProblem) or 1 <= len(days) <= MAX_DAYS
