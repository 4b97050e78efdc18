"""Who becomes a member, and whom messages reach."""

from services import members
from tests.stories.conftest import Hub


async def test_who_only_talks_in_the_group_is_not_a_member(hub: Hub) -> None:
    await hub.vera.send("Всем привет", chat=hub.group)
    await hub.settled()
    assert await members.find(hub.app.db, hub.vera.id) is None


async def test_who_blocks_the_bot_is_out_of_reach_until_they_come_back(hub: Hub) -> None:
    db = hub.app.db
    await hub.anna.send("/start")
    await hub.anna.sees("Здравствуйте")
    await hub.anna.block()
    await hub.settled()
    known = await members.find(db, hub.anna.id)
    assert known is not None
    assert not known[1]
    await hub.anna.send("Ещё здесь", chat=hub.group)  # says nothing of the private chat
    await hub.settled()
    known = await members.find(db, hub.anna.id)
    assert known is not None
    assert not known[1]
    await hub.anna.start()
    await hub.anna.sees("Здравствуйте")
    known = await members.find(db, hub.anna.id)
    assert known is not None
    assert known[1]
