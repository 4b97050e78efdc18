"""Queries about findings: who made a lot, and what they offer in it."""

from collections.abc import Collection
from typing import Final

import sqlalchemy as sa

from domain.finding import Finding, FindingFile
from domain.lot import EDITABLE
from storage.db import Tx
from storage.schema import lot, lot_author, lot_file, member

_NOBODYS: Final = (member.c.erased_at.is_(None), member.c.name.is_not(None), member.c.hidden.is_(False))


def put(tx: Tx, lot_id: int, finding: Finding, *, by: int) -> None:
    """Authors and files of the lot, instead of those it had."""
    for statement in (_DROP_AUTHORS, _DROP_FILES):
        tx.execute(statement, {"lot": lot_id})
    authors = dict.fromkeys((by, *finding.co_authors))
    tx.execute(sa.insert(lot_author), [{"lot_id": lot_id, "member_id": one} for one in authors])
    files = {one.file_unique_id: one for one in finding.files}
    rows = [
        {
            "lot_id": lot_id,
            "position": position,
            "file_id": one.file_id,
            "file_unique_id": one.file_unique_id,
            "kind": one.kind,
            "name": one.name,
            "size": one.size,
        }
        for position, one in enumerate(files.values(), 1)
    ]
    if rows:
        tx.execute(sa.insert(lot_file), rows)


def drop_files(tx: Tx, lot_id: int) -> None:
    tx.execute(_DROP_FILES, {"lot": lot_id})


def authors(tx: Tx, lot_ids: Collection[int]) -> dict[int, list[tuple[int, str | None]]]:
    """Members' ids and names by the lot's; who offered it comes first."""
    found: dict[int, list[tuple[int, str | None]]] = {lot_id: [] for lot_id in lot_ids}
    for lot_id, member_id, name in tx.execute(_AUTHORS, {"lots": list(lot_ids)}):
        found[lot_id].append((member_id, name))
    return found


def files(tx: Tx, lot_id: int) -> list[FindingFile]:
    return [FindingFile(*row) for row in tx.execute(_FILES, {"lot": lot_id})]


def unlisted(tx: Tx, member_id: int) -> list[int]:
    """Lots that they offered and no moderator has accepted."""
    return list(tx.scalars(_UNLISTED, {"member": member_id}))


def known(tx: Tx, member_ids: Collection[int]) -> bool:
    """Whether all of them are members with a name."""
    return (tx.scalar(_KNOWN, {"members": list(member_ids)}) or 0) == len(set(member_ids))


def people(tx: Tx) -> list[tuple[int, str]]:
    """All who show their name, by it."""
    return [(row.id, row.name) for row in tx.execute(_PEOPLE)]


_LOT: Final = sa.bindparam("lot", type_=sa.BigInteger)
_DROP_AUTHORS: Final = sa.delete(lot_author).where(lot_author.c.lot_id == _LOT)
_DROP_FILES: Final = sa.delete(lot_file).where(lot_file.c.lot_id == _LOT)
_AUTHORS: Final = (
    sa.select(lot_author.c.lot_id, lot_author.c.member_id, member.c.name)
    .join(lot, lot.c.id == lot_author.c.lot_id)
    .join(member, member.c.id == lot_author.c.member_id)
    .where(lot_author.c.lot_id.in_(sa.bindparam("lots", expanding=True)))
    .order_by(lot_author.c.lot_id, lot_author.c.member_id != lot.c.author_id, lot_author.c.member_id)
)
_FILES: Final = (
    sa.select(*(lot_file.c[name] for name in FindingFile.__dataclass_fields__))
    .where(lot_file.c.lot_id == _LOT)
    .order_by(lot_file.c.position)
)
_UNLISTED: Final = (
    sa.select(lot.c.id)
    .where(lot.c.author_id == sa.bindparam("member"), lot.c.state.in_(EDITABLE))
    .order_by(lot.c.id)
)
_KNOWN: Final = (
    sa.select(sa.func.count())
    .select_from(member)
    .where(
        member.c.id.in_(sa.bindparam("members", expanding=True)),
        member.c.erased_at.is_(None),
        member.c.name.is_not(None),
    )
)
_PEOPLE: Final = sa.select(member.c.id, member.c.name).where(*_NOBODYS).order_by(member.c.name, member.c.id)
