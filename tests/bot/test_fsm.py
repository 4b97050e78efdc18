import asyncio
from collections.abc import Collection, Mapping

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.door.fsm import FsmStorage, one_update
from storage import fsm
from storage.db import Database, Tx
from storage.fsm import Conversation

KEY = StorageKey(bot_id=42, chat_id=7, user_id=7)


class Form(StatesGroup):
    name = State()


async def settle(db: Database, storage: FsmStorage, said: Mapping[str, Conversation]) -> None:
    await db.transaction(fsm.save, said)
    storage.saved(said)


async def test_outside_of_updates_it_is_written_at_once(db: Database) -> None:
    storage = FsmStorage(db)
    assert await storage.get_state(KEY) is None
    assert await storage.get_data(KEY) == {}
    await storage.set_state(KEY, Form.name)
    await storage.update_data(KEY, {"a": 1})
    again = FsmStorage(db)
    assert await again.get_state(KEY) == "Form:name"
    assert await again.get_value(KEY, "a") == 1
    await again.set_state(KEY)
    await again.set_data(KEY, {})
    assert await db.read(lambda tx: tx.exec_driver_sql("SELECT * FROM fsm").all()) == []


async def test_an_update_sees_what_it_said_and_others_only_when_it_is_handled(db: Database) -> None:
    storage = FsmStorage(db)
    with one_update() as said:
        await storage.set_state(KEY, "a")
        await storage.update_data(KEY, {"x": 1})
        await storage.update_data(KEY, {"y": 2})
        assert (await storage.get_state(KEY), await storage.get_data(KEY)) == ("a", {"x": 1, "y": 2})
    assert await storage.get_state(KEY) is None
    storage.finished(said)
    with one_update() as later:
        assert await storage.get_state(KEY) == "a"
        await storage.set_state(KEY, "b")
    storage.finished(later)
    await settle(db, storage, said)
    assert await storage.get_state(KEY) == "b"
    assert await FsmStorage(db).get_state(KEY) == "a"
    await settle(db, storage, later)
    assert await FsmStorage(db).get_data(KEY) == {"x": 1, "y": 2}
    assert await storage.get_state(KEY) == "b"


async def test_what_a_handler_does_with_data_it_was_given_changes_nothing(db: Database) -> None:
    storage = FsmStorage(db)
    mine = {"list": [1]}
    with one_update():
        await storage.set_data(KEY, mine)
        mine["list"].append(2)
        (await storage.get_data(KEY))["list"].append(3)
        assert await storage.get_data(KEY) == {"list": [1]}


@pytest.mark.parametrize("wrong", [{"x": object()}, {"x": float("nan")}, {"x": {1, 2}}])
async def test_what_is_not_json_is_refused_where_it_is_said(db: Database, wrong: dict[str, object]) -> None:
    with one_update() as said, pytest.raises((TypeError, ValueError)):
        await FsmStorage(db).set_data(KEY, wrong)
    assert not said


async def test_a_task_that_outlives_its_update_writes_directly(db: Database) -> None:
    storage = FsmStorage(db)
    over = asyncio.Event()

    async def late() -> None:
        await over.wait()
        await storage.set_state(KEY, "late")

    with one_update():
        task = asyncio.create_task(late())
    over.set()
    await task
    assert await FsmStorage(db).get_state(KEY) == "late"


async def test_a_direct_write_comes_after_what_is_on_its_way(db: Database) -> None:
    storage = FsmStorage(db)
    with one_update() as said:
        await storage.set_state(KEY, "first")
    storage.finished(said)
    direct = asyncio.create_task(storage.set_state(KEY, "direct"))
    await settle(db, storage, said)
    await direct
    assert await storage.get_state(KEY) == "direct"


async def test_conversations_of_others_are_others(db: Database) -> None:
    storage = FsmStorage(db)
    await storage.set_state(KEY, "mine")
    for other in (
        StorageKey(bot_id=43, chat_id=7, user_id=7),
        StorageKey(bot_id=42, chat_id=-1, user_id=7),
        StorageKey(bot_id=42, chat_id=7, user_id=8),
        StorageKey(bot_id=42, chat_id=7, user_id=7, thread_id=3),
        StorageKey(bot_id=42, chat_id=7, user_id=7, business_connection_id="b"),
        StorageKey(bot_id=42, chat_id=7, user_id=7, destiny="scene"),
    ):
        assert await storage.get_state(other) is None


async def test_many_readers_share_a_read(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = FsmStorage(db)
    reads = []
    load = fsm.load

    def noting(tx: Tx, keys: Collection[str]) -> dict[str, Conversation]:
        reads.append(len(keys))
        return load(tx, keys)

    monkeypatch.setattr(fsm, "load", noting)
    keys = [StorageKey(bot_id=42, chat_id=n, user_id=n) for n in range(40)]
    await asyncio.gather(*(storage.get_state(key) for key in keys))
    assert sum(reads) == 40
    assert len(reads) <= 2
