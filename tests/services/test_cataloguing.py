"""A moderator's post becomes a material: one for a post, one for an album, however the parts come."""

import asyncio
from dataclasses import replace
from itertools import permutations

from domain.material import Consent, Content, Material, MaterialFile, MaterialKind
from domain.member import Member
from services import Database, cataloguing, hub, materials, search
from services.cataloguing import Post
from storage import material_parts
from storage import materials as table
from storage.db import Tx
from tests.people import HUB, NOW, organiser, teacher
from tests.services.board_house import owed
from tests.services.material_house import file

UNTITLED = "Без названия"
POST = Post(HUB, 10, "Квиз «Мой город»\n#история #квиз", (file(name="Квиз.docx"),))
ALBUM = tuple(
    Post(HUB, 20 + n, text, (file(n, kind="photo", message_id=20 + n),), album="a1")
    for n, text in enumerate(("", "Наш стенд #стенд", ""))
)


async def take(db: Database, post: Post, by: Member | None) -> Material | None:
    found = await cataloguing.take(db, post, by, UNTITLED, now=NOW)
    return await db.read(table.get, found) if found else None


async def found(db: Database, words: str) -> tuple[int, ...]:
    return tuple((await db.read(search.find, words, limit=10)).ids)


async def test_a_post_with_a_file_is_a_material_at_once_and_is_found(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    quiz = await take(db, POST, boss)
    assert quiz
    assert (quiz.title, quiz.kind, quiz.consent) == ("Квиз «Мой город»", MaterialKind.GAME, Consent.UNASKED)
    assert (await materials.view(db, boss, quiz.id)).tags == ("история", "квиз")
    assert await take(db, POST, boss) == quiz
    assert len(await owed(db, cataloguing.CARD)) == 1
    assert await found(db, "городу квизы") == (quiz.id,)


async def test_what_is_not_a_moderators_or_not_in_the_hub_is_none(db: Database) -> None:
    await hub.configure(db, HUB)
    boss, anna = await organiser(db), await teacher(db, 1)
    assert await take(db, POST, anna) is None
    assert await take(db, replace(POST, chat_id=-5), boss) is None
    assert await take(db, Post(HUB, 11, "Завтра в десять"), boss) is None
    assert await owed(db, cataloguing.CARD) == []
    anonymous = await take(db, POST, None)
    assert anonymous
    assert anonymous.added_by is None


async def test_an_album_is_one_material_in_whatever_order_its_parts_come(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    for number, order in enumerate(permutations(ALBUM)):
        album = [
            replace(part, album=f"a{number}", message_id=part.message_id + 100 * number) for part in order
        ]
        taken = {one.id for part in [*album, album[0]] if (one := await take(db, part, boss))}
        assert len(taken) == 1
        seen = await materials.view(db, boss, taken.pop())
        assert (seen.material.title, seen.tags) == ("Наш стенд", ("стенд",))
        assert [one.message_id for one in seen.content.files] == [20, 21, 22]


async def test_parts_that_come_at_once_are_one_material(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    taken = await asyncio.gather(*(take(db, part, boss) for part in ALBUM * 2))
    assert len({one.id for one in taken if one}) == 1
    assert len(await owed(db, cataloguing.CARD)) == 1


async def test_an_edited_caption_changes_the_entry_until_a_person_has_described_it(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    quiz = await take(db, POST, boss)
    assert quiz
    await cataloguing.edit(db, replace(POST, text="Викторина https://a.by"), boss, UNTITLED, now=NOW)
    seen = await materials.view(db, boss, quiz.id)
    assert (seen.material.title, seen.tags, seen.content.link) == ("Викторина", (), "https://a.by")
    assert await found(db, "город") == ()
    await db.transaction(_describe, quiz.id)
    await cataloguing.edit(db, replace(POST, text="Ещё раз #новое"), boss, UNTITLED, now=NOW)
    seen = await materials.view(db, boss, quiz.id)
    assert (seen.material.title, seen.content.text) == ("Моя викторина", "Ещё раз #новое")


def _describe(tx: Tx, material_id: int) -> None:
    table.change(tx, material_id, now=NOW, described_at=NOW, title="Моя викторина")


async def test_another_file_in_the_same_post_is_a_new_version(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    first, second, _ = ALBUM
    stand = await take(db, first, boss)
    await take(db, second, boss)
    other = replace(second, files=(file(9, kind="photo", message_id=second.message_id),), text="Стенд №2")
    for _ in range(2):
        await cataloguing.edit(db, other, boss, UNTITLED, now=NOW)
    assert stand
    seen = await materials.view(db, boss, stand.id)
    assert (seen.material.number, seen.material.title) == (2, "Стенд №2")
    assert [one.file_unique_id for one in seen.content.files] == ["unique0", "unique9"]
    await cataloguing.edit(db, replace(first, files=(file(8, message_id=20),)), boss, UNTITLED, now=NOW)
    assert (await materials.view(db, boss, stand.id)).material.title == "Стенд №2"


async def test_talk_becomes_a_material_when_a_tag_is_added_to_it(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    talk = Post(HUB, 12, "Приём «светофор»")
    assert await take(db, talk, boss) is None
    assert await cataloguing.edit(db, replace(talk, text="Приём «светофор» #приём"), boss, UNTITLED, now=NOW)


async def test_a_photograph_without_a_word_has_a_name_all_the_same(db: Database) -> None:
    await hub.configure(db, HUB)
    photo: MaterialFile = file(kind="photo", name="")
    taken = await take(db, Post(HUB, 13, "#стенд", (photo,)), await organiser(db))
    assert taken
    assert taken.title == UNTITLED


async def test_the_file_that_was_replaced_stays_replaced_when_the_caption_changes(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    post = replace(POST, files=(file(1, message_id=POST.message_id),))
    quiz = await take(db, post, boss)
    assert quiz
    other = replace(post, files=(file(2, message_id=POST.message_id),))
    for again in (other, replace(other, text="Квиз, исправлено"), other, post):
        await cataloguing.edit(db, again, boss, UNTITLED, now=NOW)
    for late in (post, replace(post, files=(file(3, message_id=POST.message_id),))):
        await take(db, late, boss)
    three = {1: ["unique1"], 2: ["unique2"], 3: ["unique1"]}
    assert await _files(db, quiz.id) == three

    def bring(tx: Tx) -> None:
        known = table.get(tx, quiz.id)
        assert known
        table.add_version(tx, known, Content("", "", (file(4),)), by=boss.id, now=NOW)

    await db.transaction(bring)
    await cataloguing.edit(db, replace(post, text="Квиз, ещё раз"), boss, UNTITLED, now=NOW)
    assert await _files(db, quiz.id) == three | {4: ["unique4"]}


async def test_a_late_part_joins_every_version_of_its_album(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    first, second, late = ALBUM
    stand = await take(db, first, boss)
    assert stand
    await take(db, second, boss)
    other = replace(second, files=(file(9, kind="photo", message_id=second.message_id),))
    await cataloguing.edit(db, other, boss, UNTITLED, now=NOW)
    for _ in range(2):
        await take(db, replace(late, text="И грамоты"), boss)
    both = {1: ["unique0", "unique1", "unique2"], 2: ["unique0", "unique9", "unique2"]}
    assert await _files(db, stand.id) == both
    seen = await materials.view(db, boss, stand.id)
    assert seen.content.text == "Наш стенд #стенд\nИ грамоты"


async def test_captions_of_an_album_are_joined_in_its_order_however_they_come(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    told = ("Наш стенд #стенд", "", "Грамоты #грамоты https://b.by")
    for number, order in enumerate(permutations(zip(ALBUM, told, strict=True))):
        album = [
            replace(
                part,
                album=f"c{number}",
                message_id=(sent := part.message_id + 100 * number),
                text=text,
                files=tuple(replace(one, message_id=sent) for one in part.files),
            )
            for part, text in order
        ]
        taken = [await take(db, part, boss) for part in album]
        material = taken[0]
        assert material
        seen = await materials.view(db, boss, material.id)
        assert (seen.material.title, seen.tags) == ("Наш стенд", ("грамоты", "стенд"))
        assert (seen.content.text, seen.content.link) == ("Наш стенд #стенд\n" + told[2], "https://b.by")
        last = next(part for part in album if part.text == told[2])
        await cataloguing.edit(db, replace(last, text="Кубки"), boss, UNTITLED, now=NOW)
        seen = await materials.view(db, boss, material.id)
        assert (seen.tags, seen.content.text) == (("стенд",), "Наш стенд #стенд\nКубки")
        await cataloguing.edit(db, replace(last, text=""), boss, UNTITLED, now=NOW)
        seen = await materials.view(db, boss, material.id)
        assert (seen.content.text, seen.content.link) == ("Наш стенд #стенд", "")


async def _files(db: Database, material_id: int) -> dict[int, list[str]]:
    def read(tx: Tx) -> dict[int, list[str]]:
        return {
            one.number: [
                held.file_unique_id for held in material_parts.of_version(tx, material_id, one.number)
            ]
            for one in material_parts.versions(tx, material_id)
        }

    return await db.read(read)
