"""Materials that people bring by themselves: offered, adapted, mended, and their new versions."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from domain.material import (
    MAX_COMMENT,
    Author,
    Consent,
    Content,
    Description,
    Material,
    MaterialRefusal,
    MaterialState,
    judge_content,
    judge_description,
)
from domain.member import Member
from services import refusing, search
from services.cataloguing import CARD
from services.material_versions import holds
from services.materials import MaterialView, seen, view_of
from services.offer_notices import tell_listed, tell_moderators
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.transaction import Reading, Transaction
from storage import (
    findings,
    material_lists,
    material_offers,
    material_parts,
    materials,
    members,
    outbox,
)
from storage.db import Tx
from storage.material_offers import UNACCEPTED

SUGGESTED: Final = 6  # tags


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody brings. `description.authors`: those beside them."""

    description: Description
    content: Content
    consent: Consent
    original_id: int | None = None  # that it adapts
    changes: str = ""  # what the adaptation changed


@Transaction
def propose(tx: Tx, actor: Member, proposal: Proposal, *, now: datetime) -> int | MaterialRefusal:
    """The material's id; the same again is no second one. A moderator's own is listed at once, others' wait."""
    current = _offering(tx, actor, proposal)
    if wrong := _judge(tx, proposal, current):
        return wrong
    if proposal.original_id is not None and not seen(tx, current, proposal.original_id)[1].is_listed:
        raise RefusedError(Reason.GONE)
    if (same := _same(tx, proposal, current)) is not None:
        return same
    material_id = materials.add(
        tx,
        _described(proposal, current),
        proposal.content,
        state=_state(current),
        consent=proposal.consent,
        by=current.id,
        now=now,
        described_at=now,
        original_id=proposal.original_id,
        changes=proposal.changes,
    )
    _brought(tx, material_id, current, now=now)
    return material_id


@Transaction
def mend(
    tx: Tx, actor: Member, material_id: int, revision: int, proposal: Proposal, *, now: datetime
) -> int | MaterialRefusal:
    """By who offered it, until it is accepted: what it says and holds now; what was returned waits again. The material's id."""
    current = _offering(tx, actor, proposal)
    material = _unaccepted(tx, current, material_id)
    if material.revision != revision:
        raise RefusedError(Reason.STALE)
    if wrong := _judge(tx, proposal, current):
        return wrong
    agreed = {"consent": proposal.consent, "consented_by": current.id, "consented_at": now}
    described = replace(  # where it belongs is for moderators to say
        _described(proposal, current),
        zone=material.zone,
        session_id=material.session_id,
        activity_id=material.activity_id,
    )
    values: dict[str, Any] = {"state": _state(current), "comment": None, "changes": proposal.changes}
    materials.describe(tx, material_id, described, now=now, **values, **agreed)
    material_offers.put_content(tx, material_id, material.number, proposal.content, now=now)
    _brought(tx, material_id, current, now=now)
    return material_id


@Transaction
def take_back(tx: Tx, actor: Member, material_id: int) -> None:
    """By who offered it, until it is accepted: it is gone. A second press does nothing."""
    if materials.get(tx, material_id) is not None:
        _unaccepted(tx, actor, material_id)
        material_offers.drop(tx, material_id)


@Reading
def to_mend(tx: Tx, actor: Member, material_id: int) -> MaterialView:
    """By who offered it; STALE, when it is accepted already."""
    return view_of(tx, actor, _unaccepted(tx, actor, material_id))


@Reading
def common_tags(tx: Tx, actor: Member) -> list[str]:  # noqa: ARG001 - as all that is asked
    """To choose from."""
    return [tag for tag, _ in material_lists.tags(tx)[:SUGGESTED]]


def take_back_all(tx: Tx, member_id: int, *, now: datetime) -> None:
    """Of somebody who is no member any more. What nobody has accepted, and what nobody else is an author of, goes with them.

    What has other authors stays theirs; consent that was the leaver's word is to be given anew.
    """
    for material_id in material_offers.unaccepted(tx, member_id):
        material_offers.drop(tx, material_id)
    nobodys: dict[str, Any] = {"consent": Consent.UNASKED, "consented_by": None, "consented_at": None}
    alone = material_offers.of_author_alone(tx, member_id)
    for material_id in alone:
        emptied = {"title": "—", "summary": "", "changes": "", "state": MaterialState.WITHDRAWN}
        materials.change(tx, material_id, now=now, **emptied, **nobodys)
    material_offers.empty(tx, alone)
    agreed = material_offers.agreed_by(tx, member_id)
    for material_id in agreed:
        materials.change(tx, material_id, now=now, **nobodys)
    for material_id in {*alone, *agreed}:
        search.index(tx, material_id)
        outbox.redraw(tx, CARD, material_id, now=now)


def _offering(tx: Tx, actor: Member, proposal: Proposal) -> Member:
    with_profile(tx, actor)
    current = members.by_id(tx, actor.id)
    if current is None or proposal.consent is Consent.UNASKED:
        raise RefusedError(Reason.RIGHTS)
    return current


def _judge(tx: Tx, proposal: Proposal, current: Member) -> MaterialRefusal | None:
    co_authors = [one.member_id for one in proposal.description.authors if one.member_id]
    if not findings.known(tx, co_authors):
        return MaterialRefusal.AUTHORS
    if len(proposal.changes) > MAX_COMMENT or (proposal.original_id is not None and not proposal.changes):
        return MaterialRefusal.SUMMARY
    return judge_content(proposal.content) or judge_description(_described(proposal, current))


def _described(proposal: Proposal, current: Member) -> Description:
    own = Author(current.name or "", current.id)
    others = [one for one in proposal.description.authors if one.member_id != current.id]
    return replace(proposal.description, authors=(own, *others))


def _state(current: Member) -> MaterialState:
    return MaterialState.LISTED if current.may_moderate(0) else MaterialState.OFFERED


def _brought(tx: Tx, material_id: int, current: Member, *, now: datetime) -> None:
    refusing.look_at(tx, material_id, now=now)
    search.index(tx, material_id)
    material = materials.get(tx, material_id)
    if material is not None and material.is_listed:
        tell_listed(tx, material, by=current.id, now=now)
    else:
        tell_moderators(tx, current, now=now)


def _unaccepted(tx: Tx, actor: Member, material_id: int) -> Material:
    material = materials.get(tx, material_id)
    if material is None or material.added_by != actor.id:
        raise RefusedError(Reason.GONE)
    if material.state not in UNACCEPTED:
        raise RefusedError(Reason.STALE)
    return material


def _same(tx: Tx, proposal: Proposal, current: Member) -> int | None:
    """What they brought in the very same words, with the same files."""
    for one in material_offers.of_title(tx, current.id, proposal.description.title):
        is_so = one.original_id == proposal.original_id and one.summary == proposal.description.summary
        if is_so and holds(material_parts.content(tx, one.id, 1), proposal.content):
            return one.id
    return None
