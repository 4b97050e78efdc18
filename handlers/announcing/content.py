"""What an announcement says, read from the message that an organiser has sent or forwarded."""

from dataclasses import replace
from typing import Final

from aiogram.enums import ContentType as Type
from aiogram.enums import PollType
from aiogram.types import Message

from domain.announcement import Content, ContentKind, File
from domain.member import Member

COPIED: Final = {  # as it stands, for it cannot be made anew from what is kept
    *(Type.ANIMATION, Type.AUDIO, Type.VIDEO_NOTE, Type.VOICE),
    *(Type.STICKER, Type.CONTACT, Type.LOCATION, Type.VENUE, Type.POLL),
}


def read(message: Message, actor: Member) -> Content | None:
    """None: nothing that could be sent to others."""
    content = _read(message, actor)
    return content and replace(content, is_forwarded=message.forward_origin is not None)


def _read(message: Message, actor: Member) -> Content | None:
    text = message.html_text
    if message.content_type == Type.TEXT:
        return Content(ContentKind.TEXT, text)
    if file := _file(message):
        return Content(file.kind, text, (file,))
    if message.poll and message.poll.type == PollType.REGULAR:
        return Content(
            ContentKind.POLL,
            message.poll.question,
            options=tuple(option.text for option in message.poll.options),
            is_anonymous=message.poll.is_anonymous,
            allows_multiple=message.poll.allows_multiple_answers,
        )
    if message.content_type not in COPIED:
        return None
    return Content(
        ContentKind.FORWARDED,
        text,
        source_id=actor.id,
        message_id=message.message_id,
        is_captioned=message.caption is not None,
        copied=message.content_type,
    )


def _file(message: Message) -> File | None:
    if message.photo:
        return File(ContentKind.PHOTO, message.photo[-1].file_id)
    if message.video:
        return File(ContentKind.VIDEO, message.video.file_id)
    if message.content_type == Type.DOCUMENT and message.document:  # an animation has one too
        return File(ContentKind.DOCUMENT, message.document.file_id)
    return None


def joined(album: Content, one: Content) -> Content:
    """With one file more. The caption may stand at any of them."""
    texts = [text for text in (album.text, one.text) if text]
    files, is_forwarded = album.files + one.files, album.is_forwarded
    return Content(ContentKind.ALBUM, "\n".join(texts), files, is_forwarded=is_forwarded)


def corrected(before: Content, after: Content) -> Content:
    """Where only words came for what has files, the files stay."""
    if before.files and after.kind is ContentKind.TEXT:
        return replace(before, text=after.text)
    return replace(after, is_forwarded=before.is_forwarded)
