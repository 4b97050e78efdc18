"""What a message in the group holds, as cataloguing wants it."""

from aiogram.types import Message

from domain.file_name import safe_name
from domain.material import MaterialFile, is_link
from services.cataloguing import Post


def post_of(message: Message) -> Post:
    file = file_of(message)
    return Post(
        message.chat.id,
        message.message_id,
        message.text or message.caption or "",
        () if file is None else (file,),
        message.media_group_id,
        thread_of(message),
        is_reply=_answers(message),
        is_forward=message.forward_origin is not None,
        link=_link(message),
    )


def _link(message: Message) -> str:
    """The first that Telegram sees: also one behind a word, or without a scheme."""
    said, marks = message.text or message.caption or "", message.entities or message.caption_entities or []
    for one in sorted(marks, key=lambda mark: mark.offset):
        told = one.url if one.type == "text_link" else one.extract_from(said) if one.type == "url" else None
        link = told if not told or "://" in told else f"https://{told}"
        if link and is_link(link):
            return link
    return ""


def file_of(message: Message) -> MaterialFile | None:
    """Of the kinds that are handed out again; of a photo the largest."""
    if message.photo:
        photo = message.photo[-1]
        return MaterialFile(
            photo.file_id, photo.file_unique_id, "photo", "", photo.file_size, message.message_id
        )
    for kind, held in (
        ("video", message.video),
        ("audio", message.audio),
        ("document", None if message.animation else message.document),
    ):
        if held is not None:
            name = safe_name(held.file_name, "") if held.file_name else ""
            return MaterialFile(
                held.file_id, held.file_unique_id, kind, name, held.file_size, message.message_id
            )
    return None


def thread_of(message: Message) -> int | None:
    """In General, and outside of forums, replies carry a number too that is no topic's."""
    return message.message_thread_id if message.is_topic_message else None


def _answers(message: Message) -> bool:
    """Whether somebody is answered: in a topic every message answers the line that opened it."""
    answered = message.reply_to_message
    return answered is not None and not (
        message.is_topic_message and answered.message_id == message.message_thread_id
    )
