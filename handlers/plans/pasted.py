"""A plan pasted as text may come in pieces: Telegram cuts what is longer than 4096 characters into several messages."""

from collections.abc import Mapping
from typing import Any, Final

from aiogram.types import Message

CUT: Final = 2048  # no piece but the last is shorter: clients look for a good place in the second half only
AT_ONCE: Final = 5  # seconds between the pieces of one text


def whole(data: Mapping[str, Any], message: Message) -> str | None:
    """The text with the pieces before it; None when it is not the next piece of one."""
    before = data.get("pasted")
    if before is None or message.text is None or message.date.timestamp() - before["at"] > AT_ONCE:
        return None
    return f"{before['text']}\n{message.text}"


def piece(text: str, message: Message) -> dict[str, Any]:
    """What to remember until the next message, if another piece may come."""
    cut = message.text is not None and len(message.text) >= CUT
    return {"pasted": {"text": text, "at": message.date.timestamp()} if cut else None}
