"""What Telegram shows of the bot before anybody writes: its commands, per role and language."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommandScopeAllPrivateChats

from bot.settings import Settings
from handlers.commands import commands, offer_organiser
from handlers.texts import LANGUAGES, Texts

log = structlog.get_logger(__name__)


async def introduce(bot: Bot, texts: Texts, settings: Settings) -> None:
    """An organiser who has not met the bot yet cannot be given commands: theirs come with /start."""
    try:
        for language in (None, *LANGUAGES):
            everyone = commands(texts.of(language), organiser=False)
            await bot.set_my_commands(everyone, BotCommandScopeAllPrivateChats(), language_code=language)
    except TelegramAPIError as error:
        log.warning("commands.refused", error=str(error))
    for organiser in settings.organiser_ids:
        await introduce_organiser(bot, texts, organiser)


async def introduce_organiser(bot: Bot, texts: Texts, telegram_id: int) -> None:
    try:
        await offer_organiser(bot, texts, telegram_id)
    except TelegramAPIError as error:
        log.info("commands.not_yet", organiser=telegram_id, error=str(error))
