"""When reminders are due: from the present start, by the wall clock, never at night."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quiet import is_quiet
from domain.reminder import BEFORE_START, HOURS_BEFORE, LONGEST, ReminderKind, Timing, Window, timing, window

VILNIUS = ZoneInfo("Europe/Vilnius")
MINSK = ZoneInfo("Europe/Minsk")
ZONES = st.sampled_from([MINSK, VILNIUS, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe")])
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2054, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
KINDS = st.sampled_from(BEFORE_START)


def at(text: str, zone: ZoneInfo = MINSK) -> datetime:
    return datetime.strptime(text, "%d.%m.%Y %H:%M").replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("kind", "starts", "due", "until"),
    [
        (ReminderKind.WEEK, "17.12.2026 10:00", "10.12.2026 10:00", "11.12.2026 10:00"),
        (ReminderKind.DAY, "17.12.2026 10:00", "16.12.2026 10:00", "17.12.2026 09:00"),  # the night ends at 8
        (ReminderKind.HOURS, "17.12.2026 10:00", "17.12.2026 08:00", "17.12.2026 09:00"),
        (
            ReminderKind.HOURS,
            "17.12.2026 09:00",
            "17.12.2026 08:00",
            "17.12.2026 09:00",
        ),  # the morning is not too late
        (ReminderKind.HOURS, "17.12.2026 08:30", "16.12.2026 20:00", "16.12.2026 21:00"),  # here it is
        (ReminderKind.HOURS, "17.12.2026 23:30", "17.12.2026 20:00", "17.12.2026 21:00"),
        (ReminderKind.DAY, "17.12.2026 22:00", "17.12.2026 08:00", "17.12.2026 19:00"),
        (ReminderKind.WEEK, "17.12.2026 07:00", "10.12.2026 08:00", "11.12.2026 09:00"),
    ],
)
def test_when_it_is_due(kind: ReminderKind, starts: str, due: str, until: str) -> None:
    assert window(kind, at(starts), MINSK) == Window(at(due), at(until))


def test_a_week_before_is_the_same_hour_whatever_the_clocks_did_since() -> None:
    """On 29 March and on 25 October 2026 they are set."""
    for starts, due in (("31.03.2026 10:00", "24.03.2026 10:00"), ("26.10.2026 10:00", "19.10.2026 10:00")):
        assert window(ReminderKind.WEEK, at(starts, VILNIUS), VILNIUS).due_at == at(due, VILNIUS)
    assert window(ReminderKind.HOURS, at("29.03.2026 05:00", VILNIUS), VILNIUS).due_at == at(
        "28.03.2026 20:00", VILNIUS
    )


@given(kind=KINDS, starts_at=MOMENTS, zone=ZONES)
def test_nothing_is_due_at_night_nor_after_the_start(
    kind: ReminderKind, starts_at: datetime, zone: ZoneInfo
) -> None:
    found = window(kind, starts_at, zone)
    assert not is_quiet(found.due_at, zone)
    assert found.due_at < found.until <= starts_at
    assert starts_at - LONGEST < found.due_at


@given(kind=KINDS, starts_at=MOMENTS, zone=ZONES, minutes=st.integers(-60, 60 * 24 * 8))
def test_each_moment_is_early_night_due_or_missed_and_what_waits_has_a_morning(
    kind: ReminderKind, starts_at: datetime, zone: ZoneInfo, minutes: int
) -> None:
    when = window(kind, starts_at, zone)
    now = when.due_at + timedelta(minutes=minutes)
    found = timing(when, now, zone)
    assert (found is Timing.EARLY) == (now < when.due_at)
    assert (found is Timing.MISSED) == (now >= when.until)
    if found is Timing.DUE and is_quiet(now, zone):
        assert kind is ReminderKind.HOURS  # of something in the evening: there is no morning before it
        assert starts_at - now < HOURS_BEFORE
    if found is Timing.WAITS:
        later = [now + timedelta(minutes=one) for one in range(0, 60 * 12, 20)]
        assert any(timing(when, one, zone) is Timing.DUE for one in later)
