"""What an auction came to: in the group once, in private for whoever asks, page by page and lot by lot."""

from collections.abc import Sequence
from typing import Final

from aiogram.types import InlineKeyboardMarkup

from domain.auction import Auction, AuctionState
from domain.finding import MAX_THANKS
from domain.lot import Lot, LotState
from domain.lot_results import ON_PAGE, pages_of, posted
from domain.member import Member
from handlers.auction.buttons import OpenLot
from handlers.auction.lot_screen import open_lot, to_lot
from handlers.auction.screens import to_auction
from handlers.auction_results.buttons import Ledger, Material, Picture, Results, Thank
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.links import Links, Target
from handlers.paging import clip
from handlers.screen import Document, Screen
from handlers.texts import Html, Words
from services import auction_results, lot_words
from services.auction_results import Result
from services.lot_words import Thanks
from services.lots import LotView, Person

TITLE: Final = 100  # characters: with so much of it, and of names, a page of lots is one message
NAME: Final = 60
IN_ROW: Final = 4
OWN: Final = 10  # lots of one's own; the rest are counted
AT_HAND: Final = 3  # of them with a button here; each lot's page has it
OVER: Final = frozenset({AuctionState.CLOSED, AuctionState.CANCELLED})


def published(found: auction_results.Results, page: int, t: Words, links: Links) -> Screen | None:
    """For the group; None: there are not so many pages. The last one says where the rest is."""
    rows = auction_results.page_of(found, page)
    if not rows:
        return None
    last = page + 1 == posted(len(found.rows))
    left = len(found.rows) - ON_PAGE * (page + 1)
    rest = [t("auction-results-rest", count=left)] if last and left > 0 else []
    to_all: Button = (t.plain("auction-results-all"), links.to(Target.AUCTION_RESULTS, found.auction.id))
    return Screen(_table(found, rows, page, t, rest), keyboard([to_all]) if last else None)


def caption(found: auction_results.Results, t: Words) -> str:
    """Under the picture."""
    return t("auction-results-caption", title=found.auction.title, counts=_counts(found, t))


def picture(found: auction_results.Results, document: Document, t: Words) -> Screen:
    return Screen(caption(found, t), document=document)


def ledger(auction: Auction, document: Document, t: Words) -> Screen:
    return Screen(t("auction-ledger-caption", title=auction.title), document=document)


def results(found: auction_results.Results, page: int, actor: Member, t: Words) -> Screen:
    auction = found.auction
    last = max(0, len(pages_of(found.rows)) - 1)
    page = min(page, last)
    rows = auction_results.page_of(found, page)
    own = _own(found, actor, t) if page == 0 else []
    gets = _materials(found, actor, t) if page == 0 else []
    turns = page_turns(page, last, lambda number: Results(auction_id=auction.id, page=number), t)
    return Screen(
        _table(found, rows, page, t, own),
        keyboard(
            *gets,
            *_to_lots(rows, t),
            turns,
            _papers(found, actor, t),
            [to_auction(auction.id, t), to_menu(t)],
        ),
    )


def material(view: LotView, actor: Member, t: Words, *, lost: bool = False) -> Screen:
    """What goes with the files, below them."""
    lot = view.lot
    told = [
        t("auction-material", title=lot.title),
        t("auction-results-authors", names=_names(view.authors, t)),
    ]
    if lot.link:
        told.append(t("auction-material-link", link=lot.link))
    if lost:
        told.append(t("auction-material-lost"))
    is_author = actor.id in {one.id for one in view.authors}
    thank: list[Button] = [(t.plain("thank"), Thank(lot_id=lot.id))]
    may_thank = not is_author and lot_words.may_thank(view.auction, lot, actor.id)
    return Screen("\n".join(told), keyboard(thank if may_thank else [], [to_lot(lot.id, t)]))


def ask_thanks(lot: Lot, t: Words) -> Screen:
    return Screen(t("auction-thanks-ask", title=lot.title, limit=MAX_THANKS), _out(lot, t))


def thanks_too_long(lot: Lot, length: int, t: Words) -> Screen:
    text = t("auction-thanks-too-long", limit=MAX_THANKS, length=length)
    return Screen(text, _out(lot, t))


def thanked(lot: Lot, t: Words, *, first: bool) -> Screen:
    first_time = "yes" if first else "no"
    return Screen(t("auction-thanks-sent", title=lot.title, first=first_time), keyboard([to_lot(lot.id, t)]))


def told_thanks(found: Thanks, t: Words) -> Screen:
    """They sign what they write, also those whose names lists leave out."""
    name = found.words.name or t.plain("person-erased")
    text = t("auction-thanks-told", name=name, title=found.lot.title, text=found.words.text)
    return Screen(text, keyboard([open_lot(found.lot.id, t)]))


def _out(lot: Lot, t: Words) -> InlineKeyboardMarkup:
    """Ways out of the question: it is asked no more there."""
    results: Button = (t.plain("auction-results"), Results(auction_id=lot.auction_id))
    return keyboard([to_lot(lot.id, t)], [results])


def _to_lot(lot: Lot, t: Words) -> Button:
    return t.plain("auction-results-lot-number", number=lot.number or 0), OpenLot(lot_id=lot.id)


def _to_lots(rows: Sequence[Result], t: Words) -> list[list[Button]]:
    """A button for each lot of the page."""
    buttons = [_to_lot(row.lot, t) for row in rows]
    return [buttons[at : at + IN_ROW] for at in range(0, len(buttons), IN_ROW)]


def _papers(found: auction_results.Results, actor: Member, t: Words) -> list[Button]:
    auction = found.auction
    papers: list[Button] = []
    if auction.state is AuctionState.CLOSED and found.rows:
        papers.append((t.plain("auction-results-picture"), Picture(auction_id=auction.id)))
    if auction.state in OVER and actor.may_moderate(auction.session_id or 0):
        papers.append((t.plain("auction-results-file"), Ledger(auction_id=auction.id)))
    return papers


def _table(
    found: auction_results.Results, rows: Sequence[Result], page: int, t: Words, more: Sequence[str]
) -> Html:
    state = found.auction.state if found.auction.state in OVER else AuctionState.OPEN
    head = t("auction-results-title", title=found.auction.title, state=state)
    if page == 0:
        head = Html(head + "\n" + _counts(found, t))
    said = [head, *([t("auction-results-none")] if not found.rows else [])]
    return Html("\n\n".join([*said, *(_line(row, t) for row in rows), *more]))


def _counts(found: auction_results.Results, t: Words) -> str:
    lots, people, bids, spent = len(found.rows), found.people, found.bids, found.spent
    return t("auction-results-counts", lots=lots, people=people, bids=bids, spent=spent)


def _line(row: Result, t: Words) -> str:
    lot = row.lot
    title = t("auction-results-line", number=lot.number or 0, title=clip(lot.title, TITLE))
    authors = t("auction-results-authors", names=_names(row.authors, t))
    return title + "\n" + authors + "\n" + _outcome(lot, row.winner, row.bidders, t)


def _outcome(lot: Lot, winner: Person | None, bidders: int, t: Words) -> str:
    if lot.state is LotState.SOLD and lot.price is not None:
        name = clip(winner.name, NAME) if winner and winner.name else t.plain("person-hidden")
        return t("auction-results-sold", price=lot.price, bidders=bidders, name=name)
    if lot.state in {LotState.UNSOLD, LotState.ASKED, LotState.WITHDRAWN}:
        return t("auction-results-unsold", state=lot.state, bidders=bidders)
    return t("auction-results-running", price=lot.price or lot.start_price, bidders=bidders)


def _own(found: auction_results.Results, actor: Member, t: Words) -> list[str]:
    """What it came to for whoever looks: what they won, what was valued of theirs."""
    won = [row.lot for row in found.rows if row.winner and row.winner.id == actor.id]
    made = [row.lot for row in found.rows if actor.id in {one.id for one in row.authors}]
    said = []
    if found.mine is not None:
        spent, free = found.mine.spent, found.mine.free
        said.append(t("auction-results-purse", spent=spent, free=free))
    if won:
        said.append(t("auction-results-won", lots=_short(won, t)))
    if made:
        sold = [one.price or 0 for one in made if one.state is LotState.SOLD]
        said.append(t("auction-results-made", count=len(made), sold=len(sold), points=sum(sold)))
    return [t("auction-results-own") + "\n" + "\n".join(said)] if said else []


def _materials(found: auction_results.Results, actor: Member, t: Words) -> list[list[Button]]:
    """What they won is theirs at once: a button for each, the first few."""
    won = [row.lot for row in found.rows if row.winner and row.winner.id == actor.id]
    return [
        [(t.plain("auction-material-get", number=one.number or 0), Material(lot_id=one.id))]
        for one in won[:AT_HAND]
    ]


def _short(lots: Sequence[Lot], t: Words) -> str:
    told = [
        t.plain("auction-results-short", number=one.number or 0, title=clip(one.title, 50))
        for one in lots[:OWN]
    ]
    rest = [t.plain("auction-results-more", count=len(lots) - OWN)] if len(lots) > OWN else []
    return "; ".join([*told, *rest])


def _names(people: Sequence[Person], t: Words) -> str:
    return clip(", ".join(one.name or t.plain("person-hidden") for one in people), NAME)
