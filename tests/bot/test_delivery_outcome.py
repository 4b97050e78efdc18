"""Each of Telegram's published answers has a meaning; only silence and its own failures leave it open."""

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import SendMessage
from aiohttp import ClientOSError, ConnectionTimeoutError, ServerDisconnectedError

from bot.outcome import Meaning, Outcome, outcome_of

CALL = SendMessage(chat_id=1, text="text")
MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


def answered(code: int, body: str | dict[str, Any]) -> Outcome:
    """As aiogram understands the answer."""
    content = body if isinstance(body, str) else json.dumps({"ok": False, "error_code": code, **body})
    with pytest.raises(Exception) as caught:  # noqa: PT011 - its kind is aiogram's choice
        AiohttpSession().check_response(Bot("42:TOKEN"), CALL, code, content)
    assert isinstance(caught.value, Exception)
    return outcome_of(caught.value)


@pytest.mark.parametrize(
    ("code", "description", "meaning"),
    [
        (400, MODIFIED, Meaning.SAME),
        (400, "Bad Request: message to edit not found", Meaning.GONE),
        (400, "Bad Request: message can't be edited", Meaning.GONE),
        (400, "Bad Request: message thread not found", Meaning.NO_TOPIC),
        (400, "Bad Request: TOPIC_CLOSED", Meaning.NO_TOPIC),
        (400, "Bad Request: chat not found", Meaning.REFUSED),
        (400, "Bad Request: message is too long", Meaning.REFUSED),
        (
            400,
            'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 3',
            Meaning.REFUSED,
        ),
        (401, "Unauthorized", Meaning.NOT_DONE),
        (403, "Forbidden: bot was blocked by the user", Meaning.BLOCKED),
        (403, "Forbidden: bot can't initiate conversation with a user", Meaning.BLOCKED),
        (403, "Forbidden: user is deactivated", Meaning.BLOCKED),
        (403, "Forbidden: bot was kicked from the supergroup chat", Meaning.BLOCKED),
        (404, "Not Found", Meaning.NOT_DONE),
        (413, "Request Entity Too Large", Meaning.REFUSED),
        (429, "Too Many Requests: retry after 0", Meaning.SLOW_DOWN),
        (500, "Internal Server Error", Meaning.UNKNOWN),
        (502, "Bad Gateway", Meaning.UNKNOWN),
    ],
)
def test_an_answer_has_its_meaning(code: int, description: str, meaning: Meaning) -> None:
    assert answered(code, {"description": description}) == Outcome(meaning, description)


def test_a_429_says_how_long() -> None:
    outcome = answered(429, {"description": "Too Many Requests", "parameters": {"retry_after": 30}})
    assert (outcome.meaning, outcome.seconds) == (Meaning.SLOW_DOWN, 30)


def test_an_upgrade_says_where_to() -> None:
    outcome = answered(400, {"description": "upgraded", "parameters": {"migrate_to_chat_id": -1001}})
    assert (outcome.meaning, outcome.new_chat) == (Meaning.MOVED, -1001)


def test_a_gateways_page_leaves_it_open() -> None:
    assert answered(502, "<html>Bad Gateway</html>").meaning is Meaning.UNKNOWN


@pytest.mark.parametrize(
    ("cause", "meaning"),
    [
        (ConnectionTimeoutError(), Meaning.NOT_DONE),
        (ServerDisconnectedError(), Meaning.UNKNOWN),
        (ClientOSError(104, "connection reset by peer"), Meaning.UNKNOWN),
        (TimeoutError(), Meaning.UNKNOWN),
    ],
)
def test_silence_is_open_unless_nobody_was_reached(cause: Exception, meaning: Meaning) -> None:
    error = TelegramNetworkError(CALL, "as aiogram wraps it")
    error.__cause__ = cause
    assert outcome_of(error).meaning is meaning
