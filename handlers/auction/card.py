"""In the group: an auction's card, and the card of the lot that is on in a hall."""

from datetime import datetime

from domain.auction import AuctionState
from domain.lot import LotState
from handlers.auction import lines, screens
from handlers.auction.lot_screen import heading, is_above_all, raise_to, takes_bids, too_dear
from handlers.keyboards import Button, keyboard
from handlers.links import Links, Target
from handlers.screen import Screen
from handlers.texts import Words
from services.lots import AuctionView, LotView


def auction(view: AuctionView, t: Words, links: Links) -> Screen:
    one = view.auction
    said = [
        t("auction", title=one.title, mode=one.mode, phase=lines.phase(one, t)),
        t("auction-card-how", points=lines.points(one.terms.purse, t))
        if one.state in screens.CURRENT
        else "",
        _counts(view, t) if one.state is not AuctionState.CANCELLED else "",
    ]
    return Screen("\n\n".join(filter(None, said)), keyboard(*_links(view, t, links)))


def lot(view: LotView, now: datetime, t: Words, links: Links) -> Screen:
    """Anybody may press «Поднять до N»; all else is done in private."""
    one = view.lot
    told = [lines.price(view, t), lines.leader(view, t), _called(view, t), lines.ending(one, now, t)]
    if one.state is LotState.SOLD and view.winner is not None:
        points = lines.points(one.price or 0, t)
        told = [t("lot-sold", name=lines.name(view.winner, t), points=points)]
    if takes_bids(view, now) and is_above_all(view):
        told.append(too_dear(view, t))
    told.append(t("lot-interest", bidders=view.bidders))
    text = f"{heading(view, t)}\n\n" + "\n".join(filter(None, told))
    may_raise = takes_bids(view, now) and not is_above_all(view)
    rows: list[list[Button]] = [[raise_to(view, t)]] if may_raise else []
    rows.append([(t.plain("lot-open"), links.to(Target.LOT, one.id))])
    return Screen(text, keyboard(*rows))


def _counts(view: AuctionView, t: Words) -> str:
    """No bid redraws this card: how many bid is told when it is over."""
    if view.auction.state is AuctionState.CLOSED:
        return screens.counts(view, t)
    return t("auction-card-lots", lots=screens.listed(view), sold=view.states.get(LotState.SOLD, 0))


def _called(view: LotView, t: Words) -> str:
    """What the auctioneer has said; a bid takes it back."""
    said = view.lot.said if view.lot.state is LotState.OPEN else 0
    return t("lot-called", said=said) if said else ""


def _links(view: AuctionView, t: Words, links: Links) -> list[list[Button]]:
    one = view.auction
    rows: list[list[Button]] = []
    if one.takes_findings:
        rows.append([(t.plain("finding-offer"), links.to(Target.FINDING, one.id))])
    if one.state is not AuctionState.CANCELLED:
        rows.append([(t.plain("auction-open"), links.to(Target.AUCTION, one.id))])
    return rows
