"""`python -m bot status`: the outbox and the inbox in a few lines."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from storage import inbox, outbox
from storage.db import open_database


class StatusError(RuntimeError):
    """One line for a person: there is no database to look at."""


async def print_status(url: str) -> None:
    """Raises StatusError."""
    _must_exist(sa.make_url(url))
    with _in_one_line():
        db = await open_database(url)
        try:
            counts = await db.read(outbox.counts)
            unknown = await db.read(outbox.unknown)
            undone = await db.read(inbox.count_undone)
        finally:
            await db.close()
    for state, count in sorted(counts.items()):
        print(f"{state}: {count}")  # noqa: T201 - a command line's own voice
    for row in unknown:
        print(f"unknown: {row.kind} to {row.chat_id}, {row.created_at:%Y-%m-%d %H:%M} UTC")  # noqa: T201 - as above
    print(f"inbox, undone: {undone}")  # noqa: T201 - as above


def _must_exist(place: sa.URL) -> None:
    """SQLite makes the file that it is asked to open."""
    if place.get_backend_name() == "sqlite" and not Path(place.database or "").is_file():
        raise StatusError(f"There is no database {place.database}: the bot has not run with it yet.")


@contextmanager
def _in_one_line() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        first = next(iter(str(said).splitlines()), type(said).__name__)
        raise StatusError(f"The database cannot be read: {first}") from error
