"""Queries about registrations: who has a seat in which part, who waits for one, and in which order."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.registration import HOLDING, OPEN, PRESENT, Answer, RegistrationState, Seats
from domain.session import Part
from storage.db import Tx
from storage.schema import Utc, member, part, registration, session, session_day


@dataclass(frozen=True, slots=True)
class Held:
    """What a member is in, is offered, or waits for."""

    part_id: int
    state: RegistrationState
    offered_until: datetime | None
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody to be told something."""

    member_id: int
    telegram_id: int


def state_of(tx: Tx, part_id: int, member_id: int) -> RegistrationState | None:
    found = tx.scalar(_STATE, _this(part_id, member_id))
    return None if found is None else RegistrationState(found)


def offer_of(tx: Tx, part_id: int, member_id: int) -> datetime | None:
    """Until when a seat is offered to the member; None: it is not."""
    until: datetime | None = tx.scalar(_OFFER, _this(part_id, member_id))
    return until


def seats(tx: Tx, one: Part) -> Seats:
    return _seats({row[0]: row[1] for row in tx.execute(_COUNTS, {"part": one.id})}, one)


def seats_of(tx: Tx, parts: Collection[Part]) -> dict[int, Seats]:
    """The same of many, by the part's id."""
    counts: dict[int, dict[str, int]] = {one.id: {} for one in parts}
    for part_id, state, count in tx.execute(_COUNTS_OF, {"parts": list(counts)}):
        counts[part_id][state] = count
    return {one.id: _seats(counts[one.id], one) for one in parts}


def put(
    tx: Tx, part_id: int, member_id: int, state: RegistrationState, *, first_time: bool, now: datetime
) -> None:
    """Whoever comes, also comes back, draws a ticket behind all others."""
    tx.execute(_JOIN if first_time else _COME_BACK, _changed(part_id, member_id, state, now))


def set_state(
    tx: Tx,
    part_id: int,
    member_id: int,
    state: RegistrationState,
    *,
    now: datetime,
    until: datetime | None = None,
) -> None:
    """Keeps the ticket: a place in the queue does not change by being let in. `until`: of an offer."""
    tx.execute(_SET_STATE, {**_changed(part_id, member_id, state, now), "until": until})


def first_waiting(tx: Tx, part_id: int, count: int) -> list[int]:
    """Member ids, those who came first first."""
    return list(tx.scalars(_FIRST_WAITING, {"part": part_id, "count": count}))


def queue_position(tx: Tx, part_id: int, member_id: int) -> int:
    """1 for the next to be let in."""
    return tx.scalar(_POSITION, _this(part_id, member_id)) or 0


def of_member(tx: Tx, member_id: int) -> list[Held]:
    """Soonest session first; in it the whole, the days, the activities."""
    return [_held(*row) for row in tx.execute(_OF_MEMBER, {"member": member_id})]


def seated(tx: Tx, member_id: int) -> list[int]:
    """Ids of the parts, of what is still to come, in which a member has a seat, or is offered one."""
    return list(tx.scalars(_SEATED, {"member": member_id}))


def of_member_in(tx: Tx, member_id: int, session_id: int) -> list[Held]:
    rows = tx.execute(_OF_MEMBER_IN, {"member": member_id, "session": session_id})
    return [_held(*row) for row in rows]


def readers(tx: Tx, session_id: int) -> list[Reader]:
    """Everybody with Telegram who is in any part of the session or waits for one."""
    return [Reader(*row) for row in tx.execute(_READERS, {"session": session_id})]


def overdue(tx: Tx, now: datetime, limit: int) -> list[tuple[int, int]]:
    """(part, member) of offers whose time is over, those over first first."""
    return [(part_id, who) for part_id, who in tx.execute(_OVERDUE, {"now": now, "limit": limit})]


def ask_all(tx: Tx, session_id: int) -> None:
    """Everybody in the session, or waiting, is asked whether they come."""
    tx.execute(_ANSWERS, {"session": session_id, "to": Answer.ASKED})


def answer(tx: Tx, session_id: int, member_id: int) -> None:
    tx.execute(_ANSWERED, {"session": session_id, "member": member_id, "to": Answer.COMES})


def unanswered(tx: Tx, session_id: int) -> list[int]:
    """Member ids."""
    return list(tx.scalars(_UNANSWERED, {"session": session_id}))


def elsewhere(tx: Tx, whole_id: int, session_id: int) -> int:
    """How many people have a seat in a day or an activity, and none in the whole."""
    return tx.scalar(_ELSEWHERE, {"session": session_id, "whole": whole_id}) or 0


def in_days_after(tx: Tx, session_id: int, days: int) -> list[tuple[int, int]]:
    """(part, member) of whoever is in, or waits for, a day that the session has no more; those who came first first."""
    rows = tx.execute(_IN_DAYS_AFTER, {"session": session_id, "days": days})
    return [(part_id, who) for part_id, who in rows]


def withdraw_offers(tx: Tx, session_id: int, *, now: datetime) -> None:
    """Whoever was offered a seat waits again."""
    tx.execute(_WITHDRAW, {"session": session_id, "now": now})


def _seats(counts: dict[str, int], one: Part) -> Seats:
    taken = sum(counts.get(state, 0) for state in HOLDING)
    return Seats(one.capacity, taken, counts.get(RegistrationState.WAITING, 0))


def _held(part_id: int, state: str, until: datetime | None, said: str | None) -> Held:
    return Held(part_id, RegistrationState(state), until, Answer(said) if said else None)


def _this(part_id: int, member_id: int) -> dict[str, object]:
    return {"part": part_id, "member": member_id}


def _changed(part_id: int, member_id: int, state: RegistrationState, now: datetime) -> dict[str, object]:
    return {"part": part_id, "member": member_id, "to": state, "now": now}


# Built once: building a statement anew costs several times what running it does.
_OF_PART: Final = registration.c.part_id == sa.bindparam("part")
_THIS: Final = sa.and_(_OF_PART, registration.c.member_id == sa.bindparam("member"))
_WAITS: Final = sa.and_(_OF_PART, registration.c.state == RegistrationState.WAITING)
_IN_SESSION: Final = registration.c.part_id.in_(
    sa.select(part.c.id).where(part.c.session_id == sa.bindparam("session"))
)
_PRESENT: Final = registration.c.state.in_(PRESENT)
_NOW: Final = sa.bindparam("now", type_=Utc)
_STATE: Final = sa.select(registration.c.state).where(_THIS)
_OFFER: Final = sa.select(registration.c.offered_until).where(_THIS)
_COUNTS: Final = (
    sa.select(registration.c.state, sa.func.count()).where(_OF_PART).group_by(registration.c.state)
)
_COUNTS_OF: Final = (
    sa.select(registration.c.part_id, registration.c.state, sa.func.count())
    .where(registration.c.part_id.in_(sa.bindparam("parts", expanding=True)))
    .group_by(registration.c.part_id, registration.c.state)
)
_TICKET: Final = (
    sa.select(sa.func.coalesce(sa.func.max(registration.c.ticket), 0) + 1).where(_OF_PART).scalar_subquery()
)
_CHANGED: Final = {"state": sa.bindparam("to"), "changed_at": _NOW}
_SET_STATE: Final = (
    sa.update(registration).where(_THIS).values(**_CHANGED, offered_until=sa.bindparam("until", type_=Utc))
)
_COME_BACK: Final = (
    sa.update(registration).where(_THIS).values(**_CHANGED, ticket=_TICKET, offered_until=None, answer=None)
)
_JOIN: Final = sa.insert(registration).values(
    part_id=sa.bindparam("part"), member_id=sa.bindparam("member"), ticket=_TICKET, **_CHANGED
)
_FIRST_WAITING: Final = (
    sa.select(registration.c.member_id)
    .where(_WAITS)
    .order_by(registration.c.ticket)
    .limit(sa.bindparam("count", type_=sa.Integer))
)
_POSITION: Final = sa.select(sa.func.count()).where(
    _WAITS, registration.c.ticket <= sa.select(registration.c.ticket).where(_THIS).scalar_subquery()
)
_HELD: Final = (
    sa.select(
        registration.c.part_id, registration.c.state, registration.c.offered_until, registration.c.answer
    )
    .join(part, part.c.id == registration.c.part_id)
    .where(registration.c.member_id == sa.bindparam("member"), _PRESENT)
)
_SEATED: Final = (
    sa.select(registration.c.part_id)
    .join(part, part.c.id == registration.c.part_id)
    .join(session, session.c.id == part.c.session_id)
    .where(
        registration.c.member_id == sa.bindparam("member"),
        registration.c.state.in_(HOLDING),
        session.c.state.in_(OPEN),
    )
)
_OF_MEMBER: Final = _HELD.order_by(
    sa.select(sa.func.min(session_day.c.starts_at))
    .where(session_day.c.session_id == part.c.session_id)
    .scalar_subquery(),
    part.c.session_id,
    part.c.activity_id.is_not(None),
    part.c.day.is_not(None),
    part.c.id,
)
_OF_MEMBER_IN: Final = _HELD.where(part.c.session_id == sa.bindparam("session")).order_by(part.c.id)
_READERS: Final = (
    sa.select(member.c.id, member.c.telegram_id)
    .where(
        member.c.telegram_id.is_not(None),
        member.c.id.in_(sa.select(registration.c.member_id).where(_IN_SESSION, _PRESENT)),
    )
    .order_by(member.c.id)
)
_OVERDUE: Final = (
    sa.select(registration.c.part_id, registration.c.member_id)
    .where(registration.c.offered_until <= _NOW)
    .order_by(registration.c.offered_until, registration.c.id)
    .limit(sa.bindparam("limit", type_=sa.Integer))
)
_ANSWERS: Final = sa.update(registration).where(_IN_SESSION, _PRESENT).values(answer=sa.bindparam("to"))
_ANSWERED: Final = (
    sa.update(registration)
    .where(_IN_SESSION, registration.c.member_id == sa.bindparam("member"), _PRESENT)
    .values(answer=sa.bindparam("to"))
)
_UNANSWERED: Final = (
    sa.select(registration.c.member_id)
    .where(_IN_SESSION, _PRESENT, registration.c.answer == Answer.ASKED)
    .group_by(registration.c.member_id)
    .order_by(registration.c.member_id)
)
_ELSEWHERE: Final = sa.select(sa.func.count(registration.c.member_id.distinct())).where(
    _IN_SESSION,
    registration.c.state.in_(HOLDING),
    registration.c.member_id.not_in(
        sa.select(registration.c.member_id).where(
            registration.c.part_id == sa.bindparam("whole"), registration.c.state.in_(HOLDING)
        )
    ),
)
_IN_DAYS_AFTER: Final = (
    sa.select(registration.c.part_id, registration.c.member_id)
    .join(part, part.c.id == registration.c.part_id)
    .where(part.c.session_id == sa.bindparam("session"), part.c.day > sa.bindparam("days"), _PRESENT)
    .order_by(registration.c.changed_at, registration.c.id)
)
_WITHDRAW: Final = (
    sa.update(registration)
    .where(_IN_SESSION, registration.c.state == RegistrationState.OFFERED)
    .values(state=RegistrationState.WAITING, offered_until=None, changed_at=_NOW)
)
