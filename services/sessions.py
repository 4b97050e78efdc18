"""A session's way from a plan to a card in the Media-hub."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from domain.member import Member
from domain.moderation import ModerationState
from domain.registration import OPEN, RegistrationState, Seats
from domain.session import Day, Part, Plan, Session, SessionState
from services import leader_news, search, theme_news, topics
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import (
    audit,
    cards,
    hub,
    material_lists,
    members,
    moderations,
    outbox,
    parts,
    registrations,
    sessions,
)
from storage.db import Tx

CHANGEABLE = OPEN | {SessionState.DRAFT}
CARD = "session"  # the kind of a session's card


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as one member sees it."""

    session: Session
    seats: Seats
    mine: RegistrationState | None
    position: int | None  # in the waitlist; None: not waiting
    is_shown: bool  # a card of it stands in the group, or is on its way
    others: int = 0  # days and activities that are theirs, or that they wait for
    elsewhere: int = 0  # people who come to days or activities only
    materials: int = 0  # listed ones of it, where one session is looked at
    leaders: tuple[str, ...] = ()  # where one session is looked at: names, but for those who hide theirs
    leading: ModerationState | None = None  # theirs, where one session is looked at; None: they never offered


@dataclass(frozen=True, slots=True)
class PartView:
    """A part as a notice about it needs it."""

    session: Session
    part: Part
    mine: RegistrationState | None
    offered_until: datetime | None
    language: str | None


@Transaction
def create_draft(
    tx: Tx, actor: Member, plan: Plan, days: Sequence[Day], *, zone: tzinfo, now: datetime, place: str = ""
) -> int:
    """The new session's id. `zone`: where the plan's times are meant."""
    organiser_only(tx, actor)
    session_id = sessions.add(tx, plan, days, place, zone=zone, by=actor.id, now=now)
    audit.note(tx, "draft", f"session:{session_id}", by=actor.id, now=now, after={"theme": plan.theme})
    return session_id


@Reading
def show(tx: Tx, actor: Member, session_id: int) -> SessionView:
    """Refuses with GONE what is not there, and a draft to all but those who organise or lead it."""
    session = _get(tx, session_id)
    if session.state is SessionState.DRAFT and not actor.may_moderate(session_id):
        raise RefusedError(Reason.GONE)
    mine = moderations.get(tx, session_id, actor.id)
    many = material_lists.of_session(tx, session_id)
    leaders = tuple(moderations.names(tx, session_id))
    found = _view(tx, session, actor)
    return replace(found, leaders=leaders, leading=mine.state if mine else None, materials=many)


@Reading
def listed(tx: Tx, actor: Member) -> list[SessionView]:
    """What is open to everybody, soonest first; drafts too for those who organise or lead them."""
    states = OPEN | {SessionState.DRAFT} if actor.moderates_something else OPEN
    found = sessions.in_states(tx, states)
    theirs = (one for one in found if one.state in OPEN or actor.may_moderate(one.id))
    return [_view(tx, session, actor) for session in theirs]


@Reading
def card(tx: Tx, session_id: int) -> tuple[Session, Seats, int, Sequence[str]] | None:
    """For the group: with how many come to days or activities only, and who leads it."""
    session = sessions.get(tx, session_id)
    if session is None:
        return None
    seats = registrations.seats(tx, _whole(session))
    elsewhere = registrations.elsewhere(tx, session.whole, session_id)
    return session, seats, elsewhere, moderations.names(tx, session_id)


@Reading
def draft(tx: Tx, actor: Member, session_id: int) -> Session:
    """For whoever is about to change it."""
    return _draft(tx, actor, session_id)


@Reading
def to_announce(tx: Tx, actor: Member, session_id: int) -> tuple[Session, Sequence[str]]:
    """A draft, and who leads it."""
    return _draft(tx, actor, session_id), moderations.names(tx, session_id)


@Reading
def programme(tx: Tx, actor: Member, session_id: int) -> tuple[Session, Plan]:
    """For whoever may see the session."""
    session = show.within(tx, actor, session_id).session
    return session, _plan(tx, session_id)


@Reading
def for_export(tx: Tx, actor: Member, session_id: int) -> tuple[Session, Plan]:
    organiser_only(tx, actor)
    return _get(tx, session_id), _plan(tx, session_id)


@Reading
def part_of(tx: Tx, part_id: int, member_id: int) -> PartView | None:
    """For a notice to the member; None: there is nothing of it any more."""
    part, member = parts.get(tx, part_id), members.by_id(tx, member_id)
    session = sessions.get(tx, part.session_id) if part else None
    if part is None or session is None or member is None or session.state not in OPEN:
        return None
    mine = registrations.state_of(tx, part_id, member_id)
    return PartView(session, part, mine, registrations.offer_of(tx, part_id, member_id), member.language)


@Transaction
def rewrite(tx: Tx, actor: Member, session_id: int, changes: dict[str, object], *, now: datetime) -> None:
    """Change `theme`, `aim`, or a draft's `place`; where it is shown, it is drawn again, and nobody is told."""
    before = changeable(tx, actor, session_id)
    if "place" in changes and before.state is not SessionState.DRAFT:
        raise RefusedError(Reason.NOT_DRAFT)  # people must be told: that is `move`
    old = {"theme": before.theme, "aim": before.aim, "place": before.place}
    sessions.change(tx, session_id, **{name: changes[name] for name in old if name in changes})
    if changes.get("theme", before.theme) != before.theme:
        search.forget_session(tx, session_id)
    outbox.redraw(tx, CARD, session_id, now=now)
    _note_change(tx, actor, session_id, {name: old[name] for name in changes}, changes, now=now)


@Transaction
def set_days(
    tx: Tx, actor: Member, session_id: int, days: Sequence[Day], *, zone: tzinfo, now: datetime
) -> None:
    """Of a draft; only those who lead it or are asked to know of it, and are told. Others are told by `move`."""
    before = _draft(tx, actor, session_id)
    sessions.set_days(tx, session_id, days, zone=zone)
    sessions.change(tx, session_id)
    if tuple(days) != before.days:
        leader_news.tell(tx, leader_news.MOVED, session_id, before.version + 1, now=now)
    _note_change(tx, actor, session_id, _moments(before.days), _moments(days), now=now)


@Transaction
def announce(tx: Tx, actor: Member, session_id: int, version: int, *, now: datetime) -> None:
    """Post the card to the hub's group, for the very version its organiser has seen; a second press does nothing."""
    organiser_only(tx, actor)
    session = _get(tx, session_id)
    if session.state is SessionState.ANNOUNCED:
        return
    if session.state is not SessionState.DRAFT:
        raise RefusedError(Reason.NOT_DRAFT)
    if session.version != version:
        raise RefusedError(Reason.STALE)
    chat_id = _hub(tx)
    sessions.change(tx, session_id, state=SessionState.ANNOUNCED, announced_at=now)
    outbox.owe_card(tx, CARD, session_id, chat_id, now=now, pin=True, dedupe_key=f"announce:{session_id}")
    topics.open_topic(tx, session_id, chat_id, now=now)
    theme_news.announced(tx, actor, session_id, now=now)
    audit.note(tx, "announce", f"session:{session_id}", by=actor.id, now=now)


@Transaction
def post_again(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> None:
    """A card where there is none: it was deleted, or nobody knows whether it arrived. A second press does nothing."""
    organiser_only(tx, actor)
    if _get(tx, session_id).state not in OPEN:
        raise RefusedError(Reason.NOT_OPEN)
    if not cards.of(tx, CARD, session_id):
        outbox.owe_card(tx, CARD, session_id, _hub(tx), now=now, pin=True)
        audit.note(tx, "post_again", f"session:{session_id}", by=actor.id, now=now)


def _hub(tx: Tx) -> int:
    chat_id = hub.chat_id(tx)
    if chat_id is None:
        raise RefusedError(Reason.NO_HUB)
    return chat_id


def _get(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session


def _plan(tx: Tx, session_id: int) -> Plan:
    plan = sessions.plan(tx, session_id)
    if plan is None:
        raise RefusedError(Reason.GONE)
    return plan


def _draft(tx: Tx, actor: Member, session_id: int) -> Session:
    organiser_only(tx, actor)
    session = _get(tx, session_id)
    if session.state is not SessionState.DRAFT:
        raise RefusedError(Reason.NOT_DRAFT)
    return session


def changeable(tx: Tx, actor: Member, session_id: int) -> Session:
    organiser_only(tx, actor)
    session = _get(tx, session_id)
    if session.state not in CHANGEABLE:
        raise RefusedError(Reason.NOT_OPEN)
    return session


def _whole(session: Session) -> Part:
    return Part(session.whole, session.id, session.capacity, session.days)


def _view(tx: Tx, session: Session, actor: Member) -> SessionView:
    mine = registrations.state_of(tx, session.whole, actor.id)
    waits = mine is RegistrationState.WAITING
    position = registrations.queue_position(tx, session.whole, actor.id) if waits else None
    others = sum(one.part_id != session.whole for one in registrations.of_member_in(tx, actor.id, session.id))
    is_shown = bool(cards.of(tx, CARD, session.id))
    seats = registrations.seats(tx, _whole(session))
    elsewhere = registrations.elsewhere(tx, session.whole, session.id)
    return SessionView(session, seats, mine, position, is_shown, others, elsewhere)


def _moments(days: Sequence[Day]) -> dict[str, object]:
    return {"days": [[day.starts_at.isoformat(), day.ends_at.isoformat()] for day in days]}


def _note_change(
    tx: Tx,
    actor: Member,
    session_id: int,
    before: dict[str, object],
    after: dict[str, object],
    *,
    now: datetime,
) -> None:
    audit.note(tx, "edit", f"session:{session_id}", by=actor.id, now=now, before=before, after=after)
