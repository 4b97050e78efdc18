"""What python-docx has no call for: fields, bookmarks, links, lists that begin anew, headers of tables."""

from copy import deepcopy
from typing import Any, Final, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

_DIRTY: Final = "true"


def element(tag: str, /, **values: str) -> BaseOxmlElement:
    made = cast("BaseOxmlElement", OxmlElement(tag))
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str, *, into: Any = None) -> None:
    """`shown` stands there until Word reckons the field anew; `into`: a link inside the paragraph."""
    begin_field(paragraph, instruction, into=into)
    run = paragraph.add_run(shown)
    _moved(run._r, into)  # noqa: SLF001 - python-docx gives the element no other way
    end_field(paragraph, into=into)


def begin_field(paragraph: Paragraph, instruction: str, *, into: Any = None) -> None:
    said = element("w:instrText")
    said.text = f" {instruction} "
    said.set(qn("xml:space"), "preserve")
    for part in (
        element("w:fldChar", fldCharType="begin"),
        said,
        element("w:fldChar", fldCharType="separate"),
    ):
        _moved(_run_of(paragraph, part), into)


def end_field(paragraph: Paragraph, *, into: Any = None) -> None:
    _moved(_run_of(paragraph, element("w:fldChar", fldCharType="end")), into)


def _run_of(paragraph: Paragraph, part: BaseOxmlElement) -> Any:
    run = paragraph.add_run()._r  # noqa: SLF001 - as above
    run.append(part)
    return run


def _moved(run: Any, into: Any) -> None:
    if into is not None:
        into.append(run)


def bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Around all that the paragraph says."""
    held = paragraph._p  # noqa: SLF001 - as above
    start = element("w:bookmarkStart", id=str(number), name=name)
    first = held.find(qn("w:r"))
    held.insert(list(held).index(first) if first is not None else len(held), start)
    held.append(element("w:bookmarkEnd", id=str(number)))


def inner_link(paragraph: Paragraph, name: str) -> Any:
    """A link to a bookmark; runs are put into it."""
    link = element("w:hyperlink", anchor=name, history="1")
    paragraph._p.append(link)  # noqa: SLF001 - as above
    return link


def outer_link(paragraph: Paragraph, address: str) -> Any:
    link = element("w:hyperlink", history="1")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)  # noqa: SLF001 - as above
    return link


def update_fields(document: Document) -> None:
    """Word reckons contents and page numbers when it opens the file."""
    document.settings.element.append(element("w:updateFields", val=_DIRTY))


def contents_style(document: Document, level: int, width: Length) -> None:
    """The style of a line of the contents: the title, dots, its page."""
    style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - what was asked for
    style.base_style = document.styles["Normal"]
    style.paragraph_format.left_indent = Pt(12 * (level - 1))
    style.paragraph_format.space_before = Pt(8 if level == 1 else 0)
    style.paragraph_format.space_after = Pt(2)
    style.font.bold = level == 1
    style.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def head_row(table: Table) -> None:
    """Its first row is read as a header, and repeated on each page."""
    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    properties.append(element("w:tblHeader", val="true"))


def new_list(document: Document, style: str, start: int) -> int:
    """The number of a list of that style that begins at `start`, whatever was counted before."""
    numbering = document.part.numbering_part.element
    own = document.styles[style].element.find(f".//{qn('w:numId')}")
    model = next(one for one in numbering.num_lst if str(one.numId) == own.get(qn("w:val")))
    number: int = max(one.numId for one in numbering.num_lst) + 1
    copy = deepcopy(model)
    copy.set(qn("w:numId"), str(number))
    override = element("w:lvlOverride", ilvl="0")
    override.append(element("w:startOverride", val=str(start)))
    copy.append(override)
    numbering.append(copy)
    return number


def put_into_list(paragraph: Paragraph, number: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - as above
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = 0
    numbering.get_or_add_numId().val = number
