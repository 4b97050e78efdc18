"""A draft as all will see it."""

import structlog
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from domain.announcement import Announcement
from handlers.announcements.letters import letter
from handlers.announcing import screens
from handlers.links import Links
from handlers.screen import Screen
from handlers.show import answer
from handlers.texts import Words

log = structlog.get_logger()


async def answer_as_seen(message: Message, one: Announcement, screen: Screen, links: Links, t: Words) -> None:
    """The announcement itself, and the draft's screen below."""
    await answer(message, screens.with_preview(screen, t) if await show_copy(message, one, links) else screen)


async def show_copy(message: Message, one: Announcement, links: Links) -> bool:
    """Whether Telegram takes it."""
    copy = letter(message.chat.id, one, links, message.chat.id)
    if copy is None:
        return False
    try:
        await copy.as_(message.bot)
    except TelegramBadRequest:
        log.warning("announcement.no_preview", announcement=one.id)  # the screen below comes all the same
        return False
    return True
