"""An edition as its papers see it: what stands in it, in which order, and the words of one language around it."""

from dataclasses import dataclass, field
from datetime import datetime

from domain.edition import LeftOut
from services.papers.edition_blocks import Block


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a material. Its bytes lie in the folder of the book under `digest`; "" where there is no copy."""

    name: str  # as its author named it
    digest: str = ""
    link: str = ""  # where to get it; may be empty
    caption: str = ""  # of a picture
    size: int = 0  # bytes, also where there is no copy


@dataclass(frozen=True, slots=True)
class Author:
    name: str
    institution: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A material."""

    title: str
    authors: tuple[Author, ...] = ()
    kind: str = ""  # said already: «Разработка»
    summary: str = ""
    text: str = ""  # its own, plain
    link: str = ""
    original: str = ""  # what it is an adaptation of, said already
    changes: str = ""  # what the adaptation changed
    attachments: tuple[Attachment, ...] = ()
    blocks: tuple[Block, ...] = ()  # read from the text and the attachments when the book is composed
    appended: tuple[int, ...] = ()  # numbers of its files in the appendix, the same


@dataclass(frozen=True, slots=True)
class Argument:
    text: str
    votes: int


@dataclass(frozen=True, slots=True)
class BoardPart:
    """A board's results."""

    title: str
    facts: tuple[str, ...] = ()  # when it was closed, how many took part
    pluses: tuple[Argument, ...] = ()
    minuses: tuple[Argument, ...] = ()
    verdicts: tuple[tuple[str, int], ...] = ()  # by their names


@dataclass(frozen=True, slots=True)
class LotRow:
    number: str
    title: str
    authors: str
    outcome: str
    price: str
    winner: str


@dataclass(frozen=True, slots=True)
class AuctionPart:
    """An auction's table."""

    title: str
    facts: tuple[str, ...] = ()
    lots: tuple[LotRow, ...] = ()


Part = Chapter | BoardPart | AuctionPart


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the appendix."""

    number: int  # from 1
    name: str
    chapter: str  # its title
    link: str


@dataclass(frozen=True, slots=True)
class EditionWords:
    """The texts around it in one language. No functions: a book crosses to the process that builds it as JSON."""

    language: str  # "ru-RU"
    contents: str
    preface: str
    index: str
    appendix: str
    figure: str
    original: str
    changes: str
    link: str
    files: str  # before the numbers of files in the appendix
    number: str
    code: str  # what a QR code shows to those who cannot see it: before the link
    pluses: str
    minuses: str
    argument: str
    votes: str
    verdicts: str
    verdict: str
    voices: str
    nothing: str  # instead of arguments or lots
    lot: str
    authors: str
    outcome: str
    price: str
    winner: str


@dataclass(frozen=True, slots=True)
class Book:
    hub: str  # who publishes it
    title: str
    number: str  # said already: «Электронный сборник № 3»
    date: str  # said already
    at: datetime  # when it was frozen: the date inside the files
    sections: tuple[Section, ...]
    words: EditionWords
    preface: str = ""  # plain; paragraphs with empty lines between
    institution: str = ""
    colophon: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = field(default=())  # of the appendix, made when it is composed


@dataclass(frozen=True, slots=True)
class Left:
    """What is not in the papers as a text, and why."""

    chapter: str  # its title
    name: str  # of the file, or of a picture inside it
    reason: LeftOut
