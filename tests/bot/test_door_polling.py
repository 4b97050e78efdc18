"""Trouble on the way to Telegram and on the way to the database: nothing is confirmed that is not recorded."""

import json

import pytest
import sqlalchemy as sa
from aiogram.types import Message, Update
from structlog.testing import capture_logs

from bot.door.backoff import Backoff
from bot.door.polling import Polling
from bot.door.room import Room
from storage import fsm, inbox
from storage.db import Database
from tests.bot.door_house import Wrapped, make_door, on_message, polling, rows
from tests.bot.door_telegram import message, telegram

CONFLICT = json.dumps(
    {"ok": False, "error_code": 409, "description": "Conflict: terminated by other getUpdates"}
)
BROKEN = json.dumps({"ok": False, "error_code": 502, "description": "Bad Gateway"})


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.door.backoff.FIRST", 0.001)


def test_delays_double_up_to_half_a_minute_and_only_another_trouble_is_news(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    backoff = Backoff()
    assert not backoff.succeeded()
    told = [backoff.failed(OSError()) for _ in range(7)]
    assert told == [(1, True), (2, False), (4, False), (8, False), (16, False), (30, False), (30, False)]
    assert backoff.failed(ValueError()) == (30, True)
    assert backoff.succeeded()
    assert backoff.failed(ValueError()) == (1, True)


async def test_after_conflicts_and_broken_answers_it_goes_on_and_has_said_so_once(db: Database) -> None:
    handled = []

    async def handler(_message: Message, event_update: Update) -> None:
        handled.append(event_update.update_id)

    async with telegram() as server:
        bot = server.bot()
        server.troubles = [(409, CONFLICT), (409, CONFLICT), (502, BROKEN), (502, "<html>"), (200, "<html>")]
        await server.send(message(1))
        with capture_logs() as logs:
            async with polling(make_door(db, bot, on_message(handler)), bot) as door:
                await server.until(lambda: not server.queue)
                await door.idle()
    assert handled == [1]
    assert [(line["event"], line.get("error", "").split(":")[0]) for line in logs[1:]] == [
        ("polling.failed", "TelegramConflictError"),
        ("polling.failed", "TelegramServerError"),
        ("polling.failed", "ClientDecodeError"),
        ("polling.restored", ""),
    ]


async def test_a_batch_that_cannot_be_recorded_is_not_confirmed(db: Database) -> None:
    handled = []

    async def handler(_message: Message, event_update: Update) -> None:
        handled.append(event_update.update_id)

    failures = [sa.exc.OperationalError("INSERT", {}, OSError("disk full")) for _ in range(3)]

    def fail_at_first(fn: object) -> None:
        if fn is inbox.record and failures:
            raise failures.pop()

    async with telegram() as server:
        bot = server.bot()
        wrapped = Wrapped(db)
        wrapped.before = fail_at_first
        await server.send(message(1), message(2))
        with capture_logs():
            async with polling(make_door(wrapped, bot, on_message(handler)), bot) as door:
                await server.until(lambda: not server.queue)
                await door.idle()
                assert sum(door.waiting) == 0
    assert [poll.get("offset") for poll in server.polls] == [None] * 4 + ["3"]
    assert handled == [1, 2]


async def test_what_was_recorded_while_the_connection_broke_is_found_again(db: Database) -> None:
    """Recorded, but we were told it failed: Telegram repeats it, and it is no new one."""
    handled = []

    async def handler(_message: Message, event_update: Update) -> None:
        handled.append(event_update.update_id)

    failures = [sa.exc.OperationalError("COMMIT", {}, OSError("gone"))]

    def fail_after(fn: object) -> None:
        if fn is inbox.record and failures:
            raise failures.pop()

    async with telegram() as server:
        bot = server.bot()
        wrapped = Wrapped(db)
        wrapped.after = fail_after
        await server.send(message(1))
        with capture_logs():
            async with polling(make_door(wrapped, bot, on_message(handler)), bot) as door:
                await server.until(lambda: not server.queue)
                await door.idle()
                assert await door.adopt() == 0
    assert handled == [1]
    assert await rows(db) == {1: (True, None)}


async def test_done_is_marked_when_the_database_is_back(db: Database) -> None:
    failures = [sa.exc.OperationalError("UPDATE", {}, OSError("gone")) for _ in range(3)]

    def fail_at_first(fn: object) -> None:
        if fn is inbox.finish and failures:
            raise failures.pop()

    async def handler(message: Message) -> None:
        await message.answer("answered once")

    async with telegram() as server:
        bot = server.bot()
        wrapped = Wrapped(db)
        wrapped.before = fail_at_first
        await server.send(message(1))
        with capture_logs() as logs:
            async with polling(make_door(wrapped, bot, on_message(handler)), bot) as door:
                await server.until(lambda: bool(server.answers))
                await door.idle()
    assert server.texts() == ["answered once"]
    assert await rows(db) == {1: (True, None)}
    assert [line["event"] for line in logs][1:] == ["inbox.finish_failed", "inbox.finishes_again"]


async def test_a_conversation_the_database_refuses_costs_no_other_one(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = fsm.save

    def refuse_the_third(tx: sa.Connection, conversations: dict[str, fsm.Conversation]) -> None:
        if any(said.state == "state 3" for said in conversations.values()):
            raise sa.exc.DataError("INSERT", {}, ValueError("no such character"))
        save(tx, conversations)

    monkeypatch.setattr(fsm, "save", refuse_the_third)

    async def handler(message: Message, state: object) -> None:
        await state.set_state(f"state {message.message_id}")  # type: ignore[attr-defined]

    async with telegram() as server:
        bot = server.bot()
        await server.send(*(message(n, person=n) for n in range(1, 11)))
        with capture_logs():
            async with polling(make_door(db, bot, on_message(handler)), bot) as door:
                await server.until(lambda: len(server.polls) == 2)
                await door.idle()
    states = await db.read(lambda tx: set(tx.exec_driver_sql("SELECT state FROM fsm").scalars()))
    assert states == {f"state {n}" for n in range(1, 11) if n != 3}
    found = await rows(db)
    assert all(done for done, _ in found.values())
    assert [n for n, (_, failure) in sorted(found.items()) if failure] == [3]


async def test_a_batch_where_nothing_can_be_confirmed_is_not_asked_for_in_a_hurry() -> None:
    polling = Polling(None, Room(10), lambda _raw: None)  # type: ignore[arg-type, return-value]
    polling._confirm([])
    assert polling._offset is None
    polling._confirm([{"update_id": 4}, "noise", {"update_id": 9}, {"update_id": 2**70}, {"update_id": True}])
    assert polling._offset == 10
    with pytest.raises(ValueError, match="no update"):
        polling._confirm(["noise"])
    assert polling._offset == 10
