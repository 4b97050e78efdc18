"""deleteMessage, deleteMessages."""

from sandbox.access import may, member_chat, message_in
from sandbox.errors import MisuseError, bad
from sandbox.records import Chat, Posted
from sandbox.request import Request
from sandbox.world import World

DELETABLE = 48 * 3600
MOST = 100


def delete_message(request: Request) -> bool:
    chat = member_chat(request.world, request.args["chat_id"])
    posted = message_in(chat, request.args["message_id"], "message to delete not found")
    if not deletable(request.world, chat, posted):
        raise bad("message can't be deleted")
    remove(request.world, chat, posted)
    return True


def delete_messages(request: Request) -> bool:
    chat = member_chat(request.world, request.args["chat_id"])
    if not 1 <= len(request.args["message_ids"]) <= MOST:
        raise MisuseError("message_ids must hold 1-100 identifiers")
    found = [chat.messages[number] for number in request.args["message_ids"] if number in chat.messages]
    if not all(deletable(request.world, chat, posted) for posted in found):
        raise bad("message can't be deleted")
    for posted in found:
        remove(request.world, chat, posted)
    return True


def deletable(world: World, chat: Chat, posted: Posted) -> bool:
    fresh = world.now() - posted.sent_at < DELETABLE
    if chat.is_private:
        return fresh
    if "supergroup_chat_created" in posted.message or "migrate_from_chat_id" in posted.message:
        return False
    if may(chat.members[world.bot.id], "can_delete_messages"):
        return True
    return posted.from_bot and fresh


def remove(world: World, chat: Chat, posted: Posted) -> None:
    if chat.messages.pop(posted.id, None) is None:
        return
    world.journal.record("delete", {"chat_id": chat.id, "message_id": posted.id}, chat.id)
    if posted.id in chat.pinned:
        chat.pinned.remove(posted.id)
        world.journal.record("pin", {"chat_id": chat.id, "pinned": list(chat.pinned)}, chat.id)
