"""An auction as a whole: made, announced, opened, closed, cancelled."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from domain.auction import Auction, AuctionState, Mode, NewAuction, Terms, TermsRefusal, judge_new
from domain.lot import OVER, RUNNING, LotState, Which
from domain.lot_results import posted
from domain.member import Member
from domain.session import SessionState
from services import passed_lots
from services.auction_notices import (
    AUCTION_BEGUN,
    AUCTION_CANCELLED,
    AUCTION_CARD,
    RESULTS_PAGES,
    RESULTS_PICTURE,
    prefix,
    tell_of_auction,
)
from services.lot_ends import redraw, redraw_auction, tell_again, withdraw
from services.lots import auction_of, moderate
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Transaction
from storage import auctions, audit, cards, followers, hub, lot_lists, lots, outbox, sessions
from storage.db import Tx

ON: Final = frozenset({SessionState.ANNOUNCED, SessionState.RUNNING})  # sessions that may have an auction
WAITING: Final = frozenset({LotState.OFFERED, LotState.LISTED})
ENDED: Final = frozenset({AuctionState.CLOSED, AuctionState.CANCELLED})


@Transaction
def create(tx: Tx, actor: Member, new: NewAuction, *, now: datetime) -> int | TermsRefusal:
    """Its id. From now on findings can be offered; the card is posted where the hub has a group."""
    organiser_only(tx, actor)
    if wrong := judge_new(new, now):
        return wrong
    session = None if new.session_id is None else sessions.get(tx, new.session_id)
    if new.session_id is not None and session is None:
        raise RefusedError(Reason.GONE)
    if session is not None and session.state not in ON:
        raise RefusedError(Reason.NOT_OPEN)
    auction_id = auctions.create(tx, new, by=actor.id, now=now)
    _post(tx, auction_of(tx, auction_id), now=now)
    _note(tx, actor, "auction_create", auction_id, now=now, after={"mode": new.mode, "title": new.title})
    return auction_id


@Transaction
def change(
    tx: Tx, actor: Member, auction_id: int, version: int, new: NewAuction, *, now: datetime
) -> TermsRefusal | None:
    """Title, terms and dates, before it opens; session and mode stay. Refuses as STALE an older `version`."""
    organiser_only(tx, actor)
    auction = _in_state(tx, auction_id, AuctionState.ENTERING)
    if auction.version != version:
        raise RefusedError(Reason.STALE)
    if wrong := judge_new(new, now):
        return wrong
    if not _do_prices_fit(tx, auction, new.terms):
        return TermsRefusal.POINTS
    auctions.change_to(tx, auction_id, new)
    outbox.redraw(tx, AUCTION_CARD, auction_id, now=now)
    before, after = {"title": auction.title}, {"title": new.title}
    _note(tx, actor, "auction_change", auction_id, now=now, before=before, after=after)
    return None


@Transaction
def post_again(tx: Tx, actor: Member, auction_id: int, *, now: datetime) -> None:
    """A card where there is none. A second press does nothing."""
    organiser_only(tx, actor)
    auction = auction_of(tx, auction_id)
    if auction.state in ENDED:
        raise RefusedError(Reason.AUCTION_STATE)
    if hub.chat_id(tx) is None:
        raise RefusedError(Reason.NO_HUB)
    if not cards.of(tx, AUCTION_CARD, auction_id):
        _post(tx, auction, now=now)
        _note(tx, actor, "auction_post_again", auction_id, now=now)


@Transaction
def open_now(tx: Tx, actor: Member, auction_id: int, *, now: datetime) -> Auction:
    """Online, all lots begin; in a hall, the auctioneer may. A second press does nothing."""
    organiser_only(tx, actor)
    if auction_of(tx, auction_id).state is not AuctionState.OPEN:
        begin(tx, _in_state(tx, auction_id, AuctionState.ENTERING), now=now)
        _note(tx, actor, "auction_open", auction_id, now=now)
    return auction_of(tx, auction_id)


@Transaction
def close(tx: Tx, actor: Member, auction_id: int, *, now: datetime) -> Auction:
    """By whoever leads it, when no lot is on: an online one ends by its clock, while anything waits for that.

    A second press does nothing.
    """
    auction = auction_of(tx, auction_id)
    moderate(tx, actor, auction)
    if auction.state is not AuctionState.CLOSED:
        _in_state(tx, auction_id, AuctionState.OPEN)
        if lots.running(tx, auction_id):
            raise RefusedError(Reason.LOT_RUNS)
        if _is_awaited(tx, auction, now):
            raise RefusedError(Reason.AUCTION_STATE)
        end(tx, auction, now=now)
        _note(tx, actor, "auction_close", auction_id, now=now)
    return auction_of(tx, auction_id)


@Transaction
def cancel(tx: Tx, actor: Member, auction_id: int, *, now: datetime) -> Auction:
    """All that is held is free again; what was sold stays sold. A second press does nothing."""
    organiser_only(tx, actor)
    auction = auction_of(tx, auction_id)
    if auction.state is AuctionState.CLOSED:
        raise RefusedError(Reason.AUCTION_STATE)
    if auction.state is not AuctionState.CANCELLED:
        stop(tx, auction, now=now)
        _note(tx, actor, "auction_cancel", auction_id, now=now)
    return auction_of(tx, auction_id)


def cancel_of_session(tx: Tx, session_id: int, *, now: datetime) -> None:
    """With the session, in its transaction."""
    for auction in auctions.of_session(tx, session_id):
        if auction.state not in ENDED:
            stop(tx, auction, now=now)
        else:
            tell_again(tx, auction, now=now)


def begin(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """Refuses an online one whose end is past: it would be over at once."""
    if auction.mode is Mode.ONLINE and auction.ends_at is not None and now >= auction.ends_at:
        raise RefusedError(Reason.AUCTION_STATE)
    auctions.change(tx, auction.id, state=AuctionState.OPEN)
    for lot in lots.of_auction(tx, auction.id) if auction.mode is Mode.ONLINE else ():
        if lot.state is LotState.LISTED:
            begin_lot(tx, auction, lot.id, lot.number or 1, now=now)
    if auction.mode is Mode.ONLINE:
        tell_of_auction(tx, AUCTION_BEGUN, auction, followers.of_begun(tx, auction.id), now=now)
    redraw_auction(tx, auction, now=now)


def begin_lot(tx: Tx, auction: Auction, lot_id: int, number: int, *, now: datetime) -> None:
    ends_at = auction.lot_ends(number, now)
    hard_end_at = ends_at + auction.terms.extension
    times = {"opened_at": now, "ends_at": ends_at, "hard_end_at": hard_end_at}
    lots.change(tx, lot_id, state=LotState.OPEN, **times)


def end(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """Nothing is on any more; what never had its turn is not sold."""
    for lot in lots.of_auction(tx, auction.id):
        if lot.state is LotState.LISTED:
            lots.change(tx, lot.id, state=LotState.UNSOLD, closed_at=now)
    auctions.change(tx, auction.id, state=AuctionState.CLOSED, closed_at=now)
    redraw_auction(tx, auction, now=now)
    _publish(tx, auction, now=now)
    passed_lots.pass_on(tx, auction, now=now)


def stop(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """Nothing is sold from here on, and nobody hears of anything but that, and of what was sold before."""
    outbox.drop(tx, now=now, dedupe_prefix=prefix(auction))
    tell_again(tx, auction, now=now)
    for lot in lots.of_auction(tx, auction.id):
        if lot.state in RUNNING:
            withdraw(tx, auction, lot, "", now=now, quietly=True)
        elif lot.state not in OVER | {LotState.WITHDRAWN}:
            lots.change(tx, lot.id, state=LotState.WITHDRAWN, closed_at=now)
        elif lot.state is LotState.ASKED:
            lots.change(tx, lot.id, state=LotState.UNSOLD, price=None, leader_id=None)
            redraw(tx, auction, lot, now=now)
    auctions.change(tx, auction.id, state=AuctionState.CANCELLED, closed_at=now)
    tell_of_auction(tx, AUCTION_CANCELLED, auction, followers.bidders(tx, auction.id), now=now)
    redraw_auction(tx, auction, now=now)


def _post(tx: Tx, auction: Auction, *, now: datetime) -> None:
    chat_id = hub.chat_id(tx)
    if chat_id is not None:
        outbox.owe_card(tx, AUCTION_CARD, auction.id, chat_id, now=now, pin=True)


def _publish(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """What it came to, in the group, once: as a picture, then in pages, which follow what becomes of its sales."""
    chat_id, count = hub.chat_id(tx), lot_lists.count(tx, auction.id, 0, Which.ALL)
    if chat_id is None or not count:
        return
    for kind in (RESULTS_PICTURE, *RESULTS_PAGES[: posted(count)]):
        key = f"{prefix(auction)}results:{kind}"
        outbox.owe_card(tx, kind, auction.id, chat_id, now=now, dedupe_key=key)


def _is_awaited(tx: Tx, auction: Auction, now: datetime) -> bool:
    """Online, before its end: a finding that waits would lose the days it was promised."""
    is_early = auction.mode is Mode.ONLINE and auction.ends_at is not None and now < auction.ends_at
    return is_early and any(lot.state in WAITING for lot in lots.of_auction(tx, auction.id))


def _do_prices_fit(tx: Tx, auction: Auction, terms: Terms) -> bool:
    """The start prices of what is offered or listed already."""
    return all(
        terms.min_start <= lot.start_price <= terms.max_start
        for lot in lots.of_auction(tx, auction.id)
        if lot.state in WAITING
    )


def _in_state(tx: Tx, auction_id: int, state: AuctionState) -> Auction:
    auction = auction_of(tx, auction_id)
    if auction.state is not state:
        raise RefusedError(Reason.AUCTION_STATE)
    return auction


def _note(
    tx: Tx,
    actor: Member,
    action: str,
    auction_id: int,
    *,
    now: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    audit.note(tx, action, f"auction:{auction_id}", by=actor.id, now=now, before=before, after=after)
