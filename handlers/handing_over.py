"""Files handed to somebody in their private chat: as albums where they can be one, by the ids that Telegram knows them by.

Where it does not know them (another token), they go from our own copies, and the new ids are remembered; what we could not keep
is copied from its post in the group. Nothing that was refused is handed out, nor what nobody has looked into yet.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from itertools import groupby
from typing import Final, Protocol, TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge
from aiogram.types import (
    InputFile,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MediaUnion,
    Message,
)

from domain.file_name import safe_name
from services import Database, files
from services.files import Copy, Keepsake


class Held(Protocol):
    """A file as Telegram knows it: of a material, or of a finding."""

    @property
    def file_id(self) -> str: ...
    @property
    def file_unique_id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...


File = TypeVar("File", bound=Held)

ALBUM: Final = 10  # files
_SEEN: Final = frozenset({"photo", "video"})  # one album may have both; documents and audios keep apart
_NAMES: Final = {"photo": "photo.jpg", "video": "video.mp4", "audio": "audio.mp3"}
_REFUSED: Final = (TelegramBadRequest, TelegramEntityTooLarge)


class StoredInput(InputFile):
    """Our copy, read piece by piece while it is uploaded; from the beginning again if the call is repeated."""

    def __init__(self, db: Database, digest: str, name: str) -> None:
        super().__init__(filename=name)
        self._db = db
        self._digest = digest

    async def read(self, _bot: Bot) -> AsyncGenerator[bytes, None]:
        position = 0
        while (piece := await files.chunk(self._db, self._digest, position)) is not None:
            yield piece
            position += 1


async def hand_over(
    message: Message, wanted: Sequence[File], db: Database, *, unjudged: bool = False
) -> list[File]:
    """Below that message; returns what could not be sent by any way. `unjudged`: what nobody has looked into yet goes too."""
    kept = await files.keepsake(db, [one.file_unique_id for one in wanted])
    sending = _Sending(message, db, kept)
    held_back = kept.refused if unjudged else kept.refused | kept.unjudged
    missed = [one for one in wanted if one.file_unique_id in held_back]
    for album in _albums([one for one in wanted if one.file_unique_id not in held_back]):
        missed += await sending.send(album)
    if sending.new_ids:
        await files.remember(db, sending.new_ids)
    return missed


def _albums(wanted: Sequence[File]) -> Iterator[list[File]]:
    for _, alike in groupby(wanted, lambda one: "seen" if one.kind in _SEEN else one.kind):
        together = list(alike)
        yield from (together[at : at + ALBUM] for at in range(0, len(together), ALBUM))


class _Sending:
    def __init__(self, message: Message, db: Database, kept: Keepsake) -> None:
        self._message = message
        self._db = db
        self._copies = kept.copies
        self.new_ids: dict[str, str] = {}

    async def send(self, album: list[File]) -> list[File]:
        """What could not be sent. An album with one unknown file is refused whole, and goes from our copies."""
        if len(album) > 1:
            if await self._works(lambda: self._album(album, by_copy=False)):
                return []
            if self._has_copies(album) and await self._works(lambda: self._album(album, by_copy=True)):
                return []
        return [one for one in album if not await self._send_one(one)]

    async def _send_one(self, one: Held) -> bool:
        if await self._works(lambda: self._single(one, by_copy=False)):
            return True
        if self._digest(one) and await self._works(lambda: self._single(one, by_copy=True)):
            return True
        copy = self._copies.get(one.file_unique_id)
        return copy is not None and await self._works(lambda: self._from_its_post(copy))

    async def _works(self, call: Callable[[], Awaitable[bool]]) -> bool:
        try:
            return await call()
        except _REFUSED:
            return False

    async def _album(self, album: list[File], *, by_copy: bool) -> bool:
        sent = await self._message.answer_media_group([self._media(one, by_copy=by_copy) for one in album])
        if by_copy:
            for one, message in zip(album, sent, strict=True):
                self._learn(one, message)
        return True

    async def _single(self, one: Held, *, by_copy: bool) -> bool:
        message, held = self._message, self._input(one, by_copy=by_copy)
        match one.kind:
            case "photo":
                sent = await message.answer_photo(held)
            case "video":
                sent = await message.answer_video(held)
            case "audio":
                sent = await message.answer_audio(held)
            case _:
                sent = await message.answer_document(held)
        if by_copy:
            self._learn(one, sent)
        return True

    async def _from_its_post(self, copy: Copy) -> bool:
        bot = self._message.bot
        if copy.chat_id is None or copy.message_id is None or bot is None:
            return False
        await bot.copy_message(self._message.chat.id, copy.chat_id, copy.message_id, caption="")
        return True

    def _media(self, one: Held, *, by_copy: bool) -> MediaUnion:
        held = self._input(one, by_copy=by_copy)
        match one.kind:
            case "photo":
                return InputMediaPhoto(media=held)
            case "video":
                return InputMediaVideo(media=held)
            case "audio":
                return InputMediaAudio(media=held)
            case _:
                return InputMediaDocument(media=held)

    def _input(self, one: Held, *, by_copy: bool) -> str | StoredInput:
        digest = self._digest(one) if by_copy else None
        if digest is None:
            return one.file_id
        return StoredInput(self._db, digest, safe_name(one.name, _NAMES.get(one.kind, "file")))

    def _digest(self, one: Held) -> str | None:
        copy = self._copies.get(one.file_unique_id)
        return copy.digest if copy else None

    def _has_copies(self, album: list[File]) -> bool:
        return any(self._digest(one) for one in album)

    def _learn(self, one: Held, sent: Message) -> None:
        held = sent.photo[-1] if sent.photo else getattr(sent, one.kind, None) or sent.document
        if held is not None and self._digest(one) is not None:
            self.new_ids[one.file_unique_id] = held.file_id
