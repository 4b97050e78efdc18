"""What several screens say of an auction and its lots."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from domain.auction import Auction, AuctionState
from domain.lot import Lot, LotState
from domain.purse import Purse
from handlers.texts import Html, Words
from handlers.when import at
from services.lots import LotView, Person

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


def points(count: int, t: Words) -> str:
    """«13 баллов»."""
    return t.plain("points", count=count)


def name(person: Person, t: Words) -> str:
    """Plain text; the service leaves out what the reader may not see."""
    return person.name or t.plain("person-hidden")


def names(people: Sequence[Person], t: Words) -> str:
    return ", ".join(name(one, t) for one in people)


def purse(one: Purse, t: Words) -> Html:
    return t("purse", free=one.free, held=one.held, spent=one.spent)


def phase(auction: Auction, t: Words) -> Html:
    """Its state, with the moment it begins or ends, where there is one."""
    state = t("auction-phase", state=auction.state)
    if auction.state is AuctionState.ENTERING and auction.starts_at:
        return t("auction-from", phase=state, moment=at(auction.starts_at, t))
    if auction.state is AuctionState.OPEN and auction.ends_at:
        return t("auction-until", phase=state, moment=at(auction.ends_at, t))
    return state


def left(lot: Lot, now: datetime, t: Words) -> str:
    """Until the end, plain text: the nearer it is, the finer."""
    rest = lot.left(now)
    if rest >= DAY:
        return t.plain("left-days", days=rest.days, hours=(rest - timedelta(days=rest.days)) // HOUR)
    if rest >= HOUR:
        return t.plain("left-hours", hours=rest // HOUR, minutes=rest % HOUR // MINUTE)
    minutes, seconds = divmod(-(-rest // timedelta(seconds=1)), 60)
    return t.plain("left-minutes", minutes=minutes, seconds=f"{seconds:02}")


def price(view: LotView, t: Words) -> Html:
    """What it costs now, or what the bidding begins with."""
    lot = view.lot
    if lot.price is None:
        return t("lot-start", points=points(lot.start_price, t))
    return t("lot-price", points=points(lot.price, t))


def leader(view: LotView, t: Words) -> Html:
    """Empty while nobody has bid, and when it is over. A maximum is told where the price is not at it yet."""
    if view.mine is not None and view.mine.leads:
        hidden = view.lot.held if view.lot.held > (view.lot.price or 0) else 0
        return t("lot-you-lead", maximum=hidden)
    if view.lot.state in {LotState.OPEN, LotState.PAUSED} and view.leader is not None:
        return t("lot-leader", name=name(view.leader, t))
    return Html("")


def ending(lot: Lot, now: datetime, t: Words) -> Html:
    """When it ends and how long that is; of a lot that is over or waits, its state."""
    if lot.state is LotState.OPEN and lot.is_due(now):
        return t("lot-over")
    if lot.state is LotState.OPEN and lot.ends_at is not None:
        rest = left(lot, now, t)
        far = lot.left(now) >= HOUR
        return t("lot-ends", left=rest, moment=at(lot.ends_at, t)) if far else t("lot-ends-soon", left=rest)
    if lot.state is LotState.PAUSED:
        return t("lot-paused", left=left(lot, now, t))
    return t("lot-state", state=lot.state)
