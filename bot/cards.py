"""A screen as a call to Telegram: posted, or edited into a message that stands; and the hash of what it shows."""

from hashlib import sha256

from aiogram.enums import ParseMode
from aiogram.methods import EditMessageMedia, EditMessageText, SendDocument, SendMessage
from aiogram.types import BufferedInputFile, InputMediaDocument

from handlers.screen import Screen

Post = SendMessage | SendDocument
Edit = EditMessageText | EditMessageMedia


def post(chat_id: int, thread_id: int | None, screen: Screen) -> Post:
    if screen.document is None:
        return SendMessage(
            chat_id=chat_id,
            message_thread_id=thread_id,
            text=screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.keyboard,
        )
    return SendDocument(
        chat_id=chat_id,
        message_thread_id=thread_id,
        document=BufferedInputFile(screen.document.data, screen.document.name),
        caption=screen.text,
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
    file = BufferedInputFile(screen.document.data, screen.document.name)
    media = InputMediaDocument(media=file, caption=screen.text, parse_mode=ParseMode.HTML)
    return EditMessageMedia(chat_id=chat_id, message_id=message_id, media=media, reply_markup=screen.keyboard)


def rendering(screen: Screen) -> str:
    parts = [screen.text.encode()]
    if screen.keyboard:
        parts.append(screen.keyboard.model_dump_json(exclude_none=True).encode())
    if screen.document:
        parts += [screen.document.name.encode(), screen.document.data]
    return sha256(b"\0".join(sha256(part).digest() for part in parts)).hexdigest()
