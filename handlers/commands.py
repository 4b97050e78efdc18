"""The commands Telegram shows in its menu: everyone's, and more for organisers."""

from typing import Final

from aiogram.types import BotCommand

from handlers.texts import Words

EVERYONE: Final = ("start", "menu", "sessions", "my", "profile", "language", "privacy", "help", "cancel")
ORGANISER: Final = ("plan", "new")


def commands(t: Words, *, organiser: bool) -> list[BotCommand]:
    names = (*EVERYONE[:4], *ORGANISER, *EVERYONE[4:]) if organiser else EVERYONE
    return [BotCommand(command=n, description=t.plain("command-description", command=n)) for n in names]
