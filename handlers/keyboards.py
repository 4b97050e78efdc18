"""Inline keyboards in one line: rows of (label, data or address)."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

Button = tuple[str, CallbackData | str]  # an address when a str


def keyboard(*rows: Sequence[Button]) -> InlineKeyboardMarkup:
    """Empty rows are left out."""
    return InlineKeyboardMarkup(inline_keyboard=[[_button(*button) for button in row] for row in rows if row])


def _button(label: str, does: CallbackData | str) -> InlineKeyboardButton:
    if isinstance(does, str):
        return InlineKeyboardButton(text=label, url=does)
    return InlineKeyboardButton(text=label, callback_data=does.pack())
