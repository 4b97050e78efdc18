"""Files that Telegram keeps, sent again: those that can make an album do."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MediaUnion,
    Message,
)

from domain.finding import FindingFile

_SEEN: Final = frozenset({"photo", "video"})  # one album may have both; documents and audios keep apart


async def hand_over(message: Message, files: Sequence[FindingFile]) -> bool:
    """Whether all of them went: Telegram may not know a file any more."""
    all_went = True
    for _, alike in groupby(files, lambda one: "seen" if one.kind in _SEEN else one.kind):
        try:
            await _send(message, list(alike))
        except TelegramBadRequest:
            all_went = False
    return all_went


async def _send(message: Message, files: list[FindingFile]) -> None:
    if len(files) > 1:
        await message.answer_media_group([_media(one) for one in files])
        return
    (one,) = files
    match one.kind:
        case "photo":
            await message.answer_photo(one.file_id)
        case "video":
            await message.answer_video(one.file_id)
        case "audio":
            await message.answer_audio(one.file_id)
        case _:
            await message.answer_document(one.file_id)


def _media(one: FindingFile) -> MediaUnion:
    match one.kind:
        case "photo":
            return InputMediaPhoto(media=one.file_id)
        case "video":
            return InputMediaVideo(media=one.file_id)
        case "audio":
            return InputMediaAudio(media=one.file_id)
        case _:
            return InputMediaDocument(media=one.file_id)
