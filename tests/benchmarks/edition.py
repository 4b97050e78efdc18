"""An edition's PDF and DOCX, built in a process of their own while a loop like the bot's counts how late it wakes."""

import asyncio
import sys
import time
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from handlers.texts import Texts
from services.papers.edition import Book, Chapter, Part, Section
from services.papers.edition_build import DOCX, PDF, read_report
from services.papers.edition_json import book_json
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.editions import collection

CHAPTERS = 60
PARAGRAPHS = 9  # of each chapter's text: three pages and a half with its pictures
TICK = 0.005  # seconds

TEXTS = "without photographs"


async def measure(kind: str, folder: Path) -> Sample:
    book = collection(folder, Texts(ZoneInfo("Europe/Minsk")).of("ru"), CHAPTERS, PARAGRAPHS)
    path, out = folder / "book.json", folder / "out"
    path.write_text(book_json(_texts(book) if kind == TEXTS else book), encoding="utf-8")
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.papers.edition_build", str(path), str(out),
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    waiting = asyncio.create_task(_lateness(process.pid))
    code = await process.wait()
    seconds = time.perf_counter() - began
    waiting.cancel()
    late, peak = await waiting
    report = read_report(out)
    if code or report is None:
        raise RuntimeError(f"the build ended with {code}")
    sizes = {name: (out / name).stat().st_size / 1e6 for name in (PDF, DOCX)}
    return {
        "seconds": seconds, "peak": peak, "late": late * 1000, "pages": report.pages, "pdf": sizes[PDF], "docx": sizes[DOCX],
    }  # fmt: skip


async def _lateness(pid: int) -> tuple[float, float]:
    """Until it is cancelled: the latest waking in seconds, and the most memory that the process held, in MB."""
    late, peak = 0.0, 0.0
    try:
        while True:
            due = time.perf_counter() + TICK
            await asyncio.sleep(TICK)
            late = max(late, time.perf_counter() - due)
            peak = max(peak, _peak(pid))
    except asyncio.CancelledError:
        return late, peak


def _peak(pid: int) -> float:
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:  # noqa: PTH123 - two hundred times a second
            lines = dict(line.split(":", 1) for line in status)
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return int(lines["VmHWM"].split()[0]) / 1000 if "VmHWM" in lines else 0.0


def _texts(book: Book) -> Book:
    return replace(
        book, sections=tuple(Section(one.title, tuple(map(_text, one.parts))) for one in book.sections)
    )


def _text(part: Part) -> Part:
    if not isinstance(part, Chapter):
        return part
    return replace(part, attachments=tuple(one for one in part.attachments if not one.name.endswith(".jpg")))


BENCHMARK = Benchmark(
    "edition",
    f"An edition of {CHAPTERS} materials, PDF and DOCX",
    (TEXTS, "ours"),
    {
        "pages": Figure("pages", aim="about 200"),
        "seconds": Figure("from the start of its process to both papers", "s", 1),
        "peak": Figure("most memory of that process (RSS)", "MB"),
        "late": Figure("how late the loop beside it woke at most", "ms", aim="≤ 50 ms"),
        "pdf": Figure("the PDF", "MB", 1),
        "docx": Figure("the DOCX", "MB", 1),
    },
    measure,
)
