"""Leading an auction in a hall: one lot at a time, «раз, два, продано»; and withdrawing a lot, wherever it is.

A button carries the lot's version: whoever presses has seen the last bid, or hears that there is a newer one (STALE).
"""

from dataclasses import dataclass
from datetime import datetime

from domain.auction import Auction, AuctionState, Mode
from domain.lot import RUNNING, Lot, LotState, judge_call, judge_sale, resumed
from domain.member import Member
from services import lot_ends
from services.auction_notices import LOT_CARD, WATCHED_ON, prefix, tell_of_lot
from services.auctions import begin_lot
from services.lots import LotView, auction_of, get, moderate, view_of
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import audit, followers, hub, lots, outbox
from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Panel:
    """What the auctioneer sees."""

    auction: Auction
    current: LotView | None  # open or paused
    following: Lot | None  # the next by number
    waiting: int  # lots that have not had their turn
    last: LotView | None  # the one that ended last


@Reading
def panel(tx: Tx, actor: Member, auction_id: int) -> Panel:
    auction = _hall(tx, actor, auction_id)
    all_lots = lots.of_auction(tx, auction_id)
    running = [one for one in all_lots if one.state in RUNNING]
    waiting = [one for one in all_lots if one.state is LotState.LISTED]
    ended = [one for one in all_lots if one.closed_at and one.opened_at]
    last = max(ended, key=lambda one: (one.closed_at, one.id)) if ended else None
    return Panel(
        auction=auction,
        current=view_of(tx, running[0].id, actor) if running else None,
        following=waiting[0] if waiting else None,
        waiting=len(waiting),
        last=view_of(tx, last.id, actor) if last else None,
    )


@Transaction
def next_lot(tx: Tx, actor: Member, auction_id: int, lot_id: int, *, now: datetime) -> Lot:
    """Open this one and show it in the group. A second press does nothing; refuses as LOT_RUNS while another is on."""
    auction = _hall(tx, actor, auction_id)
    found = get(tx, lot_id)[1]
    if found.auction_id != auction_id:
        raise RefusedError(Reason.GONE)
    if found.state in RUNNING:
        return found
    if auction.state is not AuctionState.OPEN:
        raise RefusedError(Reason.AUCTION_STATE)
    for other in lots.running(tx, auction_id):
        if not other.is_due(now):
            raise RefusedError(Reason.LOT_RUNS)
        lot_ends.close(tx, auction, other, now=now)
    if found.state is not LotState.LISTED:
        raise RefusedError(Reason.LOT_STATE)
    begin_lot(tx, auction, lot_id, found.number or 1, now=now)
    chat_id = hub.chat_id(tx)
    if chat_id is not None:
        key = f"{prefix(auction)}shown:{lot_id}"
        outbox.owe_card(tx, LOT_CARD, lot_id, chat_id, now=now, dedupe_key=key)
    tell_of_lot(tx, WATCHED_ON, auction, found, followers.watchers(tx, lot_id), now=now)
    _note(tx, actor, "lot_open", lot_id, now=now)
    lot_ends.redraw(tx, auction, found, now=now)
    return get(tx, lot_id)[1]


@Transaction
def say(tx: Tx, actor: Member, lot_id: int, said: int, version: int, *, now: datetime) -> Lot:
    """«Раз» (1), «Два» (2). Refuses as NOT_SAID a «Два» before «Раз», as LOT_STATE what is not open."""
    auction, lot = _led(tx, actor, lot_id)
    refused = judge_call(lot, said, now)
    if lot.said == said and refused is None:
        return lot
    _seen(lot, version)
    if refused is not None:
        raise RefusedError(Reason.NOT_SAID if refused == "not_said" else Reason.LOT_STATE)
    lots.change(tx, lot_id, said=said)
    lot_ends.redraw(tx, auction, lot, now=now)
    return get(tx, lot_id)[1]


@Transaction
def sell(tx: Tx, actor: Member, lot_id: int, version: int, *, now: datetime) -> Lot:
    """«Продано», after «Два»: to who leads, or to nobody. A second press does nothing."""
    auction, lot = _led(tx, actor, lot_id)
    if lot.closed_at is not None:
        return lot
    _seen(lot, version)
    refused = judge_sale(lot, now)
    if refused is not None:
        raise RefusedError(Reason.NOT_SAID if refused == "not_said" else Reason.LOT_STATE)
    lot_ends.close(tx, auction, lot, now=now)
    _note(tx, actor, "lot_sell", lot_id, now=now)
    return get(tx, lot_id)[1]


@Transaction
def pause(tx: Tx, actor: Member, lot_id: int, version: int, *, now: datetime) -> Lot:
    """No bids meanwhile; what is left of the time is kept. A second press does nothing."""
    auction, lot = _led(tx, actor, lot_id)
    if lot.state is LotState.PAUSED:
        return lot
    _seen(lot, version)
    if lot.state is not LotState.OPEN or lot.is_due(now):
        raise RefusedError(Reason.LOT_STATE)
    lots.change(tx, lot_id, state=LotState.PAUSED, paused_at=now, said=0)
    _note(tx, actor, "lot_pause", lot_id, now=now)
    lot_ends.redraw(tx, auction, lot, now=now)
    return get(tx, lot_id)[1]


@Transaction
def resume(tx: Tx, actor: Member, lot_id: int, version: int, *, now: datetime) -> Lot:
    """End and hard end move by the time of the pause. A second press does nothing."""
    auction, lot = _led(tx, actor, lot_id)
    if lot.state is LotState.OPEN and not lot.is_due(now):
        return lot
    _seen(lot, version)
    if lot.state is not LotState.PAUSED:
        raise RefusedError(Reason.LOT_STATE)
    ends_at, hard_end_at = resumed(lot, now)
    times = {"ends_at": ends_at, "hard_end_at": hard_end_at, "paused_at": None}
    lots.change(tx, lot_id, state=LotState.OPEN, **times)
    _note(tx, actor, "lot_resume", lot_id, now=now)
    lot_ends.redraw(tx, auction, lot, now=now)
    return get(tx, lot_id)[1]


@Transaction
def withdraw(tx: Tx, actor: Member, lot_id: int, reason: str, *, now: datetime) -> Lot:
    """«Снять лот», listed or running, in a hall or online: holds are free again. A second press does nothing."""
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    if lot.state is LotState.WITHDRAWN:
        return lot
    if lot.state not in RUNNING | {LotState.LISTED} or lot.is_due(now):
        raise RefusedError(Reason.LOT_STATE)
    lot_ends.withdraw(tx, auction, lot, reason, now=now)
    after: dict[str, object] = {"reason": reason}
    audit.note(tx, "lot_withdraw", f"lot:{lot_id}", by=actor.id, now=now, after=after)
    return get(tx, lot_id)[1]


def _hall(tx: Tx, actor: Member, auction_id: int) -> Auction:
    auction = auction_of(tx, auction_id)
    moderate(tx, actor, auction)
    if auction.mode is not Mode.HALL:
        raise RefusedError(Reason.AUCTION_STATE)
    return auction


def _led(tx: Tx, actor: Member, lot_id: int) -> tuple[Auction, Lot]:
    lot = get(tx, lot_id)[1]
    return _hall(tx, actor, lot.auction_id), lot


def _seen(lot: Lot, version: int) -> None:
    if lot.version != version:
        raise RefusedError(Reason.STALE)


def _note(tx: Tx, actor: Member, action: str, lot_id: int, *, now: datetime) -> None:
    audit.note(tx, action, f"lot:{lot_id}", by=actor.id, now=now)
