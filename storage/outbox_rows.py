"""A row of the outbox, and which rows may be claimed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.announcement import COPY, CORRECTION, REMOVAL, REPLACEMENT
from domain.cycle import ASKS
from domain.outbox import OutboxState
from storage.db import Tx
from storage.schema import member, outbox

# Written into the statement, as neither database takes a bound value for the condition of a partial index.
PENDING: Final = outbox.c.state == sa.literal_column(f"'{OutboxState.PENDING}'")
SENDING: Final = outbox.c.state == sa.literal_column(f"'{OutboxState.SENDING}'")


# Kinds that all others pass, as nobody waits for them.
BULK: Final = frozenset({COPY, CORRECTION, REMOVAL, REPLACEMENT, *ASKS.values()})


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """With `card_id` it is a card to be posted or redrawn, and `parameters` has its `subject_id`."""

    id: int
    kind: str
    chat_id: int
    thread_id: int | None
    parameters: Mapping[str, Any]
    card_id: int | None
    attempts: int
    not_before: datetime
    created_at: datetime
    reason: str | None

    @property
    def bulk(self) -> bool:
        return self.kind in BULK


COLUMNS: Final = tuple(outbox.c[name] for name in OutboxRow.__dataclass_fields__)

_NOW: Final = sa.bindparam("now", type_=outbox.c.not_before.type)
_UNREACHABLE: Final = sa.select(member.c.telegram_id).where(
    member.c.reachable.is_(False), member.c.telegram_id.is_not(None)
)
_CALLED: Final = sa.select(outbox.c.chat_id).where(SENDING)
_DRAWN: Final = sa.select(outbox.c.card_id).where(SENDING, outbox.c.card_id.is_not(None))
_RETRIED_LATER: Final = sa.select(outbox.c.chat_id).where(
    PENDING, outbox.c.attempts > 0, outbox.c.card_id.is_(None), outbox.c.not_before > _NOW
)

DUE: Final = sa.and_(PENDING, outbox.c.not_before <= _NOW)
TO_UNREACHABLE: Final = outbox.c.chat_id.in_(_UNREACHABLE)

# Due, to somebody who takes messages, and nothing in its way: neither a call to the chat or of the card under way in
# any process, nor an older message to the chat that has to be tried again.
CLAIMABLE: Final = sa.and_(
    DUE,
    outbox.c.chat_id.not_in(_UNREACHABLE),
    outbox.c.chat_id.not_in(_CALLED),
    sa.or_(outbox.c.card_id.is_(None), outbox.c.card_id.not_in(_DRAWN)),
    outbox.c.chat_id.not_in(_RETRIED_LATER),
)

# Written into the statement: it is part of what PostgreSQL groups and orders by.
_LATER: Final = 2**53
_PLACE: Final = sa.func.min(
    outbox.c.id
    + sa.case(
        (
            outbox.c.kind.in_([sa.literal_column(f"'{kind}'") for kind in sorted(BULK)]),
            sa.literal_column(str(_LATER)),
        ),
        else_=sa.literal_column("0"),
    )
)
_FIRSTS: Final = (
    sa.select(_PLACE)
    .where(CLAIMABLE, outbox.c.chat_id.not_in(sa.bindparam("busy", expanding=True)))
    .group_by(outbox.c.chat_id)
    .order_by(_PLACE)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_ROWS: Final = sa.select(*COLUMNS).where(outbox.c.id.in_(sa.bindparam("ids", expanding=True)))


def due(tx: Tx, now: datetime, limit: int, busy: Collection[int] = ()) -> list[OutboxRow]:
    """The first row that may be claimed in each chat that is not `busy`: the oldest, bulk behind all others."""
    places = list(tx.scalars(_FIRSTS, {"now": now, "busy": list(busy), "limit": limit}))
    rows = (OutboxRow(*row) for row in tx.execute(_ROWS, {"ids": [place % _LATER for place in places]}))
    return sorted(rows, key=lambda row: (row.bulk, row.id))
