"""The door: an update is recorded before it is confirmed, handled in its order, and has its effect once.

Recorded, it waits in its lane; handled, it is marked done; what a dead process left undone is handled again. Handlers
are given `db`, bound to their update, and `now`.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update

from bot.door.finish import Finishing
from bot.door.fsm import FsmStorage
from bot.door.handling import Handling
from bot.door.intake import Arrival, Intake
from bot.door.lanes import Lanes
from bot.door.polling import Polling
from bot.door.room import Room
from bot.door.undone import Undone
from bot.door.update import ClosedError, NoNumberError, Task, take_in
from storage import inbox
from storage.db import Database
from storage.groups import Groups
from storage.inbox import Finished

if TYPE_CHECKING:
    from bot.door.webhook import Handler

log = structlog.get_logger(__name__)


class Waiting(NamedTuple):
    queued: int
    handling: int
    finishing: int


class Door:
    """`in_flight`: lanes where something is handled at once; `backlog`: updates in memory; then no more are taken.

    `on_admit` is told of each update when it enters its lane.
    """

    def __init__(
        self,
        db: Database,
        bot: Bot,
        dispatcher: Dispatcher,
        clock: Callable[[], datetime],
        on_admit: Callable[[Update], None] | None = None,
        /,
        *,
        in_flight: int = 100,
        backlog: int = 1000,
    ) -> None:
        self._db = db
        self._bot = bot
        self._fsm = dispatcher.storage if isinstance(dispatcher.storage, FsmStorage) else None
        self._room = Room(backlog)
        self._undone = Undone(self._room)
        self._handling = Handling(db, bot, dispatcher, clock)
        self._lanes = Lanes(self._handle, self._waits, in_flight)
        self._on_admit = on_admit
        self._finishing = Groups(self._finish)
        self._persistence = Finishing(db, clock)
        self._intake = Intake(
            db, bot, clock, self._undone, hand_over=self._admit, give_up=self._finishing.add
        )
        self._recording = Groups(self._intake.record)
        self._polling: asyncio.Task[None] | None = None
        self._closed = False
        self.counts = self._intake.counts

    @property
    def waiting(self) -> Waiting:
        handling, finishing = self._lanes.handling, len(self._finishing)
        return Waiting(len(self._undone) - handling - finishing, handling, finishing)

    async def start(self) -> None:
        """Before anything is received: what was left undone comes first."""
        log.info("door.open", adopted=await self.adopt())

    async def adopt(self) -> int:
        """Take over what dead workers left undone; for the scheduler, every few seconds. How many that were."""
        return await self._intake.adopt()

    async def run_polling(self, allowed_updates: list[str]) -> None:
        """Until `stop`."""
        if self._closed:
            return
        polling = Polling(self._bot, self._room, self._receive_batch)
        self._polling = asyncio.create_task(polling.run(allowed_updates))
        try:
            await asyncio.wait({self._polling})
        finally:
            self._polling.cancel()

    def webhook_handler(self, secret: str) -> "Handler":
        from bot.door.webhook import webhook_handler  # noqa: PLC0415 - with a web server; polling goes without

        return webhook_handler(secret, self._receive_one)

    async def stop(self, grace: float = 10) -> None:
        """Receive no more; what is being handled has `grace` seconds. The rest is handled after the next start."""
        self._closed = True
        if self._polling:
            self._polling.cancel()
        self._handling.stop()
        await self._recording.flush()
        await self._lanes.close(grace)
        await self._finishing.close(max(grace, 1))

    async def idle(self) -> None:
        """Until all that has been received is done."""
        await self._recording.flush()
        await self._undone.empty()

    async def _receive_batch(self, batch: list[Any]) -> None:
        arrivals = [arrival for raw in batch if (arrival := self._numbered(raw)) is not None]
        self._room.give(len(batch) - len(arrivals))
        if arrivals:
            await self._recording.add(arrivals)

    def _numbered(self, raw: Any) -> Arrival | None:
        try:
            return take_in(raw, self._bot)
        except NoNumberError:
            log.exception("update.without_number")
            self.counts.undecodable += 1
            return None

    async def _receive_one(self, raw: Any, body: str) -> None:
        arrival = take_in(raw, self._bot, body)
        await self._room.take(1)
        if self._closed:
            self._room.give(1)
            raise ClosedError
        await self._recording.add([arrival])

    def _admit(self, task: Task) -> None:
        if self._on_admit:
            self._on_admit(task.update)
        self._lanes.add(task)

    async def _handle(self, task: Task) -> None:
        finished = await self._handling.handle(task)
        if finished is None:
            return
        if self._fsm:
            self._fsm.finished(finished.conversations)
        self._finishing.add(finished)

    async def _finish(self, finished: list[Finished]) -> list[None]:
        done = await self._persistence.commit(finished)
        if self._fsm:
            for update in finished:
                self._fsm.saved(update.conversations)
        self.counts.failed += sum(update.failure is not None for update in finished)
        self._undone.remove(update.update_id for update in finished)
        return done

    async def _waits(self, task: Task) -> bool:
        try:
            return await self._db.read(inbox.waits_for_others, task.lane, task.update_id, self._db.worker)
        except Exception:
            log.exception("inbox.others_unknown", update_id=task.update_id)
            return True
