"""What is owed to people: rows are intents, drawn when they are sent. Services write them in their own transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from domain.outbox import OutboxState
from storage import announcement_copies, cards
from storage.db import Tx, owes
from storage.outbox_rows import COLUMNS, PENDING, OutboxRow, due
from storage.schema import card, outbox

__all__ = [
    "OutboxRow",
    "counts",
    "draw",
    "drop",
    "due",
    "forget",
    "owe",
    "owe_card",
    "owed",
    "redraw",
    "settle",
    "unknown",
]

FORGET_AT_ONCE: Final = 2_000  # rows; more would keep the one writer of SQLite busy for too long
_KEPT: Final = (OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNKNOWN)


def owe(
    tx: Tx,
    kind: str,
    chat_id: int,
    *,
    now: datetime,
    parameters: Mapping[str, Any] | None = None,
    dedupe_key: str | None = None,
    not_before: datetime | None = None,
    thread_id: int | None = None,
) -> bool:
    """A message to be sent, once for each `dedupe_key`; whether it is new."""
    return _insert(
        tx,
        kind=kind,
        chat_id=chat_id,
        thread_id=thread_id,
        parameters=dict(parameters or {}),
        dedupe_key=dedupe_key,
        not_before=not_before or now,
        created_at=now,
    )


def owe_card(
    tx: Tx,
    kind: str,
    subject_id: int,
    chat_id: int,
    *,
    now: datetime,
    pin: bool = False,
    thread_id: int | None = None,
    dedupe_key: str | None = None,
) -> bool:
    """A message that shows its subject as it is, for as long as it stands: `redraw` keeps it so."""
    known = sa.select(outbox.c.id).where(outbox.c.dedupe_key == dedupe_key)
    if dedupe_key is not None and tx.scalar(known) is not None:
        return False
    card_id = cards.add(tx, kind, subject_id, chat_id, thread_id=thread_id, pin=pin)
    return draw(tx, cards.get(tx, card_id), now=now, dedupe_key=dedupe_key)


def redraw(tx: Tx, kind: str, subject_id: int, *, now: datetime) -> None:
    """Whatever shows the subject will show it as this transaction leaves it; many changes may make one drawing.

    The share lock keeps a row that waits from being drawn before this transaction is over.
    """
    shown = cards.of(tx, kind, subject_id)
    drawn_later = set(tx.scalars(_WAITING, {"kind": kind, "subject": subject_id})) if shown else set()
    for one in shown:
        if one.id not in drawn_later:
            draw(tx, one, now=now)


def draw(tx: Tx, one: cards.Card, *, now: datetime, dedupe_key: str | None = None) -> bool:
    """One card, unless that is pending already."""
    return _insert(
        tx,
        kind=one.kind,
        chat_id=one.chat_id,
        thread_id=one.thread_id,
        parameters={"subject_id": one.subject_id},
        card_id=one.id,
        dedupe_key=dedupe_key,
        not_before=now,
        created_at=now,
    )


def drop(
    tx: Tx,
    *,
    now: datetime,
    dedupe_prefix: str | None = None,
    kind: str | None = None,
    subject_id: int | None = None,
) -> int:
    """Withdraw what is still pending and meets all that is given; how many rows.

    `subject_id` is a card's. What was withdrawn may be owed again: its dedupe key is free.
    """
    meets = [PENDING]
    if dedupe_prefix is not None:
        meets.append(sa.func.substr(outbox.c.dedupe_key, 1, len(dedupe_prefix)) == dedupe_prefix)
    if kind is not None:
        meets.append(outbox.c.kind == kind)
    if subject_id is not None:
        meets.append(outbox.c.card_id.in_(sa.select(card.c.id).where(card.c.subject_id == subject_id)))
    if len(meets) == 1:
        raise ValueError("what is to be withdrawn?")
    return settle(tx, sa.and_(*meets), OutboxState.DROPPED, "withdrawn", now=now, dedupe_key=None)


def settle(
    tx: Tx,
    which: sa.ColumnElement[bool],
    state: OutboxState,
    reason: str | None,
    *,
    now: datetime,
    **values: object,
) -> int:
    """No more to be sent; how many rows. A card that one of them was to post there is none any more."""
    statement = sa.update(outbox).where(which).returning(*_SETTLED)
    settled = statement.values(state=state, reason=reason, settled_at=now, **values)
    rows = tx.execute(settled).all()
    cards.discard_unposted(tx, {row.card_id: row.chat_id for row in rows if row.card_id is not None})
    announcement_copies.settled(tx, [(row.kind, row.parameters) for row in rows], state, reason, now=now)
    return len(rows)


def counts(tx: Tx) -> dict[OutboxState, int]:
    rows = tx.execute(sa.select(outbox.c.state, sa.func.count()).group_by(outbox.c.state))
    return dict.fromkeys(OutboxState, 0) | {OutboxState(state): count for state, count in rows}


def unknown(tx: Tx, limit: int = 100) -> list[OutboxRow]:
    """What may have arrived or not, newest first. Nobody sends it again but a person who has looked."""
    query = sa.select(*COLUMNS).where(outbox.c.state == OutboxState.UNKNOWN)
    return [OutboxRow(*row) for row in tx.execute(query.order_by(outbox.c.id.desc()).limit(limit))]


def owed(tx: Tx, kind: str, chat_id: int) -> list[dict[str, Any]]:
    """What messages of that kind were to say there, sent or not, as far as they are remembered: see `forget`."""
    return list(tx.scalars(_OWED, {"kind": kind, "chat_id": chat_id}))


def forget(tx: Tx, before: datetime, limit: int = FORGET_AT_ONCE) -> int:
    """Delete what was settled before then, with its dedupe keys, but not what is unknown; how many. Again while `limit`."""
    old = (
        sa.select(outbox.c.id).where(outbox.c.settled_at < before, outbox.c.state.not_in(_KEPT)).limit(limit)
    )
    return tx.execute(sa.delete(outbox).where(outbox.c.id.in_(old))).rowcount


def _insert(tx: Tx, **row: object) -> bool:
    new = tx.scalar(_INSERT[tx.dialect.name], {"card_id": None, **row}) is not None
    if new:
        owes(tx)
    return new


_SETTLED: Final = (outbox.c.card_id, outbox.c.chat_id, outbox.c.kind, outbox.c.parameters)
_WAITING: Final = (
    sa.select(outbox.c.card_id)
    .join(card, card.c.id == outbox.c.card_id)
    .where(PENDING, card.c.kind == sa.bindparam("kind"), card.c.subject_id == sa.bindparam("subject"))
    .with_for_update(read=True, of=outbox)
)
_OWED: Final = sa.select(outbox.c.parameters).where(
    outbox.c.kind == sa.bindparam("kind"),
    outbox.c.chat_id == sa.bindparam("chat_id"),
    outbox.c.state != OutboxState.DROPPED,
)
_NEW: Final = {"state": OutboxState.PENDING, "attempts": 0}
_INSERT: Final = {
    "sqlite": sqlite.insert(outbox).values(_NEW).on_conflict_do_nothing().returning(outbox.c.id),
    "postgresql": postgresql.insert(outbox).values(_NEW).on_conflict_do_nothing().returning(outbox.c.id),
}
