"""Queries about bids: one being placed, those of a lot, and who follows it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.auction import Auction
from domain.bid import WANTED, Bid
from domain.lot import RUNNING, Lot
from domain.purse import Purse
from storage import auctions, lots
from storage.db import Tx
from storage.schema import Utc, auction, bid, lot, lot_author, lot_watch, member, purse


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a bid is judged by, in one row."""

    auction: Auction
    lot: Lot
    is_author: bool
    purse: Purse | None  # None: they have not bid in this auction yet
    leader: int | None  # the leader's Telegram id


@dataclass(frozen=True, slots=True)
class Side:
    """What a member has to do with a lot."""

    purse: Purse | None  # None: they have not bid in its auction yet
    maximum: int | None  # of their last bid that counts
    watches: bool


@dataclass(frozen=True, slots=True)
class Counts:
    bidders: int
    bids: int
    watchers: int


def scene(tx: Tx, lot_id: int, member_id: int) -> Scene | None:
    row = tx.execute(_SCENE, {"lot": lot_id, "member": member_id}).one_or_none()
    if row is None:
        return None
    mine = None if row.granted is None else Purse(row.granted, row.purse_held, row.spent)
    return Scene(auctions.built(row, "auction_"), lots.built(row), row.is_author, mine, row.telegram_id)


def add(tx: Tx, lot_id: int, member_id: int, amount: int, maximum: int, *, now: datetime) -> int:
    values = {"lot_id": lot_id, "member_id": member_id, "amount": amount, "maximum": maximum, "at": now}
    return int(tx.execute(_ADD, values).scalar_one())


def get(tx: Tx, bid_id: int) -> Bid | None:
    row = tx.execute(_ONE, {"this": bid_id}).one_or_none()
    return None if row is None else Bid(*row)


def of_lot(tx: Tx, lot_id: int) -> list[Bid]:
    """All, in their order, also those that are voided."""
    return [Bid(*row) for row in tx.execute(_OF_LOT, {"lot": lot_id})]


def counting(tx: Tx, lot_id: int) -> list[Bid]:
    """Those that are not voided, of who is a member still: nobody could ask the others."""
    return [Bid(*row) for row in tx.execute(_COUNTING_OF_LOT, {"lot": lot_id})]


def of_auction(tx: Tx, auction_id: int) -> list[Bid]:
    """The same of all its lots."""
    return [Bid(*row) for row in tx.execute(_OF_AUCTION, {"auction": auction_id})]


def side(tx: Tx, lot_id: int, member_id: int) -> Side:
    row = tx.execute(_SIDE, {"lot": lot_id, "member": member_id}).one()
    purse_of = None if row.granted is None else Purse(row.granted, row.held, row.spent)
    return Side(purse_of, row.maximum, row.watches)


def void(tx: Tx, bid_id: int, reason: str, *, by: int, now: datetime) -> None:
    tx.execute(_VOID, {"this": bid_id, "reason": reason, "by": by, "now": now})


def void_all_of(tx: Tx, lot_id: int, member_id: int, reason: str, *, by: int, now: datetime) -> None:
    tx.execute(_VOID_ALL, {"lot": lot_id, "member": member_id, "reason": reason, "by": by, "now": now})


def counts(tx: Tx, lot_id: int) -> Counts:
    return Counts(*tx.execute(_COUNTS, {"lot": lot_id}).one())


def watch(tx: Tx, lot_id: int, member_id: int) -> None:
    if not watches(tx, lot_id, member_id):
        tx.execute(_WATCH, {"lot_id": lot_id, "member_id": member_id})


def unwatch(tx: Tx, lot_id: int, member_id: int) -> None:
    tx.execute(_UNWATCH, {"lot": lot_id, "member": member_id})


def watches(tx: Tx, lot_id: int, member_id: int) -> bool:
    return tx.scalar(_WATCHES, {"lot": lot_id, "member": member_id}) is not None


def running_with(tx: Tx, member_id: int) -> list[int]:
    """Lots that are on and have a bid of theirs that counts."""
    return list(tx.scalars(_RUNNING_WITH, {"member": member_id}))


_LOT: Final = sa.bindparam("lot", type_=sa.BigInteger)
_MEMBER: Final = sa.bindparam("member", type_=sa.BigInteger)
_BIDS: Final = sa.select(*(bid.c[name] for name in Bid.__dataclass_fields__))
_COUNTING: Final = bid.c.voided_at.is_(None)
TELLS_OF_INTEREST: Final = sa.or_(_COUNTING, bid.c.void_reason.in_(WANTED))  # as the property of Bid
_SCENE: Final[sa.Select[Any]] = (
    sa.select(
        *lots.WITH_AUCTION,
        sa.exists()
        .where(lot_author.c.lot_id == lot.c.id, lot_author.c.member_id == _MEMBER)
        .label("is_author"),
        purse.c.granted,
        purse.c.held.label("purse_held"),
        purse.c.spent,
        member.c.telegram_id,
    )
    .select_from(
        lot.join(auction, auction.c.id == lot.c.auction_id)
        .outerjoin(purse, sa.and_(purse.c.auction_id == auction.c.id, purse.c.member_id == _MEMBER))
        .outerjoin(member, member.c.id == lot.c.leader_id)
    )
    .where(lot.c.id == _LOT)
)
_ADD: Final = sa.insert(bid).returning(bid.c.id)
_ONE: Final = _BIDS.where(bid.c.id == sa.bindparam("this"))
_OF_LOT: Final = _BIDS.where(bid.c.lot_id == _LOT).order_by(bid.c.id)
_COUNTING_OF_LOT: Final = (
    _BIDS.join(member, member.c.id == bid.c.member_id)
    .where(bid.c.lot_id == _LOT, _COUNTING, member.c.erased_at.is_(None))
    .order_by(bid.c.id)
)
_OF_AUCTION: Final = (
    _BIDS.join(lot, lot.c.id == bid.c.lot_id)
    .where(lot.c.auction_id == sa.bindparam("auction", type_=sa.BigInteger))
    .order_by(bid.c.id)
)
_VOIDED: Final = (
    sa.update(bid)
    .where(_COUNTING)
    .values(
        voided_at=sa.bindparam("now", type_=Utc),
        voided_by=sa.bindparam("by"),
        void_reason=sa.bindparam("reason"),
    )
)
_VOID: Final = _VOIDED.where(bid.c.id == sa.bindparam("this"))
_VOID_ALL: Final = _VOIDED.where(bid.c.lot_id == _LOT, bid.c.member_id == _MEMBER)
_COUNTS: Final = sa.select(
    sa.func.count(bid.c.member_id.distinct()),
    sa.func.count(),
    sa.select(sa.func.count()).select_from(lot_watch).where(lot_watch.c.lot_id == _LOT).scalar_subquery(),
).where(bid.c.lot_id == _LOT, TELLS_OF_INTEREST)
_WATCH: Final = sa.insert(lot_watch)
_THIS_WATCH: Final = sa.and_(lot_watch.c.lot_id == _LOT, lot_watch.c.member_id == _MEMBER)
_UNWATCH: Final = sa.delete(lot_watch).where(_THIS_WATCH)
_WATCHES: Final = sa.select(lot_watch.c.lot_id).where(_THIS_WATCH)
_SIDE: Final[sa.Select[Any]] = (
    sa.select(
        purse.c.granted,
        purse.c.held,
        purse.c.spent,
        sa.select(bid.c.maximum)
        .where(bid.c.lot_id == _LOT, bid.c.member_id == _MEMBER, _COUNTING)
        .order_by(bid.c.id.desc())
        .limit(1)
        .scalar_subquery()
        .label("maximum"),
        sa.exists().where(_THIS_WATCH).label("watches"),
    )
    .select_from(
        lot.outerjoin(purse, sa.and_(purse.c.auction_id == lot.c.auction_id, purse.c.member_id == _MEMBER))
    )
    .where(lot.c.id == _LOT)
)
_RUNNING_WITH: Final = (
    sa.select(bid.c.lot_id)
    .join(lot, lot.c.id == bid.c.lot_id)
    .where(bid.c.member_id == _MEMBER, _COUNTING, lot.c.state.in_(RUNNING))
    .distinct()
    .order_by(bid.c.lot_id)
)
