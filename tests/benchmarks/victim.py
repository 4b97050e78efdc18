"""The bot as a process of its own that can be killed at given moments, and is started again at once."""

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from sandbox.server import Sandbox
from tests.benchmarks import bots
from tests.benchmarks.bots import Process

LOOK: Final = 0.5  # seconds between two looks at its memory


class Victim:
    """`peak`: the most resident memory since `kill_at`, in MB, of any of its lives."""

    def __init__(self, sandbox: Sandbox, folder: Path, settings: Mapping[str, str]) -> None:
        self._sandbox = sandbox
        self._folder = folder
        self._settings = settings
        self._process: Process | None = None
        self._up = asyncio.Event()
        self._moments: list[float] = []
        self._planned = asyncio.Event()
        self._spent = 0.0  # seconds of processor, of those killed
        self.peak = 0.0

    async def __aenter__(self) -> Self:
        self._life = asyncio.create_task(self._live())
        up = asyncio.create_task(self._up.wait())
        await asyncio.wait({self._life, up}, return_when=asyncio.FIRST_COMPLETED)
        if not up.done():
            up.cancel()
            await self._life
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._life.cancel()
        with suppress(asyncio.CancelledError):
            await self._life

    async def during(self, story: Coroutine[Any, Any, float]) -> float:
        """What it gives; a bot that does not start again ends it."""
        told = asyncio.create_task(story)
        await asyncio.wait({told, self._life}, return_when=asyncio.FIRST_COMPLETED)
        if not told.done():
            told.cancel()
            await self._life
        return await told

    @property
    def rss(self) -> float:
        return bots.memory(self._process)["rss"] if self._process else 0.0

    @property
    def cpu(self) -> float:
        return self._spent + (bots.cpu(self._process) if self._process else 0.0)

    def kill_at(self, moments: Sequence[float]) -> None:
        """Seconds from now; a moment when it is not up again yet comes as soon as it is."""
        now = asyncio.get_running_loop().time()
        self._moments = [now + moment for moment in moments]
        self._planned.set()

    async def _live(self) -> None:
        while True:
            async with bots.running(self._sandbox, self._folder, "bot", settings=self._settings) as process:
                self._process = process
                self._up.set()
                await self._watch()
                self._spent += bots.cpu(process)
                self._process = None
            print("killed", flush=True)
            while self._sandbox.polling.waiting:
                self._sandbox.polling.dismiss()
                await asyncio.sleep(0.01)

    async def _watch(self) -> None:
        """Until the next moment to be killed at."""
        await self._planned.wait()
        time = asyncio.get_running_loop().time
        while not (self._moments and time() >= self._moments[0]):
            self.peak = max(self.peak, self.rss)
            await asyncio.sleep(min(LOOK, max(0.0, self._moments[0] - time())) if self._moments else LOOK)
        self._moments.pop(0)
