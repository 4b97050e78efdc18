"""A board: the «плюсы» and «минусы» of one method, its phases, and what one says of the method itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

MAX_SUBJECT: Final = 150
MAX_REASON: Final = 200
FOLLOW_UP: Final = timedelta(days=14)  # after «применю»: did it work out?


class Phase(StrEnum):
    COLLECTING = "collecting"
    VOTING = "voting"
    DISCUSSING = "discussing"
    CLOSED = "closed"
    CANCELLED = "cancelled"  # with its session


OPEN: Final = (Phase.COLLECTING, Phase.VOTING, Phase.DISCUSSING)
_ORDER: Final = (*OPEN, Phase.CLOSED)


class Side(StrEnum):
    PLUS = "plus"
    MINUS = "minus"


class Choice(StrEnum):
    """One's verdict on the method."""

    APPLY = "apply"
    ADAPT = "adapt"
    REJECT = "reject"


class Asking(StrEnum):
    """How people are asked for their verdict: by buttons in private, or by Telegram's own poll in the group."""

    BUTTONS = "buttons"
    POLL = "poll"


class FollowUp(StrEnum):
    """What became of «применю»."""

    APPLIED = "applied"
    NOT_YET = "not_yet"
    DID_NOT_WORK = "did_not_work"


@dataclass(frozen=True, slots=True)
class Board:
    id: int
    session_id: int | None
    activity_id: int | None
    subject: str  # the method that is discussed
    phase: Phase
    version: int  # grows with every change of phase or rule: buttons are drawn for one
    anonymous: bool  # nobody's name stands beside an argument; never goes back
    hides: bool  # what is written is hidden from all others until voting
    budget: int | None  # votes a person has on this board; None: one for each argument
    asking: Asking
    ends_at: datetime | None  # when the phase ends by the clock
    closings: int  # how often it was closed: the version of its results
    closed_at: datetime | None = None
    asks: bool = False  # its poll stands in the group, or is on its way

    @property
    def is_open(self) -> bool:
        return self.phase in OPEN

    @property
    def takes_arguments(self) -> bool:
        return self.phase is Phase.COLLECTING

    @property
    def takes_votes(self) -> bool:
        """Support begins with voting; before that only where everybody sees what they would support."""
        return self.phase is Phase.VOTING or (self.phase is Phase.COLLECTING and not self.hides)


def after(phase: Phase) -> Phase | None:
    """The next phase; None: there is none."""
    return _ORDER[_ORDER.index(phase) + 1] if phase in OPEN else None


def before(phase: Phase) -> Phase | None:
    """The phase before; a closed board is opened again for discussion."""
    if phase not in _ORDER or phase is _ORDER[0]:
        return None
    return _ORDER[_ORDER.index(phase) - 1]
