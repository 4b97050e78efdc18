"""How many updates may be in memory at once: who brings more, waits."""

import asyncio
from collections import deque


class Room:
    def __init__(self, places: int) -> None:
        self.places = places
        self._free = places
        self._waiting: deque[tuple[int, asyncio.Future[None]]] = deque()

    async def take(self, places: int) -> None:
        """First come, first served. `places` must not be more than there are."""
        if not self._waiting and self._free >= places:
            self._free -= places
            return
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((places, granted))
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self.give(places)
            raise

    def overfill(self, places: int) -> None:
        """For what is here already and cannot wait outside."""
        self._free -= places

    def give(self, places: int) -> None:
        self._free += places
        while self._waiting:
            wanted, granted = self._waiting[0]
            if not granted.done():
                if wanted > self._free:
                    return
                self._free -= wanted
                granted.set_result(None)
            self._waiting.popleft()
