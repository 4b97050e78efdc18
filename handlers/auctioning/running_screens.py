"""Screens of whoever leads an auction: which auctions, one of them, what opens, closes or cancels it."""

from collections.abc import Sequence
from typing import Final

from domain.auction import Auction, AuctionState, Mode
from domain.lot import LotState
from domain.member import Member
from handlers.auction_results.buttons import Results
from handlers.auctioning.buttons import (
    AskCancel,
    AskClose,
    AskOpen,
    Cancel,
    Close,
    Edit,
    Hall,
    Led,
    Modes,
    Offered,
    OpenSale,
    PostAgain,
    Run,
    RunLots,
)
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import at
from services.lots import AuctionView

ON_PAGE: Final = 8
ALIVE: Final = (AuctionState.OPEN, AuctionState.ENTERING)


def led(found: Sequence[Auction], page: int, actor: Member, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_line(one, t)] for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Led(page=number), t)
    new = [(t.plain("run-new"), Modes())] if actor.is_organiser else []
    text = t("run-led") if found else t("run-led-none")
    return Screen(text, keyboard(new, *rows, turns, [to_menu(t)]))


def auction(view: AuctionView, actor: Member, t: Words) -> Screen:
    one = view.auction
    parts: list[str] = [t("run-auction", title=one.title, mode=one.mode, state=one.state)]
    if one.starts_at and one.ends_at:
        parts.append(t("found-when", starts=at(one.starts_at, t), ends=at(one.ends_at, t)))
    parts.append(_counts(view, t))
    ends = [(t.plain("run-refresh"), Run(auction_id=one.id)), to_led(t)]
    return Screen(Html("\n\n".join(parts)), keyboard(*_ways(view, actor, t), ends))


def confirm_open(view: AuctionView, t: Words) -> Screen:
    one = view.auction
    text = t(
        "run-open-ask",
        title=one.title,
        mode=one.mode,
        listed=view.states.get(LotState.LISTED, 0),
        offered=view.states.get(LotState.OFFERED, 0),
    )
    yes = (t.plain("run-open-yes"), OpenSale(auction_id=one.id))
    return Screen(text, keyboard([yes], [_back(one, t)]))


def confirm_close(view: AuctionView, t: Words) -> Screen:
    """While a lot is on it cannot be: the way to the hall instead."""
    one, on = view.auction, view.now_on
    if on is not None:
        text = t("run-close-wait", number=str(on.number or "—"), title=on.title)
        return Screen(text, keyboard([(t.plain("run-hall"), Hall(auction_id=one.id))], [_back(one, t)]))
    text = t(
        "run-close-ask",
        title=one.title,
        listed=view.states.get(LotState.LISTED, 0),
        offered=view.states.get(LotState.OFFERED, 0),
    )
    yes = (t.plain("run-close-yes"), Close(auction_id=one.id))
    return Screen(text, keyboard([yes], [_back(one, t)]))


def confirm_cancel(view: AuctionView, t: Words) -> Screen:
    one = view.auction
    text = t("run-cancel-ask", title=one.title, people=view.people)
    yes = (t.plain("run-cancel-yes"), Cancel(auction_id=one.id))
    return Screen(text, keyboard([yes], [_back(one, t)]))


def is_closed_by_hand(view: AuctionView) -> bool:
    """An online one ends by its clock."""
    return view.auction.state is AuctionState.OPEN and view.auction.mode is Mode.HALL


def to_auction(auction_id: int, t: Words) -> Button:
    return t.plain("run-to"), Run(auction_id=auction_id)


def to_led(t: Words) -> Button:
    return t.plain("run-list"), Led(page=0)


def _counts(view: AuctionView, t: Words) -> Html:
    count = view.states.get
    return t(
        "run-counts",
        offered=count(LotState.OFFERED, 0),
        listed=count(LotState.LISTED, 0),
        running=count(LotState.OPEN, 0) + count(LotState.PAUSED, 0),
        sold=count(LotState.SOLD, 0),
        unsold=count(LotState.UNSOLD, 0) + count(LotState.ASKED, 0),
        people=view.people,
        spent=view.spent,
    )


def _ways(view: AuctionView, actor: Member, t: Words) -> list[list[Button]]:
    one, rows = view.auction, list[list[Button]]()
    if one.state is AuctionState.ENTERING and actor.is_organiser:
        edit = (t.plain("run-edit"), Edit(auction_id=one.id))
        rows.append([(t.plain("run-open"), AskOpen(auction_id=one.id)), edit])
    if one.state is AuctionState.OPEN and one.mode is Mode.HALL:
        rows.append([(t.plain("run-hall"), Hall(auction_id=one.id))])
    lots = (t.plain("run-lots"), RunLots(auction_id=one.id, page=0))
    offered = (t.plain("run-offered", count=view.states.get(LotState.OFFERED, 0)), Offered(page=0))
    rows.append([offered, lots] if one.takes_findings else [lots])
    if one.state is AuctionState.CLOSED:
        rows.append([(t.plain("run-results"), Results(auction_id=one.id))])
    if is_closed_by_hand(view):
        rows.append([(t.plain("run-close"), AskClose(auction_id=one.id))])
    if one.state in ALIVE and actor.is_organiser:
        again = (t.plain("run-post-again"), PostAgain(auction_id=one.id))
        rows.append([again, (t.plain("run-cancel"), AskCancel(auction_id=one.id))])
    return rows


def _line(one: Auction, t: Words) -> Button:
    return t.plain("run-line", state=one.state, title=clip(one.title, 50)), Run(auction_id=one.id)


def _back(one: Auction, t: Words) -> Button:
    return t.plain("back"), Run(auction_id=one.id)
