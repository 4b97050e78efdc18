"""Copies of announcements when their turn comes: as the announcement is then, not as it was when they were owed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram.methods import TelegramMethod

from domain.announcement import COPY, CORRECTION, REMOVAL, REPLACEMENT, AnnouncementState
from handlers.announcements import letters
from handlers.links import Links
from handlers.texts import Texts
from services import Database, announcement_reports
from services.announcement_reports import Letter
from services.announcements import SAMPLE

Draw = Callable[[int, Mapping[str, Any]], Awaitable[TelegramMethod[Any] | None]]


def draws(db: Database, texts: Texts, links: Links) -> dict[str, Draw]:
    def of_a_copy(call: Callable[[int, Letter], TelegramMethod[Any] | None]) -> Draw:
        async def draw(chat_id: int, parameters: Mapping[str, Any]) -> TelegramMethod[Any] | None:
            found = await announcement_reports.letter(
                db, parameters["announcement_id"], parameters["copy_id"]
            )
            return call(chat_id, found) if found else None

        return draw

    async def sample(chat_id: int, parameters: Mapping[str, Any]) -> TelegramMethod[Any] | None:
        found = await announcement_reports.sample(db, parameters["announcement_id"], chat_id)
        return letters.letter(chat_id, found.announcement, links, found.source_chat) if found else None

    def copy(chat_id: int, found: Letter) -> TelegramMethod[Any] | None:
        recalled = found.announcement.state is AnnouncementState.RECALLED
        return None if recalled else letters.letter(chat_id, found.announcement, links, found.source_chat)

    def correction(chat_id: int, found: Letter) -> TelegramMethod[Any] | None:
        gone = found.announcement.state is AnnouncementState.RECALLED or not found.message_ids
        return None if gone else letters.correction(chat_id, found.message_ids, found.announcement, links)

    def removal(chat_id: int, found: Letter) -> TelegramMethod[Any] | None:
        return letters.removal(chat_id, found.message_ids) if found.message_ids else None

    def replacement(chat_id: int, found: Letter) -> TelegramMethod[Any] | None:
        words = texts.of(found.language)("announcement-recalled")
        content = found.announcement.content
        return letters.replacement(chat_id, found.message_ids, content, words) if found.message_ids else None

    return {
        SAMPLE: sample,
        COPY: of_a_copy(copy),
        CORRECTION: of_a_copy(correction),
        REMOVAL: of_a_copy(removal),
        REPLACEMENT: of_a_copy(replacement),
    }
