"""Queries about one material: its row, and what an entry of the catalogue says. Its lists are in storage/material_parts.py."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.material import Consent, Content, Description, Material, MaterialKind, MaterialState
from domain.session import Zone
from storage import material_parts as parts
from storage.db import Tx
from storage.schema import material


def add(
    tx: Tx,
    description: Description,
    content: Content,
    *,
    state: MaterialState,
    consent: Consent,
    by: int | None,
    now: datetime,
    **values: Any,
) -> int:
    """With its first version. `values`: other columns. The material's id."""
    agrees = {"consented_by": by, "consented_at": now} if consent is not Consent.UNASKED else {}
    row = {
        **_described(description),
        "state": state,
        "consent": consent,
        "changes": "",
        "number": 1,
        "added_by": by,
        "added_at": now,
        "changed_at": now,
        **agrees,
        **values,
    }
    material_id = int(tx.execute(sa.insert(material).values(row).returning(material.c.id)).scalar_one())
    parts.put_authors(tx, material_id, description.authors)
    parts.put_tags(tx, material_id, description.tags)
    parts.add_version(tx, material_id, 1, content, by=by, now=now)
    return material_id


def describe(tx: Tx, material_id: int, description: Description, *, now: datetime, **values: Any) -> None:
    """All that the entry says, instead of what it said."""
    change(tx, material_id, now=now, **_described(description), **values)
    parts.put_authors(tx, material_id, description.authors)
    parts.put_tags(tx, material_id, description.tags)


def add_version(tx: Tx, of: Material, content: Content, *, by: int | None, now: datetime) -> int:
    """Its number."""
    parts.add_version(tx, of.id, of.number + 1, content, by=by, now=now)
    change(tx, of.id, now=now, number=of.number + 1)
    return of.number + 1


def change(tx: Tx, material_id: int, *, now: datetime, **values: Any) -> None:
    """Any column; the revision grows."""
    tx.execute(
        sa.update(material)
        .where(material.c.id == material_id)
        .values(revision=material.c.revision + 1, changed_at=now, **values)
    )


def get(tx: Tx, material_id: int) -> Material | None:
    row = tx.execute(_ONE, {"material": material_id}).one_or_none()
    return None if row is None else built(row)


def these(tx: Tx, material_ids: Collection[int]) -> list[Material]:
    """In the order given; those that are gone are left out."""
    found = {row.id: built(row) for row in tx.execute(_THESE, {"materials": list(material_ids)})}
    return [found[one] for one in material_ids if one in found]


def of_post(tx: Tx, chat_id: int, message_id: int) -> Material | None:
    """The one whose post that message is; parts of an album are in storage/material_parts.py."""
    row = tx.execute(_OF_POST, {"chat": chat_id, "message": message_id}).one_or_none()
    return None if row is None else built(row)


def of_album(tx: Tx, chat_id: int, album: str) -> Material | None:
    row = tx.execute(_OF_ALBUM, {"chat": chat_id, "album": album}).one_or_none()
    return None if row is None else built(row)


def built(row: Any) -> Material:
    values = {name: getattr(row, name) for name in _COLUMNS}
    return Material(
        **values
        | {
            "state": MaterialState(row.state),
            "kind": MaterialKind(row.kind),
            "zone": Zone(row.zone) if row.zone else None,
            "consent": Consent(row.consent),
        }
    )


def _described(description: Description) -> dict[str, Any]:
    return {
        "title": description.title,
        "kind": description.kind,
        "summary": description.summary,
        "zone": description.zone,
        "session_id": description.session_id,
        "activity_id": description.activity_id,
    }


_COLUMNS: Final = tuple(Material.__dataclass_fields__)
COLUMNS: Final = tuple(material.c[name] for name in _COLUMNS)  # what `built` reads
_ONE: Final = sa.select(*COLUMNS).where(material.c.id == sa.bindparam("material"))
_THESE: Final = sa.select(*COLUMNS).where(material.c.id.in_(sa.bindparam("materials", expanding=True)))
_CHAT: Final = material.c.chat_id == sa.bindparam("chat", type_=sa.BigInteger)
_OF_POST: Final = sa.select(*COLUMNS).where(
    _CHAT, material.c.message_id == sa.bindparam("message", type_=sa.BigInteger)
)
_OF_ALBUM: Final = sa.select(*COLUMNS).where(_CHAT, material.c.album == sa.bindparam("album"))
