"""Files of the hub: kept through a new token, handed out as they came, and refused where they would harm."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.material import Content, FileState, MaterialFile
from handlers.handing_over import hand_over
from sandbox.people import Person
from sandbox.records import Upload
from sandbox.sightings import Sighting
from services import material_versions, members
from storage import material_parts
from tests.bot.file_house import brought, listed, sent, states
from tests.domain.test_file_check import DOCX, PPTX, VBA, packed
from tests.people import NOW
from tests.sandbox.test_content import PNG
from tests.stories.cataloguing_steps import catalogued as entries
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted

VIDEO = b"\0\0\0\x18ftypmp42 a lesson"
SONG = b"ID3 a song"


async def catalogue(hub: Hub, who: Person, *files: MaterialFile, **values: int) -> int:
    found = await members.find(hub.app.db, who.id)
    assert found
    return await listed(hub.app.db, found[0], *files, now=hub.now, **values)


async def handed(hub: Hub, to: Person, material_id: int) -> tuple[list[Sighting], list[MaterialFile]]:
    """What came, and what could not be sent."""
    wanted = await hub.app.db.read(material_parts.of_version, material_id, 1)
    below = await hub.app.bot.send_message(to.id, "Вот материал")
    missed = await hand_over(below, wanted, hub.app.db)
    return [one for one in to.messages if one.id > below.message_id], missed


def uploads(hub: Hub) -> int:
    """How often a file itself was sent."""
    return sum("attach://" in str(call.params) for call in hub.sandbox.world.calls)


@pytest.fixture
async def anna(hub: Hub) -> Person:
    await hub.anna.start()
    await hub.vera.start()
    await hub.settled()
    return hub.anna


async def test_a_new_token_loses_nothing(hub: Hub, anna: Person) -> None:
    hub.refusals_expected = ("wrong file identifier",)
    photos = await anna.send_album(
        [Upload("1.png", PNG, "image/png"), Upload("2.png", PNG + b"2", "image/png")], media="photo"
    )
    files = [
        *map(sent, photos),
        await brought(anna, "урок.mp4", VIDEO, "video"),
        await brought(anna, "план.docx", DOCX),
        await brought(anna, "слайды.pptx", PPTX),
        await brought(anna, "песня.mp3", SONG, "audio"),
    ]
    material = await catalogue(hub, anna, *files)
    await hub.app.copies.copy_due()
    assert await states(hub.app.db) == [FileState.STORED] * 6
    await hub.restart("42:ANOTHER")
    for sends in (3, 0):  # an album of what is seen, one of documents, and the song; then all are known again
        before = uploads(hub)
        came, missed = await handed(hub, hub.vera, material)
        assert not missed
        assert [one.data for one in came] == [PNG, PNG + b"2", VIDEO, DOCX, PPTX, SONG]
        assert [one.file_name for one in came][2:] == ["урок.mp4", "план.docx", "слайды.pptx", "песня.mp3"]
        albums = [one.raw.get("media_group_id") for one in came]
        assert albums[0] == albums[1] == albums[2] != albums[3] == albums[4]
        assert None not in albums[:5]
        assert uploads(hub) - before == sends


async def test_what_could_not_be_kept_is_copied_from_its_post(hub: Hub, anna: Person) -> None:
    hub.refusals_expected = ("wrong file identifier",)
    post = await anna.send_file("весь урок.mp4", VIDEO, "Смотрите!", chat=hub.group, media="video")
    lost = await brought(anna, "нигде.mp4", b"\0\0\0\x18ftypmp42 lost", "video")
    too_big = replace(sent(post), size=30 * 2**20)
    too_big = replace(too_big, message_id=post.id)
    material = await catalogue(hub, anna, too_big, chat_id=hub.group.id, message_id=post.id)
    other = await catalogue(hub, anna, replace(lost, size=30 * 2**20))
    await hub.app.copies.copy_due()
    assert await states(hub.app.db) == [FileState.TOO_BIG] * 2
    await hub.settled()
    told = [one.text for one in anna.messages if "есть только в Telegram" in one.text]
    assert ["он больше 20 МБ" in text for text in told] == [True, True]
    assert any("нигде.mp4" in text for text in told)
    await hub.restart("42:ANOTHER")
    came, missed = await handed(hub, hub.vera, material)
    assert not missed
    assert [(one.data, one.text) for one in came] == [(VIDEO, "")]
    came, missed = await handed(hub, hub.vera, other)
    assert not came
    assert [one.name for one in missed] == ["нигде.mp4"]


HOSTILE = [
    ("бомба.zip", packed(a_txt=bytes(60 * 2**20)), "Архив устроен небезопасно"),
    ("план.docx", VBA, "есть макросы"),
    ("план.pdf", b"MZ\x90\0", "Это программа"),
    ("план.pdf", b"<html><script>", "Название не соответствует содержимому"),
    ("рисунок.svg", b"<svg><script/></svg>", "спрятана программа"),
    ("тест.html", b"<html>", "Это веб-страница"),
    ("../../etc/\u202e<b>" + "я" * 300 + ".exe", b"MZ", "Это программа"),
]


async def test_hostile_files_are_refused_with_a_clear_word(hub: Hub, anna: Person) -> None:
    for name, data, _ in HOSTILE:
        await catalogue(hub, anna, await brought(anna, name, data))
    good = await catalogue(hub, anna, await brought(anna, "план.docx", DOCX))
    await hub.app.copies.copy_due()
    await hub.app.copies.copy_due()
    await hub.settled()
    assert await states(hub.app.db) == [FileState.REFUSED] * len(HOSTILE) + [FileState.STORED]
    said = [one.text for one in anna.messages if "к материалу" in one.text]
    assert len(said) == len(HOSTILE)
    assert all("Квест «Мой двор» <b>" in text and len(text) < 600 for text in said)
    assert not any("../" in text or "\u202e" in text for text in said)
    for _, _, words in HOSTILE:
        assert any(words in text for text in said), words
    for material in range(1, good):
        came, missed = await handed(hub, hub.vera, material)
        assert (came, len(missed)) == ([], 1)
    came, missed = await handed(hub, hub.vera, good)
    assert [one.data for one in came] == [DOCX]


async def test_a_bot_that_was_away_goes_on_with_what_waits(hub: Hub, anna: Person) -> None:
    await catalogue(hub, anna, await brought(anna, "план.docx", DOCX))
    hub.refusals_expected = ("Internal Server Error",)
    hub.sandbox.fault("500", "getFile")
    await hub.app.copies.copy_due()
    assert await states(hub.app.db) == [FileState.WAITING]
    await hub.restart()
    hub.now = NOW + timedelta(hours=1)
    await hub.app.copies.copy_due()
    assert await states(hub.app.db) == [FileState.STORED]


async def test_a_material_of_nothing_but_a_refused_file_is_found_by_nobody(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await hub.vera.start()
    await acquainted(hub, hub.organiser)
    await hub.organiser.start()
    await hub.organiser.send_file("setup.exe", b"MZ", "Редактор #игра", chat=hub.group)
    card = await hub.group.sees("Файл не принят")
    assert "Это программа" in card.text
    assert not card.buttons
    await hub.organiser.send_file("План.pdf", b"MZ program", "План", chat=hub.group)
    await hub.group.sees("📎 План · ")
    await hub.app.copies.copy_due()
    found = await entries(hub)
    assert [one.is_emptied for one in found] == [True, True]
    assert not [one for one in hub.group.messages if "📎 План · " in one.text]
    await hub.vera.send("/find план")
    await hub.vera.sees("Ничего не нашлось")
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    good = Content(files=(await brought(hub.organiser, "План.docx", DOCX),))
    await material_versions.add_version(hub.app.db, organiser, found[1].id, 1, good, now=hub.now)
    assert [one.is_listed for one in await entries(hub)] == [False, True]
    await hub.group.sees("📎 План · ")
