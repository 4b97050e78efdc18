"""Materials that wait for a moderator: read, accepted, returned with a word."""

from datetime import datetime

from domain.material import MAX_COMMENT, Material, MaterialState
from domain.member import Member
from services import refusing, search
from services.materials import MaterialView, may_judge, view_of
from services.offer_notices import ACCEPTED, RETURNED, tell, tell_listed
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import audit, material_offers, material_parts, materials, members
from storage.db import Tx


@Reading
def waiting(tx: Tx, actor: Member) -> list[Material]:
    """What waits for this moderator, the oldest first; for others nothing."""
    current = members.by_id(tx, actor.id)
    found = material_offers.waiting(tx) if current is not None and current.moderates_something else []
    authors = material_parts.authors(tx, [one.id for one in found])
    return [one for one in found if current is not None and may_judge(one, authors[one.id], current)]


@Reading
def one(tx: Tx, actor: Member, material_id: int) -> MaterialView:
    """To be judged; STALE, if it waits no more."""
    current, material = _judging(tx, actor, material_id)
    if material.state is not MaterialState.OFFERED:
        raise RefusedError(Reason.STALE)
    return view_of(tx, current, material)


@Transaction
def accept(tx: Tx, actor: Member, material_id: int, revision: int, *, now: datetime) -> None:
    """It is in the catalogue from now on. `revision`: that the moderator has read. A second press does nothing."""
    _, material = _judging(tx, actor, material_id)
    if material.is_listed:
        return
    _still(material, revision)
    materials.change(tx, material_id, now=now, state=MaterialState.LISTED, comment=None)
    audit.note(tx, "material_accept", f"material:{material_id}", by=actor.id, now=now,
               after={"title": material.title})  # fmt: skip
    refusing.look_at(tx, material_id, now=now)
    search.index(tx, material_id)
    if material.added_by is not None:
        tell(tx, ACCEPTED, material, [material.added_by], now=now)
    tell_listed(tx, material, by=actor.id, now=now)


@Transaction
def give_back(tx: Tx, actor: Member, material_id: int, revision: int, comment: str, *, now: datetime) -> None:
    """«Вернуть»: who offered it may mend it and offer it again. A second press does nothing."""
    _, material = _judging(tx, actor, material_id)
    comment = comment.strip()[:MAX_COMMENT]
    if material.state is MaterialState.RETURNED and material.comment == comment:
        return
    _still(material, revision)
    materials.change(tx, material_id, now=now, state=MaterialState.RETURNED, comment=comment)
    audit.note(tx, "material_return", f"material:{material_id}", by=actor.id, now=now,
               after={"title": material.title, "comment": comment})  # fmt: skip
    if material.added_by is not None:
        tell(tx, RETURNED, material, [material.added_by], now=now)


def _judging(tx: Tx, actor: Member, material_id: int) -> tuple[Member, Material]:
    current, material = members.by_id(tx, actor.id), materials.get(tx, material_id)
    if current is None or not current.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    if material is None:
        raise RefusedError(Reason.GONE)
    if not may_judge(material, material_parts.authors(tx, [material_id])[material_id], current):
        raise RefusedError(Reason.RIGHTS)
    return current, material


def _still(material: Material, revision: int) -> None:
    if material.state is not MaterialState.OFFERED or material.revision != revision:
        raise RefusedError(Reason.STALE)
