"""Signing up for a session, a day or an activity; the queue; giving the seat back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.member import Member
from domain.registration import (
    OPEN,
    PRESENT,
    Answer,
    JoinRefusal,
    RegistrationState,
    Seats,
    clashes,
    judge_join,
)
from domain.session import Part, Session, SessionState
from services.queue import expire, give_up, give_up_days, is_over
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.sessions import CARD
from services.transaction import Reading, Transaction
from storage import outbox, parts, registrations, sessions
from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Joined:
    session: Session
    part: Part
    position: int | None = None  # in the waitlist; None: the seat is theirs


@dataclass(frozen=True, slots=True)
class Full:
    session: Session
    part: Part
    waiting: int


@dataclass(frozen=True, slots=True)
class Clash:
    """There is a seat, and the member has others at the same time."""

    session: Session
    part: Part
    others: tuple[tuple[Session, Part], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One part as a member sees it."""

    part: Part
    seats: Seats
    mine: RegistrationState | None = None
    position: int | None = None
    offered_until: datetime | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Offerings:
    """All that one may sign up for in a session."""

    session: Session
    places: tuple[Place, ...]  # the whole first

    @property
    def whole(self) -> Place:
        return self.places[0]


@dataclass(frozen=True, slots=True)
class Mine:
    """A session in which the member has a seat, is offered one, or waits."""

    session: Session
    places: tuple[Place, ...]


@Transaction
def join(
    tx: Tx, actor: Member, part_id: int, *, now: datetime, may_wait: bool = False, switch: bool = False
) -> Joined | Full | Clash:
    """Take a seat, or one that is offered; when there is none, a place in the waitlist if `may_wait`.

    Whoever has one keeps it. Seats at the same time are given up if `switch`, and only when the new one is had.
    """
    with_profile(tx, actor)
    session, part = _get(tx, part_id)
    if (part.day is not None and not part.spans) or is_over(session, part, now):
        raise RefusedError(Reason.NOT_OPEN)  # a day that is no more, or is over
    mine = registrations.state_of(tx, part_id, actor.id)
    if mine is RegistrationState.OFFERED and expire(tx, session, part, actor.id, now=now):
        mine = RegistrationState.LEFT
    seats = registrations.seats(tx, part)
    verdict = judge_join(session.state, mine, seats, may_wait=may_wait)
    if verdict is JoinRefusal.NOT_OPEN:
        raise RefusedError(Reason.NOT_OPEN)
    if verdict is JoinRefusal.FULL:
        return Full(session, part, seats.waiting)
    state = RegistrationState(verdict)
    if state is RegistrationState.CONFIRMED is not mine:
        return _seat(tx, actor, session, part, mine, switch=switch, now=now)
    if state is not mine:
        _enter(tx, actor, part, state, mine, now=now)
        outbox.redraw(tx, CARD, session.id, now=now)
    return Joined(session, part, _position(tx, part_id, actor.id, state))


@Transaction
def leave(tx: Tx, actor: Member, part_id: int, *, waits: bool, now: datetime) -> tuple[Session, Part]:
    """Give up the seat, or the place in the waitlist if `waits`; the first who waits gets the seat, in this transaction.

    Refuses as STALE whoever has got a seat since they saw that they wait, and the other way round.
    """
    session, part = _get(tx, part_id)
    _open(actor, session)
    mine = registrations.state_of(tx, part_id, actor.id)
    if mine in PRESENT and waits != (mine is RegistrationState.WAITING):
        raise RefusedError(Reason.STALE)
    if mine in PRESENT:
        give_up(tx, session, part, actor.id, now=now)
    return session, part


@Transaction
def comes(tx: Tx, actor: Member, session_id: int, moves: int, *, now: datetime) -> Session:  # noqa: ARG001 - as all that acts
    """«Приду», although the session was moved for the `moves`-th time. Refuses as STALE an answer to another question."""
    session = _asked(tx, actor, session_id, moves)
    registrations.answer(tx, session_id, actor.id)
    return session


@Transaction
def comes_not(tx: Tx, actor: Member, session_id: int, moves: int, *, now: datetime) -> Session:
    """«Не смогу»: every seat in the session is given up."""
    session = _asked(tx, actor, session_id, moves)
    held = [one.part_id for one in registrations.of_member_in(tx, actor.id, session_id)]
    for part in parts.many(tx, held):
        give_up(tx, session, part, actor.id, now=now)
    return session


@Reading
def offerings(tx: Tx, actor: Member, session_id: int) -> Offerings:
    session = _visible(actor, _session(tx, session_id))
    return Offerings(session, places_in(tx, actor.id, parts.of_session(tx, session_id)))


@Reading
def place(tx: Tx, actor: Member, part_id: int) -> tuple[Session, Place]:
    session, part = _get(tx, part_id)
    return _visible(actor, session), places_in(tx, actor.id, [part])[0]


@Reading
def mine(tx: Tx, actor: Member) -> list[Mine]:
    """All the member is in or waits for and that is still to come, soonest session first."""
    held = [one.part_id for one in registrations.of_member(tx, actor.id)]
    there = {part.id: part for part in parts.many(tx, held)}
    by_session: dict[int, list[Part]] = {}
    for part_id in held:
        by_session.setdefault(there[part_id].session_id, []).append(there[part_id])
    found = ((_session(tx, session_id), of_session) for session_id, of_session in by_session.items())
    return [
        Mine(session, places_in(tx, actor.id, of_session))
        for session, of_session in found
        if session.state in OPEN
    ]


def places_in(tx: Tx, member_id: int, of_session: Sequence[Part]) -> tuple[Place, ...]:
    """Parts of one session as the member sees them."""
    if not of_session:
        return ()
    seats = registrations.seats_of(tx, of_session)
    held = {one.part_id: one for one in registrations.of_member_in(tx, member_id, of_session[0].session_id)}
    found = []
    for part in of_session:
        one = held.get(part.id)
        if one is None:
            found.append(Place(part, seats[part.id]))
        else:
            position = _position(tx, part.id, member_id, one.state)
            found.append(Place(part, seats[part.id], one.state, position, one.offered_until, one.answer))
    return tuple(found)


def _seat(
    tx: Tx,
    actor: Member,
    session: Session,
    part: Part,
    before: RegistrationState | None,
    *,
    switch: bool,
    now: datetime,
) -> Joined | Clash:
    """There is a seat; what it is instead of is given up in the same transaction."""
    if part.day is not None and _has_whole(tx, session, actor):
        return Joined(session, Part(session.whole, session.id, session.capacity, session.days))
    others = clashes(part, _held(tx, actor))
    if others and not switch:
        return Clash(session, part, tuple((_session(tx, one.session_id), one) for one in others))
    _enter(tx, actor, part, RegistrationState.CONFIRMED, before, now=now)
    for other in others:
        give_up(tx, _session(tx, other.session_id), other, actor.id, now=now)
    if part.is_whole:
        give_up_days(tx, session, actor.id, now=now)
    outbox.redraw(tx, CARD, session.id, now=now)
    return Joined(session, part)


def _enter(
    tx: Tx,
    actor: Member,
    part: Part,
    state: RegistrationState,
    before: RegistrationState | None,
    *,
    now: datetime,
) -> None:
    if before in PRESENT:  # an offer is taken: the ticket stays
        registrations.set_state(tx, part.id, actor.id, state, now=now)
    else:
        registrations.put(tx, part.id, actor.id, state, first_time=before is None, now=now)


def _asked(tx: Tx, actor: Member, session_id: int, moves: int) -> Session:
    session = _session(tx, session_id)
    _open(actor, session)
    if session.moves != moves or not registrations.of_member_in(tx, actor.id, session_id):
        raise RefusedError(Reason.STALE)
    return session


def _open(actor: Member, session: Session) -> None:
    if _visible(actor, session).state not in OPEN:
        raise RefusedError(Reason.NOT_OPEN)


def _has_whole(tx: Tx, session: Session, actor: Member) -> bool:
    return registrations.state_of(tx, session.whole, actor.id) is RegistrationState.CONFIRMED


def _held(tx: Tx, actor: Member) -> list[Part]:
    """Parts in which the member has a seat."""
    held = registrations.seated(tx, actor.id)
    return parts.many(tx, held) if held else []


def _position(tx: Tx, part_id: int, member_id: int, state: RegistrationState) -> int | None:
    if state is not RegistrationState.WAITING:
        return None
    return registrations.queue_position(tx, part_id, member_id)


def _get(tx: Tx, part_id: int) -> tuple[Session, Part]:
    found = sessions.with_part(tx, part_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


def _visible(actor: Member, session: Session) -> Session:
    if session.state is SessionState.DRAFT and not actor.is_organiser:
        raise RefusedError(Reason.GONE)
    return session


def _session(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session
