"""Materials for tests: catalogued at once, without the way through the group."""

from dataclasses import replace
from typing import Any

from domain.material import (
    Author,
    Consent,
    Content,
    Description,
    Material,
    MaterialFile,
    MaterialKind,
    MaterialState,
)
from domain.member import Member
from services import Database
from storage import materials
from storage.db import Tx
from tests.people import NOW

QUIZ = Description("Квиз по истории города", MaterialKind.GAME, "Вопросы и правила", tags=("квиз", "история"))


def file(number: int = 1, **values: Any) -> MaterialFile:
    return replace(
        MaterialFile(f"id{number}", f"unique{number}", "document", f"{number}.docx", 1000), **values
    )


async def listed(db: Database, by: Member, described: Description = QUIZ, **values: Any) -> Material:
    """`values`: content, state, consent, or columns of the table."""
    return await db.transaction(list_, by, described, **values)


def list_(tx: Tx, /, by: Member, described: Description = QUIZ, **values: Any) -> Material:
    content = values.pop("content", Content("Как провести квиз", files=(file(),)))
    told: dict[str, Any] = {
        "state": MaterialState.LISTED,
        "consent": Consent.HUB,
        "by": by.id,
        "now": NOW,
    } | values
    if not described.authors:
        described = replace(described, authors=(Author(by.name or "", by.id),))
    material_id = materials.add(tx, described, content, **told)
    found = materials.get(tx, material_id)
    assert found
    return found
