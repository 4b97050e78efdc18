"""Telegram's own words, case by case."""

from typing import Any

import pytest

from sandbox.people import Person
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    anna = sandbox.person("Анна", username="anna")
    await anna.start()
    return anna


TEXTS = [
    ({"text": ""}, "message text is empty"),
    ({}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "я" * 4097}, "message is too long"),
    ({"text": "я" * 16385}, "text is too long"),
    ({"text": "a", "parse_mode": "BB"}, "unsupported parse_mode"),
    ({"text": "a", "message_thread_id": 5}, "message thread not found"),
    ({"text": "a", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    ({"text": "a", "reply_markup": inline(text="x")}, "text buttons are unallowed in the inline keyboard"),
    ({"text": "a", "reply_markup": inline(text="x", callback_data="я" * 33)}, "BUTTON_DATA_INVALID"),
    (
        {"text": "a", "reply_markup": inline(callback_data="x")},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    ({"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    (
        {"text": "a", "reply_markup": inline(text="x", url="нет")},
        "inline keyboard button URL 'нет' is invalid: Wrong HTTP URL",
    ),
    (
        {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}},
        "REPLY_MARKUP_TOO_LONG",
    ),
]


@pytest.mark.parametrize(("params", "words"), TEXTS)
async def test_texts(api: Api, anna: Person, sandbox: Sandbox, params: dict[str, Any], words: str) -> None:
    assert await api.refused("sendMessage", chat_id=anna.id, **params) == f"Bad Request: {words}"
    assert not sandbox.world.violations


PARSING = [
    ("<b>жир", 'Can\'t find end tag corresponding to start tag "b"'),
    ("ё<x>y</x>", 'Unsupported start tag "x" at byte offset 2'),
    ("<b><i>x</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("a <b", "Unclosed start tag at byte offset 2"),
    ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
]


@pytest.mark.parametrize(("text", "words"), PARSING)
async def test_parsing(api: Api, anna: Person, text: str, words: str) -> None:
    refusal = await api.refused("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML")
    assert refusal == f"Bad Request: can't parse entities: {words}"


MISUSES = [
    (
        "sendMessage",
        {"chat_id": 1, "text": "a", "colour": "red"},
        'unsupported parameter "colour" in sendMessage',
    ),
    ("sendMessage", {"chat_id": 1, "text": {"a": 1}}, "text must be a String"),
    (
        "sendMessage",
        {"chat_id": 1, "text": "a", "message_thread_id": "first"},
        "message_thread_id must be an Integer",
    ),
    (
        "sendMessage",
        {"chat_id": 1, "text": "a", "protect_content": "maybe"},
        "protect_content must be a Boolean",
    ),
    ("createForumTopic", {"chat_id": 1, "name": "я" * 129}, "name must not exceed 128 characters"),
    ("setMyName", {"name": "я" * 65}, "name must not exceed 64 characters"),
    (
        "sendMessage",
        {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[{"text": "x", "color": 1}]]}},
        'unsupported parameter "reply_markup.inline_keyboard[0][0].color": InlineKeyboardButton has no such field',
    ),
]


@pytest.mark.parametrize(("method", "params", "words"), MISUSES)
async def test_misuse_is_noted(
    api: Api, sandbox: Sandbox, method: str, params: dict[str, Any], words: str
) -> None:
    assert await api.refused(method, **params) == f"Bad Request: {words}"
    assert sandbox.world.violations == [f"{method}: Bad Request: {words}"]


MISSING = [
    ("sendMessage", {"text": "a"}, "chat_id is empty"),
    ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
    ("getChatMember", {"chat_id": 1}, "invalid user_id specified"),
    ("sendDocument", {"chat_id": 1}, "there is no document in the request"),
    ("sendPhoto", {"chat_id": 1}, "there is no photo in the request"),
    ("answerCallbackQuery", {}, "query is too old and response timeout expired or query ID is invalid"),
    ("sendMessage", {"chat_id": "@nobody", "text": "a"}, "chat not found"),
    ("sendMessage", {"chat_id": "nobody", "text": "a"}, "chat not found"),
    ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
    ("setWebhook", {"url": "ftp:x"}, "invalid webhook URL specified"),
    ("editMessageText", {"text": "a"}, "chat_id is empty"),
    (
        "setMyCommands",
        {"commands": [{"command": "x" * 33, "description": "d"}]},
        "command length must not exceed 32",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "x", "description": "d" * 257}]},
        "command description length must not exceed 256",
    ),
    ("setMyCommands", {"commands": [{"command": "Привет", "description": "d"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "x", "description": "d"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
]


@pytest.mark.parametrize(("method", "params", "words"), MISSING)
async def test_missing_and_unknown(
    api: Api, sandbox: Sandbox, method: str, params: dict[str, Any], words: str
) -> None:
    assert await api.refused(method, **params) == f"Bad Request: {words}"
    assert not sandbox.world.violations


async def test_unknown_methods_tokens_and_unplayed_methods(api: Api, sandbox: Sandbox) -> None:
    assert await api("sendNothing") == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }
    answer = await api("sendDice", chat_id=1)
    assert (answer["error_code"], answer["description"]) == (
        501,
        "Not Implemented: the sandbox does not play sendDice",
    )
    assert len(sandbox.world.violations) == 1
    for token, words in (("43:x", "Unauthorized"), ("x", "Unauthorized: invalid token specified")):
        async with api.session.get(f"{sandbox.url}/bot{token}/getMe") as response:
            assert (response.status, (await response.json())["description"]) == (401, words)


async def test_whom_the_bot_may_write_to(api: Api, sandbox: Sandbox, anna: Person) -> None:
    stranger, met, gone = sandbox.person("Чужой"), sandbox.person("Борис"), sandbox.person("Вера")
    sandbox.group("Группа", [met])
    await gone.start()
    await anna.block()
    sandbox.world.people[gone.id].deactivated = True
    expected = {
        stranger.id: "Bad Request: chat not found",
        12345: "Bad Request: chat not found",
        met.id: "Forbidden: bot can't initiate conversation with a user",
        anna.id: "Forbidden: bot was blocked by the user",
        gone.id: "Forbidden: user is deactivated",
    }
    for chat_id, words in expected.items():
        assert await api.refused("sendMessage", chat_id=chat_id, text="a") == words
    await anna.start()
    await api.ok("sendMessage", chat_id="@Anna", text="a")


async def test_edits(api: Api, anna: Person) -> None:
    async def edit(number: int, **params: Any) -> str:
        return await api.refused("editMessageText", chat_id=anna.id, message_id=number, **params)

    plain = await api.ok(
        "sendMessage", chat_id=anna.id, text="раз", reply_markup=inline(text="x", callback_data="x")
    )
    keys = await api.ok(
        "sendMessage", chat_id=anna.id, text="два", reply_markup={"keyboard": [[{"text": "x"}]]}
    )
    poll = await api.ok("sendPoll", chat_id=anna.id, question="?", options=[{"text": "да"}])
    assert "reply_markup" not in keys
    own = await anna.send("моё")
    number = plain["message_id"]
    assert await edit(number, text="раз", reply_markup=inline(text="x", callback_data="x")) == NOT_MODIFIED
    assert await edit(keys["message_id"], text="x") == "Bad Request: message can't be edited"
    assert await edit(own.id, text="x") == "Bad Request: message can't be edited"
    assert await edit(9999, text="x") == "Bad Request: message to edit not found"
    assert await edit(poll["message_id"], text="x") == "Bad Request: there is no text in the message to edit"
    edited = await api.ok("editMessageText", chat_id=anna.id, message_id=number, text="раз")
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]
    caption = await api.refused("editMessageCaption", chat_id=anna.id, message_id=number, caption="x")
    assert caption == "Bad Request: there is no caption in the message to edit"
    markup = {"chat_id": anna.id, "message_id": number, "reply_markup": inline(text="y", callback_data="y")}
    await api.ok("editMessageReplyMarkup", **markup)
    assert await api.refused("editMessageReplyMarkup", **markup) == NOT_MODIFIED
    assert anna.messages[1].buttons == ["y"]


async def test_deleting(api: Api, sandbox: Sandbox, anna: Person) -> None:
    number = (await api.ok("sendMessage", chat_id=anna.id, text="раз"))["message_id"]
    old = (await api.ok("sendMessage", chat_id=anna.id, text="два"))["message_id"]
    await api.ok("deleteMessage", chat_id=anna.id, message_id=number)
    gone = await api.refused("deleteMessage", chat_id=anna.id, message_id=number)
    assert gone == "Bad Request: message to delete not found"
    sandbox.world.advance(48 * 3600 + 1)
    late = await api.refused("deleteMessage", chat_id=anna.id, message_id=old)
    assert late == "Bad Request: message can't be deleted"
    await api.ok("editMessageText", chat_id=anna.id, message_id=old, text="три")
    await api.ok("deleteMessages", chat_id=anna.id, message_ids=[number])


async def test_callbacks_are_answered_once_and_in_time(api: Api, sandbox: Sandbox, anna: Person) -> None:
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    markup = inline(text="x", callback_data="x")
    await api.ok("sendMessage", chat_id=anna.id, text="раз", reply_markup=markup)
    await anna.press("x", message=anna.last, wait=False)
    await anna.press("x", message=anna.last, wait=False)
    first, second = [update["callback_query"] for update in (await api.ok("getUpdates"))[-2:]]
    assert first["message"]["reply_markup"] == markup
    long = await api.refused("answerCallbackQuery", callback_query_id=first["id"], text="я" * 201)
    assert long == "Bad Request: MESSAGE_TOO_LONG"
    bad_url = await api.refused("answerCallbackQuery", callback_query_id=first["id"], url="https://a.by")
    assert bad_url == "Bad Request: URL_INVALID"
    await api.ok("answerCallbackQuery", callback_query_id=first["id"], text="да")
    assert anna.toast == "да"
    assert await api.refused("answerCallbackQuery", callback_query_id=first["id"]) == too_old
    sandbox.world.advance(16)
    assert await api.refused("answerCallbackQuery", callback_query_id=second["id"]) == too_old
