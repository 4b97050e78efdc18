"""Which copies of an announcement go to the outbox next: a window of them at a time, however many there are.

So a notice that comes meanwhile waits behind a window, not behind ten thousand people; what a look of the sender reads
stays small; and pausing or stopping takes back a window, not all.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.announcement import (
    COPY,
    CORRECTION,
    DELETABLE,
    HELD,
    REMOVAL,
    REPLACEMENT,
    Announcement,
    AnnouncementState,
    CopyState,
    Missing,
    Recall,
)
from storage import outbox
from storage.announcement_copies import put, state_of
from storage.announcement_copies import table as copies
from storage.db import Tx
from storage.outbox_rows import PENDING, OutboxRow
from storage.schema import member
from storage.schema import outbox as rows

WINDOW: Final = 400  # copies of one announcement that the outbox has at once: a quarter of a minute's work


def feed(tx: Tx, one: Announcement, *, now: datetime) -> bool:
    """Owe the next copies of what is being sent; whether any are left, here or in the outbox."""
    room = WINDOW - _queued(tx, one)
    waiting = tx.execute(_WAITING, {"announcement": one.id, "limit": max(0, room)}).all()
    for copy_id, telegram_id, reachable in waiting:
        if telegram_id is None or not reachable:
            state = CopyState.DROPPED if telegram_id is None else CopyState.BLOCKED
            reason = Missing.UNREACHABLE if telegram_id else Missing.ERASED
            put(tx, copy_id, state=state, reason=reason, settled_at=now)
        else:
            _owe(tx, COPY, one, copy_id, telegram_id, now=now)
    return room < WINDOW or bool(waiting)


def follow_up(tx: Tx, one: Announcement, *, now: datetime) -> bool:
    """Owe the next corrections, or removals, of copies that stand; whether any are left, here or in the outbox."""
    recalled = one.state is AnnouncementState.RECALLED
    room = WINDOW - _queued(tx, one)
    this = {"announcement": one.id, "limit": max(0, room)}
    found = tx.execute(_STANDING if recalled else _OUTDATED, this | {"version": one.version}).all()
    for copy_id, telegram_id, settled_at, deletable in found:
        too_old = not deletable or now - settled_at > DELETABLE
        kind = (REPLACEMENT if too_old else REMOVAL) if recalled else CORRECTION
        if telegram_id is None:
            recall = Recall.FAILED if recalled else None
            put(tx, copy_id, version=one.version, recall=recall, trouble=Missing.ERASED)
        else:
            _owe(tx, kind, one, copy_id, telegram_id, now=now)
    return room < WINDOW or bool(found)


def withdraw(tx: Tx, announcement_id: int, *, kind: str | None = None) -> int:
    """Take back what the outbox has, of that kind or of all, and nobody has claimed; how many rows."""
    prefix = _prefix(announcement_id)
    meets = [PENDING, sa.func.substr(rows.c.dedupe_key, 1, len(prefix)) == prefix]
    if kind is not None:
        meets.append(rows.c.kind == kind)
    taken: Sequence[Any] = tx.scalars(sa.delete(rows).where(*meets).returning(rows.c.parameters)).all()
    ids = [parameters["copy_id"] for parameters in taken]
    tx.execute(sa.update(copies).where(copies.c.id.in_(ids)).values(queued=False))
    return len(ids)


def takes_back(tx: Tx, claimed: OutboxRow) -> bool:
    """Whether it is a copy of what was paused, stopped or recalled when this had its turn already, and was not sent.

    It waits then, as those do that had none.
    """
    if claimed.kind != COPY or state_of(tx, claimed.parameters["announcement_id"]) not in HELD:
        return False
    tx.execute(sa.delete(rows).where(rows.c.id == claimed.id))
    put(tx, claimed.parameters["copy_id"], queued=False)
    return True


def _owe(tx: Tx, kind: str, one: Announcement, copy_id: int, chat_id: int, *, now: datetime) -> None:
    parameters = {"announcement_id": one.id, "copy_id": copy_id, "version": one.version}
    if kind == COPY and one.content.cost > 1:
        parameters["turns"] = one.content.cost
    key = f"{_prefix(one.id)}{copy_id}" + ("" if kind == COPY else f":{kind}:{one.version}")
    outbox.owe(tx, kind, chat_id, now=now, parameters=parameters, dedupe_key=key)
    tx.execute(_IS_QUEUED, {"copy": copy_id})


def _queued(tx: Tx, one: Announcement) -> int:
    return tx.scalar(_QUEUED, {"announcement": one.id}) or 0


def _prefix(announcement_id: int) -> str:
    return f"announcement:{announcement_id}:"


_OF_THIS: Final = copies.c.announcement_id == sa.bindparam("announcement")
_LIMIT: Final = sa.bindparam("limit", type_=sa.Integer)
_FREE: Final = sa.and_(_OF_THIS, copies.c.queued.is_(False))
_TO_WHOM: Final = copies.join(member, member.c.id == copies.c.member_id)
_QUEUED: Final = sa.select(sa.func.count()).where(_OF_THIS, copies.c.queued.is_(True))
_IS_QUEUED: Final = sa.update(copies).where(copies.c.id == sa.bindparam("copy")).values(queued=True)
_WAITING: Final = (
    sa.select(copies.c.id, member.c.telegram_id, member.c.reachable)
    .select_from(_TO_WHOM)
    .where(_FREE, copies.c.state == CopyState.WAITING)
    .order_by(copies.c.id)
    .limit(_LIMIT)
)
_SENT: Final = (
    sa.select(copies.c.id, member.c.telegram_id, copies.c.settled_at, copies.c.deletable)
    .select_from(_TO_WHOM)
    .where(_FREE, copies.c.state == CopyState.SENT, copies.c.message_ids.is_not(None))
    .order_by(copies.c.id)
    .limit(_LIMIT)
)
_OUTDATED: Final = _SENT.where(copies.c.version < sa.bindparam("version", type_=sa.Integer))
_STANDING: Final = _SENT.where(copies.c.recall.is_(None))
