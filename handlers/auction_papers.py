"""What a closed auction came to, as a picture and as a workbook, in the reader's words.

Both take long enough to be made in a thread: `await asyncio.to_thread(picture, results, t)`.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from domain.auction import Auction
from domain.bid import Bid, GivenUp
from domain.lot import Lot, LotState
from domain.purse import EntryKind, Purse
from handlers.papers import TAGS, long_date
from handlers.screen import Document
from handlers.texts import Words
from services.auction_results import Export, Line, Result, Results
from services.lots import Person
from services.papers.auction_picture import Bar, PictureWords, draw_auction
from services.papers.auction_workbook import (
    AuctionBook,
    AuctionWords,
    BidLine,
    LedgerLine,
    LotLine,
    PurseLine,
    write_auction,
)

_EFFECT: Final = {  # of a line of the ledger, on what is free, held and spent
    EntryKind.GRANT: (1, 0, 0),
    EntryKind.HOLD: (-1, 1, 0),
    EntryKind.RELEASE: (1, -1, 0),
    EntryKind.SPEND: (-1, 0, 1),
    EntryKind.REFUND: (1, 0, -1),
}


def picture(results: Results, t: Words) -> Document:
    """PNG, to be seen at once; the same results give the same bytes."""
    auction = results.auction
    data = draw_auction(auction.title, [_bar(row, t) for row in results.rows], _picture_words(results, t))
    return Document(t.plain("auction-picture-name", number=str(auction.id)), data, is_picture=True)


def workbook(export: Export, t: Words) -> Document:
    """XLSX."""
    auction = export.auction
    names = _names(export, t)
    lots = {row.lot.id: row.lot for row in export.rows}
    book = AuctionBook(
        lots=[_lot(row, names, t) for row in export.rows],
        bids=[_bid(one, lots[one.lot_id], names, t) for one in export.bids],
        ledger=list(_ledger(export, names)),
        purses=[_purse(names[one], purse) for one, purse in export.purses.items()],
    )
    data = write_auction(book, _workbook_words(auction, t), t.zone, made_at=_over_at(auction))
    return Document(t.plain("auction-workbook-name", number=str(auction.id)), data)


def _bar(row: Result, t: Words) -> Bar:
    lot = row.lot
    title = t.plain("auction-picture-lot", number=str(lot.number or 0), title=lot.title)
    price = lot.price if lot.state is LotState.SOLD else None
    return Bar(title, _authors(row, t), price, row.bidders)


def _lot(row: Result, names: dict[int, str], t: Words) -> LotLine:
    lot = row.lot
    winner = names.get(lot.winner_id or 0, "")
    authors = _authors(row, t)
    price = lot.price if lot.state is LotState.SOLD else None
    counts = row.bidders, row.bids
    return LotLine(lot.number, lot.title, authors, lot.state, lot.start_price, price, winner, *counts)


def _bid(one: Bid, lot: Lot, names: dict[int, str], t: Words) -> BidLine:
    who, why = names[one.member_id], _why(one, t)
    return BidLine(one.at, lot.number, lot.title, who, one.amount, one.maximum, why)


def _why(one: Bid, t: Words) -> str | None:
    """What the bot writes itself is a word of the code's."""
    if one.void_reason in set(GivenUp):
        return t.plain("auction-workbook-void", reason=one.void_reason)
    return one.void_reason


def _ledger(export: Export, names: dict[int, str]) -> Iterator[LedgerLine]:
    purses = dict.fromkeys(names, (0, 0, 0))
    for line in export.lines:
        free, held, spent = purses[line.member_id] = _moved(purses[line.member_id], line)
        yield LedgerLine(
            at=line.at,
            member=names[line.member_id],
            number=line.lot,
            title=line.title,
            kind=line.kind,
            points=line.points,
            free=free,
            held=held,
            spent=spent,
        )


def _moved(before: tuple[int, int, int], line: Line) -> tuple[int, int, int]:
    free, held, spent = _EFFECT[line.kind]
    return before[0] + free * line.points, before[1] + held * line.points, before[2] + spent * line.points


def _purse(name: str, purse: Purse) -> PurseLine:
    return PurseLine(name, purse.granted, purse.held, purse.spent, purse.free)


def _names(export: Export, t: Words) -> dict[int, str]:
    """By the member's id, each another: balances of two people of one name are not to be taken for one's."""
    seen: Counter[str] = Counter()
    found = {}
    for member_id, person in sorted(export.people.items()):
        name = person.name or t.plain("person-hidden")
        seen[name] += 1
        found[member_id] = name if seen[name] == 1 and person.name else f"{name} ({seen[name]})"
    return found


def _authors(row: Result, t: Words) -> str:
    return ", ".join(_name(one, t) for one in row.authors)


def _name(one: Person, t: Words) -> str:
    return one.name or t.plain("person-hidden")


def _picture_words(results: Results, t: Words) -> PictureWords:
    return PictureWords(
        language=TAGS[t.language],
        title=t.plain("auction-picture-title"),
        facts=(
            long_date(_over_at(results.auction), t),
            t.plain("auction-picture-people", count=results.people),
            t.plain("auction-picture-bids", count=results.bids),
        ),
        legend=t.plain("auction-picture-legend"),
        price=lambda count: t.plain("auction-picture-points", count=count),
        bidders=lambda count: t.plain("auction-picture-bidders", count=count),
        unsold=t.plain("auction-picture-unsold"),
        more=lambda count: t.plain("auction-picture-more", count=count),
        empty=t.plain("auction-picture-empty"),
    )


def _workbook_words(auction: Auction, t: Words) -> AuctionWords:
    return AuctionWords(
        title=t.plain("auction-workbook-title", title=auction.title),
        lots=t.plain("auction-workbook-lots"),
        bids=t.plain("auction-workbook-bids"),
        ledger=t.plain("auction-workbook-ledger"),
        people=t.plain("auction-workbook-people"),
        number=t.plain("auction-workbook-number"),
        lot=t.plain("auction-workbook-lot"),
        authors=t.plain("auction-workbook-authors"),
        state=t.plain("auction-workbook-state"),
        start_price=t.plain("auction-workbook-start-price"),
        price=t.plain("auction-workbook-price"),
        winner=t.plain("auction-workbook-winner"),
        bidders=t.plain("auction-workbook-bidders"),
        bid_count=t.plain("auction-workbook-bid-count"),
        at=t.plain("auction-workbook-at"),
        member=t.plain("auction-workbook-member"),
        amount=t.plain("auction-workbook-amount"),
        maximum=t.plain("auction-workbook-maximum"),
        voided=t.plain("auction-workbook-voided"),
        entry=t.plain("auction-workbook-entry"),
        points=t.plain("auction-workbook-points"),
        granted=t.plain("auction-workbook-granted"),
        free=t.plain("auction-workbook-free"),
        held=t.plain("auction-workbook-held"),
        spent=t.plain("auction-workbook-spent"),
        left=t.plain("auction-workbook-left"),
        states={state: t.plain("auction-workbook-state-name", state=state) for state in LotState},
        entries={kind: t.plain("auction-workbook-entry-name", kind=kind) for kind in EntryKind},
        total=t.plain("auction-workbook-total"),
    )


def _over_at(auction: Auction) -> datetime:
    if auction.closed_at is None:
        raise ValueError(f"auction {auction.id} is not over: it has no results")
    return auction.closed_at
