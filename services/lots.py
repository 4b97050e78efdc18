"""An auction and its lots as somebody sees them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.auction import Auction, AuctionState, Mode
from domain.finding import FindingFile
from domain.lot import RUNNING, SHOWN, Lot, LotState, Which
from domain.member import Member
from domain.purse import Purse
from services.refusal import Reason, RefusedError
from services.rights import moderator_of
from services.transaction import Reading
from storage import auctions, bids, findings, followers, lot_lists, lots, members, purses
from storage.db import Tx
from storage.lot_lists import LotRow

__all__ = ["ON_PAGE", "AuctionView", "LotPage", "LotRow", "LotView", "Mine", "Person"]

ON_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str | None  # None: erased, or hidden from others


@dataclass(frozen=True, slots=True)
class Mine:
    """What the lot and the auction are to whoever looks."""

    purse: Purse
    is_author: bool
    leads: bool
    bid: int | None  # the most they offered with their last bid; None: they have not bid
    watches: bool


@dataclass(frozen=True, slots=True)
class LotView:
    auction: Auction
    lot: Lot
    authors: tuple[Person, ...]
    leader: Person | None
    winner: Person | None
    minimum: int  # the least that would be taken now
    bidders: int
    bids: int  # for moderators, and when it is over: one that moves no price would show here
    watchers: int
    files: tuple[FindingFile, ...]
    mine: Mine | None  # None: it is drawn for a group
    may_have: bool  # link and files are theirs to see already
    may_moderate: bool


@dataclass(frozen=True, slots=True)
class AuctionView:
    auction: Auction
    states: Mapping[LotState, int]  # how many lots are in which
    spent: int  # points, by all
    people: int  # who have bid
    purse: Purse | None  # None: it is drawn for a group
    now_on: Lot | None  # hall: the lot that is open or paused


@dataclass(frozen=True, slots=True)
class LotPage:
    auction: Auction
    purse: Purse
    which: Which
    rows: Sequence[LotRow]
    number: int  # from 0
    last: int
    count: int


@Reading
def listed(tx: Tx, actor: Member) -> list[Auction]:  # noqa: ARG001 - as all that is asked
    """The newest first; those that are over too."""
    return auctions.listed(tx)


@Reading
def show(tx: Tx, actor: Member, auction_id: int) -> AuctionView:
    return _auction_view(tx, auction_of(tx, auction_id), actor.id)


@Reading
def page(tx: Tx, actor: Member, auction_id: int, which: Which, number: int) -> LotPage:
    """The last page, where there is none of that number."""
    auction = auction_of(tx, auction_id)
    count = lot_lists.count(tx, auction_id, actor.id, which)
    last = max(0, count - 1) // ON_PAGE
    number = max(0, min(number, last))
    rows = lot_lists.page(tx, auction_id, actor.id, which, skip=number * ON_PAGE, limit=ON_PAGE)
    return LotPage(auction, purse_of(tx, auction, actor.id), which, rows, number, last, count)


@Reading
def lot(tx: Tx, actor: Member, lot_id: int) -> LotView:
    """Refuses as GONE what is not shown to everybody, unless they made it or moderate it."""
    current = members.by_id(tx, actor.id)
    view = None if current is None else view_of(tx, lot_id, current)
    if view is None or view.mine is None:
        raise RefusedError(Reason.GONE)
    if view.lot.state not in SHOWN and not view.mine.is_author and not view.may_moderate:
        raise RefusedError(Reason.GONE)
    return view


@Reading
def auction_card(tx: Tx, auction_id: int) -> AuctionView | None:
    auction = auctions.get(tx, auction_id)
    return None if auction is None else _auction_view(tx, auction, None)


@Reading
def lot_card(tx: Tx, lot_id: int) -> LotView | None:
    return view_of(tx, lot_id, None)


@Reading
def told_of_lot(tx: Tx, lot_id: int, member_id: int) -> tuple[LotView, str | None] | None:
    """For a notice: the lot as the member sees it, and their language."""
    reader = members.by_id(tx, member_id)
    view = view_of(tx, lot_id, reader) if reader else None
    return (view, reader.language) if view and reader else None


@Reading
def told_of_auction(
    tx: Tx, auction_id: int, member_id: int
) -> tuple[AuctionView, list[LotRow], str | None] | None:
    """For a notice: with the running lots that the member watches, leads or was outbid in."""
    reader, auction = members.by_id(tx, member_id), auctions.get(tx, auction_id)
    if reader is None or auction is None:
        return None
    found: dict[int, LotRow] = {}
    for which in (Which.LEADING, Which.OUTBID, Which.WATCHED):
        rows = lot_lists.page(tx, auction_id, member_id, which, skip=0, limit=ON_PAGE)
        found |= {row.lot.id: row for row in rows if row.lot.state in RUNNING}
    soonest = sorted(found.values(), key=lambda row: row.lot.number or 0)
    return _auction_view(tx, auction, member_id), soonest, reader.language


@Reading
def may_moderate(tx: Tx, auction_id: int, member_id: int) -> bool:
    """For a notice to a moderator."""
    reader, auction = members.by_id(tx, member_id), auctions.get(tx, auction_id)
    return reader is not None and auction is not None and reader.may_moderate(auction.session_id or 0)


def get(tx: Tx, lot_id: int) -> tuple[Auction, Lot]:
    found = lots.get(tx, lot_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


def auction_of(tx: Tx, auction_id: int) -> Auction:
    auction = auctions.get(tx, auction_id)
    if auction is None:
        raise RefusedError(Reason.GONE)
    return auction


def moderate(tx: Tx, actor: Member, auction: Auction) -> None:
    """Refuses whoever moderates neither its session nor all; an auction of no session is led by those of all."""
    moderator_of(tx, actor, auction.session_id or 0)


def purse_of(tx: Tx, auction: Auction, member_id: int) -> Purse:
    """What they have, or would have with their first bid."""
    return purses.get(tx, auction.id, member_id) or Purse(auction.terms.purse)


def people(tx: Tx, member_ids: Collection[int], *, reader: Member | None) -> dict[int, Person]:
    """Whoever hides their name shows it to moderators and to themselves only."""
    sees_all = reader is not None and reader.is_moderator
    own = None if reader is None else reader.id
    return {
        member_id: Person(member_id, name if sees_all or not hidden or member_id == own else None)
        for member_id, (name, hidden) in followers.names(tx, member_ids).items()
    }


def authors_of(tx: Tx, lot_ids: Collection[int]) -> dict[int, tuple[Person, ...]]:
    """By the lot's id. They sign what they offer, also those whose names lists leave out."""
    found = findings.authors(tx, lot_ids)
    return {lot_id: tuple(Person(*one) for one in authors) for lot_id, authors in found.items()}


def view_of(tx: Tx, lot_id: int, reader: Member | None) -> LotView | None:
    found = lots.get(tx, lot_id)
    if found is None:
        return None
    auction, lot = found
    authors = authors_of(tx, [lot_id])[lot_id]
    is_author = reader is not None and reader.id in {one.id for one in authors}
    may_moderate = reader is not None and reader.may_moderate(auction.session_id or 0)
    named = people(tx, {one for one in (lot.leader_id, lot.winner_id) if one}, reader=reader)
    has_won = reader is not None and reader.id == lot.winner_id
    is_everybodys = auction.state is AuctionState.CLOSED and lot.state in SHOWN
    counts = bids.counts(tx, lot_id)
    return LotView(
        auction=auction,
        lot=lot,
        authors=authors,
        leader=named.get(lot.leader_id or 0),
        winner=named.get(lot.winner_id or 0),
        minimum=auction.terms.minimum(lot.price, lot.start_price),
        bidders=counts.bidders,
        bids=counts.bids,
        watchers=counts.watchers,
        files=tuple(findings.files(tx, lot_id)),
        mine=None if reader is None else _mine(tx, auction, lot, reader.id, is_author=is_author),
        may_have=is_author or may_moderate or has_won or is_everybodys,
        may_moderate=may_moderate,
    )


def _mine(tx: Tx, auction: Auction, lot: Lot, member_id: int, *, is_author: bool) -> Mine:
    side = bids.side(tx, lot.id, member_id)
    return Mine(
        purse=side.purse or Purse(auction.terms.purse),
        is_author=is_author,
        leads=lot.state in RUNNING and lot.leader_id == member_id,
        bid=side.maximum,
        watches=side.watches,
    )


def _auction_view(tx: Tx, auction: Auction, reader_id: int | None) -> AuctionView:
    all_purses = purses.of_all(tx, auction.id)
    running = lots.running(tx, auction.id) if auction.mode is Mode.HALL else []
    return AuctionView(
        auction=auction,
        states=lot_lists.states(tx, auction.id),
        spent=sum(one.spent for one in all_purses.values()),
        people=len(all_purses),
        purse=None if reader_id is None else purse_of(tx, auction, reader_id),
        now_on=running[0] if running else None,
    )
