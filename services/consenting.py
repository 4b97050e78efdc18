"""What an author allows, and what is withdrawn: whose word counts.

The word is an author's. Who only brought the material may tell it for them, as long as no author has said anything. Whoever has
withdrawn it is the one to give it back, and until then nobody else changes what it says: see `may_return`.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from domain.material import Author, Consent, Material, MaterialState
from domain.member import Member
from services.material_changes import show_changed
from services.materials import changing, is_author, is_theirs, may_moderate
from services.offer_notices import WIDENED, tell
from services.refusal import Reason, RefusedError
from services.transaction import Transaction
from storage import audit, material_parts, materials
from storage.db import Tx

FINDABLE: Final = frozenset({MaterialState.LISTED, MaterialState.HIDDEN})
_WIDTH: Final = (Consent.UNASKED, Consent.HUB, Consent.PUBLIC)


@Transaction
def agree(tx: Tx, actor: Member, material_id: int, consent: Consent, revision: int, *, now: datetime) -> None:
    """What was withdrawn is back by that. `revision`: what the button was drawn for; STALE, if it is another by now.

    A second press does nothing. Authors who did not say so hear of what is allowed beyond what was.
    """
    current, material = changing(tx, actor, material_id)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if consent is Consent.UNASKED or not may_agree(material, authors, current):
        raise RefusedError(Reason.RIGHTS)
    is_withdrawn = material.state is MaterialState.WITHDRAWN
    if not is_withdrawn and material.consent is consent and material.consented_by == current.id:
        return
    if material.revision != revision:
        raise RefusedError(Reason.STALE)
    agreed: dict[str, Any] = {"consent": consent, "consented_by": current.id, "consented_at": now}
    if is_withdrawn:
        # A moderator's reason outlives the withdrawal: consent does not bring back what was hidden.
        agreed["state"] = MaterialState.HIDDEN if material.comment else MaterialState.LISTED
    materials.change(tx, material_id, now=now, **agreed)
    if not is_author(authors, current):
        audit.note(tx, "material_consent", f"material:{material_id}", by=current.id, now=now,
                   after={"title": material.title})  # fmt: skip
    if _WIDTH.index(consent) > _WIDTH.index(material.consent):
        others = {one.member_id for one in authors if one.member_id} - {current.id}
        tell(tx, WIDENED, material, others, now=now)
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
    taken_back = {"consent": Consent.UNASKED, "consented_by": current.id, "consented_at": now}
    materials.change(tx, material_id, now=now, state=MaterialState.WITHDRAWN, **taken_back)
    show_changed(tx, material_id, now=now)


def may_agree(material: Material, authors: Sequence[Author], member: Member) -> bool:
    if material.state is MaterialState.WITHDRAWN:
        return may_return(material, authors, member)
    if is_author(authors, member):
        return True
    if material.consent is not Consent.UNASKED and _said(material, authors):
        return False  # an author's own word
    if material.added_by is None:  # one of the administrators brought it, and none of them is known by that
        return may_moderate(material, member)
    return material.added_by == member.id


def may_return(material: Material, authors: Sequence[Author], member: Member) -> bool:
    """Of what is withdrawn: the author who did it; any author, if it was none of them; who brought it, if no member is one."""
    if _said(material, authors):
        return material.consented_by == member.id
    if any(one.member_id for one in authors):
        return is_author(authors, member)
    return material.added_by == member.id


def _said(material: Material, authors: Sequence[Author]) -> bool:
    """Whether the last word about consent was an author's."""
    return material.consented_by is not None and any(
        one.member_id == material.consented_by for one in authors
    )
