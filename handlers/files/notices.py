"""What people hear about the files that they brought."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.file_name import safe_name
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, files, refusing

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    """By the row's kind."""

    async def refused(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        reader = await files.poster(db, parameters["file"])
        if reader is None:
            return None  # the material is gone, and the file with it
        t = texts.of(reader.language)
        name = safe_name(parameters["name"], t.plain("file-nameless"))
        said = t("file-refused", name=name, title=reader.title)
        return Screen(said + "\n\n" + t("file-harm", harm=parameters["harm"]))

    async def left(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        reader = await files.poster(db, parameters["file"])
        if reader is None:
            return None
        t = texts.of(reader.language)
        name = safe_name(parameters["name"], t.plain("file-nameless"))
        said = t("file-left", why=parameters["state"], name=name, title=reader.title)
        return Screen(said, silent=True)

    return {refusing.REFUSED: refused, files.LEFT: left}
