"""An edition as a PDF: A4, tagged, with contents, running titles and an index of authors."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from domain.plan_text import shorten, tidy
from services.papers.edition import AuctionPart, BoardPart, Book, Chapter, Part
from services.papers.edition_blocks import (
    Block,
    Code,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Run,
    Table,
    address,
    plain,
)
from services.papers.edition_plain import plain_blocks
from services.papers.qr import qr_svg
from services.papers.typeset import BROKEN_UP, Data, printable, typeset_book

_RUNNING: Final = 60  # characters of a running title
_LINE: Final = 400  # of a heading
_TOO_LONG: Final = re.compile(r"\S{41,}")  # for a line; as printable has it
_NARROW: Final = re.compile(r"\S{19,}")  # for a cell, where there are more columns than
_FEW: Final = 3
_TITLE: Final = 160  # characters on the cover
_LINK: Final = 900  # of an address that a code can hold


@dataclass(frozen=True, slots=True)
class Pdf:
    data: bytes
    pages: int
    starts: tuple[int, ...]  # the page of each part, in their order
    fronts: tuple[int, ...]  # of the preface, if there is one
    tails: tuple[int, ...]  # of the index, of the appendix: those that there are


def write_edition_pdf(book: Book, figures: Path) -> Pdf:
    """The same composed book gives the same bytes."""
    words, (language, _, region) = book.words, book.words.language.partition("-")
    data: dict[str, Data] = {
        "language": language,
        "region": region,
        "hub": _line(book.hub),
        "institution": _line(book.institution),
        "title": _line(book.title) or "—",
        "cover": _line(shorten(tidy(book.title), _TITLE)) or "—",
        "running": shorten(_line(book.title), _RUNNING),
        "number": _line(book.number),
        "date": _line(book.date),
        "preface": [_block(block) for block in plain_blocks(book.preface)],
        "colophon": [_line(line) for line in book.colophon],
        "words": {
            name: _line(str(getattr(words, name)))
            for name in words.__dataclass_fields__
            if name != "language"
        },
        "sections": _sections(book),
        "index": [{"name": _line(name), "at": list(numbers)} for name, numbers in author_index(book).items()],
        "entries": [
            {
                "number": entry.number,
                "name": _line(entry.name),
                "chapter": _line(entry.chapter),
                **_address(entry.link),
            }
            for entry in book.entries
        ],
    }
    paper, places = typeset_book("edition.typ", data, at=book.at, folder=figures)
    starts, fronts, tails = (tuple(places[name]) for name in ("parts", "fronts", "tails"))
    return Pdf(paper, places["pages"][0], starts, fronts, tails)


def author_index(book: Book) -> dict[str, tuple[int, ...]]:
    """Authors by the alphabet, each with the numbers of their chapters among all parts."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    parts = (part for section in book.sections for part in section.parts)
    for number, part in enumerate(parts):
        for author in part.authors if isinstance(part, Chapter) else ():
            if tidy(author.name) and number not in found[tidy(author.name)]:
                found[tidy(author.name)].append(number)
    return {name: tuple(found[name]) for name in sorted(found, key=alphabetical)}


def alphabetical(name: str) -> tuple[str, str]:
    """Ё stands with Е; І and Ў stand where the Belarusian alphabet has them."""
    folded = name.casefold().replace("ё", "е").replace("і", "и").replace("ў", "у\uffff")
    return folded, name


def _sections(book: Book) -> list[Data]:
    number = iter(range(sum(len(section.parts) for section in book.sections)))
    return [
        {
            "title": _line(section.title),
            "running": shorten(_line(section.title), _RUNNING),
            "parts": [{"at": next(number), **_part(part)} for part in section.parts],
        }
        for section in book.sections
    ]


def _part(part: Part) -> dict[str, Data]:
    if isinstance(part, Chapter):
        return _chapter(part)
    head: dict[str, Data] = {"title": _line(part.title) or "—", "facts": [_line(fact) for fact in part.facts]}
    if isinstance(part, BoardPart):
        sides = {"pluses": part.pluses, "minuses": part.minuses}
        return head | {
            "kind": "board",
            "sides": [
                {"side": side, "rows": [{"text": _line(one.text), "votes": one.votes} for one in arguments]}
                for side, arguments in sides.items()
            ],
            "verdicts": [{"name": _line(name), "votes": count} for name, count in part.verdicts],
        }
    return head | {"kind": "auction", "lots": _lots(part)}


def _lots(part: AuctionPart) -> list[Data]:
    return [
        [_line(cell) for cell in (lot.number, lot.title, lot.authors, lot.outcome, lot.price, lot.winner)]
        for lot in part.lots
    ]


def _chapter(chapter: Chapter) -> dict[str, Data]:
    institutions = dict.fromkeys(tidy(author.institution) for author in chapter.authors if author.institution)
    return {
        "kind": "chapter",
        "title": _line(chapter.title) or "—",
        "authors": ", ".join(_line(author.name) for author in chapter.authors),
        "institutions": "; ".join(map(_line, institutions)),
        "form": _line(chapter.kind),
        "original": _line(chapter.original),
        "changes": _line(chapter.changes),
        "summary": [_block(block) for block in plain_blocks(chapter.summary)],
        "blocks": [_block(block) for block in chapter.blocks],
        "appended": ", ".join(map(str, chapter.appended)),
        **_address(chapter.link),
    }


def _address(link: str) -> dict[str, Data]:
    """An address as it is, as it may break over lines, and as a code."""
    link = address(link)
    fits = 0 < len(link) <= _LINK
    return {"link": link, "shown": printable(link), "qr": qr_svg(link) if fits else ""}


def _line(text: str) -> str:
    return printable(shorten(tidy(text), _LINE))


def _block(block: Block) -> dict[str, Data]:
    match block:
        case Paragraph():
            loose = _TOO_LONG.search(plain(block.runs)) is not None  # its lines have no spaces to stretch
            return {"is": "paragraph", "runs": _runs(block.runs), "quoted": block.quoted, "loose": loose}
        case Heading():
            return {"is": "heading", "level": block.level, "text": _line(block.text) or "—"}
        case Listing():
            items = [[_block(inner) for inner in item] for item in block.items]
            return {"is": "list", "ordered": block.ordered, "start": block.start, "items": items}
        case Table():
            return {
                "is": "table",
                "header": block.has_header,
                "widths": [*_widths(block)],
                "rows": [
                    [_runs(cell, _NARROW if len(row) > _FEW else _TOO_LONG) for cell in row]
                    for row in block.rows
                ],
            }
        case Code():
            return {"is": "code", "text": "\n".join(map(_code_line, block.text.split("\n")))}
        case Figure():
            return _figure(block)


def _figure(figure: Figure) -> dict[str, Data]:
    return {
        "is": "figure",
        "file": figure.file,
        "width": figure.width,
        "height": figure.height,
        "alt": _line(figure.alt) or "—",
        "caption": _line(figure.caption),
    }


def _code_line(line: str) -> str:
    """Its indent is kept."""
    spaces = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    return " " * min(spaces, 40) + printable(line)


def _runs(runs: Iterable[Run], too_long: re.Pattern[str] = _TOO_LONG) -> list[Data]:
    """Spaces between two looks stay; a word that no line can hold may break, also where its looks differ."""
    lines = [(run, line, at > 0) for run in runs for at, line in enumerate(run.text.split("\n"))]
    said = _breakable([_spaced(line) for _, line, _ in lines], too_long)
    return [_run(run, text, is_new) for (run, _, is_new), text in zip(lines, said, strict=True)]


def _run(run: Run, text: str, is_new: bool) -> Mapping[str, Data]:
    looks = ("b" if run.bold else "") + ("i" if run.italic else "") + ("c" if run.code else "")
    return {"text": text, "looks": looks + ("n" if is_new else ""), "link": address(run.link)}


def _spaced(text: str) -> str:
    said = printable(text).replace(BROKEN_UP, "")
    return (" " if text[:1].isspace() else "") + said + (" " if text[-1:].isspace() and said else "")


def _breakable(texts: list[str], too_long: re.Pattern[str]) -> list[str]:
    """Where words that are too long, whatever the looks of their parts, may break."""
    step = 8 if too_long is _TOO_LONG else 2
    words = too_long.finditer("".join(texts))
    long = {at for word in words for at in range(word.start() + step, word.end(), step)}
    out, before = [], 0
    for text in texts:
        out.append("".join((BROKEN_UP if before + at in long else "") + sign for at, sign in enumerate(text)))
        before += len(text)
    return out


def _widths(block: Table) -> Iterator[int]:
    """Parts of the page's width: a column with more words is wider, none is less than a third of another."""
    columns = [[len(plain(row[at])) for row in block.rows] for at in range(len(block.rows[0]))]
    need = [max(4, *column) ** 0.5 + (sum(column) / len(column)) ** 0.5 for column in columns]
    least = max(need) / 3
    yield from (round(100 * max(one, least)) for one in need)
