"""Signing up for a session, and giving the seat back."""

from dataclasses import dataclass
from datetime import datetime

from domain.member import Member
from domain.registration import (
    HOLDING,
    PRESENT,
    JoinRefusal,
    RegistrationState,
    judge_join,
    promotions,
)
from domain.session import Session
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.sessions import CARD
from services.transaction import Reading, Transaction
from storage import members, outbox, registrations, sessions
from storage.db import Tx

PROMOTED = "promoted"  # the kind of the notice to whoever gets a freed seat


@dataclass(frozen=True, slots=True)
class Joined:
    session: Session
    position: int | None = None  # in the waitlist; None: the seat is theirs


@dataclass(frozen=True, slots=True)
class Full:
    session: Session
    waiting: int


@dataclass(frozen=True, slots=True)
class Mine:
    session: Session
    state: RegistrationState
    position: int | None


@Transaction
def join(tx: Tx, actor: Member, session_id: int, *, now: datetime, may_wait: bool = False) -> Joined | Full:
    """Take a seat; when there is none, a place in the waitlist if `may_wait`. Whoever has one keeps it."""
    with_profile(tx, actor)
    session = _get(tx, session_id)
    mine = registrations.state_of(tx, session_id, actor.id)
    seats = registrations.seats(tx, session)
    verdict = judge_join(session.state, mine, seats, may_wait=may_wait)
    if verdict is JoinRefusal.NOT_OPEN:
        raise RefusedError(Reason.NOT_OPEN)
    if verdict is JoinRefusal.FULL:
        return Full(session, seats.waiting)
    if verdict is not mine:
        registrations.put(
            tx, session_id, actor.id, RegistrationState(verdict), first_time=mine is None, now=now
        )
        outbox.redraw(tx, CARD, session_id, now=now)
    return Joined(session, _position(tx, session_id, actor.id, RegistrationState(verdict)))


@Transaction
def leave(tx: Tx, actor: Member, session_id: int, *, waits: bool, now: datetime) -> Session:
    """Give up the seat, or the place in the waitlist if `waits`; the first who waits gets the seat, in this transaction.

    Refuses as STALE whoever has got a seat since they saw that they wait, and the other way round.
    """
    session = _get(tx, session_id)
    mine = registrations.state_of(tx, session_id, actor.id)
    if mine in PRESENT and waits != (mine is RegistrationState.WAITING):
        raise RefusedError(Reason.STALE)
    if mine in PRESENT:
        registrations.set_state(tx, session_id, actor.id, RegistrationState.LEFT, now=now)
        if mine in HOLDING:
            _promote(tx, session, now=now)
        outbox.redraw(tx, CARD, session_id, now=now)
    return session


@Reading
def mine(tx: Tx, actor: Member) -> list[Mine]:
    """All the member is in or waits for, soonest first."""
    return [
        Mine(_get(tx, session_id), state, _position(tx, session_id, actor.id, state))
        for session_id, state in registrations.of_member(tx, actor.id)
    ]


def _promote(tx: Tx, session: Session, *, now: datetime) -> None:
    count = promotions(registrations.seats(tx, session))
    for member_id in registrations.first_waiting(tx, session.id, count):
        registrations.set_state(tx, session.id, member_id, RegistrationState.CONFIRMED, now=now)
        promoted = members.by_id(tx, member_id)
        if promoted is not None and promoted.telegram_id is not None:
            parameters = {"session_id": session.id, "member_id": member_id}
            outbox.owe(tx, PROMOTED, promoted.telegram_id, now=now, parameters=parameters)


def _position(tx: Tx, session_id: int, member_id: int, state: RegistrationState) -> int | None:
    if state is not RegistrationState.WAITING:
        return None
    return registrations.queue_position(tx, session_id, member_id)


def _get(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session
