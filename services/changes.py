"""What becomes of an announced session: more or fewer seats, another time or place, its start, its end, its end before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from domain.member import Member
from domain.registration import OPEN, PRESENT, RegistrationState, answer_by
from domain.session import Day, Session, SessionState
from services import boards, leader_news, theme_news, topics
from services.attendance import close_all
from services.auctions import cancel_of_session
from services.queue import promote
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.sessions import CARD, CHANGEABLE, changeable
from services.transaction import Reading, Transaction
from storage import audit, members, outbox, parts, registrations, sessions
from storage.db import Tx

MOVED: Final = "moved"  # the kinds of the notices: the session was moved, do you come;
CANCELLED: Final = "cancelled"  # there will be none;
UNANSWERED: Final = "unanswered"  # to organisers: who has not said whether they come


@dataclass(frozen=True, slots=True)
class ToBeTold:
    """How many people hear of a change, each once."""

    of_move: int
    of_cancelling: int  # also those who support the theme it was made of
    registered: int  # of them, those asked whether they come at another time


@Transaction
def set_capacity(tx: Tx, actor: Member, part_id: int, capacity: int | None, *, now: datetime) -> int:
    """Seats of a part, None: for everyone who comes. Raised, it lets in who waits; lowered, it drops nobody.

    The session's id.
    """
    organiser_only(tx, actor)
    part = parts.get(tx, part_id)
    session = sessions.get(tx, part.session_id) if part else None
    if part is None or session is None:
        raise RefusedError(Reason.GONE)
    if session.state not in CHANGEABLE:
        raise RefusedError(Reason.NOT_OPEN)
    parts.set_capacity(tx, part_id, capacity)
    sessions.change(tx, session.id)
    now_with = parts.get(tx, part_id)
    if now_with is not None:
        promote(tx, session, now_with, now=now)
    outbox.redraw(tx, CARD, session.id, now=now)
    before, after = {"capacity": part.capacity}, {"capacity": capacity}
    audit.note(tx, "capacity", f"part:{part_id}", by=actor.id, now=now, before=before, after=after)
    return session.id


@Transaction
def move(
    tx: Tx, actor: Member, session_id: int, days: Sequence[Day], place: str, *, zone: tzinfo, now: datetime
) -> int:
    """Another time or place: everybody who is in or waits is told, old and new, and asked whether they come; who leads it too.

    How many will be told.
    """
    session = _open(tx, actor, session_id)
    if tuple(days) == session.days and place == session.place:
        raise RefusedError(Reason.SAME)
    same_time = tuple(days) == session.days
    outbox.drop(
        tx, now=now, dedupe_prefix=f"session:{session_id}:{MOVED}:"
    )  # nobody hears of what is past already
    sessions.set_days(tx, session_id, days, zone=zone)
    sessions.change(
        tx,
        session_id,
        place=place,
        state=SessionState.ANNOUNCED if now < days[0].starts_at else session.state,
        moves=session.moves + 1,
        moved_from=sessions.before(session.days, session.place),
        **({} if same_time else {"moved_at": now, "answer_by": answer_by(now, days[0].starts_at)}),
    )
    moved = _get(tx, session_id)
    if not same_time:
        _rearrange(tx, moved, now=now)
        registrations.ask_all(tx, session_id)
    told = _tell_all(tx, MOVED, session_id, moved.moves, leaders=leader_news.MOVED, now=now)
    outbox.redraw(tx, CARD, session_id, now=now)
    before, after = sessions.before(session.days, session.place), sessions.before(days, place)
    audit.note(tx, "move", f"session:{session_id}", by=actor.id, now=now, before=before, after=after)
    return told


def _rearrange(tx: Tx, session: Session, *, now: datetime) -> None:
    """Offers are reckoned anew; whoever had a day that is no more is in the whole session, or waits for it."""
    registrations.withdraw_offers(tx, session.id, now=now)
    whole = parts.get(tx, session.whole)
    for part_id, member_id in registrations.in_days_after(tx, session.id, len(session.days)):
        registrations.set_state(tx, part_id, member_id, RegistrationState.LEFT, now=now)
        before = registrations.state_of(tx, session.whole, member_id)
        if whole is not None and before not in PRESENT:
            seats = registrations.seats(tx, whole)
            state = RegistrationState.CONFIRMED if seats.open_to_newcomers else RegistrationState.WAITING
            registrations.put(tx, whole.id, member_id, state, first_time=before is None, now=now)
    for part in parts.of_session(tx, session.id):
        promote(tx, session, part, now=now)


@Transaction
def cancel(tx: Tx, actor: Member, session_id: int, reason: str, *, now: datetime) -> int:
    """Offers, reminders and all that is owed for the session stop here; whoever is in, waits or leads it is told.

    The theme it was made of is on the list again, and whoever supports it is told.

    How many will be told; a second press tells nobody again.
    """
    organiser_only(tx, actor)
    session = _get(tx, session_id)
    if session.state is SessionState.CANCELLED:
        return 0
    if session.state not in CHANGEABLE:
        raise RefusedError(Reason.NOT_OPEN)
    outbox.drop(tx, now=now, dedupe_prefix=f"session:{session_id}:")
    registrations.withdraw_offers(tx, session_id, now=now)
    cancel_of_session(tx, session_id, now=now)
    sessions.change(
        tx,
        session_id,
        state=SessionState.CANCELLED,
        cancel_reason=reason,
        moves=session.moves + 1,
        answer_by=None,
    )
    close_all(tx, session_id, now=now)
    topics.close_topic(tx, session_id, now=now)
    boards.cancel_of_session(tx, session_id, now=now)
    told = _to_be_told(tx, actor, session_id).of_cancelling
    _tell_all(tx, CANCELLED, session_id, session.moves + 1, leaders=leader_news.CANCELLED, now=now)
    theme_news.released(tx, actor, session_id, besides=_concerned(tx, session_id), now=now)
    outbox.redraw(tx, CARD, session_id, now=now)
    audit.note(tx, "cancel", f"session:{session_id}", by=actor.id, now=now, after={"reason": reason})
    return told


@Transaction
def start(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> None:
    """Before its time, by hand; a second press does nothing."""
    organiser_only(tx, actor)
    if _become(tx, session_id, SessionState.ANNOUNCED, SessionState.RUNNING, now=now):
        audit.note(tx, "start", f"session:{session_id}", by=actor.id, now=now)


@Transaction
def finish(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> None:
    organiser_only(tx, actor)
    if _become(tx, session_id, SessionState.RUNNING, SessionState.FINISHED, now=now):
        audit.note(tx, "finish", f"session:{session_id}", by=actor.id, now=now)


@Transaction
def go_on(tx: Tx, *, now: datetime) -> None:
    """By the clock: announced sessions begin, running ones end, organisers hear who has not answered."""
    for session_id in sessions.to_begin(tx, now):
        _become(tx, session_id, SessionState.ANNOUNCED, SessionState.RUNNING, now=now)
    for session_id in sessions.to_end(tx, now):
        _become(tx, session_id, SessionState.RUNNING, SessionState.FINISHED, now=now)
    for session_id in sessions.to_report(tx, now):
        session = _get(tx, session_id)
        sessions.change(tx, session_id, answer_by=None)
        if registrations.unanswered(tx, session_id):
            for reader in members.organisers(tx):
                parameters = {"session_id": session_id, "member_id": reader.id}
                key = f"session:{session_id}:{UNANSWERED}:{session.moves}:{reader.id}"
                if reader.telegram_id is not None:
                    outbox.owe(
                        tx, UNANSWERED, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key
                    )


@Reading
def for_change(tx: Tx, actor: Member, session_id: int) -> Session:
    """For whoever is about to change it."""
    return changeable(tx, actor, session_id)


@Reading
def to_be_told(tx: Tx, actor: Member, session_id: int) -> ToBeTold:
    """How many will hear of a move or a cancellation."""
    organiser_only(tx, actor)
    return _to_be_told(tx, actor, session_id)


@Reading
def unanswered(tx: Tx, session_id: int, reader_id: int) -> tuple[Session, list[str], str | None] | None:
    """For the report to an organiser: the session, the names, the reader's language; None: it is told already."""
    session, reader = sessions.get(tx, session_id), members.by_id(tx, reader_id)
    found = [members.by_id(tx, member_id) for member_id in registrations.unanswered(tx, session_id)]
    names = [one.name or "" for one in found if one]
    if session is None or reader is None or session.state not in OPEN or not names:
        return None
    return session, names, reader.language


@Reading
def told(tx: Tx, session_id: int, reader_id: int) -> tuple[Session, str | None] | None:
    """For a notice of a move or a cancellation: the session as it is, and the reader's language; None: they have left."""
    session, reader = sessions.get(tx, session_id), members.by_id(tx, reader_id)
    if session is None or reader is None or not registrations.of_member_in(tx, reader_id, session_id):
        return None
    return session, reader.language


def _become(tx: Tx, session_id: int, before: SessionState, after: SessionState, *, now: datetime) -> bool:
    """Whether it was not so already."""
    session = _get(tx, session_id)
    if session.state is after:
        return False
    if session.state is not before:
        raise RefusedError(Reason.STALE)
    sessions.change(tx, session_id, state=after)
    if after is SessionState.FINISHED:
        close_all(tx, session_id, now=now)
        topics.close_topic(tx, session_id, now=now)
    else:
        boards.begin_session(tx, session_id, now=now)
    outbox.redraw(tx, CARD, session_id, now=now)
    return True


def _tell_all(tx: Tx, kind: str, session_id: int, number: int, *, leaders: str, now: datetime) -> int:
    """`leaders`: the kind of the notice to those who only lead it."""
    readers = registrations.readers(tx, session_id)
    for reader in readers:
        parameters = {"session_id": session_id, "member_id": reader.member_id}
        key = f"session:{session_id}:{kind}:{number}:{reader.member_id}"
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)
    besides = {one.member_id for one in readers}
    return len(readers) + leader_news.tell(tx, leaders, session_id, number, besides=besides, now=now)


def _to_be_told(tx: Tx, actor: Member, session_id: int) -> ToBeTold:
    concerned = _concerned(tx, session_id)
    everybody = concerned | theme_news.supporters(tx, actor, session_id)
    return ToBeTold(len(concerned), len(everybody), len(registrations.readers(tx, session_id)))


def _concerned(tx: Tx, session_id: int) -> set[int]:
    """Members with Telegram who are in it, wait, lead it, are asked to, or have offered to."""
    leaders = {one.id for one in leader_news.leaders(tx, session_id)}
    return leaders | {one.member_id for one in registrations.readers(tx, session_id)}


def _open(tx: Tx, actor: Member, session_id: int) -> Session:
    organiser_only(tx, actor)
    session = _get(tx, session_id)
    if session.state not in OPEN:
        raise RefusedError(Reason.NOT_OPEN)
    return session


def _get(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session
