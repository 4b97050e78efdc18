"""Transactions a second: a seat taken by our service, against the same writes in plain sqlite3 in one thread."""

import asyncio
import sqlite3
import time
from pathlib import Path

from services import registrations
from storage.db import open_database
from storage.migrate import migrate
from tests.people import NOW, announced, teacher

COUNT = 500


async def ours(folder: Path) -> float:
    database = f"sqlite:///{folder / 'transactions.db'}"
    await asyncio.to_thread(migrate, database)
    db = await open_database(database)
    session_id = await announced(db)
    crowd = [await teacher(db, number) for number in range(1, COUNT + 1)]
    began = time.perf_counter()
    await asyncio.gather(*(registrations.join(db, one, session_id, now=NOW) for one in crowd))
    rate = COUNT / (time.perf_counter() - began)
    await db.close()
    return rate


def plain(folder: Path) -> float:
    """Read, count, insert, commit: what a seat takes at the least."""
    raw = sqlite3.connect(folder / "plain.db", isolation_level=None)
    raw.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE seat (id INTEGER PRIMARY KEY, session INTEGER, member INTEGER, state TEXT)")
    raw.execute("CREATE INDEX by_session ON seat (session)")
    began = time.perf_counter()
    for member in range(COUNT):
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("SELECT state FROM seat WHERE session = 1 AND member = ?", (member,)).fetchone()
        raw.execute("SELECT count(*) FROM seat WHERE session = 1 AND state = 'confirmed'").fetchone()
        raw.execute("INSERT INTO seat (session, member, state) VALUES (1, ?, 'confirmed')", (member,))
        raw.execute("COMMIT")
    rate = COUNT / (time.perf_counter() - began)
    raw.close()
    return rate
