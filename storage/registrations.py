"""Queries about registrations: who has a seat, who waits, and in which order."""

from datetime import datetime

import sqlalchemy as sa

from domain.registration import HOLDING, PRESENT, RegistrationState, Seats
from storage.db import Tx
from storage.schema import registration, session, session_day

WAITING = RegistrationState.WAITING


def state_of(tx: Tx, session_id: int, member_id: int) -> RegistrationState | None:
    query = sa.select(registration.c.state).where(*_is(session_id, member_id))
    found = tx.scalar(query)
    return None if found is None else RegistrationState(found)


def seats(tx: Tx, session_id: int) -> Seats:
    mine = registration.c.session_id == session_id
    taken = sa.select(sa.func.count()).where(mine, registration.c.state.in_(HOLDING)).scalar_subquery()
    waiting = sa.select(sa.func.count()).where(mine, registration.c.state == WAITING).scalar_subquery()
    row = tx.execute(sa.select(session.c.capacity, taken, waiting).where(session.c.id == session_id)).one()
    return Seats(*row)


def put(
    tx: Tx, session_id: int, member_id: int, state: RegistrationState, *, first_time: bool, now: datetime
) -> None:
    """Whoever comes, also comes back, draws a ticket behind all others."""
    last = sa.select(sa.func.coalesce(sa.func.max(registration.c.ticket), 0) + 1)
    ticket = last.where(registration.c.session_id == session_id).scalar_subquery()
    values = {"state": state, "ticket": ticket, "changed_at": now}
    if first_time:
        tx.execute(sa.insert(registration).values(session_id=session_id, member_id=member_id, **values))
    else:
        tx.execute(sa.update(registration).where(*_is(session_id, member_id)).values(values))


def set_state(tx: Tx, session_id: int, member_id: int, state: RegistrationState, *, now: datetime) -> None:
    """Keeps the ticket: a place in the queue does not change by being let in."""
    query = sa.update(registration).where(*_is(session_id, member_id))
    tx.execute(query.values(state=state, changed_at=now))


def first_waiting(tx: Tx, session_id: int, count: int) -> list[int]:
    """Member ids, those who came first first."""
    query = sa.select(registration.c.member_id).where(
        registration.c.session_id == session_id, registration.c.state == WAITING
    )
    return list(tx.scalars(query.order_by(registration.c.ticket).limit(count)))


def queue_position(tx: Tx, session_id: int, member_id: int) -> int:
    """1 for the next to be let in."""
    ticket = sa.select(registration.c.ticket).where(*_is(session_id, member_id)).scalar_subquery()
    query = sa.select(sa.func.count()).where(
        registration.c.session_id == session_id,
        registration.c.state == WAITING,
        registration.c.ticket <= ticket,
    )
    return tx.scalar(query) or 0


def of_member(tx: Tx, member_id: int) -> list[tuple[int, RegistrationState]]:
    """(session id, state) of all that a member is in or waits for, soonest first."""
    begins = sa.select(sa.func.min(session_day.c.starts_at)).where(
        session_day.c.session_id == registration.c.session_id
    )
    query = sa.select(registration.c.session_id, registration.c.state).where(
        registration.c.member_id == member_id, registration.c.state.in_(PRESENT)
    )
    rows = tx.execute(query.order_by(begins.scalar_subquery(), registration.c.session_id))
    return [(row.session_id, RegistrationState(row.state)) for row in rows]


def _is(session_id: int, member_id: int) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return registration.c.session_id == session_id, registration.c.member_id == member_id
