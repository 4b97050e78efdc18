"""One update is handed to aiogram: with a database where it has its effects once, and a scope for conversations."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import CancelHandler, SkipHandler
from aiogram.methods import TelegramMethod

from bot.door.bound import Bound
from bot.door.fsm import one_update
from bot.door.update import Task, short
from storage.db import Database
from storage.inbox import Finished

log = structlog.get_logger(__name__)


class Handling:
    def __init__(self, db: Database, bot: Bot, dispatcher: Dispatcher, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._bot = bot
        self._dispatcher = dispatcher
        self._clock = clock

    async def handle(self, task: Task) -> Finished:
        """Raises CancelledError only when this asyncio task is cancelled: then the update is not done."""
        failure = None
        with one_update() as conversations:
            try:
                await self._feed(task)
            except (SkipHandler, CancelHandler):
                pass
            except asyncio.CancelledError as error:
                current = asyncio.current_task()
                if current and current.cancelling():
                    raise
                failure = _failed(task, error)  # something the handler waited for was cancelled
            except Exception as error:  # noqa: BLE001 - the person has been told by the error handlers; the lane goes on
                failure = _failed(task, error)
        return Finished(task.update_id, failure, conversations)

    async def _feed(self, task: Task) -> None:
        db = Bound(self._db, task.update_id, again=task.again)
        answer = await self._dispatcher.feed_update(self._bot, task.update, db=db, now=self._clock())
        if isinstance(answer, TelegramMethod):  # `return message.answer(…)`
            await self._dispatcher.silent_call_request(self._bot, answer)


def _failed(task: Task, error: BaseException) -> str:
    log.error("update.failed", update_id=task.update_id, exc_info=error)
    return short(error)
