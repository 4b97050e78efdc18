"""Editions in every state, for tests: frozen at once, without papers being made."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from domain.edition import Item, ItemKind
from domain.edition_order import Key
from domain.material import Author, Consent, Description
from domain.member import Member
from domain.session import Zone
from services import edition_building, editions
from services.editions import Source, SourceKind, Titles
from storage import editions as table
from storage import stored_files
from storage.db import Tx
from tests.people import NOW
from tests.services.material_house import QUIZ, list_

TITLES: Final = Titles({zone: zone.value for zone in Zone}, "Разное", "Доски", "Аукционы")
NEW_ONES: Final = Source(SourceKind.NEW)


@dataclass(frozen=True)
class Editions:
    draft: int
    revision: int  # of the draft
    key: Key  # of a thing in it
    building: int
    frozen: int
    material: int  # not chosen
    unasked: int
    own: dict[int, int]  # each one's unasked material, by the member's id


def editions_of(tx: Tx, boss: Member, people: list[Member]) -> Editions:
    chosen, material = (list_(tx, boss, replace(QUIZ, title=title)).id for title in ("Квиз", "Ещё"))
    own = {one.id: list_(tx, one, _by(one), consent=Consent.UNASKED).id for one in people}
    frozen, building, draft = (_draft(tx, boss, title, chosen) for title in ("Первый", "Второй", "Третий"))
    freeze(tx, boss, frozen)
    editions.build.within(tx, boss, building, now=NOW)
    one = table.get(tx, draft)
    assert one
    key = ItemKind.MATERIAL, chosen
    return Editions(draft, one.revision, key, building, frozen, material, own[people[-1].id], own)


def freeze(tx: Tx, boss: Member, edition_id: int) -> None:
    """With papers that are none."""
    editions.build.within(tx, boss, edition_id, now=NOW)
    taken = edition_building.take.within(tx, now=NOW)
    assert taken
    assert taken.edition_id == edition_id
    gathered = edition_building.gather.within(tx, edition_id)
    papers = [stored(tx, f"{kind}{edition_id}".encode()) for kind in ("pdf", "docx")]
    assert edition_building.freeze.within(
        tx, taken, gathered, digest="0", pdf=papers[0], docx=papers[1], left=(), now=NOW
    )


def stored(tx: Tx, data: bytes) -> tuple[str, int]:
    digest = sha256(data).hexdigest()
    stored_files.put_chunk(tx, digest, 0, data)
    return digest, len(data)


def _draft(tx: Tx, boss: Member, title: str, material_id: int) -> int:
    edition_id = editions.begin.within(tx, boss, title, now=NOW)
    table.put_items(tx, edition_id, [Item(ItemKind.MATERIAL, material_id, "Разное")])
    table.change(tx, edition_id)
    return edition_id


def _by(member: Member) -> Description:
    return replace(QUIZ, title=f"Материал {member.id}", authors=(Author(member.name or "Имя", member.id),))
