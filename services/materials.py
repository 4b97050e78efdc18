"""One material as a person may see it, and who may change it. The lists are in services/catalogue.py."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.material import Author, Consent, Content, Description, Mark, Material, MaterialState
from domain.member import Member
from services.refusal import Reason, RefusedError
from services.transaction import Reading
from storage import material_marks, material_parts, materials, members
from storage.db import Tx


@dataclass(frozen=True, slots=True)
class MaterialView:
    material: Material
    authors: tuple[Author, ...]  # without the names that others do not see: those are «»
    tags: tuple[str, ...]
    content: Content  # the newest version's
    original: Material | None  # that it adapts, if this reader may see it
    adaptations: int  # listed ones made of it
    marks: dict[Mark, int]
    mine: frozenset[Mark]
    is_author: bool  # or the one who added it
    may_change: bool  # its description; a new version
    may_moderate: bool


@Reading
def view(tx: Tx, actor: Member, material_id: int) -> MaterialView:
    """Refuses as GONE what this reader may not see."""
    return view_of(tx, *seen(tx, actor, material_id))


def view_of(tx: Tx, current: Member, material: Material) -> MaterialView:
    authors = material_parts.authors(tx, [material.id])[material.id]
    is_author = is_theirs(material, authors, current)
    moderates = may_moderate(material, current)
    hidden = material_parts.hidden(tx, [one.member_id for one in authors if one.member_id])
    if not (is_author or moderates):
        authors = [replace(one, name="") if one.member_id in hidden else one for one in authors]
    original = materials.get(tx, material.original_id) if material.original_id else None
    return MaterialView(
        material,
        tuple(authors),
        tuple(material_parts.tags(tx, [material.id])[material.id]),
        material_parts.content(tx, material.id, material.number),
        original if original and original.is_listed and may_find(original, current) else None,
        0 if is_guest(current) else material_marks.adaptations(tx, material.id),
        material_marks.counts(tx, [material.id])[material.id],
        material_marks.given(tx, material.id, current.id),
        is_author,
        is_author or moderates,
        moderates,
    )


def seen(tx: Tx, actor: Member, material_id: int) -> tuple[Member, Material]:
    """The person as they are now, and the material, if they may see it; else GONE.

    PROFILE: it is for colleagues, and nobody knows yet who this is.
    """
    current, material = _there(tx, actor, material_id)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if is_theirs(material, authors, current) or not material.is_listed or may_find(material, current):
        return current, material
    raise RefusedError(Reason.PROFILE)


def _there(tx: Tx, actor: Member, material_id: int) -> tuple[Member, Material]:
    current = members.by_id(tx, actor.id)
    material = materials.get(tx, material_id)
    if current is None or material is None:
        raise RefusedError(Reason.GONE)
    if material.is_listed:
        return current, material
    authors = material_parts.authors(tx, [material_id])[material_id]
    if is_theirs(material, authors, current):
        return current, material
    if may_moderate(material, current) and material.state is not MaterialState.WITHDRAWN:
        return current, material
    raise RefusedError(Reason.GONE)


def changing(tx: Tx, actor: Member, material_id: int) -> tuple[Member, Material]:
    """The same for what only its authors, who added it, and moderators may do; else RIGHTS or GONE."""
    current, material = _there(tx, actor, material_id)
    authors = material_parts.authors(tx, [material_id])[material_id]
    if not (is_theirs(material, authors, current) or may_moderate(material, current)):
        raise RefusedError(Reason.RIGHTS)
    return current, material


def is_theirs(material: Material, authors: Iterable[Author], member: Member) -> bool:
    """They made it, or they brought it."""
    return material.added_by == member.id or is_author(authors, member)


def is_guest(member: Member) -> bool:
    """Nobody who has told who they are, nor whom an organiser has made a moderator: what is PUBLIC only."""
    return not (member.has_profile or member.moderates_something)


def may_find(material: Material, member: Member) -> bool:
    """Of what is listed."""
    return material.consent is Consent.PUBLIC or not is_guest(member)


def is_author(authors: Iterable[Author], member: Member) -> bool:
    return any(one.member_id == member.id for one in authors)


def may_moderate(material: Material, member: Member) -> bool:
    """What belongs to no session is for those who moderate always."""
    return member.may_moderate(material.session_id or 0)


def may_judge(material: Material, authors: Iterable[Author], member: Member) -> bool:
    """Nobody their own, but those who moderate always: theirs need no judge (see `offers.propose`)."""
    return may_moderate(material, member) and (
        member.is_moderator or not is_theirs(material, authors, member)
    )


def description_of(tx: Tx, material: Material) -> Description:
    """What its entry says now, to change a part of it."""
    return Description(
        material.title,
        material.kind,
        material.summary,
        material.zone,
        material.session_id,
        material.activity_id,
        tuple(material_parts.tags(tx, [material.id])[material.id]),
        tuple(material_parts.authors(tx, [material.id])[material.id]),
    )
