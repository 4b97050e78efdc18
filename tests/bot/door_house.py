"""A door in the test's own process, and databases that fail when they are told to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

import sqlalchemy as sa
from aiogram import Bot, Dispatcher, Router

from bot.door import Door
from bot.door.fsm import FsmStorage
from storage.db import Database, Tx
from storage.schema import inbox

P = ParamSpec("P")
T = TypeVar("T")

NOW = datetime(2026, 12, 17, 10, tzinfo=UTC)


def on_message(handler: Callable[..., Awaitable[object]]) -> Router:
    router = Router()
    router.message.register(handler)
    return router


def make_door(db: Database, bot: Bot, router: Router, **limits: int) -> Door:
    dispatcher = Dispatcher(storage=FsmStorage(db))
    dispatcher.include_router(router)
    return Door(db, bot, dispatcher, lambda: NOW, **limits)


@asynccontextmanager
async def polling(door: Door, bot: Bot, grace: float = 5) -> AsyncIterator[Door]:
    await door.start()
    receiving = asyncio.create_task(door.run_polling([]))
    try:
        yield door
    finally:
        await door.stop(grace)
        await receiving
        await bot.session.close()


class Wrapped(Database):
    """`before` and `after` are called around each transaction, in its thread, with the function it runs."""

    def __init__(self, db: Database) -> None:
        self.worker = db.worker
        self.engine = db.engine
        self._db = db
        self.before: Callable[[Callable[..., Any]], None] = lambda _fn: None
        self.after: Callable[[Callable[..., Any]], None] = lambda _fn: None

    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        self.before(fn)
        result = await self._db.transaction(fn, *args, **kwargs)
        self.after(fn)
        return result

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._db.read(fn, *args, **kwargs)

    async def dead_workers(self, workers: set[int]) -> set[int]:
        return await self._db.dead_workers(workers)

    async def close(self) -> None:
        raise TypeError


async def rows(db: Database) -> dict[int, tuple[bool, str | None]]:
    """What is in the inbox: whether it is done, and its failure."""
    return await db.read(_rows)


def _rows(tx: Tx) -> dict[int, tuple[bool, str | None]]:
    found = tx.execute(sa.select(inbox.c.update_id, inbox.c.done_at, inbox.c.failure))
    return {update_id: (done_at is not None, failure) for update_id, done_at, failure in found}
