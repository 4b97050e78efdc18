"""What supporters of a theme hear of it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.theme import Theme, ThemeStatus
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.texts import Texts, Words
from handlers.themes import screens
from services import Database, theme_leading

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    async def status(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        to = ThemeStatus(parameters["status"])
        found = await theme_leading.news(db, parameters["theme_id"], parameters["member_id"], to)
        return _news(found.theme, texts.of(found.language)) if found else None

    return {theme_leading.STATUS: status}


def _news(theme: Theme, t: Words) -> Screen:
    text: str = t("theme-news", status=theme.status, text=theme.text)
    if theme.reason:
        text += "\n\n" + t("theme-reason", reason=theme.reason)
    return Screen(text, keyboard([screens.to_theme(theme.id, t)], [screens.to_themes(t)]))
