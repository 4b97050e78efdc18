"""What a member is told about a certificate of theirs."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from handlers.certificates import screens
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, certificates


def draw(db: Database, texts: Texts) -> Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]:
    async def notice(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        view = await certificates.check(db, parameters["certificate_id"])
        return screens.notice(view, texts.of(view.holder.language)) if view else None

    return notice
