"""Moderators of a session: teachers volunteer or are invited by name, answer, step back, are replaced, and hear what is expected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from domain.member import Member, Role
from domain.moderation import OPEN, Duty, ModerationState, duties, judge_invitation, judge_volunteer
from domain.plan_text import fold
from domain.reminder import Timing, timing
from domain.session import Session, SessionState
from services.refusal import Reason, RefusedError
from services.rights import organiser_only, with_profile
from services.sessions import CARD, CHANGEABLE
from services.transaction import Reading, Transaction
from storage import audit, members, moderations, outbox, roles, sessions
from storage.db import Tx
from storage.moderations import Moderation

VOLUNTEERED: Final = (
    "moderation_volunteered"  # the kinds of the notices: to organisers, somebody offers to lead;
)
INVITED: Final = "moderation_invited"  # to whom an organiser has named;
AGREED: Final = "moderation_agreed"  # to the new moderator: what is expected before, during and after;
ANSWERED: Final = "moderation_answered"  # to the organiser who asked: they lead, or they do not;
STEPPED_BACK: Final = "moderation_stepped_back"  # to organisers: somebody else is needed;
REFUSED: Final = "moderation_refused"  # to a volunteer who is not needed, or a moderator who was replaced;
DUTY: Final = "moderation_duty"  # to a moderator: what is expected now
_AHEAD: Final = timedelta(
    days=5
)  # the first duty is told three days before, whatever the clocks and nights do
_BEHIND: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads a session, is asked to, or has offered to."""

    member: Member
    state: ModerationState
    version: int


@dataclass(frozen=True, slots=True)
class Leaders:
    session: Session
    leaders: tuple[Leader, ...]  # in the order of asking


@dataclass(frozen=True, slots=True)
class ModerationNews:
    """For a notice: as things are when it is drawn."""

    reader: Member
    member: Member
    session: Session
    moderation: Moderation


@Transaction
def volunteer(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> ModerationState:
    """«Готов(а) вести»: organisers hear of it, once a day; whoever was invited accepts by it. The same again changes nothing."""
    with_profile(tx, actor)
    session = _open(tx, session_id)
    before = moderations.get(tx, session_id, actor.id)
    if session.state is SessionState.DRAFT and (before is None or before.state not in OPEN):
        raise RefusedError(Reason.GONE)  # nobody has told them of it
    after = judge_volunteer(before.state if before else None)
    if before is not None and after is before.state:
        return after
    if after is ModerationState.ACCEPTED and before is not None:
        _accept(tx, session, before, by=actor.id, now=now)
    else:
        kept = moderations.put(tx, session_id, actor.id, after, now=now)
        for organiser in members.organisers(tx):
            _owe(tx, VOLUNTEERED, organiser, kept, now=now, once=str(now.date()))
    return after


@Transaction
def invite(
    tx: Tx, actor: Member, session_id: int, member_id: int, *, now: datetime, offered: bool = False
) -> Leaders:
    """A teacher by name; a volunteer is accepted by it. The same again changes nothing.

    `offered`: only whoever has offered it; STALE where they have taken that back.
    """
    organiser_only(tx, actor)
    _open(tx, session_id)
    before = moderations.get(tx, session_id, member_id)
    if offered and (before is None or before.state not in OPEN):
        raise RefusedError(Reason.STALE)
    ask(tx, actor, session_id, member_id, now=now)
    return _leaders(tx, session_id)


@Transaction
def answer(
    tx: Tx, actor: Member, session_id: int, version: int, *, accepts: bool, now: datetime
) -> ModerationState:
    """To an invitation. The same answer again changes nothing; STALE what was withdrawn, or asked anew since."""
    session = _open(tx, session_id)
    mine = moderations.get(tx, session_id, actor.id)
    wanted = ModerationState.ACCEPTED if accepts else ModerationState.DECLINED
    if mine is not None and mine.state is wanted:
        return wanted
    if mine is None or mine.state is not ModerationState.INVITED or mine.version != version:
        raise RefusedError(Reason.STALE)
    if accepts:
        _accept(tx, session, mine, by=actor.id, now=now)
    else:
        kept = moderations.put(tx, session_id, actor.id, wanted, now=now)
        _tell_inviter(tx, mine, kept, now=now)
    return wanted


@Transaction
def step_back(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> ModerationState | None:
    """Of a moderator organisers hear that somebody else is needed; an offer nobody has taken up is just taken back.

    The state before; None: there was nothing to give up, as at a second press.
    """
    session = _open(tx, session_id)
    mine = moderations.get(tx, session_id, actor.id)
    if mine is None or mine.state not in OPEN:
        return None
    kept = moderations.put(tx, session_id, actor.id, ModerationState.WITHDRAWN, now=now)
    if mine.state is ModerationState.ACCEPTED:
        _demote(tx, session, actor.id, by=actor.id, now=now)
        for organiser in members.organisers(tx):
            _owe(tx, STEPPED_BACK, organiser, kept, now=now)
    elif mine.state is ModerationState.INVITED:
        _tell_inviter(tx, mine, kept, now=now)
    else:  # who has not heard of the offer yet does not hear of it, and hears of the next one
        outbox.drop(tx, now=now, dedupe_prefix=f"session:{session_id}:{VOLUNTEERED}:{actor.id}:")
    return mine.state


@Transaction
def replace(
    tx: Tx,
    actor: Member,
    session_id: int,
    member_id: int,
    by_id: int | None = None,
    *,
    now: datetime,
    version: int | None = None,
) -> Leaders:
    """Somebody leads it no more, or is not needed, and hears so; `by_id` is asked instead. A second press does nothing.

    STALE where they are not what they were at `version`: whoever is not needed as a volunteer may lead by now.
    """
    organiser_only(tx, actor)
    session = _open(tx, session_id)
    before = moderations.get(tx, session_id, member_id)
    if by_id == member_id:
        raise RefusedError(Reason.STALE)
    if before is not None and before.state in OPEN:
        if version not in {None, before.version}:
            raise RefusedError(Reason.STALE)
        kept = moderations.put(tx, session_id, member_id, ModerationState.REPLACED, now=now)
        if before.state is ModerationState.ACCEPTED:
            _demote(tx, session, member_id, by=actor.id, now=now)
        noted = {"session": session_id, "member": member_id}
        audit.note(tx, "moderation_replace", f"session:{session_id}", by=actor.id, now=now, before=noted)
        told = members.by_id(tx, member_id)
        if told is not None:
            _owe(tx, REFUSED, told, kept, now=now)
    if by_id is not None:
        ask(tx, actor, session_id, by_id, now=now)
    return _leaders(tx, session_id)


@Reading
def leaders(tx: Tx, actor: Member, session_id: int) -> Leaders:
    organiser_only(tx, actor)
    return _leaders(tx, session_id)


@Reading
def candidates(tx: Tx, actor: Member, session_id: int, name: str = "") -> list[Member]:
    """Teachers who may be invited, by name; `name`: only those in whose name it occurs."""
    organiser_only(tx, actor)
    _open(tx, session_id)
    asked = {one.member_id for one in moderations.of_session(tx, session_id)}
    wanted = fold(name)
    found = [
        one
        for one in members.acquainted(tx)
        if one.has_profile and one.id not in asked and wanted in fold(one.name or "")
    ]
    return sorted(found, key=lambda one: (fold(one.name or ""), one.id))


@Reading
def mine(tx: Tx, actor: Member) -> list[tuple[Session, ModerationState, int]]:
    """What the member leads, is asked to lead or has offered to, with the version for its buttons.

    An organiser may have given the role without asking, or taken it away: it is the role that leads.
    """
    current = members.by_id(tx, actor.id)
    held = current.moderates if current else frozenset()
    asked = {one.session_id: one for one in moderations.of_member(tx, actor.id)}
    found = []
    for number in [*asked, *sorted(held - asked.keys(), reverse=True)]:
        session, state = sessions.get(tx, number), _state(asked.get(number), leads=number in held)
        if session is not None and session.state in CHANGEABLE and state is not None:
            found.append((session, state, asked[number].version if number in asked else 0))
    return found


@Transaction
def tell_duties(tx: Tx, *, zone: tzinfo, now: datetime) -> None:
    """By the clock: what is expected of moderators before, during and after, once each, however often this is run."""
    for session_id in moderations.with_duties(tx, now - _BEHIND, now + _AHEAD):
        session = _get(tx, session_id)
        due = [duty for duty, when in duties(session, zone) if timing(when, now, zone) is Timing.DUE]
        for duty in due:
            if (duty is Duty.AFTER) == (session.state is SessionState.FINISHED):
                _tell_duty(tx, session, duty, now=now)


@Reading
def news(tx: Tx, session_id: int, member_id: int, reader_id: int) -> ModerationNews | None:
    """For a notice; None: there is nothing of it any more. Whether it is still true its `moderation` says."""
    session, one = sessions.get(tx, session_id), moderations.get(tx, session_id, member_id)
    reader, member = members.by_id(tx, reader_id), members.by_id(tx, member_id)
    if session is None or one is None or reader is None or member is None:
        return None
    if session.state is SessionState.CANCELLED:
        return None
    return ModerationNews(reader, member, session, one)


def ask(tx: Tx, actor: Member, session_id: int, member_id: int, *, now: datetime) -> None:
    """An organiser asks them, or takes them at their word."""
    member = members.by_id(tx, member_id)
    if member is None or member.telegram_id is None:
        raise RefusedError(Reason.GONE)
    before = moderations.get(tx, session_id, member_id)
    after = judge_invitation(before.state if before else None)
    if before is not None and after is before.state:
        return
    if after is ModerationState.ACCEPTED and before is not None:
        _accept(tx, _get(tx, session_id), before, by=actor.id, now=now)
        return
    kept = moderations.put(tx, session_id, member_id, after, now=now, invited_by=actor.id)
    noted = {"member": member_id, "session": session_id}
    audit.note(tx, "moderation_invite", f"session:{session_id}", by=actor.id, now=now, after=noted)
    _owe(tx, INVITED, member, kept, now=now)


def _state(asked: Moderation | None, *, leads: bool) -> ModerationState | None:
    """None: nothing holds any more."""
    if asked is not None and asked.state is not ModerationState.ACCEPTED and not leads:
        return asked.state
    if asked is not None and asked.state is ModerationState.INVITED:
        return asked.state
    return ModerationState.ACCEPTED if leads else None


def _accept(tx: Tx, session: Session, before: Moderation, *, by: int, now: datetime) -> None:
    """The role holds for that session; whoever asked is told, and the moderator hears what is expected."""
    member = members.by_id(tx, before.member_id)
    inviter = members.by_id(tx, before.invited_by) if before.invited_by else None
    asked_by_nobody = before.state is ModerationState.INVITED and (
        inviter is None or not inviter.is_organiser
    )
    if member is None or asked_by_nobody:
        raise RefusedError(Reason.STALE)
    kept = moderations.put(tx, session.id, member.id, ModerationState.ACCEPTED, now=now)
    members.grant(tx, member.id, Role.MODERATOR, session.id, now=now)
    outbox.redraw(tx, CARD, session.id, now=now)
    noted = {"role": Role.MODERATOR, "session_id": session.id}
    audit.note(tx, "grant", f"member:{member.id}", by=by, now=now, after=noted)
    _owe(tx, AGREED, member, kept, now=now)
    if by == member.id:
        _tell_inviter(tx, before, kept, now=now)


def _demote(tx: Tx, session: Session, member_id: int, *, by: int, now: datetime) -> None:
    if roles.revoke(tx, member_id, Role.MODERATOR, session.id):
        outbox.redraw(tx, CARD, session.id, now=now)
        noted = {"role": Role.MODERATOR, "session_id": session.id}
        audit.note(tx, "revoke", f"member:{member_id}", by=by, now=now, before=noted)


def _tell_inviter(tx: Tx, before: Moderation, kept: Moderation, *, now: datetime) -> None:
    inviter = members.by_id(tx, before.invited_by) if before.invited_by else None
    if inviter is not None:
        _owe(tx, ANSWERED, inviter, kept, now=now)


def _tell_duty(tx: Tx, session: Session, duty: Duty, *, now: datetime) -> None:
    for one in moderations.of_session(tx, session.id):
        member = members.by_id(tx, one.member_id)
        if one.state is not ModerationState.ACCEPTED or member is None or not member.may_moderate(session.id):
            continue
        if member.telegram_id is not None:
            about = (session.ends_at if duty is Duty.AFTER else session.starts_at).timestamp()
            key = f"session:{session.id}:{DUTY}:{duty}:{about}:{member.id}"
            parameters = {**_parameters(member, one), "duty": duty}
            outbox.owe(tx, DUTY, member.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _owe(tx: Tx, kind: str, reader: Member, one: Moderation, *, now: datetime, once: str = "") -> None:
    """Once for each change, or for each `once`."""
    if reader.telegram_id is not None:
        key = f"session:{one.session_id}:{kind}:{one.member_id}:{once or one.version}:{reader.id}"
        parameters = _parameters(reader, one)
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _parameters(reader: Member, one: Moderation) -> dict[str, object]:
    return {
        "session_id": one.session_id,
        "member_id": one.member_id,
        "reader_id": reader.id,
        "version": one.version,
    }


def _leaders(tx: Tx, session_id: int) -> Leaders:
    found: Sequence[Moderation] = moderations.of_session(tx, session_id)
    named = [(members.by_id(tx, one.member_id), one) for one in found]
    return Leaders(
        _get(tx, session_id),
        tuple(Leader(member, one.state, one.version) for member, one in named if member is not None),
    )


def _open(tx: Tx, session_id: int) -> Session:
    session = _get(tx, session_id)
    if session.state not in CHANGEABLE:
        raise RefusedError(Reason.NOT_OPEN)
    return session


def _get(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session
