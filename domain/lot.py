"""A lot: a finding that is bid for; when it ends, and what the auctioneer may do with it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


class LotState(StrEnum):
    OFFERED = "offered"  # a moderator is to look at the finding
    RETURNED = "returned"  # with a comment, to be put right
    LISTED = "listed"  # accepted, and waits for its turn
    OPEN = "open"
    PAUSED = "paused"
    SOLD = "sold"
    ASKED = "asked"  # the sale fell through, and the next bidder is asked
    UNSOLD = "unsold"
    WITHDRAWN = "withdrawn"


RUNNING: Final = frozenset({LotState.OPEN, LotState.PAUSED})
EDITABLE: Final = frozenset({LotState.OFFERED, LotState.RETURNED})
SHOWN: Final = frozenset(LotState) - EDITABLE - {LotState.WITHDRAWN}  # to everybody
OVER: Final = frozenset({LotState.SOLD, LotState.ASKED, LotState.UNSOLD})
LAST_CALL: Final = 2  # «Два»
TO_ANSWER: Final = timedelta(hours=24)  # for who is asked after a sale that fell through


class Which(StrEnum):
    """A choice among the lots of an auction, as a member sees them."""

    ALL = "all"
    MINE = "mine"  # they are an author
    LEADING = "leading"
    OUTBID = "outbid"
    WATCHED = "watched"
    WON = "won"


class GavelRefusal(StrEnum):
    NOT_OPEN = "not_open"
    NOT_SAID = "not_said"  # what comes before has not been said yet


@dataclass(frozen=True, slots=True)
class Lot:
    id: int
    auction_id: int
    number: int | None  # None until it is accepted
    state: LotState
    version: int  # grows with each change a bidder can see
    title: str
    summary: str
    link: str
    author_id: int  # who offered it
    start_price: int
    comment: str | None = None  # why it was returned or withdrawn
    opened_at: datetime | None = None
    ends_at: datetime | None = None
    hard_end_at: datetime | None = None
    paused_at: datetime | None = None
    said: int = 0  # hall: 0 nothing, 1 «Раз», 2 «Два»
    price: int | None = None  # None while nobody has bid
    leader_id: int | None = None  # of a lot that is ASKED: who is asked
    held: int = 0  # of the leader's purse: the most they pay
    winner_id: int | None = None
    closed_at: datetime | None = None
    asked_until: datetime | None = None  # when the answer was, or is, due; kept when they agree

    def left(self, now: datetime) -> timedelta:
        """Until the end; a lot that is paused keeps it."""
        if self.ends_at is None:
            return timedelta(0)
        return max(timedelta(0), self.ends_at - (self.paused_at or now))

    def is_due(self, now: datetime) -> bool:
        """Its time is over, and it is not closed yet."""
        return self.state is LotState.OPEN and self.ends_at is not None and now >= self.ends_at


def end_after(
    end: datetime, hard_end: datetime, window: timedelta, *, changed: bool, now: datetime
) -> datetime:
    """The one rule of the end: a bid that `changed` price or leader so near to it moves it, never past the hard end."""
    if not changed or end - now > window:
        return end
    return max(end, min(end + window, hard_end))


def resumed(lot: Lot, now: datetime) -> tuple[datetime, datetime]:
    """End and hard end of a paused lot that goes on: nothing of its time is lost."""
    assert lot.ends_at is not None  # noqa: S101 - a paused lot has both, by the table
    assert lot.hard_end_at is not None  # noqa: S101
    gap = now - lot.paused_at if lot.paused_at else timedelta(0)
    return lot.ends_at + gap, lot.hard_end_at + gap


def judge_call(lot: Lot, said: int, now: datetime) -> GavelRefusal | None:
    """«Раз», then «Два»."""
    if lot.state is not LotState.OPEN or lot.is_due(now):
        return GavelRefusal.NOT_OPEN
    return None if lot.said in {said - 1, said} else GavelRefusal.NOT_SAID


def judge_sale(lot: Lot, now: datetime) -> GavelRefusal | None:
    """«Продано» comes after «Два»; when the time is over it is no more than what the clock does."""
    if lot.state is not LotState.OPEN:
        return GavelRefusal.NOT_OPEN
    return None if lot.said == LAST_CALL or lot.is_due(now) else GavelRefusal.NOT_SAID
