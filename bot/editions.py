"""The papers of editions: built in a process of its own, at a lower priority, from a folder that holds all that goes in.

Files are read piece by piece on the database's thread and written on others, the papers are made elsewhere: the event loop only
waits. Whoever is killed leaves a folder, and an edition whose time runs out: the next takes it up.
"""

import asyncio
import hashlib
import os
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Final

import structlog

from bot.files import put
from handlers.editions.book import book, digests
from handlers.links import Links
from handlers.texts import Texts
from services import Database, edition_building, files
from services.edition_building import Gathered, Taken
from services.papers.edition_build import DOCX, PDF, Report, read_report
from services.papers.edition_json import book_json

LOOK: Final = 1.0  # seconds between two looks whether it was cancelled
HEARTBEAT: Final = 15.0  # seconds between two words that it goes on
MOST: Final = 900.0  # seconds that a build may take
OLD: Final = 86_400  # seconds; a folder as old as that was left by somebody who is dead
COMMAND: Final = ("-m", "services.papers.edition_build")
FOLDER: Final = "mediahub-edition-"
ROOT: Final = Path(__file__).parent.parent

log = structlog.get_logger(__name__)


class BuildError(Exception):
    """The process ended without papers."""


class CancelledBuildError(Exception):
    """Somebody wants it no more."""


class Editions:
    """Builds what is to be built, one edition at a time; drafts for an organiser's own eyes beside it."""

    def __init__(self, db: Database, texts: Texts, links: Links, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._texts = texts
        self._links = links
        self._clock = clock
        self._building: asyncio.Task[None] | None = None
        self._drafting = asyncio.Lock()
        self.command = COMMAND
        self.process: Process | None = None  # that builds an edition just now

    async def build_due(self) -> None:
        """All that is due, one after the other; one call at a time does that, others wait with it."""
        if self._building is None or self._building.done():
            self._building = asyncio.create_task(self._build_all())
        await asyncio.shield(self._building)

    async def stop(self) -> None:
        """What is half built is taken up again, after the next start or by another process."""
        if self._building is not None:
            self._building.cancel()
            with suppress(asyncio.CancelledError):
                await self._building

    async def draft(self, edition_id: int) -> bytes | None:
        """DOCX, as it would be now; None: another draft is just being made."""
        if self._drafting.locked():
            return None
        async with self._drafting:
            gathered = await edition_building.gather(self._db, edition_id)
            async with _folder() as folder:
                await self._lay_out(gathered, folder, None, self._clock())
                await self._run(folder, None)
                return await asyncio.to_thread((folder / "out" / DOCX).read_bytes)

    async def _build_all(self) -> None:
        while (taken := await edition_building.take(self._db, now=self._clock())) is not None:
            await self._try(taken)

    async def _try(self, taken: Taken) -> None:
        try:
            await self._build(taken)
        except CancelledBuildError:
            log.info("edition.cancelled", edition=taken.edition_id)
        except asyncio.CancelledError:
            await edition_building.let_go(self._db, taken, counts=False, now=self._clock())
            raise
        except Exception:
            log.exception("edition.failed", edition=taken.edition_id, tries=taken.tries)
            await edition_building.let_go(self._db, taken, counts=True, now=self._clock())

    async def _build(self, taken: Taken) -> None:
        gathered = await edition_building.gather(self._db, taken.edition_id)
        async with _folder() as folder:
            digest = await self._lay_out(gathered, folder, taken.number, taken.at)
            report = await self._run(folder, taken)
            out = folder / "out"
            pdf, docx = await self._keep(out / PDF, report.pdf), await self._keep(out / DOCX, report.docx)
        kept = {"digest": digest, "pdf": pdf, "docx": docx}
        if await edition_building.freeze(
            self._db,
            taken,
            gathered,
            left=report.left,
            now=self._clock(),
            **kept,  # type: ignore[arg-type]
        ):
            log.info("edition.frozen", edition=taken.edition_id, number=taken.number, pages=report.pages)
        else:
            await edition_building.let_go(self._db, taken, counts=True, now=self._clock())

    async def _lay_out(self, gathered: Gathered, folder: Path, number: int | None, at: datetime) -> str:
        """The book and its files; the book's SHA-256."""
        text = await asyncio.to_thread(
            lambda: book_json(book(gathered, self._texts.of(None), self._links, number=number, at=at))
        )
        await asyncio.to_thread((folder / "book.json").write_text, text, "utf-8")
        for digest in sorted(digests(gathered)):
            await self._copy_out(digest, folder / digest)
        return hashlib.sha256(text.encode()).hexdigest()

    async def _copy_out(self, digest: str, path: Path) -> None:
        position = 0
        with path.open("wb") as out:
            while (piece := await files.chunk(self._db, digest, position)) is not None:
                await asyncio.to_thread(out.write, piece)
                position += 1

    async def _run(self, folder: Path, taken: Taken | None) -> Report:
        """`taken`: None for a draft, which nobody follows."""
        command = [sys.executable, *self.command, str(folder / "book.json"), str(folder / "out")]
        with (folder / "errors").open("wb") as errors:
            process = await asyncio.create_subprocess_exec(
                *command, cwd=ROOT, env={"PATH": os.environ.get("PATH", "")}, stdout=PIPE, stderr=errors
            )
        if taken is not None:
            self.process = process
        try:
            async with asyncio.timeout(MOST):
                await (self._follow(process, taken) if taken is not None else process.communicate())
                await process.wait()
        finally:
            self.process = None if taken is not None else self.process
            if process.returncode is None:
                process.kill()
                await process.wait()
        report = await asyncio.to_thread(read_report, folder / "out")
        if process.returncode or report is None:
            said = await asyncio.to_thread((folder / "errors").read_text, "utf-8", "replace")
            raise BuildError(f"{process.returncode}: {said.strip()[-500:]}")
        return report

    async def _follow(self, process: Process, taken: Taken) -> None:
        """Until it ends; tells how far it is, and that it goes on. CancelledBuildError: it is not to."""
        assert process.stdout is not None  # noqa: S101 - it was asked for
        time = asyncio.get_running_loop().time
        done, whole, told = 0, 0, time()
        while True:
            try:
                async with asyncio.timeout(LOOK):
                    line = await process.stdout.readline()
            except TimeoutError:
                line = None
            if line == b"":
                return
            if line:
                done, whole = map(int, line.split())
            if line or time() - told > HEARTBEAT:
                told = time()
                held = await edition_building.hold(self._db, taken, done, whole, now=self._clock())
            else:
                held = await edition_building.is_held(self._db, taken)
            if not held:
                raise CancelledBuildError

    async def _keep(self, path: Path, digest: str) -> tuple[str, int]:
        with path.open("rb") as held:
            await put(self._db, digest, held)
            return digest, _size(held)


def _size(held: IO[bytes]) -> int:
    return held.seek(0, os.SEEK_END)


@asynccontextmanager
async def _folder() -> AsyncIterator[Path]:
    """Gone in the end."""
    path = await asyncio.to_thread(_new_folder)
    try:
        yield path
    finally:
        await asyncio.to_thread(shutil.rmtree, path, ignore_errors=True)


def _new_folder() -> Path:
    """Those that the dead left are swept; how old they are is told by the new one, not by a clock."""
    path = Path(tempfile.mkdtemp(prefix=FOLDER))
    now = path.stat().st_mtime
    for left in path.parent.glob(FOLDER + "*"):
        with suppress(OSError):
            if left.stat().st_mtime < now - OLD:
                shutil.rmtree(left, ignore_errors=True)
    return path
