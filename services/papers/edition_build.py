"""The papers of an edition, built in a process of its own: `python -m services.papers.edition_build BOOK.json OUT`.

It prints "done whole" after each step, and may be killed at any time: report.json is written last, when all is there.
"""

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from domain.edition import LeftOut
from services.papers.edition import Left
from services.papers.edition_composing import attachments, compose
from services.papers.edition_json import read_book

Progress = Callable[[int, int], None]  # (steps done, of how many)

PDF: Final = "edition.pdf"
DOCX: Final = "edition.docx"
REPORT: Final = "report.json"
_FIGURES: Final = "figures"
_POLITE: Final = 10  # the bot goes first
_PAPERS: Final = 2  # steps beside the attachments


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a build."""

    pages: int
    pdf: str  # SHA-256
    docx: str
    left: tuple[Left, ...]


def build(book: Path, out: Path, progress: Progress) -> Report:
    """The attachments lie beside `book` under their digests. The same book and attachments give the same files."""
    from services.papers.edition_docx import write_edition_docx  # noqa: PLC0415 - 20 MB: only who builds needs it
    from services.papers.edition_pdf import write_edition_pdf  # noqa: PLC0415 - as above

    read = read_book(book.read_text(encoding="utf-8"))
    whole, done = attachments(read) + _PAPERS, 0

    def step() -> None:
        nonlocal done
        done += 1
        progress(done, whole)

    progress(done, whole)
    figures = out / _FIGURES
    shutil.rmtree(figures, ignore_errors=True)
    figures.mkdir(parents=True)
    composed, left = compose(read, book.parent, figures, step)
    pdf = write_edition_pdf(composed, figures)
    (out / PDF).write_bytes(pdf.data)
    step()
    docx = write_edition_docx(composed, figures, pdf)
    (out / DOCX).write_bytes(docx)
    shutil.rmtree(figures)
    report = Report(pdf.pages, _digest(pdf.data), _digest(docx), left)
    _put(out / REPORT, json.dumps(asdict(report)))
    step()
    return report


def read_report(out: Path) -> Report | None:
    """None: the build did not come to its end."""
    try:
        said: dict[str, Any] = json.loads((out / REPORT).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    left = tuple(Left(one["chapter"], one["name"], LeftOut(one["reason"])) for one in said["left"])
    return Report(said["pages"], said["pdf"], said["docx"], left)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _put(path: Path, text: str) -> None:
    """At once: it is there whole or not at all."""
    beside = path.with_suffix(".part")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def main(book: str, out: str) -> None:
    os.nice(_POLITE)
    build(Path(book), Path(out), lambda done, whole: print(done, whole, flush=True))  # noqa: T201 - whoever started it reads


if __name__ == "__main__":
    main(*sys.argv[1:])
