"""A .docx as blocks: headings, paragraphs, lists, tables and pictures, in the order in which they are read."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from posixpath import join, normpath
from typing import Final

from lxml import etree

from domain.edition import LeftOut
from services.papers.docx_lines import blocks_of, inside, is_element, is_merged_above, parsed
from services.papers.edition_blocks import (
    Block,
    Code,
    Figure,
    Heading,
    Item,
    Paragraph,
    Run,
    address,
    listings,
    merged,
    plain,
    table,
)
from services.papers.file_kind import MAIN_PART, MEBIBYTE

Take = Callable[[bytes, str, str], Figure | LeftOut]  # (bytes, alt, caption)

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V: Final = "{urn:schemas-microsoft-com:vml}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAX_XML: Final = 16 * MEBIBYTE
_MAX_PICTURE: Final = 20 * MEBIBYTE
_SKIPPED: Final = {
    f"{_MC}Fallback", f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText",
    f"{_W}delText", f"{_W}footnoteReference", f"{_W}commentReference",
}  # fmt: skip
_BOX: Final = f"{_W}txbxContent"
_OFF: Final = {"0", "false", "off", "none"}
_HEADING: Final = re.compile(r"(?:heading|заголовок|загаловак)\s*(\d)", re.IGNORECASE)
_NUMBERED: Final = re.compile(  # «Рис. 1. »: the edition counts its figures itself
    r"(?:рис(?:\.|унок)|мал(?:\.|юнак)|fig(?:\.|ure))\s*\d*\s*[.:—–-]?\s*", re.IGNORECASE
)
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, NotImplementedError, RuntimeError,
    etree.XMLSyntaxError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Caption:
    text: str


_Read = Block | Item | _Caption


@dataclass(slots=True)
class _Document:
    archive: zipfile.ZipFile
    take: Take
    styles: dict[str, tuple[str, str]]  # its name and the style it is based on
    numbered: dict[tuple[str, int], bool]  # by list and level: numbers, not bullets
    parts: dict[str, str]  # by relation: a part's name, or an address
    left: list[tuple[str, LeftOut]] = field(default_factory=list)
    pictures: int = 0


def docx_blocks(data: bytes, take: Take) -> tuple[list[Block], list[tuple[str, LeftOut]]] | LeftOut:
    """What it says, and which of its pictures are not there and why. `data` has passed file_problem."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = parsed(_xml(archive, MAIN_PART)).find(f"{_W}body")
            document = _Document(archive, take, _styles(archive), _numbered(archive), _relations(archive))
            return LeftOut.UNREADABLE if body is None else (_gathered(_read(body, document)), document.left)
    except _TooLargeError:
        return LeftOut.LARGE
    except (*_BROKEN, RecursionError):
        return LeftOut.UNREADABLE


class _TooLargeError(Exception):
    pass


def _xml(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        xml = part.read(_MAX_XML + 1)
    if len(xml) > _MAX_XML:
        raise _TooLargeError
    return xml


def _optional(archive: zipfile.ZipFile, name: str) -> Iterator[etree._Element]:
    """The elements of a part that may be missing or broken: a text can be read without it."""
    try:
        yield from parsed(_xml(archive, name))
    except _BROKEN:
        return


def _styles(archive: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    return {
        style.get(f"{_W}styleId", ""): (_value(style, "name"), _value(style, "basedOn"))
        for style in _optional(archive, "word/styles.xml")
        if style.tag == f"{_W}style"
    }


def _relations(archive: zipfile.ZipFile) -> dict[str, str]:
    found = {}
    for one in _optional(archive, "word/_rels/document.xml.rels"):
        target = one.get("Target", "")
        outside = one.get("TargetMode") == "External"
        inner = target.lstrip("/") if target.startswith("/") else normpath(join("word", target))
        found[one.get("Id", "")] = target if outside else inner
    return found


def _numbered(archive: zipfile.ZipFile) -> dict[tuple[str, int], bool]:
    kinds: dict[str, dict[int, bool]] = {}
    found: dict[tuple[str, int], bool] = {}
    for one in _optional(archive, "word/numbering.xml"):
        if one.tag == f"{_W}abstractNum":
            kinds[one.get(f"{_W}abstractNumId", "")] = {
                _whole(level.get(f"{_W}ilvl")): _value(level, "numFmt") not in {"bullet", "none", ""}
                for level in one.findall(f"{_W}lvl")
            }
        elif one.tag == f"{_W}num":
            levels = kinds.get(_value(one, "abstractNumId"), {})
            found |= {(one.get(f"{_W}numId", ""), level): is_so for level, is_so in levels.items()}
    return found


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(f"{_W}{name}")
    return child.get(f"{_W}val", "") if child is not None else ""


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 3 else 0  # noqa: PLR2004 - two digits


def _read(parent: etree._Element, document: _Document) -> Iterator[_Read]:
    for block in blocks_of(parent):
        if block.tag == f"{_W}tbl":
            yield from _table(block, document)
        else:
            yield from _paragraph(block, document)


def _gathered(blocks: Iterator[_Read]) -> list[Block]:
    """Items that follow each other become a list; a caption goes to its picture."""
    out: list[Block] = []
    items: list[Item] = []
    for block in blocks:
        if isinstance(block, Item):
            items.append(block)
            continue
        out += listings(items)
        items = []
        if isinstance(block, _Caption):
            out.append(Paragraph((Run(block.text, italic=True),)))
            if len(out) > 1 and isinstance(out[-2], Figure) and not out[-2].caption:
                out[-2:] = [replace(out[-2], caption=block.text)]
        elif isinstance(block, Code) and out and isinstance(out[-1], Code):
            out[-1] = Code(f"{out[-1].text}\n{block.text}")
        else:
            out.append(block)
    return [*out, *listings(items)]


def _paragraph(paragraph: etree._Element, document: _Document) -> Iterator[_Read]:
    """Its words, then the pictures and text boxes that are anchored in it."""
    runs = merged(_runs(paragraph, document, Run("")))
    level, style = _heading_level(paragraph, document), _style_names(paragraph, document)
    item = _list_level(paragraph, document, style)
    if not runs:
        pass
    elif level:
        yield Heading(level, plain(runs).replace("\n", " "))
    elif item:
        yield Item(item[0], item[1], runs)
    elif any(name.lower() in {"caption", "название объекта"} for name in style):
        said = plain(runs).replace("\n", " ")
        yield _Caption(_NUMBERED.sub("", said) or said)
    elif any(name.lower() in {"html preformatted", "macro text", "plain text"} for name in style):
        yield Code(plain(runs))
    else:
        yield Paragraph(runs, any("quot" in name.lower() or "цитат" in name.lower() for name in style))
    yield from _pictures(paragraph, document)
    for box in paragraph.iter(_BOX):
        if not any(above.tag in {_BOX, f"{_MC}Fallback"} for above in box.iterancestors()):
            yield from _read(box, document)


def _style_names(paragraph: etree._Element, document: _Document) -> list[str]:
    """Of its style, and of those it is based on."""
    properties = paragraph.find(f"{_W}pPr")
    key = "" if properties is None else _value(properties, "pStyle")
    names: list[str] = []
    while key in document.styles and len(names) < 9:  # noqa: PLR2004 - a circle ends too
        name, key = document.styles[key]
        names.append(name)
    return names


def _heading_level(paragraph: etree._Element, document: _Document) -> int:
    for name in _style_names(paragraph, document):
        found = _HEADING.match(name)
        if found:
            return int(found[1])
        if name.lower() in {"title", "название"}:
            return 1
    properties = paragraph.find(f"{_W}pPr")
    outline = "" if properties is None else _value(properties, "outlineLvl")
    return _whole(outline) + 1 if outline and _whole(outline) < 9 else 0  # noqa: PLR2004 - 9 is body text


def _list_level(paragraph: etree._Element, document: _Document, style: list[str]) -> tuple[int, bool] | None:
    """How deep it is in its list, and whether that has numbers."""
    numbering = paragraph.find(f"{_W}pPr/{_W}numPr")
    if numbering is not None:
        key, level = _value(numbering, "numId"), _whole(_value(numbering, "ilvl"))
        return None if key in {"", "0"} else (level, document.numbered.get((key, level), False))
    for name in style:
        found = re.match(r"list (bullet|number)(?: (\d))?$", name, re.IGNORECASE)
        if found:
            return _whole(found[2] or "1") - 1, found[1].lower() == "number"
    return None


def _runs(parent: etree._Element, document: _Document, look: Run) -> Iterator[Run]:
    for child in parent:
        if child.tag == f"{_W}t":
            yield _said(child.text or "", look)
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield _said(" " if child.get(f"{_W}type") in {"page", "column"} else "\n", look)
        elif child.tag == f"{_W}tab":
            yield _said(" ", look)
        elif child.tag == f"{_W}noBreakHyphen":
            yield _said("-", look)
        elif child.tag == f"{_W}r":
            yield from _runs(child, document, _look(child, look))
        elif child.tag == f"{_W}hyperlink":
            target = document.parts.get(child.get(f"{_R}id", ""), "")
            yield from _runs(child, document, Run("", look.bold, look.italic, link=address(target)))
        elif is_element(child) and child.tag not in _SKIPPED and child.tag != _BOX:
            yield from _runs(child, document, look)


def _said(text: str, look: Run) -> Run:
    return Run(text, look.bold, look.italic, look.code, look.link)


def _look(run: etree._Element, look: Run) -> Run:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return look
    return Run("", _is_on(properties, "b", look.bold), _is_on(properties, "i", look.italic), link=look.link)


def _is_on(properties: etree._Element, name: str, before: bool) -> bool:
    mark = properties.find(f"{_W}{name}")
    return before if mark is None else mark.get(f"{_W}val", "true") not in _OFF


def _pictures(paragraph: etree._Element, document: _Document) -> Iterator[Block]:
    for holder in paragraph.iter(f"{_A}blip", f"{_V}imagedata"):
        if any(above.tag in {_BOX, f"{_MC}Fallback"} for above in holder.iterancestors()):
            continue
        document.pictures += 1
        part = document.parts.get(holder.get(f"{_R}embed") or holder.get(f"{_R}id") or "", "")
        taken = _taken(part, _alt(holder), document)
        if isinstance(taken, Figure):
            yield taken
        else:
            document.left.append((part.rpartition("/")[2] or str(document.pictures), taken))


def _taken(part: str, alt: str, document: _Document) -> Figure | LeftOut:
    try:
        size = document.archive.getinfo(part).file_size
        return LeftOut.LARGE if size > _MAX_PICTURE else document.take(document.archive.read(part), alt, "")
    except KeyError:
        return LeftOut.MISSING
    except _BROKEN:
        return LeftOut.UNREADABLE


def _alt(holder: etree._Element) -> str:
    for above in holder.iterancestors(f"{_WP}inline", f"{_WP}anchor"):
        named = above.find(f"{_WP}docPr")
        if named is not None:
            return named.get("descr", "")
    return ""


def _table(element: etree._Element, document: _Document) -> Iterator[_Read]:
    """Pictures inside a table follow it."""
    rows = list(inside(element, "tr"))
    cells = [list(_cells(row, document)) for row in rows]
    marked = any(row.find(f"{_W}trPr/{_W}tblHeader") is not None for row in rows[:1])
    bold = bool(cells) and all(run.bold for cell in cells[0] for run in cell) and all(map(plain, cells[0]))
    yield from table(cells, has_header=marked or bold)
    for paragraph in element.iter(f"{_W}p"):
        yield from _pictures(paragraph, document)


def _cells(row: etree._Element, document: _Document) -> Iterator[tuple[Run, ...]]:
    for cell in inside(row, "tc"):
        yield () if is_merged_above(cell) else merged(_in_cell(cell, document))
        properties = cell.find(f"{_W}tcPr")
        span = 1 if properties is None else max(_whole(_value(properties, "gridSpan")), 1)
        yield from [()] * (min(span, 63) - 1)


def _in_cell(cell: etree._Element, document: _Document) -> Iterator[Run]:
    for at, paragraph in enumerate(cell.iter(f"{_W}p")):
        if at:
            yield Run("\n")
        yield from _runs(paragraph, document, Run(""))
