"""Every call to Telegram passes here: those that it counts wait for their turn, and a refused one is repeated."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramMigrateToChat, TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.pacing import Pacer
from storage.chats import migrate_chat
from storage.db import Database

COUNTED: Final = ("send", "edit", "copy", "forward", "pin", "stopPoll")  # how the names begin
NEW: Final = ("send", "copy", "forward")  # those that say something new; others mean a message that is there
OF_THE_OLD_CHAT: Final = ("message_thread_id", "reply_parameters", "reply_to_message_id")
FREE: Final = frozenset({"sendChatAction"})
ONCE: Final = frozenset({"setMessageReaction"})  # a courtesy: nothing waits for it, nor for its refusal
MARGIN: Final = 1.0  # seconds waited beyond what Telegram asks for
REPEATS: Final = 5
PATIENCE: Final = 120.0  # seconds that one call may be told to wait, all in all

log = structlog.get_logger(__name__)

_has_turn: ContextVar[bool] = ContextVar("has_turn", default=False)


@contextmanager
def own_turn() -> Iterator[None]:
    """Calls in here have had their turn, and their errors are dealt with by whoever makes them."""
    token = _has_turn.set(True)
    try:
        yield
    finally:
        _has_turn.reset(token)


class Sending(BaseRequestMiddleware):
    """Live calls. What is certainly not done is repeated, after a 429 or, if it is new, in the group's new chat."""

    def __init__(self, pacer: Pacer, db: Database, clock: Callable[[], datetime]) -> None:
        self._pacer = pacer
        self._db = db
        self._clock = clock
        self._responses: dict[type, type] = {}

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        self._keep_response_model(method)
        if _has_turn.get() or chat_of(method) is None or method.__api_method__ in ONCE:
            return await make_request(bot, method)
        return await self._live(make_request, bot, method)

    async def _live(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        told, cost = 0.0, cost_of(method)
        for left in reversed(range(REPEATS)):
            for _ in range(cost):
                await self._pacer.turn(chat_of(method) or 0)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                told += self._hold(method, refusal)
                cost = max(1, cost)  # a free one waits its turn now, too
                if not left or told > PATIENCE:
                    raise
            except TelegramMigrateToChat as upgrade:
                await self._moved(chat_of(method) or 0, upgrade.migrate_to_chat_id)
                if not left or not method.__api_method__.startswith(NEW):
                    raise  # the messages it means have other numbers there
                method = _at(method, upgrade.migrate_to_chat_id)
        raise AssertionError

    def _keep_response_model(self, method: TelegramMethod[Any]) -> None:
        """Pydantic keeps `Response[Message]` only weakly: aiogram would build it anew, for a millisecond, after each collection."""
        if type(method) not in self._responses:
            self._responses[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]  # known only when it runs

    def _hold(self, method: TelegramMethod[Any], refusal: TelegramRetryAfter) -> float:
        chat_id, seconds = chat_of(method) or 0, refusal.retry_after + MARGIN
        self._pacer.hold(chat_id, seconds)
        log.warning("call.slow_down", method=method.__api_method__, chat_id=chat_id, seconds=seconds)
        return seconds

    async def _moved(self, old: int, new: int) -> None:
        await self._db.transaction(migrate_chat, old, new, now=self._clock())
        self._pacer.move(old, new)
        log.info("chat.moved", old=old, new=new)


def _at(method: TelegramMethod[TelegramType], new: int) -> TelegramMethod[TelegramType]:
    """In the upgraded group, where neither topics nor messages have the numbers they had."""
    changes: dict[str, Any] = {name: None for name in OF_THE_OLD_CHAT if name in type(method).model_fields}
    return method.model_copy(update={**changes, "chat_id": new})


def chat_of(method: TelegramMethod[Any]) -> int | None:
    """Whose limit the call is under; None: nobody's."""
    chat_id = getattr(method, "chat_id", None)
    return chat_id if isinstance(chat_id, int) else None


def cost_of(method: TelegramMethod[Any]) -> int:
    """How many turns it takes: an album counts as all its messages, what Telegram does not count as none."""
    name = method.__api_method__
    if name in FREE or not name.startswith(COUNTED):
        return 0
    many = getattr(method, "message_ids", None) or getattr(method, "media", None)
    return len(many) if isinstance(many, list) else 1
