"""What happened, numbered: those who wait are woken by the chat (or other key) it concerns, listeners get all of it."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any

from sandbox.errors import Json

Event = tuple[int, str, Json]
Listener = asyncio.Queue[Event | None]  # None: no more


class Journal:
    def __init__(self) -> None:
        self.seq = 0
        self.listeners: set[Listener] = set()
        self._waiting: defaultdict[Hashable, set[asyncio.Future[None]]] = defaultdict(set)

    def record(self, kind: str, data: Json, *keys: Hashable) -> int:
        self.seq += 1
        for listener in self.listeners:
            listener.put_nowait((self.seq, kind, {**data, "seq": self.seq}))
        self.ring(*keys)
        return self.seq

    def ring(self, *keys: Hashable) -> None:
        for key in keys:
            for waiting in self._waiting.pop(key, ()):
                if not waiting.done():
                    waiting.set_result(None)

    async def until(self, keys: tuple[Hashable, ...], found: Callable[[], Any], timeout: float) -> Any:  # noqa: ASYNC109 - a falsy answer, not an exception, when the time is up
        """The first truthy value of `found()`, looked at again at each event of `keys`; falsy after `timeout` s."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while not (result := found()):
            left = deadline - loop.time()
            if left <= 0:
                return result
            bell: asyncio.Future[None] = loop.create_future()
            for key in keys:
                self._waiting[key].add(bell)
            await asyncio.wait({bell}, timeout=left)
            for key in keys:
                self._waiting[key].discard(bell)
        return result
