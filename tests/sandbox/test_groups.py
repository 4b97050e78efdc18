"""Groups: what the bot hears and may do there, topics, pins, upgrades."""

from typing import Any

import pytest

from sandbox.acts import NotPossibleError
from sandbox.people import Group, Person
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api


async def kinds(api: Api) -> list[str]:
    """The kinds of the waiting updates, all confirmed."""
    updates = await api.ok("getUpdates")
    if updates:
        await api.ok("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [next(key for key in update if key != "update_id") for update in updates]


@pytest.fixture
def anna(sandbox: Sandbox) -> Person:
    return sandbox.person("Анна")


async def test_privacy_mode(api: Api, sandbox: Sandbox, anna: Person) -> None:
    group = sandbox.group("Группа", [anna], bot="member")
    sent = await api.ok("sendMessage", chat_id=group.id, text="карточка")
    assert await kinds(api) == ["my_chat_member"]
    await anna.send("просто", chat=group)
    await anna.send("/cmd@other_bot", chat=group)
    assert await kinds(api) == []
    await anna.send("/cmd", chat=group)
    await anna.send("/cmd@Media_Hub_Bot x", chat=group)
    await anna.send("ответ", chat=group, reply_to=group.last)
    assert await kinds(api) == ["message", "message"]
    await anna.send("+ довод", chat=group, reply_to=group.messages[0])
    assert group.messages[0].id == sent["message_id"]
    assert await kinds(api) == ["message"]
    await sandbox.person("Борис").join(group)
    assert await kinds(api) == ["message"]
    group.set_status(None, "administrator")
    await anna.send("просто", chat=group)
    assert await kinds(api) == ["my_chat_member", "message"]


async def test_comings_and_goings(api: Api, sandbox: Sandbox, anna: Person) -> None:
    group = sandbox.group("Группа", [anna])
    boris = sandbox.person("Борис")
    await api.ok("getUpdates", allowed_updates=["message", "chat_member", "my_chat_member"])
    await kinds(api)
    await boris.join(group)
    assert await kinds(api) == ["chat_member", "message"]
    assert (await api.ok("getChatMember", chat_id=group.id, user_id=boris.id))["status"] == "member"
    assert await api.ok("getChatMemberCount", chat_id=group.id) == 3
    group.set_status(boris, "kicked")
    assert (await api.ok("getChatMember", chat_id=group.id, user_id=boris.id))["status"] == "kicked"
    leaders = await api.ok("getChatAdministrators", chat_id=group.id)
    assert [leader["status"] for leader in leaders] == ["creator", "administrator"]
    refusal = await api.refused("getChatMember", chat_id=group.id, user_id=77)
    assert refusal == "Bad Request: PARTICIPANT_ID_INVALID"


@pytest.mark.parametrize(
    ("status", "supergroup", "words"),
    [
        ("kicked", False, "Forbidden: bot was kicked from the group chat"),
        ("kicked", True, "Forbidden: bot was kicked from the supergroup chat"),
        ("left", False, "Forbidden: bot is not a member of the group chat"),
        ("left", True, "Forbidden: bot is not a member of the supergroup chat"),
        ("restricted", True, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_bot_not_welcome(api: Api, sandbox: Sandbox, status: str, supergroup: bool, words: str) -> None:
    group = sandbox.group("Группа", supergroup=supergroup)
    group.set_status(None, status)
    assert await api.refused("sendMessage", chat_id=group.id, text="a") == words


async def test_leaving_and_links(api: Api, sandbox: Sandbox, anna: Person) -> None:
    group = sandbox.group("Группа", [anna])
    link = await api.ok("exportChatInviteLink", chat_id=group.id)
    assert (await api.ok("getChat", chat_id=group.id))["invite_link"] == link
    assert (await api.ok("createChatInviteLink", chat_id=group.id, name="x"))["name"] == "x"
    await api.ok("leaveChat", chat_id=group.id)
    assert "not a member" in await api.refused("getChat", chat_id=group.id)


async def test_pins(api: Api, sandbox: Sandbox, anna: Person) -> None:
    group = sandbox.group("Группа", [anna], supergroup=True)
    number = (await api.ok("sendMessage", chat_id=group.id, text="карточка"))["message_id"]
    await kinds(api)
    await api.ok("pinChatMessage", chat_id=group.id, message_id=number)
    assert group.pinned == [number]
    assert "pinned_message" in group.last.raw
    assert await kinds(api) == []
    assert (await api.ok("getChat", chat_id=group.id))["pinned_message"]["message_id"] == number
    unknown = await api.refused("pinChatMessage", chat_id=group.id, message_id=99)
    assert unknown == "Bad Request: message to pin not found"
    await api.ok("unpinChatMessage", chat_id=group.id, message_id=number)
    group.set_status(None, "administrator", {"can_pin_messages": False})
    refusal = await api.refused("pinChatMessage", chat_id=group.id, message_id=number)
    assert refusal == "Bad Request: not enough rights to manage pinned messages in the chat"


@pytest.fixture
def forum(sandbox: Sandbox, anna: Person) -> Group:
    return sandbox.group("Форум", [anna], forum=True)


async def test_topics(api: Api, anna: Person, forum: Group) -> None:
    topic = (await api.ok("createForumTopic", chat_id=forum.id, name="Материалы"))["message_thread_id"]
    sent = await api.ok("sendMessage", chat_id=forum.id, message_thread_id=topic, text="a")
    assert (sent["is_topic_message"], sent["message_thread_id"]) == (True, topic)
    assert sent["reply_to_message"]["forum_topic_created"]["name"] == "Материалы"
    await anna.send("в теме", chat=forum, topic=topic)
    assert forum.last.topic == topic
    general = await anna.send("в общей", chat=forum)
    answer = await anna.send("ответ", chat=forum, reply_to=general)
    assert answer.raw["message_thread_id"] == general.id
    assert "is_topic_message" not in answer.raw
    for thread in (1, 999, general.id):
        refusal = await api.refused("sendMessage", chat_id=forum.id, message_thread_id=thread, text="a")
        assert refusal == "Bad Request: message thread not found"


async def test_topics_close_and_go(api: Api, forum: Group) -> None:
    topic = forum.topic("Материалы")
    where: dict[str, Any] = {"chat_id": forum.id, "message_thread_id": topic}
    await api.ok("editForumTopic", **where, name="Архив")
    assert await api.refused("editForumTopic", **where, name="Архив") == "Bad Request: TOPIC_NOT_MODIFIED"
    await api.ok("closeForumTopic", **where)
    assert await api.refused("closeForumTopic", **where) == "Bad Request: TOPIC_NOT_MODIFIED"
    await api.ok("sendMessage", **where, text="администратору можно")
    forum.set_status(None, "member")
    assert await api.refused("sendMessage", **where, text="a") == "Bad Request: TOPIC_CLOSED"
    refusal = await api.refused("createForumTopic", chat_id=forum.id, name="x")
    assert refusal == "Bad Request: not enough rights to create a topic"
    forum.set_status(None, "administrator")
    await api.ok("reopenForumTopic", **where)
    await api.ok("deleteForumTopic", **where)
    assert await api.refused("deleteForumTopic", **where) == "Bad Request: TOPIC_ID_INVALID"
    assert all(seen.topic != topic for seen in forum.messages)


async def test_no_topics_elsewhere(api: Api, sandbox: Sandbox) -> None:
    basic, plain = sandbox.group("Группа"), sandbox.group("Группа", supergroup=True)
    refusal = await api.refused("createForumTopic", chat_id=basic.id, name="x")
    assert refusal == "Bad Request: method is available for supergroup and channel chats only"
    assert (
        await api.refused("createForumTopic", chat_id=plain.id, name="x")
        == "Bad Request: the chat is not a forum"
    )


async def test_upgrade(api: Api, sandbox: Sandbox, anna: Person) -> None:
    group = sandbox.group("Медиа-хаб", [anna])
    old = group.id
    await kinds(api)
    new = group.upgrade()
    assert group.id == new != old
    first, second = [update["message"] for update in await api.ok("getUpdates")]
    assert (first["chat"]["id"], first["migrate_to_chat_id"]) == (old, new)
    assert (second["chat"]["id"], second["migrate_from_chat_id"]) == (new, old)
    assert await api("sendMessage", chat_id=old, text="a") == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new},
    }
    assert (await api.ok("sendMessage", chat_id=new, text="a"))["chat"]["type"] == "supergroup"
    await anna.send("я тут", chat=group)


async def test_commands_by_scope(api: Api, sandbox: Sandbox, anna: Person) -> None:
    async def offer(name: str, language: str = "", **scope: Any) -> None:
        commands = [{"command": name, "description": name}]
        await api.ok(
            "setMyCommands", commands=commands, language_code=language, **({"scope": scope} if scope else {})
        )

    boris = sandbox.person("Борис", language_code="be")
    group = sandbox.group("Группа", [anna, boris])
    await offer("all")
    await offer("usie", "be")
    await offer("private", type="all_private_chats")
    await offer("lead", type="chat_administrators", chat_id=group.id)
    await offer("own", type="chat", chat_id=anna.id)
    assert anna.commands == ["own"]
    assert boris.commands == ["private"]
    async with api.session.get(f"{sandbox.url}/sandbox/state") as response:
        chat = next(chat for chat in (await response.json())["chats"] if chat["id"] == group.id)
    named = {key: value[0]["command"] for key, value in chat["commands"].items()}
    assert named == {"*": "all", str(anna.id): "lead", str(boris.id): "usie"}
    assert await api.ok("getMyCommands") == [{"command": "all", "description": "all"}]
    await api.ok("deleteMyCommands")
    refusal = await api.refused("deleteMyCommands", scope={"type": "chat", "chat_id": 5})
    assert refusal == "Bad Request: chat not found"


async def test_administrators_may_post_in_the_groups_name(api: Api, sandbox: Sandbox, anna: Person) -> None:
    boris = sandbox.person("Борис")
    forum = sandbox.group("Форум", [anna, boris], forum=True)
    await kinds(api)
    posted = await anna.send("Объявление", chat=forum, topic=forum.topic("Материалы"), anonymous=True)
    message = (await api.ok("getUpdates"))[-1]["message"]
    assert (message["from"]["username"], message["sender_chat"]["id"]) == ("GroupAnonymousBot", forum.id)
    await anna.edit(posted, "Поправка")
    assert (await api.ok("getUpdates"))[-1]["edited_message"]["text"] == "Поправка"
    for masked in (boris.send("Я", chat=forum, anonymous=True), boris.edit(posted, "Я")):
        with pytest.raises(NotPossibleError):
            await masked
    with pytest.raises(NotPossibleError, match="cannot post as chat"):
        await anna.send("Я", chat=sandbox.group("Группа", [anna]), anonymous=True)
