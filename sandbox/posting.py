"""Messages come to be here, whoever wrote them, and reach the bot as updates."""

import re
from typing import Any

from sandbox import keyboards
from sandbox.access import replied, topic_for, writable_chat
from sandbox.errors import Json, bad
from sandbox.records import Chat, Person, Posted, Topic
from sandbox.views import chat_json, shown
from sandbox.world import World

COMMAND = re.compile(r"/[A-Za-z0-9_]+(?:@(\w+))?(?:\s|$)")
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
SERVICE = frozenset(
    {
        *("new_chat_members", "left_chat_member", "new_chat_title", "pinned_message", "migrate_to_chat_id"),
        *("migrate_from_chat_id", "forum_topic_created", "forum_topic_closed", "forum_topic_reopened"),
        *("forum_topic_edited", "group_chat_created", "supergroup_chat_created"),
    },
)


def next_message_id(world: World, chat: Chat) -> int:
    """A supergroup counts its own messages; the others share one count."""
    if chat.is_super:
        chat.last_message_id += 1
        return chat.last_message_id
    world.last_message_id += 1
    return world.last_message_id


def compose(
    world: World,
    chat: Chat,
    sender: Person,
    content: Json,
    *,
    topic: Topic | None = None,
    reply_to: Posted | None = None,
) -> Json:
    message: Json = {
        "message_id": next_message_id(world, chat),
        "from": sender.user(),
        "chat": chat_json(world, chat),
        "date": int(world.now()),
    }
    if topic:
        message["message_thread_id"] = topic.id
        message["is_topic_message"] = True
        reply_to = reply_to or chat.messages.get(topic.id)
    elif reply_to and chat.is_super:
        message["message_thread_id"] = reply_to.message.get("message_thread_id", reply_to.id)
    if reply_to:
        message["reply_to_message"] = quoted(reply_to)
    for name, value in content.items():
        message[name] = people_named(world, value) if name.endswith("entities") else value
    return message


def quoted(posted: Posted) -> Json:
    """A message inside another: without the one it answered."""
    return {name: value for name, value in posted.message.items() if name != "reply_to_message"}


def people_named(world: World, entities: Any) -> Any:
    """Mentions by id become mentions of people; those of strangers are lost."""
    if not any(entity["type"] == "text_mention" for entity in entities):
        return entities
    named = []
    for entity in entities:
        if "user_id" not in entity:
            named.append(entity)
        elif (person := world.people.get(entity["user_id"])) and person.known:
            plain = {name: value for name, value in entity.items() if name != "user_id"}
            named.append({**plain, "user": person.user()})
    return named


def put(
    world: World,
    chat: Chat,
    message: Json,
    *,
    from_bot: bool,
    keyboard: Json | None = None,
) -> Posted:
    posted = Posted(
        chat_id=chat.id,
        id=message["message_id"],
        message=message,
        sent_at=world.now(),
        from_bot=from_bot,
        seq=world.journal.seq + 1,
        keyboard=keyboard,
        frozen=keyboard is not None,
    )
    chat.messages[posted.id] = posted
    world.journal.record("message", shown(world, posted), chat.id)
    return posted


def replace(world: World, posted: Posted, message: Json) -> None:
    """The message as it reads from now on."""
    posted.message = message
    posted.seq = world.journal.seq + 1
    world.journal.record("edit", shown(world, posted), posted.chat_id)


def send_as_bot(world: World, args: Json, content: Json, kind: str = "text messages") -> Posted:
    """What all send methods share: who may be reached, where in the chat, in answer to what, with which buttons."""
    chat = writable_chat(world, args["chat_id"], kind)
    topic = topic_for(world, chat, args.get("message_thread_id"))
    reply_to = replied(chat, args.get("reply_parameters"))
    inline, keyboard = keyboards.split(args.get("reply_markup"))
    if quote := (args.get("reply_parameters") or {}).get("quote"):
        content = {"quote": _quote(reply_to, quote), **content}
    message = compose(world, chat, world.bot, content, topic=topic, reply_to=reply_to)
    if args.get("protect_content"):
        message["has_protected_content"] = True
    if inline:
        message["reply_markup"] = inline
    return put(world, chat, message, from_bot=True, keyboard=keyboard)


def _quote(reply_to: Posted | None, quote: str) -> Json:
    original = reply_to.message.get("text") or reply_to.message.get("caption") or "" if reply_to else ""
    position = original.find(quote)
    if position < 0:
        raise bad("QUOTE_TEXT_INVALID")
    return {"text": quote, "position": position, "is_manual": True}


def post_as_person(
    world: World,
    chat: Chat,
    person: Person,
    content: Json,
    *,
    topic: Topic | None = None,
    reply_to: Posted | None = None,
    anonymous: bool = False,
) -> Posted:
    """`anonymous`: an administrator in the name of the group, who cannot be known by that."""
    message = compose(world, chat, person, content, topic=topic, reply_to=reply_to)
    if anonymous:
        message |= {"from": ANONYMOUS, "sender_chat": chat_json(world, chat)}
    posted = put(world, chat, message, from_bot=False)
    if heard(world, chat, message):
        person.known = person.known or not anonymous
        world.updates.put("message", message, chat.id)
    return posted


def service(world: World, chat: Chat, sender: Person, content: Json, topic: Topic | None = None) -> Posted:
    """A line of the chat's own; the bot hears of it unless it did it itself."""
    message = compose(world, chat, sender, content, topic=topic)
    posted = put(world, chat, message, from_bot=False)
    posted.frozen = True
    if sender is not world.bot and heard(world, chat, message):
        world.updates.put("message", message, chat.id)
    return posted


def heard(world: World, chat: Chat, message: Json) -> bool:
    """Whether the bot gets this message: in a group, privacy mode decides for a bot that is no administrator."""
    if chat.is_private:
        return True
    if not chat.inside(world.bot.id):
        return False
    if chat.leads(world.bot.id) or not world.privacy or not SERVICE.isdisjoint(message):
        return True
    command = COMMAND.match(message.get("text") or message.get("caption") or "")
    if command:
        addressed = command[1]
        return not addressed or addressed.lower() == (world.bot.username or "").lower()
    author = message.get("reply_to_message", {}).get("from", {})
    return bool(author.get("id") == world.bot.id)
