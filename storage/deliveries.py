"""The outbox as its sender sees it: what is due, the claim, and what became of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

import sqlalchemy as sa

from domain.outbox import OutboxState
from storage import announcement_copies, announcement_queue, cards, outbox, session_topics
from storage.cards import Card, Shown
from storage.chats import migrate_chat, tell_of_lost_topic
from storage.db import Tx
from storage.outbox_rows import CLAIMABLE, COLUMNS, DUE, PENDING, SENDING, TO_UNREACHABLE, OutboxRow, due
from storage.schema import member
from storage.schema import outbox as table

CUT_OFF: Final = "the process ended, or could not write down what became of it"


@dataclass(frozen=True, slots=True)
class Claim:
    row: OutboxRow
    card: Card | None


class Call(NamedTuple):
    """A row being sent, and by which process."""

    worker: int
    row: OutboxRow


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is due now in chats that are not busy, and what comes."""

    rows: list[OutboxRow]
    gone: set[int]  # those asked about that are pending no more
    unreachable: bool  # something is due to people who take no messages
    next_at: datetime | None  # when something pending becomes due that is not yet


def outlook(tx: Tx, now: datetime, limit: int, busy: Collection[int], waiting: Collection[int]) -> Outlook:
    moment = {"now": now}
    return Outlook(
        rows=due(tx, now, limit, busy) if limit > 0 else [],
        gone=set(waiting) - set(tx.scalars(_STILL_PENDING, {"waiting": list(waiting)})) if waiting else set(),
        unreachable=tx.scalar(_UNREACHABLE_DUE, moment) is not None,
        next_at=tx.scalar(_NEXT, moment),
    )


def unsettled(tx: Tx, now: datetime) -> bool:
    """Whether something is being sent by anybody, due, or to be tried again."""
    return any(tx.scalar(query, {"now": now}) is not None for query in _UNSETTLED)


def claim(tx: Tx, row_id: int, worker: int, now: datetime) -> Claim | None:
    """From here on the row is never sent by anyone else; None: it went another way."""
    row = tx.execute(_CLAIM, {"row_id": row_id, "by": worker, "now": now}).one_or_none()
    if row is None:
        return None
    claimed = OutboxRow(*row)
    if announcement_queue.takes_back(tx, claimed):
        return None
    return Claim(claimed, None if claimed.card_id is None else cards.get(tx, claimed.card_id))


def sent(tx: Tx, row: OutboxRow, worker: int, shows: Shown, *, now: datetime) -> None:
    """It stands there. A card that is to be pinned gets another turn for that."""
    settled = _settle(tx, row, worker, OutboxState.SENT, None, now=now, message_id=shows.message_id)
    if settled and row.card_id:
        drawn = cards.drawn(tx, row.card_id, row.chat_id, shows)
        if drawn and drawn.wants_pin:
            outbox.draw(tx, drawn, now=now)


def delivered(tx: Tx, row: OutboxRow, worker: int, message_ids: Sequence[int], *, now: datetime) -> None:
    """A copy of an announcement is there, or is what it is to be now; an album is several messages."""
    first = message_ids[0] if message_ids else None
    if _settle(tx, row, worker, OutboxState.SENT, None, now=now, message_id=first):
        copy = (row.kind, row.parameters)
        announcement_copies.settled(tx, [copy], OutboxState.SENT, None, now=now, message_ids=message_ids)


def topic_opened(tx: Tx, row: OutboxRow, worker: int, thread_id: int, *, now: datetime) -> None:
    """A session has a topic of its own."""
    if _settle(tx, row, worker, OutboxState.SENT, None, now=now):
        session_topics.opened(tx, row.parameters["session_id"], thread_id, now=now)


def topic_refused(tx: Tx, row: OutboxRow, worker: int, reason: str, *, now: datetime) -> None:
    """Mostly for want of the right: no failure, the session goes on without."""
    if _settle(tx, row, worker, OutboxState.DROPPED, reason, now=now):
        session_topics.refused(tx, row.parameters["session_id"], row.chat_id, now=now)


def pinned(tx: Tx, row: OutboxRow, worker: int, refusal: str | None, *, now: datetime) -> None:
    """Tried once for good; a refusal, mostly for want of the right, is no failure."""
    state = OutboxState.DROPPED if refusal else OutboxState.SENT
    if _settle(tx, row, worker, state, refusal, now=now) and row.card_id:
        cards.pin_tried(tx, row.card_id)


def closed(
    tx: Tx, row: OutboxRow, worker: int, state: OutboxState, reason: str | None, *, now: datetime
) -> None:
    """Dropped, failed or unknown."""
    _settle(tx, row, worker, state, reason, now=now)


def blocked(tx: Tx, row: OutboxRow, worker: int, reason: str, *, now: datetime) -> None:
    _settle(tx, row, worker, OutboxState.BLOCKED, reason, now=now)
    tx.execute(sa.update(member).where(member.c.telegram_id == row.chat_id).values(reachable=False))


def gone(tx: Tx, row: OutboxRow, worker: int, reason: str, *, now: datetime) -> None:
    """The card's message cannot be edited any more."""
    if _settle(tx, row, worker, OutboxState.FAILED, reason, now=now) and row.card_id:
        cards.discard(tx, [row.card_id])


def released(
    tx: Tx,
    row: OutboxRow,
    worker: int,
    reason: str,
    not_before: datetime,
    /,
    *,
    now: datetime,
    **values: object,
) -> None:
    """Certainly without effect, or to be repeated without harm: pending again, or left to a newer row of the card."""
    newer = sa.select(table.c.id).where(PENDING, table.c.card_id == row.card_id)
    become: dict[str, object]
    if row.card_id and tx.scalar(newer) is not None:  # which will post the card, if it has no message
        become = {"state": OutboxState.DROPPED, "reason": f"superseded after: {reason}", "settled_at": now}
    else:
        again = {"state": OutboxState.PENDING, "worker": None, "reason": reason, "not_before": not_before}
        become = {**again, **values}
    tx.execute(sa.update(table).where(table.c.id == row.id, table.c.worker == worker).values(become))


def put_off(tx: Tx, row: OutboxRow, worker: int, until: datetime, /, *, now: datetime) -> None:
    """Nothing was tried: as if it had not been claimed, and others to that chat pass it."""
    released(tx, row, worker, "not yet", until, now=now, attempts=0)


def moved(tx: Tx, row: OutboxRow, worker: int, new_chat: int, *, now: datetime) -> None:
    """The group was upgraded: the row goes to its new id."""
    migrate_chat(tx, row.chat_id, new_chat, now=now)
    released(tx, row, worker, "upgraded", now, now=now, chat_id=new_chat, thread_id=None)


def without_topic(tx: Tx, row: OutboxRow, worker: int, reason: str, *, now: datetime) -> None:
    """The topic is closed or deleted: the row goes to the group itself."""
    released(tx, row, worker, reason, now, now=now, thread_id=None)
    if row.card_id:
        cards.leave_topic(tx, row.card_id)
    tell_of_lost_topic(tx, row, now=now)


def skip_unreachable(tx: Tx, now: datetime) -> int:
    """Settle what is due to people who take no messages, until they write again; how many rows."""
    which = sa.and_(PENDING, table.c.not_before <= now, TO_UNREACHABLE)
    return outbox.settle(tx, which, OutboxState.BLOCKED, "unreachable", now=now)


def under_way(tx: Tx) -> list[Call]:
    """What is being sent, by any process."""
    rows = tx.execute(sa.select(table.c.worker, *COLUMNS).where(SENDING).order_by(table.c.id))
    return [Call(worker, OutboxRow(*columns)) for worker, *columns in rows]


def give_up(tx: Tx, calls: Collection[Call], *, now: datetime) -> list[OutboxRow]:
    """Those of them that are unknown now. A card that stands, or did in the group's former chat, is drawn again
    instead, and a copy corrected or taken back again, as that does no harm.
    """
    unknown = []
    for worker, row in calls:
        same = (table.c.id == row.id, table.c.worker == worker, table.c.attempts == row.attempts, SENDING)
        if tx.scalar(sa.select(table.c.id).where(*same)) is None:
            continue  # settled since
        card = cards.get(tx, row.card_id) if row.card_id else None
        repeatable = row.kind in announcement_copies.REPEATABLE
        if repeatable or (card and (card.message_id is not None or card.chat_id != row.chat_id)):
            released(tx, row, worker, CUT_OFF, now, now=now)
        else:
            _settle(tx, row, worker, OutboxState.UNKNOWN, CUT_OFF, now=now)
            unknown.append(row)
    return unknown


def _settle(
    tx: Tx,
    row: OutboxRow,
    worker: int,
    state: OutboxState,
    reason: str | None,
    *,
    now: datetime,
    **values: object,
) -> bool:
    """Whether it was still this worker's. Another may have given it up for dead meanwhile: this one knows better."""
    mine = sa.and_(table.c.id == row.id, table.c.worker == worker)
    if state is not OutboxState.SENT:
        return outbox.settle(tx, mine, state, reason, now=now, **values) == 1
    settled = sa.update(table).where(mine).values(state=state, reason=reason, settled_at=now, **values)
    return tx.execute(settled).rowcount == 1


_STILL_PENDING: Final = sa.select(table.c.id).where(
    PENDING, table.c.id.in_(sa.bindparam("waiting", expanding=True))
)
_UNREACHABLE_DUE: Final = sa.select(table.c.id).where(DUE, TO_UNREACHABLE).limit(1)
_NEXT: Final = sa.select(sa.func.min(table.c.not_before)).where(
    PENDING, table.c.not_before > sa.bindparam("now", type_=table.c.not_before.type)
)
_UNSETTLED: Final = tuple(
    sa.select(table.c.id).where(which).limit(1)
    for which in (SENDING, DUE, sa.and_(PENDING, table.c.attempts > 0))
)
_CLAIM: Final = (
    sa.update(table)
    .where(table.c.id == sa.bindparam("row_id"), CLAIMABLE)
    .values(state=OutboxState.SENDING, worker=sa.bindparam("by"), attempts=table.c.attempts + 1)
    .returning(*COLUMNS)
)
