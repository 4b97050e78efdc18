"""The card that shows whoever sends an announcement how far it has come."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from handlers.announcing import screens
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, announcement_reports, members
from services.announcements import CARD
from services.refusal import Reason, RefusedError

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts, clock: Callable[[], datetime]) -> dict[str, Draw]:
    async def card(chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        """None: there is nobody to read it, or nothing to be read."""
        reader = await members.find(db, chat_id)
        if reader is None:
            return None
        t = texts.of(reader[0].language)
        try:
            found = await announcement_reports.progress(
                db, reader[0], parameters["subject_id"], zone=t.zone, now=clock()
            )
        except RefusedError as refusal:
            return screens.not_theirs(t) if refusal.reason is Reason.RIGHTS else None
        return screens.page(found, t)

    return {CARD: card}
