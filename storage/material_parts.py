"""Queries about what a material has several of: authors, tags, versions and their files."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain import terms
from domain.file_check import Harm
from domain.material import Author, Content, FileState, MaterialFile
from storage.db import Tx
from storage.schema import (
    institution,
    material_author,
    material_file,
    material_tag,
    material_version,
    member,
)


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    text: str
    link: str
    added_by: int | None
    added_at: datetime


def put_authors(tx: Tx, material_id: int, authors: Sequence[Author]) -> None:
    """Instead of those it had."""
    tx.execute(_DROP_AUTHORS, {"material": material_id})
    once = {(one.member_id or one.name): one for one in authors}
    rows = [
        {
            "material_id": material_id,
            "position": position,
            "member_id": one.member_id,
            "name": None if one.member_id else one.name,
        }
        for position, one in enumerate(once.values(), 1)
    ]
    if rows:
        tx.execute(sa.insert(material_author), rows)


def authors(tx: Tx, material_ids: Collection[int]) -> dict[int, list[Author]]:
    """By the material's id, in their order. A member who is erased has no name: «», and no institution.

    Of a member who hides their name the name is here too: screens leave it out for other teachers (`hidden` below).
    """
    found: dict[int, list[Author]] = {one: [] for one in material_ids}
    for row in tx.execute(_AUTHORS, {"materials": list(material_ids)}):
        found[row.material_id].append(Author(row.typed or row.name or "", row.member_id, row.institution))
    return found


def hidden(tx: Tx, member_ids: Collection[int]) -> set[int]:
    """Those of them whose names other teachers do not see."""
    return set(tx.scalars(_HIDDEN, {"members": list(member_ids)}))


def put_tags(tx: Tx, material_id: int, tags: Sequence[str]) -> None:
    """Instead of those it had."""
    tx.execute(_DROP_TAGS, {"material": material_id})
    rows = [{"material_id": material_id, "tag": tag, "spelt": terms.tag(tag)} for tag in dict.fromkeys(tags)]
    if rows:
        tx.execute(sa.insert(material_tag), rows)


def tags(tx: Tx, material_ids: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {one: [] for one in material_ids}
    for row in tx.execute(_TAGS, {"materials": list(material_ids)}):
        found[row.material_id].append(row.tag)
    return found


def add_version(
    tx: Tx, material_id: int, number: int, content: Content, *, by: int | None, now: datetime
) -> None:
    row = {
        "material_id": material_id,
        "number": number,
        "text": content.text,
        "link": content.link,
        "added_by": by,
        "added_at": now,
    }
    tx.execute(sa.insert(material_version), row)
    add_files(tx, material_id, number, content.files, now=now)


def reword(tx: Tx, material_id: int, number: int, text: str, link: str) -> None:
    """The version's own text: its post was edited."""
    values = {"material": material_id, "version": number, "new_text": text, "new_link": link}
    tx.execute(_REWORD, values)


def put_caption(tx: Tx, material_id: int, number: int, message_id: int, *, caption: str, link: str) -> None:
    """What that part of an album says now."""
    this = {"material": material_id, "version": number, "message": message_id}
    tx.execute(_PUT_CAPTION, this | {"new_caption": caption, "new_link": link})


def add_files(tx: Tx, material_id: int, number: int, files: Sequence[MaterialFile], *, now: datetime) -> None:
    """To those the version has; the same again is no second one. They are copied to our storage from `now` on."""
    there = {one.file_unique_id for one in of_version(tx, material_id, number)}
    once = {one.file_unique_id: one for one in files if one.file_unique_id not in there}
    rows = [
        {
            "material_id": material_id,
            "number": number,
            "position": position,
            **{name: getattr(one, name) for name in _FILE if name not in {"id", "digest", "state", "harm"}},
            "due_at": now,
        }
        for position, one in enumerate(once.values(), len(there) + 1)
    ]
    if rows:
        tx.execute(sa.insert(material_file), rows)


def versions(tx: Tx, material_id: int) -> list[Version]:
    """The newest first."""
    rows = tx.execute(_VERSIONS, {"material": material_id})
    return [Version(row.number, row.text, row.link, row.added_by, row.added_at) for row in rows]


def of_version(tx: Tx, material_id: int, number: int) -> list[MaterialFile]:
    """In their order: by the post's number where they are an album's parts, for Telegram may bring those in any order."""
    rows = tx.execute(_OF_VERSION, {"material": material_id, "version": number})
    return [_file(row) for row in rows]


def newest_files(tx: Tx, material_ids: Collection[int]) -> dict[int, list[MaterialFile]]:
    """Of the newest version of each."""
    found: dict[int, list[MaterialFile]] = {one: [] for one in material_ids}
    for row in tx.execute(_NEWEST, {"materials": list(material_ids)}):
        found[row.material_id].append(_file(row))
    return found


def content(tx: Tx, material_id: int, number: int) -> Content:
    row = tx.execute(_VERSION, {"material": material_id, "version": number}).one()
    return Content(row.text, row.link, tuple(of_version(tx, material_id, number)))


def _file(row: Any) -> MaterialFile:
    told = {name: getattr(row, name) for name in _FILE}
    return MaterialFile(
        **told | {"state": FileState(row.state), "harm": Harm(row.harm) if row.harm else None}
    )


_FILE: Final = tuple(MaterialFile.__dataclass_fields__)
_FILES: Final = tuple(material_file.c[name] for name in _FILE)
_MATERIAL: Final = sa.bindparam("material", type_=sa.BigInteger)
_MATERIALS: Final[sa.BindParameter[int]] = sa.bindparam("materials", expanding=True)
_DROP_AUTHORS: Final = sa.delete(material_author).where(material_author.c.material_id == _MATERIAL)
_AUTHORS: Final = (
    sa.select(
        material_author.c.material_id,
        material_author.c.member_id,
        material_author.c.name.label("typed"),
        member.c.name,
        institution.c.name.label("institution"),
    )
    .select_from(material_author.outerjoin(member).outerjoin(institution))
    .where(material_author.c.material_id.in_(_MATERIALS))
    .order_by(material_author.c.material_id, material_author.c.position)
)
_HIDDEN: Final = sa.select(member.c.id).where(
    member.c.id.in_(sa.bindparam("members", expanding=True)), member.c.hidden
)
_DROP_TAGS: Final = sa.delete(material_tag).where(material_tag.c.material_id == _MATERIAL)
_TAGS: Final = (
    sa.select(material_tag.c.material_id, material_tag.c.tag)
    .where(material_tag.c.material_id.in_(_MATERIALS))
    .order_by(material_tag.c.material_id, material_tag.c.tag)
)
_THIS: Final = sa.and_(
    material_version.c.material_id == _MATERIAL, material_version.c.number == sa.bindparam("version")
)
_VERSION: Final = sa.select(material_version.c.text, material_version.c.link).where(_THIS)
_REWORD: Final = (
    sa.update(material_version)
    .where(_THIS)
    .values(text=sa.bindparam("new_text"), link=sa.bindparam("new_link"))
)
_VERSIONS: Final = (
    sa.select(material_version)
    .where(material_version.c.material_id == _MATERIAL)
    .order_by(material_version.c.number.desc())
)
_ORDER: Final = (material_file.c.message_id, material_file.c.position)
_OF_VERSION: Final = (
    sa.select(*_FILES)
    .where(material_file.c.material_id == _MATERIAL, material_file.c.number == sa.bindparam("version"))
    .order_by(*_ORDER)
)
_PUT_CAPTION: Final = (
    sa.update(material_file)
    .where(
        material_file.c.material_id == _MATERIAL,
        material_file.c.number == sa.bindparam("version"),
        material_file.c.message_id == sa.bindparam("message", type_=sa.BigInteger),
    )
    .values(caption=sa.bindparam("new_caption"), caption_link=sa.bindparam("new_link"))
)
_NEWEST: Final = (
    sa.select(material_file.c.material_id, *_FILES)
    .where(
        material_file.c.material_id.in_(_MATERIALS),
        material_file.c.number
        == sa.select(sa.func.max(material_version.c.number))
        .where(material_version.c.material_id == material_file.c.material_id)
        .scalar_subquery(),
    )
    .order_by(material_file.c.material_id, *_ORDER)
)
