"""Getting updates by asking for them: a batch is confirmed, by asking for the next, when it is recorded here."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import TelegramMethod

from bot.door.backoff import Backoff
from bot.door.room import Room
from bot.door.update import NoNumberError, number, short

log = structlog.get_logger(__name__)

BATCH: Final = 100  # Telegram gives no more
LONG_POLL: Final = 30  # seconds
MARGIN: Final = 10  # seconds an answer may be on its way


class RawUpdates(TelegramMethod[list[Any]]):
    """getUpdates, whose items are left as they came."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Polling:
    """`receive` returns when the batch is safe; it takes over one place in `room` for each update."""

    def __init__(self, bot: Bot, room: Room, receive: Callable[[list[Any]], Awaitable[None]]) -> None:
        self._bot = bot
        self._room = room
        self._receive = receive
        self._offset: int | None = None
        self._backoff = Backoff()

    async def run(self, allowed_updates: list[str]) -> None:
        while True:
            try:
                raw = await self._fetch(allowed_updates)
                await self._receive(raw)
                self._confirm(raw)
            except Exception as error:  # noqa: BLE001 - whatever it is, people go on writing
                await self._wait(error)
            else:
                if self._backoff.succeeded():
                    log.info("polling.restored")

    async def _fetch(self, allowed_updates: list[str]) -> list[Any]:
        places = min(BATCH, self._room.places)
        await self._room.take(places)
        used = 0
        try:
            method = RawUpdates(
                offset=self._offset, limit=places, timeout=LONG_POLL, allowed_updates=allowed_updates
            )
            raw = await self._bot(method, request_timeout=LONG_POLL + MARGIN)
            used = len(raw)
        finally:
            self._room.give(places - used)
        return raw

    def _confirm(self, raw: list[Any]) -> None:
        """Raises NoNumberError when nothing in the batch could be confirmed: it would come again at once."""
        ids = [found for found in map(_number, raw) if found is not None]
        if raw and not ids:
            raise NoNumberError("no update of the batch has a number")
        self._offset = max([id_ + 1 for id_ in ids], default=self._offset)

    async def _wait(self, error: Exception) -> None:
        delay, news = self._backoff.failed(error)
        if isinstance(error, TelegramRetryAfter):
            delay = max(delay, error.retry_after + 1)
        if news:
            unexpected = not isinstance(error, AiogramError)
            log.error("polling.failed", error=short(error), exc_info=error if unexpected else None)
        await asyncio.sleep(delay)


def _number(raw: Any) -> int | None:
    try:
        return number(raw)
    except NoNumberError:
        return None
