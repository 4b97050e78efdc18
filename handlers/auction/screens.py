"""Auctions in somebody's private chat: which there are, one of them, those they have bid in."""

from collections.abc import Sequence

from domain.auction import Auction, AuctionState
from domain.lot import OVER, RUNNING, LotState, Which
from domain.member import Member
from handlers.auction import lines
from handlers.auction.buttons import Lots, MyBids, MyLots, Offer, OpenAuction, OpenLot, Past
from handlers.auction_results.buttons import Results
from handlers.auctioning.buttons import Run
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.bids import MyAuction
from services.lots import AuctionView

ON_PAGE = 8
CURRENT = frozenset({AuctionState.ENTERING, AuctionState.OPEN})


def listing(auctions: Sequence[Auction], t: Words) -> Screen:
    """The choice, where there is not just one; `auctions` with those that are over."""
    current = [one for one in auctions if one.state in CURRENT]
    rows = [*(_opens(one, t) for one in current[:ON_PAGE]), *_own_rows(t)]
    if len(current) < len(auctions):
        rows.append([(t.plain("auctions-past"), Past(page=0))])
    return Screen(t("auctions" if current else "auctions-none"), keyboard(*rows, [to_menu(t)]))


def past(auctions: Sequence[Auction], page: int, t: Words) -> Screen:
    over = [one for one in auctions if one.state not in CURRENT]
    last = max(0, len(over) - 1) // ON_PAGE
    page = min(page, last)
    rows = [_opens(one, t) for one in over[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Past(page=number), t)
    return Screen(t("auctions-over"), keyboard(*rows, turns, [to_auctions(t)]))


def auction(view: AuctionView, actor: Member, t: Words, said: str = "") -> Screen:
    """`said`: HTML of what has just been done."""
    one = view.auction
    parts = [
        said,
        t("auction", title=one.title, mode=one.mode, phase=lines.phase(one, t)),
        counts(view, t),
        lines.purse(view.purse, t) if view.purse and one.state in CURRENT else "",
        _now_on(view, t),
    ]
    return Screen("\n\n".join(filter(None, parts)), keyboard(*_rows(view, actor, t)))


def counts(view: AuctionView, t: Words) -> Html:
    lots, sold = listed(view), view.states.get(LotState.SOLD, 0)
    return t("auction-counts", lots=lots, sold=sold, people=view.people, spent=view.spent)


def listed(view: AuctionView) -> int:
    """Lots that everybody sees."""
    return sum(view.states.get(one, 0) for one in {LotState.LISTED, *RUNNING, *OVER})


def my_bids(found: Sequence[MyAuction], page: int, t: Words) -> Screen:
    if not found:
        return Screen(t("my-bids-none"), keyboard([to_auctions(t)], [_to_mine(t)]))
    last = (len(found) - 1) // 3
    page = min(page, last)
    shown = found[page * 3 : (page + 1) * 3]
    text = "\n\n".join([t("my-bids"), *(_my_auction(one, t) for one in shown)])
    rows = [row for one in shown for row in _my_rows(one, t, alone=len(found) == 1)]
    turns = page_turns(page, last, lambda number: MyBids(page=number), t)
    return Screen(text, keyboard(*rows, turns, [to_auctions(t)], [_to_mine(t)]))


def to_auction(auction_id: int, t: Words) -> Button:
    return t.plain("auction-back"), OpenAuction(auction_id=auction_id)


def to_auctions(t: Words) -> Button:
    return t.plain("place", place=Place.AUCTION), Go(place=Place.AUCTION)


def to_lots(auction_id: int, t: Words, *, which: Which = Which.ALL, page: int = 0) -> Button:
    return t.plain("lots-back"), Lots(auction_id=auction_id, which=which, page=page)


def _opens(one: Auction, t: Words) -> list[Button]:
    label = t.plain("auction-label", state=one.state, title=clip(one.title, 50))
    return [(label, OpenAuction(auction_id=one.id))]


def _now_on(view: AuctionView, t: Words) -> str:
    lot = view.now_on
    return "" if lot is None else t("auction-now-on", number=lot.number or 0, title=lot.title)


def _rows(view: AuctionView, actor: Member, t: Words) -> list[list[Button]]:
    one = view.auction
    rows: list[list[Button]] = []
    if view.now_on is not None:
        rows.append([(t.plain("auction-to-lot"), OpenLot(lot_id=view.now_on.id))])
    rows.append([(t.plain("auction-lots"), Lots(auction_id=one.id, which=Which.ALL, page=0))])
    if one.takes_findings:
        rows.append([(t.plain("finding-offer"), Offer(auction_id=one.id))])
    if one.state is AuctionState.CLOSED:
        rows.append([(t.plain("auction-results"), Results(auction_id=one.id))])
    if actor.may_moderate(one.session_id or 0):
        rows.append([(t.plain("auction-lead"), Run(auction_id=one.id))])
    over: Button = (t.plain("auctions-past"), Past(page=0))
    return [*rows, *_own_rows(t), [to_auctions(t), over], [to_menu(t)]]


def _own_rows(t: Words) -> list[list[Button]]:
    return [[(t.plain("my-lots-button"), MyLots(page=0)), (t.plain("my-bids-button"), MyBids(page=0))]]


def _my_auction(one: MyAuction, t: Words) -> Html:
    auction = one.auction
    return t(
        "my-bids-auction",
        title=auction.title,
        phase=lines.phase(auction, t),
        purse=lines.purse(one.purse, t),
        leading=one.leading,
        outbid=one.outbid,
        won=one.won,
    )


def _my_rows(one: MyAuction, t: Words, *, alone: bool) -> list[list[Button]]:
    """What there is of each: lots they lead, lost for now, have."""
    counted = ((Which.LEADING, one.leading), (Which.OUTBID, one.outbid), (Which.WON, one.won))
    to: list[Button] = [
        (
            t.plain("lots-which", which=which, count=count),
            Lots(auction_id=one.auction.id, which=which, page=0),
        )
        for which, count in counted
        if count
    ]
    return [to] if alone else [[(clip(one.auction.title, 40), OpenAuction(auction_id=one.auction.id))], to]


def _to_mine(t: Words) -> Button:
    return t.plain("place", place=Place.MY), Go(place=Place.MY)
