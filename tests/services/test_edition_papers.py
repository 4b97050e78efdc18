"""An edition's PDF and DOCX, read back; and what hostile files do to them: nothing."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from PIL import Image

from domain.edition import LeftOut
from handlers.texts import LANGUAGES, Texts
from services.papers.edition import (
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
from services.papers.edition_blocks import Block, Code, Figure, Heading, Listing, Paragraph, Table, plain
from services.papers.edition_build import DOCX, PDF, build, read_report
from services.papers.edition_composing import compose
from services.papers.edition_docx import write_edition_docx
from services.papers.edition_json import book_json, read_book
from services.papers.edition_pdf import author_index, write_edition_pdf
from services.papers.edition_pictures import prepare
from services.papers.edition_plain import plain_blocks
from tests.editions import AT, board, collection, photo, stored

WORDS = Texts(ZoneInfo("Europe/Minsk"))
TYPES = {"[Content_Types].xml": b"<Types/>"}
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODD = [
    "#strong[x] #panic() *b* _i_ $x^2$",
    "\\ @ref <b>&amp;</b> <label> `raw`",
    "= Heading [x] {y} #{1+1}",
    "Щ" * 500,
    "🎉" * 9,
    "中文" * 50,
    "\u202eаб\x00в\ud800",
    "а\u0301" * 99,
    "",
]
MARKDOWN = """# Ход
Текст **жирный** и `код`, [ссылка](https://example.org/x) [нет](javascript:alert(1)) <script>
- один
  1. внутри
- два

```
a  = 1
```

| a | b |
|---|---|
| 1 | 2 |
"""


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(xml: str, media: bytes = b"") -> bytes:
    return zipped({**TYPES, "word/document.xml": xml.encode(), "word/media/a.png": media})


def drawn(kind: str, size: tuple[int, int] = (300, 200), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


def composed(tmp_path: Path, book: Book) -> tuple[Book, dict[str, LeftOut]]:
    figures = tmp_path / "figures"
    figures.mkdir(exist_ok=True)
    made, left = compose(book, tmp_path, figures, lambda: None)
    return made, {one.name: one.reason for one in left}


def read(tmp_path: Path, name: str, data: bytes) -> tuple[Block, ...] | LeftOut:
    """What became of one attached file."""
    chapter = Chapter("Материал", attachments=(stored(tmp_path, name, data),))
    made, left = composed(tmp_path, only(tmp_path, chapter))
    part = made.sections[0].parts[0]
    assert isinstance(part, Chapter)
    return left.get(name, part.blocks)


def only(tmp_path: Path, *chapters: Chapter) -> Book:
    return replace(collection(tmp_path, WORDS.of("ru"), 0), sections=(Section("Раздел", chapters),))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, pypdf.PdfReader, Any]:
    folder = tmp_path_factory.mktemp("edition")
    book, _ = composed(folder, collection(folder, WORDS.of("ru"), 4, 2))
    pdf = write_edition_pdf(book, folder / "figures")
    paper = write_edition_docx(book, folder / "figures", pdf)
    return book, pypdf.PdfReader(io.BytesIO(pdf.data), strict=True), docx.Document(io.BytesIO(paper))


def said(pdf: pypdf.PdfReader, page: int) -> str:
    return " ".join(pdf.pages[page - 1].extract_text().replace("\u200b", "").split())


class TestPdf:
    def test_is_tagged_and_says_what_it_is(self, made: tuple[Book, pypdf.PdfReader, Any]) -> None:
        book, pdf, _ = made
        root: Any = pdf.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "ru-RU"
        assert pdf.metadata is not None
        assert pdf.metadata.title == book.title
        assert pdf.metadata.creation_date == AT
        assert b"pdfuaid" in root["/Metadata"].get_data()
        assert {"Title", "H1", "H2", "Table", "TH", "L", "LI", "Figure", "TOC"} <= roles(
            root["/StructTreeRoot"]
        )

    def test_contents_and_index_name_the_right_pages(self, made: tuple[Book, pypdf.PdfReader, Any]) -> None:
        """In the order of reading: contents, preface, sections, the index, the appendix."""
        book, pdf, _ = made
        contents = said(pdf, 2)
        starts = {
            part.title: next(
                page
                for page in range(3, len(pdf.pages) + 1)
                if squeezed(part.title) in squeezed(said(pdf, page))
            )
            for section in book.sections
            for part in section.parts
        }
        for title, page in starts.items():
            told = squeezed(contents).split(squeezed(title), 1)[1].lstrip(".")
            assert told.startswith(str(page))
        index = squeezed(said(pdf, len(pdf.pages) - 1))
        first = book.sections[0].parts[0]
        assert isinstance(first, Chapter)
        assert squeezed(first.authors[0].name) in index
        assert "слайды1.pptx" in squeezed(said(pdf, len(pdf.pages)))

    def test_running_titles_and_numbers(self, made: tuple[Book, pypdf.PdfReader, Any]) -> None:
        book, pdf, _ = made
        page = next(number for number in range(4, 99) if "Презентационная" in said(pdf, number)) + 1
        assert said(pdf, page).startswith(f"{book.title[:40]}")
        assert "Презентационная зона" in said(pdf, page)[:140]
        assert said(pdf, page).endswith(str(page))
        assert not said(pdf, 1).endswith("1")

    def test_tables_and_links(self, made: tuple[Book, pypdf.PdfReader, Any]) -> None:
        _, pdf, _ = made
        everything = squeezed("".join(said(pdf, page) for page in range(1, len(pdf.pages) + 1)))
        for piece in (
            "Дети вовлечены с первой минуты12",
            "Применю9",
            "Жук Аннапродан41 баллов",
            "Рисунок 1. ",
        ):
            assert squeezed(piece) in everything
        links = {
            str(note.get_object()["/A"]["/URI"])
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/URI" in note.get_object().get("/A", {})
        }
        assert "https://example.org/materials/0" in links
        assert any(link.startswith("https://t.me/hub_bot?start=f_") for link in links)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_in_the_reader_s_language(self, tmp_path: Path, language: str) -> None:
        book = replace(collection(tmp_path, WORDS.of(language), 0), sections=(Section("x", (board(),)),))
        pdf = pypdf.PdfReader(io.BytesIO(write_edition_pdf(book, tmp_path).data))
        assert {"ru": "Содержание", "be": "Змест", "en": "Contents"}[language] in said(pdf, 2)


class TestDocx:
    def test_has_real_headings_and_a_contents_field(self, made: tuple[Book, pypdf.PdfReader, Any]) -> None:
        book, _, paper = made
        headings = [line.text for line in paper.paragraphs if line.style.name in {"Heading 1", "Heading 2"}]
        lines = [
            line.text.rpartition("\t")[0] for line in paper.paragraphs if line.style.name.startswith("toc ")
        ]
        assert lines == headings
        assert [part.title for section in book.sections for part in section.parts if part.title in headings]
        fields = [field.text for field in paper.element.iter(qn("w:instrText"))]
        assert ' TOC \\o "1-2" \\h \\z \\u ' in fields
        opened = [mark.get(qn("w:fldCharType")) for mark in paper.element.iter(qn("w:fldChar"))]
        assert opened.count("begin") == opened.count("end") == len(fields)
        marks = {mark.get(qn("w:name")) for mark in paper.element.iter(qn("w:bookmarkStart"))}
        assert {link.get(qn("w:anchor")) for link in paper.element.iter(qn("w:hyperlink"))} <= {*marks, None}
        assert paper.settings.element.find(qn("w:updateFields")) is not None

    def test_has_what_a_reader_needs(self, made: tuple[Book, pypdf.PdfReader, Any]) -> None:
        book, _, paper = made
        section = paper.sections[0]
        assert book.title[:40] in section.header.paragraphs[0].text
        assert " PAGE " in [field.text for field in section.footer._element.iter(qn("w:instrText"))]
        pictures = [one.get("descr") for one in paper.element.iter(qn("wp:docPr"))]
        assert pictures
        assert all(pictures)
        heads = [
            [cell.text for cell in table.rows[0].cells]
            for table in paper.tables
            if table.rows[0]._tr.trPr is not None
        ]
        assert ["Довод", "Голосов"] in heads
        assert ["Этап", "Что делает педагог", "Время, мин"] in heads
        assert paper.core_properties.title == book.title

    def test_numbered_lists_begin_anew(self, tmp_path: Path) -> None:
        book = only(tmp_path, *(Chapter(f"Глава {n}", text="1. раз\n2. два") for n in (1, 2)))
        made, _ = composed(tmp_path, book)
        pdf = write_edition_pdf(made, tmp_path / "figures")
        paper = docx.Document(io.BytesIO(write_edition_docx(made, tmp_path / "figures", pdf)))
        numbers = [
            line._p.pPr.numPr.numId.val  # type: ignore[union-attr]
            for line in paper.paragraphs
            if line.style and line.style.name == "List Number"
        ]
        assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


class TestTexts:
    def test_a_docx_keeps_its_structure(self, tmp_path: Path) -> None:
        paper = docx.Document()
        paper.add_heading("Ход", 2)
        line = paper.add_paragraph("Это ")
        line.add_run("важно").bold = True
        line.add_run(" для ўсіх")
        paper.add_paragraph("раз", style="List Number")
        paper.add_paragraph("глубже", style="List Bullet 2")
        table = paper.add_table(2, 2)
        for at, cell in enumerate(cell for row in table.rows for cell in row.cells):
            cell.text = f"я{at}"
        paper.add_picture(io.BytesIO(photo(1)))
        paper.add_paragraph("Рис. 1. Подпись", style="Caption")
        out = io.BytesIO()
        paper.save(out)
        heading, text, listing, cells, figure = read(tmp_path, "план.docx", out.getvalue())
        assert heading == Heading(1, "Ход")
        assert isinstance(text, Paragraph)
        assert [(run.text, run.bold) for run in text.runs] == [
            ("Это ", False),
            ("важно", True),
            (" для ўсіх", False),
        ]
        assert isinstance(listing, Listing)
        assert listing.ordered
        assert isinstance(listing.items[0][1], Listing)
        assert isinstance(cells, Table)
        assert [[plain(cell) for cell in row] for row in cells.rows] == [["я0", "я1"], ["я2", "я3"]]
        assert isinstance(figure, Figure)
        assert figure.caption == "Подпись"

    def test_markdown_is_read_as_data(self, tmp_path: Path) -> None:
        heading, text, listing, code, table = read(tmp_path, "план.md", MARKDOWN.encode())
        assert heading == Heading(1, "Ход")
        assert isinstance(text, Paragraph)
        assert [run.link for run in text.runs if run.link] == ["https://example.org/x"]
        assert "<script>" in plain(text.runs)
        assert isinstance(listing, Listing)
        assert isinstance(listing.items[0][1], Listing)
        assert code == Code("a  = 1")
        assert isinstance(table, Table)
        assert table.has_header

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251", "koi8-r", "cp866"])
    def test_a_plain_text_in_any_encoding(self, tmp_path: Path, encoding: str) -> None:
        text = "Привет, коллеги! Вот сценарий.\n\n1. Начало\n2. Конец"
        first, listing = read(tmp_path, "сценарий.txt", text.encode(encoding))
        assert isinstance(first, Paragraph)
        assert plain(first.runs) == "Привет, коллеги! Вот сценарий."
        assert isinstance(listing, Listing)
        assert len(listing.items) == 2

    def test_lines_broken_by_their_width_are_joined(self) -> None:
        long = "слово " * 12
        (joined,) = plain_blocks(f"{long}\n{long}\nконец")
        (poem,) = plain_blocks("Мой дядя\nсамых честных\nправил")
        assert isinstance(joined, Paragraph)
        assert isinstance(poem, Paragraph)
        assert "\n" not in plain(joined.runs)
        assert plain(poem.runs).count("\n") == 2
        said = "Первый этап: команды получают карточки, маршрут и конверт с заданием."
        (steps,) = plain_blocks(f"{said}\n{said}\n{'слово ' * 20}\nконец")
        assert isinstance(steps, Paragraph)
        assert plain(steps.runs).count("\n") == 3, "these were no lines broken by a width"

    def test_a_picture_loses_where_it_was_taken(self) -> None:
        image, out = Image.new("RGB", (2000, 1000)), io.BytesIO()
        place = image.getexif()
        place[0x010E], place[0x0112] = "Гомель, ул. Советская", 6  # described, and turned
        image.save(out, "JPEG", exif=place)
        made = prepare(out.getvalue())
        assert not isinstance(made, LeftOut)
        shown = Image.open(io.BytesIO(made[1]))
        assert not shown.getexif()
        assert shown.size == made[2] == (550, 1100)


class TestLeftOut:
    @pytest.mark.parametrize(
        ("name", "data", "reason"),
        [
            ("a.docx", b"", LeftOut.UNREADABLE),
            ("a.docx", b"PK\3\4" + bytes(100), LeftOut.UNREADABLE),
            ("a.docx", word("<x/>", b"\0" * 60_000_000), LeftOut.LARGE),
            ("a.docx", zipped({**TYPES, "word/document.xml": b"<a/>", "word/vbaProject.bin": b"1"}), LeftOut.UNREADABLE),
            ("a.docx", word(f"<!DOCTYPE a [<!ENTITY e 'x'>]><w:document xmlns:w='{W}'><w:body>&e;</w:body></w:document>"), LeftOut.UNREADABLE),
            ("a.docx", word(f"<w:document xmlns:w='{W}'><w:body>{'<w:sdt>' * 5000}{'</w:sdt>' * 5000}</w:body></w:document>"), LeftOut.UNREADABLE),
            ("a.txt", b"\0\0\0", LeftOut.UNREADABLE),
            ("a.txt", "слово ".encode() * 100_000, LeftOut.LARGE),
            ("a.md", b" \n\n", LeftOut.UNREADABLE),
            ("a.jpg", b"\xff\xd8\xff" + bytes(1000), LeftOut.UNREADABLE),
            ("a.jpg", photo(1)[:5000], LeftOut.UNREADABLE),
            ("a.png", drawn("PNG", (10_000, 10_000), "1"), LeftOut.LARGE),
            ("a.svg", b"<svg onload='alert(1)'/>", LeftOut.APPENDIX),
            ("../../etc/passwd", b"root", LeftOut.APPENDIX),
            ("слайды.pptx", b"PK\3\4", LeftOut.APPENDIX),
        ],
    )  # fmt: skip
    def test_is_named_with_its_reason(self, tmp_path: Path, name: str, data: bytes, reason: LeftOut) -> None:
        assert read(tmp_path, name, data) is reason

    @pytest.mark.parametrize("digest", ["", "0" * 64, "../../etc/passwd"])
    def test_a_file_without_a_copy_stands_in_the_appendix(self, tmp_path: Path, digest: str) -> None:
        chapter = Chapter("Материал", attachments=(Attachment("a.docx", digest, "https://t.me/x"),))
        made, left = composed(tmp_path, only(tmp_path, chapter))
        assert left == {"a.docx": LeftOut.MISSING}
        assert [(entry.number, entry.name, entry.link) for entry in made.entries] == [
            (1, "a.docx", "https://t.me/x")
        ]

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
    def test_pictures_of_these_kinds_are_not(self, tmp_path: Path, kind: str) -> None:
        (figure,) = read(tmp_path, "фото", drawn(kind))
        assert isinstance(figure, Figure)
        assert (figure.width, figure.height) == (300, 200)


def test_whatever_people_write_is_text(tmp_path: Path) -> None:
    """In every place at once; and the two papers are still made, and read back."""
    chapters = tuple(
        Chapter(
            odd,
            (Author(odd, odd),),
            odd,
            odd,
            odd,
            f"javascript:{odd}",
            odd,
            odd,
            (Attachment(odd, "", odd),),
        )
        for odd in ODD
    )
    deep = stored(tmp_path, "a.md", ("- " * 300 + "x\n\n" + "> " * 30 + "y\n\n" + "[" * 5000).encode())
    parts: tuple[Part, ...] = (
        *(BoardPart(odd, (odd,)) for odd in ODD),
        AuctionPart(ODD[3], (), (LotRow(*[ODD[3]] * 6),)),
    )
    book = replace(
        only(tmp_path, *chapters, Chapter("x", attachments=(deep,), link=f"https://x.y/{'a' * 1500}")),
        hub=ODD[0],
        title=ODD[3],
        number=ODD[5],
        date=ODD[4],
        preface=ODD[1],
    )
    book = replace(
        book, sections=(Section("", book.sections[0].parts), Section(ODD[6], parts), Section("", ()))
    )
    made, _ = composed(tmp_path, book)
    pdf = write_edition_pdf(made, tmp_path / "figures")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf.data)).pages)
    words = " ".join(text.split())
    for odd in ODD[:3]:
        assert words.count(odd) >= 6
    paper = docx.Document(io.BytesIO(write_edition_docx(made, tmp_path / "figures", pdf)))
    assert [line.text for line in paper.paragraphs].count(ODD[0]) >= 3
    assert "javascript:" not in {rel.target_ref[:11] for rel in paper.part.rels.values() if rel.is_external}


def test_the_index_follows_the_alphabet(tmp_path: Path) -> None:
    names = ["Ўласенка", "Яр", "Ёлкин", "Еремеев", "Іваноў", "Жук", "Умная", "Исаев"]
    ordered = ["Ёлкин", "Еремеев", "Жук", "Іваноў", "Исаев", "Умная", "Ўласенка", "Яр"]
    chapter = Chapter("x", tuple(map(Author, (*names, "Жук"))))
    assert list(author_index(only(tmp_path, chapter))) == ordered


def test_a_build_of_its_own_process_says_how_far_it_is(tmp_path: Path) -> None:
    """The same book gives the same bytes there and here; a book comes back from JSON as it was."""
    book = collection(tmp_path, WORDS.of("ru"), 2, 1)
    path, out = tmp_path / "book.json", tmp_path / "there"
    path.write_text(book_json(book), encoding="utf-8")
    assert read_book(book_json(book)) == book
    command = [sys.executable, "-m", "services.papers.edition_build", str(path), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=100)  # noqa: S603 - our own
    steps: list[tuple[int, int]] = []
    here = build(path, tmp_path / "here", lambda *step: steps.append(step))
    assert done.stdout == "".join(f"{at} {whole}\n" for at, whole in steps)
    assert steps[0] == (0, 7)
    assert steps[-1] == (7, 7)
    assert read_report(out) == here
    assert [(one.name, one.reason) for one in here.left] == [("слайды 1.pptx", LeftOut.APPENDIX)]
    for name in (PDF, DOCX):
        assert (out / name).read_bytes() == (tmp_path / "here" / name).read_bytes()
    assert json.loads((out / "report.json").read_text())["pages"] == here.pages


def test_a_build_that_was_killed_has_no_report(tmp_path: Path) -> None:
    assert read_report(tmp_path) is None


def squeezed(text: str) -> str:
    return "".join(text.split())


def roles(tree: Any) -> set[str]:
    """Names of the tags in it."""
    found, left = set[str](), [tree]
    while left:
        one = left.pop().get_object() if hasattr(left[-1], "get_object") else left.pop()
        if isinstance(one, list):
            left += one
        elif isinstance(one, dict):
            found.add(str(one.get("/S", ""))[1:])
            left += [one["/K"]] if "/K" in one else []
    return found
