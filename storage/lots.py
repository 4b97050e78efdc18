"""Queries about lots: one, and those of an auction; their authors and files are in storage/findings.py."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.auction import Auction, Mode
from domain.finding import Finding
from domain.lot import RUNNING, Lot, LotState
from storage import auctions
from storage.db import Tx
from storage.schema import Utc, auction, lot


def add(tx: Tx, of: Auction, finding: Finding, *, by: int, now: datetime) -> int:
    values = {
        "auction_id": of.id,
        "mode": of.mode,
        "state": LotState.OFFERED,
        "version": 1,
        "author_id": by,
        "offered_at": now,
        "said": 0,
        "held": 0,
        "title": finding.title,
        "summary": finding.summary,
        "link": finding.link,
        "start_price": finding.start_price,
    }
    return int(tx.execute(_ADD, values).scalar_one())


def get(tx: Tx, lot_id: int) -> tuple[Auction, Lot] | None:
    row = tx.execute(_ONE, {"lot": lot_id}).one_or_none()
    return None if row is None else (auctions.built(row, "auction_"), built(row))


def of_auction(tx: Tx, auction_id: int) -> list[Lot]:
    """In the order of their numbers, those without one last."""
    return [built(row) for row in tx.execute(_OF_AUCTION, {"auction": auction_id})]


def running(tx: Tx, auction_id: int) -> list[Lot]:
    """Open or paused."""
    return [built(row) for row in tx.execute(_RUNNING, {"auction": auction_id})]


def change(tx: Tx, lot_id: int, **values: Any) -> None:
    """Any column; the version grows."""
    tx.execute(sa.update(lot).where(lot.c.id == lot_id).values(version=lot.c.version + 1, **values))


def stand(
    tx: Tx,
    lot_id: int,
    *,
    price: int,
    leader_id: int,
    held: int,
    ends_at: datetime | None,
    said: int,
    is_seen: bool,
) -> None:
    """What a bid leaves behind: `change` of what changes most often. The version grows if bidders can see that."""
    values = {
        "to": price,
        "leader": leader_id,
        "hold": held,
        "end": ends_at,
        "call": said,
        "more": int(is_seen),
    }
    tx.execute(_STAND, {"lot": lot_id} | values)


def next_number(tx: Tx, auction_id: int) -> int:
    return int(tx.scalar(_LAST_NUMBER, {"auction": auction_id}) or 0) + 1


def due(tx: Tx, now: datetime, limit: int) -> list[tuple[Auction, Lot]]:
    """Open ones whose time is over, those over first first."""
    rows = tx.execute(_DUE, {"now": now, "limit": limit}).all()
    return [(auctions.built(row, "auction_"), built(row)) for row in rows]


def is_due(tx: Tx, now: datetime) -> bool:
    return tx.scalar(_IS_DUE, {"now": now}) is not None


def asked(tx: Tx, member_id: int) -> list[int]:
    """Those that they are asked to take."""
    return list(tx.scalars(_ASKED, {"member": member_id}))


def unanswered(tx: Tx, now: datetime) -> list[tuple[Auction, Lot]]:
    """Those whose next bidder was asked and has not answered in time."""
    rows = tx.execute(_UNANSWERED, {"now": now}).all()
    return [(auctions.built(row, "auction_"), built(row)) for row in rows]


def in_halls(tx: Tx) -> list[int]:
    """Open ones of halls."""
    return list(tx.scalars(_IN_HALLS))


def built(row: Any) -> Lot:
    fields = {name: getattr(row, name) for name in FIELDS}
    return Lot(**(fields | {"state": LotState(row.state)}))


FIELDS: Final = tuple(Lot.__dataclass_fields__)
COLUMNS: Final = tuple(lot.c[name] for name in FIELDS)
WITH_AUCTION: Final = (
    *COLUMNS,
    *(one.label(f"auction_{one.name}") for one in auctions.COLUMNS if one.name != "id"),
)
_BOTH: Final = sa.select(*WITH_AUCTION).join(auction, auction.c.id == lot.c.auction_id)
_ADD: Final = sa.insert(lot).returning(lot.c.id)
_ONE: Final = _BOTH.where(lot.c.id == sa.bindparam("lot"))
_IN_AUCTION: Final = sa.select(*COLUMNS).where(lot.c.auction_id == sa.bindparam("auction"))
_BY_NUMBER: Final = (lot.c.number.is_(None), lot.c.number, lot.c.id)
_OF_AUCTION: Final = _IN_AUCTION.order_by(*_BY_NUMBER)
_RUNNING: Final = _IN_AUCTION.where(lot.c.state.in_(RUNNING)).order_by(*_BY_NUMBER)
_LAST_NUMBER: Final = sa.select(sa.func.max(lot.c.number)).where(lot.c.auction_id == sa.bindparam("auction"))
_OVERDUE: Final = (lot.c.state == LotState.OPEN, lot.c.ends_at <= sa.bindparam("now", type_=Utc))
_DUE: Final = (
    _BOTH.where(*_OVERDUE).order_by(lot.c.ends_at, lot.c.id).limit(sa.bindparam("limit", type_=sa.Integer))
)
_IS_DUE: Final = sa.select(lot.c.id).where(*_OVERDUE).limit(1)
_UNANSWERED: Final = _BOTH.where(
    lot.c.state == LotState.ASKED, lot.c.asked_until <= sa.bindparam("now", type_=Utc)
).order_by(lot.c.id)
_ASKED: Final = (
    sa.select(lot.c.id)
    .where(lot.c.state == LotState.ASKED, lot.c.leader_id == sa.bindparam("member"))
    .order_by(lot.c.id)
)
_IN_HALLS: Final = (  # in the order of ix_lot_due, or SQLite would look at all lots there ever were
    sa.select(lot.c.id)
    .where(lot.c.mode == Mode.HALL, lot.c.state == LotState.OPEN)
    .order_by(lot.c.ends_at, lot.c.id)
)
_STAND: Final = (
    sa.update(lot)
    .where(lot.c.id == sa.bindparam("lot"))
    .values(
        version=lot.c.version + sa.bindparam("more", type_=sa.Integer),
        price=sa.bindparam("to"),
        leader_id=sa.bindparam("leader"),
        held=sa.bindparam("hold"),
        ends_at=sa.bindparam("end", type_=Utc),
        said=sa.bindparam("call"),
    )
)
