"""A hub with the real bot in it, reached over HTTP as Telegram would be."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from bot.app import App, build_app
from bot.pacing import UNLIMITED
from bot.settings import load_settings
from sandbox.people import Group, Person
from sandbox.server import Sandbox
from tests.people import NOW


class Hub:
    """The sandbox, the bot in it, and the people of a story."""

    def __init__(self, sandbox: Sandbox, database_url: str) -> None:
        self.sandbox = sandbox
        self.database_url = database_url
        self.now: datetime = NOW
        self.organiser = sandbox.person("Ольга", last_name="Методист")
        self.anna = sandbox.person("Анна", last_name="Иванова")
        self.boris = sandbox.person("Борис", last_name="Ковалёв")
        self.vera = sandbox.person("Вера", last_name="Петрова")
        self.group: Group = sandbox.group(
            "Медиа-хаб", members=[self.organiser, self.anna, self.boris, self.vera]
        )
        self.app: App

    async def open(self) -> None:
        settings = load_settings(
            _env_file=None,
            bot_token=self.sandbox.token,
            bot_api_url=self.sandbox.url,
            database_url=self.database_url,
            hub_chat_id=self.group.id,
            organiser_ids=str(self.organiser.id),
        )
        self.app = await build_app(settings, clock=lambda: self.now, pace=UNLIMITED)
        self._running = asyncio.create_task(self.app.run())
        await self.sandbox.polled()

    async def close(self) -> None:
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)

    async def restart(self) -> None:
        await self.close()
        await self.open()

    async def settled(self) -> None:
        """Until nothing waits: no update, no message owed."""
        await self.sandbox.idle()
        await self.app.door.idle()
        await self.app.delivery.idle()


@pytest.fixture
async def hub(sqlite_url: str) -> AsyncIterator[Hub]:
    async for opened in _opened(sqlite_url):
        yield opened


@pytest.fixture
async def hub_on_both(database_url: str) -> AsyncIterator[Hub]:
    async for opened in _opened(database_url):
        yield opened


async def _opened(url: str) -> AsyncIterator[Hub]:
    async with Sandbox() as sandbox:
        hub = Hub(sandbox, url)
        await hub.open()
        yield hub
        await hub.close()
        assert sandbox.world.violations == []


async def introduce(person: Person) -> None:
    """Consent, the name as it is, and an institution."""
    await person.press("Согласен(на)")
    await person.press("Всё верно")
    await person.send("Дворец творчества")
    await person.sees("Записано")
