"""What an auction shows: which findings the community values, and every line of the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.auction import Auction, AuctionState
from domain.bid import Bid
from domain.lot import Lot
from domain.lot_results import pages_of
from domain.member import Member
from domain.purse import Purse
from services.lots import Person, auction_of, authors_of, moderate, people
from services.refusal import Reason, RefusedError
from services.transaction import Reading
from storage import auctions, bids, lot_lists, lots, members, purses
from storage.db import Tx
from storage.purses import Line

__all__ = ["Export", "Line", "Result", "Results"]


@dataclass(frozen=True, slots=True)
class Result:
    lot: Lot
    authors: tuple[Person, ...]
    winner: Person | None
    bidders: int
    bids: int
    watchers: int


@dataclass(frozen=True, slots=True)
class Results:
    auction: Auction
    rows: Sequence[Result]  # the dearest first, of equals what more people bid for
    people: int  # who have bid
    spent: int
    mine: Purse | None = None  # None: they have not bid, or it is drawn for a group

    @property
    def bids(self) -> int:
        return sum(row.bids for row in self.rows)


@dataclass(frozen=True, slots=True)
class Export:
    """All of an auction that is over, down to the last point."""

    auction: Auction
    rows: Sequence[Result]  # as numbered, also what was withdrawn
    bids: Sequence[Bid]  # in their order, also those that are voided
    lines: Sequence[Line]  # of the ledger, in its order
    purses: Mapping[int, Purse]  # by the member's id
    people: Mapping[int, Person]  # all whom it names


@Reading
def table(tx: Tx, actor: Member, auction_id: int) -> Results:
    """Lots that had their turn and those that have not; while it goes on, as it stands."""
    return _results(tx, auction_of(tx, auction_id), members.by_id(tx, actor.id))


@Reading
def published(tx: Tx, auction_id: int) -> Results | None:
    """For the group; None: it is not closed."""
    auction = auctions.get(tx, auction_id)
    if auction is None or auction.state is not AuctionState.CLOSED:
        return None
    return _results(tx, auction, None)


@Reading
def ledger(tx: Tx, actor: Member, auction_id: int) -> tuple[Auction, Sequence[Line]]:
    """For a moderator, in the order of the lines."""
    auction = auction_of(tx, auction_id)
    moderate(tx, actor, auction)
    return auction, purses.lines(tx, auction_id)


@Reading
def for_export(tx: Tx, actor: Member, auction_id: int) -> Export:
    """For a moderator, when it is over: until then its ledger tells what people would pay at most.

    Names are as everybody sees them: it is for a file, and that goes from hand to hand.
    """
    auction = auction_of(tx, auction_id)
    moderate(tx, actor, auction)
    if auction.state not in {AuctionState.CLOSED, AuctionState.CANCELLED}:
        raise RefusedError(Reason.AUCTION_STATE)
    all_purses = purses.of_all(tx, auction_id)
    all_bids = bids.of_auction(tx, auction_id)
    named = all_purses.keys() | {one.member_id for one in all_bids}
    return Export(
        auction=auction,
        rows=_with_withdrawn(tx, _results(tx, auction, None), all_bids),
        bids=all_bids,
        lines=purses.lines(tx, auction_id),
        purses=all_purses,
        people=people(tx, named, reader=None),
    )


def page_of(results: Results, number: int) -> Sequence[Result]:
    """One message of its table; empty: there are not so many."""
    found = pages_of(results.rows)
    return found[number] if number < len(found) else ()


def _with_withdrawn(tx: Tx, results: Results, all_bids: Sequence[Bid]) -> list[Result]:
    shown = {row.lot.id for row in results.rows}
    gone = [
        one
        for one in lots.of_auction(tx, results.auction.id)
        if one.number is not None and one.id not in shown
    ]
    authors = authors_of(tx, [one.id for one in gone]) if gone else {}
    rows = list(results.rows)
    for one in gone:
        who = [bid.member_id for bid in all_bids if bid.lot_id == one.id and bid.tells_of_interest]
        rows.append(Result(one, authors[one.id], None, bidders=len(set(who)), bids=len(who), watchers=0))
    return sorted(rows, key=lambda row: row.lot.number or 0)


def _results(tx: Tx, auction: Auction, reader: Member | None) -> Results:
    found = lot_lists.interests(tx, auction.id)
    named = people(tx, {one.lot.winner_id for one in found if one.lot.winner_id}, reader=reader)
    authors = authors_of(tx, [one.lot.id for one in found]) if found else {}
    rows = [
        Result(
            lot=one.lot,
            authors=authors[one.lot.id],
            winner=named.get(one.lot.winner_id or 0),
            bidders=one.bidders,
            bids=one.bids,
            watchers=one.watchers,
        )
        for one in found
    ]
    all_purses = purses.of_all(tx, auction.id)
    return Results(
        auction,
        rows,
        len(all_purses),
        sum(one.spent for one in all_purses.values()),
        None if reader is None else all_purses.get(reader.id),
    )
