"""copyMessage(s), forwardMessage(s)."""

from sandbox import formatting
from sandbox.access import member_chat, message_in, writable_chat
from sandbox.errors import Json, MisuseError, bad
from sandbox.polls import copied_poll
from sandbox.posting import SERVICE, send_as_bot
from sandbox.records import Posted
from sandbox.request import Request

CONTENT = (
    "text",
    "entities",
    "photo",
    "document",
    "video",
    "audio",
    "caption",
    "caption_entities",
    "link_preview_options",
    "contact",
)
MOST = 100


def copy_message(request: Request) -> Json:
    source = member_chat(request.world, request.args["from_chat_id"])
    posted = message_in(source, request.args["message_id"], "message to copy not found")
    return {"message_id": _copy(request, posted, {}).id}


def copy_messages(request: Request) -> list[Json]:
    posted = _many(request, "message to copy not found")
    albums = {
        p.message["media_group_id"]: request.world.serial("1")
        for p in posted
        if "media_group_id" in p.message
    }
    results = []
    for one in posted:
        album = one.message.get("media_group_id")
        extra = {"media_group_id": albums[album]} if album else {}
        results.append({"message_id": _copy(request, one, extra).id})
    return results


def _copy(request: Request, posted: Posted, extra: Json) -> Posted:
    if not SERVICE.isdisjoint(posted.message):
        raise bad("message can't be copied")
    if posted.message.get("has_protected_content"):
        raise bad("the message can't be copied")
    content = {name: posted.message[name] for name in CONTENT if name in posted.message}
    if "poll" in posted.message:
        return _copied_poll(request, posted)
    if not {"photo", "document", "video", "audio"}.isdisjoint(content):
        content = _captioned(request.args, content)
    return send_as_bot(request.world, request.args, {**extra, **content})


def _copied_poll(request: Request, posted: Posted) -> Posted:
    known = copied_poll(request.world, posted.message["poll"]["id"])
    sent = send_as_bot(request.world, request.args, {"poll": known.poll}, "polls")
    known.chat_id, known.message_id = sent.chat_id, sent.id
    return sent


def _captioned(args: Json, content: Json) -> Json:
    if args.get("remove_caption") or "caption" in args:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
    return {**content, **(formatting.caption(args) if "caption" in args else {})}


def forward_message(request: Request) -> Json:
    source = member_chat(request.world, request.args["from_chat_id"])
    posted = message_in(source, request.args["message_id"], "message to forward not found")
    return _forward(request, posted).message


def forward_messages(request: Request) -> list[Json]:
    posted = _many(request, "message to forward not found")
    return [{"message_id": _forward(request, one).id} for one in posted]


def _forward(request: Request, posted: Posted) -> Posted:
    content = forwarded(posted)
    writable_chat(request.world, request.args["chat_id"])
    return send_as_bot(request.world, request.args, content)


def forwarded(posted: Posted) -> Json:
    """What a message carries into another chat, whoever forwards it."""
    original = posted.message
    if not SERVICE.isdisjoint(original) or original.get("has_protected_content"):
        raise bad("message can't be forwarded")
    origin = original.get("forward_origin") or {
        "type": "user",
        "sender_user": original["from"],
        "date": original["date"],
    }
    return {
        "forward_origin": origin,
        **{name: original[name] for name in (*CONTENT, "poll") if name in original},
    }


def _many(request: Request, refusal: str) -> list[Posted]:
    source = member_chat(request.world, request.args["from_chat_id"])
    numbers = request.args["message_ids"]
    if not 1 <= len(numbers) <= MOST:
        raise MisuseError("message_ids must hold 1-100 identifiers")
    if numbers != sorted(set(numbers)):
        raise bad("message identifiers must be in a strictly increasing order")
    found = [source.messages[number] for number in numbers if number in source.messages]
    if not found:
        raise bad(refusal)
    return found
