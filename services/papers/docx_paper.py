"""An empty official paper in DOCX, and its bytes: the same content gives the same bytes."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Final, cast

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

_FONT: Final = "Times New Roman"
_SIZE: Final = Pt(14)
_BLACK: Final = RGBColor(0, 0, 0)
_NEVER: Final = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def new_paper(language: str, title: str) -> Document:
    """One black font, the title in the middle; headings stay headings. `language` is for the spelling checker."""
    document = docx.Document()
    for name in ("Normal", "Title", "Heading 1"):
        plain_style(cast("ParagraphStyle", document.styles[name]))
    heading = cast("ParagraphStyle", document.styles["Title"])
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for border in heading.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title[:255], "", ""
    properties.language = language
    properties.created = properties.modified = _NEVER
    return document


def sealed(document: Document) -> bytes:
    """The file without the moment of its making, which a zip keeps for each part."""
    saved, out = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(_part(part.filename), source.read(part))
    return out.getvalue()


def _part(name: str) -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(name, _ZIP_EPOCH)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.create_system = 0  # else it tells which system wrote it
    return part


def plain_style(style: ParagraphStyle, size: Pt = _SIZE) -> None:
    """Black letters of the papers' font."""
    style.font.size, style.font.color.rgb = size, _BLACK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # a theme's font named there would win
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)
