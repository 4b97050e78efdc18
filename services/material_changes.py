"""What is to follow a change of a material, or of a name that stands in it: it is found and shown as it is now."""

from datetime import datetime

from services import refusing, search
from services.cataloguing import CARD
from storage import material_search, outbox
from storage.db import Tx


def show_changed(tx: Tx, material_id: int, *, now: datetime) -> None:
    """Wherever it is found and shown."""
    refusing.look_at(tx, material_id, now=now)
    search.index(tx, material_id)
    outbox.redraw(tx, CARD, material_id, now=now)


def show_author_changed(tx: Tx, member_id: int, *, now: datetime) -> None:
    """All that they made: their name is another, or hidden, or erased."""
    for material_id in material_search.of_member(tx, member_id):
        show_changed(tx, material_id, now=now)
