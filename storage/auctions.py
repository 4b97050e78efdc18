"""Queries about auctions."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from domain.auction import Auction, AuctionState, Mode, NewAuction, Terms
from domain.lot import RUNNING
from storage.db import Tx
from storage.schema import Utc, auction, lot

TIMES: Final = {
    "window": "late_window",
    "extension": "extension",
    "lot_time": "lot_time",
    "stagger": "stagger",
}
POINTS: Final = ("purse", "step_min", "step_percent", "min_start", "max_start")


def create(tx: Tx, new: NewAuction, *, by: int, now: datetime) -> int:
    values = {
        "session_id": new.session_id,
        "title": new.title,
        "mode": new.mode,
        "state": AuctionState.ENTERING,
        "version": 1,
        "starts_at": new.starts_at,
        "ends_at": new.ends_at,
        "created_by": by,
        "created_at": now,
        **_columns(new.terms),
    }
    auction_id: int = tx.execute(sa.insert(auction).values(values).returning(auction.c.id)).scalar_one()
    return auction_id


def get(tx: Tx, auction_id: int) -> Auction | None:
    row = tx.execute(_ONE, {"auction": auction_id}).one_or_none()
    return None if row is None else built(row)


def listed(tx: Tx) -> list[Auction]:
    """The newest first."""
    return [built(row) for row in tx.execute(_ALL)]


def of_session(tx: Tx, session_id: int) -> list[Auction]:
    return [built(row) for row in tx.execute(_OF_SESSION, {"session": session_id})]


def change(tx: Tx, auction_id: int, **values: Any) -> None:
    """Any column; the version grows."""
    grown = sa.update(auction).where(auction.c.id == auction_id)
    tx.execute(grown.values(version=auction.c.version + 1, **values))


def change_to(tx: Tx, auction_id: int, new: NewAuction) -> None:
    change(
        tx,
        auction_id,
        title=new.title,
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        **_columns(new.terms),
    )


def to_open(tx: Tx, now: datetime) -> list[int]:
    """Online ones whose time has come."""
    return list(tx.scalars(_TO_OPEN, {"now": now}))


def to_close(tx: Tx, now: datetime) -> list[int]:
    """Online ones whose lots are all over."""
    return list(tx.scalars(_TO_CLOSE, {"now": now}))


def to_remind(tx: Tx, now: datetime, before: timedelta) -> Sequence[int]:
    """Online ones that begin to close so soon, and of which nobody has been reminded."""
    return list(tx.scalars(_TO_REMIND, {"now": now, "soon": now + before}))


def built(row: Any, prefix: str = "") -> Auction:
    """`prefix`: of the row's names, where it holds more than the auction."""
    at = row._mapping  # noqa: SLF001 - the public way to a column by its name
    points = {name: at[prefix + name] for name in POINTS}
    times: dict[str, Any] = {name: timedelta(seconds=at[prefix + column]) for name, column in TIMES.items()}
    return Auction(
        id=at[prefix + "id"],
        session_id=at[prefix + "session_id"],
        title=at[prefix + "title"],
        mode=Mode(at[prefix + "mode"]),
        state=AuctionState(at[prefix + "state"]),
        version=at[prefix + "version"],
        terms=Terms(**points, **times),
        starts_at=at[prefix + "starts_at"],
        ends_at=at[prefix + "ends_at"],
        closed_at=at[prefix + "closed_at"],
    )


def _columns(terms: Terms) -> dict[str, int]:
    seconds = {column: int(getattr(terms, name).total_seconds()) for name, column in TIMES.items()}
    return {name: getattr(terms, name) for name in POINTS} | seconds


COLUMNS: Final = tuple(
    auction.c[name]
    for name in (
        *("id", "session_id", "title", "mode", "state", "version", "starts_at", "ends_at", "closed_at"),
        *POINTS,
        *TIMES.values(),
    )
)
_NOW: Final = sa.bindparam("now", type_=Utc)
_ALL: Final = sa.select(*COLUMNS).order_by(auction.c.id.desc())
_ONE: Final = sa.select(*COLUMNS).where(auction.c.id == sa.bindparam("auction"))
_OF_SESSION: Final = (
    sa.select(*COLUMNS).where(auction.c.session_id == sa.bindparam("session")).order_by(auction.c.id)
)
_ONLINE: Final = sa.select(auction.c.id).where(auction.c.mode == Mode.ONLINE).order_by(auction.c.id)
_TO_OPEN: Final = _ONLINE.where(auction.c.state == AuctionState.ENTERING, auction.c.starts_at <= _NOW)
_TO_CLOSE: Final = _ONLINE.where(
    auction.c.state == AuctionState.OPEN,
    auction.c.ends_at <= _NOW,
    ~sa.exists().where(lot.c.auction_id == auction.c.id, lot.c.state.in_(RUNNING)),
)
_TO_REMIND: Final = _ONLINE.where(
    auction.c.state == AuctionState.OPEN,
    auction.c.reminded_at.is_(None),
    auction.c.ends_at > _NOW,
    auction.c.ends_at <= sa.bindparam("soon", type_=Utc),
)
