"""The commands Telegram shows in its menu: everyone's, and more for organisers."""

from typing import Final

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeChat

from handlers.texts import LANGUAGES, Texts, Words

EVERYONE: Final = ("start", "menu", "sessions", "my", "profile", "language", "privacy", "help", "cancel")
ORGANISER: Final = ("plan", "new")


def commands(t: Words, *, organiser: bool) -> list[BotCommand]:
    names = (*EVERYONE[:4], *ORGANISER, *EVERYONE[4:]) if organiser else EVERYONE
    return [BotCommand(command=n, description=t.plain("command-description", command=n)) for n in names]


async def offer_organiser(bot: Bot, texts: Texts, telegram_id: int) -> None:
    """In that organiser's private chat, which Telegram must know already."""
    scope = BotCommandScopeChat(chat_id=telegram_id)
    for language in (None, *LANGUAGES):
        await bot.set_my_commands(commands(texts.of(language), organiser=True), scope, language_code=language)
