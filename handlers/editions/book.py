"""What an edition's papers are made from: all that was gathered, in words of one language. Pure."""

from collections.abc import Iterable
from datetime import datetime

from domain.argument import Argument as Voiced
from domain.board import Choice, Side
from domain.edition import Item
from domain.edition_order import sections
from domain.lot import LotState
from domain.material import Author as Known
from domain.material import FileState, MaterialFile
from domain.post import beyond_title
from handlers.edition_paper import edition_words
from handlers.links import Links, Target
from handlers.papers import long_date
from handlers.texts import Words
from services import auction_results, board_results
from services.edition_building import Gathered, Thing, Told
from services.lots import Person
from services.papers.edition import (
    Argument,
    Attachment,
    AuctionPart,
    Author,
    BoardPart,
    Book,
    Chapter,
    LotRow,
    Part,
    Section,
)


def book(gathered: Gathered, t: Words, links: Links, *, number: int | None, at: datetime) -> Book:
    """`number`: None for a draft."""
    edition = gathered.edition
    things = dict(gathered.things)
    return Book(
        hub=t.plain("paper-coworking"),
        title=edition.title,
        number=t.plain("edition-number", number=str(number)) if number else t.plain("edition-draft-number"),
        date=long_date(at, t),
        at=at,
        sections=tuple(
            Section(one.title, tuple(_part(things[item], t, links) for item in one.items))
            for one in sections(item for item, _ in gathered.things)
        ),
        words=edition_words(t),
        preface=edition.preface,
        colophon=(t.plain("edition-colophon"), t.plain("edition-colophon-link", link=links.chat)),
    )


def digests(gathered: Gathered) -> set[str]:
    """Of all files whose copies the papers are made from."""
    told = [thing for _, thing in gathered.things if isinstance(thing, Told)]
    return {file.digest for one in told for file in one.content.files if file.digest}


def items_of(gathered: Gathered) -> list[Item]:
    return [item for item, _ in gathered.things]


def _part(thing: Thing, t: Words, links: Links) -> Part:
    match thing:
        case Told():
            return _chapter(thing, t, links)
        case board_results.Results():
            return _board(thing, t)
        case auction_results.Results():
            return _auction(thing, t)


def _chapter(told: Told, t: Words, links: Links) -> Chapter:
    material, content = told.material, told.content
    link = links.to(Target.MATERIAL, material.id)
    return Chapter(
        title=material.title,
        authors=tuple(Author(one.name, one.institution or "") for one in told.authors),
        kind=t.plain("edition-kind", kind=material.kind),
        summary="" if material.summary in content.text else material.summary,
        text=beyond_title(content.text, material.title),
        link=content.link or link,
        original=_original(told, t),
        changes=material.changes,
        attachments=tuple(
            _attachment(file, link, t) for file in content.files if file.state is not FileState.REFUSED
        ),
    )


def _original(told: Told, t: Words) -> str:
    if told.original is None:
        return ""
    names = _names(told.original_authors)
    if not names:
        return told.original.title
    return t.plain("edition-original", title=told.original.title, names=names)


def _attachment(file: MaterialFile, link: str, t: Words) -> Attachment:
    name = file.name or t.plain("edition-file-name", kind=file.kind)
    return Attachment(name, file.digest or "", link, size=file.size or 0)


def _board(results: board_results.Results, t: Words) -> BoardPart:
    board = results.board
    on_board = [voice.argument for voice in results.voices if voice.argument.on_board]
    closed = [t.plain("edition-board-closed", date=long_date(board.closed_at, t))] if board.closed_at else []
    return BoardPart(
        title=board.subject,
        facts=(*closed, t.plain("edition-people", count=results.tally.people)),
        pluses=_side(on_board, Side.PLUS),
        minuses=_side(on_board, Side.MINUS),
        verdicts=tuple(
            (t.plain("verdict", choice=choice), results.verdicts.get(choice, 0)) for choice in Choice
        ),
    )


def _side(arguments: Iterable[Voiced], side: Side) -> tuple[Argument, ...]:
    return tuple(Argument(one.text, one.votes) for one in arguments if one.side is side)


def _auction(results: auction_results.Results, t: Words) -> AuctionPart:
    auction = results.auction
    closed = (
        [t.plain("edition-auction-closed", date=long_date(auction.closed_at, t))] if auction.closed_at else []
    )
    return AuctionPart(
        title=auction.title,
        facts=(*closed, t.plain("edition-people", count=results.people)),
        lots=tuple(_lot(row, t) for row in results.rows),
    )


def _lot(row: auction_results.Result, t: Words) -> LotRow:
    lot, is_sold = row.lot, row.lot.state is LotState.SOLD
    return LotRow(
        number=str(lot.number or ""),
        title=lot.title,
        authors=", ".join(_person(one, t) for one in row.authors),
        outcome=t.plain("edition-lot", sold="yes" if is_sold else "no"),
        price=t.plain("auction-picture-points", count=lot.price or 0) if is_sold else "",
        winner=_person(row.winner, t) if is_sold and row.winner else "",
    )


def _person(one: Person, t: Words) -> str:
    return one.name or t.plain("person-hidden")


def _names(authors: Iterable[Known]) -> str:
    return ", ".join(one.name for one in authors)
