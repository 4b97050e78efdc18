"""A screen as a call to Telegram: posted, or edited into a message that stands; and the hash of what it shows."""

from hashlib import sha256

from aiogram.enums import ParseMode
from aiogram.methods import (
    EditMessageMedia,
    EditMessageText,
    SendDocument,
    SendMessage,
    SendPhoto,
    SendPoll,
    StopPoll,
)
from aiogram.types import (
    BufferedInputFile,
    InputMediaDocument,
    InputMediaPhoto,
    InputPollOption,
    Message,
    ReplyParameters,
)

from handlers.screen import Document, Poll, Screen
from storage.cards import Shown

Post = SendMessage | SendDocument | SendPhoto | SendPoll
Edit = EditMessageText | EditMessageMedia | StopPoll


def post(chat_id: int, thread_id: int | None, screen: Screen) -> Post:
    if screen.poll is not None:
        return _ask(chat_id, thread_id, screen, screen.poll)
    if screen.document is not None:
        return _hand_over(chat_id, thread_id, screen, screen.document)
    return SendMessage(
        chat_id=chat_id,
        message_thread_id=thread_id,
        text=screen.text,
        parse_mode=ParseMode.HTML,
        reply_parameters=_answered(screen),
        disable_notification=screen.silent or None,
        reply_markup=screen.keyboard,
    )


def _answered(screen: Screen) -> ReplyParameters | None:
    if screen.reply_to is None:
        return None
    return ReplyParameters(message_id=screen.reply_to, allow_sending_without_reply=True)


def edit(chat_id: int, message_id: int, screen: Screen) -> Edit | None:
    """None: it cannot become that, and stays as it is: a poll that is open, with whatever words."""
    if screen.poll is not None:
        closed = screen.poll.is_closed
        return (
            StopPoll(chat_id=chat_id, message_id=message_id, reply_markup=screen.keyboard) if closed else None
        )
    if screen.document is None:
        return EditMessageText(
            chat_id=chat_id,
            message_id=message_id,
            text=screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.keyboard,
        )
    media = _media(screen, screen.document)
    return EditMessageMedia(chat_id=chat_id, message_id=message_id, media=media, reply_markup=screen.keyboard)


def _ask(chat_id: int, thread_id: int | None, screen: Screen, poll: Poll) -> SendPoll:
    return SendPoll(
        chat_id=chat_id,
        message_thread_id=thread_id,
        question=screen.text,
        options=[InputPollOption(text=option) for option in poll.options],
        is_anonymous=False,
        allows_multiple_answers=False,
        reply_markup=screen.keyboard,
    )


def _hand_over(
    chat_id: int, thread_id: int | None, screen: Screen, document: Document
) -> SendDocument | SendPhoto:
    if document.is_picture:
        return SendPhoto(
            chat_id=chat_id,
            message_thread_id=thread_id,
            photo=_file(document),
            caption=screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.keyboard,
        )
    return SendDocument(
        chat_id=chat_id,
        message_thread_id=thread_id,
        document=_file(document),
        caption=screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=screen.keyboard,
    )


def _media(screen: Screen, document: Document) -> InputMediaPhoto | InputMediaDocument:
    kind = InputMediaPhoto if document.is_picture else InputMediaDocument
    return kind(media=_file(document), caption=screen.text, parse_mode=ParseMode.HTML)


def _file(document: Document) -> BufferedInputFile:
    return BufferedInputFile(document.data, document.name)


def shown(posted: Message, screen: Screen) -> Shown:
    return Shown(posted.message_id, rendering(screen), posted.poll.id if posted.poll else None)


def rendering(screen: Screen) -> str:
    parts = [screen.text.encode()]
    if screen.keyboard:
        parts.append(screen.keyboard.model_dump_json(exclude_none=True).encode())
    if screen.document:
        parts += [screen.document.name.encode(), screen.document.data]
    if screen.poll:
        parts.append(b"closed" if screen.poll.is_closed else b"open")
    return sha256(b"\0".join(sha256(part).digest() for part in parts)).hexdigest()
