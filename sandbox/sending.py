"""sendMessage, sendPhoto, sendDocument, sendVideo, sendAudio, sendMediaGroup, sendChatAction."""

from sandbox import formatting
from sandbox.access import topic_for, writable_chat
from sandbox.errors import Json, MisuseError, bad
from sandbox.media import audio, document, input_media, photo, video
from sandbox.posting import send_as_bot
from sandbox.request import Request

ALBUM = range(2, 11)
ACTIONS = frozenset(
    {
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
        *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
    },
)


def send_message(request: Request) -> Json:
    text, entities = formatting.message_text(request.args)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    if preview := request.args.get("link_preview_options"):
        content["link_preview_options"] = preview
    return send_as_bot(request.world, request.args, content).message


def send_photo(request: Request) -> Json:
    content = {**photo(request, "photo"), **formatting.caption(request.args)}
    return send_as_bot(request.world, request.args, content, "photos").message


def send_document(request: Request) -> Json:
    content = {**document(request, "document"), **formatting.caption(request.args)}
    return send_as_bot(request.world, request.args, content, "documents").message


def send_video(request: Request) -> Json:
    content = {**video(request, "video"), **formatting.caption(request.args)}
    return send_as_bot(request.world, request.args, content, "videos").message


def send_audio(request: Request) -> Json:
    content = {**audio(request, "audio"), **formatting.caption(request.args)}
    return send_as_bot(request.world, request.args, content, "audios").message


def send_media_group(request: Request) -> list[Json]:
    media = request.args["media"]
    if len(media) > ALBUM[-1]:
        raise bad("too many messages to send as an album")
    if len(media) < ALBUM[0]:
        raise MisuseError("an album must include 2-10 items")
    kinds = {item["type"] for item in media}
    if "document" in kinds and len(kinds) > 1:
        raise bad("document can't be mixed with other media types")
    if "audio" in kinds and len(kinds) > 1:
        raise bad("audio can't be mixed with other media types")
    writable_chat(request.world, request.args["chat_id"], "media messages")
    album = request.world.serial("1")
    contents = [{"media_group_id": album, **input_media(request, item)} for item in media]
    return [send_as_bot(request.world, request.args, content).message for content in contents]


def send_chat_action(request: Request) -> bool:
    action = request.args["action"]
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = writable_chat(request.world, request.args["chat_id"])
    topic_for(request.world, chat, request.args.get("message_thread_id"))
    request.world.journal.record("typing", {"chat_id": chat.id, "action": action}, chat.id)
    return True
