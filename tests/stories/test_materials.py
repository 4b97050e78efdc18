"""The catalogue: found by a word form, received, thanked for, sent into another chat; what is hidden or withdrawn stays so."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain.material import Author, Consent, Content, Description, MaterialKind, MaterialState
from domain.session import Zone
from handlers.links import Target, payload
from sandbox.people import Person
from services import consenting, search
from storage import materials, members
from storage.db import Tx
from tests.bot.file_house import brought
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

FOREST = Description(
    "Экологическая тропа", MaterialKind.SCENARIO, "Прогулка с заданиями о лесе", Zone.MEDIA_HUB, tags=("лес",)
)
QUIZ = Description("Квиз по истории города", MaterialKind.GAME, "Вопросы и правила", tags=("квиз", "история"))


async def catalogued(hub: Hub, by: Person, described: Description, **values: Any) -> int:
    """A material in the catalogue; its number."""
    told: dict[str, Any] = {
        "state": MaterialState.LISTED,
        "consent": Consent.HUB,
        "content": Content(f"Вот {described.title}"),
        "now": hub.now,
    } | values

    def add(tx: Tx) -> int:
        member = members.by_telegram_ids(tx, [by.id])[by.id][0]
        authors = described.authors or (Author(member.name or "", member.id),)
        content = told.pop("content")
        material_id = materials.add(tx, replace(described, authors=authors), content, by=member.id, **told)
        search.index(tx, material_id)
        return material_id

    return await hub.app.db.transaction(add)


@pytest.fixture
async def anna(hub: Hub) -> Person:
    for person in (hub.anna, hub.boris):
        await acquainted(hub, person)
        await person.start()
    await hub.settled()
    return hub.anna


async def test_a_material_is_found_by_a_word_form_and_received_with_its_files(hub: Hub, anna: Person) -> None:
    boris = hub.boris
    files = tuple([await brought(anna, f"{n}.txt", f"часть {n}".encode()) for n in (1, 2)])
    content = Content("Вот Экологическая тропа", "https://example.org/forest", files)
    await catalogued(hub, anna, FOREST, content=content)
    await catalogued(hub, anna, QUIZ)
    await boris.send("/find экологические тропы")
    listed = await boris.sees("Материалов: 1")
    assert "1. Экологическая тропа — Анна Иванова — Сценарий" in listed.text
    await boris.press("1", message=listed)
    card = await boris.sees("Прогулка с заданиями о лесе")
    assert "Анна Иванова, Дворец творчества" in card.text
    assert "#лес" in card.text
    await boris.press("Получить", message=card)
    await boris.sees("Файлы ещё проверяются: минуту")
    assert not [one for one in boris.messages if one.file_name]
    await anna.start(payload(Target.MATERIAL, 1))
    await hub.settled()
    assert [one.file_name for one in anna.messages if one.file_name][-2:] == ["1.txt", "2.txt"], (
        "they are hers"
    )
    await hub.app.copies.copy_due()
    await boris.press("Получить", message=card)
    await boris.sees("https://example.org/forest")
    await hub.settled()
    assert [one.file_name for one in boris.messages if one.file_name] == ["1.txt", "2.txt"]


async def test_words_are_asked_for_and_stay_with_the_list_through_a_restart(hub: Hub, anna: Person) -> None:
    for number in range(10):
        await catalogued(hub, anna, replace(QUIZ, title=f"Квиз № {number}"))
    await catalogued(hub, anna, FOREST)
    boris = hub.boris
    await boris.send("/menu")
    await boris.press("Материалы")
    await boris.sees("Материалы медиа-хаба: 11")
    await boris.press("Найти")
    await boris.sees("Напишите слова")
    await boris.send("квизы <b>")
    page = await boris.sees("Материалов: 10, страница 1 из 2")
    await boris.send("/find лес")
    await boris.sees("Материалов: 1")
    await hub.restart()
    await boris.press("Дальше", message=page)
    assert "квизы <b>" in (await boris.sees("страница 2 из 2")).text
    await boris.press("Уточнить", message=page)
    await boris.press("По виду", message=page)
    await boris.press("Сценарий", message=page)
    await boris.sees("Ничего не нашлось")
    await boris.press("Искать без условий: 10", message=page)
    await boris.sees("Материалов: 10")


async def test_what_is_not_found_says_so_and_offers_what_there_is(hub: Hub, anna: Person) -> None:
    await catalogued(hub, anna, QUIZ)
    await anna.send("/find синхрофазотрон")
    nothing = await anna.sees("Ничего не нашлось")
    assert {"#квиз", "#история", "➕ Предложить материал"} <= set(nothing.buttons)
    await anna.press("#квиз")
    await anna.sees("Квиз по истории города")
    await anna.send("/find")
    await anna.sees("Напишите слова")
    await anna.send("квиз")
    await anna.sees("Материалов: 1")


async def test_lists_are_narrowed_and_a_session_knows_its_own(hub: Hub, anna: Person) -> None:
    number = await announced(hub)
    await catalogued(hub, anna, replace(FOREST, session_id=number))
    await catalogued(hub, anna, QUIZ)
    await anna.send("/materials")
    await anna.press("По сессии")
    await anna.press("Гражданско-патриотическое воспитание")
    assert "Квиз" not in (await anna.sees("Материалов: 1")).text
    await anna.send("/materials")
    await anna.press("#квиз")
    await anna.sees("Квиз по истории города")
    await anna.start(f"s_{number}")
    await anna.press("Материалы (1)")
    await anna.sees("Экологическая тропа")
    await anna.send("/my")
    await anna.press("Мои материалы")
    await anna.sees("Материалов: 2")


async def test_thanks_reach_the_author_once_a_day(hub: Hub, anna: Person) -> None:
    boris = hub.boris
    forest = await catalogued(hub, anna, FOREST)
    await catalogued(hub, anna, QUIZ)
    await anna.start(payload(Target.MATERIAL_CARD, forest))
    assert "Спасибо" not in "".join((await anna.sees("Экологическая тропа")).buttons)
    await boris.start(payload(Target.MATERIAL, forest))
    await boris.sees("Вот Экологическая тропа")
    card = await boris.sees("Прогулка с заданиями")
    await boris.press("Спасибо", message=card)
    await boris.toasted("передадим авторам")
    await boris.press("Применил(а)", message=card)
    await boris.sees("🙏 1 · ✅ 1")
    await boris.press("Спасибо ✓", message=card)
    await boris.toasted("Спасибо убрано")
    await boris.send("/materials")
    await boris.press("Самое полезное")
    assert (await boris.sees("⭐ Самое полезное")).text.index("Экологическая") < boris.last.text.index("Квиз")
    await hub.settled()
    assert anna.saw("пригодились", ever=True) is None
    await hub.at(hub.now + timedelta(days=1))
    told = [one.text for one in anna.messages if "пригодились" in one.text]
    assert len(told) == 1
    assert "«Экологическая тропа»: спасибо — 0, применили — 1" in told[0]


async def test_a_stranger_says_who_they_are_before_a_mark_is_kept(hub: Hub, anna: Person) -> None:
    forest = await catalogued(hub, anna, FOREST, consent=Consent.PUBLIC)
    await hub.vera.start(payload(Target.MATERIAL, forest))
    await hub.vera.press("Спасибо", message=await hub.vera.sees("Прогулка с заданиями"))
    await introduced(hub.vera)
    assert "🙏 Спасибо" in (await hub.vera.sees("Прогулка с заданиями")).buttons


async def test_what_is_for_colleagues_is_shown_to_who_has_said_who_they_are(hub: Hub, anna: Person) -> None:
    vera = hub.vera
    await catalogued(hub, anna, QUIZ, consent=Consent.PUBLIC)
    forest = await catalogued(hub, anna, FOREST, consent=Consent.UNASKED)
    await vera.start()
    await vera.send("/materials")
    await vera.sees("Открытых всем: 1")
    await vera.send("/find тропа")
    await vera.sees("Ничего не нашлось")
    await vera.sees("для коллег")
    await vera.start(payload(Target.MATERIAL, forest))
    assert vera.saw("Прогулка с заданиями", ever=True) is None
    await introduced(vera)
    await vera.sees("Прогулка с заданиями")
    await vera.sees("Вот Экологическая тропа")
    await vera.send("/materials")
    await vera.sees("Материалы медиа-хаба: 2")


async def test_a_search_goes_on_after_the_introduction(hub: Hub, anna: Person) -> None:
    await catalogued(hub, anna, FOREST, consent=Consent.UNASKED)
    await hub.vera.start()
    await hub.vera.send("/find тропа")
    await hub.vera.press("Представиться", message=await hub.vera.sees("Ничего не нашлось"))
    await introduced(hub.vera)
    found = await hub.vera.sees("1. Экологическая тропа")
    assert "🔎 тропа" in found.text


async def introduced(person: Person) -> None:
    await person.press("Согласен(на)")
    await person.press("Всё верно")
    await person.send("Школа № 5")


async def test_adaptations_are_seen_from_both_ends(hub: Hub, anna: Person) -> None:
    forest = await catalogued(hub, anna, FOREST)
    winter = await catalogued(
        hub, hub.boris, replace(FOREST, title="Зимняя тропа"), original_id=forest, changes="Всё на лыжах"
    )
    await catalogued(hub, hub.boris, replace(FOREST, title="Тропа ночью"), original_id=winter)
    await anna.start(payload(Target.MATERIAL_CARD, forest))
    await anna.press("Адаптации (1)")
    listed = await anna.sees("Адаптации материала «Экологическая тропа»")
    await anna.press("1", message=listed)
    card = await anna.sees("Что изменено: Всё на лыжах")
    assert "🌿 Адаптации (1)" in card.buttons
    await anna.press("Оригинал: Экологическая тропа", message=card)
    await anna.sees("Прогулка с заданиями")


async def test_a_hidden_name_is_for_moderators_and_its_owner(hub: Hub, anna: Person) -> None:
    forest = await catalogued(hub, anna, FOREST)
    await anna.send("/profile")
    await anna.press("Скрыть")
    await hub.settled()
    card = payload(Target.MATERIAL_CARD, forest)
    await hub.boris.start(card)
    assert "Иванова" not in (await hub.boris.sees("Экологическая тропа")).text
    await hub.boris.send("/find тропа")
    assert "— Участник —" in (await hub.boris.sees("Материалов: 1")).text
    for person in (anna, hub.organiser):
        await person.start(card)
        assert "Анна Иванова" in (await person.sees("Экологическая тропа")).text
    assert "Иванова" not in str(await anna.inline("тропа"))


async def test_buttons_of_what_was_withdrawn_say_so(hub: Hub, anna: Person) -> None:
    boris = hub.boris
    forest = await catalogued(hub, anna, FOREST)
    await boris.send("/find тропа")
    listed = await boris.sees("Материалов: 1")
    await boris.press("1", message=listed)
    card = await boris.sees("Прогулка с заданиями")
    author = (await hub.app.db.read(members.by_telegram_ids, [anna.id]))[anna.id][0]
    await consenting.withdraw(hub.app.db, author, forest, now=hub.now)
    await boris.press("1", message=listed)
    await boris.sees("больше нет в каталоге")
    await boris.press("Получить", message=card)
    assert "больше нет в каталоге" in (await boris.sees("больше нет в каталоге")).text
    assert "Прогулка" not in card.text
    await boris.start(payload(Target.MATERIAL, forest))
    await boris.sees("больше нет в каталоге")
    await hub.settled()
    assert boris.saw("Вот Экологическая тропа", ever=True) is None
    assert await boris.inline("тропа") == []


async def test_a_material_is_sent_into_another_chat(hub: Hub, anna: Person) -> None:
    other = hub.sandbox.group("Школа № 5", members=[hub.boris, hub.vera], bot=None)
    forest = await catalogued(hub, anna, FOREST, consent=Consent.PUBLIC)
    quiz = await catalogued(hub, anna, QUIZ)
    boris = hub.boris
    await boris.start(payload(Target.MATERIAL_CARD, quiz))
    share = (await boris.sees("Вопросы и правила")).button("Отправить в чат")["switch_inline_query"]
    assert [one["title"] for one in await boris.inline(share)] == [QUIZ.title]
    sent = await boris.choose(f"m{quiz}", other)
    assert "Квиз по истории города" in sent.text
    assert "Вопросы и правила" not in sent.text  # what is not public leaves the hub as a title
    assert sent.button("Получить")["url"].endswith(f"?start=m_{quiz}")
    assert {one["title"] for one in await boris.inline("")} == {FOREST.title, QUIZ.title}
    await boris.inline("экологические троп")
    assert "Прогулка с заданиями" in (await boris.choose(f"m{forest}", other)).text
    assert [one["title"] for one in await hub.vera.inline("")] == [FOREST.title]
    assert hub.vera.query
    assert hub.vera.query.button == {"text": "Открыть медиа-хаб", "start_parameter": "hub"}
    assert await hub.vera.inline(f"m_{quiz}") == []


async def test_many_results_come_in_parts(hub: Hub, anna: Person) -> None:
    for number in range(23):
        await catalogued(hub, anna, replace(QUIZ, title=f"Квиз № {number}"))
    first = await anna.inline("квиз")
    assert anna.query
    assert (len(first), anna.query.next_offset) == (20, "20")
    rest = await anna.inline("квиз", offset="20")
    assert (len(rest), anna.query.next_offset) == (3, "")
    assert len({one["id"] for one in (*first, *rest)}) == 23


async def test_older_versions_can_be_received(hub: Hub, anna: Person) -> None:
    quiz = await catalogued(hub, anna, QUIZ, content=Content("Первая"))

    def renew(tx: Tx) -> None:
        material = materials.get(tx, quiz)
        assert material
        materials.add_version(tx, material, Content("Вторая"), by=None, now=hub.now)

    await hub.app.db.transaction(renew)
    await hub.boris.start(payload(Target.MATERIAL, quiz))
    await hub.boris.sees("Вторая")
    await hub.boris.press("Версии (2)", message=await hub.boris.sees("Вопросы и правила"))
    await hub.boris.press("Версия 1")
    await hub.boris.sees("Первая")
