"""The commands Telegram shows in its menu: everyone's, and more for moderators and organisers."""

from contextlib import suppress
from typing import Final

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from domain.member import Member
from handlers.texts import LANGUAGES, Texts, Words

EVERYONE: Final = (
    *(
        "start",
        "menu",
        "sessions",
        "my",
        "boards",
        "auction",
        "themes",
        "propose",
        "materials",
        "find",
        "edition",
    ),
    *("profile", "language", "privacy", "help", "cancel"),
)
FIRST: Final = EVERYONE.index("profile")  # those before it come before moderators' and organisers'
MODERATOR: Final = ("roster", "board", "lots", "hall")  # also of one session only; organisers have them too
ORGANISER: Final = (
    "plan",
    "new",
    "auction_new",
    "edition_new",
    "announce",
    "cycle",
    "roles",
    "audit",
    "institutions",
)


def commands(t: Words, *, organiser: bool, moderator: bool = False) -> list[BotCommand]:
    names = [*EVERYONE[:FIRST]]
    if organiser or moderator:
        names += MODERATOR
    if organiser:
        names += ORGANISER
    names += EVERYONE[FIRST:]
    return [BotCommand(command=n, description=t.plain("command-description", command=n)) for n in names]


async def offer_organiser(bot: Bot, texts: Texts, telegram_id: int) -> None:
    """In that organiser's private chat, which Telegram must know already."""
    await _offer(bot, texts, telegram_id, organiser=True)


async def offer_anew(bot: Bot, texts: Texts, member: Member) -> None:
    """What they may do now. To whom Telegram does not let us, theirs come with the next /start."""
    if member.telegram_id is None:
        return
    with suppress(TelegramAPIError):
        if member.moderates_something:
            await _offer(bot, texts, member.telegram_id, organiser=member.is_organiser)
        else:
            await _take_back(bot, member.telegram_id)


async def _offer(bot: Bot, texts: Texts, telegram_id: int, *, organiser: bool) -> None:
    scope = BotCommandScopeChat(chat_id=telegram_id)
    for language in (None, *LANGUAGES):
        theirs = commands(texts.of(language), organiser=organiser, moderator=True)
        await bot.set_my_commands(theirs, scope, language_code=language)


async def _take_back(bot: Bot, telegram_id: int) -> None:
    """They have everyone's again."""
    scope = BotCommandScopeChat(chat_id=telegram_id)
    for language in (None, *LANGUAGES):
        await bot.delete_my_commands(scope, language_code=language)
