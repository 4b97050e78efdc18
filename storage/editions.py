"""Queries about editions: what is chosen for them, how far they are built, and the papers of those that are frozen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.edition import Edition, EditionState, Item, ItemKind
from storage.db import Tx
from storage.schema import edition, edition_item


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a frozen edition keeps beside its row in the list."""

    edition: Edition
    pdf: str  # digest of the stored file
    docx: str
    report: str  # JSON
    count: int  # of its materials


@dataclass(frozen=True, slots=True)
class Lease:
    """Who is building: a try's number, until when it is theirs."""

    state: EditionState
    tries: int
    held_until: datetime | None


def add(tx: Tx, title: str, *, by: int, now: datetime) -> int:
    values = {"state": EditionState.DRAFT, "title": title, "preface": "", "created_by": by, "created_at": now}
    return int(tx.execute(sa.insert(edition).values(values).returning(edition.c.id)).scalar_one())


def change(tx: Tx, edition_id: int, **values: Any) -> None:
    """Any column; the revision grows."""
    put(tx, edition_id, revision=edition.c.revision + 1, **values)


def put(tx: Tx, edition_id: int, **values: Any) -> None:
    """What no button was drawn for: the revision stays."""
    tx.execute(sa.update(edition).where(edition.c.id == edition_id).values(**values))


def get(tx: Tx, edition_id: int) -> Edition | None:
    row = tx.execute(_GET, {"edition": edition_id}).one_or_none()
    return None if row is None else _edition(row)


def lease(tx: Tx, edition_id: int) -> Lease | None:
    row = tx.execute(_LEASE, {"edition": edition_id}).one_or_none()
    return None if row is None else Lease(EditionState(row.state), row.tries, row.held_until)


def items(tx: Tx, edition_id: int) -> tuple[Item, ...]:
    rows = tx.execute(_ITEMS, {"edition": edition_id})
    return tuple(Item(ItemKind(row.kind), row.subject_id, row.section) for row in rows)


def put_items(tx: Tx, edition_id: int, new: Iterable[Item]) -> None:
    """Instead of those it had, in this order."""
    tx.execute(_DROP_ITEMS, {"edition": edition_id})
    rows = [
        {
            "edition_id": edition_id,
            "kind": item.kind,
            "subject_id": item.subject_id,
            "position": position,
            "section": item.section,
        }
        for position, item in enumerate(new, 1)
    ]
    if rows:
        tx.execute(sa.insert(edition_item), rows)


def unfinished(tx: Tx) -> list[Edition]:
    """Drafts and what is being built, the newest first."""
    return [_edition(row) for row in tx.execute(_UNFINISHED)]


def frozen(tx: Tx, edition_id: int) -> Frozen | None:
    row = tx.execute(_ONE_FROZEN, {"edition": edition_id}).one_or_none()
    return None if row is None else _frozen(row)


def all_frozen(tx: Tx, *, skip: int, limit: int) -> list[Frozen]:
    """The newest first."""
    return [_frozen(row) for row in tx.execute(_FROZEN, {"skip": skip, "limit": limit})]


def count_frozen(tx: Tx) -> int:
    return tx.scalar(_COUNT) or 0


def last_frozen_at(tx: Tx) -> datetime | None:
    return tx.scalar(_LAST)


def next_number(tx: Tx) -> int:
    return (tx.scalar(_GREATEST) or 0) + 1


def is_any_held(tx: Tx, now: datetime) -> bool:
    """Somebody is building right now; it is given up for dead when `held_until` is over."""
    return tx.scalar(_HELD, {"now": now}) is not None


def first_to_build(tx: Tx) -> int | None:
    return tx.scalar(_TO_BUILD)


def _edition(row: Any) -> Edition:
    values = {name: getattr(row, name) for name in _COLUMNS}
    return Edition(**values | {"state": EditionState(row.state)})


def _frozen(row: Any) -> Frozen:
    return Frozen(_edition(row), row.pdf, row.docx, row.report or "[]", row.materials)


_COLUMNS: Final = tuple(Edition.__dataclass_fields__)
_EDITION: Final = sa.select(*(edition.c[name] for name in _COLUMNS))
_THIS: Final = edition.c.id == sa.bindparam("edition", type_=sa.BigInteger)
_GET: Final = _EDITION.where(_THIS)
_LEASE: Final = sa.select(edition.c.state, edition.c.tries, edition.c.held_until).where(_THIS)
_OF_THIS: Final = edition_item.c.edition_id == sa.bindparam("edition", type_=sa.BigInteger)
_ITEMS: Final = sa.select(edition_item).where(_OF_THIS).order_by(edition_item.c.position)
_DROP_ITEMS: Final = sa.delete(edition_item).where(_OF_THIS)
_UNFINISHED: Final = _EDITION.where(
    edition.c.state.in_((EditionState.DRAFT, EditionState.BUILDING))
).order_by(edition.c.id.desc())
_IS_FROZEN: Final = edition.c.state == EditionState.FROZEN.value
_MATERIALS: Final = (
    sa.select(sa.func.count())
    .where(edition_item.c.edition_id == edition.c.id, edition_item.c.kind == ItemKind.MATERIAL.value)
    .correlate(edition)
    .scalar_subquery()
    .label("materials")
)
_WITH_PAPERS: Final = _EDITION.add_columns(edition.c.pdf, edition.c.docx, edition.c.report, _MATERIALS).where(
    _IS_FROZEN
)
_ONE_FROZEN: Final = _WITH_PAPERS.where(_THIS)
_FROZEN: Final = (
    _WITH_PAPERS.order_by(edition.c.number.desc())
    .limit(sa.bindparam("limit", type_=sa.Integer))
    .offset(sa.bindparam("skip", type_=sa.Integer))
)
_COUNT: Final = sa.select(sa.func.count()).where(_IS_FROZEN)
_LAST: Final = sa.select(edition.c.frozen_at).where(_IS_FROZEN).order_by(edition.c.number.desc()).limit(1)
_GREATEST: Final = sa.select(sa.func.max(edition.c.number))
_IS_BUILDING: Final = edition.c.state == EditionState.BUILDING.value
_HELD: Final = (
    sa.select(edition.c.id)
    .where(_IS_BUILDING, edition.c.held_until > sa.bindparam("now", type_=edition.c.held_until.type))
    .limit(1)
)
_TO_BUILD: Final = sa.select(edition.c.id).where(_IS_BUILDING).order_by(edition.c.id).limit(1)
