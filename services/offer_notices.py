"""What is told of materials that people bring: the kinds of notices, and to whom they are owed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.lot import Lot
from domain.material import Material
from domain.member import Member
from services.auction_notices import HOUR, owe_at_most_each
from services.materials import (
    MaterialView,
    is_author,
    is_theirs,
    may_find,
    may_judge,
    may_moderate,
    view_of,
)
from services.transaction import Reading
from storage import followers, lots, material_offers, material_parts, materials, members, outbox
from storage.db import Tx

# The kinds of notices. All carry member_id (the reader), and material_id unless another is said here.
WAITS: Final = "material_waits"  # nothing else; to moderators, at most one an hour from one person
ACCEPTED: Final = "material_accepted"  # to who offered it
RETURNED: Final = "material_returned"  # to who offered it
NAMED: Final = "material_named"  # to an author whom somebody else has named
ADAPTED: Final = "material_adapted"  # to the original's authors
NEW_VERSION: Final = "material_version"  # number; to those who have used it
RENEWED: Final = "material_renewed"  # number; to its authors, when somebody else has added it
WIDENED: Final = "material_widened"  # to its authors, when somebody else has allowed more
DROPPED: Final = "material_dropped"  # to who is its author no more, by somebody else's press
LOT_PASSED: Final = "lot_passed"  # to the authors of a lot that was sold: it is in the hub
LOT_LEFT: Final = "lot_left"  # lot_id; to who offered a lot that nobody bought: may it go to the hub


@dataclass(frozen=True, slots=True)
class Told:
    view: MaterialView
    language: str | None  # the reader's


def tell_moderators(tx: Tx, author: Member, *, now: datetime) -> None:
    """At once, or an hour after the last time from the same person."""
    for reader in followers.moderators(tx, None):
        if reader.member_id != author.id:
            key = f"{WAITS}:{author.id}:{reader.member_id}:"
            owe_at_most_each(tx, WAITS, key, reader, gap=HOUR, now=now)


def tell(
    tx: Tx,
    kind: str,
    material: Material,
    readers: Collection[int],
    *,
    now: datetime,
    once: str | int | None = None,
    **more: object,
) -> None:
    """To each of these members once for each revision, or once for `once`."""
    for reader in followers.these(tx, readers):
        key = f"{kind}:{material.id}:{material.revision if once is None else once}:{reader.member_id}"
        about = {"material_id": material.id, "member_id": reader.member_id, **more}
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=about, dedupe_key=key)


def tell_listed(tx: Tx, material: Material, *, by: int, now: datetime) -> None:
    """It is in the catalogue for the first time: whom it names, and whose material it adapts, hear of it."""
    authors = {
        one.member_id for one in material_parts.authors(tx, [material.id])[material.id] if one.member_id
    }
    others = authors - {by, material.added_by}
    tell(tx, NAMED, material, others, now=now, once="")
    if material.original_id is not None:
        made_by = material_parts.authors(tx, [material.original_id])[material.original_id]
        concerned = {one.member_id for one in made_by if one.member_id} - authors - {material.added_by or 0}
        tell(tx, ADAPTED, material, concerned, now=now, once="")


@Reading
def told(tx: Tx, material_id: int, member_id: int) -> Told | None:
    """For a notice; None: it is not theirs to see any more."""
    material, reader = materials.get(tx, material_id), members.by_id(tx, member_id)
    if material is None or reader is None:
        return None
    authors = material_parts.authors(tx, [material_id])[material_id]
    may_see = material.is_listed and may_find(material, reader)
    if may_see or is_theirs(material, authors, reader) or may_moderate(material, reader):
        return Told(view_of(tx, reader, material), reader.language)
    return None


@Reading
def told_of_dropping(tx: Tx, material_id: int, member_id: int) -> tuple[Material, str | None] | None:
    """And the reader's language; None: they are an author again."""
    material, reader = materials.get(tx, material_id), members.by_id(tx, member_id)
    if material is None or reader is None:
        return None
    if is_author(material_parts.authors(tx, [material_id])[material_id], reader):
        return None
    return material, reader.language


@Reading
def told_of_lot(tx: Tx, lot_id: int, member_id: int) -> tuple[Lot, str | None] | None:
    """None: it is in the hub already."""
    found, reader = lots.get(tx, lot_id), members.by_id(tx, member_id)
    if found is None or reader is None or material_offers.of_lot(tx, lot_id) is not None:
        return None
    return found[1], reader.language


@Reading
def waiting_for(tx: Tx, member_id: int) -> tuple[int, str | None] | None:
    """For a notice to a moderator: how many wait; None: nothing does, or they moderate no more."""
    reader = members.by_id(tx, member_id)
    if reader is None:
        return None
    waiting = material_offers.waiting(tx)
    authors = material_parts.authors(tx, [one.id for one in waiting])
    count = sum(may_judge(one, authors[one.id], reader) for one in waiting)
    return (count, reader.language) if count else None
