"""What editions show by themselves: an organiser's card of a build, the card in the group, the letter to an author."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.edition import EditionState
from handlers.editions import consents, screens, shelf_screens
from handlers.links import Links
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, edition_consents, editions, members
from services.refusal import RefusedError

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    async def card(chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        """None: its reader may not see it any more."""
        reader = await members.find(db, chat_id)
        if reader is None:
            return None
        actor, t = reader[0], texts.of(reader[0].language)
        try:
            view = await editions.show(db, actor, parameters["subject_id"])
            if view.edition.state is not EditionState.FROZEN:
                return screens.page(view, t)
            return shelf_screens.frozen_card(await editions.frozen(db, actor, view.edition.id), actor, t)
        except RefusedError:
            return None

    async def posted(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await editions.posted(db, parameters["subject_id"])
        return None if found is None else shelf_screens.in_group(found, links, texts.of(None))

    async def asked(chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await edition_consents.asked(db, parameters["materials"], chat_id)
        return None if found is None else consents.letter(found[0], texts.of(found[1]))

    return {editions.CARD: card, editions.POSTED: posted, edition_consents.ASKED: asked}
