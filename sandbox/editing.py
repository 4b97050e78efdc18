"""editMessageText, editMessageCaption, editMessageMedia, editMessageReplyMarkup."""

from sandbox import formatting, keyboards
from sandbox.access import member_chat, message_in
from sandbox.errors import Json, MisuseError, bad
from sandbox.media import input_media
from sandbox.posting import people_named, replace
from sandbox.records import Posted
from sandbox.request import Request

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TEXT = ("text", "entities", "link_preview_options")
CAPTION = ("caption", "caption_entities")
MEDIA = ("photo", "document", "video", "audio")
STAMPS = frozenset({"edit_date"})


def edit_text(request: Request) -> Json | bool:
    if "text" not in request.args:
        raise (
            MisuseError("the sandbox does not play rich messages")
            if "rich_message" in request.args
            else bad("message text is empty")
        )
    text, entities = formatting.message_text(request.args)
    posted = _editable(request)
    if "text" not in posted.message:
        raise bad("there is no text in the message to edit")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := request.args.get("link_preview_options"):
        content["link_preview_options"] = preview
    return _edited(request, posted, content, TEXT)


def edit_caption(request: Request) -> Json | bool:
    caption = formatting.caption(request.args)
    posted = _editable(request)
    if not any(name in posted.message for name in MEDIA):
        raise bad("there is no caption in the message to edit")
    return _edited(request, posted, caption, CAPTION)


def edit_media(request: Request) -> Json | bool:
    posted = _editable(request)
    if not any(name in posted.message for name in (*MEDIA, "text")):
        raise bad("there is no media in the message to edit")
    content = input_media(request, request.args["media"])
    if "media_group_id" in posted.message and MEDIA.index("document") != ("document" not in posted.message):
        _same_album(posted, content)
    return _edited(request, posted, content, (*TEXT, *MEDIA, *CAPTION))


def _same_album(posted: Posted, content: Json) -> None:
    if ("document" in posted.message) != ("document" in content):
        raise bad("MEDIA_GROUPED_INVALID")


def edit_reply_markup(request: Request) -> Json | bool:
    return _edited(request, _editable(request), {}, ())


def _editable(request: Request) -> Posted:
    args, world = request.args, request.world
    if inline_id := args.get("inline_message_id"):
        posted = world.inline_messages.get(inline_id)
        if posted is None:
            raise bad("MESSAGE_ID_INVALID")
        return posted
    chat = member_chat(world, args.get("chat_id", ""))
    if not args.get("message_id"):
        raise bad("message identifier is not specified")
    posted = message_in(chat, args["message_id"], "message to edit not found")
    if not posted.from_bot or posted.frozen or "forward_origin" in posted.message:
        raise bad("message can't be edited")
    return posted


def _edited(request: Request, posted: Posted, content: Json, replaced: tuple[str, ...]) -> Json | bool:
    """The message with `content` instead of its `replaced` fields; an edit without a keyboard takes the keyboard away."""
    inline = keyboards.inline(request.args.get("reply_markup"))
    gone = {*replaced, "reply_markup", *STAMPS}
    message = {name: value for name, value in posted.message.items() if name not in gone}
    for name, value in content.items():
        message[name] = people_named(request.world, value) if name.endswith("entities") else value
    if inline:
        message["reply_markup"] = inline
    if message == {name: value for name, value in posted.message.items() if name not in STAMPS}:
        raise bad(NOT_MODIFIED)
    message["edit_date"] = int(request.world.now())
    replace(request.world, posted, message)
    return message if "inline_message_id" not in request.args else True
