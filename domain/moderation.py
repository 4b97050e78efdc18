"""Leading a session: teachers volunteer or are invited, accept, are replaced, and hear what is expected of them when."""

from collections.abc import Iterator
from datetime import tzinfo
from enum import StrEnum
from typing import Final

from domain.quiet import not_quiet
from domain.reminder import GRACE, ReminderKind, Window, days_before, window
from domain.session import Session

DAYS_BEFORE: Final = 3


class ModerationState(StrEnum):
    VOLUNTEERED = "volunteered"  # «Готов(а) вести»: an organiser has not answered yet
    INVITED = "invited"  # has not answered yet
    ACCEPTED = "accepted"  # a moderator of that session
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"  # their own doing, before or after it was accepted
    REPLACED = "replaced"  # by an organiser


OPEN: Final = frozenset({ModerationState.VOLUNTEERED, ModerationState.INVITED, ModerationState.ACCEPTED})


class Duty(StrEnum):
    """What is expected of a moderator, and told when its time comes."""

    BEFORE = "before"  # three days before: the programme, the board, the materials
    DURING = "during"  # two hours before: check in, lead, step the board on
    AFTER = "after"  # when it is over: close the board, post what was made


def duties(session: Session, zone: tzinfo) -> Iterator[tuple[Duty, Window]]:
    """When each is told; never at night, but for the one of an early session that comes the evening before."""
    before = not_quiet(days_before(session.starts_at, DAYS_BEFORE, zone), zone)
    until = min(before + GRACE[ReminderKind.WEEK], session.starts_at)
    yield Duty.BEFORE, Window(before, until)
    yield Duty.DURING, window(ReminderKind.HOURS, session.starts_at, zone)
    after = not_quiet(session.ends_at, zone)
    yield Duty.AFTER, Window(after, after + GRACE[ReminderKind.WEEK])


def judge_volunteer(mine: ModerationState | None) -> ModerationState:
    """The state after «Готов(а) вести»; whoever is asked and says so has accepted."""
    if mine is ModerationState.INVITED:
        return ModerationState.ACCEPTED
    return mine if mine in OPEN and mine is not None else ModerationState.VOLUNTEERED


def judge_invitation(mine: ModerationState | None) -> ModerationState:
    """The state after an organiser has named them: a volunteer has answered already."""
    if mine is ModerationState.VOLUNTEERED:
        return ModerationState.ACCEPTED
    return mine if mine is ModerationState.ACCEPTED else ModerationState.INVITED
