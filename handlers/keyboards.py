"""Inline keyboards in one line: rows of (label, data or address)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.texts import Words


@dataclass(frozen=True, slots=True)
class Share:
    """Lets the person choose a chat, and types `@bot query` there."""

    query: str


Button = tuple[str, CallbackData | Share | str]  # an address when a str


def keyboard(*rows: Sequence[Button]) -> InlineKeyboardMarkup:
    """Empty rows are left out."""
    return InlineKeyboardMarkup(inline_keyboard=[[_button(*button) for button in row] for row in rows if row])


def page_turns(page: int, last: int, to: Callable[[int], CallbackData], t: Words) -> list[Button]:
    """Buttons to the page before and the page after, where there are such; pages count from 0."""
    turns: list[Button] = []
    if page > 0:
        turns.append((t.plain("page-back"), to(page - 1)))
    if page < last:
        turns.append((t.plain("page-on"), to(page + 1)))
    return turns


def _button(label: str, does: CallbackData | Share | str) -> InlineKeyboardButton:
    if isinstance(does, Share):
        return InlineKeyboardButton(text=label, switch_inline_query=does.query)
    if isinstance(does, str):
        return InlineKeyboardButton(text=label, url=does)
    return InlineKeyboardButton(text=label, callback_data=does.pack())
