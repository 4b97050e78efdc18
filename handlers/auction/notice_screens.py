"""Notices of an auction, as it stands when they are sent; None: there is nothing to say any more."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.types import InlineKeyboardMarkup

from domain.auction import AuctionState
from domain.bid import Bid
from domain.lot import LotState, Which
from handlers.auction import lines, lot_screen, screens
from handlers.auction.buttons import EditFinding, Lots, OpenAuction, OpenLot, TakeBack
from handlers.auction_results.buttons import Material, Thank
from handlers.keyboards import Button, keyboard
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from handlers.when import at
from services.lots import AuctionView, LotRow, LotView


def outbid(view: LotView, _reader: int, now: datetime, t: Words) -> Screen | None:
    mine = view.mine
    if mine is None or mine.leads or mine.bid is None or not lot_screen.takes_bids(view, now):
        return None
    parts = [
        t("told-outbid", number=view.lot.number or 0, title=view.lot.title),
        "\n".join([lines.price(view, t), lines.leader(view, t), lines.ending(view.lot, now, t)]),
    ]
    is_too_dear = lot_screen.is_too_dear(view)
    if is_too_dear:
        parts.append(lot_screen.too_dear(view, t))
    rows = [] if is_too_dear else [[lot_screen.raise_to(view, t)]]
    return Screen("\n\n".join(parts), keyboard(*rows, [lot_screen.open_lot(view.lot.id, t)]))


def watched_on(view: LotView, _reader: int, now: datetime, t: Words) -> Screen | None:
    mine = view.mine
    if mine is None or not mine.watches or not lot_screen.takes_bids(view, now):
        return None
    told = [lines.price(view, t), lines.leader(view, t), lines.ending(view.lot, now, t)]
    text = t("told-watched", number=view.lot.number or 0, title=view.lot.title)
    may_raise = not mine.is_author and not mine.leads and not lot_screen.is_too_dear(view)
    rows = [[lot_screen.raise_to(view, t)]] if may_raise else []
    return Screen(
        "\n\n".join([text, "\n".join(filter(None, told))]),
        keyboard(*rows, [lot_screen.open_lot(view.lot.id, t)]),
    )


def leads_again(view: LotView, _reader: int, now: datetime, t: Words) -> Screen | None:
    if view.mine is None or not view.mine.leads:
        return None
    told = [lines.price(view, t), lines.leader(view, t), lines.ending(view.lot, now, t)]
    text = t("told-leads-again", number=view.lot.number or 0, title=view.lot.title)
    return Screen("\n\n".join([text, "\n".join(filter(None, told))]), _keyboard(view, t))


def won(view: LotView, reader: int, _now: datetime, t: Words) -> Screen | None:
    """The material first."""
    lot = view.lot
    if lot.state is not LotState.SOLD or lot.winner_id != reader:
        return None
    text = t("told-won", number=lot.number or 0, title=lot.title, points=lines.points(lot.price or 0, t))
    material: list[Button] = [(t.plain("lot-material"), Material(lot_id=lot.id))]
    thank: list[Button] = [(t.plain("thank"), Thank(lot_id=lot.id))]
    return Screen(text, keyboard(material, thank, [lot_screen.open_lot(lot.id, t)]))


def sold(view: LotView, _reader: int, _now: datetime, t: Words) -> Screen | None:
    """To its authors: how it was valued."""
    lot = view.lot
    if lot.state is not LotState.SOLD or view.winner is None:
        return None
    if lot.asked_until is not None:
        text = t(
            "told-sold-again",
            number=lot.number or 0,
            title=lot.title,
            points=lines.points(lot.price or 0, t),
            name=lines.name(view.winner, t),
        )
        return Screen(text, _keyboard(view, t))
    text = t(
        "told-sold",
        number=lot.number or 0,
        title=lot.title,
        points=lines.points(lot.price or 0, t),
        name=lines.name(view.winner, t),
        bidders=view.bidders,
        bids=view.bids,
    )
    return Screen(text, _keyboard(view, t))


def unsold(view: LotView, _reader: int, _now: datetime, t: Words) -> Screen | None:
    if view.lot.state is not LotState.UNSOLD:
        return None
    return Screen(t("told-unsold", number=view.lot.number or 0, title=view.lot.title), _keyboard(view, t))


def sale_undone(view: LotView, _reader: int, _now: datetime, t: Words) -> Screen | None:
    """To its authors; nothing, where it is sold again already."""
    if view.lot.state not in {LotState.UNSOLD, LotState.ASKED}:
        return None
    text = t("told-sale-undone", number=view.lot.number or 0, title=view.lot.title)
    return Screen(text, _keyboard(view, t))


def accepted(view: LotView, _reader: int, _now: datetime, t: Words) -> Screen | None:
    if view.lot.number is None or view.lot.state is LotState.WITHDRAWN:
        return None
    return Screen(t("told-accepted", number=view.lot.number, title=view.lot.title), _keyboard(view, t))


def returned(view: LotView, reader: int, _now: datetime, t: Words) -> Screen | None:
    lot = view.lot
    if lot.state is not LotState.RETURNED:
        return None
    text = t("told-returned", title=lot.title, comment=lot.comment or "—")
    rows: list[list[Button]] = [[lot_screen.open_lot(lot.id, t)]]
    if lot_screen.may_edit(view, reader):
        edit = (t.plain("finding-edit"), EditFinding(lot_id=lot.id))
        rows.insert(0, [edit, (t.plain("finding-take-back"), TakeBack(lot_id=lot.id, sure=False))])
    return Screen(text, keyboard(*rows))


def withdrawn(view: LotView, _reader: int, _now: datetime, t: Words) -> Screen | None:
    lot = view.lot
    if lot.state is not LotState.WITHDRAWN:
        return None
    is_author = view.mine is not None and view.mine.is_author
    text = t(
        "told-withdrawn",
        number=lot.number or 0,
        title=lot.title,
        comment=lot.comment or "—",
        author="yes" if is_author else "no",
    )
    return Screen(text, keyboard([_open_auction(view.auction.id, t)]))


def second_offer(view: LotView, reader: int, _now: datetime, t: Words) -> Screen | None:
    lot = view.lot
    if lot.state is not LotState.ASKED or lot.leader_id != reader:
        return None
    text = t(
        "told-second-offer", number=lot.number or 0, title=lot.title, points=lines.points(lot.price or 0, t)
    )
    until = "\n" + t("told-second-offer-until", until=at(lot.asked_until, t)) if lot.asked_until else ""
    return Screen(
        text + until, keyboard(lot_screen.second_offer(lot.id, t), [lot_screen.open_lot(lot.id, t)])
    )


def voided(view: LotView, bid: Bid, t: Words) -> Screen:
    text = t(
        "told-voided",
        number=view.lot.number or 0,
        title=view.lot.title,
        amount=bid.maximum,
        reason=bid.void_reason or "—",
    )
    return Screen(text, _keyboard(view, t))


def closing_soon(view: AuctionView, rows: Sequence[LotRow], t: Words) -> Screen | None:
    auction = view.auction
    if auction.state is not AuctionState.OPEN or not rows:
        return None
    shown = "\n".join(
        t(
            "told-soon-line",
            number=row.lot.number or 0,
            title=row.lot.title,
            stands="leads" if row.leads else "outbid" if row.outbid else "watched",
        )
        for row in rows[: screens.ON_PAGE]
    )
    opens: list[list[Button]] = [
        [
            (
                t.plain("lot-label", number=row.lot.number or 0, title=clip(row.lot.title, 34)),
                OpenLot(lot_id=row.lot.id),
            )
        ]
        for row in rows[: screens.ON_PAGE]
    ]
    text = t("told-soon", title=auction.title, phase=lines.phase(auction, t))
    return Screen(f"{text}\n\n{shown}", keyboard(*opens, [_open_auction(auction.id, t)]))


def begun(view: AuctionView, t: Words) -> Screen | None:
    auction = view.auction
    if auction.state is not AuctionState.OPEN:
        return None
    text = t("told-begun", title=auction.title, phase=lines.phase(auction, t))
    to_lots: Button = (t.plain("auction-lots"), Lots(auction_id=auction.id, which=Which.ALL, page=0))
    return Screen(text, keyboard([to_lots]))


def cancelled(view: AuctionView, t: Words) -> Screen | None:
    """What was sold before stays sold."""
    auction = view.auction
    if auction.state is not AuctionState.CANCELLED:
        return None
    text = t("told-cancelled", title=auction.title, sold=view.states.get(LotState.SOLD, 0))
    return Screen(text, keyboard([_open_auction(auction.id, t)]))


def _open_auction(auction_id: int, t: Words) -> Button:
    return t.plain("auction-open"), OpenAuction(auction_id=auction_id)


def _keyboard(view: LotView, t: Words) -> InlineKeyboardMarkup:
    return keyboard([lot_screen.open_lot(view.lot.id, t)])
