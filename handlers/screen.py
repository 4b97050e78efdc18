"""A screen: what one message shows. Made from data alone, sent or edited by whoever holds it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    data: bytes
    is_picture: bool = False  # to be seen at once, not opened


@dataclass(frozen=True, slots=True)
class Poll:
    """Telegram's own: everybody sees who chose what, and so does the bot. An open one cannot be edited, but closed."""

    options: tuple[str, ...]  # plain text, 1 to 100 characters each
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """`text` is HTML within Telegram's limits: 4096 characters after parsing, 1024 with a document.

    With a poll it is the question: plain text, 300 characters.
    """

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    document: Document | None = None
    poll: Poll | None = None
    reply_to: int | None = None  # a message of the same chat; where it is gone, it goes without
    silent: bool = False  # nobody's phone makes a sound


@dataclass(frozen=True, slots=True)
class NotYet:
    """It is night where it would be read, for example: the row waits till then, and others to that chat pass it."""

    until: datetime


# What the outbox's rows are drawn as: a screen, which a card keeps up to date, or just the call that is to be made.
Drawn = Screen | TelegramMethod[Any] | NotYet
