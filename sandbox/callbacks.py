"""Presses of inline buttons, and answerCallbackQuery."""

from sandbox.errors import Json, bad
from sandbox.links import start_payload
from sandbox.records import Callback, Chat, Person, Posted, Toast
from sandbox.request import Request
from sandbox.views import chat_json
from sandbox.world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def press(world: World, chat: Chat, person: Person, posted: Posted, data: str) -> Callback:
    person.known = True
    callback = Callback(world.serial("2"), person.id, chat.id, posted.id, world.now())
    world.callbacks[callback.id] = callback
    query: Json = {"id": callback.id, "from": person.user()}
    if posted.inline_id:
        query["inline_message_id"] = posted.inline_id
    elif posted.id in chat.messages:
        query["message"] = posted.message
    else:
        query["message"] = {"chat": chat_json(world, chat), "message_id": posted.id, "date": 0}
    query |= {"chat_instance": str(chat.id * 7919), "data": data}
    world.updates.put("callback_query", query, person.id)
    return callback


def answer(request: Request) -> bool:
    world, args = request.world, request.args
    callback = world.callbacks.get(args["callback_query_id"])
    if callback is None or callback.answer is not None:
        raise bad(TOO_OLD)
    if world.now() - callback.asked_at > world.callback_window:
        raise bad(TOO_OLD)
    address = args.get("url")
    if address and start_payload(address, world.bot.username or "") is None:
        raise bad("URL_INVALID")
    text = args.get("text") or None
    callback.answer = {"text": text, "alert": args.get("show_alert", False), "url": address}
    if text:
        toast = {"user_id": callback.person_id, "text": text, "alert": callback.answer["alert"]}
        seq = world.journal.record("toast", toast, callback.person_id)
        world.toasts[callback.person_id].append(Toast(seq, text, callback.answer["alert"]))
    if address:
        world.journal.record("url", {"user_id": callback.person_id, "url": address}, callback.person_id)
    world.journal.ring(callback.id)
    return True
