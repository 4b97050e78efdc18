"""Materials with files, and a bot that copies them."""

from datetime import datetime
from hashlib import sha256
from itertools import count
from typing import Any

import sqlalchemy as sa

from domain.material import Author, Consent, Content, Description, FileState, MaterialFile, MaterialState
from domain.member import Member
from handlers.auction.materials import file as file_of
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import Database
from storage import materials, stored_files
from storage.db import Tx
from storage.schema import material_file
from tests.people import NOW


def sent(message: Sighting) -> MaterialFile:
    """What the bot learns of the file in a message."""
    from aiogram.types import Message  # noqa: PLC0415 - a test that starts many processes goes without

    found = file_of(Message.model_validate(message.raw))
    assert found
    size, name = found.size, found.name
    return MaterialFile(found.file_id, found.file_unique_id, found.kind, name, size)


async def brought(person: Person, name: str, data: bytes, media: str = "document") -> MaterialFile:
    return sent(await person.send_file(name, data, media=media))


async def listed(db: Database, by: Member, *files: MaterialFile, now: datetime = NOW, **values: Any) -> int:
    """A material with these files; its id."""
    said = Description("Квест «Мой двор» <b>", authors=(Author("Анна Иванова", by.id),))
    told: dict[str, Any] = {
        "state": MaterialState.LISTED,
        "consent": Consent.HUB,
        "by": by.id,
        "now": now,
        **values,
    }
    return await db.transaction(lambda tx: materials.add(tx, said, Content(files=files), **told))


async def states(db: Database) -> list[FileState]:
    """Of all files of materials."""
    return await db.read(
        lambda tx: [
            FileState(one)
            for one in tx.scalars(sa.select(material_file.c.state).order_by(material_file.c.id))
        ]
    )


def kept(tx: Tx, data: bytes) -> bytes:
    """What our copy of that has in it; empty: there is none."""
    digest, whole = sha256(data).hexdigest(), b""
    for position in count():
        piece = stored_files.chunk(tx, digest, position)
        if piece is None:
            break
        whole += piece
    return whole
