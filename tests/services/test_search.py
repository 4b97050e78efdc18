"""Finding materials: word forms, what is typed wrong or in part, filters, and what may not be found."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.institution import seal
from domain.material import Author, Consent, Content, Description, Mark, MaterialKind, MaterialState
from domain.member import Member
from services import institutions, search, sessions
from services.search import Filters, Order
from storage import material_finding, material_marks, materials, members
from storage.db import Database, Tx
from storage.material_finding import Hit, Sought
from tests.people import NOW, PLAN, announced, crowd_of, organiser

PLAIN = Description("Материал")
TITLES = (
    "Воспитание дружбы в начальной школе",
    "Ёжик в тумане: лепка",
    "Онлайн-урок по Python",
    "Выхаванне павагі да продкаў",
    "Музыкальные занятия и игры",
    "Мастер-класс «Киригами»",
)
LISTED = MaterialState.LISTED
ALL = Filters()


def put(tx: Tx, by: Member, description: Description, text: str = "", state: MaterialState = LISTED) -> int:
    named = description if description.authors else replace(description, authors=(Author("Неизвестный"),))
    material_id = materials.add(
        tx, named, Content(text or "—"), state=state, consent=Consent.HUB, by=by.id, now=NOW
    )
    search.index(tx, material_id)
    return material_id


async def add(
    db: Database, by: Member, description: Description, text: str = "", state: MaterialState = LISTED
) -> int:
    return await db.transaction(put, by, description, text, state)


async def found(db: Database, text: str, filters: Filters = ALL, order: Order = Order.BEST) -> list[int]:
    return list((await db.read(search.find, text, filters, order, limit=20)).ids)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("воспитания", 0),
        ("ВОСПИТАНИЕМ", 0),
        ("школах", 0),
        ("воспитани", 0),  # typed in part
        ("васпитание", 0),  # misspelt
        ("воспиатние ", 0),
        ("ежик", 1),
        ("ЁЖИКИ", 1),
        ("ёжиком лепили лепку", 1),
        ("урок онлайн", 2),
        ("онлайнурок", 2),
        ("pythons", 2),
        ("pyth", 2),
        ("выхавання", 3),
        ("продкамі", 3),
        ("музыка", 4),
        ("игр", 4),
        ("занятием", 4),
        ("мастер классы", 5),
        ("кирегами", 5),
    ],
)
async def test_a_word_is_found_in_each_of_its_forms(db: Database, text: str, at: int) -> None:
    [by] = await crowd_of(db, 1)
    ids = [await add(db, by, replace(PLAIN, title=title)) for title in TITLES]
    assert await found(db, text) == [ids[at]]


@pytest.mark.parametrize(
    "text",
    [
        '" OR title : лепка "',
        "title:лепка",
        "лепка NEAR(глина, 2)",
        "-лепка",
        "лепка AND NOT глина*",
        "лепка'); DROP TABLE material; --",
        "лепка' | 'глина':*",
        "лепка & !глина \\",
        "🎨 лепка 🙂",
        "лепка\x00глина",
        "лепка %s :sought {}",
    ],
)
async def test_what_people_type_means_only_its_words(db: Database, text: str) -> None:
    [by] = await crowd_of(db, 1)
    modelled = await add(db, by, replace(PLAIN, title="Лепка"))
    await add(db, by, replace(PLAIN, title="Рисование"))
    assert await found(db, text) == [modelled]


@pytest.mark.parametrize("text", ["", '"', "«» *", "🎨", "\ud83d", "- : ( # ''"])
async def test_no_words_are_all_materials(db: Database, text: str) -> None:
    [by] = await crowd_of(db, 1)
    ids = [await add(db, by, PLAIN) for _ in range(2)]
    assert await found(db, text) == ids[::-1]


async def test_a_long_query_and_words_that_nobody_has(db: Database) -> None:
    [by] = await crowd_of(db, 1)
    modelled = await add(db, by, replace(PLAIN, title="Лепка"))
    assert await found(db, f"лепка {'длинный запрос ' * 20}"[:300]) == [modelled]
    assert await found(db, "щ" * 300) == []
    assert await found(db, "ыыыыы ффффф ") == []
    assert await found(db, "кот") == []


async def test_what_has_all_the_words_comes_first_then_the_title_marks_and_the_newest(db: Database) -> None:
    by, one, other = await crowd_of(db, 3)
    texts = [
        ("Осенний лес", "прогулка"),
        ("Прогулка", "осенний лес и осень"),
        ("Осенний лес", ""),
        ("Лес", ""),
        ("Лес", ""),
        ("Лес", ""),
        *[("Город", "") for _ in range(12)],
    ]
    ids = [await add(db, by, replace(PLAIN, title=title), text) for title, text in texts]

    def like(tx: Tx) -> None:
        for member in (one, other):
            material_marks.put(tx, ids[3], member.id, Mark.APPLIED, now=NOW)
        later = NOW + timedelta(days=1)
        materials.change(tx, ids[4], now=NOW, added_at=later)

    await db.transaction(like)
    assert await found(db, "осенний лес прогулка") == [ids[0], ids[1], ids[2]]
    in_title = [ids[3], ids[4], ids[5], ids[2], ids[0]]
    assert await found(db, "лесом") == [*in_title, ids[1]]
    assert (await found(db, "лес", order=Order.NEWEST))[:2] == [ids[4], ids[5]]
    assert (await found(db, "", order=Order.USEFUL))[:2] == [ids[3], ids[4]]
    assert (await found(db, ""))[0] == ids[4]
    page = await db.read(search.find, "лес", limit=2, offset=2)
    assert (page.ids, page.total) == ((ids[5], ids[2]), 6)
    assert await db.read(search.find, "лес", limit=2, offset=50) == search.Found((), 6)


async def test_filters_and_tags(db: Database) -> None:
    one, other = await crowd_of(db, 2)
    both = (Author("", one.id), Author("", other.id))
    game = replace(PLAIN, title="Игра", kind=MaterialKind.GAME, tags=("лего", "ёлка"), authors=both)
    first = await add(db, one, game)
    second = await add(db, one, replace(PLAIN, title="Игра", tags=("лего",), authors=both[1:]))
    assert await found(db, "#лего") == [second, first]
    assert await found(db, "#лего #Елка") == [first]
    assert await found(db, "игры #елка") == [first]
    assert await found(db, "лего") == [second, first]
    assert await found(db, "#лег") == []
    assert await found(db, "игра", Filters(kind=MaterialKind.GAME)) == [first]
    assert await found(db, "", Filters(author_id=one.id)) == [first]
    assert await found(db, "", Filters(tags=("Лего",))) == [second, first]
    assert await found(db, "педагог 2", Filters(tags=("лего",))) == [second, first]
    assert await found(db, "дворец творчества") == [second, first]
    assert await found(db, "", Filters(session_id=99)) == []
    assert await found(db, "", Filters(institution_id=99)) == []


async def test_only_what_is_listed_is_found(db: Database) -> None:
    [by] = await crowd_of(db, 1)
    material_id = await add(db, by, replace(PLAIN, title="Лепка"), state=MaterialState.OFFERED)
    assert await found(db, "лепка") == []

    def turn(tx: Tx, state: MaterialState, *, is_told: bool) -> None:
        materials.change(tx, material_id, now=NOW, state=state, comment="нет")
        if is_told:
            search.index(tx, material_id)

    await db.transaction(turn, MaterialState.LISTED, is_told=True)
    assert await found(db, "лепка") == [material_id]
    await db.transaction(turn, MaterialState.HIDDEN, is_told=False)
    assert await found(db, "лепка") == []
    assert await search.index_stale(db) == 1  # what was forgotten is made up for
    assert await search.index_stale(db) == 0


async def test_a_name_is_found_as_long_as_it_is_shown(db: Database) -> None:
    [by] = await crowd_of(db, 1)

    def name(tx: Tx, told: str, *, hidden: bool) -> None:
        members.set_profile(tx, by.id, told, "Гимназия")
        members.set_hidden(tx, by.id, hidden=hidden)
        search.index_of_member(tx, by.id)

    await db.transaction(name, "Алёна Королёва", hidden=False)
    material_id = await add(db, by, replace(PLAIN, title="Лепка", authors=(Author("", by.id),)))
    assert await found(db, "материалы королевой") == [material_id]
    await db.transaction(name, "Алёна Новик", hidden=False)
    assert (await found(db, "королёвой"), await found(db, "новик")) == ([], [material_id])
    await db.transaction(name, "Алёна Новик", hidden=True)
    assert (await found(db, "новик"), await found(db, "лепка")) == ([], [material_id])


async def test_an_institution_is_found_by_its_new_name(db: Database) -> None:
    boss, [by] = await organiser(db), await crowd_of(db, 1)
    material_id = await add(db, by, replace(PLAIN, authors=(Author("", by.id),)))
    [place] = await institutions.listed(db, boss)
    await institutions.rename(db, boss, place.id, "Гимназия", seen=seal(place), now=NOW)
    await search.index_stale(db)
    assert (await found(db, "гимназии"), await found(db, "дворца")) == ([material_id], [])


async def test_all_is_indexed_again_for_new_terms(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    [by] = await crowd_of(db, 1)
    for _ in range(search.AT_ONCE + 1):
        await add(db, by, PLAIN)
    assert await search.index_stale(db) == 0
    monkeypatch.setattr(search, "VERSION", search.VERSION + 1)
    assert [await search.index_stale(db) for _ in range(3)] == [search.AT_ONCE, 1, 0]
    await search.forget_terms(db)
    assert await search.index_stale(db) == search.AT_ONCE


async def test_a_tag_is_found_as_it_is_shown_and_as_it_is_typed(db: Database) -> None:
    [by] = await crowd_of(db, 1)
    for tag, typed in (
        ("сям'я", ("#сям'я", "#сям’я", "#Сямя")),
        ("№1", ("#№1", "#no1")),
        ("мастер класс", ("#мастер_класс",)),
        ("ёлка‑2", ("#Елка-2", "#ёлка‑2")),
    ):
        material_id = await add(db, by, replace(PLAIN, tags=(tag,)))
        assert await found(db, "", Filters(tags=(tag,))) == [material_id]
        for text in typed:
            assert await found(db, text) == [material_id], text


async def test_what_came_of_a_session_is_found_by_its_new_theme(db: Database) -> None:
    boss, [by] = await organiser(db), await crowd_of(db, 1)
    session_id = await announced(db)
    material_id = await add(db, by, replace(PLAIN, session_id=session_id))
    assert await found(db, PLAN.theme) == [material_id]
    await sessions.rewrite(db, boss, session_id, {"theme": "Геокешинг"}, now=NOW)
    await search.index_stale(db)
    assert (await found(db, PLAN.theme), await found(db, "геокешинг")) == ([], [material_id])


async def test_the_index_is_asked_once_and_again_for_misspelt_words_alone(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    [by] = await crowd_of(db, 1)
    modelled = await add(db, by, replace(PLAIN, title="Лепка из глины", kind=MaterialKind.GAME))
    asked: list[list[int]] = []

    def hits(tx: Tx, words: Mapping[int, Sought], filters: Filters) -> list[Hit]:
        asked.append(list(words))
        return real(tx, words, filters)

    real = material_finding.hits
    monkeypatch.setattr(material_finding, "hits", hits)
    assert await found(db, "лепка глина", Filters(kind=MaterialKind.GAME)) == [modelled]
    assert await found(db, "лепка глена", Filters(kind=MaterialKind.GAME)) == [modelled]
    assert asked == [[0, 1], [0, 1], [1]]
    assert await found(db, "лепка глена", Filters(kind=MaterialKind.VIDEO)) == []
