"""What the outbox says of an auction that is over: to the group in the hub's words, to authors in theirs."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.auction_results import screens
from handlers.links import Links
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, auction_results, lot_words
from services.auction_notices import RESULTS_PAGES, RESULTS_PICTURE, THANKED

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    async def picture(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await auction_results.published(db, parameters["subject_id"])
        if found is None:
            return None
        from handlers import auction_papers  # noqa: PLC0415 - what draws is loaded when a picture is drawn

        document = await asyncio.to_thread(auction_papers.picture, found, texts.of(None))
        return screens.picture(found, document, texts.of(None))

    def page(number: int) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            found = await auction_results.published(db, parameters["subject_id"])
            return screens.published(found, number, texts.of(None), links) if found else None

        return draw

    async def thanked(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        asked = parameters["lot_id"], parameters["from_id"], parameters["member_id"]
        found = await lot_words.thanks(db, *asked)
        return screens.told_thanks(found, texts.of(found.language)) if found else None

    pages = {kind: page(number) for number, kind in enumerate(RESULTS_PAGES)}
    return {RESULTS_PICTURE: picture, **pages, THANKED: thanked}
