"""Queries about purses and the ledger that explains them: each line is written once and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.purse import EntryKind, Purse
from storage.db import Tx
from storage.schema import ledger, lot, member, purse


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to be written: anything but a grant."""

    member_id: int
    kind: EntryKind
    points: int
    lot_id: int | None = None
    bid_id: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One that is written, as a table shows it."""

    at: datetime
    member_id: int
    member: str | None  # None: their name is erased
    lot: int | None  # its number
    title: str | None
    kind: EntryKind
    points: int


def get(tx: Tx, auction_id: int, member_id: int) -> Purse | None:
    """None: they have none yet."""
    row = tx.execute(_ONE, {"auction": auction_id, "member": member_id}).one_or_none()
    return None if row is None else Purse(*row)


def of_all(tx: Tx, auction_id: int) -> dict[int, Purse]:
    """By the member's id."""
    return {row[0]: Purse(*row[1:]) for row in tx.execute(_ALL, {"auction": auction_id})}


def write(tx: Tx, auction_id: int, entries: Sequence[Entry], *, now: datetime) -> None:
    """Into the ledger, and what follows into the purses: a sum that is not covered breaks their rule and undoes all."""
    rows = [
        {
            "auction_id": auction_id,
            "member_id": one.member_id,
            "lot_id": one.lot_id,
            "bid_id": one.bid_id,
            "kind": one.kind,
            "points": one.points,
            "at": now,
        }
        for one in entries
        if one.points
    ]
    if not rows:
        return
    tx.execute(_WRITE, rows)
    if sums := _sums(entries):
        moved = [
            {"auction": auction_id, "member": one, "more_held": held, "more_spent": spent}
            for one, (held, spent) in sorted(sums.items())
        ]
        tx.execute(_MOVE, moved)


def open_one(tx: Tx, auction_id: int, member_id: int, points: int, *, now: datetime) -> None:
    """A member's grant, unless they have it."""
    values = {"auction_id": auction_id, "member_id": member_id, "granted": points, "held": 0, "spent": 0}
    if tx.scalar(_OPEN[tx.dialect.name], values) is not None:
        line = {"kind": EntryKind.GRANT, "points": points, "lot_id": None, "bid_id": None, "at": now}
        tx.execute(_WRITE, {"auction_id": auction_id, "member_id": member_id} | line)


def lines(tx: Tx, auction_id: int) -> list[Line]:
    """All of the ledger, in its order."""
    return [
        Line(row.at, row.member_id, row.name, row.number, row.title, EntryKind(row.kind), row.points)
        for row in tx.execute(_LINES, {"auction": auction_id})
    ]


def _sums(entries: Sequence[Entry]) -> Mapping[int, tuple[int, int]]:
    """By member, what is held and what is spent more than before."""
    found: dict[int, tuple[int, int]] = {}
    for one in entries:
        held, spent = _EFFECT.get(one.kind, (0, 0))
        before = found.get(one.member_id, (0, 0))
        found[one.member_id] = before[0] + held * one.points, before[1] + spent * one.points
    return {member_id: change for member_id, change in found.items() if change != (0, 0)}


_EFFECT: Final = {
    EntryKind.HOLD: (1, 0),
    EntryKind.RELEASE: (-1, 0),
    EntryKind.SPEND: (0, 1),
    EntryKind.REFUND: (0, -1),
}
_ONE: Final = sa.select(purse.c.granted, purse.c.held, purse.c.spent).where(
    purse.c.auction_id == sa.bindparam("auction"), purse.c.member_id == sa.bindparam("member")
)
_ALL: Final = (
    sa.select(purse.c.member_id, purse.c.granted, purse.c.held, purse.c.spent)
    .where(purse.c.auction_id == sa.bindparam("auction"))
    .order_by(purse.c.member_id)
)
_WRITE: Final = sa.insert(ledger)
_OPEN: Final = {
    "sqlite": sqlite.insert(purse).on_conflict_do_nothing().returning(purse.c.member_id),
    "postgresql": postgresql.insert(purse).on_conflict_do_nothing().returning(purse.c.member_id),
}
_MOVE: Final = (
    sa.update(purse)
    .where(purse.c.auction_id == sa.bindparam("auction"), purse.c.member_id == sa.bindparam("member"))
    .values(held=purse.c.held + sa.bindparam("more_held"), spent=purse.c.spent + sa.bindparam("more_spent"))
)
_LINES: Final = (
    sa.select(
        ledger.c.at,
        ledger.c.member_id,
        member.c.name,
        lot.c.number,
        lot.c.title,
        ledger.c.kind,
        ledger.c.points,
    )
    .select_from(
        ledger.join(member, member.c.id == ledger.c.member_id).outerjoin(lot, lot.c.id == ledger.c.lot_id)
    )
    .where(ledger.c.auction_id == sa.bindparam("auction"))
    .order_by(ledger.c.id)
)
