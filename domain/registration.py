"""A registration: a member's place in a session, and the rules of the queue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from domain.session import Part, SessionState


class RegistrationState(StrEnum):
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    OFFERED = "offered"
    LEFT = "left"
    REMOVED = "removed"


HOLDING: Final = frozenset({RegistrationState.CONFIRMED, RegistrationState.OFFERED})  # these take a seat
PRESENT: Final = HOLDING | {RegistrationState.WAITING}
OPEN: Final = frozenset({SessionState.ANNOUNCED, SessionState.RUNNING})  # one may come late


@dataclass(frozen=True, slots=True)
class Seats:
    capacity: int | None  # None: room for everyone
    taken: int
    waiting: int

    @property
    def free(self) -> int | None:
        """How many may come in now; those who wait have a right to them first. None: any number."""
        return None if self.capacity is None else max(0, self.capacity - self.taken)

    @property
    def open_to_newcomers(self) -> bool:
        return self.free is None or self.free > self.waiting


class JoinRefusal(StrEnum):
    NOT_OPEN = "not_open"
    FULL = "full"


class Answer(StrEnum):
    """To the question whether one comes although the session was moved."""

    ASKED = "asked"
    COMES = "comes"


OFFERS_BEGIN: Final = timedelta(hours=24)  # before the start; earlier, a freed seat is simply given
OFFER_LASTS: Final = timedelta(hours=2)
ANSWER_LASTS: Final = timedelta(hours=48)


def judge_join(
    session: SessionState, mine: RegistrationState | None, seats: Seats, *, may_wait: bool
) -> RegistrationState | JoinRefusal:
    """The state a member has after asking for a seat; whoever has one keeps it, whoever is offered one takes it."""
    if session not in OPEN:
        return JoinRefusal.NOT_OPEN
    if mine is RegistrationState.OFFERED:
        return RegistrationState.CONFIRMED
    if mine is not None and mine in PRESENT:
        return mine
    if seats.open_to_newcomers:
        return RegistrationState.CONFIRMED
    return RegistrationState.WAITING if may_wait else JoinRefusal.FULL


def promotions(seats: Seats) -> int:
    """How many of those who wait may come in now."""
    return seats.waiting if seats.free is None else min(seats.free, seats.waiting)


def offered_until(now: datetime, starts_at: datetime) -> datetime | None:
    """Until when whoever comes first in the queue may take a seat that is free now; None: it is theirs at once.

    Near the start nobody is signed up unasked; when it has begun, there is no time for asking.
    """
    left = starts_at - now
    if left > OFFERS_BEGIN or left <= timedelta(0):
        return None
    return now + min(OFFER_LASTS, left / 2)


def answer_by(now: datetime, starts_at: datetime) -> datetime:
    """Until when those told of a move are waited for before the organiser hears who has not answered."""
    return now + min(ANSWER_LASTS, max(timedelta(0), starts_at - now) / 2)


def clashes(wanted: Part, held: Iterable[Part]) -> list[Part]:
    """Those of `held` that one cannot attend together with `wanted`; a session does not clash with its own activities."""
    return [part for part in held if part.id != wanted.id and _apart(wanted, part) and _overlap(wanted, part)]


def covers(whole: Part, part: Part) -> bool:
    """The whole session is all its days."""
    return whole.is_whole and part.day is not None and whole.session_id == part.session_id


def _apart(one: Part, other: Part) -> bool:
    if one.session_id != other.session_id:
        return True
    return one.activity_id is not None and other.activity_id is not None


def _overlap(one: Part, other: Part) -> bool:
    return any(a.starts_at < b.ends_at and b.starts_at < a.ends_at for a in one.spans for b in other.spans)
