"""«Скрыть»: a moderator takes a material out of the catalogue, with a reason that its authors hear, and brings it back."""

from datetime import datetime
from typing import Final

from domain.material import MAX_COMMENT, Material, MaterialState
from domain.member import Member
from services.consenting import FINDABLE
from services.material_changes import show_changed
from services.materials import changing, may_moderate
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import audit, followers, material_parts, materials, members, outbox
from storage.db import Tx

HIDDEN: Final = "material_hidden"  # the kind of a notice to its authors: parameters material_id, member_id


@Transaction
def hide(tx: Tx, actor: Member, material_id: int, comment: str, *, now: datetime) -> None:
    """By a moderator, with a reason that its authors hear."""
    current, material = _moderated(tx, actor, material_id)
    comment = comment.strip()[:MAX_COMMENT]
    if material.state is MaterialState.HIDDEN and material.comment == comment:
        return
    if material.state not in FINDABLE or not comment:
        raise RefusedError(Reason.STALE)
    materials.change(tx, material_id, now=now, state=MaterialState.HIDDEN, comment=comment)
    audit.note(tx, "material_hide", f"material:{material_id}", by=current.id, now=now,
               after={"title": material.title, "comment": comment})  # fmt: skip
    _tell(tx, material, current, now=now)
    show_changed(tx, material_id, now=now)


@Transaction
def show_again(tx: Tx, actor: Member, material_id: int, *, now: datetime) -> None:
    """A second press does nothing."""
    current, material = _moderated(tx, actor, material_id)
    if material.state is not MaterialState.HIDDEN:
        return
    materials.change(tx, material_id, now=now, state=MaterialState.LISTED, comment=None)
    audit.note(tx, "material_show", f"material:{material_id}", by=current.id, now=now,
               after={"title": material.title})  # fmt: skip
    show_changed(tx, material_id, now=now)


@Reading
def told_of_hiding(tx: Tx, material_id: int, member_id: int) -> tuple[Material, str | None] | None:
    """And the reader's language; None: it is shown again, or not theirs."""
    material, reader = materials.get(tx, material_id), members.by_id(tx, member_id)
    if material is None or reader is None or material.state is not MaterialState.HIDDEN:
        return None
    return material, reader.language


def _moderated(tx: Tx, actor: Member, material_id: int) -> tuple[Member, Material]:
    current, material = changing(tx, actor, material_id)
    if not may_moderate(material, current):
        raise RefusedError(Reason.RIGHTS)
    return current, material


def _tell(tx: Tx, material: Material, by: Member, *, now: datetime) -> None:
    authors = material_parts.authors(tx, [material.id])[material.id]
    concerned = {one.member_id for one in authors if one.member_id} | {material.added_by or by.id}
    for reader in followers.these(tx, concerned - {by.id}):
        key = f"{HIDDEN}:{material.id}:{material.revision}:{reader.member_id}"
        about = {"material_id": material.id, "member_id": reader.member_id}
        outbox.owe(tx, HIDDEN, reader.telegram_id, now=now, parameters=about, dedupe_key=key)
