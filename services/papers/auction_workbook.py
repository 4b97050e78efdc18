"""All of an auction as a workbook for the office: lots, bids, the ledger and purses, with sums that add up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.lot import LotState
from domain.purse import EntryKind
from services.papers.workbook import Cell, Table, write_workbook


@dataclass(frozen=True, slots=True)
class LotLine:
    number: int | None
    title: str
    authors: str
    state: LotState
    start_price: int
    price: int | None
    winner: str
    bidders: int
    bids: int


@dataclass(frozen=True, slots=True)
class BidLine:
    at: datetime
    number: int | None
    title: str
    member: str
    amount: int
    maximum: int
    void_reason: str | None  # None: it counts


@dataclass(frozen=True, slots=True)
class LedgerLine:
    at: datetime
    member: str
    number: int | None
    title: str | None
    kind: EntryKind
    points: int
    free: int  # their purse after this line
    held: int
    spent: int


@dataclass(frozen=True, slots=True)
class PurseLine:
    member: str
    granted: int
    held: int
    spent: int
    left: int


@dataclass(frozen=True, slots=True)
class AuctionBook:
    lots: Sequence[LotLine]
    bids: Sequence[BidLine]
    ledger: Sequence[LedgerLine]
    purses: Sequence[PurseLine]


@dataclass(frozen=True, slots=True)
class AuctionWords:
    title: str  # of the file
    lots: str  # sheets
    bids: str
    ledger: str
    people: str
    number: str  # columns
    lot: str
    authors: str
    state: str
    start_price: str
    price: str
    winner: str
    bidders: str
    bid_count: str
    at: str
    member: str
    amount: str
    maximum: str
    voided: str
    entry: str
    points: str
    granted: str
    free: str
    held: str
    spent: str
    left: str
    states: Mapping[LotState, str]
    entries: Mapping[EntryKind, str]
    total: str
    moment: str = "dd.mm.yyyy hh:mm:ss"  # as spreadsheets write formats


def write_auction(book: AuctionBook, words: AuctionWords, zone: ZoneInfo, *, made_at: datetime) -> bytes:
    """XLSX."""
    tables = [
        _lots(book.lots, words),
        _bids(book.bids, words),
        _ledger(book.ledger, words),
        _purses(book.purses, words),
    ]
    return write_workbook(tables, zone, title=words.title, moment=words.moment, made_at=made_at)


def _lots(lots: Sequence[LotLine], words: AuctionWords) -> Table:
    """The total is of what was paid: a price that somebody is only asked for is none."""
    rows = [
        (
            one.number,
            one.title,
            one.authors or None,
            words.states[one.state],
            one.start_price,
            one.price if one.state is LotState.SOLD else None,
            one.winner or None,
            one.bidders,
            one.bids,
        )
        for one in lots
    ]
    paid = sum(one.price or 0 for one in lots if one.state is LotState.SOLD)
    bids = sum(one.bids for one in lots)
    total: tuple[Cell, ...] = (words.total, None, None, None, None, paid, None, None, bids)
    facts = (words.start_price, words.price, words.winner, words.bidders, words.bid_count)
    return Table(words.lots, (words.number, words.lot, words.authors, words.state, *facts), rows, total)


def _bids(bids: Sequence[BidLine], words: AuctionWords) -> Table:
    rows = [
        (one.at, one.number, one.title, one.member, one.amount, one.maximum, one.void_reason) for one in bids
    ]
    points = (words.amount, words.maximum, words.voided)
    return Table(words.bids, (words.at, words.number, words.lot, words.member, *points), rows)


def _ledger(ledger: Sequence[LedgerLine], words: AuctionWords) -> Table:
    rows = [
        (
            one.at,
            one.member,
            words.entries[one.kind],
            one.points,
            one.number,
            one.title,
            one.free,
            one.held,
            one.spent,
        )
        for one in ledger
    ]
    what = (words.entry, words.points, words.number, words.lot)
    return Table(words.ledger, (words.at, words.member, *what, words.free, words.held, words.spent), rows)


def _purses(purses: Sequence[PurseLine], words: AuctionWords) -> Table:
    rows = [(one.member, one.granted, one.spent, one.held, one.left) for one in purses]
    sums = [sum(column) for column in zip(*((row[1:]) for row in rows), strict=True)] if rows else [0] * 4
    head = (words.member, words.granted, words.spent, words.held, words.left)
    return Table(words.people, head, rows, (words.total, *sums))
