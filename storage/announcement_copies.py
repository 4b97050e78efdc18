"""Each person's copy of an announcement: what became of it. Which of them the outbox has is in announcement_queue.py."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from domain.announcement import (
    COPY,
    CORRECTED,
    CORRECTION,
    HELD,
    REMOVAL,
    REPLACEMENT,
    AnnouncementState,
    CopyState,
    Missing,
    Recall,
)
from domain.audience import Audience
from domain.outbox import OutboxState
from storage.audiences import meant
from storage.db import Tx
from storage.schema import Utc, announcement, announcement_copy, member

KINDS: Final = frozenset({COPY, CORRECTION, REMOVAL, REPLACEMENT})
REPEATABLE: Final = KINDS - {COPY}  # twice is as once


@dataclass(frozen=True, slots=True)
class Copy:
    id: int
    member_id: int
    language: str | None  # the reader's
    message_ids: tuple[int, ...]
    recall: Recall | None


@dataclass(frozen=True, slots=True)
class Counts:
    """People, by what became of their copies."""

    states: Mapping[CopyState, int]
    queued: int  # of all, those that the outbox has: next, or on their way
    outdated: int  # those that stand there, and are to be corrected still
    corrected: int  # those that were sent otherwise, and say by now what is announced
    recalls: Mapping[Recall, int]


@dataclass(frozen=True, slots=True)
class Cause:
    """So many had the same outcome for the same reason."""

    state: CopyState
    reason: str | None
    people: int


def freeze(tx: Tx, announcement_id: int, audience: Audience) -> int:
    """A copy for each whom the audience means now; how many. Those who come later have none."""
    who = sa.select(sa.literal(announcement_id), member.c.id, sa.literal(CopyState.WAITING.value)).where(
        meant(audience)
    )
    columns = [table.c.announcement_id, table.c.member_id, table.c.state]
    tx.execute(sa.insert(table).from_select(columns, who.order_by(member.c.id)))
    return tx.scalar(_COUNT, {"announcement": announcement_id}) or 0


def get(tx: Tx, copy_id: int) -> Copy | None:
    row = tx.execute(_GET, {"copy": copy_id}).one_or_none()
    if row is None:
        return None
    recall = Recall(row.recall) if row.recall else None
    return Copy(row.id, row.member_id, row.language, tuple(row.message_ids or ()), recall)


def counts(tx: Tx, announcement_id: int, version: int) -> Counts:
    """`version`: of what was announced last."""
    this = {"announcement": announcement_id}
    states = {CopyState(state): people for state, people in tx.execute(_STATES, this)}
    recalls = {Recall(how): people for how, people in tx.execute(_RECALLS, this)}
    return Counts(
        states=dict.fromkeys(CopyState, 0) | states,
        queued=tx.scalar(_QUEUED, this) or 0,
        outdated=tx.scalar(_OUTDATED, this | {"version": version}) or 0,
        corrected=tx.scalar(_CORRECTED, this | {"version": version}) or 0,
        recalls=dict.fromkeys(Recall, 0) | recalls,
    )


def sent_since(tx: Tx, announcement_id: int, since: datetime) -> int:
    return tx.scalar(_SENT_SINCE, {"announcement": announcement_id, "since": since}) or 0


def causes(tx: Tx, announcement_id: int) -> list[Cause]:
    """Why some do not have it, the most frequent first."""
    rows = tx.execute(_CAUSES, {"announcement": announcement_id})
    return [Cause(CopyState(state), reason, people) for state, reason, people in rows]


def troubles(tx: Tx, announcement_id: int) -> list[tuple[str, int]]:
    """Why a correction or a recall did not reach some, the most frequent first."""
    return [(reason, people) for reason, people in tx.execute(_TROUBLES, {"announcement": announcement_id})]


def state_of(tx: Tx, announcement_id: int) -> AnnouncementState:
    return AnnouncementState(tx.scalars(_STATE, {"announcement": announcement_id}).one())


def put(tx: Tx, copy_id: int, **values: Any) -> None:
    tx.execute(sa.update(table).where(table.c.id == copy_id).values(**values))


def settled(
    tx: Tx,
    rows: Iterable[tuple[str, Mapping[str, Any]]],
    state: OutboxState,
    reason: str | None,
    *,
    now: datetime,
    message_ids: Sequence[int] = (),
) -> None:
    """The outbox is done with rows of these (kind, parameters); what else it had is none of ours."""
    for kind, parameters in rows:
        if kind == COPY:
            _sent_or_not(tx, parameters, state, reason, now=now, message_ids=message_ids)
        elif kind in KINDS:
            values = {"queued": False, "trouble": None if state is OutboxState.SENT else reason or state}
            put(tx, parameters["copy_id"], **values, **_followed_up(kind, parameters, state))


def _sent_or_not(
    tx: Tx,
    parameters: Mapping[str, Any],
    state: OutboxState,
    reason: str | None,
    *,
    now: datetime,
    message_ids: Sequence[int],
) -> None:
    values: dict[str, Any] = {
        "queued": False,
        "state": CopyState(state.value),
        "reason": reason,
        "settled_at": now,
    }
    if state is OutboxState.SENT:
        values |= {"version": parameters["version"], "message_ids": list(message_ids)}
    elif state is OutboxState.DROPPED:
        values = _not_said(tx, values, parameters)
    # One that was given up for lost may still turn out to have been sent.
    still_open = table.c.state.in_((CopyState.WAITING, CopyState.UNKNOWN))
    tx.execute(sa.update(table).where(table.c.id == parameters["copy_id"], still_open).values(**values))
    tx.execute(_LATE, {"announcement": parameters["announcement_id"], "than": parameters["version"]})


def _not_said(tx: Tx, values: dict[str, Any], parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever had a turn when it was held already was not written to: the copy waits, as those of all others do."""
    if values["reason"] is None:  # their chat is forgotten
        return {**values, "reason": Missing.ERASED}
    if state_of(tx, parameters["announcement_id"]) in HELD:
        return {"queued": False}
    return {**values, "reason": Missing.SOURCE}


def _followed_up(kind: str, parameters: Mapping[str, Any], state: OutboxState) -> dict[str, Any]:
    if kind == CORRECTION:  # tried once for each version, with whatever result
        corrected = CORRECTED if state is OutboxState.SENT else None
        return {"version": parameters["version"], "reason": corrected}
    if state is OutboxState.SENT:
        return {"recall": Recall.DELETED if kind == REMOVAL else Recall.REPLACED}
    if kind == REMOVAL and state is OutboxState.FAILED:
        return {"deletable": False}  # its words will be taken away instead
    return {"recall": Recall.FAILED}


table: Final = announcement_copy
_THIS: Final = table.c.announcement_id == sa.bindparam("announcement")
_PEOPLE: Final = sa.func.count()
_COUNT: Final = sa.select(_PEOPLE).where(_THIS)
_GET: Final = (
    sa.select(table.c.id, table.c.member_id, member.c.language, table.c.message_ids, table.c.recall)
    .join(member, member.c.id == table.c.member_id)
    .where(table.c.id == sa.bindparam("copy"))
)
_STATE: Final = sa.select(announcement.c.state).where(announcement.c.id == sa.bindparam("announcement"))
_LATE: Final = (  # settled when nothing is sent any more, or when it says something else by now: there is more to do
    sa.update(announcement)
    .where(
        announcement.c.id == sa.bindparam("announcement"),
        announcement.c.following_up.is_(False),
        sa.or_(
            announcement.c.state != AnnouncementState.SENDING,
            announcement.c.version > sa.bindparam("than", type_=sa.Integer),
        ),
    )
    .values(following_up=True)
)
_STATES: Final = sa.select(table.c.state, _PEOPLE).where(_THIS).group_by(table.c.state)
_RECALLS: Final = (
    sa.select(table.c.recall, _PEOPLE).where(_THIS, table.c.recall.is_not(None)).group_by(table.c.recall)
)
_QUEUED: Final = sa.select(_PEOPLE).where(_THIS, table.c.queued)
_OUTDATED: Final = sa.select(_PEOPLE).where(
    _THIS,
    table.c.state == CopyState.SENT,
    table.c.message_ids.is_not(None),
    table.c.version < sa.bindparam("version", type_=sa.Integer),
)
_CORRECTED: Final = sa.select(_PEOPLE).where(
    _THIS,
    table.c.state == CopyState.SENT,
    table.c.reason == CORRECTED,
    table.c.version == sa.bindparam("version", type_=sa.Integer),
)
_SENT_SINCE: Final = sa.select(_PEOPLE).where(
    _THIS, table.c.state == CopyState.SENT, table.c.settled_at > sa.bindparam("since", type_=Utc)
)
_CAUSES: Final = (
    sa.select(table.c.state, table.c.reason, _PEOPLE)
    .where(_THIS, table.c.state.not_in((CopyState.WAITING, CopyState.SENT)))
    .group_by(table.c.state, table.c.reason)
    .order_by(_PEOPLE.desc(), table.c.state, table.c.reason)
)
_TROUBLES: Final = (
    sa.select(table.c.trouble, _PEOPLE)
    .where(_THIS, table.c.trouble.is_not(None))
    .group_by(table.c.trouble)
    .order_by(_PEOPLE.desc(), table.c.trouble)
)
