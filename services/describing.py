"""What a catalogue's entry says, and who made it: «Описать». Consent is in services/consenting.py."""

from collections.abc import Sequence
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
from domain.plan_text import fold
from domain.session import SessionState, Zone
from services.consenting import FINDABLE, may_agree, may_return
from services.material_changes import show_changed
from services.materials import (
    MaterialView,
    changing,
    description_of,
    is_author,
    is_theirs,
    may_moderate,
    view_of,
)
from services.offer_notices import DROPPED, NAMED, tell
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import activities, audit, findings, material_parts, materials, members, sessions
from storage.db import Tx

SUGGESTED: Final = 6  # people, and sessions, to choose from
PAST: Final = frozenset({SessionState.FINISHED, SessionState.ARCHIVED})


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
    may_join: bool  # may name themselves as an author
    may_mend: bool  # what it says: nobody but who may give it back, while it is withdrawn


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
        bool(_sessions(tx, material, view.authors, current)),
        bool(titles),
        may_agree(material, view.authors, current),
        is_author(view.authors, current),
        _may_join(material, view.authors, current),
        material.state is not MaterialState.WITHDRAWN or may_return(material, view.authors, current),
    )


@Reading
def sessions_for(tx: Tx, actor: Member, material_id: int) -> list[tuple[int, str]]:
    """Those it may come from, the one that is on first: id and theme."""
    current, material = changing(tx, actor, material_id)
    return _sessions(tx, material, material_parts.authors(tx, [material_id])[material_id], current)


@Reading
def activities_for(tx: Tx, actor: Member, material_id: int) -> list[tuple[int, str]]:
    _, material = changing(tx, actor, material_id)
    return sessions.activities(tx, material.session_id) if material.session_id else []


@Reading
def people(tx: Tx, actor: Member, material_id: int, text: str) -> list[tuple[int, str]]:
    """Members whose name has these words, to name them as authors; the actor too, where they may."""
    current, material = changing(tx, actor, material_id)
    unfit = set[int]()
    if not _may_join(material, material_parts.authors(tx, [material_id])[material_id], current):
        unfit = {current.id}
    wanted = fold(text).split()
    found = [
        one
        for one in findings.people(tx)
        if one[0] not in unfit and all(word in fold(one[1]) for word in wanted)
    ]
    return found[:SUGGESTED] if wanted else []


@Transaction
def describe(
    tx: Tx, actor: Member, material_id: int, changes: dict[str, Any], *, now: datetime
) -> MaterialRefusal | None:
    """`changes`: fields of a Description. From now on the entry does not follow the post's caption any more."""
    current, material = _mending(tx, actor, material_id)
    before = description_of(tx, material)
    if not _may_move(material, before.authors, current, changes.get("session_id", before.session_id)):
        raise RefusedError(Reason.RIGHTS)
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
    """One more; whoever is there already stays once. RIGHTS for oneself, where another member is the author."""
    current, material = _mending(tx, actor, material_id)
    known = material_parts.authors(tx, [material_id])[material_id]
    if author.member_id == current.id and not _may_join(material, known, current):
        raise RefusedError(Reason.RIGHTS)
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
    """`position`: from 0, in the list as it was at that revision; STALE, if it is another by now.

    Whom somebody else takes off hears of it, and what they allowed is asked anew.
    """
    current, material = _mending(tx, actor, material_id)
    if material.revision != revision:
        raise RefusedError(Reason.STALE)
    before = description_of(tx, material)
    left = tuple(one for number, one in enumerate(before.authors) if number != position)
    dropped = {one.member_id for one in before.authors if one.member_id} - {one.member_id for one in left}
    unsaid: dict[str, Any] = {}
    if material.consented_by in dropped:
        unsaid = {"consent": Consent.UNASKED, "consented_by": None, "consented_at": None}
    materials.describe(tx, material_id, replace(before, authors=left), now=now, described_at=now, **unsaid)
    if material.state in FINDABLE:  # of what waits they have not heard yet
        tell(tx, DROPPED, material, {one for one in dropped if one} - {current.id}, now=now)
    if not is_theirs(material, list(before.authors), current):
        audit.note(tx, "material_describe", f"material:{material_id}", by=current.id, now=now,
                   after={"title": material.title})  # fmt: skip
    show_changed(tx, material_id, now=now)


def _sessions(tx: Tx, material: Material, authors: Sequence[Author], member: Member) -> list[tuple[int, str]]:
    running = sessions.in_states(tx, {SessionState.RUNNING})
    past = reversed(sessions.in_states(tx, PAST))
    announced = sessions.in_states(tx, {SessionState.ANNOUNCED})
    found = [
        (one.id, one.theme)
        for one in (*running, *past, *announced)
        if _may_move(material, authors, member, one.id)
    ]
    return found[:SUGGESTED]


def _mending(tx: Tx, actor: Member, material_id: int) -> tuple[Member, Material]:
    """What is withdrawn nobody changes but who may give it back: or else they would become the author, and do that."""
    current, material = changing(tx, actor, material_id)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if material.state is MaterialState.WITHDRAWN and not may_return(material, authors, current):
        raise RefusedError(Reason.RIGHTS)
    return current, material


def _may_move(material: Material, authors: Sequence[Author], member: Member, session_id: int | None) -> bool:
    """A moderator of one session does not take what is judged in another; what is listed its authors put where it belongs."""
    if session_id == material.session_id or (material.is_listed and is_theirs(material, authors, member)):
        return True
    return may_moderate(material, member) and member.may_moderate(session_id or 0)


def _may_join(material: Material, authors: Sequence[Author], member: Member) -> bool:
    """Who names themselves has a word on consent: so beside other members only those name one, and else who brought it."""
    if is_author(authors, member):
        return True
    if any(one.member_id for one in authors):
        return False
    return material.added_by in {None, member.id}


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


def _who(author: Author) -> int | str:
    return author.member_id or author.name.casefold()
