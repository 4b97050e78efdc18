"""A file that is not taken: who brought it hears why, and a material with nothing else in it is found no more until it has."""

from datetime import datetime
from typing import Final

from domain.file_check import Harm, judge_name
from domain.material import FileState, Material, MaterialState
from domain.post import beyond_title
from services import search
from services.material_cards import CARD
from storage import file_copies, material_parts, materials, outbox
from storage.db import Tx
from storage.file_copies import Waiting

REFUSED: Final = "file_refused"


def refuse(tx: Tx, file: Waiting, harm: Harm, *, now: datetime) -> None:
    """Wherever that file of Telegram's waits."""
    for number, who in file_copies.posters(tx, file.file_unique_id):
        if who.telegram_id is not None:
            parameters = {"file": number, "harm": harm, "name": file.name}
            outbox.owe(
                tx, REFUSED, who.telegram_id, now=now, parameters=parameters, dedupe_key=f"{REFUSED}:{number}"
            )
    concerned = file_copies.materials_of(tx, file.file_unique_id)
    file_copies.settle(tx, file.file_unique_id, FileState.REFUSED, harm=harm)
    for material_id in concerned:
        _weigh(tx, material_id, now)
        outbox.redraw(tx, CARD, material_id, now=now)


def look_at(tx: Tx, material_id: int, *, now: datetime) -> None:
    """To be called when its files, its words or its state are others: what its files' names say of them is said at once."""
    for file in file_copies.waiting_of(tx, material_id):
        if (harm := judge_name(file.name)) is not None:
            refuse(tx, file, harm, now=now)
    _weigh(tx, material_id, now)


def _weigh(tx: Tx, material_id: int, now: datetime) -> None:
    material = materials.get(tx, material_id)
    if material is None or not (material.is_listed or material.is_emptied):
        return
    is_empty = _is_empty(tx, material)
    if is_empty == material.is_emptied:
        return
    if is_empty:
        materials.change(tx, material_id, now=now, state=MaterialState.HIDDEN, comment="")
    else:
        materials.change(tx, material_id, now=now, state=MaterialState.LISTED, comment=None)
    search.index(tx, material_id)
    outbox.redraw(tx, CARD, material_id, now=now)


def _is_empty(tx: Tx, material: Material) -> bool:
    """It had files, and none of them was taken."""
    content = material_parts.content(tx, material.id, material.number)
    is_refused = [file.state is FileState.REFUSED for file in content.files]
    says = content.link or beyond_title(content.text, material.title)
    return bool(is_refused) and all(is_refused) and not says
