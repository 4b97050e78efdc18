"""Queries about files of materials and their copies: what waits, what was decided, and what stands in for which file."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.file_check import Harm
from domain.material import FileState
from storage.db import Tx
from storage.schema import lot_file, material, material_file, material_version, member, stored_file


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is to be copied."""

    id: int
    file_id: str
    file_unique_id: str
    name: str
    size: int | None
    tries: int  # made before
    material_id: int


@dataclass(frozen=True, slots=True)
class Copy:
    """What may be sent where Telegram does not know the file's id any more."""

    digest: str | None
    size: int | None  # of what we keep
    chat_id: int | None  # its post in the group
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Poster:
    """Who brought a file here."""

    telegram_id: int | None
    language: str | None
    title: str  # of the material
    material_id: int


def first_due(tx: Tx, now: datetime) -> Waiting | None:
    """Of several that are the same file of Telegram's, the first that nobody has in hand; then all are settled with it."""
    row = tx.execute(_DUE, {"now": now}).one_or_none()
    return None if row is None else Waiting(*row)


def waiting(tx: Tx, number: int) -> Waiting | None:
    """None: it is settled, or gone."""
    row = tx.execute(_WAITING, {"file": number}).one_or_none()
    return None if row is None else Waiting(*row)


def hold(tx: Tx, number: int, until: datetime) -> None:
    """Somebody is at it, and is given up for dead at that time. Counts as a try."""
    tx.execute(_HOLD, {"file": number, "until": until})


def put_off(tx: Tx, number: int, until: datetime) -> None:
    tx.execute(_PUT_OFF, {"file": number, "until": until})


def settle(
    tx: Tx, file_unique_id: str, state: FileState, digest: str | None = None, *, harm: Harm | None = None
) -> None:
    """All that wait for the same file. `harm`: of what is refused."""
    asked = {"unique_id": file_unique_id, "new_state": state, "new_digest": digest, "new_harm": harm}
    tx.execute(_SETTLE, asked)


def materials_of(tx: Tx, file_unique_id: str) -> list[int]:
    """Where that file waits."""
    return list(tx.scalars(_MATERIALS_OF, {"unique_id": file_unique_id}))


def waiting_of(tx: Tx, material_id: int) -> list[Waiting]:
    """A material's, of all its versions."""
    return [Waiting(*row) for row in tx.execute(_WAITING_OF, {"material": material_id})]


def unjudged(tx: Tx, unique_ids: Collection[str]) -> set[str]:
    """Those that nobody has looked into yet."""
    return set(tx.scalars(_UNJUDGED, {"unique_ids": list(unique_ids)}))


def known_digest(tx: Tx, file_unique_id: str) -> str | None:
    """Of the same file of Telegram's, kept before."""
    return tx.scalar(_DIGEST, {"unique_id": file_unique_id})


def posters(tx: Tx, file_unique_id: str) -> list[tuple[int, Poster]]:
    """Of all that wait for the same file: its row's id, and who brought it."""
    return [(row.id, Poster(*row[1:])) for row in tx.execute(_POSTERS, {"unique_id": file_unique_id})]


def poster(tx: Tx, number: int) -> Poster | None:
    row = tx.execute(_POSTER, {"file": number}).one_or_none()
    return None if row is None else Poster(*row[1:])


def copies(tx: Tx, unique_ids: Collection[str]) -> dict[str, Copy]:
    """By Telegram's name for the file that is the same for all bots; the copy of one row, the post of another."""
    found: dict[str, Copy] = {}
    for row in tx.execute(_COPIES, {"unique_ids": list(unique_ids)}):
        copy = found.get(row.file_unique_id, Copy(None, None, None, None))
        if copy.digest is None:
            copy = replace(copy, digest=row.digest, size=row.size)
        if copy.chat_id is None and None not in {row.chat_id, row.message_id}:
            copy = replace(copy, chat_id=row.chat_id, message_id=row.message_id)
        found[row.file_unique_id] = copy
    return found


def refused(tx: Tx, unique_ids: Collection[str]) -> set[str]:
    return set(tx.scalars(_REFUSED, {"unique_ids": list(unique_ids)}))


def remember(tx: Tx, file_unique_id: str, file_id: str) -> None:
    """The id that this bot has for a file now, wherever the file stands."""
    for statement in (_NEW_ID, _NEW_LOT_ID):
        tx.execute(statement, {"unique_id": file_unique_id, "new_id": file_id})


def counts(tx: Tx) -> dict[FileState, int]:
    return {FileState(state): count for state, count in tx.execute(_COUNTS)}


_NUMBER: Final = material_file.c.id == sa.bindparam("file")
_SAME: Final = material_file.c.file_unique_id == sa.bindparam("unique_id")
_IS_WAITING: Final = material_file.c.state == FileState.WAITING.value
_UNIQUE_IDS: Final = material_file.c.file_unique_id.in_(sa.bindparam("unique_ids", expanding=True))
_AS_WAITING: Final = tuple(material_file.c[name] for name in Waiting.__dataclass_fields__)

_twin = material_file.alias("twin")
_IN_HAND: Final = (
    sa.exists()
    .where(
        _twin.c.file_unique_id == material_file.c.file_unique_id,
        _twin.c.state == FileState.WAITING.value,
        _twin.c.tries > 0,
        _twin.c.due_at > sa.bindparam("now", type_=material_file.c.due_at.type),
    )
    .correlate(material_file)
)
_DUE: Final = (
    sa.select(*_AS_WAITING)
    .where(
        _IS_WAITING,
        material_file.c.due_at <= sa.bindparam("now", type_=material_file.c.due_at.type),
        ~_IN_HAND,
    )
    .order_by(material_file.c.due_at, material_file.c.id)
    .limit(1)
)
_WAITING: Final = sa.select(*_AS_WAITING).where(_NUMBER, _IS_WAITING)
_HOLD: Final = (
    sa.update(material_file)
    .where(_NUMBER, _IS_WAITING)
    .values(due_at=sa.bindparam("until"), tries=material_file.c.tries + 1)
)
_PUT_OFF: Final = sa.update(material_file).where(_NUMBER, _IS_WAITING).values(due_at=sa.bindparam("until"))
_SETTLE: Final = (
    sa.update(material_file)
    .where(_SAME, _IS_WAITING)
    .values(
        state=sa.bindparam("new_state"),
        digest=sa.bindparam("new_digest"),
        harm=sa.bindparam("new_harm"),
        due_at=None,
    )
)
_MATERIALS_OF: Final = sa.select(material_file.c.material_id).where(_SAME, _IS_WAITING).distinct()
_WAITING_OF: Final = (
    sa.select(*_AS_WAITING)
    .where(material_file.c.material_id == sa.bindparam("material", type_=sa.BigInteger), _IS_WAITING)
    .order_by(material_file.c.id)
)
_judged = material_file.alias("judged")
_UNJUDGED: Final = sa.select(material_file.c.file_unique_id).where(
    _UNIQUE_IDS,
    _IS_WAITING,
    ~sa.exists()
    .where(
        _judged.c.file_unique_id == material_file.c.file_unique_id,
        _judged.c.state != FileState.WAITING.value,
    )
    .correlate(material_file),
)
_DIGEST: Final = sa.select(material_file.c.digest).where(_SAME, material_file.c.digest.is_not(None)).limit(1)
_AS_POSTER: Final = (
    sa.select(material_file.c.id, member.c.telegram_id, member.c.language, material.c.title, material.c.id)
    .select_from(
        material_file.join(
            material_version,
            sa.and_(
                material_version.c.material_id == material_file.c.material_id,
                material_version.c.number == material_file.c.number,
            ),
        )
        .join(material, material.c.id == material_file.c.material_id)
        .join(member, member.c.id == material_version.c.added_by)
    )
    .order_by(material_file.c.id)
)
_POSTERS: Final = _AS_POSTER.where(_SAME, _IS_WAITING)
_POSTER: Final = _AS_POSTER.where(_NUMBER)
_COPIES: Final = (
    sa.select(
        material_file.c.file_unique_id,
        material_file.c.digest,
        stored_file.c.size,
        material.c.chat_id,
        material_file.c.message_id,  # the file's own: the material's may be of another version
    )
    .select_from(
        material_file.join(material, material.c.id == material_file.c.material_id).outerjoin(
            stored_file, stored_file.c.digest == material_file.c.digest
        )
    )
    .where(_UNIQUE_IDS)
    .order_by(material_file.c.id)
)
_REFUSED: Final = sa.select(material_file.c.file_unique_id).where(
    _UNIQUE_IDS, material_file.c.state == FileState.REFUSED.value
)
_NEW_ID: Final = sa.update(material_file).where(_SAME).values(file_id=sa.bindparam("new_id"))
_NEW_LOT_ID: Final = (
    sa.update(lot_file)
    .where(lot_file.c.file_unique_id == sa.bindparam("unique_id"))
    .values(file_id=sa.bindparam("new_id"))
)
_COUNTS: Final[sa.Select[Any]] = sa.select(material_file.c.state, sa.func.count().label("count")).group_by(
    material_file.c.state
)
