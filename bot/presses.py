"""Presses that wait: a phone shows a press as waiting until it is answered, wherever in the bot it waits."""

import asyncio
from typing import Final

import structlog
from aiogram import Bot
from aiogram.types import Update
from aiogram.utils.callback_answer import CallbackAnswer

PATIENCE: Final = 0.5  # seconds

log = structlog.get_logger(__name__)


class Presses:
    """Each press is answered once: by its handler with words, or silently when PATIENCE is over before."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._silent: set[asyncio.Task[None]] = set()
        self._stopped = False

    def __len__(self) -> int:
        """How many wait for their answer."""
        return len(self._timers)

    def expect(self, update: Update) -> None:
        """It has come in; from now on it is not forgotten."""
        query = update.callback_query
        if query is not None and query.id not in self._timers and not self._stopped:
            loop = asyncio.get_running_loop()
            self._timers[query.id] = loop.call_later(PATIENCE, self._out_of_patience, query.id)

    async def answer(self, query_id: str, said: CallbackAnswer) -> bool:
        """False: it was answered silently, and what is said must go another way."""
        timer = self._timers.pop(query_id, None)
        if timer is None:
            return False
        timer.cancel()
        await self._answer(query_id, said)
        return True

    async def stop(self, grace: float = 1) -> None:
        """What still waits is handled after the next start, and answered then."""
        self._stopped = True
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        if self._silent:
            _, late = await asyncio.wait(self._silent, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _out_of_patience(self, query_id: str) -> None:
        del self._timers[query_id]
        task = asyncio.get_running_loop().create_task(self._answer(query_id, CallbackAnswer(answered=False)))
        self._silent.add(task)
        task.add_done_callback(self._silent.discard)

    async def _answer(self, query_id: str, said: CallbackAnswer) -> None:
        try:
            await self._bot.answer_callback_query(query_id, text=said.text, show_alert=said.show_alert)
        except Exception as error:  # noqa: BLE001 - nothing more can be done for it
            log.info("press not answered", error=str(error))  # it waited too long, as after a restart
