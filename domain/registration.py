"""A registration: a member's place in a session, and the rules of the queue."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.session import SessionState


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


def judge_join(
    session: SessionState, mine: RegistrationState | None, seats: Seats, *, may_wait: bool
) -> RegistrationState | JoinRefusal:
    """The state a member has after asking for a seat; whoever has one already keeps it."""
    if session not in OPEN:
        return JoinRefusal.NOT_OPEN
    if mine is not None and mine in PRESENT:
        return mine
    if seats.open_to_newcomers:
        return RegistrationState.CONFIRMED
    return RegistrationState.WAITING if may_wait else JoinRefusal.FULL


def promotions(seats: Seats) -> int:
    """How many of those who wait may come in now."""
    return seats.waiting if seats.free is None else min(seats.free, seats.waiting)
