"""The dates of the cycle: from the anchor, without drift; and what is done before each."""

import calendar
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cycle import (
    Cycle,
    CycleProblem,
    Policy,
    Step,
    StepState,
    judge_cycle,
    judge_step,
    moved,
    next_dates,
    nth,
    occurrences,
    step_times,
)
from domain.quiet import is_quiet
from services.days_off import countries, is_working

MINSK = ZoneInfo("Europe/Minsk")
VILNIUS = ZoneInfo("Europe/Vilnius")
ANCHORS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
BELARUS = is_working("BY")


def test_the_last_of_december_is_the_last_of_february_and_of_april() -> None:
    assert [nth(date(2027, 12, 31), 2, number) for number in range(7)] == [
        date(2027, 12, 31),
        date(2028, 2, 29),  # a leap year
        date(2028, 4, 30),
        date(2028, 6, 30),
        date(2028, 8, 31),
        date(2028, 10, 31),
        date(2028, 12, 31),
    ]


@given(anchor=ANCHORS, months=st.integers(1, 12))
def test_in_thirty_years_no_date_drifts(anchor: date, months: int) -> None:
    for number in range(30 * 12 // months):
        found = nth(anchor, months, number)
        total = anchor.month - 1 + months * number
        assert (found.year, found.month) == (anchor.year + total // 12, total % 12 + 1)
        assert found.day == min(anchor.day, calendar.monthrange(found.year, found.month)[1])


@given(
    anchor=ANCHORS, months=st.integers(1, 12), policy=st.sampled_from(Policy), days=st.integers(-60, 11_000)
)
def test_whenever_one_asks_it_is_the_same_dates(anchor: date, months: int, policy: Policy, days: int) -> None:
    one = Cycle(anchor, months, policy)
    today = anchor + timedelta(days=days)
    every = islice(occurrences(one, anchor - timedelta(days=30), BELARUS), 30 * 12 + 30)
    assert next_dates(one, today, BELARUS) == [found for found in every if found.day >= today][:3]


@pytest.mark.parametrize(
    ("policy", "day", "found"),
    [
        (Policy.NONE, date(2026, 1, 1), date(2026, 1, 1)),
        (Policy.NEXT, date(2026, 1, 1), date(2026, 1, 5)),  # the 2nd is a holiday too, then a weekend
        (Policy.PREVIOUS, date(2026, 1, 1), date(2025, 12, 31)),
        (
            Policy.NEXT,
            date(2026, 4, 20),
            date(2026, 4, 22),
        ),  # a day off in exchange for Saturday 25th, then Radunitsa
        (Policy.NEXT, date(2026, 4, 25), date(2026, 4, 25)),  # and that Saturday is a working day
        (Policy.NEXT, date(2026, 12, 17), date(2026, 12, 17)),
    ],
)
def test_a_day_off_is_moved_as_the_policy_says(policy: Policy, day: date, found: date) -> None:
    assert moved(day, policy, BELARUS) == found


def test_where_every_day_is_off_the_date_stays() -> None:
    assert moved(date(2026, 5, 5), Policy.NEXT, lambda _: False) == date(2026, 5, 5)


def test_the_steps_come_at_ten_in_the_morning_in_their_order_also_where_clocks_are_set() -> None:
    one = Cycle(date(2026, 4, 10))
    times = step_times(one, next_dates(one, one.anchor, is_working("LT"))[0], VILNIUS, is_working("LT"))
    assert [(when.step, when.due_at.astimezone(VILNIUS).isoformat()) for when in times] == [
        (Step.SURVEY, "2026-03-13T10:00:00+02:00"),
        (Step.ORGANISERS, "2026-03-20T10:00:00+02:00"),
        (Step.TEACHERS, "2026-03-27T10:00:00+02:00"),
    ]
    assert times[2].until.astimezone(VILNIUS).isoformat() == "2026-04-10T10:00:00+03:00"


@given(anchor=ANCHORS, hours=st.integers(-48, 24 * 40))
def test_a_step_is_never_done_twice_over_nor_at_night(anchor: date, hours: int) -> None:
    one = Cycle(anchor)
    for when in step_times(one, next_dates(one, anchor, BELARUS)[0], VILNIUS, BELARUS):
        now = when.due_at + timedelta(hours=hours)
        state = judge_step(when, now, VILNIUS)
        assert (state is StepState.SKIPPED) == (now >= when.until)
        if state in {StepState.DONE, StepState.LATE}:
            assert not is_quiet(now, VILNIUS)
            assert (state is StepState.DONE) == (hours < 1)


@pytest.mark.parametrize(
    ("one", "problem"),
    [
        (Cycle(date(2026, 12, 17)), None),
        (Cycle(date(2026, 12, 17), months=0), CycleProblem.MONTHS),
        (Cycle(date(2026, 12, 17), teachers_days=21), CycleProblem.ORDER),
        (Cycle(date(2026, 12, 17), teachers_days=0), CycleProblem.DAYS),
        (Cycle(date(2026, 12, 17), months=1), CycleProblem.TOO_LONG),
        (Cycle(date(2026, 12, 17), country="XX"), CycleProblem.COUNTRY),
        (Cycle(date(1926, 12, 17)), CycleProblem.ANCHOR),
    ],
)
def test_a_cycle_that_cannot_be_is_refused(one: Cycle, problem: CycleProblem | None) -> None:
    assert judge_cycle(one, countries()) is problem


def test_a_country_nobody_knows_has_weekends_only() -> None:
    assert [is_working("XX")(date(2026, 1, day)) for day in (1, 2, 3, 4, 5)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    assert not BELARUS(datetime(2026, 7, 3, tzinfo=UTC).date())


def test_letters_go_out_on_working_days_where_dates_are_moved_to_them() -> None:
    """To a Monday, so that each of them would be written on a Sunday; Sunday is the last day of a row of days off."""
    one = Cycle(date(2027, 3, 9), survey_days=23, organisers_days=16, teachers_days=9)
    day = next_dates(one, one.anchor, BELARUS)[0]
    assert [when.due_at.date().isoformat() for when in step_times(one, day, MINSK, BELARUS)] == [
        "2027-02-12",  # instead of Sunday the 14th
        "2027-02-19",
        "2027-02-26",
    ]
    same = Cycle(date(2027, 3, 9), survey_days=10, organisers_days=9, teachers_days=8)
    assert len({when.due_at for when in step_times(same, day, MINSK, BELARUS)}) == 3
    stays = Cycle(date(2027, 3, 9), policy=Policy.NONE, survey_days=23, organisers_days=16, teachers_days=9)
    assert step_times(stays, day, MINSK, BELARUS)[0].due_at.date() == date(2027, 2, 14)
