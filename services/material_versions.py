"""New versions of a material: the newest is shown, the older stay."""

from collections.abc import Collection
from datetime import datetime

from domain.material import Consent, Content, Material, MaterialRefusal, judge_content
from domain.member import Member
from services.material_changes import show_changed
from services.materials import changing, is_theirs
from services.offer_notices import NEW_VERSION, RENEWED, tell
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.transaction import Reading, Transaction
from storage import audit, material_offers, material_parts, materials
from storage.db import Tx


@Reading
def to_renew(tx: Tx, actor: Member, material_id: int) -> Material:
    """What a new version would be of."""
    current, material = changing(tx, actor, material_id)
    with_profile(tx, current)
    if not (material.is_listed or material.is_emptied):
        raise RefusedError(Reason.STALE)
    return material


@Transaction
def add_version(
    tx: Tx, actor: Member, material_id: int, number: int, content: Content, *, now: datetime
) -> int | MaterialRefusal:
    """Its number. `number`: the newest that they have seen; STALE, if there is a newer. The same again is no second one."""
    material = to_renew.within(tx, actor, material_id)
    if holds(material_parts.content(tx, material_id, material.number), content):
        return material.number
    if material.number != number:
        raise RefusedError(Reason.STALE)
    if wrong := judge_content(content):
        return wrong
    newest = materials.add_version(tx, material, content, by=actor.id, now=now)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if not is_theirs(material, authors, actor):
        audit.note(tx, "material_version", f"material:{material_id}", by=actor.id, now=now,
                   after={"title": material.title})  # fmt: skip
    makers = {one.member_id for one in authors if one.member_id}
    if material.consent is Consent.PUBLIC and not _is_their_word(material, makers, actor):
        materials.change(tx, material_id, now=now, consent=Consent.HUB)
    show_changed(tx, material_id, now=now)
    readers = set(material_offers.appliers(tx, material_id)) - {actor.id}
    tell(tx, NEW_VERSION, material, readers - makers, now=now, once=newest, number=newest)
    told = (makers or {material.added_by or actor.id}) - {actor.id}
    tell(tx, RENEWED, material, told, now=now, once=newest, number=newest)
    return newest


def _is_their_word(material: Material, makers: Collection[int], actor: Member) -> bool:
    """What an author has made public is a version that they know: another one they allow anew."""
    return actor.id in makers or (not makers and material.added_by == actor.id)


def holds(one: Content, other: Content) -> bool:
    """Whether both have the same in them."""
    files = [{file.file_unique_id for file in content.files} for content in (one, other)]
    return (one.text, one.link, files[0]) == (other.text, other.link, files[1])
