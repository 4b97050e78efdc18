"""Messages that people press again and again: what was pressed is done at once, what it looks like waits for its turn."""

import asyncio
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from bot import cards
from bot.pacing import Pacer
from bot.sending import MARGIN, own_turn
from handlers.screen import Screen

REPEATS: Final = 5  # of one drawing that Telegram tells to wait

log = structlog.get_logger(__name__)

_Place = tuple[int, int]  # chat, message


class Redraws:
    """Of each message only the newest screen waits, and it is drawn when its turn comes.

    A crowd presses faster than Telegram lets messages be edited: whoever waited for each edit before doing what the
    next press says would do it a minute late. What is lost with the process is how a message looks, until it is pressed again.
    """

    def __init__(self, bot: Bot, pacer: Pacer) -> None:
        self._bot = bot
        self._pacer = pacer
        self._newest: dict[_Place, Screen] = {}
        self._drawing: dict[_Place, asyncio.Task[None]] = {}

    def __len__(self) -> int:
        """Messages that are not drawn yet."""
        return len(self._drawing)

    def __call__(self, message: Message, screen: Screen) -> None:
        place = message.chat.id, message.message_id
        self._newest[place] = screen
        if place not in self._drawing:
            self._drawing[place] = asyncio.get_running_loop().create_task(self._draw(place))

    async def idle(self) -> None:
        """Until everything is drawn."""
        while self._drawing:
            await asyncio.wait(self._drawing.values())

    async def stop(self, grace: float = 1) -> None:
        late = list(self._drawing.values())
        if late:
            await asyncio.wait(late, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _draw(self, place: _Place) -> None:
        """One after the other, so that no older one arrives last."""
        try:
            for _ in range(REPEATS):
                while place in self._newest:
                    await self._pacer.turn(place[0])
                    screen = self._newest.pop(place)
                    if not await self._show(place, screen):
                        self._newest.setdefault(place, screen)
                        break
                else:
                    return
        finally:
            self._newest.pop(place, None)
            del self._drawing[place]

    async def _show(self, place: _Place, screen: Screen) -> bool:
        """False: not now."""
        chat_id, message_id = place
        call: TelegramMethod[Any] | None = cards.edit(chat_id, message_id, screen)
        if call is None:
            return True
        try:
            with own_turn():
                await self._bot(call)
        except TelegramRetryAfter as refusal:
            self._pacer.hold(chat_id, refusal.retry_after + MARGIN)
            return False
        except TelegramBadRequest as error:
            if "message is not modified" not in error.message:
                await self._show_below(chat_id, screen)
        except TelegramAPIError as error:
            log.warning("not redrawn", chat_id=chat_id, error=str(error))
        return True

    async def _show_below(self, chat_id: int, screen: Screen) -> None:
        """Where the message cannot be changed any more, as `handlers.show.redraw` does."""
        try:
            await self._bot(cards.post(chat_id, None, screen))
        except TelegramAPIError as error:
            log.warning("not shown", chat_id=chat_id, error=str(error))
