"""A sandbox, and a tiny bot that knows it only by its address."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession, FormData

from sandbox.server import Sandbox
from tests.sandbox.echo import echo_router


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """Whatever a test does, the sandbox itself may never have sent what aiogram cannot read."""
    async with Sandbox(retry_base=0.01) as sandbox:
        yield sandbox
        assert not [text for text in sandbox.world.violations if text.startswith("the sandbox made")]


class Api:
    """The Bot API by hand: JSON in, the whole answer out."""

    def __init__(self, sandbox: Sandbox, session: ClientSession) -> None:
        self.address = f"{sandbox.url}/bot{sandbox.token}"
        self.session = session

    async def __call__(self, method: str, **params: Any) -> Any:
        async with self.session.post(f"{self.address}/{method}", json=params) as response:
            return await response.json()

    async def ok(self, method: str, **params: Any) -> Any:
        answer = await self(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> str:
        answer = await self(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def form(self, method: str, form: FormData) -> Any:
        async with self.session.post(f"{self.address}/{method}", data=form) as response:
            return response.status, await response.json()


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    async with ClientSession() as session:
        yield Api(sandbox, session)


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.url))
    bot = Bot(sandbox.token, session=session)
    yield bot
    if session._session:
        await session._session.close()  # aiogram's own close sleeps a quarter of a second for TLS


@pytest.fixture
async def echo(sandbox: Sandbox, bot: Bot) -> AsyncIterator[Sandbox]:
    """The sandbox with the echo bot polling it."""
    dispatcher = Dispatcher()
    dispatcher.include_router(echo_router())
    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    )
    await sandbox.polled()
    yield sandbox
    await dispatcher.stop_polling()
    await polling
    # What is still being handled would open the connection again, and nobody would close it then.
    await asyncio.gather(*dispatcher._handle_update_tasks, return_exceptions=True)
