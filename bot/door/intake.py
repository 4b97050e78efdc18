"""Taking updates in: those that come are recorded, those a dead process left undone are adopted."""

import asyncio
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.types import Update

from bot.door.undone import Undone
from bot.door.update import Task, decode, short
from storage import inbox
from storage.db import Database
from storage.inbox import Entry, Finished

log = structlog.get_logger(__name__)

Arrival = tuple[Entry, Update | None]


@dataclass(slots=True)
class Counts:
    """Since the start."""

    received: int = 0
    repeated: int = 0
    undecodable: int = 0
    adopted: int = 0
    failed: int = 0


class Intake:
    """`hand_over` puts a task into its lane; `give_up` marks done what cannot be decoded any more."""

    def __init__(
        self,
        db: Database,
        bot: Bot,
        clock: Callable[[], datetime],
        undone: Undone,
        *,
        hand_over: Callable[[Task], None],
        give_up: Callable[[Finished], object],
    ) -> None:
        self._db = db
        self._bot = bot
        self._clock = clock
        self._room = undone.room
        self._undone = undone
        self._hand_over = hand_over
        self._give_up = give_up
        self._shared = db.engine.dialect.name != "sqlite"  # others may work on this database
        self._one_at_a_time = asyncio.Lock()
        self._in_doubt = False  # whether something may have been recorded that we do not know of
        self.counts = Counts()

    async def record(self, batches: list[list[Arrival]]) -> list[None]:
        """Each arrival has a place in the room; those that are not kept give it back."""
        arrivals = [arrival for batch in batches for arrival in batch]
        kept = 0
        try:
            async with self._one_at_a_time:
                if self._in_doubt:
                    await self._adopt()
                self._in_doubt = True
                entries = [entry for entry, _ in arrivals]
                new = await self._db.transaction(inbox.record, entries, self._db.worker, self._clock())
                self._in_doubt = False
                behind = await self._behind_others({entry.lane for entry in entries})
                kept = self._admit(arrivals, new, behind)
        finally:
            self._room.give(len(arrivals) - kept)
        return [None] * len(batches)

    async def adopt(self) -> int:
        """How many there were."""
        async with self._one_at_a_time:
            return await self._adopt()

    async def _adopt(self) -> int:
        """What dead workers left, and what a commit recorded although the connection broke before it said so."""
        in_hand = self._undone.ids()
        rows = await self._db.read(inbox.undone)
        others = {worker for worker, _ in rows} - {self._db.worker}
        dead = await self._db.dead_workers(others) if others else set()
        lost = {update_id for worker, update_id in rows if worker == self._db.worker} - in_hand
        if not dead and not lost:
            return 0
        entries = await self._db.transaction(inbox.adopt, dead, lost, self._db.worker)
        self._admit_again(entries)
        return len(entries)

    def _admit(self, arrivals: Iterable[Arrival], new: set[int], behind: Collection[int]) -> int:
        kept = 0
        for entry, update in arrivals:
            if entry.update_id not in new:
                self.counts.repeated += 1
                continue
            new.remove(entry.update_id)  # the same one may be there twice
            self.counts.received += 1
            if update is None:
                self.counts.undecodable += 1
                log.error("update.undecodable", update_id=entry.update_id, failure=entry.failure)
            elif self._undone.add(entry.update_id):
                kept += 1
                self._hand_over(Task(entry.update_id, entry.lane, update, waits=entry.lane in behind))
        return kept

    def _admit_again(self, entries: list[Entry]) -> None:
        self.counts.adopted += len(entries)
        self._room.overfill(len(entries))
        for entry in entries:
            self._undone.add(entry.update_id)
            try:
                update = decode(json.loads(entry.body), self._bot)
            except ValueError as error:  # it could be decoded before an upgrade
                self._give_up(Finished(entry.update_id, short(error), {}))
            else:
                self._hand_over(Task(entry.update_id, entry.lane, update, again=True, waits=self._shared))

    async def _behind_others(self, lanes: set[int]) -> Collection[int]:
        """Lanes where another worker has something undone. It is older: Telegram had it confirmed before."""
        if not self._shared:
            return ()
        try:
            return await self._db.read(inbox.lanes_of_others, lanes, self._db.worker)
        except Exception:
            log.exception("inbox.others_unknown")
            return lanes
