"""The outbox's sender: what is due, each chat in its order, each call in its turn."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final

import structlog
from aiogram import Bot

from bot.errand import Errands, Renderer
from bot.pacing import Pacer
from bot.settlement import Clock, Counts
from storage import deliveries
from storage.db import Database
from storage.outbox import OutboxRow

__all__ = ["Clock", "Counts", "Delivery", "OutboxRow", "Renderer"]

LOOK_AHEAD: Final = 200  # chats that may wait for their turn at once
REFILL: Final = 50  # so many places are filled at a time: each look reads all that is due
BULK_AHEAD: Final = 30  # of those, bulk: what comes meanwhile waits behind a second of it
BULK_REFILL: Final = 15
POLL: Final = 1.0  # seconds between two looks when nobody calls `wake`
NOBODY: Final = 2**53  # beyond it no chat has its number
GRACE: Final = 10.0  # seconds that calls under way are waited for in the end

log = structlog.get_logger(__name__)


@dataclass(slots=True, eq=False)
class _Line:
    """A chat that is being served: its first row waits for its turn, or is under way."""

    row_id: int
    bulk: bool
    task: asyncio.Task[None]
    under_way: bool = False


class Delivery:
    def __init__(
        self,
        db: Database,
        bot: Bot,
        pacer: Pacer,
        renderers: Mapping[str, Renderer],
        clock: Clock,
        *,
        in_flight: int = 30,
    ) -> None:
        """`renderers`: by the row's kind; they are asked when the row is sent, None: there is nothing to say any more."""
        self._db = db
        self._pacer = pacer
        self._clock = clock
        self._errands = Errands(db, bot, pacer, renderers, clock)
        self._room = asyncio.Semaphore(in_flight)
        self._lines: dict[int, _Line] = {}
        self._bell = asyncio.Event()
        self._owed = True  # or may be: nobody has looked since
        self._looked = asyncio.Event()
        self._stopping = False

    @property
    def counts(self) -> Counts:
        return self._errands.counts

    async def run(self) -> None:
        """Until `stop`. What another process left under way is recovered first."""
        pause = 0.0
        recovered = False
        while not self._stopping:
            self._bell.clear()
            try:
                if not recovered:
                    await self.recover()
                    recovered = True
                pause = await self._look()
            except Exception:
                log.exception("outbox.out_of_reach")
                await asyncio.sleep(POLL)
            self._looked.set()
            await self._rest(pause)

    def wake(self) -> None:
        """Something may be owed that was not before."""
        self._owed = True
        self._bell.set()

    async def recover(self) -> int:
        """Give up what dead processes had under way, and how many rows are unknown by that; to be called now and then."""
        calls = await self._db.read(deliveries.under_way)
        others = {call.worker for call in calls} - {self._db.worker}
        dead = await self._db.dead_workers(others) if others else set()
        return await self._give_up([call for call in calls if call.worker in dead or self._is_orphan(call)])

    async def stop(self, grace: float = GRACE) -> None:
        """No new calls; those under way may end. What is cut off is unknown."""
        self._stopping = True
        self.wake()
        for line in self._lines.values():
            if not line.under_way:
                line.task.cancel()
        tasks = [line.task for line in self._lines.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
            await self.recover()

    async def idle(self) -> None:
        """Until nothing is under way or due, and nothing has to be tried again; `run` must be running."""
        self.wake()
        while True:
            self._looked.clear()
            await self._looked.wait()
            if not self._lines and not await self._db.read(deliveries.unsettled, self._clock()):
                return

    async def _look(self) -> float:
        """Start lines for what is due; how long nothing more will be."""
        now = self._clock()
        waiting = {line.row_id: chat for chat, line in self._lines.items() if not line.under_way}
        bulk = BULK_AHEAD - sum(line.bulk and not line.under_way for line in self._lines.values())
        room = self._room_for(bulk)
        outlook = await self._db.read(deliveries.outlook, now, room, list(self._lines), list(waiting))
        self._leave([waiting[row_id] for row_id in outlook.gone])
        if outlook.unreachable:
            self.counts.blocked += await self._db.transaction(deliveries.skip_unreachable, now)
        if self._stopping:
            return 0
        random.shuffle(outlook.rows)  # or processes that share the outbox would all want the same row at once
        copies = [row for row in outlook.rows if row.bulk]
        for row in [row for row in outlook.rows if not row.bulk] + copies[: max(0, bulk)]:
            self._lines[row.chat_id] = _Line(row.id, row.bulk, asyncio.create_task(self._serve(row)))
        return POLL if outlook.next_at is None else min(POLL, (outlook.next_at - now).total_seconds())

    def _room_for(self, bulk: int) -> int:
        """How many chats are worth a look at what is due, with places for so much bulk left."""
        free = LOOK_AHEAD - len(self._lines)
        crowded = bulk < BULK_REFILL  # more of it may be due than there are places for
        look = free >= REFILL and (self._owed or not crowded)
        self._owed = self._owed and not look
        return free if look else 0

    def _leave(self, chats: list[int]) -> None:
        """Their rows were withdrawn, or claimed by another process: no turn is wasted on them."""
        for chat_id in chats:
            line = self._lines.get(chat_id)
            if line and not line.under_way:
                line.task.cancel()

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._bell.wait()
        except TimeoutError:
            self._owed = True  # by another process, or from now on

    async def _serve(self, row: OutboxRow) -> None:
        try:
            async with self._place(row):
                self._lines[row.chat_id].under_way = True
                await self._errands.run(row.id)
        except Exception:
            log.exception("outbox.row_left", row=row.id)
            await asyncio.sleep(POLL)  # the chat's next row would fare no better at once
        finally:
            del self._lines[row.chat_id]
            self._bell.set()

    @asynccontextmanager
    async def _place(self, row: OutboxRow) -> AsyncIterator[None]:
        """Among the calls under way, in its turn. A turn is used at once, or those that wait would go all together."""
        full = self._room.locked()
        if not full:
            await self._turns(row)
            full = self._room.locked()
        async with self._room:
            if full:
                await self._turns(row)
            yield

    async def _turns(self, row: OutboxRow) -> None:
        """An album counts as all its messages: so many turns, one right after the other, and only one is the chat's own."""
        others = [row.chat_id + number * NOBODY for number in range(1, row.parameters.get("turns", 1))]
        if others:
            chats = [*others, row.chat_id]
            await asyncio.gather(*(self._pacer.turn(chat_id, bulk=True) for chat_id in chats))
        else:
            await self._pacer.turn(row.chat_id, bulk=True)

    def _is_orphan(self, call: deliveries.Call) -> bool:
        """Ours, but cut off, or what became of it could not be written down."""
        ours = (line.row_id for line in self._lines.values() if line.under_way)
        return call.worker == self._db.worker and call.row.id not in ours

    async def _give_up(self, calls: list[deliveries.Call]) -> int:
        if not calls:
            return 0
        unknown = await self._db.transaction(deliveries.give_up, calls, now=self._clock())
        self.counts.unknown += len(unknown)
        for row in unknown:
            log.warning(
                "outbox.unknown", row=row.id, kind=row.kind, chat_id=row.chat_id, reason=deliveries.CUT_OFF
            )
        self.wake()
        return len(unknown)
