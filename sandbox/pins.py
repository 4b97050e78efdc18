"""pinChatMessage, unpinChatMessage, unpinAllChatMessages."""

from sandbox.access import member_chat, message_in, require
from sandbox.errors import bad
from sandbox.posting import SERVICE, quoted, service
from sandbox.records import Chat
from sandbox.request import Request
from sandbox.world import World

NO_RIGHT = "not enough rights to manage pinned messages in the chat"


def pin(request: Request) -> bool:
    world = request.world
    chat = _pinnable(request)
    posted = message_in(chat, request.args["message_id"], "message to pin not found")
    if not SERVICE.isdisjoint(posted.message):
        raise bad("message can't be pinned")
    if posted.id in chat.pinned:
        return True
    chat.pinned.append(posted.id)
    _emit(world, chat)
    service(world, chat, world.bot, {"pinned_message": quoted(posted)})
    return True


def unpin(request: Request) -> bool:
    chat = _pinnable(request)
    number = request.args.get("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if "message_id" in request.args:
        message_in(chat, number, "message to unpin not found")
    if number in chat.pinned:
        chat.pinned.remove(number)
        _emit(request.world, chat)
    return True


def unpin_all(request: Request) -> bool:
    chat = _pinnable(request)
    chat.pinned.clear()
    _emit(request.world, chat)
    return True


def _pinnable(request: Request) -> Chat:
    chat = member_chat(request.world, request.args["chat_id"])
    require(request.world, chat, "can_pin_messages", NO_RIGHT)
    return chat


def _emit(world: World, chat: Chat) -> None:
    world.journal.record("pin", {"chat_id": chat.id, "pinned": list(chat.pinned)}, chat.id)
