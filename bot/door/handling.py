"""One update is handed to aiogram: with a database where it has its effects once, and a scope for conversations."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

import structlog
from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import CancelHandler, SkipHandler
from aiogram.methods import TelegramMethod
from sqlalchemy.exc import DBAPIError

from bot.door.backoff import Backoff
from bot.door.bound import Bound
from bot.door.fsm import one_update
from bot.door.update import Task, short
from bot.settlement import is_outage
from storage.db import Database, Tx
from storage.inbox import Finished

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger(__name__)


class Handling:
    def __init__(self, db: Database, bot: Bot, dispatcher: Dispatcher, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._bot = bot
        self._dispatcher = dispatcher
        self._clock = clock
        self._stopping = asyncio.Event()

    async def handle(self, task: Task) -> Finished | None:
        """While the database is away the update waits and is fed again; None when the door stops meanwhile: not done.

        Raises CancelledError only when this asyncio task is cancelled: then the update is not done either.
        """
        backoff = Backoff()
        again = task.again
        while True:
            try:
                return await self._handle(task, again=again)
            except _AwayError as away:
                delay, news = backoff.failed(away.error)
                if news:
                    log.warning("update.database_away", update_id=task.update_id, exc_info=away.error)
            again = True
            if await self._stops_within(delay):
                return None

    def stop(self) -> None:
        """What waits for the database is given up; nothing else is."""
        self._stopping.set()

    async def _handle(self, task: Task, *, again: bool) -> Finished:
        failure = None
        with one_update() as conversations:
            try:
                await self._feed(task, again=again)
            except (SkipHandler, CancelHandler):
                pass
            except asyncio.CancelledError as error:
                current = asyncio.current_task()
                if current and current.cancelling():
                    raise
                failure = _failed(task, error)  # something the handler waited for was cancelled
            except Exception as error:  # the person has been told by the error handlers; the lane goes on
                if is_outage(error):  # of the conversations' own reads
                    raise _AwayError(error) from error
                failure = _failed(task, error)
        return Finished(task.update_id, failure, conversations)

    async def _feed(self, task: Task, *, again: bool) -> None:
        db = Bound(_Watched(self._db), task.update_id, again=again)
        answer = await self._dispatcher.feed_update(self._bot, task.update, db=db, now=self._clock())
        if isinstance(answer, TelegramMethod):  # `return message.answer(…)`
            await self._dispatcher.silent_call_request(self._bot, answer)

    async def _stops_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
        return self._stopping.is_set()


class _AwayError(BaseException):
    """The database is away. No failure of the update: no `except Exception` on the way tells the person of one."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        self.error = error


class _Watched(Database):
    """What stands behind Bound: an outage goes past the handler and all around it, to where the update is fed."""

    def __init__(self, db: Database) -> None:
        self.worker = db.worker
        self.engine = db.engine
        self._db = db
        self._broken: set[object] = set()

    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return await self._db.transaction(fn, *args, **kwargs)
        except DBAPIError as error:
            step = args[0]  # Bound tries a broken one again, once and at once
            if not is_outage(error) or (error.connection_invalidated and step not in self._broken):
                self._broken.add(step)
                raise
            raise _AwayError(error) from error

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return await self._db.read(fn, *args, **kwargs)
        except DBAPIError as error:
            if is_outage(error):
                raise _AwayError(error) from error
            raise

    async def stay_alive(self) -> None:
        await self._db.stay_alive()

    async def dead_workers(self, workers: set[int]) -> set[int]:
        return await self._db.dead_workers(workers)

    async def close(self) -> None:
        raise TypeError("the database outlives the update")


def _failed(task: Task, error: BaseException) -> str:
    log.error("update.failed", update_id=task.update_id, exc_info=error)
    return short(error)
