"""The auctioneer's panel, and what moderators hear: findings that wait, complaints, sales that fell through."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from domain.lot import LotState
from handlers.auctioning import hall_screens
from handlers.auctioning.buttons import Complaints, Offered, RunLot
from handlers.auctioning.words import name, number
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.texts import Texts, Words
from services import Database, hall_panels, lots, second_offers
from services.auction_notices import COMPLAINT, FINDING_OFFERED, SALE_FELL
from services.lots import LotView
from services.second_offers import Fall

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts, clock: Callable[[], datetime]) -> dict[str, Draw]:
    """By the row's kind."""

    async def panel(chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await hall_panels.drawn_for(db, parameters["subject_id"], chat_id)
        return None if found is None else hall_screens.panel(found[0], clock(), texts.of(found[1]))

    async def offered(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await lots.told_of_auction(db, parameters["auction_id"], parameters["member_id"])
        if found is None or not found[0].states.get(LotState.OFFERED, 0):
            return None  # somebody has looked at all of them since
        if not await lots.may_moderate(db, parameters["auction_id"], parameters["member_id"]):
            return None  # it is another's to look at by now
        t = texts.of(found[2])
        text = t("judge-notice", title=found[0].auction.title, count=found[0].states[LotState.OFFERED])
        return Screen(text, keyboard([(t.plain("judge-look"), Offered(page=0))]))

    async def fell(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        asked = parameters["lot_id"], parameters["who"], parameters["member_id"]
        found = await second_offers.told_of_fall(db, *asked)
        return sale_fell(found, texts.of(found.language)) if found else None

    def of_lot(screen: Callable[[LotView, Words], Screen]) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            found = await lots.told_of_lot(db, parameters["lot_id"], parameters["member_id"])
            if found is None or not found[0].may_moderate:
                return None
            return screen(found[0], texts.of(found[1]))

        return draw

    return {
        hall_panels.HALL_PANEL: panel,
        FINDING_OFFERED: offered,
        COMPLAINT: of_lot(complained),
        SALE_FELL: fell,
    }


def complained(view: LotView, t: Words) -> Screen:
    text = t("complaint-notice", number=number(view.lot), title=view.lot.title)
    return Screen(text, keyboard([(t.plain("complaint-look"), Complaints(lot_id=view.lot.id, page=0))]))


def sale_fell(found: Fall, t: Words) -> Screen:
    lot = found.view.lot
    then = "left" if found.is_somebody_left else "nobody" if lot.state is LotState.UNSOLD else "goes-on"
    text = t(
        "sale-fell",
        who=name(found.who, t),
        answered="yes" if found.has_answered else "no",
        number=number(lot),
        title=lot.title,
        then=then,
    )
    return Screen(text, keyboard([(t.plain("sale-fell-look"), RunLot(lot_id=lot.id))]))
