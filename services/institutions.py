"""Institutions: what a teacher is offered, and how an organiser keeps the list in order."""

from dataclasses import dataclass
from datetime import datetime

from domain.institution import Institution, key, may_be_same, seal
from domain.member import Member
from domain.session import Session
from services import search
from services.refusal import Reason, RefusedError
from services.rights import moderator_of, organiser_only
from services.transaction import Reading, Transaction
from storage import audit, institutions, sessions
from storage.db import Tx
from storage.institutions import Sum

__all__ = ["Institution", "Sum"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One to merge with."""

    institution: Institution
    likely: bool  # the names look alike


@dataclass(frozen=True, slots=True)
class Twin:
    """There is one of that name already."""

    institution: Institution
    other: Institution


@dataclass(frozen=True, slots=True)
class Merged:
    into: Institution
    moved: int  # members


@Reading
def offered(tx: Tx, actor: Member) -> list[str]:
    """For a button each: one's own, then the confirmed ones, those most members belong to first."""
    own = institutions.of_member(tx, actor.id)
    confirmed = [one.name for one in institutions.all_of(tx) if one.confirmed and one.name != own]
    return [own, *confirmed] if own else confirmed


@Reading
def listed(tx: Tx, actor: Member) -> list[Institution]:
    """Those to be looked at first."""
    organiser_only(tx, actor)
    return institutions.all_of(tx)


@Reading
def show(tx: Tx, actor: Member, institution_id: int) -> tuple[Institution, list[Institution]]:
    """With those that may be the same."""
    organiser_only(tx, actor)
    found = _get(tx, institution_id)
    return found, [one.institution for one in _others(tx, found) if one.likely]


@Reading
def candidates(tx: Tx, actor: Member, institution_id: int) -> tuple[Institution, list[Candidate]]:
    """All others, likely duplicates first."""
    organiser_only(tx, actor)
    found = _get(tx, institution_id)
    return found, _others(tx, found)


@Reading
def pair(tx: Tx, actor: Member, institution_id: int, into_id: int) -> tuple[Institution, Institution]:
    """Two about to be merged."""
    organiser_only(tx, actor)
    return _get(tx, institution_id), _get(tx, into_id)


@Reading
def sums(tx: Tx, actor: Member, session_id: int) -> list[Sum]:
    """How many of each institution have a seat, wait, and came."""
    moderator_of(tx, actor, session_id)
    return institutions.sums(tx, session_id)


@Reading
def in_session(tx: Tx, actor: Member, session_id: int) -> tuple[Session, list[Sum]]:
    """The same, with the session."""
    rows = sums.within(tx, actor, session_id)
    session = sessions.get(tx, session_id)
    if session is None:
        raise RefusedError(Reason.GONE)
    return session, rows


@Transaction
def confirm(tx: Tx, actor: Member, institution_id: int, *, seen: int, now: datetime) -> Institution:
    """From now on everybody is offered it. `seen`: the seal of what the organiser looked at."""
    organiser_only(tx, actor)
    found = _same(_get(tx, institution_id), seen)
    if not found.confirmed:
        institutions.confirm(tx, institution_id, now=now)
        _note(tx, "confirm", found, actor, now, after={"name": found.name})
    return _get(tx, institution_id)


@Transaction
def rename(
    tx: Tx, actor: Member, institution_id: int, name: str, *, seen: int, now: datetime
) -> Institution | Twin:
    """`name` is trimmed and within MAX_INSTITUTION. A name that another has is refused: they are to be merged."""
    organiser_only(tx, actor)
    found = _same(_get(tx, institution_id), seen)
    alike = key(name)
    for other_id, known in institutions.names(tx):
        if other_id != institution_id and key(known) == alike:
            return Twin(found, _get(tx, other_id))
    if found.name != name:
        institutions.rename(tx, institution_id, name)
        search.forget_institution(tx, institution_id)
        _note(tx, "rename", found, actor, now, before={"name": found.name}, after={"name": name})
    return _get(tx, institution_id)


@Transaction
def merge(tx: Tx, actor: Member, institution_id: int, into_id: int, *, seen: int, now: datetime) -> Merged:
    """Its members belong to the other, and it is no more; a second press moves nobody.

    Confirmed is what remains if one of the two was.
    """
    organiser_only(tx, actor)
    into = _get(tx, into_id)
    found = institutions.get(tx, institution_id)
    if found is None or institution_id == into_id:
        return Merged(into, 0)
    if seal(found, into) != seen:
        raise RefusedError(Reason.STALE)
    moved = institutions.merge(tx, institution_id, into_id)
    search.forget_institution(tx, into_id)
    if found.confirmed:
        institutions.confirm(tx, into_id, now=now)
    merged = _get(tx, into_id)
    before: dict[str, object] = {"merged": found.name, "members": into.members}
    _note(tx, "merge", into, actor, now, before=before, after={"members": merged.members})
    return Merged(merged, moved)


def spelt(tx: Tx, name: str) -> str:
    """As it is written already, if it is: «дворец творчества» joins «Дворец творчества»."""
    alike = key(name)
    return next((known for _, known in institutions.names(tx) if key(known) == alike), name)


def _others(tx: Tx, found: Institution) -> list[Candidate]:
    others = [
        Candidate(one, key(one.name) == key(found.name) or may_be_same(one.name, found.name))
        for one in institutions.all_of(tx)
        if one.id != found.id
    ]
    return sorted(
        others, key=lambda one: (not one.likely, not one.institution.confirmed, one.institution.name)
    )


def _get(tx: Tx, institution_id: int) -> Institution:
    found = institutions.get(tx, institution_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    return found


def _same(found: Institution, seen: int) -> Institution:
    if seal(found) != seen:
        raise RefusedError(Reason.STALE)
    return found


def _note(
    tx: Tx,
    action: str,
    about: Institution,
    actor: Member,
    now: datetime,
    *,
    before: dict[str, object] | None = None,
    after: dict[str, object],
) -> None:
    subject = f"institution:{about.id}"
    audit.note(tx, action, subject, by=actor.id, now=now, before=before, after=after)
