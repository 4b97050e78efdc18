"""The paragraphs and table rows of a .docx, in the order in which they are read.

Read from the XML itself: python-docx passes over content controls, tracked insertions and text boxes, and a plan
kept in a template has its words exactly there.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from lxml import etree

from domain.plan import Line
from services.papers.file_kind import MAIN_PART, MAX_UNPACKED, FileProblem

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS: Final = {f"{_W}br", f"{_W}cr"}
_SKIPPED: Final = {_FALLBACK, f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr"}
_BOX: Final = f"{_W}txbxContent"


def docx_lines(data: bytes) -> list[Line] | FileProblem:
    """`data` has passed file_problem."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(MAIN_PART) as part:
            xml = part.read(MAX_UNPACKED + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return FileProblem.BROKEN
    if len(xml) > MAX_UNPACKED:
        return FileProblem.TOO_BIG
    try:
        body = parsed(xml).find(f"{_W}body")
    except (etree.XMLSyntaxError, ValueError):
        return FileProblem.BROKEN
    if body is None:
        return FileProblem.BROKEN
    lines: list[Line] = []
    for block in blocks_of(body):
        lines += _block(block, len(lines))
    return lines


def parsed(xml: bytes) -> etree._Element:
    """Without entities and without the network. Raises XMLSyntaxError, and ValueError where it declares anything."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(xml.replace(_STRICT, _USUAL), parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("an Office file declares no entities")
    return root


def _block(block: etree._Element, before: int) -> list[Line]:
    return _table(block, before) if block.tag == f"{_W}tbl" else _paragraph(block, before)


def blocks_of(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables, also those inside content controls and what else only wraps them."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif is_element(child) and child.tag not in _SKIPPED:
            yield from blocks_of(child)


def _paragraph(paragraph: etree._Element, before: int) -> list[Line]:
    """Its lines; those of a text box anchored in it come after its own."""
    texts = [line for line in _text(paragraph).split("\n") if line.strip()]
    lines = [Line(before + at, text, starts=at == 1) for at, text in enumerate(texts, 1)]
    for box in paragraph.iter(_BOX):
        if not any(above.tag in {_BOX, _FALLBACK} for above in box.iterancestors()):
            for block in blocks_of(box):
                lines += _block(block, before + len(lines))
    return lines


def _text(paragraph: etree._Element) -> str:
    parts = []
    for child in paragraph:
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append("\n")
        elif child.tag == f"{_W}tab":
            parts.append(" ")
        elif child.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif is_element(child) and child.tag not in _SKIPPED and child.tag != _BOX:
            parts.append(_text(child))
    return "".join(parts)


def is_element(node: etree._Element) -> bool:
    return not callable(node.tag)  # comments and processing instructions have a function for a tag


def _table(table: etree._Element, before: int) -> list[Line]:
    rows = [tuple(_cells(row)) for row in inside(table, "tr")]
    filled = [cells for cells in rows if any(map(str.strip, filter(None, cells)))]
    return [Line(before + at, cells=cells) for at, cells in enumerate(filled, 1)]


def _cells(row: etree._Element) -> Iterator[str | None]:
    """A cell merged across columns fills its first one; one merged with the cell above is None."""
    for cell in inside(row, "tc"):
        yield None if is_merged_above(cell) else "\n".join(_cell_lines(cell))
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = span.get(f"{_W}val", "1") if span is not None else "1"
        yield from [""] * (min(int(width), 63) - 1 if width.isdecimal() else 0)


def _cell_lines(cell: etree._Element) -> Iterator[str]:
    for block in blocks_of(cell):
        for line in _block(block, 0):
            yield line.text or " ".join(filter(None, line.cells))


def is_merged_above(cell: etree._Element) -> bool:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val", "continue") != "restart"


def inside(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table, cells of a row: direct ones, or wrapped in content controls; not those of nested tables."""
    for child in parent:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"}:
            yield from inside(child, name)
