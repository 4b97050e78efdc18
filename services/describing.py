"""What a catalogue's entry says, its author's consent, what is withdrawn: «Описать», «Отозвать»."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from domain.material import (
    Author,
    Consent,
    Description,
    Material,
    MaterialRefusal,
    MaterialState,
    judge_description,
)
from domain.member import Member
from domain.session import SessionState, Zone
from services import search
from services.cataloguing import CARD
from services.materials import MaterialView, changing, description_of, is_theirs, may_moderate, view_of
from services.offer_notices import NAMED, tell
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import (
    activities,
    audit,
    findings,
    material_parts,
    materials,
    members,
    outbox,
    sessions,
)
from storage.db import Tx

SUGGESTED: Final = 6  # people, and sessions, to choose from
PAST: Final = frozenset({SessionState.FINISHED, SessionState.ARCHIVED})
FINDABLE: Final = frozenset({MaterialState.LISTED, MaterialState.HIDDEN})


@dataclass(frozen=True, slots=True)
class Entry:
    """As whoever may change it sees it."""

    view: MaterialView
    theme: str | None  # of its session
    activity: str | None
    has_sessions: bool  # to choose from
    has_activities: bool
    may_agree: bool  # to what the author allows: the author, or who brought it, on the author's word
    is_own: bool  # an author's own word


@Reading
def entry(tx: Tx, actor: Member, material_id: int) -> Entry:
    current, material = changing(tx, actor, material_id)
    view = view_of(tx, current, material)
    session = sessions.get(tx, material.session_id) if material.session_id else None
    titles = dict(sessions.activities(tx, session.id)) if session else {}
    return Entry(
        view,
        session.theme if session else None,
        titles.get(material.activity_id or 0),
        bool(_sessions(tx)),
        bool(titles),
        _may_agree(material, view.authors, current),
        _is_author(view.authors, current),
    )


@Reading
def sessions_for(tx: Tx, actor: Member, material_id: int) -> list[tuple[int, str]]:
    """Those it may come from, the one that is on first: id and theme."""
    changing(tx, actor, material_id)
    return _sessions(tx)


@Reading
def activities_for(tx: Tx, actor: Member, material_id: int) -> list[tuple[int, str]]:
    _, material = changing(tx, actor, material_id)
    return sessions.activities(tx, material.session_id) if material.session_id else []


@Reading
def people(tx: Tx, actor: Member, material_id: int, text: str) -> list[tuple[int, str]]:
    """Members whose name has these words, to name them as authors; the actor too."""
    changing(tx, actor, material_id)
    wanted = text.casefold().split()
    found = [one for one in findings.people(tx) if all(word in one[1].casefold() for word in wanted)]
    return found[:SUGGESTED] if wanted else []


@Transaction
def describe(
    tx: Tx, actor: Member, material_id: int, changes: dict[str, Any], *, now: datetime
) -> MaterialRefusal | None:
    """`changes`: fields of a Description. From now on the entry does not follow the post's caption any more."""
    current, material = changing(tx, actor, material_id)
    before = description_of(tx, material)
    described = _fitting(tx, replace(before, **changes), changes)
    if (wrong := _judge(described, changes)) is not None:
        return wrong
    if described == before and material.described_at is not None:
        return None
    materials.describe(tx, material_id, described, now=now, described_at=now)
    if not is_theirs(material, list(before.authors), current):
        audit.note(tx, "material_describe", f"material:{material_id}", by=current.id, now=now,
                   after={"title": described.title})  # fmt: skip
    show_changed(tx, material_id, now=now)
    return None


@Transaction
def name_author(
    tx: Tx, actor: Member, material_id: int, author: Author, *, now: datetime
) -> MaterialRefusal | None:
    """One more; whoever is there already stays once."""
    _, material = changing(tx, actor, material_id)
    known = material_parts.authors(tx, [material_id])[material_id]
    if author.member_id is not None:
        member = members.by_id(tx, author.member_id)
        if member is None or member.name is None or member.erased:
            return MaterialRefusal.AUTHORS
        author = Author(member.name, member.id)
    same = [one for one in known if _who(one) == _who(author)]
    authors = tuple(known) if same else (*known, author)
    wrong = describe.within(tx, actor, material.id, {"authors": authors}, now=now)
    if wrong is None and material.is_listed and author.member_id not in {None, actor.id}:
        tell(tx, NAMED, material, [author.member_id or 0], now=now, once="")
    return wrong


@Transaction
def drop_author(
    tx: Tx, actor: Member, material_id: int, revision: int, position: int, *, now: datetime
) -> None:
    """`position`: from 0, in the list as it was at that revision; STALE, if it is another by now."""
    current, material = changing(tx, actor, material_id)
    if material.revision != revision:
        raise RefusedError(Reason.STALE)
    before = description_of(tx, material)
    left = tuple(one for number, one in enumerate(before.authors) if number != position)
    materials.describe(tx, material_id, replace(before, authors=left), now=now, described_at=now)
    if not is_theirs(material, list(before.authors), current):
        audit.note(tx, "material_describe", f"material:{material_id}", by=current.id, now=now,
                   after={"title": material.title})  # fmt: skip
    show_changed(tx, material_id, now=now)


@Transaction
def agree(tx: Tx, actor: Member, material_id: int, consent: Consent, *, now: datetime) -> None:
    """By an author; or by who brought it, who says that the author has agreed. What was withdrawn is back by that."""
    current, material = changing(tx, actor, material_id)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if consent is Consent.UNASKED or not _may_agree(material, authors, current):
        raise RefusedError(Reason.RIGHTS)
    agreed: dict[str, Any] = {"consent": consent, "consented_by": current.id, "consented_at": now}
    if material.state is MaterialState.WITHDRAWN:
        # A moderator's reason outlives the withdrawal: consent does not bring back what was hidden.
        agreed["state"] = MaterialState.HIDDEN if material.comment else MaterialState.LISTED
    elif material.consent is consent and material.consented_by == current.id:
        return
    materials.change(tx, material_id, now=now, **agreed)
    show_changed(tx, material_id, now=now)


@Transaction
def withdraw(tx: Tx, actor: Member, material_id: int, *, now: datetime) -> None:
    """By its author, or by who brought it: consent is taken back, and nobody finds it any more. A second press does nothing."""
    current, material = changing(tx, actor, material_id)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if not is_theirs(material, authors, current):
        raise RefusedError(Reason.RIGHTS)
    if material.state is MaterialState.WITHDRAWN:
        return
    if material.state not in FINDABLE:
        raise RefusedError(Reason.STALE)
    taken_back = {"consent": Consent.UNASKED, "consented_by": None, "consented_at": None}
    materials.change(tx, material_id, now=now, state=MaterialState.WITHDRAWN, **taken_back)
    show_changed(tx, material_id, now=now)


def _sessions(tx: Tx) -> list[tuple[int, str]]:
    running = sessions.in_states(tx, {SessionState.RUNNING})
    past = reversed(sessions.in_states(tx, PAST))
    announced = sessions.in_states(tx, {SessionState.ANNOUNCED})
    return [(one.id, one.theme) for one in (*running, *past, *announced)][:SUGGESTED]


def show_changed(tx: Tx, material_id: int, *, now: datetime) -> None:
    """Wherever it is found and shown."""
    search.index(tx, material_id)
    outbox.redraw(tx, CARD, material_id, now=now)


def _fitting(tx: Tx, described: Description, changes: dict[str, Any]) -> Description:
    """An activity of another session goes with that; one that is chosen says which zone it is in."""
    if described.session_id is not None and sessions.get(tx, described.session_id) is None:
        raise RefusedError(Reason.GONE)
    if described.activity_id is None:
        return described
    known = dict(sessions.activities(tx, described.session_id)) if described.session_id else {}
    if described.activity_id in known:
        return replace(described, zone=described.zone or _zone(tx, described.activity_id))
    if changes.get("activity_id") is not None:
        raise RefusedError(Reason.STALE)
    return replace(described, activity_id=None)


def _zone(tx: Tx, activity_id: int) -> Zone:
    activity, _ = activities.many(tx, [activity_id])[activity_id]
    return activity.zone


def _judge(described: Description, changes: dict[str, Any]) -> MaterialRefusal | None:
    """Of authors only where they are what is changed: an administrator's anonymous post has none yet; the erased are nameless."""
    named = tuple(replace(one, name=one.name or "—") if one.member_id else one for one in described.authors)
    authors = named if "authors" in changes else (Author("—"),)
    return judge_description(replace(described, authors=authors))


def _may_agree(material: Material, authors: Iterable[Author], member: Member) -> bool:
    """What an author has withdrawn nobody else gives back."""
    authors = list(authors)
    if _is_author(authors, member):
        return True
    if material.state is MaterialState.WITHDRAWN and any(one.member_id for one in authors):
        return False
    if material.added_by is None:  # one of the administrators brought it, and none of them is known by that
        return may_moderate(material, member)
    return material.added_by == member.id


def _is_author(authors: Iterable[Author], member: Member) -> bool:
    return any(one.member_id == member.id for one in authors)


def _who(author: Author) -> int | str:
    return author.member_id or author.name.casefold()
