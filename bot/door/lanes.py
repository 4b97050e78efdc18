"""Lanes: updates of one person or chat are handled in their order, those of others meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from heapq import heappop, heappush
from typing import Final

from bot.door.update import Task

SOON: Final = 0.05  # seconds until another worker is asked again; doubles
LATEST: Final = 1.0


class Lanes:
    """One asyncio task for each lane that has something to do; `in_flight` of them handle something at once.

    `handle` must not raise. `waits` tells whether another worker still has something older of the lane.
    """

    def __init__(
        self,
        handle: Callable[[Task], Awaitable[None]],
        waits: Callable[[Task], Awaitable[bool]],
        in_flight: int,
    ) -> None:
        self._handle = handle
        self._waits = waits
        self._slots = asyncio.Semaphore(in_flight)
        self._queues: dict[int, list[Task]] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._closed = asyncio.Event()
        self.handling = 0

    def add(self, task: Task) -> None:
        queue = self._queues.get(task.lane)
        if queue is not None:
            heappush(queue, task)
            return
        self._queues[task.lane] = [task]
        running = asyncio.get_running_loop().create_task(self._run(task.lane))
        self._running.add(running)
        running.add_done_callback(self._running.discard)

    async def close(self, grace: float) -> None:
        """Begin nothing new; what is being handled may finish within `grace` seconds, then it is cancelled."""
        self._closed.set()
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, lane: int) -> None:
        queue = self._queues[lane]
        try:
            while queue and not self._closed.is_set():
                if queue[0].waits:
                    await self._wait_for_others(queue)
                else:
                    await self._handle_first(queue)
        finally:
            del self._queues[lane]

    async def _handle_first(self, queue: list[Task]) -> None:
        async with self._slots:
            if self._closed.is_set() or queue[0].waits:  # it came while this lane stood for a slot
                return
            self.handling += 1
            try:
                await self._handle(heappop(queue))
            finally:
                self.handling -= 1

    async def _wait_for_others(self, queue: list[Task]) -> None:
        """Until the first of the queue may go, or another one has become the first."""
        first = queue[0]
        delay = SOON
        while queue[0] is first and not self._closed.is_set():
            if not await self._waits(first):
                first.waits = False
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closed.wait(), delay)
            delay = min(delay * 2, LATEST)
