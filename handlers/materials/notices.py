"""What authors hear of their materials: once a day, what readers said of them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from handlers.materials import screens
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, marks

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    """By the row's kind."""

    async def thanked(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        until = datetime.fromisoformat(parameters["until"])
        found = await marks.digest(db, parameters["member_id"], until)
        return screens.digest(found, texts.of(found.language)) if found else None

    return {marks.THANKED: thanked}
