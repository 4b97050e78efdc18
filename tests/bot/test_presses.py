"""However many press at once, nobody's phone waits for long, and each press is answered once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.types import CallbackQuery, Update, User
from aiogram.utils.callback_answer import CallbackAnswer
from structlog.testing import capture_logs

from bot import presses
from bot.app import App, build_app
from bot.pacing import UNLIMITED, Pace
from bot.presses import Presses
from bot.settings import load_settings
from sandbox import acts
from sandbox.records import Callback
from sandbox.server import Sandbox
from sandbox.sightings import Sighting

CROWD = 100


class DeafBot(Bot):
    def __init__(self) -> None:
        super().__init__("42:TOKEN")
        self.answers: list[str | None] = []
        self.error: Exception | None = None

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:  # noqa: ARG002 - aiogram's
        assert isinstance(method, AnswerCallbackQuery)
        self.answers.append(method.text)
        if self.error:
            raise self.error


def press(query_id: str = "7") -> Update:
    anna = User(id=1, is_bot=False, first_name="Анна")
    query = CallbackQuery(id=query_id, from_user=anna, chat_instance="x", data="d")
    return Update(update_id=1, callback_query=query)


@pytest.fixture
def bot() -> DeafBot:
    return DeafBot()


@pytest.fixture
def expecting(bot: DeafBot, monkeypatch: pytest.MonkeyPatch) -> Presses:
    monkeypatch.setattr(presses, "PATIENCE", 0.02)
    return Presses(bot)


async def test_what_is_done_soon_is_answered_with_its_words_and_never_again(
    bot: DeafBot, expecting: Presses
) -> None:
    expecting.expect(press())
    assert await expecting.answer("7", CallbackAnswer(answered=False, text="Готово"))
    assert not await expecting.answer("7", CallbackAnswer(answered=False, text="Готово"))
    await asyncio.sleep(0.05)
    assert bot.answers == ["Готово"]
    assert len(expecting) == 0


async def test_what_waits_is_answered_silently_once_and_words_are_not_taken(
    bot: DeafBot, expecting: Presses
) -> None:
    expecting.expect(press())
    expecting.expect(press())  # the same, adopted
    await asyncio.sleep(0.05)
    assert len(expecting) == 0
    assert not await expecting.answer("7", CallbackAnswer(answered=False, text="Готово"))
    assert bot.answers == [None]


async def test_nobody_expects_what_is_no_press(bot: DeafBot, expecting: Presses) -> None:
    expecting.expect(Update(update_id=1))
    assert len(expecting) == 0
    assert bot.answers == []


async def test_an_answer_that_fails_is_logged(bot: DeafBot, expecting: Presses) -> None:
    bot.error = TelegramNetworkError(AnswerCallbackQuery(callback_query_id="7"), "gone")
    with capture_logs() as logs:
        expecting.expect(press())
        await asyncio.sleep(0.05)
        expecting.expect(press("8"))
        assert await expecting.answer("8", CallbackAnswer(answered=False))
    assert [log["event"] for log in logs] == ["press not answered"] * 2
    assert len(expecting) == 0


async def test_nothing_is_answered_after_the_end(bot: DeafBot, expecting: Presses) -> None:
    expecting.expect(press())
    await expecting.stop()
    expecting.expect(press("8"))
    await asyncio.sleep(0.05)
    assert bot.answers == []
    assert len(expecting) == 0


@asynccontextmanager
async def running(sandbox: Sandbox, url: str, pace: Pace) -> AsyncIterator[App]:
    settings = load_settings(
        _env_file=None, bot_token=sandbox.token, bot_api_url=sandbox.url, database_url=url
    )
    app = await build_app(settings, clock=lambda: datetime.now(UTC), pace=pace)  # noqa: TID251 - any
    running = asyncio.create_task(app.run())
    await sandbox.polled()
    try:
        yield app
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        sandbox.polling.dismiss()
        while sandbox.polling.waiting:  # noqa: ASYNC110 - for the poller that is gone
            await asyncio.sleep(0)


@pytest.mark.slow
async def test_a_crowd_that_presses_at_once_is_answered_within_a_second(sqlite_url: str) -> None:
    """They share 28 edits a second: most see theirs long after their press was answered."""
    async with Sandbox() as sandbox:
        world = sandbox.world
        crowd = [sandbox.person(f"N{number}") for number in range(CROWD)]
        async with running(sandbox, sqlite_url, UNLIMITED) as app:
            for person in crowd:
                await person.start()
            await sandbox.idle()
            await app.door.idle()
            await app.delivery.idle()
        async with running(sandbox, sqlite_url, Pace()) as app:
            loop = asyncio.get_running_loop()
            asked: dict[str, float] = {}
            pressed: list[Callback] = []
            for person in crowd:
                shown = Sighting(world, [*world.chats[person.id].messages.values()][-1])
                data = _data(shown)
                one = acts.press(world, person.profile, shown.chat_id, shown.id, data)
                asked[one.id] = loop.time()
                pressed.append(one)
            keys = tuple(one.id for one in pressed)
            assert await world.journal.until(keys, lambda: all(one.answer for one in pressed), 10)
            await sandbox.idle()
            await app.door.idle()
            assert len(app.presses) == 0
            assert app.door.counts.failed == 0
        answers = [call for call in world.calls if call.method == "answerCallbackQuery"]
    times = Counter(call.params["callback_query_id"] for call in answers)
    assert times == dict.fromkeys(asked, 1)
    waits = sorted(call.arrived - asked[call.params["callback_query_id"]] for call in answers)
    print(f"p50 {waits[CROWD // 2]:.2f} s, p95 {waits[CROWD * 95 // 100]:.2f} s, worst {waits[-1]:.2f} s")  # noqa: T201
    assert waits[CROWD * 95 // 100] < 1


def _data(shown: Sighting) -> str:
    rows = shown.raw["reply_markup"]["inline_keyboard"]
    return next(str(button["callback_data"]) for row in rows for button in row if "callback_data" in button)
