"""A press is answered once, soon, and with words where there are some."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, SendMessage, TelegramMethod
from aiogram.types import CallbackQuery, Chat, Message, Update, User
from aiogram.utils.callback_answer import CallbackAnswer

from bot import presses
from bot.middlewares import Answers
from bot.presses import Presses


class DeafBot(Bot):
    """Keeps what it was told to call."""

    def __init__(self) -> None:
        super().__init__("42:TOKEN")
        self.calls: list[TelegramMethod[Any]] = []

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:  # noqa: ARG002 - aiogram's
        self.calls.append(method)


async def pressed(bot: DeafBot, handler: Callable[[CallbackAnswer], Awaitable[None]]) -> None:
    anna = User(id=1, is_bot=False, first_name="Анна")
    message = Message(message_id=1, date=datetime.now(UTC), chat=Chat(id=1, type="private")).as_(bot)  # noqa: TID251 - any
    query = CallbackQuery(id="7", from_user=anna, chat_instance="x", data="d", message=message).as_(bot)

    async def inner(_: Any, data: dict[str, Any]) -> None:
        await handler(data["callback_answer"])

    expecting = Presses(bot)
    expecting.expect(Update(update_id=1, callback_query=query))
    try:
        await Answers(expecting)(inner, query, {})
    finally:
        await expecting.stop()


@pytest.fixture
def bot() -> DeafBot:
    return DeafBot()


async def test_a_quick_press_is_answered_when_it_is_done_with_its_words(bot: DeafBot) -> None:
    async def handler(said: CallbackAnswer) -> None:
        said.text = "Готово"

    await pressed(bot, handler)
    [answer] = bot.calls
    assert isinstance(answer, AnswerCallbackQuery)
    assert answer.text == "Готово"


async def test_a_slow_press_is_answered_meanwhile_and_its_words_come_as_a_message(
    bot: DeafBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(presses, "PATIENCE", 0)

    async def handler(said: CallbackAnswer) -> None:
        for _ in range(5):
            await asyncio.sleep(0)
        said.text = "Ann <3"

    await pressed(bot, handler)
    silent, words = bot.calls
    assert isinstance(silent, AnswerCallbackQuery)
    assert silent.text is None
    assert isinstance(words, SendMessage)
    assert words.text == "Ann &lt;3"


async def test_a_press_whose_handler_fails_is_answered_all_the_same(bot: DeafBot) -> None:
    async def handler(_: CallbackAnswer) -> None:
        raise LookupError("a bad day")

    with pytest.raises(LookupError):
        await pressed(bot, handler)
    [answer] = bot.calls
    assert isinstance(answer, AnswerCallbackQuery)


async def test_a_press_that_is_to_be_handled_again_is_not_answered_yet(bot: DeafBot) -> None:
    class AgainError(BaseException):
        pass

    async def handler(_: CallbackAnswer) -> None:
        raise AgainError

    with pytest.raises(AgainError):
        await pressed(bot, handler)
    assert bot.calls == []
