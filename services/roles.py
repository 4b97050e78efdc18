"""Who may what: roles are given, taken away, and offered by a link to people who have never met the bot."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.invitation import LASTS, Invitation, InvitationState
from domain.member import Member, Role
from domain.moderation import OPEN, ModerationState
from domain.plan_text import fold
from domain.session import Session
from services import announcement_watch
from services.refusal import Reason, RefusedError
from services.rights import organiser_only, stays_organised
from services.sessions import CARD, CHANGEABLE
from services.transaction import Reading, Transaction
from storage import audit, members, moderations, outbox, roles, sessions
from storage.db import Tx

GRANTED: Final = "role_granted"  # the kinds of the notices: to whom it was given,
REVOKED: Final = "role_revoked"  # from whom it was taken,
ACCEPTED: Final = "invitation_accepted"  # and to the organiser whose invitation somebody has used
_BYTES: Final = 24  # of an invitation's token: 32 characters that nobody guesses


@dataclass(frozen=True, slots=True)
class Listing:
    """Who may what, and what an invitation's button needs to know."""

    people: tuple[Member, ...]
    open: int  # invitations that still can be used
    made: int  # invitations that this organiser has made so far


@dataclass(frozen=True, slots=True)
class Person:
    """A member, and the sessions that they moderate by a role of their own, the newest first."""

    member: Member
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation as an organiser sees it."""

    invitation: Invitation
    state: InvitationState
    session: Session | None


@dataclass(frozen=True, slots=True)
class Welcome:
    """What an invitation has made of whoever opened it."""

    member: Member
    role: Role
    session: Session | None
    is_new: bool  # not so before


@dataclass(frozen=True, slots=True)
class News:
    """For a notice about a role: as things are when it is drawn."""

    reader: Member
    member: Member
    session: Session | None


@Reading
def listed(tx: Tx, actor: Member, name: str = "", *, now: datetime) -> Listing:
    """Organisers, moderators, moderators of a session, all others, each by name.

    Left out are those who have neither said a name nor got a role. `name`: only those in whose name it occurs.
    """
    organiser_only(tx, actor)
    wanted = fold(name)
    found = [one for one in members.acquainted(tx) if wanted in fold(one.name or "")]
    people = sorted(found, key=lambda one: (_rank(one), fold(one.name or ""), one.id))
    return Listing(tuple(people), len(roles.open_invitations(tx, now)), roles.made_by(tx, actor.id))


@Reading
def show(tx: Tx, actor: Member, member_id: int) -> Person:
    organiser_only(tx, actor)
    return _person(tx, member_id)


@Reading
def to_moderate(tx: Tx, actor: Member) -> list[Session]:
    """The sessions somebody may be asked to moderate, soonest first."""
    organiser_only(tx, actor)
    return sessions.in_states(tx, CHANGEABLE)


@Transaction
def grant(
    tx: Tx, actor: Member, member_id: int, role: Role, session_id: int | None = None, *, now: datetime
) -> Person:
    """Always, or for one session; whoever has it keeps it, and hears nothing."""
    organiser_only(tx, actor)
    member = _get(tx, member_id)
    _moderable(tx, session_id)
    if not _holds(member, role, session_id):
        members.grant(tx, member_id, role, session_id, now=now)
        _leads(tx, member_id, session_id, by=actor.id, now=now)
        _draw_card(tx, session_id, now=now)
        what = _what(role, session_id)
        audit.note(tx, "grant", f"member:{member_id}", by=actor.id, now=now, after=what)
        _tell(tx, GRANTED, actor, member, what, now=now)
    return _person(tx, member_id)


@Transaction
def revoke(
    tx: Tx, actor: Member, member_id: int, role: Role, session_id: int | None = None, *, now: datetime
) -> Person:
    """From now on, whatever buttons they still have; what an organiser has offered by link ends with it."""
    organiser_only(tx, actor)
    member = _get(tx, member_id)
    if role is Role.ORGANISER:
        stays_organised(tx, member_id)
    if roles.revoke(tx, member_id, role, session_id):
        if role is Role.ORGANISER:
            roles.withdraw_all_of(tx, member_id, now=now)
            announcement_watch.hand_over(tx, member, now=now)
        _leads_no_more(tx, member_id, session_id, now=now)
        _draw_card(tx, session_id, now=now)
        what = _what(role, session_id)
        audit.note(tx, "revoke", f"member:{member_id}", by=actor.id, now=now, before=what)
        _tell(tx, REVOKED, actor, member, what, now=now)
    return _person(tx, member_id)


@Transaction
def invite(
    tx: Tx,
    actor: Member,
    role: Role,
    session_id: int | None = None,
    *,
    now: datetime,
    made: int | None = None,
) -> Offer:
    """A link for one person, whom nobody need know yet.

    `made`: how many the organiser had made when the button was drawn, so that pressing it twice makes one.
    """
    organiser_only(tx, actor)
    if made is not None and made != roles.made_by(tx, actor.id):
        raise RefusedError(Reason.STALE)
    session = _moderable(tx, session_id)
    new = Invitation(secrets.token_urlsafe(_BYTES), role, session_id, actor.id, now + LASTS)
    roles.invite(tx, new, now=now)
    after = _what(role, session_id)
    audit.note(tx, "invite", _subject(new), by=actor.id, now=now, after=after)
    return Offer(new, InvitationState.OPEN, session)


@Reading
def invitations(tx: Tx, actor: Member, *, now: datetime) -> list[Offer]:
    """Those that still can be used, the newest first."""
    organiser_only(tx, actor)
    return [_offer(tx, one, now=now) for one in roles.open_invitations(tx, now)]


@Reading
def invitation(tx: Tx, actor: Member, token: str, *, now: datetime) -> Offer:
    organiser_only(tx, actor)
    return _offer(tx, _made(tx, token), now=now)


@Transaction
def revoke_invitation(tx: Tx, actor: Member, token: str, *, now: datetime) -> Offer:
    """What was used already stays used: the role is taken away from the person."""
    organiser_only(tx, actor)
    found = _made(tx, token)
    if found.state(now) is InvitationState.OPEN:
        roles.withdraw(tx, token, now=now)
        before = _what(found.role, found.session_id)
        audit.note(tx, "revoke_invitation", _subject(found), by=actor.id, now=now, before=before)
    return _offer(tx, _made(tx, token), now=now)


@Transaction
def accept(tx: Tx, actor: Member, token: str, *, now: datetime) -> Welcome:
    """Refuses as INVITATION what is used, revoked, over or forged, or was made by who is no organiser any more.

    Opened again by the same person, it greets them again, but gives back nothing that was taken away since; opened by
    who has that right anyway, as by the organiser who tries it, it stays open for another.
    """
    found = _made(tx, token)
    member, session = _get(tx, actor.id), _session(tx, found.session_id)
    has_it = _may(member, found.role, found.session_id)
    if has_it and found.used_by == actor.id:
        return Welcome(member, found.role, session, is_new=False)
    maker = members.by_id(tx, found.created_by)
    is_good = found.state(now) is InvitationState.OPEN and maker is not None and maker.is_organiser
    if maker is None or not is_good or (session is not None and session.state not in CHANGEABLE):
        raise RefusedError(Reason.INVITATION)
    if has_it:
        return Welcome(member, found.role, session, is_new=False)
    roles.use(tx, token, actor.id, now=now)
    members.grant(tx, actor.id, found.role, found.session_id, now=now)
    _leads(tx, actor.id, found.session_id, by=maker.id, now=now)
    _draw_card(tx, found.session_id, now=now)
    what = _what(found.role, found.session_id)
    after = {**what, "invited_by": maker.id}
    audit.note(tx, "accept", f"member:{actor.id}", by=actor.id, now=now, after=after)
    _owe(tx, ACCEPTED, maker, member, what, now=now)
    return Welcome(_get(tx, actor.id), found.role, session, is_new=True)


@Reading
def news(tx: Tx, reader_id: int, member_id: int, session_id: int | None) -> News | None:
    reader, member = members.by_id(tx, reader_id), members.by_id(tx, member_id)
    return None if reader is None or member is None else News(reader, member, _session(tx, session_id))


def is_told_still(kind: str, found: News, parameters: Mapping[str, object]) -> bool:
    """Whether what a notice says is true when its turn comes."""
    role, session_id = Role(str(parameters["role"])), found.session.id if found.session else None
    return _holds(found.member, role, session_id) == (kind != REVOKED)


def _rank(member: Member) -> int:
    if member.is_organiser:
        return 0
    if member.is_moderator:
        return 1
    return 2 if member.moderates else 3


def _holds(member: Member, role: Role, session_id: int | None) -> bool:
    """That very role."""
    return role in member.roles if session_id is None else session_id in member.moderates


def _may(member: Member, role: Role, session_id: int | None) -> bool:
    """All that the role allows, by whatever role."""
    if role is Role.ORGANISER:
        return member.is_organiser
    return member.is_moderator if session_id is None else member.may_moderate(session_id)


def _tell(
    tx: Tx, kind: str, actor: Member, member: Member, what: Mapping[str, object], *, now: datetime
) -> None:
    """To whom it happened, unless it was their own doing."""
    if member.id != actor.id:
        _owe(tx, kind, member, member, what, now=now)


def _owe(
    tx: Tx, kind: str, reader: Member, member: Member, what: Mapping[str, object], *, now: datetime
) -> None:
    if reader.telegram_id is not None:
        parameters = {"reader_id": reader.id, "member_id": member.id, **what}
        about = ":".join(map(str, what.values()))
        key = f"{kind}:{reader.id}:{member.id}:{about}:{now.timestamp()}"
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _leads(tx: Tx, member_id: int, session_id: int | None, *, by: int, now: datetime) -> None:
    """Whoever has the role for a session is among those who lead it, and hears what is expected of them."""
    if session_id is not None:
        moderations.put(tx, session_id, member_id, ModerationState.ACCEPTED, now=now, invited_by=by)


def _leads_no_more(tx: Tx, member_id: int, session_id: int | None, *, now: datetime) -> None:
    one = moderations.get(tx, session_id, member_id) if session_id is not None else None
    if one is not None and one.state in OPEN:
        moderations.put(tx, one.session_id, member_id, ModerationState.REPLACED, now=now)


def _draw_card(tx: Tx, session_id: int | None, *, now: datetime) -> None:
    """It names who leads the session."""
    if session_id is not None:
        outbox.redraw(tx, CARD, session_id, now=now)


def _what(role: Role, session_id: int | None) -> dict[str, object]:
    return {"role": role.value} if session_id is None else {"role": role.value, "session_id": session_id}


def _subject(one: Invitation) -> str:
    """Enough of the token to know it again, and too little to use it."""
    return f"invitation:{one.token[:6]}"


def _person(tx: Tx, member_id: int) -> Person:
    member = _get(tx, member_id)
    return Person(member, tuple(_known(tx, sorted(member.moderates, reverse=True))))


def _offer(tx: Tx, one: Invitation, *, now: datetime) -> Offer:
    return Offer(one, one.state(now), _session(tx, one.session_id))


def _made(tx: Tx, token: str) -> Invitation:
    found = roles.invitation_of(tx, token)
    if found is None:
        raise RefusedError(Reason.INVITATION)
    return found


def _moderable(tx: Tx, session_id: int | None) -> Session | None:
    """What is over needs no moderator."""
    session = _session(tx, session_id)
    if session_id is not None and (session is None or session.state not in CHANGEABLE):
        raise RefusedError(Reason.STALE)
    return session


def _session(tx: Tx, session_id: int | None) -> Session | None:
    return None if session_id is None else sessions.get(tx, session_id)


def _known(tx: Tx, session_ids: Iterable[int]) -> list[Session]:
    return [found for session_id in session_ids if (found := sessions.get(tx, session_id))]


def _get(tx: Tx, member_id: int) -> Member:
    """Somebody with Telegram: others could do nothing with a role."""
    found = members.by_id(tx, member_id)
    if found is None or found.telegram_id is None:
        raise RefusedError(Reason.GONE)
    return found
