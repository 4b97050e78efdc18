"""A screen: what one message shows. Made from data alone, sent or edited by whoever holds it."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    data: bytes
    is_picture: bool = False  # to be seen at once, not opened


@dataclass(frozen=True, slots=True)
class Screen:
    """`text` is HTML within Telegram's limits: 4096 characters after parsing, 1024 with a document."""

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    document: Document | None = None
