"""Lists of materials: their order, their pages, what a guest may send on; and two thousand of them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from domain.material import Author, Consent, Mark, MaterialKind
from domain.member import Member
from domain.session import Zone
from handlers.materials import lists, screens
from handlers.materials.buttons import Choose, List, Narrow, Sort
from handlers.screen import Screen
from handlers.texts import Texts
from services import Database, catalogue, marks, members
from services.catalogue import Facet, Narrowed, Order, seal
from services.refusal import Reason, RefusedError
from services.search import index
from storage import material_lists
from storage.db import Tx
from tests.people import NOW, crowd_of, organiser, teacher
from tests.services.material_house import QUIZ, listed
from tests.services.search_house import MANY, furnish

T = Texts(ZoneInfo("Europe/Minsk")).of("ru")
SOON = 0.2  # seconds
EVERYTHING = Narrowed()


async def found(db: Database, by: Member, order: Order = Order.NEWEST, text: str = "") -> list[str]:
    page = await catalogue.listing(db, by, text, EVERYTHING, order)
    return [line.material.title for line in page.lines]


async def test_to_have_used_one_says_more_than_thanks(db: Database) -> None:
    boss = await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    thanked, used, new = [
        (await listed(db, boss, replace(QUIZ, title=title, authors=(Author("Янка Купала"),)))).id
        for title in ("Спасибо", "Применено", "Новый")
    ]
    for one in (anna, boris):
        assert await marks.put(db, one, used, Mark.APPLIED, on=True, now=NOW)
        assert not await marks.put(db, one, used, Mark.APPLIED, on=True, now=NOW)
    for one in (anna, boris, boss):
        if one.has_profile:
            await marks.put(db, one, thanked, Mark.THANKS, on=True, now=NOW)
    assert await found(db, anna, Order.USEFUL) == ["Применено", "Спасибо", "Новый"]
    assert await found(db, anna) == ["Новый", "Применено", "Спасибо"]
    await marks.put(db, anna, used, Mark.APPLIED, on=False, now=NOW)
    await marks.put(db, boris, used, Mark.APPLIED, on=False, now=NOW)
    assert await found(db, anna, Order.USEFUL) == ["Спасибо", "Новый", "Применено"]
    assert new


async def test_nobody_marks_their_own(db: Database) -> None:
    anna = await teacher(db, 1)
    quiz = await listed(db, anna)
    with pytest.raises(RefusedError) as refused:
        await marks.put(db, anna, quiz.id, Mark.THANKS, on=True, now=NOW)
    assert refused.value.reason is Reason.OWN_MATERIAL
    assert not (await catalogue.card(db, anna, quiz.id)).may_mark


async def test_a_page_that_is_there_no_more_is_the_last_one(db: Database) -> None:
    anna = await teacher(db, 1)
    for number in range(9):
        await listed(db, anna, replace(QUIZ, title=f"Квиз {number}"))
    page = await catalogue.listing(db, anna, "", EVERYTHING, Order.NEWEST, page=7)
    assert (page.number, page.last, page.total, len(page.lines)) == (1, 1, 9, 1)
    tagged = Narrowed(tag=seal("квиз"))
    assert (await catalogue.listing(db, anna, "", tagged, Order.NEWEST)).total == 9
    nobodys = await catalogue.listing(db, anna, "", Narrowed(tag=seal("никто")), Order.NEWEST)
    assert (nobodys.total, nobodys.anywhere) == (0, 9)


async def test_a_guest_finds_what_is_public_only(db: Database) -> None:
    anna = await teacher(db, 1)
    public = await listed(db, anna, consent=Consent.PUBLIC)
    ours = await listed(db, anna, replace(QUIZ, title="Для коллег"))
    for material in (public, ours):
        await db.transaction(index, material.id)
    guest = await members.meet(db, 77, now=NOW)
    for who in (None, guest):
        for text in ("", "квиз"):
            inline = await catalogue.inline(db, who, text)
            assert ([one.material.id for one in inline.found], inline.is_guest) == ([public.id], True)
        assert (await catalogue.inline(db, who, "", material_id=ours.id)).found == ()
    assert (await catalogue.inline(db, anna, "")).total == 2
    for text in ("", "квиз"):
        assert await found(db, guest, text=text) == [public.title]
    assert (await catalogue.home(db, guest)).listed == 1
    assert (await catalogue.card(db, guest, public.id)).view.material == public
    for hidden in (
        catalogue.card(db, guest, ours.id),
        catalogue.content(db, guest, ours.id),
        catalogue.values(db, guest, Facet.TAG),
    ):
        with pytest.raises(RefusedError, match="profile"):
            await hidden


async def test_for_nearest_tags_a_few_words_are_compared_with_the_most_used_ones(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await organiser(db)
    for tags in (("робот", "лего"), ("робот",)):
        await listed(db, boss, replace(QUIZ, tags=tags))
    compared: list[tuple[str, list[str]]] = []

    def compare(word: str, known: list[str], *_: object) -> list[str]:
        compared.append((word, known))
        return []

    monkeypatch.setattr(catalogue, "get_close_matches", compare)
    monkeypatch.setattr(catalogue, "LOOKED_THROUGH", 1)
    page = await catalogue.listing(db, boss, "ыы ээ щщ ъъ", Narrowed(), Order.BEST)
    assert page.nearest == ("робот",)
    assert compared == [(word, ["робот"]) for word in ("ыы", "ээ", "щщ")]


def test_the_longest_button_and_screens_fit_into_telegram() -> None:
    most: dict[str, Any] = {
        "sort": Sort.BEST,
        "kind": "presentation",
        "zone": "presentation",
        "session": 9_999_999,
        "institution": 99_999_999,
        "tag": 2**32 - 1,
        "said": True,
        "page": 9_999,
    }
    for packed in (List(**most).pack(), Narrow(**most).pack(), Choose(**most, facet=Facet.KIND).pack()):
        assert len(packed.encode()) <= 64
    for kind in MaterialKind:
        assert List.unpack(List(kind=kind).pack()).kind is kind
    for zone in Zone:
        assert List.unpack(List(zone=zone).pack()).zone is zone


async def test_the_longest_material_fits_into_a_message(db: Database) -> None:
    people = await crowd_of(db, 6)
    for one in people:
        await members.save_profile(db, one, "Ы" * 60, f"Учреждение {one.id} " + "Ж" * 80)
    described = replace(
        QUIZ,
        title="Щ" * 150,
        summary="Ш" * 1000,
        authors=tuple(Author("", one.id) for one in people),
        tags=tuple(f"{number}" + "ю" * 39 for number in range(10)),
    )
    original = await listed(db, people[0])
    values = {"original_id": original.id, "changes": "Э" * 500, "comment": "Ф" * 500}
    ids = [(await listed(db, people[0], described, **values)).id for _ in range(8)]
    card = screens.card(await catalogue.card(db, people[0], ids[0]), T, shares=True)
    page = await catalogue.listing(db, people[0], "", EVERYTHING, Order.NEWEST)
    assert max(len(card.text), len(lists.found(page, List(), "", T).text)) <= 4096


@pytest.mark.slow
async def test_two_thousand_materials_are_shown_at_once(db: Database) -> None:
    """Each screen in time, the second time it is asked for; and each fits."""
    people = await crowd_of(db, 2)
    house = await db.transaction(furnish, [one.id for one in people])
    boss = people[0]
    some = next(iter(house))
    used = (await catalogue.values(db, boss, Facet.TAG))[0]

    async def sought(text: str, narrowed: Narrowed, order: Order, page: int = 0) -> Screen:
        shown = await catalogue.listing(db, boss, text, narrowed, order, page=page)
        return lists.found(shown, List(said=bool(text)), text, T)

    async def choosing(facet: Facet) -> Screen:
        values = await catalogue.values(db, boss, facet)
        return lists.choose(values, await catalogue.named(db, EVERYTHING), Choose(facet=facet), "", T)

    async def home() -> Screen:
        return screens.home(await catalogue.home(db, boss), T)

    async def own() -> Screen:
        return lists.mine(await catalogue.mine(db, boss, 3), T)

    async def card() -> Screen:
        return screens.card(await catalogue.card(db, boss, some), T, shares=True)

    async def inline() -> Screen:
        assert (await catalogue.inline(db, boss, "осенний пр")).found
        return Screen("")

    asked: dict[str, Callable[[], Awaitable[Screen]]] = {
        "home": home,
        "mine": own,
        "card": card,
        "inline": inline,
        "new": lambda: sought("", EVERYTHING, Order.NEWEST),
        "last page": lambda: sought("", EVERYTHING, Order.NEWEST, MANY),
        "useful": lambda: sought("", EVERYTHING, Order.USEFUL),
        "found": lambda: sought("математика 5 класс", EVERYTHING, Order.BEST),
        "not found": lambda: sought("синхрофазотрон", EVERYTHING, Order.BEST),
        "by tag": lambda: sought("проект", Narrowed(tag=int(used.key)), Order.BEST),
        **{facet.name: partial(choosing, facet) for facet in Facet},
    }
    late = {}
    for name, ask in asked.items():
        await ask()
        begun = perf_counter()
        screen = await ask()
        if (spent := perf_counter() - begun) >= SOON:
            late[name] = spent
        assert len(screen.text) <= 4096, name
    assert late == {}


async def test_lists_of_one_person_and_one_session_go_by_an_index(db: Database) -> None:
    if db.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL reads a small table whole, whatever the indexes")
    asked = {"member": 1, "material": 1, "session": 1, "limit": 8, "offset": 0}
    statements = (material_lists._MINE, material_lists._ADAPTED, material_lists._OF_SESSION)

    def plan(tx: Tx, statement: sa.Select[Any]) -> str:
        compiled = str(statement.compile(dialect=tx.dialect))
        values = statement.compile(dialect=tx.dialect).construct_params(asked)
        order = statement.compile(dialect=tx.dialect).positiontup or ()
        told = tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", tuple(values[name] for name in order))
        return str(told.all())

    for statement in statements:
        said = await db.read(plan, statement)
        assert 'SCAN material"' not in said.replace("'", '"'), said
        assert "INDEX" in said, said
