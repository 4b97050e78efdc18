"""A book whose chapters hold their texts: each attached file is read, shown as a picture, or put into the appendix."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from domain.edition import LeftOut
from services.papers.edition import Attachment, Book, Chapter, Entry, Left, Part
from services.papers.edition_blocks import (
    Block,
    Code,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Table,
    levelled,
    plain,
)
from services.papers.edition_markdown import markdown_blocks
from services.papers.edition_pictures import Pictures, is_picture
from services.papers.edition_plain import plain_blocks
from services.papers.file_kind import MEBIBYTE, FileProblem, file_problem, is_docx
from services.papers.text_encoding import decode

MAX_FILE_SIGNS: Final = 400_000  # of one attached text: 200 pages
MAX_SIGNS: Final = 3_000_000  # of all
MAX_FIGURES: Final = 400
MAX_PICTURES: Final = 40 * MEBIBYTE  # of all figures: a bot may send files of 50 MB
_TEXTS: Final = (".docx", ".txt", ".md", ".markdown")
_TOO_BIG: Final = {FileProblem.TOO_BIG, FileProblem.TOO_LONG}


@dataclass(slots=True)
class _Composer:
    folder: Path  # of the attachments
    pictures: Pictures
    step: Callable[[], None]
    entries: list[Entry] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    signs: int = 0
    figures: int = 0

    def part(self, part: Part) -> Part:
        return self._chapter(part) if isinstance(part, Chapter) else part

    def _chapter(self, chapter: Chapter) -> Chapter:
        blocks: list[Block] = [*plain_blocks(chapter.text)]
        read: list[tuple[Attachment, list[Block]]] = []
        appended = []
        for attachment in chapter.attachments:
            found = self._read(chapter, attachment)
            self.step()
            if isinstance(found, LeftOut):
                self.left.append(Left(chapter.title, attachment.name, found))
                appended += self._append(chapter, attachment)
            else:
                read.append((attachment, found))
        several = sum(not _is_figure(found) for _, found in read) > 1
        for attachment, found in read:
            blocks += _under(attachment, found) if several and not _is_figure(found) else found
        return replace(chapter, blocks=tuple(levelled(blocks)), appended=tuple(appended))

    def _append(self, chapter: Chapter, attachment: Attachment) -> list[int]:
        number = len(self.entries) + 1
        self.entries.append(Entry(number, attachment.name, chapter.title, attachment.link))
        return [number]

    def _read(self, chapter: Chapter, attachment: Attachment) -> list[Block] | LeftOut:
        path = self.folder / attachment.digest
        if not attachment.digest.isalnum() or not path.is_file():
            return LeftOut.MISSING
        data = path.read_bytes()
        if is_picture(data):
            return self._picture(chapter, attachment, data)
        if not attachment.name.lower().endswith(_TEXTS):
            return LeftOut.APPENDIX
        problem = file_problem(attachment.name, data)
        if problem:
            return LeftOut.LARGE if problem in _TOO_BIG else LeftOut.UNREADABLE
        found = self._text(chapter, attachment, data)
        return found if isinstance(found, LeftOut) else self._counted(found)

    def _text(self, chapter: Chapter, attachment: Attachment, data: bytes) -> list[Block] | LeftOut:
        if is_docx(data):
            return self._docx(chapter, attachment, data)
        text = decode(data)
        if len(text) > MAX_FILE_SIGNS:
            return LeftOut.LARGE
        if attachment.name.lower().endswith((".md", ".markdown")):
            return markdown_blocks(text)
        return plain_blocks(text)

    def _docx(self, chapter: Chapter, attachment: Attachment, data: bytes) -> list[Block] | LeftOut:
        from services.papers.edition_docx_reader import docx_blocks  # noqa: PLC0415 - lxml: only where there is a .docx

        found = docx_blocks(
            data, lambda picture, alt, caption: self._take(picture, alt or chapter.title, caption)
        )
        if isinstance(found, LeftOut):
            return found
        blocks, left = found
        self.left += [Left(chapter.title, f"{attachment.name}: {name}", reason) for name, reason in left]
        return blocks

    def _counted(self, blocks: list[Block]) -> list[Block] | LeftOut:
        signs = sum(map(_signs, blocks))
        if not blocks:
            return LeftOut.UNREADABLE
        if signs > MAX_FILE_SIGNS or self.signs + signs > MAX_SIGNS:
            return LeftOut.LARGE
        self.signs += signs
        return blocks

    def _picture(self, chapter: Chapter, attachment: Attachment, data: bytes) -> list[Block] | LeftOut:
        taken = self._take(data, attachment.caption or chapter.title, attachment.caption)
        return taken if isinstance(taken, LeftOut) else [taken]

    def _take(self, data: bytes, alt: str, caption: str) -> Figure | LeftOut:
        if self.figures >= MAX_FIGURES or self.pictures.weight > MAX_PICTURES:
            return LeftOut.LARGE
        taken = self.pictures.take(data, alt=alt, caption=caption)
        self.figures += isinstance(taken, Figure)
        return taken


def compose(
    book: Book, folder: Path, figures: Path, step: Callable[[], None]
) -> tuple[Book, tuple[Left, ...]]:
    """Attachments lie in `folder` under their digests; pictures are put into `figures`. `step` is called after each file."""
    composer = _Composer(folder, Pictures(figures), step)
    sections = tuple(
        replace(section, parts=tuple(map(composer.part, section.parts)))
        for section in book.sections
        if section.parts
    )
    return replace(book, sections=sections, entries=tuple(composer.entries)), tuple(composer.left)


def attachments(book: Book) -> int:
    return sum(
        len(part.attachments)
        for section in book.sections
        for part in section.parts
        if isinstance(part, Chapter)
    )


def _is_figure(blocks: list[Block]) -> bool:
    return all(isinstance(block, Figure) for block in blocks)


def _under(attachment: Attachment, blocks: list[Block]) -> list[Block]:
    """Below the file's name, where a chapter has more than one text."""
    lower = [replace(one, level=one.level + 1) if isinstance(one, Heading) else one for one in blocks]
    return [Heading(1, _stem(attachment.name)), *lower]


def _stem(name: str) -> str:
    return name.rpartition(".")[0].replace("_", " ") or name


def _signs(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(plain(block.runs))
    if isinstance(block, Listing):
        return sum(_signs(inner) for item in block.items for inner in item)
    if isinstance(block, Table):
        return sum(len(plain(cell)) for row in block.rows for cell in row)
    return len(block.text) if isinstance(block, Heading | Code) else 0
