"""What became of the outbox's rows: written down, counted and logged."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import structlog
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from domain.outbox import OutboxState
from storage import deliveries
from storage.cards import Shown
from storage.db import Database
from storage.outbox import OutboxRow

Clock = Callable[[], datetime]

PAUSES: Final = (0.1, 0.5, 2.0)  # seconds between tries to write down what has happened
AWAY: Final = (
    "08",
    "57P",
    "53300",
)  # SQLSTATEs: connection lost, server going or coming, too many connections

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Counts:
    """Since the start."""

    sent: int = 0  # with the edits and pins
    blocked: int = 0
    failed: int = 0
    unknown: int = 0
    dropped: int = 0
    retried: int = 0
    lost: int = 0  # claimed by another process, or withdrawn, when its turn had come


class Settlement:
    def __init__(self, db: Database, clock: Clock) -> None:
        self.counts = Counts()
        self._db = db
        self._clock = clock

    async def sent(self, row: OutboxRow, shows: Shown) -> None:
        await self._write(deliveries.sent, row, shows)
        self.counts.sent += 1

    async def delivered(self, row: OutboxRow, message_ids: Sequence[int]) -> None:
        await self._write(deliveries.delivered, row, message_ids)
        self.counts.sent += 1

    async def topic_opened(self, row: OutboxRow, thread_id: int) -> None:
        await self._write(deliveries.topic_opened, row, thread_id)
        self.counts.sent += 1

    async def topic_refused(self, row: OutboxRow, reason: str) -> None:
        log.info("topic.refused", chat_id=row.chat_id, reason=reason)
        await self._write(deliveries.topic_refused, row, reason)
        self.counts.dropped += 1

    async def pinned(self, row: OutboxRow, refusal: str | None) -> None:
        if refusal:
            log.info("card.not_pinned", chat_id=row.chat_id, reason=refusal)
        await self._write(deliveries.pinned, row, refusal)
        self.counts.sent += refusal is None
        self.counts.dropped += refusal is not None

    async def dropped(self, row: OutboxRow, reason: str) -> None:
        await self._write(deliveries.closed, row, OutboxState.DROPPED, reason)
        self.counts.dropped += 1

    async def failed(self, row: OutboxRow, reason: str) -> None:
        await self._write(deliveries.closed, row, OutboxState.FAILED, reason)
        self.counts.failed += 1
        _say("outbox.failed", row, reason)

    async def unknown(self, row: OutboxRow, reason: str) -> None:
        await self._write(deliveries.closed, row, OutboxState.UNKNOWN, reason)
        self.counts.unknown += 1
        _say("outbox.unknown", row, reason)

    async def gone(self, row: OutboxRow, reason: str) -> None:
        await self._write(deliveries.gone, row, reason)
        self.counts.failed += 1
        _say("card.gone", row, reason)

    async def blocked(self, row: OutboxRow, reason: str) -> None:
        await self._write(deliveries.blocked, row, reason)
        self.counts.blocked += 1
        _say("outbox.blocked", row, reason)

    async def later(self, row: OutboxRow, reason: str, seconds: float) -> None:
        await self._write(deliveries.released, row, reason, self._clock() + timedelta(seconds=seconds))
        self.counts.retried += 1
        _say("outbox.later", row, reason)

    async def put_off(self, row: OutboxRow, until: datetime) -> None:
        await self._write(deliveries.put_off, row, until)
        _say("outbox.put_off", row, str(until))

    async def moved(self, row: OutboxRow, new_chat: int) -> None:
        await self._write(deliveries.moved, row, new_chat)
        self.counts.retried += 1
        _say("chat.moved", row, str(new_chat))

    async def without_topic(self, row: OutboxRow, reason: str) -> None:
        await self._write(deliveries.without_topic, row, reason)
        self.counts.retried += 1
        _say("outbox.topic_lost", row, reason)

    async def _write(self, fn: Callable[..., object], row: OutboxRow, *args: object) -> None:
        """It has happened: a database that is away must not make it unknown; other trouble has a few tries."""
        pauses = iter(PAUSES)
        while True:
            try:
                await self._db.transaction(fn, row, self._db.worker, *args, now=self._clock())
            except DBAPIError as error:
                pause = next(pauses, PAUSES[-1] if is_outage(error) else None)
                if pause is None:
                    raise
                log.warning("outbox.not_written", row=row.id, exc_info=True)
                await asyncio.sleep(pause)
            else:
                return


def is_outage(error: Exception) -> bool:
    """Whether the database was out of reach, and what failed so may go another time.

    Not what one server answers about one statement: a constraint, a full disk, a file that is read-only.
    """
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    if getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
        return True  # somebody else keeps the file, as when it is repaired by hand
    sqlstate = getattr(error.orig, "sqlstate", "of PostgreSQL only")
    return sqlstate is None or sqlstate.startswith(AWAY)


def _say(event: str, row: OutboxRow, reason: str) -> None:
    log.warning(event, row=row.id, kind=row.kind, chat_id=row.chat_id, attempts=row.attempts, reason=reason)
