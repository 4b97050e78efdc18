"""A screen as a call to Telegram: posted, or edited into a message that stands; and the hash of what it shows."""

from hashlib import sha256

from aiogram.enums import ParseMode
from aiogram.methods import EditMessageMedia, EditMessageText, SendDocument, SendMessage, SendPhoto
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

from handlers.screen import Document, Screen

Post = SendMessage | SendDocument | SendPhoto
Edit = EditMessageText | EditMessageMedia


def post(chat_id: int, thread_id: int | None, screen: Screen) -> Post:
    if screen.document is not None:
        return _hand_over(chat_id, thread_id, screen, screen.document)
    return SendMessage(
        chat_id=chat_id,
        message_thread_id=thread_id,
        text=screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=screen.keyboard,
    )


def edit(chat_id: int, message_id: int, screen: Screen) -> Edit:
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


def rendering(screen: Screen) -> str:
    parts = [screen.text.encode()]
    if screen.keyboard:
        parts.append(screen.keyboard.model_dump_json(exclude_none=True).encode())
    if screen.document:
        parts += [screen.document.name.encode(), screen.document.data]
    return sha256(b"\0".join(sha256(part).digest() for part in parts)).hexdigest()
