"""Whom the bot may reach, and what it may do there."""

from sandbox.errors import Json, MisuseError, bad, forbidden, migrated
from sandbox.records import Chat, Member, Posted, Topic
from sandbox.world import World

GENERAL = 1


def known_chat(world: World, chat_id: int | str) -> Chat:
    """A chat the bot knows of; Telegram's refusal otherwise."""
    if chat_id == "":
        raise bad("chat_id is empty")
    number = world.usernames.get(chat_id.lower(), 0) if isinstance(chat_id, str) else chat_id
    chat = world.chats.get(number)
    person = world.people.get(number)
    if person is not None:
        if not person.known:
            raise bad("chat not found")
        return chat or Chat(person.id, "private")
    if chat is None or world.bot.id not in chat.members:
        raise bad("chat not found")
    if chat.migrated_to:
        raise migrated(chat.migrated_to)
    return chat


def member_chat(world: World, chat_id: int | str) -> Chat:
    """A chat the bot is in."""
    chat = known_chat(world, chat_id)
    if chat.is_private:
        return chat
    status = chat.members[world.bot.id].status
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    return chat


def writable_chat(world: World, chat_id: int | str, kind: str = "text messages") -> Chat:
    """A chat the bot may write to."""
    chat = member_chat(world, chat_id)
    if not chat.is_private:
        member = chat.members[world.bot.id]
        if member.status == "restricted" and not member.rights.get("can_send_messages", False):
            raise bad(f"not enough rights to send {kind} to the chat")
        return chat
    person = world.people[chat.id]
    if person.deactivated:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def group_chat(world: World, chat_id: int | str) -> Chat:
    chat = member_chat(world, chat_id)
    if chat.is_private:
        raise bad("method is available for supergroup and channel chats only")
    return chat


def supergroup_chat(world: World, chat_id: int | str) -> Chat:
    chat = group_chat(world, chat_id)
    if not chat.is_super:
        raise bad("method is available for supergroup and channel chats only")
    return chat


def may(member: Member, right: str) -> bool:
    if member.status == "creator":
        return True
    return member.status == "administrator" and bool(member.rights.get(right, False))


def require(world: World, chat: Chat, right: str, refusal: str) -> None:
    if not chat.is_private and not may(chat.members[world.bot.id], right):
        raise bad(refusal)


def topic_for(world: World, chat: Chat, thread: int | None) -> Topic | None:
    """The topic a message would go to; General has no thread of its own."""
    if not thread:
        return None
    topic = chat.topics.get(thread) if thread != GENERAL else None
    if topic is None:
        raise bad("message thread not found")
    if topic.closed and not may(chat.members[world.bot.id], "can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return topic


def replied(chat: Chat, given: Json | None) -> Posted | None:
    if not given or not given.get("message_id"):
        return None
    if int(given.get("chat_id") or chat.id) != chat.id:
        raise MisuseError("the sandbox does not play replies in another chat")
    posted = chat.messages.get(int(given["message_id"]))
    if posted is None and not given.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return posted


def message_in(chat: Chat, message_id: int | None, refusal: str) -> Posted:
    posted = chat.messages.get(message_id or 0)
    if posted is None:
        raise bad(refusal)
    return posted
