"""How a lot ends, or stands anew: by the clock, by the gavel, withdrawn, after a bid was voided."""

from datetime import datetime

from domain.auction import Auction, AuctionState, Mode
from domain.bid import Standing, replay
from domain.lot import RUNNING, Lot, LotState
from domain.purse import EntryKind
from services.auction_notices import (
    AUCTION_CARD,
    LEADS_AGAIN,
    LOT_CARD,
    LOT_WITHDRAWN,
    RESULTS_PAGES,
    RESULTS_PICTURE,
    SALE_UNDONE,
    SOLD,
    UNSOLD,
    WON,
    tell_of_lot,
    tell_outbid,
)
from storage import bids, followers, hall_panels, lots, outbox, purses
from storage.db import Tx
from storage.purses import Entry


def close(tx: Tx, auction: Auction, lot: Lot, *, now: datetime) -> None:
    """Of a lot that is open or paused: whoever leads has it, and pays the price."""
    at = now if lot.ends_at is None or lot.state is LotState.PAUSED else min(now, lot.ends_at)
    if lot.leader_id is None or lot.price is None:
        lots.change(tx, lot.id, state=LotState.UNSOLD, closed_at=at, paused_at=None)
    else:
        paid = Entry(lot.leader_id, EntryKind.SPEND, lot.price, lot.id)
        purses.write(tx, auction.id, [*released(lot), paid], now=now)
        ended = {"state": LotState.SOLD, "winner_id": lot.leader_id, "held": 0}
        lots.change(tx, lot.id, closed_at=at, paused_at=None, **ended)
        _tell_winner(tx, auction, lot, lot.leader_id, now=now)
    if lot.leader_id is None:
        tell_of_lot(tx, UNSOLD, auction, lot, followers.authors(tx, lot.id), now=now)
    else:
        tell_of_sale(tx, auction, lot, lot.leader_id, now=now)
    redraw(tx, auction, lot, now=now)


def tell_of_sale(tx: Tx, auction: Auction, lot: Lot, winner: int, *, now: datetime) -> None:
    """To its authors, once for each who has it."""
    tell_of_lot(tx, SOLD, auction, lot, followers.authors(tx, lot.id), now=now, once=f"to{winner}")


def tell_again(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """What was sold stays so, whatever else is dropped: whoever has not heard of it yet does, nobody twice."""
    for lot in lots.of_auction(tx, auction.id):
        if lot.state is LotState.SOLD and lot.winner_id is not None:
            tell_of_sale(tx, auction, lot, lot.winner_id, now=now)
            if lot.asked_until is None:  # or they have said yes themselves
                _tell_winner(tx, auction, lot, lot.winner_id, now=now)


def _tell_winner(tx: Tx, auction: Auction, lot: Lot, winner: int, *, now: datetime) -> None:
    tell_of_lot(tx, WON, auction, lot, followers.these(tx, [winner]), now=now, once="gavel")


def withdraw(
    tx: Tx, auction: Auction, lot: Lot, comment: str, *, now: datetime, quietly: bool = False
) -> None:
    """What is held for it is free again; whoever led, and the authors, are told unless `quietly`."""
    purses.write(tx, auction.id, released(lot), now=now)
    gone = {"state": LotState.WITHDRAWN, "price": None, "leader_id": None, "held": 0}
    lots.change(tx, lot.id, comment=comment, closed_at=now, paused_at=None, **gone)
    if not quietly:
        told = {one.member_id: one for one in followers.authors(tx, lot.id)}
        told |= {one.member_id: one for one in followers.these(tx, [lot.leader_id] if lot.leader_id else [])}
        tell_of_lot(tx, LOT_WITHDRAWN, auction, lot, told.values(), now=now)
    redraw(tx, auction, lot, now=now)


def fall_through(tx: Tx, auction: Auction, lot: Lot, *, now: datetime) -> None:
    """A sale that is none any more: the points come back, and its authors, who heard of it, hear that."""
    if lot.state is LotState.SOLD and lot.winner_id is not None and lot.price is not None:
        back = Entry(lot.winner_id, EntryKind.REFUND, lot.price, lot.id)
        purses.write(tx, auction.id, [back], now=now)
        tell_of_lot(tx, SALE_UNDONE, auction, lot, followers.authors(tx, lot.id), now=now)
    lots.change(tx, lot.id, state=LotState.UNSOLD, winner_id=None, leader_id=None, price=None)
    redraw(tx, auction, lot, now=now)


def recount(tx: Tx, auction: Auction, lot: Lot, *, voided: int, now: datetime) -> None:
    """Leader, price and hold of a running lot from the bids that count, now that one of `voided` does not.

    The end stays where it is.
    """
    then = standing(tx, auction, lot)
    before = Standing(lot.price, lot.leader_id, lot.held)
    if then == before:
        lots.change(tx, lot.id)
        return
    held = [Entry(then.leader, EntryKind.HOLD, then.held, lot.id)] if then.leader is not None else []
    purses.write(tx, auction.id, [*released(lot), *held], now=now)
    lots.change(tx, lot.id, price=then.price, leader_id=then.leader, held=then.held, said=0)
    _tell_of_change(tx, auction, lot, then.leader, voided, now=now)


def _tell_of_change(
    tx: Tx, auction: Auction, lot: Lot, leader: int | None, voided: int, *, now: datetime
) -> None:
    """Whoever leads now did nothing for it, and points of theirs are held."""
    if leader == lot.leader_id:
        return
    if leader is not None:
        tell_of_lot(tx, LEADS_AGAIN, auction, lot, followers.these(tx, [leader]), now=now)
    if lot.leader_id is not None and lot.leader_id != voided:  # who hears of that
        for reader in followers.these(tx, [lot.leader_id]):
            tell_outbid(tx, auction, lot, reader, now=now)


def standing(tx: Tx, auction: Auction, lot: Lot) -> Standing:
    """By the bids that count, each as far as its bidder's purse covers it now."""
    cover = {member: one.free for member, one in purses.of_all(tx, auction.id).items()}
    if lot.leader_id is not None:
        cover[lot.leader_id] = cover.get(lot.leader_id, 0) + lot.held
    return replay(bids.counting(tx, lot.id), auction.terms, cover)


def released(lot: Lot) -> list[Entry]:
    """What is held for the lot."""
    if lot.leader_id is None or lot.state not in RUNNING:
        return []
    return [Entry(lot.leader_id, EntryKind.RELEASE, lot.held, lot.id)]


def redraw(tx: Tx, auction: Auction, lot: Lot, *, now: datetime) -> None:
    outbox.redraw(tx, LOT_CARD, lot.id, now=now)
    redraw_auction(tx, auction, now=now)


def redraw_auction(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """Its card in the group, what it came to, where that is posted, and the panel of whoever leads it in a hall."""
    outbox.redraw(tx, AUCTION_CARD, auction.id, now=now)
    for kind in (RESULTS_PICTURE, *RESULTS_PAGES) if auction.state is AuctionState.CLOSED else ():
        outbox.redraw(tx, kind, auction.id, now=now)
    if auction.mode is Mode.HALL:
        outbox.redraw(tx, hall_panels.KIND, auction.id, now=now)
