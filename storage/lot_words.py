"""Queries about what people write of a lot: complaints, and thanks to its authors."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from storage.db import Tx
from storage.schema import complaint, member, thanks


@dataclass(frozen=True, slots=True)
class Words:
    member_id: int
    name: str | None
    text: str
    at: datetime


def complain(tx: Tx, lot_id: int, member_id: int, text: str, *, now: datetime) -> int:
    values = {"lot_id": lot_id, "member_id": member_id, "text": text, "at": now}
    return int(tx.execute(_COMPLAIN, values).scalar_one())


def complained(tx: Tx, lot_id: int, member_id: int, text: str) -> bool:
    """With the very same words."""
    return tx.scalar(_COMPLAINED, {"lot": lot_id, "member": member_id, "words": text}) is not None


def complaints(tx: Tx, lot_id: int) -> list[Words]:
    return [Words(*row) for row in tx.execute(_COMPLAINTS, {"lot": lot_id})]


def thank(tx: Tx, lot_id: int, member_id: int, text: str, *, now: datetime) -> bool:
    """Whether it is their first."""
    values = {"lot_id": lot_id, "member_id": member_id, "text": text, "at": now}
    return tx.scalar(_THANK[tx.dialect.name], values) is not None


def thanked(tx: Tx, lot_id: int, member_id: int) -> bool:
    return tx.scalar(_THANKED, {"lot": lot_id, "member": member_id}) is not None


def thanks_to(tx: Tx, lot_id: int) -> list[Words]:
    return [Words(*row) for row in tx.execute(_THANKS, {"lot": lot_id})]


_COMPLAIN: Final = sa.insert(complaint).returning(complaint.c.id)
_COMPLAINED: Final = sa.select(complaint.c.id).where(
    complaint.c.lot_id == sa.bindparam("lot"),
    complaint.c.member_id == sa.bindparam("member"),
    complaint.c.text == sa.bindparam("words"),
)
_COMPLAINTS: Final = (
    sa.select(complaint.c.member_id, member.c.name, complaint.c.text, complaint.c.at)
    .join(member, member.c.id == complaint.c.member_id)
    .where(complaint.c.lot_id == sa.bindparam("lot"))
    .order_by(complaint.c.id)
)
_THANK: Final = {
    "sqlite": sqlite.insert(thanks).on_conflict_do_nothing().returning(thanks.c.lot_id),
    "postgresql": postgresql.insert(thanks).on_conflict_do_nothing().returning(thanks.c.lot_id),
}
_THANKED: Final = sa.select(thanks.c.lot_id).where(
    thanks.c.lot_id == sa.bindparam("lot"), thanks.c.member_id == sa.bindparam("member")
)
_THANKS: Final = (
    sa.select(thanks.c.member_id, member.c.name, thanks.c.text, thanks.c.at)
    .join(member, member.c.id == thanks.c.member_id)
    .where(thanks.c.lot_id == sa.bindparam("lot"))
    .order_by(thanks.c.at, thanks.c.member_id)
)
