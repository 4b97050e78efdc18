"""Screens of lots for whoever leads an auction: all of them, one, its bids, complaints, why something goes."""

from collections.abc import Sequence
from typing import Final

from domain.bid import GivenUp
from domain.lot import RUNNING, Lot, LotState
from handlers.auctioning.buttons import (
    AskVoid,
    AskWithdraw,
    Complaints,
    History,
    OfferNext,
    RunLot,
    RunLots,
)
from handlers.auctioning.running_screens import to_auction
from handlers.auctioning.words import name, number
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from handlers.when import at
from services.bids import Shown
from services.lot_words import Words as Said
from services.lots import LotPage, LotView

MAX_REASON: Final = 200
BIDS: Final = 8  # on a page
IN_ROW: Final = 4
SAID: Final = 4  # complaints on a page: with the longest of them they fit in one message


def listed(page: LotPage, t: Words) -> Screen:
    auction = page.auction
    rows = [[_line(row.lot, t)] for row in page.rows]
    turns = page_turns(page.number, page.last, lambda to: RunLots(auction_id=auction.id, page=to), t)
    text = t("run-lots-of", title=auction.title, count=page.count, page=page.number + 1, pages=page.last + 1)
    return Screen(text, keyboard(*rows, turns, [to_auction(auction.id, t)]))


def lot(view: LotView, complaints: int, t: Words, *, may_offer: bool) -> Screen:
    one = view.lot
    parts: list[str] = [
        t(
            "run-lot",
            number=number(one),
            title=one.title,
            state=one.state,
            authors=", ".join(name(author, t) for author in view.authors),
        ),
        _price(view, t),
    ]
    if one.comment:
        parts.append(t("run-lot-comment", comment=one.comment))
    if one.state is LotState.ASKED and one.asked_until is not None:
        parts.append(t("run-lot-asked", until=at(one.asked_until, t)))
    rows: list[list[Button]] = [
        [
            (t.plain("run-bids", count=view.bids), History(lot_id=one.id, page=0)),
            (t.plain("run-complaints", count=complaints), Complaints(lot_id=one.id, page=0)),
        ]
    ]
    if may_offer:
        rows.append([(t.plain("run-offer-next"), OfferNext(lot_id=one.id))])
    if one.state in RUNNING | {LotState.LISTED}:
        rows.append([(t.plain("gavel-withdraw"), AskWithdraw(lot_id=one.id))])
    back = (t.plain("run-to-lots"), RunLots(auction_id=view.auction.id, page=0))
    return Screen(Html("\n\n".join(parts)), keyboard(*rows, [back, to_auction(view.auction.id, t)]))


def history(one: Lot, found: Sequence[Shown], page: int, t: Words) -> Screen:
    """Only of who may have it still are there bids to be voided: of a lot that is sold, the winner's."""
    last = max(0, len(found) - 1) // BIDS
    page = min(page, last)
    first = page * BIDS
    shown = [(len(found) - n, each) for n, each in enumerate(found)][first : first + BIDS]
    parts: list[str] = [t("void", number=number(one), title=one.title, count=len(found))]
    parts += [_bid(one, nth, each, t) for nth, each in shown]
    buttons: list[Button] = [
        (t.plain("void-bid", number=nth), AskVoid(lot_id=one.id, bid_id=each.bid.id))
        for nth, each in shown
        if may_void(one, each)
    ]
    if buttons:
        parts.append(t("void-which"))
    rows = [buttons[n : n + IN_ROW] for n in range(0, len(buttons), IN_ROW)]
    turns = page_turns(page, last, lambda to: History(lot_id=one.id, page=to), t)
    return Screen(Html("\n\n".join(parts)), keyboard(*rows, turns, [to_lot(one.id, t)]))


def ask_void(one: Lot, nth: int, bid: Shown, t: Words) -> Screen:
    text = t(
        "void-ask",
        bid=Html(_bid(one, nth, bid, t)),
        state="over" if one.state in {LotState.SOLD, LotState.ASKED} else "on",
        limit=MAX_REASON,
    )
    return Screen(text, keyboard([(t.plain("back"), History(lot_id=one.id, page=0))]))


def ask_withdraw(one: Lot, t: Words) -> Screen:
    led = "no" if one.price is None else "yes"
    text = t("withdraw-ask", number=number(one), title=one.title, led=led, limit=MAX_REASON)
    return Screen(text, keyboard([to_lot(one.id, t)]))


def wrong_text(asked: Screen, length: int, t: Words) -> Screen:
    return Screen(t("words-wrong", limit=MAX_REASON, length=length), asked.keyboard)


def complaints(one: Lot, found: Sequence[Said], page: int, t: Words) -> Screen:
    """The newest first."""
    last = max(0, len(found) - 1) // SAID
    page = min(page, last)
    ordered = list(reversed(found))[page * SAID : (page + 1) * SAID]
    parts: list[str] = [t("complaints", number=number(one), title=one.title, count=len(found))]
    parts += [
        t("complaint-line", who=each.name or t.plain("person-erased"), when=at(each.at, t), text=each.text)
        for each in ordered
    ]
    turns = page_turns(page, last, lambda to: Complaints(lot_id=one.id, page=to), t)
    return Screen(Html("\n\n".join(parts)), keyboard(turns, [to_lot(one.id, t)]))


def may_void(one: Lot, each: Shown) -> bool:
    if each.bid.voided_at is not None:
        return False
    is_sale = one.state in {LotState.SOLD, LotState.ASKED} and one.leader_id == each.bid.member_id
    return is_sale or one.state in RUNNING


def to_lot(lot_id: int, t: Words) -> Button:
    return t.plain("run-to-lot"), RunLot(lot_id=lot_id)


def _price(view: LotView, t: Words) -> str:
    one = view.lot
    kind = "start" if one.price is None else "sold" if one.state is LotState.SOLD else "leads"
    return t(
        "run-lot-price",
        kind=kind,
        price=str(one.start_price if one.price is None else one.price),
        who=name(view.winner or view.leader, t),
        bidders=view.bidders,
    )


def _bid(one: Lot, nth: int, each: Shown, t: Words) -> str:
    """A maximum is nobody's to read while others bid against it, nor that of whoever leads the auction."""
    bid = each.bid
    most = one.state not in RUNNING and bid.maximum > bid.amount
    return t(
        "void-line",
        number=nth,
        who=name(each.member, t),
        amount=str(bid.amount),
        most="yes" if most else "no",
        maximum=str(bid.maximum),
        when=at(bid.at, t),
        state="on" if bid.voided_at is None else "refused" if bid.tells_of_interest else "void",
        reason=_reason(bid.void_reason or "—", t),
    )


def _reason(noted: str, t: Words) -> str:
    """What a moderator wrote, or the word for what the bidder did."""
    return (
        t.plain("auction-workbook-void", reason=noted) if noted in set(GivenUp) else clip(noted, MAX_REASON)
    )


def _line(one: Lot, t: Words) -> Button:
    label = t.plain("run-lot-line", state=one.state, number=number(one), title=clip(one.title, 45))
    return label, RunLot(lot_id=one.id)
