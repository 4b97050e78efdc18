"""What people hear about the files that they brought."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.file_name import safe_name
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, files

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    """By the row's kind."""

    async def refused(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        reader = await files.poster(db, parameters["file"])
        if reader is None:
            return None  # the material is gone, and the file with it
        t = texts.of(reader.language)
        name = safe_name(parameters["name"], t.plain("file-nameless"))
        return Screen(t("file-refused", harm=parameters["harm"], name=name, title=reader.title))

    return {files.REFUSED: refused}
