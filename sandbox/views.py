"""The world as JSON: for messages, and for the page."""

from sandbox.commands import commands_shown
from sandbox.errors import Json
from sandbox.records import Chat, Person, Posted
from sandbox.world import World


def chat_json(world: World, chat: Chat) -> Json:
    """`Chat` as it stands in messages."""
    if chat.is_private:
        person = world.people[chat.id]
        given: Json = {"id": chat.id, "type": "private", "first_name": person.first_name}
        names = {"last_name": person.last_name, "username": person.username}
        given.update({name: value for name, value in names.items() if value})
        return given
    group: Json = {"id": chat.id, "type": chat.kind, "title": chat.title}
    if chat.is_forum:
        group["is_forum"] = True
    return group


def chat_state(world: World, chat: Chat) -> Json:
    return {
        **chat_json(world, chat),
        "is_forum": chat.is_forum,
        "topics": [{"id": t.id, "name": t.name, "closed": t.closed} for t in chat.topics.values()],
        "members": [{"user_id": key, "status": member.status} for key, member in chat.members.items()],
        "pinned": list(chat.pinned),
        "commands": commands_shown(world, chat),
    }


def shown(world: World, posted: Posted) -> Json:
    """A message as people see it; with who chose what, when it is a poll."""
    view = posted.shown()
    poll = posted.message.get("poll")
    if poll and (known := world.polls.get(poll["id"])):
        view["votes"] = {str(user): chosen for user, chosen in known.votes.items() if chosen}
    return view


def state(world: World) -> Json:
    messages = [shown(world, posted) for chat in world.chats.values() for posted in chat.messages.values()]
    return {
        "bot": bot_user(world),
        "token": world.token,
        "limits": world.limits.on,
        "faults": [fault.state() for fault in world.faults],
        "people": [person.state() for person in world.people.values()],
        "chats": [chat_state(world, chat) for chat in world.chats.values()],
        "messages": messages,
        "seq": world.journal.seq,
    }


def bot_user(world: World) -> Json:
    """The bot's `User` as getMe gives it."""
    name = world.profile.get(("name", ""))
    return {
        **world.bot.user(),
        **({"first_name": name} if name else {}),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


def emit_chat(world: World, chat: Chat, **more: int) -> None:
    world.journal.record("chat", {**chat_state(world, chat), **more}, chat.id)


def emit_person(world: World, person: Person) -> None:
    world.journal.record("person", person.state(), person.id)


def emit_faults(world: World) -> None:
    world.journal.record("faults", {"faults": [fault.state() for fault in world.faults]})


def person_chat(world: World, person: Person) -> Chat:
    """Their private chat with the bot, opened at need."""
    chat = world.chats.get(person.id)
    if chat is None:
        chat = world.chats[person.id] = Chat(person.id, "private")
        emit_chat(world, chat)
    return chat
