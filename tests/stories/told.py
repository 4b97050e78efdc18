"""Who was told something: every call of the bot and every file it sent, searched."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

from sandbox.errors import Json
from sandbox.records import Call
from sandbox.world import World

EVERYBODY = 0  # a call that is to nobody in particular


def told(world: World, words: str, since: int = 0) -> set[int]:
    """Chats that the bot said it to, in whatever field or file, after so many calls; whatever the case."""
    wanted = words.casefold()
    said = {_reader(world, call) for call in world.calls[since:] if _occurs(wanted, call.params)}
    return said | {chat_id for chat_id, data in _files(world) if _in_file(wanted, data)}


def _reader(world: World, call: Call) -> int:
    pressed = world.callbacks.get(str(call.params.get("callback_query_id")))
    asked = world.queries.get(str(call.params.get("inline_query_id")))
    known = pressed or asked
    if known is not None:
        return known.person_id
    return call.chat_id if isinstance(call.chat_id, int) else EVERYBODY


def _occurs(wanted: str, value: Any) -> bool:
    return any(wanted in text.casefold() for text in _texts(value))


def _texts(value: Any) -> Iterator[str]:
    """All in it, also where it is JSON in a string."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value
        if value[:1] in {"{", "["}:
            yield from _texts(_read(value))


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _files(world: World) -> Iterator[tuple[int, bytes]]:
    """Those of the bot, with the chat; what no message shows any more was everybody's."""
    shown = {
        file_id: (chat.id, posted.from_bot)
        for chat in world.chats.values()
        for posted in chat.messages.values()
        for file_id in _file_ids(posted.message)
    }
    for file_id, file in world.files.by_id.items():
        chat_id, from_bot = shown.get(file_id, (EVERYBODY, True))
        if from_bot:
            yield chat_id, file.data


def _file_ids(message: Json) -> Iterator[str]:
    for held in (message.get("document"), *message.get("photo", [])):
        if held:
            yield held["file_id"]


def _in_file(wanted: str, data: bytes) -> bool:
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            return any(_in_file(wanted, archive.read(name)) for name in archive.namelist())
    text = data.decode(errors="replace")
    return wanted in text.casefold() or _occurs(wanted, _read(text))
