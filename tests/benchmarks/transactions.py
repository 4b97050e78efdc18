"""Transactions a second: a seat taken by our service, against the same reads and writes in plain sqlite3."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from domain.registration import HOLDING
from services import registrations
from services.sessions import CARD
from storage.db import Tx
from storage.schema import outbox, registration
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated, teachers
from tests.people import NOW, announced, whole

COUNT = 1000
FULL = 2  # of PRAGMA synchronous

PLAIN, LEAST = "plain sqlite3", "plain, the least"
MOMENT = NOW.replace(tzinfo=None).isoformat(" ", "microseconds")
_HOLDING = ", ".join(f"'{state}'" for state in HOLDING)

# What registrations.join asks and writes, by hand.
_MEMBER = """
    SELECT m.id, m.telegram_id, m.name, i.name, m.language, m.consent_version, m.reachable,
           (SELECT group_concat(role, ',') FROM member_role WHERE member_id = m.id)
    FROM member m LEFT JOIN institution i ON i.id = m.institution_id WHERE m.id = ?
"""
_PART = """
    SELECT p.id, p.session_id, p.capacity, p.day, p.activity_id, a.title, a.zone, a.starts_at, a.ends_at
    FROM part p LEFT JOIN activity a ON a.id = p.activity_id WHERE p.id = ?
"""
_SESSION = """
    SELECT s.*, p.id, p.capacity, (SELECT count(*) FROM activity WHERE session_id = s.id)
    FROM session s JOIN part p ON p.session_id = s.id AND p.day IS NULL AND p.activity_id IS NULL WHERE s.id = ?
"""
_DAYS = "SELECT starts_at, ends_at FROM session_day WHERE session_id = ? ORDER BY number"
_MINE = "SELECT state FROM registration WHERE part_id = ? AND member_id = ?"
_SEATS = "SELECT state, count(*) FROM registration WHERE part_id = ? GROUP BY state"
_HELD = f"SELECT part_id FROM registration WHERE member_id = ? AND state IN ({_HOLDING})"
_TAKE = """
    INSERT INTO registration (part_id, member_id, state, ticket, changed_at)
    SELECT ?1, ?2, 'confirmed', coalesce(max(ticket), 0) + 1, ?3 FROM registration WHERE part_id = ?1
"""
_CARDS = "SELECT * FROM card WHERE kind = ? AND subject_id = ? ORDER BY id"
_WAITING = "SELECT card_id FROM outbox WHERE state = 'pending' AND card_id = ?"
_DRAW = """
    INSERT INTO outbox (kind, chat_id, parameters, card_id, state, not_before, created_at, attempts)
    SELECT kind, chat_id, json_object('subject_id', subject_id), id, 'pending', ?2, ?2, 0 FROM card WHERE id = ?1
"""


async def measure(kind: str, folder: Path) -> Sample:
    path = folder / "transactions.db"
    database = f"sqlite:///{path}"
    async with migrated(database) as db:
        assert await db.transaction(lambda tx: tx.exec_driver_sql("PRAGMA synchronous").scalar()) == FULL
        part_id = await whole(db, await announced(db))
        crowd = await teachers(db, range(1, COUNT + 1))
        if kind == "ours":
            began = time.perf_counter()
            await asyncio.gather(*(registrations.join(db, one, part_id, now=NOW) for one in crowd))
            rate = COUNT / (time.perf_counter() - began)
        else:
            one_seat = {PLAIN: _as_ours, LEAST: _least}[kind]
            rate = await asyncio.to_thread(_plain, path, one_seat, part_id, [one.id for one in crowd])
        assert await db.read(_left) == (COUNT, 1), kind
    return {"rate": rate}


BENCHMARK = Benchmark(
    "transactions",
    f"Seats taken, {COUNT} at once, against one thread of plain sqlite3",
    (PLAIN, "ours", LEAST),
    {"rate": Figure("transactions a second")},
    measure,
)


def _plain(
    path: Path, one_seat: Callable[[sqlite3.Connection, int, int], None], part_id: int, members: list[int]
) -> float:
    raw = sqlite3.connect(path, isolation_level=None)
    raw.executescript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    began = time.perf_counter()
    for member_id in members:
        raw.execute("BEGIN IMMEDIATE")
        one_seat(raw, part_id, member_id)
        raw.execute("COMMIT")
    rate = len(members) / (time.perf_counter() - began)
    raw.close()
    return rate


def _as_ours(raw: sqlite3.Connection, part_id: int, member_id: int) -> None:
    assert raw.execute(_MEMBER, (member_id,)).fetchone()
    _, session_id, *_ = raw.execute(_PART, (part_id,)).fetchone()
    for query in (_SESSION, _DAYS):
        assert raw.execute(query, (session_id,)).fetchall()
    assert raw.execute(_MINE, (part_id, member_id)).fetchone() is None
    raw.execute(_SEATS, (part_id,)).fetchall()
    assert raw.execute(_HELD, (member_id,)).fetchall() == []
    raw.execute(_TAKE, (part_id, member_id, MOMENT))
    for card_id, *_ in raw.execute(_CARDS, (CARD, session_id)).fetchall():
        if raw.execute(_WAITING, (card_id,)).fetchone() is None:
            raw.execute(_DRAW, (card_id, MOMENT))


def _least(raw: sqlite3.Connection, part_id: int, member_id: int) -> None:
    """No profile, no programme, no card: is the seat free, and take it."""
    assert raw.execute(_MINE, (part_id, member_id)).fetchone() is None
    raw.execute(_SEATS, (part_id,)).fetchall()
    raw.execute(_TAKE, (part_id, member_id, MOMENT))


def _left(tx: Tx) -> tuple[int, int]:
    """Whoever took the seats: all are there, and the card is to be drawn once."""
    seats = sa.select(sa.func.count()).select_from(registration).scalar_subquery()
    owed = sa.select(sa.func.count()).select_from(outbox).scalar_subquery()
    row = tx.execute(sa.select(seats, owed)).one()
    return row[0], row[1]
