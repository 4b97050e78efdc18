"""A bot to be killed. It is forked from a process that has imported everything once, so that a start takes no seconds.

`python -m tests.bot.door_victim` reads a line of JSON for each bot to start and answers with its process id.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message, Update
from aiohttp import web

from bot.door import Door
from bot.door.fsm import FsmStorage
from services.transaction import Transaction
from storage.db import Database, Tx, open_database
from tests.bot.door_telegram import SECRET, TOKEN

NOW = datetime(2026, 12, 17, 10, tzinfo=UTC)

deed = sa.Table(
    "deed",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "update_id", sa.BigInteger, nullable=False
    ),  # not unique: a second one must be seen, not prevented
    sa.Column("person", sa.BigInteger, nullable=False),
)


@dataclass(frozen=True)
class Done:
    nth: int


@Transaction
def do(tx: Tx, update_id: int, person: int) -> Done:
    tx.execute(sa.insert(deed).values(update_id=update_id, person=person))
    mine = sa.select(sa.func.count()).where(deed.c.person == person)
    return Done(nth=tx.scalar(mine) or 0)


def router() -> Router:
    router = Router()

    @router.message(F.text == "/begin")
    async def begin(message: Message, state: FSMContext) -> None:
        await state.set_state("name")
        await message.answer("name?")

    @router.message(StateFilter("name"))
    async def name(message: Message, state: FSMContext, db: Database, event_update: Update) -> None:
        done = await do(db, event_update.update_id, message.chat.id)
        await state.update_data(name=message.text)
        await state.set_state("town")
        await message.answer(f"{done.nth}: {message.text}; town?")

    @router.message(StateFilter("town"))
    async def town(message: Message, state: FSMContext) -> None:
        told = await state.get_data()
        await state.clear()
        await message.answer(f"{told['name']} from {message.text}")

    @router.message()
    async def anything(message: Message, db: Database, event_update: Update) -> None:
        done = await do(db, event_update.update_id, message.chat.id)
        await message.answer(f"{event_update.update_id} {done.nth}")

    return router


async def serve(database: str, api: str, socket: str | None) -> None:
    """Until SIGTERM; `socket`: a webhook on it, otherwise polling."""
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    db = await open_database(database, serve=True)
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher(storage=FsmStorage(db))
    dispatcher.include_router(router())
    door = Door(db, bot, dispatcher, lambda: NOW)
    await door.start()
    runner = web.AppRunner(_app(door))
    await runner.setup()
    if socket:
        await web.UnixSite(runner, socket).start()
    else:
        polling = asyncio.create_task(door.run_polling(["message"]))
    await stopped.wait()
    await door.stop()
    await runner.cleanup()
    if not socket:
        await polling
    await bot.session.close()
    await db.close()


def _app(door: Door) -> web.Application:
    app = web.Application()
    app.router.add_post("/", door.webhook_handler(SECRET))
    return app


def _child(log: str, arguments: dict[str, Any]) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with open(log, "a") as file:  # noqa: PTH123
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    asyncio.run(serve(**arguments))


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who ends is reaped
    print("ready", flush=True)  # noqa: T201
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _child(**json.loads(line))
            os._exit(0)
        print(pid, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
