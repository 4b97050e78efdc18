"""Certificates of those who were present: issued once a session is over, corrected, revoked, checked by anyone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.certificate import Certificate, Presence, confirmed, number
from domain.member import Member
from domain.session import Session, SessionState
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Reading, Transaction
from storage import arguments, audit, certificates, outbox, sessions
from storage.certificates import Came, Holder
from storage.db import Tx

OVER: Final = frozenset({SessionState.FINISHED, SessionState.ARCHIVED})
CERTIFICATE: Final = "certificate"  # the kind of the notice: there is one for you, or it is revoked


@dataclass(frozen=True, slots=True)
class View:
    """A certificate with the session and its holder as they are now."""

    certificate: Certificate
    session: Session
    holder: Holder

    @property
    def number(self) -> str:
        return number(self.certificate.id, self.session.ends_at)


@dataclass(frozen=True, slots=True)
class Overview:
    """What an organiser decides by; all but the session are counts of people."""

    session: Session
    present: int
    nameless: int  # were present, but have not said who they are: they get none
    to_issue: int
    issued: int  # and valid
    changed: int  # of these: their presence has been corrected since
    absent: int  # of these: by the corrected presence they were not there
    revoked: int


@Reading
def overview(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> Overview:
    organiser_only(tx, actor)
    session = _over(tx, session_id)
    there = _present(tx, session, now=now)
    held = {one.member_id: one for one, _ in certificates.of_session(tx, session_id)}
    valid = {one.member_id: one for one in held.values() if one.is_valid}
    return Overview(
        session=session,
        present=len(there),
        nameless=sum(came.name is None for came, _ in there.values()),
        to_issue=sum(came.name is not None and who not in held for who, (came, _) in there.items()),
        issued=len(valid),
        changed=sum(who in there and there[who][1] != one.presence for who, one in valid.items()),
        absent=sum(who not in there for who in valid),
        revoked=len(held) - len(valid),
    )


@Transaction
def issue(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> int:
    """To all who were present, have said who they are and have none yet; how many. A second press issues nothing."""
    organiser_only(tx, actor)
    session = _over(tx, session_id)
    held = {one.member_id for one, _ in certificates.of_session(tx, session_id)}
    issued = []
    for who, (came, was_there) in _present(tx, session, now=now).items():
        if came.name is None or who in held:
            continue
        certificate_id = certificates.add(tx, session_id, who, was_there, now=now)
        if certificate_id is not None:
            issued.append(certificate_id)
            _tell(tx, certificate_id, 1, came.telegram_id, now=now)
    if issued:
        audit.note(
            tx, "certificates", f"session:{session_id}", by=actor.id, now=now, after={"issued": issued}
        )
    return len(issued)


@Transaction
def reissue_changed(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> int:
    """All valid ones that say something else than the presence as corrected; how many."""
    organiser_only(tx, actor)
    session = _over(tx, session_id)
    there = _present(tx, session, now=now)
    changed = [
        (one, holder, there[one.member_id][1])
        for one, holder in certificates.of_session(tx, session_id)
        if one.is_valid and one.member_id in there and there[one.member_id][1] != one.presence
    ]
    for one, holder, was_there in changed:
        _reissue(tx, actor, one, holder, was_there, now=now)
    return len(changed)


@Transaction
def reissue(tx: Tx, actor: Member, certificate_id: int, *, issue: int, now: datetime) -> View:
    """The same number by the presence as it is noted now, valid again if it was revoked.

    `issue`: the one that is to be replaced; a second press replaces nothing.
    """
    organiser_only(tx, actor)
    one, session, holder = _get(tx, certificate_id)
    if one.issue == issue:
        came = certificates.came_one(tx, session.id, one.member_id)
        was_there = confirmed(came.visits, session.days, now=now) if came else Presence(0, ())
        if not was_there.minutes:
            raise RefusedError(Reason.NOT_PRESENT)
        if holder.name is None:
            raise RefusedError(Reason.GONE)
        _reissue(tx, actor, one, holder, was_there, now=now)
    return View(*_get(tx, certificate_id))


@Transaction
def revoke(tx: Tx, actor: Member, certificate_id: int, reason: str, *, issue: int, now: datetime) -> View:
    """Anyone who checks it sees the reason; a re-issue undoes it. Refuses as STALE what was re-issued since."""
    organiser_only(tx, actor)
    one, _, holder = _get(tx, certificate_id)
    if one.issue != issue:
        raise RefusedError(Reason.STALE)
    if one.is_valid:
        outbox.drop(tx, now=now, dedupe_prefix=f"{CERTIFICATE}:{certificate_id}:")
        certificates.revoke(tx, certificate_id, reason, now=now)
        _tell(tx, certificate_id, issue, holder.telegram_id, now=now, what="revoked")
        after = {"reason": reason, "issue": issue}
        audit.note(
            tx, "certificate_revoke", f"certificate:{certificate_id}", by=actor.id, now=now, after=after
        )
    return View(*_get(tx, certificate_id))


@Reading
def to_revoke(tx: Tx, actor: Member, certificate_id: int, *, issue: int) -> View:
    """For whoever is about to: refuses as STALE what is revoked already, or was re-issued since."""
    organiser_only(tx, actor)
    one, session, holder = _get(tx, certificate_id)
    if one.issue != issue or not one.is_valid:
        raise RefusedError(Reason.STALE)
    return View(one, session, holder)


@Reading
def issued(tx: Tx, actor: Member, session_id: int) -> tuple[Session, list[View]]:
    """By the holder's name, the revoked too."""
    organiser_only(tx, actor)
    session = _session(tx, session_id)
    return session, [View(one, session, holder) for one, holder in certificates.of_session(tx, session_id)]


@Reading
def finished(tx: Tx, actor: Member) -> list[Session]:
    """Sessions that are over, the last one first."""
    organiser_only(tx, actor)
    return [_session(tx, session_id) for session_id in certificates.finished(tx)]


@Reading
def mine(tx: Tx, actor: Member) -> list[View]:
    """The newest session's first."""
    return [
        View(one, _session(tx, one.session_id), holder)
        for one, holder in certificates.of_member(tx, actor.id)
    ]


@Reading
def show(tx: Tx, actor: Member, certificate_id: int) -> View:
    """To its holder and to organisers."""
    view = View(*_get(tx, certificate_id))
    if view.certificate.member_id != actor.id:
        organiser_only(tx, actor)
    return view


@Reading
def to_print(tx: Tx, actor: Member, certificate_id: int) -> tuple[View, int]:
    """To its holder and to organisers: with how many arguments the holder wrote on the session's boards."""
    view = show.within(tx, actor, certificate_id)
    return view, arguments.written_in_session(tx, view.session.id, view.holder.member_id)


@Reading
def check(tx: Tx, certificate_id: int) -> View | None:
    """To anyone who has its link; also for the notice to its holder."""
    found = certificates.get(tx, certificate_id)
    return None if found is None else View(found[0], _session(tx, found[0].session_id), found[1])


def _present(tx: Tx, session: Session, *, now: datetime) -> dict[int, tuple[Came, Presence]]:
    """Who was there for a minute at least."""
    there = {
        came.member_id: (came, confirmed(came.visits, session.days, now=now))
        for came in certificates.came(tx, session.id)
    }
    return {who: found for who, found in there.items() if found[1].minutes}


def _reissue(
    tx: Tx, actor: Member, one: Certificate, holder: Holder, was_there: Presence, *, now: datetime
) -> None:
    outbox.drop(tx, now=now, dedupe_prefix=f"{CERTIFICATE}:{one.id}:")
    certificates.reissue(tx, one.id, was_there, now=now)
    _tell(tx, one.id, one.issue + 1, holder.telegram_id, now=now)
    before = {**_said(one.issue, one.presence), "revoke_reason": one.revoke_reason or None}
    after = _said(one.issue + 1, was_there)
    audit.note(
        tx,
        "certificate_reissue",
        f"certificate:{one.id}",
        by=actor.id,
        now=now,
        before=before,
        after=after,
    )


def _said(issue: int, was_there: Presence) -> dict[str, object]:
    activities: Sequence[str] = was_there.activities
    return {"issue": issue, "minutes": was_there.minutes, "activities": list(activities)}


def _tell(
    tx: Tx, certificate_id: int, issue: int, telegram_id: int | None, *, now: datetime, what: str = "issued"
) -> None:
    if telegram_id is not None:
        key = f"{CERTIFICATE}:{certificate_id}:{issue}:{what}"
        parameters = {"certificate_id": certificate_id}
        outbox.owe(tx, CERTIFICATE, telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _over(tx: Tx, session_id: int) -> Session:
    session = _session(tx, session_id)
    if session.state not in OVER:
        raise RefusedError(Reason.NOT_FINISHED)
    return session


def _get(tx: Tx, certificate_id: int) -> tuple[Certificate, Session, Holder]:
    found = certificates.get(tx, certificate_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found[0], _session(tx, found[0].session_id), found[1]


def _session(tx: Tx, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session
