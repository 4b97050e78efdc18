"""Chasing: one gentle reminder to whoever has not answered, when it is neither too soon nor too late nor night."""

from datetime import datetime, timedelta, tzinfo
from typing import Final

from domain.quiet import is_quiet
from domain.reminder import ReminderKind, Timing, Window, timing, window

OFFER_LEFT: Final = timedelta(minutes=30)
SHORTEST_OFFER: Final = timedelta(hours=1)  # one that is shorter than this is answered at once or never
FOLLOW_UP_AFTER: Final = timedelta(days=7)  # the question how it went
FOLLOW_UP_GRACE: Final = timedelta(days=2)


def of_move(asked_at: datetime, answer_by: datetime, now: datetime, zone: tzinfo) -> bool:
    """Half-way to the moment when organisers hear who has not answered."""
    half = asked_at + (answer_by - asked_at) / 2
    return timing(Window(half, answer_by), now, zone) is Timing.DUE and not is_quiet(now, zone)


def of_offer(offered_at: datetime, until: datetime, now: datetime, zone: tzinfo) -> bool:
    """Half an hour before it goes to the next."""
    if until - offered_at < SHORTEST_OFFER:
        return False
    return until - OFFER_LEFT <= now < until and not is_quiet(now, zone)


def of_deadline(ends_at: datetime, now: datetime, zone: tzinfo) -> bool:
    """Of a board: two hours before its phase ends. One that was set shorter than an hour ahead chases nobody."""
    return timing(window(ReminderKind.HOURS, ends_at, zone), now, zone) is Timing.DUE and not is_quiet(
        now, zone
    )


def of_follow_up(asked_at: datetime, now: datetime, zone: tzinfo) -> bool:
    return timing(follow_up_window(asked_at), now, zone) is Timing.DUE and not is_quiet(now, zone)


def follow_up_window(asked_at: datetime) -> Window:
    return Window(asked_at + FOLLOW_UP_AFTER, asked_at + FOLLOW_UP_AFTER + FOLLOW_UP_GRACE)
