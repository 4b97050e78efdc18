"""Group commit: what comes while one transaction runs goes into the next, all of it together."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Groups(Generic[T, R]):
    """`run` is given a group in the order it came and returns one result for each; one group runs at a time.

    Alone, an item waits for nothing; under load, the group grows to what came during one transaction.
    """

    def __init__(self, run: Callable[[list[T]], Awaitable[list[R]]], at_once: int | None = None) -> None:
        """`at_once`: how large a group may be; None: as many as there are."""
        self._run = run
        self._at_once = at_once
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._in_hand = 0
        self._task: asyncio.Task[None] | None = None

    def __len__(self) -> int:
        return len(self._waiting) + self._in_hand

    def add(self, item: T) -> asyncio.Future[R]:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[R] = loop.create_future()
        self._waiting.append((item, future))
        if self._task is None:
            self._task = loop.create_task(self._work())
        return future

    async def flush(self) -> None:
        """Until nothing waits and nothing runs."""
        while self._task:
            await asyncio.wait({self._task})

    async def close(self, grace: float) -> None:
        """Until nothing waits, at most `grace` seconds."""
        if self._task:
            _, late = await asyncio.wait({self._task}, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _work(self) -> None:
        try:
            while self._waiting:
                most = self._at_once or len(self._waiting)
                group, self._waiting = self._waiting[:most], self._waiting[most:]
                self._in_hand = len(group)
                await self._settle(group)
                self._in_hand = 0
        finally:
            self._task = None

    async def _settle(self, group: list[tuple[T, asyncio.Future[R]]]) -> None:
        try:
            results = await self._run([item for item, _ in group])
        except Exception as error:  # noqa: BLE001 - each who waits is told
            for _, future in group:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), result in zip(group, results, strict=True):
            if not future.done():
                future.set_result(result)
