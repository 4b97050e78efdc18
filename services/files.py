"""Copies of the hub's files: which is due, what became of it, and what is no longer anybody's."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from domain.file_check import Harm, judge_name
from domain.material import FileState
from services import refusing
from services.transaction import Reading, Transaction
from storage import file_copies, outbox, stored_files
from storage.db import Tx
from storage.file_copies import Copy, Poster, Waiting

__all__ = ["Copy", "Keepsake", "Poster", "Waiting"]

CHUNK: Final = stored_files.CHUNK
MOST: Final = 20 * 2**20  # bytes: Telegram hands out no more
HELD: Final = timedelta(minutes=10)  # for one try; who has not settled it by then is dead
PAUSES: Final = tuple(timedelta(minutes=pause) for pause in (1, 5, 30, 120, 360, 720, 1440))
SPARED: Final = timedelta(days=1)  # a copy that nothing names: a name may still be on its way
AT_ONCE: Final = 8  # chunks swept in one transaction: 2 MB

LEFT: Final = "file_left"  # to Telegram: we have no copy


@dataclass(frozen=True, slots=True)
class Keepsake:
    """What stands in for files that Telegram does not know any more, by the id that is the same for all bots."""

    copies: dict[str, Copy]
    refused: frozenset[str]  # never handed out
    unjudged: frozenset[str]  # not handed out yet, but to who brought it, and to moderators


@Transaction
def take(tx: Tx, *, now: datetime) -> Waiting | None:
    """The next file to copy, held for this process. What needs no copying is settled on the way.

    Two processes never get the same one; one that is killed loses it after `HELD`.
    """
    while (file := file_copies.first_due(tx, now)) is not None:
        if (harm := judge_name(file.name)) is not None:
            refusing.refuse(tx, file, harm, now=now)
        elif (digest := file_copies.known_digest(tx, file.file_unique_id)) is not None:
            file_copies.settle(tx, file.file_unique_id, FileState.STORED, digest)
        elif (file.size or 0) > MOST:
            _leave(tx, file, FileState.TOO_BIG, now)
        elif file.tries > len(PAUSES):  # whoever took it last has died of it, or of something else
            refusing.refuse(tx, file, Harm.UNCHECKED, now=now)
        else:
            file_copies.hold(tx, file.id, now + HELD)
            return file
    return None


@Transaction
def put_chunk(tx: Tx, digest: str, position: int, data: bytes) -> None:
    stored_files.put_chunk(tx, digest, position, data)


@Transaction
def keep(tx: Tx, number: int, digest: str, size: int, *, now: datetime) -> bool:
    """The copy is whole, and the file's. False: chunks are missing; they have to be put again."""
    if not stored_files.finish(tx, digest, size, now):
        return False
    if (file := file_copies.waiting(tx, number)) is not None:
        file_copies.settle(tx, file.file_unique_id, FileState.STORED, digest)
    return True


@Transaction
def refuse(tx: Tx, number: int, harm: Harm, *, now: datetime) -> None:
    """Whoever brought it is told; nobody gets it from the bot any more."""
    if (file := file_copies.waiting(tx, number)) is not None:
        refusing.refuse(tx, file, harm, now=now)


@Transaction
def too_big(tx: Tx, number: int, *, now: datetime) -> None:
    """Telegram alone has it, and whoever brought it is told."""
    if (file := file_copies.waiting(tx, number)) is not None:
        _leave(tx, file, FileState.TOO_BIG, now)


@Transaction
def later(tx: Tx, number: int, *, now: datetime) -> None:
    """It could not be fetched or written; tried again after a pause that grows, and left to Telegram in the end."""
    if (file := file_copies.waiting(tx, number)) is None:
        return
    if file.tries > len(PAUSES):
        _leave(tx, file, FileState.FAILED, now)
    else:
        file_copies.put_off(tx, number, now + PAUSES[max(0, file.tries - 1)])


@Reading
def is_stored(tx: Tx, digest: str) -> bool:
    return stored_files.is_stored(tx, digest)


@Reading
def chunk(tx: Tx, digest: str, position: int) -> bytes | None:
    """A piece of a copy, from 0; None: there is no more."""
    return stored_files.chunk(tx, digest, position)


@Reading
def keepsake(tx: Tx, unique_ids: Collection[str]) -> Keepsake:
    return Keepsake(
        file_copies.copies(tx, unique_ids),
        frozenset(file_copies.refused(tx, unique_ids)),
        frozenset(file_copies.unjudged(tx, unique_ids)),
    )


@Transaction
def remember(tx: Tx, file_ids: dict[str, str]) -> None:
    """New ids of this bot's, by those that are the same for all."""
    for unique_id, file_id in file_ids.items():
        file_copies.remember(tx, unique_id, file_id)


@Reading
def poster(tx: Tx, number: int) -> Poster | None:
    """Who is told of a file; None: it is gone."""
    return file_copies.poster(tx, number)


@Transaction
def sweep(tx: Tx, *, now: datetime) -> bool:
    """Forget copies that nothing names, and chunks of no copy; whether there is more."""
    forgotten = stored_files.forget(tx, now - SPARED, AT_ONCE)
    return stored_files.sweep(tx, AT_ONCE) == AT_ONCE or forgotten == AT_ONCE


def _leave(tx: Tx, file: Waiting, state: FileState, now: datetime) -> None:
    """Whoever brought it is told, once for a material: of ten films of a lesson only the first makes a message."""
    for number, who in file_copies.posters(tx, file.file_unique_id):
        if who.telegram_id is not None:
            parameters = {"file": number, "state": state, "name": file.name}
            key = f"{LEFT}:{who.material_id}:{who.telegram_id}"
            outbox.owe(tx, LEFT, who.telegram_id, now=now, parameters=parameters, dedupe_key=key)
    file_copies.settle(tx, file.file_unique_id, state)
