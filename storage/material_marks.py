"""Queries about what readers say of materials: thanks and «применил(а)»; and how many adapted one."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.material import Mark, MaterialState
from storage.db import Tx
from storage.schema import material, material_mark


def put(tx: Tx, material_id: int, member_id: int, mark: Mark, *, now: datetime) -> bool:
    """False: it was there."""
    if mark in given(tx, material_id, member_id):
        return False
    values = {"material_id": material_id, "member_id": member_id, "mark": mark, "at": now}
    tx.execute(sa.insert(material_mark), values)
    return True


def drop(tx: Tx, material_id: int, member_id: int, mark: Mark) -> None:
    tx.execute(_DROP, {"material": material_id, "member": member_id, "which": mark})


def given(tx: Tx, material_id: int, member_id: int) -> frozenset[Mark]:
    return frozenset(Mark(one) for one in tx.scalars(_GIVEN, {"material": material_id, "member": member_id}))


def counts(tx: Tx, material_ids: Collection[int]) -> dict[int, dict[Mark, int]]:
    """Every mark is there, with 0 too."""
    found: dict[int, dict[Mark, int]] = {one: dict.fromkeys(Mark, 0) for one in material_ids}
    for row in tx.execute(_COUNTS, {"materials": list(material_ids)}):
        found[row.material_id][Mark(row.mark)] = row.many
    return found


def adaptations(tx: Tx, material_id: int) -> int:
    """Listed ones made directly of it."""
    return int(tx.scalar(_ADAPTATIONS, {"material": material_id}) or 0)


_ITS: Final = material_mark.c.material_id == sa.bindparam("material", type_=sa.BigInteger)
_THEIRS: Final = material_mark.c.member_id == sa.bindparam("member", type_=sa.BigInteger)
_DROP: Final = sa.delete(material_mark).where(_ITS, _THEIRS, material_mark.c.mark == sa.bindparam("which"))
_GIVEN: Final = sa.select(material_mark.c.mark).where(_ITS, _THEIRS)
_COUNTS: Final = (
    sa.select(material_mark.c.material_id, material_mark.c.mark, sa.func.count().label("many"))
    .where(material_mark.c.material_id.in_(sa.bindparam("materials", expanding=True)))
    .group_by(material_mark.c.material_id, material_mark.c.mark)
)
_ADAPTATIONS: Final = (
    sa.select(sa.func.count())
    .select_from(material)
    .where(
        material.c.original_id == sa.bindparam("material", type_=sa.BigInteger),
        material.c.state == MaterialState.LISTED,
    )
)
