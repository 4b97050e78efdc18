"""What an error of a call to Telegram means for what was to be done by it."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError


class Meaning(Enum):
    DONE = auto()
    SLOW_DOWN = auto()  # not done; may be asked again after `seconds`
    NOT_DONE = auto()  # it never reached Telegram, or the bot itself was not let in
    MOVED = auto()  # not done; the group is `new_chat` now
    NO_TOPIC = auto()  # not done; the topic is closed or deleted
    BLOCKED = auto()  # not done, and nothing to this chat will be
    SAME = auto()  # there was nothing to do
    GONE = auto()  # not done; the message cannot be edited any more
    REFUSED = auto()  # not done, and never will be
    UNKNOWN = auto()  # it may have been done


@dataclass(frozen=True, slots=True)
class Outcome:
    meaning: Meaning
    reason: str
    seconds: float = 0
    new_chat: int = 0


DONE: Final = Outcome(Meaning.DONE, "")

MOST: Final = 500  # characters of a reason that are kept

_BY_WORDING: Final = (
    ("message is not modified", Meaning.SAME),
    ("poll has already been closed", Meaning.SAME),
    ("message with poll to stop not found", Meaning.GONE),
    ("message to edit not found", Meaning.GONE),
    ("message can't be edited", Meaning.GONE),
    ("message_id_invalid", Meaning.GONE),
    ("message to pin not found", Meaning.GONE),
    ("topic_not_modified", Meaning.SAME),
    ("message thread not found", Meaning.NO_TOPIC),
    ("topic_closed", Meaning.NO_TOPIC),
    ("topic_deleted", Meaning.NO_TOPIC),
)
_BY_KIND: Final[tuple[tuple[type[Exception], Meaning], ...]] = (
    (TelegramForbiddenError, Meaning.BLOCKED),
    (TelegramUnauthorizedError, Meaning.NOT_DONE),  # the token: for a person to put right
    (TelegramNotFound, Meaning.NOT_DONE),  # the token or the server's address
    (TelegramConflictError, Meaning.REFUSED),
    (
        TelegramEntityTooLarge,
        Meaning.REFUSED,
    ),  # aiogram takes it for a network error, but it is an answer: 413
)


def outcome_of(error: Exception) -> Outcome:
    """5xx are unknown too, as Telegram answers so when it lost sight of what it was doing; and so is the answer of
    a gateway that nobody can decode, and whatever else has gone wrong after the request was on its way.
    """
    reason = (error.message if isinstance(error, TelegramAPIError) else repr(error))[:MOST]
    if isinstance(error, TelegramRetryAfter):
        return Outcome(Meaning.SLOW_DOWN, reason, seconds=error.retry_after)
    if isinstance(error, TelegramMigrateToChat):
        return Outcome(Meaning.MOVED, reason, new_chat=error.migrate_to_chat_id)
    if isinstance(error, TelegramBadRequest):
        wording = reason.lower()
        return Outcome(next((m for words, m in _BY_WORDING if words in wording), Meaning.REFUSED), reason)
    return Outcome(_meaning(error, reason), reason)


def _meaning(error: Exception, reason: str) -> Meaning:
    if reason.startswith("Too Many Requests"):  # without a number, or with 0, aiogram has no name for it
        return Meaning.SLOW_DOWN
    if _never_connected(error):
        return Meaning.NOT_DONE
    return next((meaning for kind, meaning in _BY_KIND if isinstance(error, kind)), Meaning.UNKNOWN)


def _never_connected(error: Exception) -> bool:
    cause = error.__cause__
    return isinstance(error, TelegramNetworkError) and isinstance(
        cause, ClientConnectorError | ConnectionTimeoutError
    )
