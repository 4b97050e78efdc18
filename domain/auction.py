"""An auction of findings: its states, and the terms on which people bid."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


class Mode(StrEnum):
    HALL = "hall"  # one lot at a time, an auctioneer leads, seconds matter
    ONLINE = "online"  # all lots for days


class AuctionState(StrEnum):
    ENTERING = "entering"  # findings are offered and accepted
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class TermsRefusal(StrEnum):
    """What is wrong with the terms of a new auction."""

    POINTS = "points"  # purse, step or bounds of a start price
    TIMES = "times"  # a window or a lot's time
    DATES = "dates"  # an online auction has a start and an end after it, and the end is still to come


MAX_TITLE: Final = 200
MAX_PURSE: Final = 100_000
MAX_TIME: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Terms:
    purse: int = 100
    step_min: int = 1
    step_percent: int = 5
    window: timedelta = timedelta(minutes=2)  # a bid so near the end moves it
    extension: timedelta = timedelta(minutes=30)  # and never by more than this in all
    lot_time: timedelta = timedelta(minutes=1)  # hall: how long a lot runs
    stagger: timedelta = timedelta(seconds=30)  # online: a lot ends so much after the one before it
    min_start: int = 1
    max_start: int = 20

    def step(self, price: int) -> int:
        return max(self.step_min, -(-price * self.step_percent // 100))

    def minimum(self, price: int | None, start_price: int) -> int:
        """The least that may be bid; `price`: None while nobody has."""
        return start_price if price is None else price + self.step(price)


USUAL: Final = {
    Mode.HALL: Terms(window=timedelta(seconds=15), extension=timedelta(minutes=3)),
    Mode.ONLINE: Terms(),
}


@dataclass(frozen=True, slots=True)
class NewAuction:
    title: str
    mode: Mode
    terms: Terms
    session_id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None  # online: of the first lot


@dataclass(frozen=True, slots=True)
class Auction:
    id: int
    session_id: int | None
    title: str
    mode: Mode
    state: AuctionState
    version: int
    terms: Terms
    starts_at: datetime | None
    ends_at: datetime | None
    closed_at: datetime | None

    @property
    def takes_findings(self) -> bool:
        return self.state in {AuctionState.ENTERING, AuctionState.OPEN}

    def lot_ends(self, number: int, opened_at: datetime) -> datetime:
        """When the lot ends if nobody bids late. Online, closings are apart, so that one can follow them."""
        if self.mode is Mode.HALL or self.ends_at is None:
            return opened_at + self.terms.lot_time
        return self.ends_at + (number - 1) * self.terms.stagger


def judge_new(new: NewAuction, now: datetime) -> TermsRefusal | None:
    terms = new.terms
    points = 0 < terms.min_start <= terms.max_start <= terms.purse <= MAX_PURSE
    if not points or not 0 < terms.step_min <= terms.purse or not 0 <= terms.step_percent <= 100:  # noqa: PLR2004 - percent
        return TermsRefusal.POINTS
    second = timedelta(seconds=1)
    if not all(second <= one <= MAX_TIME for one in (terms.window, terms.lot_time)):
        return TermsRefusal.TIMES
    if not all(timedelta(0) <= one <= MAX_TIME for one in (terms.extension, terms.stagger)):
        return TermsRefusal.TIMES
    if new.mode is Mode.ONLINE and not (
        new.starts_at and new.ends_at and new.starts_at < new.ends_at and now < new.ends_at
    ):
        return TermsRefusal.DATES
    return None
