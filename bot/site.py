"""`python -m bot site OUT`: the hub's public page as a folder of files, written beside it and put in its place whole."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.status import in_one_line, must_exist
from handlers.site.pages import HERE, Pages
from handlers.site.scripts import index_script
from handlers.texts import Texts
from services import Database, files
from services.site import catalogue
from services.site.catalogue import Folder
from services.site.index import index
from storage.db import open_database

MARK: Final = "media-hub-site.txt"  # says that the folder is ours, and names what we put there
STATIC: Final = {
    "site.css": "style",
    "icon.svg": "style",
    "page.js": "style",
    "stem.js": "search",
    "find.js": "search",
}


class SiteError(Exception):
    """One line for a person: why nothing was written."""


async def export(url: str, out: Path, *, zone: ZoneInfo, language: str) -> int:
    """Write the page of this database there; how many materials are on it. Raises SiteError and StatusError."""
    out = _judged(out)
    must_exist(sa.make_url(url))
    with in_one_line():
        db = await open_database(url)
    try:
        with in_one_line():
            folder = await catalogue.public(db)
        with _replacing(out) as new:
            _write(new, folder, Texts(zone, language))
            with in_one_line():
                await _copy(db, new, folder)
            _sign(new)
    finally:
        await db.close()
    return len(folder.materials)


def _judged(out: Path) -> Path:
    """A folder that holds anything of somebody else's stays as it is. Where a link leads is what is written."""
    out = out.expanduser().resolve()
    if not out.exists():
        return out
    if not out.is_dir():
        raise SiteError(f"{out} is a file; name a folder.")
    there = {one.name for one in out.iterdir()}
    if not there:
        return out
    try:
        ours = {MARK, *(out / MARK).read_text(encoding="utf-8").splitlines()[1:]}
    except (OSError, UnicodeDecodeError):
        raise SiteError(
            f"{out} is not empty and was not written by this command; name another folder."
        ) from None
    if others := sorted(there - ours):
        raise SiteError(f"{out} also holds {', '.join(others[:5])}; move that away or name another folder.")
    return out


@contextmanager
def _replacing(out: Path) -> Iterator[Path]:
    """A new folder beside it, which takes its place when all went well; else everything is as it was."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            new, old = Path(beside, "new"), Path(beside, "old")
            new.mkdir()
            yield new
            if out.exists():
                out.rename(old)
            try:
                new.rename(out)
            except OSError:
                if old.exists():
                    old.rename(out)
                raise
    except OSError as error:
        raise SiteError(f"{out} cannot be written: {error}") from error


def _write(new: Path, folder: Folder, texts: Texts) -> None:
    words = texts.of(None)
    for path, text in Pages(folder, words).drawn():
        _put(new / path, text.encode())
    _put(new / "search" / "index.js", index_script(folder, index(folder), words).encode())
    for name, place in STATIC.items():
        _put(new / place / name, (HERE / "static" / name).read_bytes())


async def _copy(db: Database, new: Path, folder: Folder) -> None:
    for one in folder.materials:
        for file in one.files:
            if file.path:
                await _copy_file(db, file.digest, file.size, new / file.path)
    for edition in folder.editions:
        if edition.is_public:
            for paper, last in ((edition.pdf, "pdf"), (edition.docx, "docx")):
                await _copy_file(db, paper.digest, paper.size, new / "editions" / f"{edition.number}.{last}")


async def _copy_file(db: Database, digest: str, size: int, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    position = written = 0
    with to.open("wb") as file:
        while (piece := await files.chunk(db, digest, position)) is not None:
            written += file.write(piece)
            position += 1
    if written != size:
        raise SiteError("A file was dropped from the database meanwhile; say it again.")


def _sign(new: Path) -> None:
    names = sorted(one.name for one in new.iterdir())
    told = [
        "The public page of a Media-hub, written by `python -m bot site`, which replaces all of this:",
        *names,
    ]
    _put(new / MARK, "".join(f"{line}\n" for line in told).encode())


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
