"""A PDF of one page as a reader of it sees it."""

import io
import re
from typing import Any

import pypdf


def pdf_text(data: bytes) -> str:
    """In one line; what was broken within a word is whole again."""
    (page,) = pypdf.PdfReader(io.BytesIO(data), strict=True).pages
    return re.sub(r"\s+", " ", page.extract_text().replace("\u200b", ""))


def pdf_link(data: bytes) -> str:
    """Where its code leads: it can be pressed too."""
    (page,) = pypdf.PdfReader(io.BytesIO(data), strict=True).pages
    notes: Any = page["/Annots"]
    (found,) = {str(note.get_object()["/A"]["/URI"]) for note in notes}
    return found
