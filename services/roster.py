"""The people of a session, as its moderators see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.attendance import minutes_present, spans_of
from domain.member import Member
from domain.plan_text import fold
from domain.registration import HOLDING, OPEN, JoinRefusal, RegistrationState, judge_join
from domain.session import Part, Session, SessionState
from services.attendance import known
from services.institutions import spelt
from services.queue import expire, give_up_days, promote, tell
from services.refusal import Reason, RefusedError
from services.rights import moderator_of
from services.sessions import CARD
from services.transaction import Reading, Transaction
from storage import attendance, audit, members, outbox, parts, registrations, roster, sessions
from storage.attendance import Entry
from storage.db import Tx
from storage.roster import Person, Signed

__all__ = ["Entry", "Person", "Signed"]

REMOVED = "removed"  # the kind of the notice to whoever was taken off the list
LISTED = (SessionState.RUNNING, SessionState.ANNOUNCED, SessionState.FINISHED)  # in this order


class Mark(StrEnum):
    """What a moderator wants to know of somebody at a glance."""

    INSIDE = "inside"
    SEAT = "seat"
    WAITING = "waiting"
    WAS = "was"  # came, and left


@dataclass(frozen=True, slots=True)
class Row:
    person: Person
    mark: Mark
    registered: bool


@dataclass(frozen=True, slots=True)
class Roster:
    session: Session
    rows: tuple[Row, ...]  # by name

    @property
    def registered(self) -> int:
        return sum(row.registered for row in self.rows)

    @property
    def waiting(self) -> int:
        """Who waits for something and has nothing."""
        return len(self.only(Mark.WAITING))

    @property
    def inside(self) -> int:
        return len(self.only(Mark.INSIDE))

    def only(self, mark: Mark) -> list[Row]:
        return [row for row in self.rows if row.mark is mark]

    def named(self, words: str) -> list[Row]:
        """Each word is a part of the name, or of the institution's."""
        wanted = fold(words).split()
        return [
            row
            for row in self.rows
            if all(w in fold(f"{row.person.name} {row.person.institution}") for w in wanted)
        ]


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person of a session."""

    session: Session
    person: Person
    seats: tuple[tuple[Part, RegistrationState], ...]  # what they have, or wait for
    parts: tuple[Part, ...]  # all of the session
    entries: tuple[Entry, ...]
    at: Part  # where they come in or go out of
    minutes: int  # in the session

    @property
    def inside(self) -> frozenset[int]:
        return frozenset(entry.part_id for entry in self.entries if entry.stay.left_at is None)

    @property
    def whole(self) -> RegistrationState | None:
        """What they have in the session as a whole."""
        return next((state for part, state in self.seats if part.is_whole), None)


@dataclass(frozen=True, slots=True)
class Export:
    session: Session
    parts: tuple[Part, ...]
    people: tuple[Person, ...]
    signed: tuple[Signed, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Added:
    member_id: int
    state: RegistrationState
    is_new: bool  # there was nobody of that name and institution


@Reading
def led(tx: Tx, actor: Member) -> list[Session]:
    """The sessions whose roster is theirs to keep: those that run first, then those to come, then those over."""
    current = members.by_id(tx, actor.id)
    if current is None:
        return []
    found = {state: sessions.in_states(tx, {state}) for state in LISTED}
    found[SessionState.FINISHED].reverse()
    return [one for state in LISTED for one in found[state] if current.may_moderate(one.id)]


@Reading
def people(tx: Tx, actor: Member, session_id: int) -> Roster:
    """Who has a seat, waits, or is inside; also who came without a registration."""
    moderator_of(tx, actor, session_id)
    return _roster(tx, _session(tx, session_id))


@Reading
def person(
    tx: Tx, actor: Member, session_id: int, member_id: int, part_id: int | None = None, *, now: datetime
) -> PersonView:
    """`part_id`: where they come in; the whole session where it is not one of its parts."""
    moderator_of(tx, actor, session_id)
    known(tx, session_id, member_id)
    session, found = _session(tx, session_id), roster.person(tx, member_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    there = {part.id: part for part in parts.of_session(tx, session_id)}
    whole = there[session.whole]
    held = registrations.of_member_in(tx, member_id, session_id)
    seats = tuple((there[one.part_id], one.state) for one in held if one.part_id in there)
    entries = attendance.of_member(tx, session_id, member_id)
    stays = attendance.stays(entries, session.whole)
    return PersonView(
        session,
        found,
        seats,
        tuple(there.values()),
        tuple(entry for entry in entries if entry.part_id in there),
        there.get(part_id or 0, whole),
        minutes_present(stays, spans_of(whole, session), now),
    )


@Reading
def code(tx: Tx, actor: Member, session_id: int) -> Session:
    """For whoever is to show at the entrance that they are in the session."""
    if not registrations.of_member_in(tx, actor.id, session_id):
        raise RefusedError(Reason.GONE)
    return _session(tx, session_id)


@Reading
def export(tx: Tx, actor: Member, session_id: int) -> Export:
    moderator_of(tx, actor, session_id)
    session = _session(tx, session_id)
    return Export(
        session,
        tuple(parts.of_session(tx, session_id)),
        tuple(roster.people(tx, session_id)),
        tuple(roster.signed(tx, session_id)),
        tuple(attendance.of_session(tx, session_id)),
    )


@Transaction
def add(tx: Tx, actor: Member, session_id: int, name: str, institution: str, *, now: datetime) -> Added:
    """Somebody without Telegram gets a seat in the whole session, or waits; who is on the list is not added again.

    `name` and `institution` are trimmed and within MAX_NAME and MAX_INSTITUTION.
    """
    moderator_of(tx, actor, session_id)
    session = _session(tx, session_id)
    institution = spelt(tx, institution)
    twin = _twin(roster.people(tx, session_id), name, institution)
    if twin is not None:
        return Added(twin.id, _sign_up_noted(tx, actor, session, twin.id, now=now), is_new=False)
    member_id = roster.add_person(tx, by=actor.id, now=now)
    members.set_profile(tx, member_id, name, institution)
    state = _sign_up(tx, session, member_id, now=now)
    after: dict[str, object] = {"session": session_id, "state": state}
    audit.note(tx, "add", f"member:{member_id}", by=actor.id, now=now, after=after)
    return Added(member_id, state, is_new=True)


@Transaction
def sign_up(tx: Tx, actor: Member, session_id: int, member_id: int, *, now: datetime) -> RegistrationState:
    """A seat in the whole session for somebody on its list, by hand; they wait when there is none."""
    moderator_of(tx, actor, session_id)
    known(tx, session_id, member_id)
    member = members.by_id(tx, member_id)
    if member is None or member.erased:
        raise RefusedError(Reason.GONE)
    return _sign_up_noted(tx, actor, _session(tx, session_id), member_id, now=now)


@Transaction
def remove(tx: Tx, actor: Member, session_id: int, member_id: int, *, now: datetime) -> bool:
    """Every seat of theirs in the session goes to the next; they are told. Whether there was any."""
    moderator_of(tx, actor, session_id)
    session = _session(tx, session_id)
    if session.state not in OPEN:
        raise RefusedError(Reason.NOT_OPEN)
    held = registrations.of_member_in(tx, member_id, session_id)
    if not held:
        return False
    for one in held:
        registrations.set_state(tx, one.part_id, member_id, RegistrationState.REMOVED, now=now)
    there = {part.id: part for part in parts.many(tx, [one.part_id for one in held])}
    for one in held:
        if one.state in HOLDING:
            promote(tx, session, there[one.part_id], now=now)
    tell(tx, REMOVED, session, there[held[0].part_id], member_id, now=now)
    outbox.redraw(tx, CARD, session_id, now=now)
    before: dict[str, object] = {str(one.part_id): one.state for one in held}
    after: dict[str, object] = {"session": session_id, "state": RegistrationState.REMOVED}
    audit.note(tx, "remove", f"member:{member_id}", by=actor.id, now=now, before=before, after=after)
    return True


def _sign_up_noted(
    tx: Tx, actor: Member, session: Session, member_id: int, *, now: datetime
) -> RegistrationState:
    before = registrations.state_of(tx, session.whole, member_id)
    state = _sign_up(tx, session, member_id, now=now)
    if state is not before:
        after: dict[str, object] = {"session": session.id, "state": state}
        subject = f"member:{member_id}"
        audit.note(tx, "sign_up", subject, by=actor.id, now=now, before={"state": before}, after=after)
    return state


def _sign_up(tx: Tx, session: Session, member_id: int, *, now: datetime) -> RegistrationState:
    whole = parts.get(tx, session.whole)
    if whole is None:
        raise RefusedError(Reason.GONE)
    before = registrations.state_of(tx, whole.id, member_id)
    if before is RegistrationState.OFFERED and expire(tx, session, whole, member_id, now=now):
        before = RegistrationState.LEFT
    verdict = judge_join(session.state, before, registrations.seats(tx, whole), may_wait=True)
    if isinstance(verdict, JoinRefusal):
        raise RefusedError(Reason.NOT_OPEN)
    if verdict is before:
        return verdict
    if before is RegistrationState.OFFERED:
        registrations.set_state(tx, whole.id, member_id, verdict, now=now)
    else:
        registrations.put(tx, whole.id, member_id, verdict, first_time=before is None, now=now)
    if verdict is RegistrationState.CONFIRMED:
        give_up_days(tx, session, member_id, now=now)
    outbox.redraw(tx, CARD, session.id, now=now)
    return verdict


def _roster(tx: Tx, session: Session) -> Roster:
    inside = attendance.inside_of_session(tx, session.id)
    came = {entry.member_id for entry in attendance.of_session(tx, session.id)}
    states: dict[int, set[RegistrationState]] = {}
    for one in roster.signed(tx, session.id):
        states.setdefault(one.member_id, set()).add(one.state)
    rows = []
    for person_ in roster.people(tx, session.id):
        theirs = states.get(person_.id, set())
        mark = _mark(theirs, inside=person_.id in inside, came=person_.id in came)
        if mark is not None:
            rows.append(Row(person_, mark, bool(theirs & HOLDING)))
    rows.sort(key=lambda row: (fold(row.person.name), row.person.id))
    return Roster(session, tuple(rows))


def _mark(states: set[RegistrationState], *, inside: bool, came: bool) -> Mark | None:
    """None: they have left, or were taken off, and never came."""
    if inside:
        return Mark.INSIDE
    if came:
        return Mark.WAS
    if states & HOLDING:
        return Mark.SEAT
    return Mark.WAITING if RegistrationState.WAITING in states else None


def _twin(there: Iterable[Person], name: str, institution: str) -> Person | None:
    alike = fold(name), fold(institution)
    return next((one for one in there if (fold(one.name), fold(one.institution)) == alike), None)


def _session(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None or session.state is SessionState.DRAFT:
        raise RefusedError(Reason.GONE)
    return session
