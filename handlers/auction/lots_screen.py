"""The lots of an auction, page by page, as one member chooses them; and what they have offered."""

from collections.abc import Sequence
from typing import Final

from domain.auction import AuctionState
from domain.lot import Lot, LotState, Which
from handlers.auction import lines, screens
from handlers.auction.buttons import Lots, MyLots, OpenLot
from handlers.entrance.buttons import Go, Place
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.findings import MyFinding
from services.lots import LotPage, LotRow

FILTERS: Final = ((Which.ALL, Which.MINE, Which.WATCHED), (Which.LEADING, Which.OUTBID))
TITLE: Final = 34  # characters in a button


def lots(page: LotPage, t: Words) -> Screen:
    one = page.auction
    title = t("lots", title=one.title, which=page.which, page=page.number + 1, pages=page.last + 1)
    said = [title, *(_line(row, t) for row in page.rows)] if page.rows else [title, t("lots-none")]
    if one.state in screens.CURRENT:
        said.append(lines.purse(page.purse, t))
    opens: list[list[Button]] = [[_opens(row.lot, t)] for row in page.rows]

    def turn(number: int) -> Lots:
        return Lots(auction_id=one.id, which=page.which, page=number)

    turns = page_turns(page.number, page.last, turn, t)
    return Screen(
        "\n\n".join(said), keyboard(*opens, turns, *_filters(page, t), [screens.to_auction(one.id, t)])
    )


def my_lots(found: Sequence[MyFinding], page: int, t: Words) -> Screen:
    mine: Button = (t.plain("place", place=Place.MY), Go(place=Place.MY))
    if not found:
        return Screen(t("my-lots-none"), keyboard([screens.to_auctions(t)], [mine]))
    last = (len(found) - 1) // screens.ON_PAGE
    page = min(page, last)
    shown = found[page * screens.ON_PAGE : (page + 1) * screens.ON_PAGE]
    said = [t("my-lots"), *(_own_line(one.lot, t) for one in shown)]
    opens: list[list[Button]] = [[_opens(one.lot, t)] for one in shown]
    turns = page_turns(page, last, lambda number: MyLots(page=number), t)
    return Screen("\n\n".join(said), keyboard(*opens, turns, [screens.to_auctions(t)], [mine]))


def _filters(page: LotPage, t: Words) -> list[list[Button]]:
    last_row = (*FILTERS[1], Which.WON) if page.auction.state is AuctionState.CLOSED else FILTERS[1]
    return [[_filter(page, which, t) for which in row] for row in (FILTERS[0], last_row)]


def _filter(page: LotPage, which: Which, t: Words) -> Button:
    label = t.plain("lots-filter", which=which)
    chosen = t.plain("lots-chosen", filter=label) if which is page.which else label
    return chosen, Lots(auction_id=page.auction.id, which=which, page=0)


def _line(row: LotRow, t: Words) -> Html:
    lot = row.lot
    stands = "leads" if row.leads else "outbid" if row.outbid else "mine" if row.is_author else "other"
    return t(
        "lots-line",
        number=lot.number or 0,
        title=lot.title,
        price=lines.points(lot.start_price if lot.price is None else lot.price, t),
        bid="no" if lot.price is None else "yes",
        state=_short_state(lot, t),
        stands=stands,
    )


def _own_line(lot: Lot, t: Words) -> Html:
    return t("my-lots-line", number=lot.number or 0, title=lot.title, state=t("lot-state", state=lot.state))


def _short_state(lot: Lot, t: Words) -> Html:
    """Nothing is said of what is open: most are."""
    return Html("") if lot.state is LotState.OPEN else Html(" · " + t("lot-state", state=lot.state))


def _opens(lot: Lot, t: Words) -> Button:
    label = t.plain("lot-label", number=lot.number or 0, title=clip(lot.title, TITLE))
    return label, OpenLot(lot_id=lot.id)
