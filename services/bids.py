"""Bidding for a lot, watching it; and what becomes of a bid that should not have been."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.auction import Auction
from domain.bid import Bid, Offer, Refused, Taken, judge_bid
from domain.lot import RUNNING, SHOWN, Lot, LotState, Which, end_after
from domain.member import Member
from domain.purse import EntryKind, Purse
from services.auction_notices import LOT_CARD, VOIDED, tell_of_lot, tell_outbid
from services.lot_ends import close, fall_through, recount
from services.lots import Person, get, moderate, people, purse_of
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.transaction import Reading, Transaction
from storage import auctions, audit, bids, followers, lot_lists, lots, outbox, purses
from storage.bids import Scene
from storage.db import Tx
from storage.purses import Entry
from storage.registrations import Reader

__all__ = ["Offer", "Placed", "Refused"]


@dataclass(frozen=True, slots=True)
class Placed:
    """The bid is taken: it counts, even if somebody's maximum is above it."""

    auction: Auction
    lot: Lot  # as it stands now
    amount: int
    maximum: int
    leads: bool
    purse: Purse
    minimum: int  # the least that would be taken next
    prolonged: bool  # it came late and moved the end


@dataclass(frozen=True, slots=True)
class Shown:
    """A bid in a lot's history."""

    bid: Bid
    member: Person


@dataclass(frozen=True, slots=True)
class MyAuction:
    """An auction in which somebody has bid."""

    auction: Auction
    purse: Purse
    leading: int  # lots
    outbid: int
    won: int


@Transaction
def place(
    tx: Tx,
    actor: Member,
    lot_id: int,
    amount: int | None = None,
    *,
    maximum: int | None = None,
    drawn: int | None = None,
    now: datetime,
) -> Placed | Refused:
    """`amount`: None for the least that is taken; `maximum`: the bot bids for them up to it; None: a plain bid.

    `drawn`: the price on the pressed button, 0 while nobody had bid; None when the amount was typed.
    """
    with_profile(tx, actor)
    scene = bids.scene(tx, lot_id, actor.id)
    if scene is None or scene.lot.state not in SHOWN | {LotState.WITHDRAWN}:
        raise RefusedError(Reason.GONE)
    purse = scene.purse or Purse(scene.auction.terms.purse)
    offer = Offer(actor.id, amount, maximum, drawn, scene.is_author)
    verdict = judge_bid(scene.lot, scene.auction.terms, purse.free, offer, now)
    if isinstance(verdict, Refused):
        return verdict
    ends_at = _write(tx, scene, actor.id, verdict, now=now)
    if verdict.changed:  # that a leader would pay more is nobody's to see
        outbox.redraw(tx, LOT_CARD, lot_id, now=now)
    return _placed(scene, actor.id, verdict, purse, ends_at)


def _write(tx: Tx, scene: Scene, member_id: int, taken: Taken, *, now: datetime) -> datetime:
    """When the lot ends now."""
    auction, lot, then = scene.auction, scene.lot, taken.standing
    assert lot.ends_at is not None  # noqa: S101 - an open lot has both, by the table
    assert lot.hard_end_at is not None  # noqa: S101
    assert then.price is not None  # noqa: S101 - somebody leads now
    assert then.leader is not None  # noqa: S101
    ends_at = end_after(lot.ends_at, lot.hard_end_at, auction.terms.window, changed=taken.changed, now=now)
    if scene.purse is None:
        purses.open_one(tx, auction.id, member_id, auction.terms.purse, now=now)
    bid_id = bids.add(tx, lot.id, member_id, taken.amount, taken.maximum, now=now)
    purses.write(tx, auction.id, _moved(scene, taken, bid_id), now=now)
    lots.stand(
        tx,
        lot.id,
        price=then.price,
        leader_id=then.leader,
        held=then.held,
        ends_at=ends_at,
        said=0 if taken.changed else lot.said,
        is_seen=taken.changed,
    )
    if lot.leader_id is not None and then.leader != lot.leader_id and scene.leader is not None:
        tell_outbid(tx, auction, lot, Reader(lot.leader_id, scene.leader), now=now)
    return ends_at


def _moved(scene: Scene, taken: Taken, bid_id: int) -> list[Entry]:
    """Who leads is held to their maximum; whoever led is free again."""
    lot, then = scene.lot, taken.standing
    if then.leader == lot.leader_id:
        more = then.held - lot.held
        return [Entry(then.leader, EntryKind.HOLD, more, lot.id, bid_id)] if then.leader and more else []
    found = [Entry(then.leader, EntryKind.HOLD, then.held, lot.id, bid_id)] if then.leader else []
    if lot.leader_id is not None:
        found.append(Entry(lot.leader_id, EntryKind.RELEASE, lot.held, lot.id, bid_id))
    return found


def _placed(scene: Scene, member_id: int, taken: Taken, purse: Purse, ends_at: datetime) -> Placed:
    lot, then = scene.lot, taken.standing
    leads = then.leader == member_id
    before = lot.held if lot.leader_id == member_id else 0
    price = then.price or 0
    stands = replace(
        lot,
        price=price,
        leader_id=then.leader,
        held=then.held,
        ends_at=ends_at,
        said=0 if taken.changed else lot.said,
        version=lot.version + taken.changed,
    )
    return Placed(
        auction=scene.auction,
        lot=stands,
        amount=taken.amount,
        maximum=taken.maximum,
        leads=leads,
        purse=Purse(purse.granted, purse.held - before + (then.held if leads else 0), purse.spent),
        minimum=scene.auction.terms.minimum(price, lot.start_price),
        prolonged=ends_at != lot.ends_at,
    )


@Transaction
def void(tx: Tx, actor: Member, bid_id: int, reason: str, *, now: datetime) -> Lot:
    """By a moderator: leader and price are reckoned anew; of a lot that is over, only its winner's: all of theirs, and the sale falls through.

    A second press does nothing.
    """
    bid = bids.get(tx, bid_id)
    if bid is None:
        raise RefusedError(Reason.GONE)
    auction, lot = get(tx, bid.lot_id)
    moderate(tx, actor, auction)
    if bid.voided_at is not None:
        return lot
    is_sale = lot.state in {LotState.SOLD, LotState.ASKED} and lot.leader_id == bid.member_id
    if not is_sale and (lot.state not in RUNNING or lot.is_due(now)):
        raise RefusedError(Reason.LOT_STATE)
    if is_sale:  # or who had it would be the next to be asked
        bids.void_all_of(tx, lot.id, bid.member_id, reason, by=actor.id, now=now)
    else:
        bids.void(tx, bid_id, reason, by=actor.id, now=now)
    _stand_anew(tx, auction, lot, bid.member_id, now=now)
    told = followers.these(tx, [bid.member_id])
    tell_of_lot(tx, VOIDED, auction, lot, told, now=now, once=str(bid_id), bid_id=bid_id)
    before: dict[str, object] = {"member": bid.member_id, "amount": bid.amount, "bid": bid_id}
    audit.note(tx, "bid_void", f"lot:{lot.id}", by=actor.id, now=now, before=before, after={"reason": reason})
    return get(tx, lot.id)[1]


def give_up_all(tx: Tx, member_id: int, reason: str, *, now: datetime) -> None:
    """Of somebody who is no member any more: nobody could give them what they win.

    What is due is closed first, as the clock would have.
    """
    for lot_id in bids.running_with(tx, member_id):
        auction, lot = get(tx, lot_id)
        if lot.is_due(now):
            close(tx, auction, lot, now=now)
            lot = get(tx, lot_id)[1]
        if lot.state in RUNNING or lot.winner_id == member_id:
            bids.void_all_of(tx, lot_id, member_id, reason, by=member_id, now=now)
            _stand_anew(tx, auction, lot, member_id, now=now)


def _stand_anew(tx: Tx, auction: Auction, lot: Lot, voided: int, *, now: datetime) -> None:
    if lot.state in RUNNING:
        recount(tx, auction, lot, voided=voided, now=now)
        outbox.redraw(tx, LOT_CARD, lot.id, now=now)
    else:
        fall_through(tx, auction, lot, now=now)


@Transaction
def watch(tx: Tx, actor: Member, lot_id: int, *, on: bool, now: datetime) -> Lot:  # noqa: ARG001 - as all that acts
    with_profile(tx, actor)
    lot = get(tx, lot_id)[1]
    if lot.state not in SHOWN:
        raise RefusedError(Reason.GONE)
    (bids.watch if on else bids.unwatch)(tx, lot_id, actor.id)
    return lot


@Reading
def own(tx: Tx, bid_id: int, member_id: int) -> Bid | None:
    """For a notice to who made it."""
    bid = bids.get(tx, bid_id)
    return bid if bid is not None and bid.member_id == member_id else None


@Reading
def history(tx: Tx, actor: Member, lot_id: int) -> tuple[Lot, Sequence[Shown]]:
    """For a moderator: all bids, the newest first, with maxima, and with those that are voided."""
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    found = bids.of_lot(tx, lot_id)
    named = people(tx, {one.member_id for one in found}, reader=actor)
    return lot, [Shown(one, named[one.member_id]) for one in reversed(found)]


@Reading
def mine(tx: Tx, actor: Member) -> list[MyAuction]:
    """The newest first."""
    found = []
    for auction in auctions.listed(tx):
        if purses.get(tx, auction.id, actor.id) is not None:
            leading, outbid, won = (
                lot_lists.count(tx, auction.id, actor.id, which)
                for which in (Which.LEADING, Which.OUTBID, Which.WON)
            )
            found.append(MyAuction(auction, purse_of(tx, auction, actor.id), leading, outbid, won))
    return found
