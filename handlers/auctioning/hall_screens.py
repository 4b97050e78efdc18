"""The auctioneer's panel, and the list of lots to choose the next one from."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.auction import Auction, AuctionState
from domain.lot import LAST_CALL, Lot, LotState
from handlers.auctioning.buttons import (
    AskClose,
    AskWithdraw,
    Leave,
    Next,
    Pause,
    Pick,
    Refresh,
    Resume,
    Say,
    Sell,
)
from handlers.auctioning.words import name, number
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.hall import Panel
from services.lots import LotView

ON_PAGE: Final = 8


def panel(shown: Panel, now: datetime, t: Words) -> Screen:
    one = shown.auction
    parts: list[str] = [t("gavel", title=one.title, state=one.state)]
    if shown.current is not None:
        parts.append(_current(shown.current, now, t))
        rows = _gavel(shown.current.lot, t)
    else:
        if shown.last is not None:
            parts.append(_last(shown.last, t))
        parts.append(_following(shown, t))
        rows = _on(shown, t)
    again = (t.plain("run-refresh"), Refresh(auction_id=one.id))
    ends = [again, (t.plain("run-to"), Leave(auction_id=one.id))]
    return Screen(Html("\n\n".join(parts)), keyboard(*rows, ends))


def pick(auction: Auction, found: Sequence[Lot], page: int, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [
        [(_label(one, t), Next(auction_id=auction.id, lot_id=one.id))]
        for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda to: Pick(auction_id=auction.id, page=to), t)
    back = (t.plain("gavel-drop"), Refresh(auction_id=auction.id))
    return Screen(t("gavel-pick", count=len(found)), keyboard(*rows, turns, [back]))


def clock(left: timedelta) -> str:
    """0:45; 61:05 where it is longer than an hour."""
    minutes, seconds = divmod(int(left.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def _current(view: LotView, now: datetime, t: Words) -> str:
    lot = view.lot
    head = t(
        "gavel-lot",
        number=number(lot),
        title=lot.title,
        authors=", ".join(name(one, t) for one in view.authors),
    )
    led = "no" if lot.price is None else "yes"
    price = str(lot.start_price if lot.price is None else lot.price)
    stands = t(
        "gavel-price",
        led=led,
        price=price,
        leader=name(view.leader, t),
        bidders=view.bidders,
        bids=view.bids,
    )
    left = t("gavel-left", state=lot.state, left=clock(lot.left(now)), said=lot.said)
    return f"{head}\n\n{stands}\n{left}"


def _last(view: LotView, t: Words) -> str:
    lot = view.lot
    return t(
        "gavel-last",
        state=lot.state,
        number=number(lot),
        title=lot.title,
        price=str(lot.price or 0),
        winner=name(view.winner, t),
    )


def _following(shown: Panel, t: Words) -> str:
    if shown.following is None:
        return t("gavel-none-left")
    lot = shown.following
    return t("gavel-following", number=number(lot), title=lot.title, count=shown.waiting)


def _gavel(lot: Lot, t: Words) -> list[list[Button]]:
    """Always in the same places, so that a second press does not meet another button."""
    withdraw = (t.plain("gavel-withdraw"), AskWithdraw(lot_id=lot.id))
    if lot.state is LotState.PAUSED:
        return [[(t.plain("gavel-resume"), Resume(lot_id=lot.id, version=lot.version)), withdraw]]
    says: list[Button] = [
        (
            t.plain("gavel-say", said=said, done="yes" if lot.said >= said else "no"),
            Say(lot_id=lot.id, said=said, version=lot.version),
        )
        for said in range(1, LAST_CALL + 1)
    ]
    label = t.plain("gavel-unsold") if lot.price is None else t.plain("gavel-sell")
    sell = (label, Sell(lot_id=lot.id, version=lot.version))
    pause = (t.plain("gavel-pause"), Pause(lot_id=lot.id, version=lot.version))
    return [[*says, sell], [pause, withdraw]]


def _on(shown: Panel, t: Words) -> list[list[Button]]:
    following, auction_id = shown.following, shown.auction.id
    if shown.auction.state is not AuctionState.OPEN:
        return []
    if following is None:
        return [[(t.plain("gavel-close"), AskClose(auction_id=auction_id))]]
    on = (t.plain("gavel-next"), Next(auction_id=auction_id, lot_id=following.id))
    other = (t.plain("gavel-other"), Pick(auction_id=auction_id, page=0))
    return [[on], [other]] if shown.waiting > 1 else [[on]]


def _label(lot: Lot, t: Words) -> str:
    return t.plain("gavel-line", number=number(lot), title=clip(lot.title, 50))
