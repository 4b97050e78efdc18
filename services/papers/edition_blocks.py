"""What a text is made of, whatever file it came from. Strings here are plain; only the papers' writers know markup."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final

from domain.plan_text import tidy

LINKS: Final = ("http://", "https://", "mailto:")
DEEPEST: Final = 4  # lists inside lists, and levels of headings
WIDEST: Final = 12  # columns of a table; a wider one is told row by row


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; a line feed in it breaks the line."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  # from 1, below its chapter's title
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[tuple["Paragraph | Listing", ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[tuple[Run, ...], ...], ...]  # of the same length
    has_header: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; its bytes are in the folder of the papers' figures under `file`."""

    file: str
    width: int  # pixels
    height: int
    alt: str
    caption: str = ""


Block = Paragraph | Heading | Listing | Table | Code | Figure


def plain(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def address(link: str) -> str:
    """As it may be pressed in a paper; "" of what leads anywhere else than to the web or to a mailbox."""
    joined = "".join(tidy(link).split())
    return joined if joined.startswith(LINKS) else ""


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of the same look are one; no spaces and breaks at the ends."""
    out: list[Run] = []
    for run in runs:
        if out and replace(out[-1], text=run.text) == run:
            out[-1] = replace(run, text=out[-1].text + run.text)
        elif run.text:
            out.append(run)
    while out and not out[0].text.strip():
        del out[0]
    while out and not out[-1].text.strip():
        del out[-1]
    if out:
        out[0] = replace(out[0], text=out[0].text.lstrip())
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(out)


def table(rows: Sequence[Sequence[tuple[Run, ...]]], *, has_header: bool) -> list[Block]:
    """Rows are filled up to one length; empty columns go; one column, or more than a page holds, is told as paragraphs."""
    wide = max(map(len, rows), default=0)
    full = [[*row, *[()] * (wide - len(row))] for row in rows if any(map(plain, row))]
    kept = [at for at in range(wide) if any(plain(row[at]).strip() for row in full)]
    even = tuple(tuple(row[at] for at in kept) for row in full)
    if len(kept) > WIDEST or len(kept) == 1:
        return [Paragraph(merged(_in_line(row))) for row in even]
    return [Table(even, has_header and len(even) > 1)] if even else []


def _in_line(row: Sequence[tuple[Run, ...]]) -> Iterator[Run]:
    said = [cell for cell in row if plain(cell).strip()]
    for at, cell in enumerate(said):
        if at:
            yield Run(" · ")
        yield from cell


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list, before the list is built."""

    level: int  # from 0
    ordered: bool
    runs: tuple[Run, ...]


def listings(items: Sequence[Item]) -> list[Block]:
    """Lists with their inner lists, from lines that only say how deep they are."""
    return list(_nested(items, 0))


def _nested(items: Sequence[Item], depth: int) -> Iterator[Listing]:
    """A change between numbers and bullets begins another list."""
    heads = [at for at, item in enumerate(items) if at == 0 or not _inside(item, depth)]
    for ordered, group in groupby(pairwise([*heads, len(items)]), key=lambda ends: items[ends[0]].ordered):
        yield Listing(
            tuple((Paragraph(items[a].runs), *_nested(items[a + 1 : b], depth + 1)) for a, b in group),
            ordered,
        )


def _inside(item: Item, depth: int) -> bool:
    return item.level > depth and depth + 1 < DEEPEST


def levelled(blocks: Iterable[Block], first: int = 1) -> Iterator[Block]:
    """Headings that skip no level: a reader's program goes from one to the next. `first`: the highest that they may have."""
    above: list[int] = []  # the levels that the file itself gave, outermost first
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        yield Heading(min(first + len(above) - 1, DEEPEST), block.text)
