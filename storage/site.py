"""Queries for the public page of the hub: what its authors have agreed to show to everybody, and nothing else."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.edition import EditionState, ItemKind
from domain.material import Consent, Material, MaterialState
from storage import materials
from storage.db import Tx
from storage.schema import (
    edition,
    edition_item,
    material,
    material_author,
    material_version,
    member,
    stored_file,
)


@dataclass(frozen=True, slots=True)
class Paper:
    digest: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class FrozenEdition:
    id: int
    number: int
    title: str
    frozen_at: datetime
    pdf: Paper
    docx: Paper
    is_public: bool  # all that is in it may be shown to everybody now


def public_materials(tx: Tx) -> list[Material]:
    """The newest first."""
    return [materials.built(row) for row in tx.execute(_MATERIALS)]


def newest_words(tx: Tx, material_ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """(text, link) of the newest version of each."""
    rows = tx.execute(_WORDS, {"materials": list(material_ids)})
    return {row.material_id: (row.text, row.link) for row in rows}


def sizes(tx: Tx, digests: Collection[str]) -> dict[str, int]:
    """Bytes of each copy that is there."""
    return {row.digest: row.size for row in tx.execute(_SIZES, {"digests": list(digests)})}


def editions(tx: Tx) -> list[FrozenEdition]:
    """The newest first."""
    closed = set(tx.scalars(_CLOSED))
    return [_edition(row, row.id not in closed) for row in tx.execute(_EDITIONS)]


def _edition(row: Any, is_public: bool) -> FrozenEdition:
    pdf, docx = Paper(row.pdf, row.pdf_size), Paper(row.docx, row.docx_size)
    return FrozenEdition(row.id, row.number, row.title, row.frozen_at, pdf, docx, is_public)


_IS_PUBLIC: Final = sa.and_(material.c.state == MaterialState.LISTED, material.c.consent == Consent.PUBLIC)
_MATERIALS: Final = (
    sa.select(*materials.COLUMNS).where(_IS_PUBLIC).order_by(material.c.added_at.desc(), material.c.id.desc())
)
_WORDS: Final = (
    sa.select(material_version.c.material_id, material_version.c.text, material_version.c.link)
    .join(
        material,
        sa.and_(
            material.c.id == material_version.c.material_id, material.c.number == material_version.c.number
        ),
    )
    .where(material.c.id.in_(sa.bindparam("materials", expanding=True)))
)
_SIZES: Final = sa.select(stored_file.c.digest, stored_file.c.size).where(
    stored_file.c.digest.in_(sa.bindparam("digests", expanding=True))
)
_PDF: Final = stored_file.alias("pdf_file")
_DOCX: Final = stored_file.alias("docx_file")
_EDITIONS: Final = (
    sa.select(
        edition.c.id,
        edition.c.number,
        edition.c.title,
        edition.c.frozen_at,
        edition.c.pdf,
        edition.c.docx,
        _PDF.c.size.label("pdf_size"),
        _DOCX.c.size.label("docx_size"),
    )
    .join(_PDF, _PDF.c.digest == edition.c.pdf)
    .join(_DOCX, _DOCX.c.digest == edition.c.docx)
    .where(edition.c.state == EditionState.FROZEN)
    .order_by(edition.c.number.desc())
)
_NAMES_NOBODY: Final = (
    ~sa.exists().where(  # of those who want no name, or have none any more: it is printed there
        material_author.c.material_id == material.c.id,
        material_author.c.member_id == member.c.id,
        sa.or_(member.c.hidden, member.c.name.is_(None)),
    )
)
_CLOSED: Final = (  # has what nobody was asked to show: a board's or an auction's results too
    sa.select(edition_item.c.edition_id)
    .where(
        sa.or_(
            edition_item.c.kind != ItemKind.MATERIAL,
            ~sa.exists().where(material.c.id == edition_item.c.subject_id, _IS_PUBLIC, _NAMES_NOBODY),
        )
    )
    .distinct()
)
