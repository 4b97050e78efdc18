"""Which updates are in memory: from being recorded until they are marked done."""

import asyncio
from collections.abc import Iterable

from bot.door.room import Room


class Undone:
    """Each has a place in the room, taken before it is added, given back when it is removed."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._ids: set[int] = set()
        self._none = asyncio.Event()
        self._none.set()

    def __len__(self) -> int:
        return len(self._ids)

    def ids(self) -> set[int]:
        return set(self._ids)

    def add(self, update_id: int) -> bool:
        """False when it is here already."""
        if update_id in self._ids:
            return False
        self._ids.add(update_id)
        self._none.clear()
        return True

    def remove(self, update_ids: Iterable[int]) -> None:
        before = len(self._ids)
        self._ids.difference_update(update_ids)
        self.room.give(before - len(self._ids))
        if not self._ids:
            self._none.set()

    async def empty(self) -> None:
        await self._none.wait()
