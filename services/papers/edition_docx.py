"""An edition as a DOCX to be edited: real headings, a contents field, running titles, an index of authors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Final, cast

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Emu, Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as Line

from domain.plan_text import shorten, tidy
from services.papers import docx_fields as fields
from services.papers.docx_paper import new_paper, plain_style, sealed
from services.papers.docx_pictures import DocxPictures
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
from services.papers.edition_pdf import Pdf, author_index
from services.papers.edition_plain import plain_blocks
from services.papers.qr import qr_png

_WIDTH: Final = Mm(164)  # between the margins
_TALLEST: Final = Mm(98)
_DOTS: Final = 130  # pixels to the inch
_CODE: Final = Mm(22)
_LINK: Final = 900  # of an address that a code can hold
_LINE: Final = 400
_RUNNING: Final = 60
_SIZES: Final = {
    "Normal": 12,
    "Heading 1": 20,
    "Heading 2": 16,
    "Heading 3": 13,
    "Heading 4": 12,
    "Heading 5": 12,
}
_LISTS: Final = {False: "List Bullet", True: "List Number"}
_GREY: Final = RGBColor(0x55, 0x64, 0x6C)


@dataclass(slots=True)
class _Writer:
    document: Document
    book: Book
    figures: Path
    pictures: DocxPictures
    marks: int = 0
    shown: int = 0  # figures with a caption

    def cover(self) -> None:
        book = self.book
        for text, size, before in (
            (book.hub, 15, 0), (book.institution, 12, 0), (book.number, 13, 150),
        ):  # fmt: skip
            self._centred(text, size, before)
        self.document.add_paragraph(_said(book.title) or "—", style="Title")
        self._centred(book.date, 13, 24)

    def _centred(self, text: str, size: int, before: int) -> None:
        if _said(text):
            line = self.document.add_paragraph(_said(text))
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            line.paragraph_format.space_before = Pt(before)
            line.runs[0].font.size = Pt(size)

    def running(self) -> None:
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        head.paragraph_format.tab_stops.clear_all()
        head.paragraph_format.tab_stops.add_tab_stop(_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        head.add_run(f"{shorten(_said(self.book.title), _RUNNING)}\t")
        fields.add_field(head, 'STYLEREF "Heading 1"', "")
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        fields.add_field(foot, "PAGE", "")
        for line in (head, foot):
            for run in line.runs:
                run.font.size, run.font.color.rgb = Pt(9), _GREY

    def contents(self, lines: list[tuple[int, str, str, int]]) -> None:
        """`lines`: level, title, bookmark, page."""
        title = self.document.add_paragraph(self.book.words.contents, style="Contents heading")
        title.paragraph_format.page_break_before = True
        line = title
        for at, (level, said, mark, page) in enumerate(lines):
            line = self.document.add_paragraph(style=f"toc {level}")
            if at == 0:
                fields.begin_field(line, 'TOC \\o "1-2" \\h \\z \\u')
            self._pointing(line, said, mark, page)
        if lines:
            fields.end_field(line)

    def _pointing(self, line: Line, said: str, mark: str, page: int) -> None:
        link = fields.inner_link(line, mark)
        link.append(line.add_run(f"{said}\t")._r)  # noqa: SLF001 - python-docx gives the element no other way
        fields.add_field(line, f"PAGEREF {mark} \\h", str(page), into=link)

    def heading(self, text: str, level: int, *, mark: str = "", new_page: bool = False) -> None:
        line = self.document.add_heading(_said(text) or "—", min(level, 5))
        line.paragraph_format.page_break_before = new_page
        if mark:
            self.marks += 1
            fields.bookmark(line, self.marks, mark)

    def part(self, part: Part, base: int) -> None:
        if isinstance(part, Chapter):
            self.chapter(part, base)
            return
        self.small(" · ".join(filter(None, map(_said, part.facts))))
        if isinstance(part, BoardPart):
            self.board(part, base)
        else:
            self.auction(part)

    def chapter(self, chapter: Chapter, base: int) -> None:
        words = self.book.words
        authors = ", ".join(filter(None, (_said(author.name) for author in chapter.authors)))
        if authors:
            self.document.add_paragraph().add_run(authors).italic = True
        institutions = dict.fromkeys(_said(author.institution) for author in chapter.authors)
        self.small(" · ".join(filter(None, ("; ".join(filter(None, institutions)), _said(chapter.kind)))))
        for label, said in ((words.original, chapter.original), (words.changes, chapter.changes)):
            self.small(f"{label}: {_said(said)}" if _said(said) else "")
        self.small(f"{words.files} {', '.join(map(str, chapter.appended))}" if chapter.appended else "")
        for block in plain_blocks(chapter.summary):
            self.block(block, base, italic=True)
        self.address(chapter.link, words.link)
        for block in chapter.blocks:
            self.block(block, base)

    def small(self, text: str) -> None:
        if text:
            run = self.document.add_paragraph().add_run(text)
            run.font.size, run.font.color.rgb = Pt(10), _GREY

    def address(self, link: str, label: str) -> None:
        link = address(link)
        if not link:
            return
        line = self.document.add_paragraph(f"{label}: " if label else "")
        self.link(line, link, link)
        if len(link) <= _LINK:
            self.picture(qr_png(link), link, (_CODE, _CODE), f"{self.book.words.code}: {link}")

    def link(self, line: Line, address: str, said: str) -> None:
        run = line.add_run(said)
        run.font.underline, run.font.color.rgb = True, RGBColor(0x0B, 0x5A, 0x78)
        fields.outer_link(line, address).append(run._r)  # noqa: SLF001 - as above

    def picture(self, data: bytes, name: str, size: tuple[int, int], alt: str) -> Line:
        line = self.document.add_paragraph()
        self.pictures.add(line, data, name, size, _said(alt))
        return line

    def board(self, board: BoardPart, base: int) -> None:
        words = self.book.words
        for title, arguments in ((words.pluses, board.pluses), (words.minuses, board.minuses)):
            self.heading(title, base + 1)
            self.table((words.argument, words.votes), [(one.text, str(one.votes)) for one in arguments])
        if board.verdicts:
            self.heading(words.verdicts, base + 1)
            self.table((words.verdict, words.voices), [(name, str(count)) for name, count in board.verdicts])

    def auction(self, auction: AuctionPart) -> None:
        words = self.book.words
        head = (words.number, words.lot, words.authors, words.outcome, words.price, words.winner)
        rows = [
            (lot.number, lot.title, lot.authors, lot.outcome, lot.price, lot.winner) for lot in auction.lots
        ]
        self.table(head, rows)

    def table(self, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
        if not rows:
            self.small(self.book.words.nothing)
            return
        cells = [tuple((Run(said, bold=at == 0),) for said in row) for at, row in enumerate((head, *rows))]
        self.block(Table(tuple(cells), has_header=True), 1)

    def block(self, block: Block, base: int, *, italic: bool = False) -> None:
        match block:
            case Paragraph():
                style = "Quote" if block.quoted else "Normal"
                self.runs(self.document.add_paragraph(style=style), block.runs, italic=italic)
            case Heading():
                self.heading(block.text, base + block.level)
            case Listing():
                self.listing(block, 1)
            case Table():
                self.cells(block)
            case Code():
                self.code(block)
            case Figure():
                self.figure(block)

    def runs(self, line: Line, runs: Iterable[Run], *, italic: bool = False, size: Pt | None = None) -> None:
        for one in runs:
            said = "\n".join(map(_spaced, one.text.split("\n")))
            if address(one.link):
                self.link(line, address(one.link), said)
                continue
            run = line.add_run(said)
            run.bold, run.italic = one.bold or None, one.italic or italic or None
            run.font.name = "Courier New" if one.code else None
            run.font.size = size

    def listing(self, listing: Listing, depth: int) -> None:
        style = _LISTS[listing.ordered] + ("" if depth == 1 else f" {min(depth, 3)}")
        number = fields.new_list(self.document, style, listing.start) if listing.ordered else None
        for item in listing.items:
            for at, inner in enumerate(item):
                if isinstance(inner, Listing):
                    self.listing(inner, depth + 1)
                    continue
                line = self.document.add_paragraph(style=style if at == 0 else "List Continue")
                if number is not None and at == 0:
                    fields.put_into_list(line, number)
                self.runs(line, inner.runs)

    def cells(self, table: Table) -> None:
        made = self.document.add_table(len(table.rows), len(table.rows[0]), style="Table Grid")
        made.autofit = False  # else a long word makes it wider than the page
        size = Pt(10 if len(table.rows[0]) <= 6 else 8)  # noqa: PLR2004 - what is legible
        widths = _widths(table)
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        for row, line in zip(table.rows, made.rows, strict=True):
            for cell, width, place in zip(row, widths, line.cells, strict=True):
                place.width = width
                self.runs(place.paragraphs[0], cell, size=size)
        if table.has_header:
            fields.head_row(made)
            for cell in made.rows[0].cells:
                for run in cell.paragraphs[0].runs:
                    run.bold = True
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def code(self, code: Code) -> None:
        line = self.document.add_paragraph()
        for at, text in enumerate(code.text.split("\n")):
            if at:
                line.runs[-1].add_break()
            indent = len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())
            run = line.add_run("\u00a0" * min(indent, 40) + _said(text))
            run.font.name, run.font.size = "Courier New", Pt(10)

    def figure(self, figure: Figure) -> None:
        width = min(_WIDTH, int(figure.width / _DOTS * 914400))
        height = width * figure.height // max(figure.width, 1)
        part = min(1.0, _TALLEST / max(height, 1))
        data = (self.figures / figure.file).read_bytes()
        size = (int(width * part), int(height * part))
        line = self.picture(data, figure.file, size, figure.alt)
        if not _said(figure.caption):
            return
        line.paragraph_format.keep_with_next = True
        self.shown += 1
        caption = self.document.add_paragraph(f"{self.book.words.figure} ", style="Caption")
        fields.add_field(caption, "SEQ Figure \\* ARABIC", str(self.shown))
        caption.add_run(f". {_said(figure.caption)}")


def write_edition_docx(book: Book, figures: Path, pdf: Pdf) -> bytes:
    """The same composed book gives the same bytes. Page numbers are the PDF's until Word reckons its own."""
    document = new_paper(book.words.language, _said(book.title))
    properties = document.core_properties
    properties.author, properties.last_modified_by = _said(book.hub)[:255], ""
    properties.created = properties.modified = book.at.astimezone(UTC).replace(tzinfo=None)
    _page(document)
    _styles(document)
    writer = _Writer(document, book, figures, DocxPictures(document))
    writer.cover()
    writer.running()
    writer.contents(_contents(book, pdf))
    _body(writer)
    _tail(writer, pdf)
    fields.update_fields(document)
    return sealed(document)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(26), Mm(20)
    section.top_margin, section.bottom_margin = Mm(25), Mm(24)


def _styles(document: Document) -> None:
    for name, size in _SIZES.items():
        style = cast("ParagraphStyle", document.styles[name])
        plain_style(style, Pt(size))
        style.paragraph_format.space_after = Pt(6)
        if name.startswith("Heading"):
            style.font.bold, style.font.italic = True, False
            style.paragraph_format.space_before, style.paragraph_format.keep_with_next = Pt(12), True
    for name, size in (("Title", 30), ("Caption", 10), ("Quote", 12), ("Header", 9), ("Footer", 9)):
        plain_style(cast("ParagraphStyle", document.styles[name]), Pt(size))
    for level in (1, 2):
        fields.contents_style(document, level, _WIDTH)
    heading = document.styles.add_style(
        "Contents heading", 1
    )  # looks as a heading, and is not among the contents
    heading.base_style = document.styles["Normal"]
    cast("ParagraphStyle", heading).font.size, cast("ParagraphStyle", heading).font.bold = Pt(20), True


def _contents(book: Book, pdf: Pdf) -> list[tuple[int, str, str, int]]:
    words, lines = book.words, list[tuple[int, str, str, int]]()
    if pdf.fronts:
        lines.append((1, _said(words.preface), "preface", pdf.fronts[0]))
    number = 0
    for at, section in enumerate(book.sections):
        if _said(section.title) and section.parts:
            lines.append((1, _said(section.title), f"section_{at}", pdf.starts[number]))
        for part in section.parts:
            level = 2 if _said(section.title) else 1
            lines.append((level, _said(part.title) or "—", f"part_{number}", pdf.starts[number]))
            number += 1
    names = [name for name, there in (("index", author_index(book)), ("appendix", book.entries)) if there]
    lines += [
        (1, _said(getattr(words, name)), name, page) for name, page in zip(names, pdf.tails, strict=True)
    ]
    return lines


def _body(writer: _Writer) -> None:
    book, number = writer.book, 0
    preface = plain_blocks(book.preface)
    if preface:
        writer.heading(book.words.preface, 1, mark="preface", new_page=True)
        for block in preface:
            writer.block(block, 1)
    for at, section in enumerate(book.sections):
        base = 2 if _said(section.title) else 1
        if base > 1 and section.parts:
            writer.heading(section.title, 1, mark=f"section_{at}", new_page=True)
        for place, part in enumerate(section.parts):
            writer.heading(part.title, base, mark=f"part_{number}", new_page=place > 0 or base == 1)
            writer.part(part, base)
            number += 1


def _tail(writer: _Writer, pdf: Pdf) -> None:
    book, index = writer.book, author_index(writer.book)
    if index:
        writer.heading(book.words.index, 1, mark="index", new_page=True)
    for name, numbers in index.items():
        line = writer.document.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        line.paragraph_format.space_after = Pt(0)
        line.add_run(f"{_said(name)}\t")
        for at, number in enumerate(numbers):
            if at:
                line.add_run(", ")
            fields.add_field(line, f"PAGEREF part_{number} \\h", str(pdf.starts[number]))
    if book.entries:
        writer.heading(book.words.appendix, 1, mark="appendix", new_page=True)
    for entry in book.entries:
        line = writer.document.add_paragraph(f"{entry.number}. ")
        line.paragraph_format.keep_with_next = True
        line.add_run(_said(entry.name)).bold = True
        writer.small(_said(entry.chapter))
        writer.address(entry.link, "")
    for said in book.colophon:
        writer.small(_said(said))


def _said(text: str) -> str:
    """In one line, without what XML cannot hold."""
    return shorten(tidy(text), _LINE)


def _spaced(text: str) -> str:
    said = tidy(text)
    return (" " if text[:1].isspace() else "") + said + (" " if text[-1:].isspace() and said else "")


def _widths(table: Table) -> list[Length]:
    need = [max(4, *(len(plain(row[at])) for row in table.rows)) ** 0.5 for at in range(len(table.rows[0]))]
    least = max(need) / 3
    parts = [max(one, least) for one in need]
    return [Emu(int(_WIDTH * part / sum(parts))) for part in parts]
