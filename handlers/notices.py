"""What the outbox's rows look like when their turn comes: present state, the reader's language."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.links import Links
from handlers.registration.screens import promoted
from handlers.screen import Screen
from handlers.sessions.screens import group_card
from handlers.texts import Texts
from services import Database, hub, members, sessions
from services.registrations import PROMOTED
from services.sessions import CARD

Draw = Callable[
    [int, Mapping[str, Any]], Awaitable[Screen | None]
]  # (chat id, parameters) -> None: nothing to say


def draws(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    """By the row's kind."""

    async def session_card(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await sessions.card(db, parameters["subject_id"])
        return None if found is None else group_card(*found, texts.of(None), links)

    async def promoted_notice(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await sessions.place_of(db, parameters["session_id"], parameters["member_id"])
        if found is None:
            return None
        session, language = found
        return promoted(session, texts.of(language))

    async def topic_lost(chat_id: int, _parameters: Mapping[str, Any]) -> Screen | None:
        reader = await members.find(db, chat_id)
        return Screen(texts.of(reader[0].language if reader else None)("topic-lost"))

    return {CARD: session_card, PROMOTED: promoted_notice, hub.TOPIC_LOST: topic_lost}
