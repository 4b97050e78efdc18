"""What came through the door: an update decoded on its own, so that one that no model takes holds up no other."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from aiogram import Bot
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.types import Message, Update

from storage.inbox import Entry

LONGEST_FAILURE: Final = 300
_BIGGEST: Final = 2**63 - 1  # what a column holds


class NoNumberError(ValueError):
    """Without a number an update can be neither recorded nor confirmed."""


class ClosedError(RuntimeError):
    """Nothing is received any more: the process is about to end."""


@dataclass(slots=True, order=True)
class Task:
    """An update to be handled, in the order of its lane. `again`: it may have been handled before, in part."""

    update_id: int
    lane: int = field(compare=False)
    update: Update = field(compare=False)
    again: bool = field(compare=False, default=False)
    waits: bool = field(compare=False, default=False)  # for older ones of its lane, which other workers have


def take_in(raw: Any, bot: Bot, body: str | None = None) -> tuple[Entry, Update | None]:
    """`raw`: what came, decoded from JSON; `body`: the text of it, if at hand."""
    update_id = number(raw)
    body = body or json.dumps(raw)
    try:
        update = decode(raw, bot)
        return Entry(update_id, _lane(update), body), update
    except Exception as error:  # noqa: BLE001 - whatever it is, the next update must come through
        return Entry(update_id, 0, body, short(error)), None


def number(raw: Any) -> int:
    """Raises NoNumberError."""
    found = raw.get("update_id") if isinstance(raw, dict) else None
    if type(found) is not int or abs(found) > _BIGGEST:
        raise NoNumberError(short(raw))
    return found


def decode(raw: Any, bot: Bot) -> Update:
    return Update.model_validate(raw, context={"bot": bot})


def short(reason: object) -> str:
    text = f"{type(reason).__name__}: {reason}" if isinstance(reason, BaseException) else repr(reason)
    storable = text.replace("\0", "").encode(errors="replace").decode()
    return storable[:LONGEST_FAILURE]


def _lane(update: Update) -> int:
    """The chat for messages, otherwise the person; in a private chat both are the same number."""
    event = update.event  # raises when it is of a kind that this aiogram does not know
    if isinstance(event, Message):
        lane = event.chat.id
    else:
        who = UserContextMiddleware.resolve_event_context(update)
        lane = who.user_id or who.chat_id or 0
    if abs(lane) > _BIGGEST:
        raise ValueError(f"no chat has this number: {lane}")
    return lane
