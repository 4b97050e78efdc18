"""A copy of an announcement as a call to Telegram: sent, edited, taken back. The words are the organiser's own."""

from typing import Any, Final

from aiogram.enums import ParseMode
from aiogram.methods import (
    CopyMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SendPoll,
    SendVideo,
    StopPoll,
    TelegramMethod,
)
from aiogram.types import (
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    InputPollOption,
)

from domain.announcement import Announcement, Button, Content, ContentKind, File, Leads
from handlers.keyboards import keyboard
from handlers.links import Links, Target

Media = InputMediaPhoto | InputMediaVideo | InputMediaDocument

TARGETS: Final = {
    Leads.SESSION: Target.SESSION,
    Leads.SIGN_UP: Target.JOIN,
    Leads.BOARD: Target.BOARD,
    Leads.AUCTION: Target.AUCTION,
    Leads.LOT: Target.LOT,
}
MEDIA: Final[dict[ContentKind, type[Media]]] = {
    ContentKind.PHOTO: InputMediaPhoto,
    ContentKind.VIDEO: InputMediaVideo,
    ContentKind.DOCUMENT: InputMediaDocument,
}


def letter(
    chat_id: int, one: Announcement, links: Links, source_chat: int | None = None
) -> TelegramMethod[Any] | None:
    """None: what was to be copied stood in the chat of somebody who is erased."""
    content = one.content
    under: dict[str, Any] = {"chat_id": chat_id, "reply_markup": _under(one.buttons, links)}
    match content.kind:
        case ContentKind.ALBUM:
            call: TelegramMethod[Any] | None = SendMediaGroup(chat_id=chat_id, media=_album(content))
        case ContentKind.POLL:
            call = _poll(content, under)
        case ContentKind.FORWARDED:
            call = _copy(content, source_chat, under)
        case ContentKind.TEXT:
            call = SendMessage(text=content.text, parse_mode=ParseMode.HTML, **under)
        case _:
            call = _file(content, under)
    return call


def _copy(content: Content, source_chat: int | None, under: dict[str, Any]) -> CopyMessage | None:
    if source_chat is None:
        return None
    return CopyMessage(from_chat_id=source_chat, message_id=content.message_id, **under)


def _file(content: Content, under: dict[str, Any]) -> TelegramMethod[Any]:
    [file] = content.files
    said: dict[str, Any] = {"caption": content.text or None, "parse_mode": ParseMode.HTML, **under}
    if file.kind is ContentKind.PHOTO:
        return SendPhoto(photo=file.file_id, **said)
    if file.kind is ContentKind.VIDEO:
        return SendVideo(video=file.file_id, **said)
    return SendDocument(document=file.file_id, **said)


def correction(
    chat_id: int, message_ids: tuple[int, ...], one: Announcement, links: Links
) -> TelegramMethod[Any] | None:
    """None: nothing of it can be another; domain/announcement.py says what can."""
    content = one.content
    this: dict[str, Any] = {
        "chat_id": chat_id,
        "message_id": message_ids[0],
        "reply_markup": _under(one.buttons, links),
    }
    if content.kind is ContentKind.TEXT:
        return EditMessageText(text=content.text, parse_mode=ParseMode.HTML, **this)
    if content.kind is ContentKind.ALBUM:
        return EditMessageCaption(caption=content.text, parse_mode=ParseMode.HTML, **this)
    return EditMessageMedia(media=_media(content.files[0], content.text), **this) if content.files else None


def removal(chat_id: int, message_ids: tuple[int, ...]) -> TelegramMethod[Any]:
    return DeleteMessages(chat_id=chat_id, message_ids=list(message_ids))


def replacement(
    chat_id: int, message_ids: tuple[int, ...], content: Content, words: str
) -> TelegramMethod[Any]:
    """Too old to be deleted: the words are others, the buttons go, a poll ends; a file stays."""
    this: dict[str, Any] = {"chat_id": chat_id, "message_id": message_ids[0]}
    if content.kind is ContentKind.POLL:
        return StopPoll(**this)
    if content.kind is ContentKind.TEXT or (
        content.kind is ContentKind.FORWARDED and not content.is_captioned
    ):
        return EditMessageText(text=words, parse_mode=ParseMode.HTML, **this)
    return EditMessageCaption(caption=words, parse_mode=ParseMode.HTML, **this)


def _under(buttons: tuple[Button, ...], links: Links) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return keyboard(*([(one.label, _address(one, links))] for one in buttons))


def _address(button: Button, links: Links) -> str:
    if isinstance(button.to, int):
        return links.to(TARGETS[button.leads], button.to)
    return button.to


def _album(content: Content) -> list[Any]:
    """The caption of the first is shown under all."""
    return [_media(file, "" if number else content.text) for number, file in enumerate(content.files)]


def _media(file: File, caption: str) -> Media:
    return MEDIA[file.kind](media=file.file_id, caption=caption or None, parse_mode=ParseMode.HTML)


def _poll(content: Content, under: dict[str, Any]) -> SendPoll:
    return SendPoll(
        question=content.text,
        options=[InputPollOption(text=option) for option in content.options],
        is_anonymous=content.is_anonymous,
        allows_multiple_answers=content.allows_multiple,
        **under,
    )
