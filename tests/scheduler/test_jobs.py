"""The clock's jobs, ticked by hand at a given time."""

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.board import Phase
from domain.outbox import OutboxState
from scheduler.jobs import jobs
from scheduler.metronome import Job, metronome
from services import Database, boards, housekeeping
from storage.db import Tx
from storage.schema import inbox, member, outbox
from tests.people import NOW, ZONE, organiser
from tests.services.board_house import opened

OLD = NOW - timedelta(days=200)


def _fill(tx: Tx) -> None:
    tx.execute(sa.insert(member).values(telegram_id=1, created_at=OLD))
    row = {"lane": 1, "body": "{}", "worker": 1, "received_at": OLD}
    done = [{**row, "update_id": number, "done_at": OLD} for number in range(5)]
    fresh = {**row, "update_id": 5, "done_at": NOW - timedelta(days=1)}
    undone = {**row, "update_id": 6, "done_at": None}
    tx.execute(sa.insert(inbox), [*done, fresh, undone])
    message = {
        "kind": "x",
        "chat_id": 1,
        "parameters": {},
        "not_before": OLD,
        "created_at": OLD,
        "attempts": 1,
    }
    settled = [
        (OutboxState.SENT, OLD),
        (OutboxState.UNKNOWN, OLD),
        (OutboxState.SENT, NOW),
        (OutboxState.PENDING, None),
    ]
    tx.execute(sa.insert(outbox), [{**message, "state": state, "settled_at": at} for state, at in settled])


def _left(tx: Tx) -> tuple[list[int], list[str]]:
    updates = tx.scalars(sa.select(inbox.c.update_id).order_by(inbox.c.update_id))
    messages = tx.scalars(sa.select(outbox.c.state).order_by(outbox.c.id))
    return list(updates), list(messages)


async def test_what_is_over_is_forgotten_and_what_is_open_is_kept(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housekeeping, "AT_ONCE", 2)  # so that it takes several rounds
    await db.transaction(_fill)
    forget = next(job for job in jobs(db, lambda: NOW, ZONE) if job.name == "forget")
    await forget.tick()
    assert await db.read(_left) == ([5, 6], [OutboxState.UNKNOWN, OutboxState.SENT, OutboxState.PENDING])


async def test_what_somebody_said_who_is_no_member_any_more_is_forgotten(db: Database) -> None:
    """Of the one who erased their data, what was being handled and sent just then."""
    await db.transaction(_fill)
    await db.transaction(lambda tx: tx.execute(sa.delete(member)))
    forget = next(job for job in jobs(db, lambda: NOW, ZONE) if job.name == "forget")
    await forget.tick()
    assert await db.read(_left) == ([5, 6], [OutboxState.PENDING])
    lanes = sa.select(inbox.c.update_id, inbox.c.lane).order_by(inbox.c.update_id)
    assert await db.read(lambda tx: [(*row,) for row in tx.execute(lanes)]) == [(5, 0), (6, 1)]


async def test_a_board_whose_time_is_over_goes_on_and_one_that_has_time_does_not(db: Database) -> None:
    boss = await organiser(db)
    found = [await opened(db, subject) for subject in ("Квиз", "Игра", "Дебаты")]
    for board_id, minutes in zip(found, (5, 6), strict=False):
        await boards.set_end(db, boss, board_id, NOW + timedelta(minutes=minutes), now=NOW)
    lead = next(
        job for job in jobs(db, lambda: NOW + timedelta(minutes=5), ZONE) if job.name == "lead_boards"
    )
    for _ in range(2):
        await lead.tick()
    phases = [(await boards.show(db, boss, board_id)).board.phase for board_id in found]
    assert phases == [Phase.VOTING, Phase.COLLECTING, Phase.COLLECTING]


async def test_a_tick_that_fails_does_not_stop_the_metronome() -> None:
    ticks = 0
    twice = asyncio.Event()

    async def tick() -> None:
        nonlocal ticks
        ticks += 1
        if ticks > 1:
            twice.set()
        raise LookupError("a bad day")

    scheduler = metronome([Job("tick", 0.01, tick)])
    scheduler.start()
    await asyncio.wait_for(twice.wait(), 5)
    scheduler.shutdown(wait=False)
