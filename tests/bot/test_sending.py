"""Live calls: those that Telegram counts wait for their turn, refused ones are repeated, and nothing else is."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessages,
    DeleteMessage,
    EditMessageText,
    GetChat,
    PinChatMessage,
    SendChatAction,
    SendMediaGroup,
    SendMessage,
    SetMessageReaction,
    TelegramMethod,
)
from aiogram.types import InputMediaDocument, ReplyParameters

from bot import sending
from bot.pacing import Pace
from bot.sending import cost_of, own_turn
from storage import hub
from storage.db import Database
from tests.bot.delivery_house import House, house
from tests.databases import postgres_is_slow

SLOW = Pace(overall=10, chat=2, burst=1, jitter=0)
ALBUM = [InputMediaDocument(media="file")] * 3


@pytest.fixture
async def here(db: Database) -> AsyncIterator[House]:
    async with house(db, timeout=0.5) as here:
        yield here


@pytest.mark.parametrize(
    ("method", "turns"),
    [
        (SendMessage(chat_id=1, text="a"), 1),
        (EditMessageText(chat_id=1, message_id=1, text="a"), 1),
        (PinChatMessage(chat_id=1, message_id=1), 1),
        (SendMediaGroup(chat_id=1, media=ALBUM), 3),  # type: ignore[arg-type]  # an invariant list of a union
        (CopyMessages(chat_id=1, from_chat_id=2, message_ids=[1, 2]), 2),
        (AnswerCallbackQuery(callback_query_id="1"), 0),
        (SendChatAction(chat_id=1, action=ChatAction.TYPING), 0),
        (SetMessageReaction(chat_id=1, message_id=1), 0),
        (DeleteMessage(chat_id=1, message_id=1), 0),
        (GetChat(chat_id=1), 0),
    ],
    ids=lambda value: value.__api_method__ if isinstance(value, TelegramMethod) else "",
)
def test_turns_are_what_telegram_counts(method: TelegramMethod[Any], turns: int) -> None:
    assert cost_of(method) == turns


@postgres_is_slow
async def test_counted_calls_wait_for_their_turn_and_others_do_not(db: Database) -> None:
    async with house(db, pace=SLOW) as here:
        [anna] = await here.crowd(1)
        await here.bot.send_message(anna, "first")
        second = asyncio.create_task(here.bot.send_message(anna, "second"))
        for _ in range(3):
            await here.bot.send_chat_action(anna, ChatAction.TYPING)
        assert not second.done()
        await second
        first, *_, last = [call["arrived"] for call in here.calls("sendMessage")]
        assert last - first > 0.45


@postgres_is_slow
async def test_a_reply_does_not_wait_behind_the_outbox(db: Database) -> None:
    async with house(db, pace=SLOW) as here:
        crowd = await here.crowd(31)
        await here.owe(*crowd[1:])
        await here.until(lambda: here.calls("sendMessage"))
        async with asyncio.timeout(0.5):
            await here.bot.send_message(crowd[0], "at once")
        assert len(here.calls("sendMessage")) < 10


@postgres_is_slow
async def test_a_call_with_a_turn_of_its_own_does_not_wait_again(db: Database) -> None:
    async with house(db, pace=SLOW) as here:
        [anna] = await here.crowd(1)
        async with asyncio.timeout(0.4):
            with own_turn():
                for _ in range(3):
                    await here.bot.send_message(anna, "text")


@postgres_is_slow
async def test_after_a_429_the_call_is_repeated(here: House) -> None:
    [anna] = await here.crowd(1)
    here.sandbox.fault("429", "sendMessage", times=1, retry_after=1)
    await here.bot.send_message(anna, "text")
    assert here.texts(anna) == ["text"]
    refused, done = here.calls("sendMessage")
    assert done["arrived"] - refused["arrived"] >= 2


@postgres_is_slow
async def test_nobody_waits_for_longer_than_patience(here: House) -> None:
    [anna] = await here.crowd(1)
    here.sandbox.fault("429", "sendMessage", times=None, retry_after=245)
    with pytest.raises(TelegramRetryAfter):
        await here.bot.send_message(anna, "text")
    assert len(here.calls("sendMessage")) == 1


@postgres_is_slow
async def test_nobody_is_repeated_for_ever(here: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "MARGIN", -1)  # no need to wait here
    [anna] = await here.crowd(1)
    here.sandbox.fault("429", "sendMessage", times=None, retry_after=1)
    with pytest.raises(TelegramRetryAfter):
        await here.bot.send_message(anna, "text")
    assert len(here.calls("sendMessage")) == sending.REPEATS


async def test_an_upgraded_group_gets_the_call_at_its_new_id(here: House) -> None:
    await here.crowd(1)
    group = here.sandbox.group("Медиа-хаб", here.people)
    old = group.id
    await here.db.transaction(hub.configure, old)
    new = group.upgrade()
    await here.bot.send_message(old, "text")
    assert here.texts(new) == ["text"]
    assert await here.db.read(hub.chat_id) == new


async def test_there_it_is_no_answer_to_what_has_another_number_and_in_no_topic(here: House) -> None:
    await here.crowd(1)
    group = here.sandbox.group("Медиа-хаб", here.people)
    old = group.id
    moved = SendMessage(
        chat_id=old, text="text", message_thread_id=3, reply_parameters=ReplyParameters(message_id=5)
    )
    new = group.upgrade()
    await here.bot(moved)
    assert here.texts(new) == ["text"]
    assert [call.chat_id for call in here.sandbox.world.calls if call.method == "sendMessage"] == [old, new]
    params = here.sandbox.world.calls[-1].params
    assert not {"message_thread_id", "reply_parameters"} & set(params)


@pytest.mark.parametrize(
    "call",
    [
        lambda bot, chat: bot.edit_message_text("b", chat_id=chat, message_id=1),
        lambda bot, chat: bot.pin_chat_message(chat, 1),
    ],
    ids=["edit", "pin"],
)
async def test_what_means_a_message_of_the_old_group_is_given_up(
    here: House, call: Callable[[Bot, int], Awaitable[object]]
) -> None:
    await here.crowd(1)
    group = here.sandbox.group("Медиа-хаб", here.people)
    old = group.id
    await here.db.transaction(hub.configure, old)
    await here.bot.send_message(old, "a")
    new = group.upgrade()
    before = len(here.sandbox.world.calls)
    with pytest.raises(TelegramMigrateToChat):
        await call(here.bot, old)
    assert len(here.sandbox.world.calls) == before + 1
    assert await here.db.read(hub.chat_id) == new


@postgres_is_slow
@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("500", TelegramServerError),
        ("drop_before", TelegramNetworkError),
        ("drop_after", TelegramNetworkError),
        ("stall_after", TelegramNetworkError),
        ("403", TelegramAPIError),
        ("400", TelegramAPIError),
    ],
)
async def test_nothing_else_is_repeated(here: House, kind: str, error: type[Exception]) -> None:
    [anna] = await here.crowd(1)
    here.sandbox.fault(kind, "sendMessage", times=1, seconds=1)
    with pytest.raises(error):
        await here.bot.send_message(anna, "text")
    assert len(here.calls("sendMessage")) == 1
