"""What supporters of a theme hear of it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.argument import sameness
from domain.theme import Theme, ThemeStatus
from handlers.keyboards import Button, keyboard
from handlers.registration.buttons import Choose
from handlers.screen import Screen
from handlers.texts import Texts, Words
from handlers.themes import screens
from handlers.when import when_and_where
from services import Database, theme_leading, theme_news
from services.theme_news import SessionNews

Draw = Callable[[int, Mapping[str, Any]], Awaitable[Screen | None]]


def draws(db: Database, texts: Texts) -> dict[str, Draw]:
    async def status(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        to = ThemeStatus(parameters["status"])
        found = await theme_leading.news(db, parameters["theme_id"], parameters["member_id"], to)
        return _news(found.theme, texts.of(found.language)) if found else None

    def of_session(kind: str, screen: Callable[[SessionNews, Words], Screen]) -> Draw:
        async def draw(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
            theme_id, session_id = parameters["theme_id"], parameters["session_id"]
            found = await theme_news.of_session(db, kind, theme_id, session_id, parameters["member_id"])
            return screen(found, texts.of(found.language)) if found else None

        return draw

    async def wanted(_chat_id: int, parameters: Mapping[str, Any]) -> Screen | None:
        found = await theme_news.of_wanted(db, parameters["theme_id"], parameters["member_id"])
        return _wanted(found.theme, texts.of(found.language)) if found else None

    return {
        theme_leading.STATUS: status,
        theme_news.ANNOUNCED: of_session(theme_news.ANNOUNCED, _announced),
        theme_news.CANCELLED: of_session(theme_news.CANCELLED, _cancelled),
        theme_news.WANTED: wanted,
    }


def _announced(news: SessionNews, t: Words) -> Screen:
    session = news.session
    when = when_and_where(session, t)
    same = "yes" if sameness(news.theme.text) == sameness(session.theme) else "no"
    text = t("theme-announced", same=same, text=news.theme.text, theme=session.theme, when=when)
    join: Button = (t.plain("join"), Choose(session_id=session.id))
    return Screen(text, keyboard([join, screens.to_session(session, t)]))


def _cancelled(news: SessionNews, t: Words) -> Screen:
    """The session's own reason; whether the theme takes support again."""
    listed = "yes" if news.theme.is_open else "no"
    text: str = t("theme-cancelled", theme=news.session.theme, text=news.theme.text, listed=listed)
    if news.session.cancel_reason:
        text += "\n\n" + t("cancel-reason", reason=news.session.cancel_reason)
    return Screen(text, keyboard([screens.to_theme(news.theme.id, t)], [screens.to_themes(t)]))


def _wanted(theme: Theme, t: Words) -> Screen:
    text = t("theme-wanted", text=theme.text, supporters=theme.supporters, reason=theme.reason or "—")
    return Screen(text, keyboard([screens.to_theme(theme.id, t)]))


def _news(theme: Theme, t: Words) -> Screen:
    text: str = t("theme-news", status=theme.status, text=theme.text)
    if theme.reason:
        text += "\n\n" + t("theme-reason", reason=theme.reason)
    return Screen(text, keyboard([screens.to_theme(theme.id, t)], [screens.to_themes(t)]))
