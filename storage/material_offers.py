"""Queries about materials that are offered: what waits, what is the same again, what goes with whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.material import Content, Mark, Material, MaterialState
from storage import material_parts as parts
from storage.db import Tx
from storage.materials import COLUMNS, built
from storage.schema import (
    material,
    material_author,
    material_file,
    material_mark,
    material_tag,
    material_version,
)

UNACCEPTED: Final = frozenset({MaterialState.OFFERED, MaterialState.RETURNED})


def waiting(tx: Tx) -> list[Material]:
    """For a moderator, the oldest first."""
    return [built(row) for row in tx.execute(_WAITING)]


def of_title(tx: Tx, by: int, title: str) -> list[Material]:
    """What they have offered under that title and still has its first version, the newest first."""
    return [built(row) for row in tx.execute(_OF_TITLE, {"by": by, "title": title})]


def of_lot(tx: Tx, lot_id: int) -> int | None:
    found: int | None = tx.scalar(_OF_LOT, {"lot": lot_id})
    return found


def unaccepted(tx: Tx, by: int) -> list[int]:
    return list(tx.scalars(_UNACCEPTED, {"by": by}))


def of_author_alone(tx: Tx, member_id: int) -> list[int]:
    """Materials that have them as an author and no other member."""
    return list(tx.scalars(_OF_AUTHOR_ALONE, {"member": member_id}))


def agreed_by(tx: Tx, member_id: int) -> list[int]:
    """Materials that they are an author of, and whose consent is their word."""
    return list(tx.scalars(_AGREED_BY, {"member": member_id}))


def appliers(tx: Tx, material_id: int) -> list[int]:
    """Members who said that they have used it."""
    return list(tx.scalars(_APPLIERS, {"material": material_id}))


def put_content(tx: Tx, material_id: int, number: int, content: Content, *, now: datetime) -> None:
    """Instead of what that version held."""
    parts.reword(tx, material_id, number, content.text, content.link)
    kept = [one.file_unique_id for one in content.files]
    dropping = {"material": material_id, "version": number, "kept": kept}
    tx.execute(_DROP_FILES, dropping)
    parts.add_files(tx, material_id, number, content.files, now=now)


def drop(tx: Tx, material_id: int) -> None:
    """Of what was never in the catalogue: nothing refers to it."""
    tx.execute(_DROP, {"material": material_id})


def empty(tx: Tx, material_ids: Sequence[int]) -> None:
    """Their files and texts, of all versions."""
    for material_id in material_ids:
        for statement in (_EMPTY_FILES, _EMPTY_VERSIONS, _EMPTY_TAGS):
            tx.execute(statement, {"material": material_id})


_MATERIAL: Final = sa.bindparam("material", type_=sa.BigInteger)
_BY: Final = material.c.added_by == sa.bindparam("by", type_=sa.BigInteger)
_THEIRS: Final = material_author.c.member_id == sa.bindparam("member", type_=sa.BigInteger)
_WAITING: Final = (
    sa.select(*COLUMNS)
    .where(material.c.state == MaterialState.OFFERED)
    .order_by(material.c.added_at, material.c.id)
)
_OF_TITLE: Final = (
    sa.select(*COLUMNS)
    .where(
        _BY,
        material.c.title == sa.bindparam("title"),
        material.c.number == 1,
        material.c.state.in_((MaterialState.OFFERED, MaterialState.LISTED)),
    )
    .order_by(material.c.id.desc())
)
_OF_LOT: Final = sa.select(material.c.id).where(material.c.lot_id == sa.bindparam("lot", type_=sa.BigInteger))
_UNACCEPTED: Final = (
    sa.select(material.c.id).where(_BY, material.c.state.in_(UNACCEPTED)).order_by(material.c.id)
)
_other: Final = material_author.alias("other")
_OF_AUTHOR_ALONE: Final = (
    sa.select(material_author.c.material_id)
    .where(
        _THEIRS,
        ~sa.exists().where(
            _other.c.material_id == material_author.c.material_id,
            _other.c.member_id.is_not(None),
            _other.c.member_id != material_author.c.member_id,
        ),
    )
    .order_by(material_author.c.material_id)
)
_AGREED_BY: Final = (
    sa.select(material.c.id)
    .join(material_author, material_author.c.material_id == material.c.id)
    .where(_THEIRS, material.c.consented_by == material_author.c.member_id)
    .order_by(material.c.id)
)
_APPLIERS: Final = (
    sa.select(material_mark.c.member_id)
    .where(material_mark.c.material_id == _MATERIAL, material_mark.c.mark == Mark.APPLIED)
    .order_by(material_mark.c.member_id)
)
_OF_VERSION: Final = (
    material_file.c.material_id == _MATERIAL,
    material_file.c.number == sa.bindparam("version"),
)
_DROP_FILES: Final = sa.delete(material_file).where(
    *_OF_VERSION, material_file.c.file_unique_id.not_in(sa.bindparam("kept", expanding=True))
)
_DROP: Final = sa.delete(material).where(material.c.id == _MATERIAL)
_EMPTY_FILES: Final = sa.delete(material_file).where(material_file.c.material_id == _MATERIAL)
_EMPTY_TAGS: Final = sa.delete(material_tag).where(material_tag.c.material_id == _MATERIAL)
_EMPTY_VERSIONS: Final = (
    sa.update(material_version).where(material_version.c.material_id == _MATERIAL).values(text="", link="")
)
