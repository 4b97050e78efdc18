"""A lot's page in somebody's private chat."""

from datetime import datetime
from typing import Final

from domain.auction import AuctionState, Mode
from domain.lot import EDITABLE, RUNNING, SHOWN, LotState
from handlers.auction import lines, screens
from handlers.auction.buttons import (
    Agree,
    AskMaximum,
    AskSum,
    Complain,
    Decline,
    EditFinding,
    OpenLot,
    Raise,
    TakeBack,
    Watch,
)
from handlers.auction_results.buttons import Material, Thank
from handlers.auctioning.buttons import RunLot
from handlers.keyboards import Button, keyboard
from handlers.offering.buttons import ProposeLot
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.lots import ON_PAGE, LotView

REASONED: Final = frozenset({LotState.RETURNED, LotState.WITHDRAWN})


def lot(view: LotView, reader_id: int, now: datetime, t: Words, said: str = "") -> Screen:
    """`said`: HTML of what has just been done."""
    summary = t("lot-summary", summary=view.lot.summary)
    parts = [said, heading(view, t), summary, *_stands(view, reader_id, now, t)]
    if view.mine is not None and view.lot.state in RUNNING:
        parts += [lines.purse(view.mine.purse, t), too_dear(view, t) if is_too_dear(view) else ""]
        parts.append(t("lot-in-hall") if view.auction.mode is Mode.HALL else "")
    return Screen("\n\n".join(filter(None, parts)), keyboard(*_rows(view, reader_id, now, t)))


def heading(view: LotView, t: Words) -> Html:
    """Number, title and authors."""
    return t("lot", number=view.lot.number or 0, title=view.lot.title, authors=lines.names(view.authors, t))


def raise_to(view: LotView, t: Words) -> Button:
    """«Поднять до N», for the price that is shown beside it."""
    label = t.plain("lot-raise", amount=view.minimum)
    return label, Raise(lot_id=view.lot.id, amount=view.minimum, drawn=view.lot.price or 0)


def to_lot(lot_id: int, t: Words) -> Button:
    return t.plain("lot-back"), OpenLot(lot_id=lot_id)


def open_lot(lot_id: int, t: Words) -> Button:
    """From a notice, where nothing is gone back to."""
    return t.plain("lot-open"), OpenLot(lot_id=lot_id)


def takes_bids(view: LotView, now: datetime) -> bool:
    return view.lot.state is LotState.OPEN and not view.lot.is_due(now)


def is_too_dear(view: LotView) -> bool:
    """Their purse does not cover the next bid."""
    mine = view.mine
    return mine is not None and not mine.leads and not mine.is_author and mine.purse.free < view.minimum


def is_above_all(view: LotView) -> bool:
    """No purse covers the next bid."""
    return view.minimum > view.auction.terms.purse


def may_raise_more(view: LotView) -> bool:
    """There is a bid, or a higher maximum, that they could pay for."""
    mine = view.mine
    if mine is None or mine.is_author:
        return False
    return mine.purse.free > 0 if mine.leads else not is_too_dear(view)


def too_dear(view: LotView, t: Words) -> Html:
    """Why they cannot bid more."""
    purse = view.auction.terms.purse
    free = view.mine.purse.free if view.mine else 0
    why = "above_all" if is_above_all(view) else "spent" if free == 0 else "short"
    return t("lot-too-dear", why=why, minimum=view.minimum, purse=purse)


def may_edit(view: LotView, reader_id: int) -> bool:
    is_theirs = view.lot.author_id == reader_id
    return is_theirs and view.lot.state in EDITABLE and view.auction.takes_findings


def may_take_back(view: LotView, reader_id: int) -> bool:
    """Nobody bids for it yet."""
    waits = view.lot.state is LotState.LISTED and view.auction.state is AuctionState.ENTERING
    return may_edit(view, reader_id) or (waits and view.lot.author_id == reader_id)


def _stands(view: LotView, reader_id: int, now: datetime, t: Words) -> list[str]:
    lot = view.lot
    if lot.state in EDITABLE or lot.state is LotState.WITHDRAWN:
        start = t("lot-start", points=lines.points(lot.start_price, t))
        return [f"{t('lot-state', state=lot.state)}\n{start}", _comment(view, t)]
    ended = lines.ending(lot, now, t)
    if lot.state is LotState.SOLD and view.winner is not None:
        name = t.plain("lot-you") if view.winner.id == reader_id else lines.name(view.winner, t)
        ended = t("lot-sold", name=name, points=lines.points(lot.price or 0, t))
    price = "" if lot.state is LotState.SOLD else lines.price(view, t)
    mine = view.mine
    may_raise = takes_bids(view, now) and mine is not None and not mine.leads and may_raise_more(view)
    minimum = t("lot-minimum", minimum=view.minimum) if may_raise else ""
    interest = t("lot-interest", bidders=view.bidders)
    own = t("lot-own") if mine is not None and mine.is_author else ""
    told = [own, price, lines.leader(view, t), minimum, ended, interest]
    return ["\n".join(filter(None, told))]


def _comment(view: LotView, t: Words) -> str:
    comment = view.lot.comment
    return t("lot-comment", comment=comment) if comment and view.lot.state in REASONED else ""


def _rows(view: LotView, reader_id: int, now: datetime, t: Words) -> list[list[Button]]:
    one = view.lot
    rows = [*_bidding(view, now, t), *_of_the_sale(view, reader_id, t), *_of_the_author(view, reader_id, t)]
    if view.may_have and (view.files or one.link):
        rows.append([(t.plain("lot-material"), Material(lot_id=one.id))])
    if one.state in SHOWN:
        rows += _looking(view, reader_id, t)
    if view.may_moderate and one.number is not None:
        rows.append([(t.plain("lot-lead"), RunLot(lot_id=one.id))])
    number = max(0, (one.number or 1) - 1) // ON_PAGE
    return [*rows, [screens.to_lots(view.auction.id, t, page=number), screens.to_auction(view.auction.id, t)]]


def _bidding(view: LotView, now: datetime, t: Words) -> list[list[Button]]:
    mine = view.mine
    if mine is None or not takes_bids(view, now) or not may_raise_more(view):
        return []
    maximum: Button = (t.plain("lot-maximum"), AskMaximum(lot_id=view.lot.id))
    if mine.leads:
        return [[maximum]]
    return [[raise_to(view, t)], [(t.plain("lot-own-sum"), AskSum(lot_id=view.lot.id)), maximum]]


def _of_the_sale(view: LotView, reader_id: int, t: Words) -> list[list[Button]]:
    one = view.lot
    if one.state is LotState.ASKED and one.leader_id == reader_id:
        return [second_offer(one.id, t)]
    if one.state is LotState.SOLD and one.winner_id == reader_id:
        return [[(t.plain("thank"), Thank(lot_id=one.id))]]
    return []


def second_offer(lot_id: int, t: Words) -> list[Button]:
    return [
        (t.plain("second-agree"), Agree(lot_id=lot_id)),
        (t.plain("second-decline"), Decline(lot_id=lot_id, sure=True)),
    ]


def _of_the_author(view: LotView, reader_id: int, t: Words) -> list[list[Button]]:
    row: list[Button] = []
    if may_edit(view, reader_id):
        row.append((t.plain("finding-edit"), EditFinding(lot_id=view.lot.id)))
    if may_take_back(view, reader_id):
        row.append((t.plain("finding-take-back"), TakeBack(lot_id=view.lot.id, sure=False)))
    is_left = view.lot.state is LotState.UNSOLD and view.auction.state is AuctionState.CLOSED
    if is_left and view.lot.author_id == reader_id:
        row.append((t.plain("offer-lot"), ProposeLot(lot_id=view.lot.id)))
    return [row]


def _looking(view: LotView, reader_id: int, t: Words) -> list[list[Button]]:
    one, mine = view.lot, view.mine
    follows: list[Button] = []
    rest: list[Button] = []
    if one.state in RUNNING or one.state is LotState.LISTED:
        watches = mine is not None and mine.watches
        label = t.plain("lot-unwatch") if watches else t.plain("lot-watch")
        follows.append((label, Watch(lot_id=one.id, on=not watches)))
        follows.append((t.plain("lot-again"), OpenLot(lot_id=one.id)))
    if mine is not None and not mine.is_author:
        rest.append((t.plain("lot-complain"), Complain(lot_id=one.id)))
    if one.state is LotState.SOLD and one.winner_id == reader_id:
        rest.append((t.plain("lot-give-up"), Decline(lot_id=one.id, sure=False)))
    return [follows, rest]
