"""A bid, and who leads: each states an amount and the most its bidder would pay; the bot bids for them in between."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.auction import Terms
from domain.lot import Lot, LotState


class BidRefusal(StrEnum):
    NOT_OPEN = "not_open"  # the lot is not open yet, or paused
    OVER = "over"  # or withdrawn
    AUTHOR = "author"  # one cannot bid for what is one's own
    LEADS = "leads"  # they do already, and offer no higher maximum
    STALE = "stale"  # the button's price is no more
    TOO_LOW = "too_low"
    TOO_POOR = "too_poor"


class GivenUp(StrEnum):
    """Why a bid is voided where no moderator says why."""

    REFUSED = "refused"  # they did not want the lot
    LAPSED = "lapsed"  # they were asked, and did not answer in time
    ERASED = "erased"  # they are no member any more


WANTED: Final = frozenset(
    {GivenUp.REFUSED, GivenUp.LAPSED}
)  # such a bid wins nothing, but it tells of interest


@dataclass(frozen=True, slots=True)
class Refused:
    why: BidRefusal
    price: int | None  # now; None: nobody has bid
    minimum: int  # the least that would be taken
    free: int  # the most that they could bid here


@dataclass(frozen=True, slots=True)
class Offer:
    """What somebody asks for with a press or a typed number."""

    member: int
    amount: int | None = None  # None: the least that is taken
    maximum: int | None = None  # None: a plain bid
    drawn: int | None = None  # the price on the pressed button, 0: nobody had bid; None: typed
    is_author: bool = False


@dataclass(frozen=True, slots=True)
class Bid:
    id: int
    lot_id: int
    member_id: int
    amount: int  # as of `Taken`: what the price was then was made by others, and falls with their bids
    maximum: int
    at: datetime
    voided_at: datetime | None = None
    void_reason: str | None = None

    @property
    def tells_of_interest(self) -> bool:
        return self.voided_at is None or self.void_reason in WANTED


@dataclass(frozen=True, slots=True)
class Standing:
    """Who leads, at which price, and the most they pay, which is what is held."""

    price: int | None = None
    leader: int | None = None
    held: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    amount: int  # that they named; the start price, where they named only a maximum
    maximum: int
    standing: Standing
    changed: bool  # price or leader: this is what may move the end


def after(standing: Standing, member: int, amount: int, maximum: int, terms: Terms) -> Standing:
    """One more bid. Who leads is who would pay most, of equals the earlier; the price is a step above the second.

    A leader's own next bid only raises what they would pay.
    """
    if standing.leader is None or standing.price is None:
        return Standing(amount, member, maximum)
    if member == standing.leader:
        return Standing(standing.price, member, max(standing.held, maximum))
    if maximum > standing.held:
        overtaken = min(maximum, standing.held + terms.step(standing.held))
        return Standing(max(amount, overtaken), member, maximum)
    defended = min(standing.held, maximum + terms.step(maximum))
    return Standing(max(standing.price, defended), standing.leader, standing.held)


def replay(bids: Iterable[Bid], terms: Terms, cover: Mapping[int, int]) -> Standing:
    """The same from the beginning, in the bids' order, without those that are voided.

    `cover`: what each bidder can pay for this lot. A maximum counts up to that; a bid that is not covered is passed over.
    """
    standing = Standing()
    for bid in sorted(bids, key=lambda one: one.id):
        maximum = min(bid.maximum, cover[bid.member_id])
        if bid.voided_at is None and maximum >= bid.amount:
            standing = after(standing, bid.member_id, bid.amount, maximum, terms)
    return standing


def judge_bid(lot: Lot, terms: Terms, free: int, offer: Offer, now: datetime) -> Taken | Refused:
    """`free`: the member's points that nothing holds."""
    minimum, leads = terms.minimum(lot.price, lot.start_price), lot.leader_id == offer.member
    means = free + lot.held if leads else free
    stated = minimum if offer.amount is None else offer.amount
    if leads and lot.price is not None:
        stated = lot.price
    most = max(stated, offer.maximum or 0)
    why = _closed(lot, now)
    if why is None and offer.is_author:
        why = BidRefusal.AUTHOR
    elif why is None and leads:
        why = BidRefusal.LEADS if offer.maximum is None or offer.maximum <= lot.held else None
    elif why is None and min(stated, most if offer.maximum is None else offer.maximum) < minimum:
        moved = offer.drawn is not None and offer.drawn != (lot.price or 0)
        why = BidRefusal.STALE if moved else BidRefusal.TOO_LOW
    if why is None and most > means:
        why = BidRefusal.TOO_POOR
    if why is not None:
        return Refused(why, lot.price, minimum, means)
    if leads or (offer.amount is None and offer.maximum is not None):
        stated = lot.start_price
    before = Standing(lot.price, lot.leader_id, lot.held)
    then = after(before, offer.member, stated, most, terms)
    return Taken(stated, most, then, (then.price, then.leader) != (before.price, before.leader))


def _closed(lot: Lot, now: datetime) -> BidRefusal | None:
    if lot.state is LotState.OPEN:
        return BidRefusal.OVER if lot.is_due(now) else None
    return BidRefusal.OVER if lot.winner_id is not None or lot.closed_at is not None else BidRefusal.NOT_OPEN
