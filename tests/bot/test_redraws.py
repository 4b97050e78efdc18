"""What hundreds press at once: of each message only the newest screen waits for its turn, and it is the last to arrive."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod
from aiogram.types import Chat, Message

from bot import redraws
from bot.pacing import UNLIMITED, Pace, Pacer
from bot.redraws import Redraws
from handlers.screen import Screen

ANNA, BORIS = 1, 2


class SlowBot(Bot):
    """The first edits take the longest."""

    def __init__(self, *errors: type[TelegramAPIError]) -> None:
        super().__init__("42:TOKEN")
        self.shown: list[tuple[Any, str | None]] = []
        self.errors = list(errors)
        self.calls = 0

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:  # noqa: ARG002 - aiogram's
        self.calls += 1
        await asyncio.sleep(0.02 / self.calls)
        if self.errors:
            raise _error(self.errors.pop(0), method)
        assert isinstance(method, EditMessageText | SendMessage)
        place = method.message_id if isinstance(method, EditMessageText) else "below"
        self.shown.append((place, method.text))


def _error(kind: type[TelegramAPIError], method: TelegramMethod[Any]) -> TelegramAPIError:
    if kind is TelegramRetryAfter:
        return TelegramRetryAfter(method, "flood", retry_after=0)
    return kind(method, "message to edit not found")


def message(chat_id: int = ANNA, message_id: int = 7) -> Message:
    return Message(
        message_id=message_id, date=datetime(2026, 11, 23, tzinfo=UTC), chat=Chat(id=chat_id, type="private")
    )


def make(bot: Bot, pace: Pace = UNLIMITED) -> Redraws:
    return Redraws(bot, Pacer(pace, time=asyncio.get_running_loop().time))


async def test_many_presses_of_one_message_make_few_edits_and_the_newest_is_the_last() -> None:
    bot = SlowBot()
    soon = make(bot)
    for number in range(20):
        soon(message(), Screen(str(number)))
        await asyncio.sleep(0.002)
    soon(message(), Screen("end"))
    await soon.idle()
    assert bot.shown[-1] == (7, "end")
    assert 1 < len(bot.shown) < 20
    numbers = [int(text or "") for _, text in bot.shown[:-1]]
    assert numbers == sorted(numbers)
    assert len(soon) == 0


async def test_messages_of_others_do_not_wait() -> None:
    bot = SlowBot()
    soon = make(bot, Pace(chat=0.01, burst=1, jitter=0))
    for text in ("one", "two"):
        soon(message(ANNA), Screen(text))
        await asyncio.sleep(0.05)
    soon(message(BORIS, 8), Screen("hers"))
    await asyncio.sleep(0.05)
    assert bot.shown == [(7, "one"), (8, "hers")]
    await soon.stop(0)
    assert len(soon) == 0


async def test_what_telegram_refuses_comes_again_or_below(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redraws, "MARGIN", 0.01)
    told_to_wait = SlowBot(TelegramRetryAfter, TelegramRetryAfter)
    gone = SlowBot(TelegramBadRequest)
    out_of_reach = SlowBot(TelegramNetworkError)
    for bot in (told_to_wait, gone, out_of_reach):
        soon = make(bot)
        soon(message(), Screen("page"))
        await soon.idle()
        assert len(soon) == 0
    assert told_to_wait.shown == [(7, "page")]
    assert gone.shown == [("below", "page")]
    assert out_of_reach.shown == []
