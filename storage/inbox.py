"""Updates that have been received: a queue that outlives the process, and what each of them has already done."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from storage import fsm
from storage.db import Tx
from storage.fsm import Conversation
from storage.schema import effect, inbox

FORGET_AT_ONCE: Final = 2_000  # rows; more would keep the one writer of SQLite busy for too long


@dataclass(frozen=True, slots=True)
class Entry:
    """An update as it came. With `failure` it is never handled: no model takes it."""

    update_id: int
    lane: int
    body: str
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    update_id: int
    failure: str | None
    conversations: Mapping[str, Conversation]


def record(tx: Tx, entries: Sequence[Entry], worker: int, at: datetime) -> set[int]:
    """The ids that are new; a repeated one changes nothing."""
    rows = [
        {
            "update_id": entry.update_id,
            "lane": entry.lane,
            "body": entry.body,
            "worker": worker,
            "received_at": at,
            "done_at": at if entry.failure else None,
            "failure": entry.failure,
        }
        for entry in entries
    ]
    return set(tx.scalars(_RECORD[tx.dialect.name], rows))


def finish(tx: Tx, finished: Sequence[Finished], worker: int, at: datetime) -> None:
    """Mark them done and save what they said about conversations, unless another worker has taken them over."""
    ids = [update.update_id for update in finished]
    mine = set(tx.scalars(_FINISH, {"ids": ids, "mine": worker, "at": at}))
    conversations: dict[str, Conversation] = {}
    for update in finished:
        if update.update_id in mine:
            conversations |= update.conversations
            if update.failure:
                tx.execute(_FAIL, {"id": update.update_id, "failure": update.failure})
    fsm.save(tx, conversations)


def undone(tx: Tx) -> list[tuple[int, int]]:
    """(worker, update) of all that is not done."""
    rows = tx.execute(sa.select(inbox.c.worker, inbox.c.update_id).where(inbox.c.done_at.is_(None)))
    return [(worker, update_id) for worker, update_id in rows]


def count_undone(tx: Tx) -> int:
    return tx.scalar(sa.select(sa.func.count()).select_from(inbox).where(inbox.c.done_at.is_(None))) or 0


def adopt(tx: Tx, dead: Collection[int], ids: Collection[int], worker: int) -> list[Entry]:
    """Take over what the dead workers left undone, and those `ids`; oldest first."""
    statement = (
        sa.update(inbox)
        .where(inbox.c.done_at.is_(None), sa.or_(inbox.c.worker.in_(dead), inbox.c.update_id.in_(ids)))
        .values(worker=worker)
        .returning(inbox.c.update_id, inbox.c.lane, inbox.c.body)
    )
    return sorted((Entry(*row) for row in tx.execute(statement)), key=lambda entry: entry.update_id)


def lanes_of_others(tx: Tx, lanes: Collection[int], worker: int) -> set[int]:
    """Those of `lanes` where another worker has something undone."""
    return set(tx.scalars(_LANES_OF_OTHERS, {"lanes": list(lanes), "worker": worker}))


def waits_for_others(tx: Tx, lane: int, update_id: int, worker: int) -> bool:
    """Whether another worker has an older update of this lane undone."""
    return tx.scalar(_WAITS, {"lane": lane, "id": update_id, "worker": worker}) is not None


def outcome(tx: Tx, update_id: int, step: str) -> bytes | None:
    found: bytes | None = tx.scalar(_OUTCOME, {"id": update_id, "step": step})
    return found


def keep_outcome(tx: Tx, update_id: int, step: str, outcome: bytes) -> None:
    tx.execute(_KEEP, {"update_id": update_id, "step": step, "outcome": outcome})


def forget(tx: Tx, before: datetime, limit: int = FORGET_AT_ONCE) -> int:
    """Drop what was done before then, with its effects; how many updates that were. Call again while it is `limit`."""
    old = sa.select(inbox.c.update_id).where(inbox.c.done_at < before).order_by(inbox.c.done_at).limit(limit)
    ids = list(tx.scalars(old))
    tx.execute(sa.delete(effect).where(effect.c.update_id.in_(ids)))
    tx.execute(sa.delete(inbox).where(inbox.c.update_id.in_(ids)))
    return len(ids)


_RECORD: Final = {
    "sqlite": sqlite.insert(inbox).on_conflict_do_nothing().returning(inbox.c.update_id),
    "postgresql": postgresql.insert(inbox).on_conflict_do_nothing().returning(inbox.c.update_id),
}
_FINISH: Final = (
    sa.update(inbox)
    .where(
        inbox.c.update_id.in_(sa.bindparam("ids", expanding=True)),
        inbox.c.worker == sa.bindparam("mine"),
    )
    .values(done_at=sa.bindparam("at"))
    .returning(inbox.c.update_id)
)
_FAIL: Final = (
    sa.update(inbox).where(inbox.c.update_id == sa.bindparam("id")).values(failure=sa.bindparam("failure"))
)
_LANES_OF_OTHERS: Final = (
    sa.select(inbox.c.lane)
    .where(
        inbox.c.done_at.is_(None),
        inbox.c.lane.in_(sa.bindparam("lanes", expanding=True)),
        inbox.c.worker != sa.bindparam("worker"),
    )
    .distinct()
)
_WAITS: Final = (
    sa.select(inbox.c.update_id)
    .where(
        inbox.c.done_at.is_(None),
        inbox.c.lane == sa.bindparam("lane"),
        inbox.c.update_id < sa.bindparam("id"),
        inbox.c.worker != sa.bindparam("worker"),
    )
    .limit(1)
)
_OUTCOME: Final = sa.select(effect.c.outcome).where(
    effect.c.update_id == sa.bindparam("id"), effect.c.step == sa.bindparam("step")
)
_KEEP: Final = sa.insert(effect)
