"""The card under a post that became a material: what it shows."""

from dataclasses import dataclass
from typing import Final

from domain.material import FileState, Material, MaterialFile
from services.transaction import Reading
from storage import material_parts, materials
from storage.db import Tx

CARD: Final = "material"  # the kind of the card under the post


@dataclass(frozen=True, slots=True)
class Catalogued:
    material: Material
    authors: tuple[str, ...]  # whose names everybody may see
    tags: tuple[str, ...]
    refused: tuple[MaterialFile, ...]


@Reading
def card(tx: Tx, material_id: int) -> Catalogued | None:
    material = materials.get(tx, material_id)
    if material is None:
        return None
    authors = material_parts.authors(tx, [material_id])[material_id]
    hidden = material_parts.hidden(tx, [one.member_id for one in authors if one.member_id])
    return Catalogued(
        material,
        tuple(one.name for one in authors if one.name and one.member_id not in hidden),
        tuple(material_parts.tags(tx, [material_id])[material_id]),
        tuple(
            one
            for one in material_parts.of_version(tx, material_id, material.number)
            if one.state is FileState.REFUSED
        ),
    )
