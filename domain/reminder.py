"""A reminder: what tells people beforehand of something they have a seat in, and when it is sent, late, or left out."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from domain.quiet import BEGINS, ENDS, is_quiet, not_quiet


class ReminderKind(StrEnum):
    """What a member may choose to hear or not."""

    WEEK = "week"
    DAY = "day"
    HOURS = "hours"
    CYCLE = "cycle"  # what the two-month cycle asks teachers for


DAYS_BEFORE: Final = {ReminderKind.WEEK: 7, ReminderKind.DAY: 1}
HOURS_BEFORE: Final = timedelta(hours=2)
BEFORE_START: Final = (*DAYS_BEFORE, ReminderKind.HOURS)
LONGEST: Final = timedelta(days=8)  # before its start nothing is due yet, whatever the clocks do
GRACE: Final = {  # half the way to the next one, at most a day
    ReminderKind.WEEK: timedelta(days=1),
    ReminderKind.DAY: timedelta(hours=11),
    ReminderKind.HOURS: timedelta(hours=1),
}
MORNING: Final = timedelta(hours=1)  # what waited for the morning may still be sent for so long
TOGETHER: Final = timedelta(minutes=30)  # what is due so soon goes with what is due now
EVENING: Final = time(20)  # the last hour before the quiet ones


class Timing(StrEnum):
    EARLY = "early"
    WAITS = "waits"  # it is due, and it is night
    DUE = "due"
    MISSED = "missed"  # too late: nobody hears of it, and that is noted


@dataclass(frozen=True, slots=True)
class Window:
    """A reminder may be sent from `due_at` on, before `until`."""

    due_at: datetime
    until: datetime


def window(kind: ReminderKind, starts_at: datetime, zone: tzinfo) -> Window:
    """Reckoned from the start by the wall clocks of `zone`: a week before is the same hour, whatever became of the clocks.

    What falls in the quiet hours waits for the morning. Where the morning is too late, for less than an hour would be
    left, it comes the evening before.
    """
    reckoned = _reckoned(kind, starts_at, zone)
    due_at = not_quiet(reckoned, zone)
    if kind is ReminderKind.HOURS and due_at > starts_at - GRACE[kind]:
        due_at = _evening(reckoned, zone)
    until = due_at + GRACE[kind]
    night = next((one for one in (until - MORNING, until) if is_quiet(one, zone)), None)
    if kind is not ReminderKind.HOURS and night is not None:
        until = not_quiet(night, zone) + MORNING
    return Window(due_at, min(until, starts_at))


def timing(when: Window, now: datetime, zone: tzinfo) -> Timing:
    if now < when.due_at:
        return Timing.EARLY
    if now >= when.until:
        return Timing.MISSED
    waits = is_quiet(now, zone) and not_quiet(now, zone) < when.until
    return Timing.WAITS if waits else Timing.DUE


def _reckoned(kind: ReminderKind, starts_at: datetime, zone: tzinfo) -> datetime:
    if kind is ReminderKind.HOURS:
        return starts_at - HOURS_BEFORE
    return days_before(starts_at, DAYS_BEFORE[kind], zone)


def days_before(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """The same hour so many days before; in UTC."""
    local = moment.astimezone(zone)
    return datetime.combine(local.date() - timedelta(days=days), local.time(), zone).astimezone(UTC)


def _evening(night: datetime, zone: tzinfo) -> datetime:
    """Before the quiet hours in which `night` falls begin."""
    local = night.astimezone(zone)
    day = local.date() if local.time() >= BEGINS else local.date() - timedelta(days=1)
    assert local.time() >= BEGINS or local.time() < ENDS  # noqa: S101 - nothing else is moved to the evening
    return datetime.combine(day, EVENING, zone).astimezone(UTC)
