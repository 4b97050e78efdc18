"""Queries about registrations: who has a seat, who waits, and in which order."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.registration import HOLDING, PRESENT, RegistrationState, Seats
from domain.session import Session
from storage.db import Tx
from storage.schema import Utc, registration, session_day


def state_of(tx: Tx, session_id: int, member_id: int) -> RegistrationState | None:
    found = tx.scalar(_STATE, _this(session_id, member_id))
    return None if found is None else RegistrationState(found)


def seats(tx: Tx, session: Session) -> Seats:
    counts: dict[str, int] = {row[0]: row[1] for row in tx.execute(_COUNTS, {"session": session.id})}
    taken = sum(counts.get(state, 0) for state in HOLDING)
    return Seats(session.capacity, taken, counts.get(RegistrationState.WAITING, 0))


def put(
    tx: Tx, session_id: int, member_id: int, state: RegistrationState, *, first_time: bool, now: datetime
) -> None:
    """Whoever comes, also comes back, draws a ticket behind all others."""
    tx.execute(_JOIN if first_time else _COME_BACK, _changed(session_id, member_id, state, now))


def set_state(tx: Tx, session_id: int, member_id: int, state: RegistrationState, *, now: datetime) -> None:
    """Keeps the ticket: a place in the queue does not change by being let in."""
    tx.execute(_SET_STATE, _changed(session_id, member_id, state, now))


def first_waiting(tx: Tx, session_id: int, count: int) -> list[int]:
    """Member ids, those who came first first."""
    return list(tx.scalars(_FIRST_WAITING, {"session": session_id, "count": count}))


def queue_position(tx: Tx, session_id: int, member_id: int) -> int:
    """1 for the next to be let in."""
    return tx.scalar(_POSITION, _this(session_id, member_id)) or 0


def of_member(tx: Tx, member_id: int) -> list[tuple[int, RegistrationState]]:
    """(session id, state) of all that a member is in or waits for, soonest first."""
    rows = tx.execute(_OF_MEMBER, {"member": member_id})
    return [(row.session_id, RegistrationState(row.state)) for row in rows]


def _this(session_id: int, member_id: int) -> dict[str, object]:
    return {"session": session_id, "member": member_id}


def _changed(session_id: int, member_id: int, state: RegistrationState, now: datetime) -> dict[str, object]:
    return {"session": session_id, "member": member_id, "to": state, "now": now}


# Built once: building a statement anew costs several times what running it does.
_OF_SESSION: Final = registration.c.session_id == sa.bindparam("session")
_THIS: Final = sa.and_(_OF_SESSION, registration.c.member_id == sa.bindparam("member"))
_WAITS: Final = sa.and_(_OF_SESSION, registration.c.state == RegistrationState.WAITING)
_STATE: Final = sa.select(registration.c.state).where(_THIS)
_COUNTS: Final = (
    sa.select(registration.c.state, sa.func.count()).where(_OF_SESSION).group_by(registration.c.state)
)
_TICKET: Final = (
    sa.select(sa.func.coalesce(sa.func.max(registration.c.ticket), 0) + 1)
    .where(_OF_SESSION)
    .scalar_subquery()
)
_CHANGED: Final = {"state": sa.bindparam("to"), "changed_at": sa.bindparam("now", type_=Utc)}
_SET_STATE: Final = sa.update(registration).where(_THIS).values(_CHANGED)
_COME_BACK: Final = _SET_STATE.values(ticket=_TICKET)
_JOIN: Final = sa.insert(registration).values(
    session_id=sa.bindparam("session"), member_id=sa.bindparam("member"), ticket=_TICKET, **_CHANGED
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
_OF_MEMBER: Final = (
    sa.select(registration.c.session_id, registration.c.state)
    .where(registration.c.member_id == sa.bindparam("member"), registration.c.state.in_(PRESENT))
    .order_by(
        sa.select(sa.func.min(session_day.c.starts_at))
        .where(session_day.c.session_id == registration.c.session_id)
        .scalar_subquery(),
        registration.c.session_id,
    )
)
