"""A sale that falls through: the winner will not have the lot, and the next bidder is asked."""

from datetime import datetime

from domain.auction import Auction, AuctionState
from domain.bid import GivenUp
from domain.lot import Lot, LotState
from domain.member import Member
from domain.purse import EntryKind
from services.auction_notices import SALE_FELL, SECOND_OFFER, SOLD, tell_of_lot
from services.lot_ends import fall_through, redraw, standing
from services.lots import Person, get, moderate, people, purse_of
from services.refusal import Reason, RefusedError
from services.transaction import Transaction
from storage import audit, bids, followers, lots, purses
from storage.db import Tx
from storage.purses import Entry


@Transaction
def decline(tx: Tx, actor: Member, lot_id: int, *, now: datetime) -> Lot:
    """By the winner, or by who is asked: none of their bids for it counts any more. A second press does nothing."""
    auction, lot = get(tx, lot_id)
    if lot.state not in {LotState.SOLD, LotState.ASKED} or lot.leader_id != actor.id:
        if lot.state is LotState.UNSOLD and _has_declined(tx, lot_id, actor.id):
            return lot
        raise RefusedError(Reason.LOT_STATE)
    bids.void_all_of(tx, lot_id, actor.id, GivenUp.REFUSED, by=actor.id, now=now)
    fall_through(tx, auction, lot, now=now)
    told = followers.moderators(tx, auction.session_id)
    tell_of_lot(tx, SALE_FELL, auction, lot, told, now=now)
    return get(tx, lot_id)[1]


@Transaction
def offer(tx: Tx, actor: Member, lot_id: int, *, now: datetime) -> tuple[Lot, Person]:
    """By a moderator, of a lot that is unsold: whoever leads without the bids that fell is asked, at the price of that.

    Nothing is held meanwhile. A second press asks nobody else. Refuses as NOBODY_LEFT.
    """
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    if lot.state is not LotState.ASKED:
        lot = _ask(tx, actor, auction, lot, now=now)
    asked = lot.leader_id or 0
    return lot, people(tx, [asked], reader=actor)[asked]


def _ask(tx: Tx, actor: Member, auction: Auction, lot: Lot, *, now: datetime) -> Lot:
    if lot.state is not LotState.UNSOLD:
        raise RefusedError(Reason.LOT_STATE)
    if auction.state is AuctionState.CANCELLED:
        raise RefusedError(Reason.AUCTION_STATE)
    then = standing(tx, auction, lot)
    if then.leader is None or then.price is None:
        raise RefusedError(Reason.NOBODY_LEFT)
    lots.change(tx, lot.id, state=LotState.ASKED, price=then.price, leader_id=then.leader)
    asked = get(tx, lot.id)[1]
    tell_of_lot(tx, SECOND_OFFER, auction, asked, followers.these(tx, [then.leader]), now=now)
    after: dict[str, object] = {"member": then.leader, "price": then.price}
    audit.note(tx, "second_offer", f"lot:{lot.id}", by=actor.id, now=now, after=after)
    redraw(tx, auction, lot, now=now)
    return asked


@Transaction
def accept(tx: Tx, actor: Member, lot_id: int, *, now: datetime) -> Lot:
    """«Согласиться», by who is asked. A second press does nothing; refuses as TOO_POOR who has spent it since."""
    auction, lot = get(tx, lot_id)
    if lot.state is LotState.SOLD and lot.winner_id == actor.id:
        return lot
    if lot.state is not LotState.ASKED or lot.leader_id != actor.id or lot.price is None:
        raise RefusedError(Reason.LOT_STATE)
    if purse_of(tx, auction, actor.id).free < lot.price:
        raise RefusedError(Reason.TOO_POOR)
    paid = Entry(actor.id, EntryKind.SPEND, lot.price, lot.id)
    purses.write(tx, auction.id, [paid], now=now)
    lots.change(tx, lot_id, state=LotState.SOLD, winner_id=actor.id)
    tell_of_lot(tx, SOLD, auction, lot, followers.authors(tx, lot_id), now=now)
    redraw(tx, auction, lot, now=now)
    return get(tx, lot_id)[1]


def give_up_asked(tx: Tx, member_id: int, *, now: datetime) -> None:
    """Of somebody who is no member any more: they can answer no more."""
    for lot_id in lots.asked(tx, member_id):
        auction, lot = get(tx, lot_id)
        bids.void_all_of(tx, lot_id, member_id, GivenUp.REFUSED, by=member_id, now=now)
        fall_through(tx, auction, lot, now=now)


def _has_declined(tx: Tx, lot_id: int, member_id: int) -> bool:
    return any(
        one.member_id == member_id and one.void_reason == GivenUp.REFUSED for one in bids.of_lot(tx, lot_id)
    )
