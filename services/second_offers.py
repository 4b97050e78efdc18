"""A sale that falls through: the winner will not have the lot, and the next bidder is asked, who has a day to answer."""

from dataclasses import dataclass
from datetime import datetime

from domain.auction import Auction, AuctionState
from domain.bid import GivenUp, Standing
from domain.lot import TO_ANSWER, Lot, LotState
from domain.member import Member
from domain.purse import EntryKind
from services import passed_lots
from services.auction_notices import SALE_FELL, SECOND_OFFER, tell_of_lot
from services.lot_ends import fall_through, redraw, standing, tell_of_sale
from services.lots import LotView, Person, get, moderate, people, purse_of, view_of
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import audit, bids, followers, lots, members, purses
from storage.db import Tx
from storage.purses import Entry


@dataclass(frozen=True, slots=True)
class Fall:
    """What a moderator hears of a sale that fell through."""

    view: LotView
    who: Person | None  # would not have it; None: nobody knows any more
    language: str | None  # the moderator's
    has_answered: bool  # they said no; else they said nothing in time
    is_somebody_left: bool  # to be asked next


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
    _tell_moderators(tx, auction, lot, actor.id, now=now)
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
    if then.leader is None:
        raise RefusedError(Reason.NOBODY_LEFT)
    after: dict[str, object] = {"member": then.leader, "price": then.price}
    audit.note(tx, "second_offer", f"lot:{lot.id}", by=actor.id, now=now, after=after)
    return _put_to(tx, auction, lot, then, now=now)


def _put_to(tx: Tx, auction: Auction, lot: Lot, then: Standing, *, now: datetime) -> Lot:
    whom = {"price": then.price, "leader_id": then.leader, "asked_until": now + TO_ANSWER}
    lots.change(tx, lot.id, state=LotState.ASKED, **whom)
    asked = get(tx, lot.id)[1]
    tell_of_lot(tx, SECOND_OFFER, auction, asked, followers.these(tx, [then.leader or 0]), now=now)
    redraw(tx, auction, lot, now=now)
    return asked


@Transaction
def accept(tx: Tx, actor: Member, lot_id: int, *, now: datetime) -> Lot:
    """«Согласиться», by who is asked, in time. A second press does nothing; refuses as TOO_POOR who has spent it since."""
    auction, lot = get(tx, lot_id)
    if lot.state is LotState.SOLD and lot.winner_id == actor.id:
        return lot
    is_late = lot.asked_until is not None and now >= lot.asked_until
    if lot.state is not LotState.ASKED or lot.leader_id != actor.id or lot.price is None or is_late:
        raise RefusedError(Reason.LOT_STATE)
    if purse_of(tx, auction, actor.id).free < lot.price:
        raise RefusedError(Reason.TOO_POOR)
    paid = Entry(actor.id, EntryKind.SPEND, lot.price, lot.id)
    purses.write(tx, auction.id, [paid], now=now)
    lots.change(tx, lot_id, state=LotState.SOLD, winner_id=actor.id)
    tell_of_sale(tx, auction, lot, actor.id, now=now)
    redraw(tx, auction, lot, now=now)
    if auction.state is AuctionState.CLOSED:
        passed_lots.pass_sold(tx, auction, lot, now=now)
    return get(tx, lot_id)[1]


@Reading
def may_offer(tx: Tx, actor: Member, lot_id: int) -> bool:
    """Whether there is somebody for `offer` to ask."""
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    return _is_somebody_left(tx, auction, lot)


@Reading
def told_of_fall(tx: Tx, lot_id: int, who: int, member_id: int) -> Fall | None:
    """For a notice to a moderator; None: they moderate it no more."""
    reader = members.by_id(tx, member_id)
    view = view_of(tx, lot_id, reader) if reader else None
    if reader is None or view is None or not view.may_moderate:
        return None
    answered = any(
        one.member_id == who and one.void_reason == GivenUp.REFUSED for one in bids.of_lot(tx, lot_id)
    )
    named = people(tx, [who], reader=reader).get(who)
    is_left = _is_somebody_left(tx, view.auction, view.lot)
    return Fall(view, named, reader.language, has_answered=answered, is_somebody_left=is_left)


def lapse(tx: Tx, *, now: datetime) -> None:
    """Who has not answered in time is asked no more; the next one is, where somebody is left."""
    for auction, lot in lots.unanswered(tx, now):
        who = lot.leader_id or 0
        bids.void_all_of(tx, lot.id, who, GivenUp.LAPSED, by=who, now=now)
        fall_through(tx, auction, lot, now=now)
        _tell_moderators(tx, auction, lot, who, now=now)
        fallen = get(tx, lot.id)[1]
        then = standing(tx, auction, fallen)
        if then.leader is not None:
            _put_to(tx, auction, fallen, then, now=now)


def give_up_asked(tx: Tx, member_id: int, *, now: datetime) -> None:
    """Of somebody who is no member any more: they can answer no more."""
    for lot_id in lots.asked(tx, member_id):
        auction, lot = get(tx, lot_id)
        bids.void_all_of(tx, lot_id, member_id, GivenUp.REFUSED, by=member_id, now=now)
        fall_through(tx, auction, lot, now=now)


def _tell_moderators(tx: Tx, auction: Auction, lot: Lot, who: int, *, now: datetime) -> None:
    told = followers.moderators(tx, auction.session_id)
    tell_of_lot(tx, SALE_FELL, auction, lot, told, now=now, who=who)


def _is_somebody_left(tx: Tx, auction: Auction, lot: Lot) -> bool:
    is_free = lot.state is LotState.UNSOLD and auction.state is not AuctionState.CANCELLED
    return is_free and standing(tx, auction, lot).leader is not None


def _has_declined(tx: Tx, lot_id: int, member_id: int) -> bool:
    return any(
        one.member_id == member_id and one.void_reason == GivenUp.REFUSED for one in bids.of_lot(tx, lot_id)
    )
