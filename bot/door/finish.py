"""Updates that have been handled are marked done, with what they said about conversations, in one transaction."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from bot.door.backoff import Backoff
from bot.door.update import short
from storage import inbox
from storage.db import Database
from storage.inbox import Finished

log = structlog.get_logger(__name__)


class Finishing:
    """Does not give up while the database is out of reach; a conversation that it refuses is dropped, and said so."""

    def __init__(self, db: Database, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._clock = clock
        self._backoff = Backoff()

    async def commit(self, finished: list[Finished]) -> list[None]:
        try:
            await self._persist(finished)
        except _RefusedError as refused:
            if len(finished) > 1:  # one must not keep the others from it
                for update in finished:
                    await self.commit([update])
            else:
                await self._persist([_without_conversations(finished[0], refused)])
        return [None] * len(finished)

    async def _persist(self, finished: list[Finished]) -> None:
        while True:
            try:
                await self._db.transaction(inbox.finish, finished, self._db.worker, self._clock())
            except Exception as error:
                if _is_refusal(error) and any(update.conversations for update in finished):
                    raise _RefusedError(short(error)) from error
                await self._wait(error)
            else:
                break
        if self._backoff.succeeded():
            log.info("inbox.finishes_again")

    async def _wait(self, error: Exception) -> None:
        delay, news = self._backoff.failed(error)
        if news:
            log.error("inbox.finish_failed", exc_info=error)
        await asyncio.sleep(delay)


class _RefusedError(Exception):
    pass


def _is_refusal(error: Exception) -> bool:
    """Whether it would be refused each time; a lost connection or a full disk is not."""
    return isinstance(error, DataError | IntegrityError) or not isinstance(error, DBAPIError)


def _without_conversations(update: Finished, refused: _RefusedError) -> Finished:
    log.error("inbox.conversation_refused", update_id=update.update_id, exc_info=refused)
    return Finished(update.update_id, update.failure or str(refused), {})
