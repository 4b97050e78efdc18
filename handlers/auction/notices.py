"""What the outbox says of auctions when its turn comes: in the group in the hub's words, in private in the reader's."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from handlers.auction import card, notice_screens
from handlers.links import Links
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, bids, lots
from services import auction_notices as kinds
from services.lots import LotView

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]
AboutALot = Callable[[LotView, int, datetime, Words], Screen | None]


def draws(db: Database, texts: Texts, links: Links, clock: Callable[[], datetime]) -> dict[str, Draw]:
    found = {kind: _about_a_lot(screen, db, texts, clock) for kind, screen in _OF_LOTS.items()}
    return {**_of_the_group(db, texts, links, clock), **found, **_others(db, texts)}


def _of_the_group(db: Database, texts: Texts, links: Links, clock: Callable[[], datetime]) -> dict[str, Draw]:
    async def auction(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        view = await lots.auction_card(db, parameters["subject_id"])
        return card.auction(view, texts.of(None), links) if view else None

    async def lot(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        view = await lots.lot_card(db, parameters["subject_id"])
        return card.lot(view, clock(), texts.of(None), links) if view else None

    return {kinds.AUCTION_CARD: auction, kinds.LOT_CARD: lot}


def _about_a_lot(screen: AboutALot, db: Database, texts: Texts, clock: Callable[[], datetime]) -> Draw:
    async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        member_id = parameters["member_id"]
        told = await lots.told_of_lot(db, parameters["lot_id"], member_id)
        return screen(told[0], member_id, clock(), texts.of(told[1])) if told else None

    return draw


def _others(db: Database, texts: Texts) -> dict[str, Draw]:
    async def voided(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        told = await lots.told_of_lot(db, parameters["lot_id"], parameters["member_id"])
        bid = await bids.own(db, parameters["bid_id"], parameters["member_id"])
        return notice_screens.voided(told[0], bid, texts.of(told[1])) if told and bid else None

    async def closing_soon(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        told = await lots.told_of_auction(db, parameters["auction_id"], parameters["member_id"])
        return notice_screens.closing_soon(told[0], told[1], texts.of(told[2])) if told else None

    async def begun(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        told = await lots.told_of_auction(db, parameters["auction_id"], parameters["member_id"])
        return notice_screens.begun(told[0], texts.of(told[2])) if told else None

    async def cancelled(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        told = await lots.told_of_auction(db, parameters["auction_id"], parameters["member_id"])
        return notice_screens.cancelled(told[0], texts.of(told[2])) if told else None

    return {
        kinds.VOIDED: voided,
        kinds.AUCTION_BEGUN: begun,
        kinds.CLOSING_SOON: closing_soon,
        kinds.AUCTION_CANCELLED: cancelled,
    }


_OF_LOTS: Mapping[str, AboutALot] = {
    kinds.OUTBID: notice_screens.outbid,
    kinds.LEADS_AGAIN: notice_screens.leads_again,
    kinds.WATCHED_ON: notice_screens.watched_on,
    kinds.WON: notice_screens.won,
    kinds.SOLD: notice_screens.sold,
    kinds.UNSOLD: notice_screens.unsold,
    kinds.SALE_UNDONE: notice_screens.sale_undone,
    kinds.LOT_ACCEPTED: notice_screens.accepted,
    kinds.LOT_RETURNED: notice_screens.returned,
    kinds.LOT_WITHDRAWN: notice_screens.withdrawn,
    kinds.SECOND_OFFER: notice_screens.second_offer,
}
