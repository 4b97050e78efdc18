"""A copy of the whole database in one file, taken while the bot works, and read back before it is called a backup."""

import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import sqlalchemy as sa

from storage.schema import search_index

REVISION: Final = "alembic_version"
COPY: Final = re.compile(r'COPY (?:"?\w+"?\.)?"?(\w+)"? .*FROM stdin;$')


class BackupError(RuntimeError):
    """There is no backup, and no file that looks like one."""


@dataclass(frozen=True, slots=True)
class Backup:
    revision: str  # the last migration of its tables
    rows: Mapping[str, int]  # how many each table has


def backup(url: str, path: Path) -> Backup:
    """Copy the database to `path`, a new file: an SQLite database, or for PostgreSQL what pg_restore reads.

    Raises BackupError.
    """
    source = sa.make_url(url)
    with _new_file(path) as draft:
        if source.get_backend_name() == "sqlite":
            _copy_sqlite(Path(source.database or ""), draft)
            return _read_sqlite(draft)
        _copy_postgres(source, draft)
        return _read_postgres(draft)


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file beside `path` that only its owner may read; it becomes `path` when all went well."""
    if path.exists():
        raise BackupError(f"{path} exists already, and a backup replaces nothing")
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f"{path.name}.") as folder:
            draft = Path(folder, "draft")
            draft.touch(mode=0o600)
            yield draft
            draft.rename(path)
    except OSError as error:
        raise BackupError(f"{path} cannot be written: {error}") from error


def _copy_sqlite(source: Path, draft: Path) -> None:
    if not source.is_file():
        raise BackupError(f"there is no database {source}")
    with (
        _sqlite_errors(),
        closing(sqlite3.connect(source, timeout=60)) as bot,
        closing(sqlite3.connect(draft)) as copy,
    ):
        bot.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no -wal beside it


def _read_sqlite(draft: Path) -> Backup:
    with _sqlite_errors(), closing(sqlite3.connect(draft)) as copy:
        problems = [line for (line,) in copy.execute("PRAGMA integrity_check") if line != "ok"]
        if problems:
            raise BackupError(f"the copy is damaged, and perhaps the database too: {'; '.join(problems[:3])}")
        tables = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        rows = {name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}
        revision = copy.execute(f"SELECT max(version_num) FROM {REVISION}").fetchone()[0]
    return _backup(revision, rows)


@contextmanager
def _sqlite_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BackupError(f"SQLite says: {error}") from error


def _copy_postgres(source: sa.URL, draft: Path) -> None:
    """The password goes by the environment: a command line is for all to read."""
    place = source.username, None, source.host, source.port, source.database, source.query
    plain = sa.URL.create("postgresql", *place).render_as_string()
    password = {"PGPASSWORD": str(source.password)} if source.password else {}
    with _program("pg_dump", "--format=custom", f"--file={draft}", f"--dbname={plain}", **password):
        pass


def _read_postgres(draft: Path) -> Backup:
    """Read all of it as the script it would be restored by, where each table is a COPY and its rows."""
    rows: dict[str, int] = {}
    revision = table = None
    with _program("pg_restore", "--data-only", "--file=-", str(draft)) as script:
        for line in script:
            if table is None:
                if begins := COPY.match(line):
                    table = begins[1]
                    rows[table] = 0
            elif line == "\\.\n":
                table = None
            else:
                rows[table] += 1
                revision = line.strip() if table == REVISION else revision
    return _backup(revision, rows)


def _backup(revision: str | None, rows: Mapping[str, int]) -> Backup:
    if revision is None:
        raise BackupError("the database has never been migrated: there is nothing of Media-hub in it")
    told = {table for table in rows if table != REVISION and not table.startswith(search_index.NAME)}
    return Backup(revision, {table: rows[table] for table in sorted(told)})


@contextmanager
def _program(name: str, *arguments: str, **environment: str) -> Iterator[IO[str]]:
    """Run a program of PostgreSQL and read what it prints."""
    found = shutil.which(name)
    if not found:
        raise BackupError(f"{name} is missing here: install the client programs of PostgreSQL")
    with tempfile.TemporaryFile("w+") as errors:
        with subprocess.Popen(  # noqa: S603
            [found, *arguments],
            env=os.environ | environment,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
        ) as process:
            assert process.stdout  # noqa: S101 - it is a pipe
            yield process.stdout
        if process.returncode:
            errors.seek(0)
            raise BackupError(f"{name} says: {errors.read().strip()}")
