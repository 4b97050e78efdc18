"""What a message in the group holds, and what an edit of plain talk costs."""

from typing import Any
from unittest.mock import AsyncMock
from zoneinfo import ZoneInfo

import pytest
from aiogram.types import Message

from handlers.cataloguing import group
from handlers.cataloguing.posts import post_of
from handlers.texts import Texts
from services import Database, cataloguing, hub
from storage import materials
from tests.people import HUB, NOW, organiser

TEXTS = Texts(ZoneInfo("Europe/Minsk"))


def message(text: str, *entities: dict[str, Any], field: str = "text") -> Message:
    marks = "entities" if field == "text" else "caption_entities"
    return Message.model_validate(
        {
            "message_id": 10,
            "date": 0,
            "chat": {"id": HUB, "type": "supergroup"},
            "from": {"id": 1, "is_bot": False, "first_name": "Ольга"},
            field: text,
            marks: list(entities),
        }
    )


def behind(url: str, offset: int = 0) -> dict[str, Any]:
    return {"type": "text_link", "offset": offset, "length": 2, "url": url}


@pytest.mark.parametrize(
    ("text", "entities", "link"),
    [
        ("Вот запись", [behind("https://a.by/1")], "https://a.by/1"),
        ("🎨 disk.yandex.ru/d/x", [{"type": "url", "offset": 3, "length": 18}], "https://disk.yandex.ru/d/x"),
        ("тг, диск", [behind("https://b.by", 4), behind("tg://user?id=1")], "https://b.by"),
        ("Вот https://c.by", [], "https://c.by"),
        ("Вот a@b.by", [{"type": "email", "offset": 4, "length": 6}], ""),
    ],
)
def test_links_that_are_not_written_out_are_links_too(
    text: str, entities: list[dict[str, Any]], link: str
) -> None:
    assert post_of(message(text, *entities)).first_link == link
    assert post_of(message(text, *entities, field="caption")).first_link == link


async def test_an_edit_of_talk_writes_nothing_and_of_what_was_a_material_is_followed(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    with monkeypatch.context() as patched:
        edit = AsyncMock()
        patched.setattr(cataloguing, "edit", edit)
        await group.edit(message("Завтра в одиннадцать"), db, NOW, TEXTS, boss)
        edit.assert_not_awaited()
    await group.edit(message("Вот запись", behind("https://a.by")), db, NOW, TEXTS, boss)
    await group.edit(message("Вот старая запись"), db, NOW, TEXTS, boss)
    followed = await db.read(materials.of_post, HUB, 10)
    assert followed
    assert followed.title == "Вот старая запись"
