"""A hub with the real bot in it, reached over HTTP as Telegram would be."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import datetime

import pytest
import structlog

from bot.app import App, build_app
from bot.pacing import UNLIMITED
from bot.settings import load_settings
from sandbox import acts
from sandbox.people import Group, Person
from sandbox.records import Call
from sandbox.server import Sandbox
from sandbox.sightings import Sighting
from scheduler.jobs import jobs
from tests.people import NOW


@pytest.fixture(autouse=True)
def _short_logs() -> Iterator[None]:
    """A failure's traceback without its local names: drawing those takes longer than a person waits."""
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, plain])
    yield
    structlog.reset_defaults()


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
        self.hub_chat_id: int | None = self.group.id
        self.app: App
        self.refusals_expected: tuple[str, ...] = ()

    async def open(self) -> None:
        settings = load_settings(
            _env_file=None,
            bot_token=self.sandbox.token,
            bot_api_url=self.sandbox.url,
            database_url=self.database_url,
            hub_chat_id=self.hub_chat_id,
            organiser_ids=str(self.organiser.id),
        )
        self.app = await build_app(settings, clock=lambda: self.now, pace=UNLIMITED)
        self._running = asyncio.create_task(self.app.run())
        await self.sandbox.polled()

    async def close(self) -> None:
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)

    async def restart(self, token: str | None = None) -> None:
        """`token`: another than before."""
        await self.settled()
        await self.close()
        self.sandbox.polling.dismiss()
        while self.sandbox.polling.waiting:  # noqa: ASYNC110 - for the poller that is gone
            await asyncio.sleep(0)
        if token:
            self.sandbox.change_token(token)
        await self.open()

    async def at(self, moment: datetime) -> None:
        """It is that time now, and the clock has ticked."""
        self.now = moment
        for job in jobs(self.app.db, lambda: self.now, self.app.settings.zone):
            await job.tick()
        self.app.delivery.wake()
        await self.settled()

    async def settled(self) -> None:
        """Until nothing waits: no update, no message owed."""
        await self.sandbox.idle()
        await self.app.door.idle()
        await self.app.redraws.idle()
        await self.app.delivery.idle()

    async def forge(self, person: Person, message: Sighting, data: str) -> str | None:
        """Presses a button that the message does not have; the words of the answer."""
        pressed = acts.press(self.sandbox.world, person.profile, message.chat_id, message.id, data)
        await self.sandbox.world.journal.until((pressed.id,), lambda: pressed.answer is not None, 5)
        assert pressed.answer is not None, f"the press of {data} was not answered"
        text: str | None = pressed.answer["text"]
        return text

    def check(self) -> None:
        """What holds in every story."""
        world = self.sandbox.world
        assert world.violations == []
        assert self.app.door.counts.failed == 0, "the bot failed at an update"
        assert [call.description for call in world.calls if not call.ok and not self._may_fail(call)] == []
        assert all(pressed.answer for pressed in world.callbacks.values()), "a press was not answered"
        said = [str(call.params.get("text")) for call in world.calls]
        assert [text for text in said if "ошибка у бота" in text] == []

    def _may_fail(self, call: Call) -> bool:
        if call.method in {"setMyCommands", "deleteMyCommands"}:
            return (
                call.description == "Bad Request: chat not found"
            )  # somebody with a role who has not come yet
        expected = ("message is not modified", "terminated by other getUpdates", *self.refusals_expected)
        return any(words in (call.description or "") for words in expected)


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
        await hub.settled()
        await hub.close()
        hub.check()


async def introduce(person: Person) -> None:
    """Consent, the name as it is, and an institution."""
    await person.press("Согласен(на)")
    await person.press("Всё верно")
    await person.send("Дворец творчества")
    await person.sees("Запомнили")
