"""A loop for real sockets and a real database whose clock leaps: forty seconds of waiting take a millisecond.

Time stands still while the database's thread works and while anything is on its way through a socket; when nothing
moves, it is the next timer's turn.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, TypeVar

import pytest
from structlog.testing import capture_logs

from storage.db import Database, Tx
from tests.bot.door_house import Wrapped

P = ParamSpec("P")
T = TypeVar("T")

STILL = 0.001  # seconds without a byte before the clock leaps: what is sent within a machine is there at once
STUCK = 30.0  # seconds after which somebody waits for what will never come


class _Leap(selectors.DefaultSelector):  # which one it is, the system decides
    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.3  # no round number: sums of floats must not matter
        self.hops = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(0)
        if events or (timeout is not None and timeout <= 0):
            return events
        events = super().select(STUCK if self.hops or timeout is None else STILL)
        if not events:
            if self.hops or timeout is None:
                pytest.fail("Somebody waits, and nobody will ever wake them")
            self.now += timeout
        return events


class LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.leap = _Leap()
        super().__init__(self.leap)

    def time(self) -> float:
        return self.leap.now


class Timeless(Wrapped):
    """The database, whose work takes no time on the loop's clock."""

    def __init__(self, db: Database, loop: LeapingLoop) -> None:
        super().__init__(db)
        self._leap = loop.leap

    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        self._leap.hops += 1
        try:
            return await super().transaction(fn, *args, **kwargs)
        finally:
            self._leap.hops -= 1

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        self._leap.hops += 1
        try:
            return await super().read(fn, *args, **kwargs)
        finally:
            self._leap.hops -= 1


def live_through(story: Coroutine[Any, Any, T]) -> T:
    """To its end, on a leaping clock; what the bot logs about bad weather is kept from the screen."""
    with capture_logs(), asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(story)
