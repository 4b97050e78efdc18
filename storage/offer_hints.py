"""Queries about posts of others in the group to which the bot has answered «Предложить»: the answer's row knows what was there."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.outbox import OutboxState
from storage import outbox as messages
from storage.db import Tx
from storage.outbox_rows import PENDING
from storage.schema import Utc, outbox

KIND: Final = "offer_hint"


def key(chat_id: int, telegram_id: int, day: str) -> str:
    """Of the answer to one person on one day: `pattern` finds all of theirs."""
    return f"{KIND}:{chat_id}:{telegram_id}:{day}"


def pattern(telegram_id: int) -> str:
    """Of LIKE: the keys of one person, in whatever group."""
    return f"{KIND}:%:{telegram_id}:%"


def by_keys(tx: Tx, keys: Collection[str]) -> list[tuple[int, dict[str, Any]]]:
    """Row's id and parameters, by its dedupe keys."""
    return [(row.id, row.parameters) for row in tx.execute(_BY_KEYS, {"keys": list(keys)})]


def put(tx: Tx, row_id: int, parameters: dict[str, Any]) -> None:
    tx.execute(sa.update(outbox).where(outbox.c.id == row_id).values(parameters=parameters))


def forget(tx: Tx, telegram_id: int, *, now: datetime) -> None:
    """What one person has posted. An answer that is just being sent keeps the post's number alone."""
    theirs = outbox.c.dedupe_key.like(pattern(telegram_id))
    messages.settle(tx, sa.and_(PENDING, theirs), OutboxState.DROPPED, None, now=now)
    tx.execute(sa.delete(outbox).where(theirs, outbox.c.state != OutboxState.SENDING))
    for row in tx.execute(sa.select(outbox.c.id, outbox.c.parameters).where(theirs)).all():
        kept = {"message_id": row.parameters["message_id"]}
        tx.execute(sa.update(outbox).where(outbox.c.id == row.id).values(parameters=kept, dedupe_key=None))


def forget_old(tx: Tx, before: datetime) -> None:
    """What was answered before that: neither who it was nor what they posted is known any more."""
    tx.execute(_FORGET_OLD, {"before": before})


_BY_KEYS: Final = sa.select(outbox.c.id, outbox.c.parameters).where(
    outbox.c.dedupe_key.in_(sa.bindparam("keys", expanding=True))
)
_FORGET_OLD: Final = (
    sa.update(outbox)
    .where(
        outbox.c.kind == KIND,
        outbox.c.dedupe_key.is_not(None),
        outbox.c.created_at < sa.bindparam("before", type_=Utc),
        outbox.c.state.not_in((OutboxState.PENDING, OutboxState.SENDING)),
    )
    .values(parameters={}, dedupe_key=None)
)
