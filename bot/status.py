"""`python -m bot status`: the outbox, the inbox and the copies of files in a few lines."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from domain.material import FileState
from storage import file_copies, inbox, outbox, stored_files
from storage.db import open_database


class StatusError(RuntimeError):
    """One line for a person: there is no database to look at."""


async def print_status(url: str) -> None:
    """Raises StatusError."""
    must_exist(sa.make_url(url))
    with in_one_line():
        db = await open_database(url)
        try:
            counts = await db.read(outbox.counts)
            unknown = await db.read(outbox.unknown)
            undone = await db.read(inbox.count_undone)
            copies = await db.read(file_copies.counts)
            kept, size = await db.read(stored_files.total)
        finally:
            await db.close()
    for state, count in sorted(counts.items()):
        print(f"{state}: {count}")  # noqa: T201 - a command line's own voice
    for row in unknown:
        print(f"unknown: {row.kind} to {row.chat_id}, {row.created_at:%Y-%m-%d %H:%M} UTC")  # noqa: T201 - as above
    print(f"inbox, undone: {undone}")  # noqa: T201 - as above
    for file_state in FileState:
        print(f"files, {file_state}: {copies.get(file_state, 0)}")  # noqa: T201 - as above
    print(f"files kept: {kept}, {size / 2**20:.1f} MB")  # noqa: T201 - as above


def must_exist(place: sa.URL) -> None:
    """SQLite makes the file that it is asked to open. Raises StatusError."""
    if place.get_backend_name() == "sqlite" and not Path(place.database or "").is_file():
        raise StatusError(f"There is no database {place.database}: the bot has not run with it yet.")


@contextmanager
def in_one_line() -> Iterator[None]:
    """What is wrong with the database is raised as StatusError."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        first = next(iter(str(said).splitlines()), type(said).__name__)
        raise StatusError(f"The database cannot be read: {first}") from error
