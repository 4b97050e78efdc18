"""Queries for lists of lots: as a member chooses them, as a moderator waits for them, as results."""

from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from domain.auction import Auction, AuctionState
from domain.lot import OVER, RUNNING, SHOWN, Lot, LotState, Which
from storage import auctions, lots
from storage.bids import TELLS_OF_INTEREST
from storage.db import Tx
from storage.schema import auction, bid, lot, lot_author, lot_watch


@dataclass(frozen=True, slots=True)
class LotRow:
    """A lot in a list, as one member sees it."""

    lot: Lot
    is_author: bool
    leads: bool
    outbid: bool  # they have bid, it is on, and another leads
    watches: bool


@dataclass(frozen=True, slots=True)
class Interest:
    """A lot with how many wanted it."""

    lot: Lot
    bidders: int
    bids: int
    watchers: int


def count(tx: Tx, auction_id: int, member_id: int, which: Which) -> int:
    return int(tx.scalar(_COUNT[which], {"auction": auction_id, "member": member_id}) or 0)


def page(tx: Tx, auction_id: int, member_id: int, which: Which, *, skip: int, limit: int) -> list[LotRow]:
    """In the order of their numbers."""
    asked = {"auction": auction_id, "member": member_id, "skip": skip, "limit": limit}
    return [
        LotRow(lots.built(row), row.is_author, row.leads, row.outbid, row.watches)
        for row in tx.execute(_PAGE[which], asked)
    ]


def states(tx: Tx, auction_id: int) -> dict[LotState, int]:
    """How many lots are in which state."""
    return {LotState(state): number for state, number in tx.execute(_STATES, {"auction": auction_id})}


def offered(tx: Tx) -> list[tuple[Auction, Lot]]:
    """Findings that wait for a moderator, the oldest first."""
    return [(auctions.built(row, "auction_"), lots.built(row)) for row in tx.execute(_OFFERED)]


def of_author(tx: Tx, member_id: int) -> list[tuple[Auction, Lot]]:
    """All they have offered, or are a co-author of; the newest first."""
    rows = tx.execute(_OF_AUTHOR, {"member": member_id})
    return [(auctions.built(row, "auction_"), lots.built(row)) for row in rows]


def interests(tx: Tx, auction_id: int) -> list[Interest]:
    """Of all lots that came to be seen: the dearest first, of equals what more people bid for, then as numbered."""
    rows = tx.execute(_INTERESTS, {"auction": auction_id})
    return [Interest(lots.built(row), row.bidders, row.bids, row.watchers) for row in rows]


_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_IS_AUTHOR: Final = sa.exists().where(lot_author.c.lot_id == lot.c.id, lot_author.c.member_id == _MEMBER)
_BIDS: Final = sa.exists().where(
    bid.c.lot_id == lot.c.id, bid.c.member_id == _MEMBER, bid.c.voided_at.is_(None)
)
_WATCHES: Final = sa.exists().where(lot_watch.c.lot_id == lot.c.id, lot_watch.c.member_id == _MEMBER)
_LEADS: Final = sa.and_(lot.c.state.in_(RUNNING), sa.func.coalesce(lot.c.leader_id == _MEMBER, sa.false()))
_OUTBID: Final = sa.and_(lot.c.state.in_(RUNNING), lot.c.leader_id != _MEMBER, _BIDS)
_WHICH: Final[dict[Which, sa.ColumnElement[bool]]] = {
    Which.ALL: sa.true(),
    Which.MINE: _IS_AUTHOR,
    Which.LEADING: _LEADS,
    Which.OUTBID: _OUTBID,
    Which.WATCHED: _WATCHES,
    Which.WON: lot.c.winner_id == _MEMBER,
}
_SEEN: Final = sa.and_(lot.c.auction_id == sa.bindparam("auction"), lot.c.state.in_(SHOWN))
_COUNT: Final = {
    which: sa.select(sa.func.count()).select_from(lot).where(_SEEN, condition)
    for which, condition in _WHICH.items()
}
_ROWS: Final[sa.Select[Any]] = sa.select(
    *lots.COLUMNS,
    _IS_AUTHOR.label("is_author"),
    _LEADS.label("leads"),
    sa.func.coalesce(_OUTBID, sa.false()).label("outbid"),
    _WATCHES.label("watches"),
)
_PAGE: Final = {
    which: _ROWS.where(_SEEN, condition)
    .order_by(lot.c.number)
    .limit(sa.bindparam("limit", type_=sa.Integer))
    .offset(sa.bindparam("skip", type_=sa.Integer))
    for which, condition in _WHICH.items()
}
_STATES: Final = (
    sa.select(lot.c.state, sa.func.count())
    .where(lot.c.auction_id == sa.bindparam("auction"))
    .group_by(lot.c.state)
)
_BOTH: Final = sa.select(*lots.WITH_AUCTION).join(auction, auction.c.id == lot.c.auction_id)
_OFFERED: Final = _BOTH.where(
    lot.c.state == LotState.OFFERED, auction.c.state.in_((AuctionState.ENTERING, AuctionState.OPEN))
).order_by(lot.c.offered_at, lot.c.id)
_OF_AUTHOR: Final = _BOTH.where(_IS_AUTHOR).order_by(lot.c.id.desc())
_COUNTED: Final = sa.and_(bid.c.lot_id == lot.c.id, TELLS_OF_INTEREST)
_INTERESTS: Final[sa.Select[Any]] = (
    sa.select(
        *lots.COLUMNS,
        sa.select(sa.func.count(bid.c.member_id.distinct()))
        .where(_COUNTED)
        .scalar_subquery()
        .label("bidders"),
        sa.select(sa.func.count()).select_from(bid).where(_COUNTED).scalar_subquery().label("bids"),
        sa.select(sa.func.count())
        .select_from(lot_watch)
        .where(lot_watch.c.lot_id == lot.c.id)
        .scalar_subquery()
        .label("watchers"),
    )
    .where(_SEEN)
    .order_by(
        lot.c.state.not_in(OVER | RUNNING),
        sa.func.coalesce(lot.c.price, 0).desc(),
        sa.literal_column("bidders").desc(),
        lot.c.number,
    )
)
