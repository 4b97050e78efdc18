import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from storage import fsm, inbox
from storage.db import Database, Tx
from storage.fsm import Conversation
from storage.inbox import Entry, Finished
from storage.schema import effect
from storage.schema import inbox as table

NOW = datetime(2026, 12, 17, 10, tzinfo=UTC)
OTHER = 12


def entry(update_id: int, lane: int = 1, failure: str | None = None) -> Entry:
    return Entry(update_id, lane, "{}", failure)


def undone(tx: Tx) -> set[int]:
    return {update_id for _, update_id in inbox.undone(tx)}


async def test_what_is_new_is_recorded_and_what_is_repeated_changes_nothing(db: Database) -> None:
    def story(tx: Tx) -> None:
        assert inbox.record(tx, [entry(1), entry(2, failure="odd"), entry(1, lane=9)], db.worker, NOW) == {
            1,
            2,
        }
        inbox.finish(tx, [Finished(1, None, {})], db.worker, NOW)
        assert inbox.record(tx, [entry(1), entry(2), entry(3)], OTHER, NOW) == {3}
        assert inbox.undone(tx) == [(OTHER, 3)]

    await db.transaction(story)


async def test_done_is_marked_with_what_was_said_about_conversations(db: Database) -> None:
    def story(tx: Tx) -> None:
        inbox.record(tx, [entry(1), entry(2)], db.worker, NOW)
        first, second = Conversation("a"), Conversation("b", {"x": 1})
        inbox.finish(
            tx, [Finished(1, None, {"k": first}), Finished(2, "late", {"k": second})], db.worker, NOW
        )
        assert fsm.load(tx, {"k"}) == {"k": second}
        assert undone(tx) == set()
        failures = tx.execute(sa.select(table.c.update_id, table.c.failure).order_by(table.c.update_id)).all()
        assert [tuple(row) for row in failures] == [(1, None), (2, "late")]

    await db.transaction(story)


async def test_what_another_worker_took_over_is_theirs_to_finish(db: Database) -> None:
    def story(tx: Tx) -> None:
        inbox.record(tx, [entry(1), entry(2)], db.worker, NOW)
        inbox.adopt(tx, set(), {2}, OTHER)
        late = [Finished(n, "late", {f"k{n}": Conversation("late")}) for n in (1, 2)]
        inbox.finish(tx, late, db.worker, NOW)
        assert inbox.undone(tx) == [(OTHER, 2)]
        assert set(fsm.load(tx, {"k1", "k2"})) == {"k1"}
        inbox.finish(tx, [Finished(2, None, {})], OTHER, NOW)
        assert tx.scalar(sa.select(table.c.failure).where(table.c.update_id == 2)) is None

    await db.transaction(story)


async def test_the_undone_updates_of_the_dead_are_adopted_oldest_first(db: Database) -> None:
    def story(tx: Tx) -> None:
        inbox.record(tx, [entry(5), entry(3), entry(4)], OTHER, NOW)
        inbox.record(tx, [entry(6)], 13, NOW)
        inbox.record(tx, [entry(7)], 14, NOW)
        inbox.finish(tx, [Finished(4, None, {})], OTHER, NOW)
        assert [e.update_id for e in inbox.adopt(tx, {OTHER}, {7}, db.worker)] == [3, 5, 7]
        assert sorted(inbox.undone(tx)) == sorted([(13, 6), *((db.worker, n) for n in (3, 5, 7))])

    await db.transaction(story)


async def test_what_is_older_and_with_another_worker_is_waited_for(db: Database) -> None:
    def story(tx: Tx) -> None:
        inbox.record(tx, [entry(1), entry(2, lane=2), entry(3, lane=3)], OTHER, NOW)
        inbox.record(tx, [entry(4), entry(5, lane=2)], db.worker, NOW)
        inbox.finish(tx, [Finished(2, None, {})], OTHER, NOW)
        assert inbox.lanes_of_others(tx, {1, 2}, db.worker) == {1}
        assert inbox.waits_for_others(tx, 1, 4, db.worker)
        assert not inbox.waits_for_others(tx, 2, 5, db.worker)
        assert not inbox.waits_for_others(tx, 1, 1, OTHER)

    await db.transaction(story)


async def test_an_outcome_is_kept_once(db: Database) -> None:
    def story(tx: Tx) -> None:
        assert inbox.outcome(tx, 1, "join#1") is None
        inbox.keep_outcome(tx, 1, "join#1", b"\0one")
        assert inbox.outcome(tx, 1, "join#1") == b"\0one"
        assert inbox.outcome(tx, 1, "join#2") is None

    await db.transaction(story)
    with pytest.raises(sa.exc.IntegrityError):
        await db.transaction(inbox.keep_outcome, 1, "join#1", b"two")


async def test_only_what_was_done_before_is_forgotten_a_portion_at_a_time(db: Database) -> None:
    def story(tx: Tx) -> None:
        inbox.record(tx, [entry(n) for n in range(6)], db.worker, NOW)
        for n in range(5):
            inbox.keep_outcome(tx, n, "join#1", b"")
            inbox.finish(tx, [Finished(n, None, {})], db.worker, NOW + timedelta(hours=n))
        before = NOW + timedelta(hours=3)
        assert inbox.forget(tx, before, limit=2) == 2
        assert inbox.forget(tx, before, limit=2) == 1
        assert inbox.forget(tx, before) == 0
        assert set(tx.scalars(sa.select(table.c.update_id))) == {3, 4, 5}
        assert set(tx.scalars(sa.select(effect.c.update_id))) == {3, 4}

    await db.transaction(story)


async def test_two_workers_do_not_adopt_the_same_update(db: Database) -> None:
    await db.transaction(lambda tx: inbox.record(tx, [entry(n) for n in range(50)], OTHER, NOW))
    adopted = await asyncio.gather(*(db.transaction(inbox.adopt, {OTHER}, set(), n) for n in (1, 2)))
    first, second = ({e.update_id for e in entries} for entries in adopted)
    assert first | second == set(range(50))
    assert not first & second
