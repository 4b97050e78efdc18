from storage import fsm
from storage.db import Database
from storage.fsm import Conversation


async def test_a_conversation_is_kept_while_there_is_something_to_remember(db: Database) -> None:
    data = {"text": "нуль \0, половина \ud800, «ёлка» 🎄", "list": [1, 2.5, None, {"deep": True}]}
    await db.transaction(fsm.save, {"a": Conversation("s", data), "b": Conversation(None, {"x": 1})})
    found = await db.read(fsm.load, {"a", "b", "c"})
    assert found == {"a": Conversation("s", data), "b": Conversation(None, {"x": 1})}
    await db.transaction(fsm.save, {"a": Conversation("t"), "b": Conversation(), "c": Conversation()})
    assert await db.read(fsm.load, {"a", "b", "c"}) == {"a": Conversation("t")}
