"""«Описать», «Скрыть», «Отозвать»: in private, by the link of the card under a post."""

from domain.material import Consent, MaterialKind, MaterialState
from domain.session import Zone
from sandbox.people import Person
from services import search
from tests.stories.cataloguing_steps import catalogued, document, moderator, tags_of
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced


async def found(hub: Hub, words: str) -> int:
    return len((await hub.app.db.read(search.find, words, limit=10)).ids)


async def described(hub: Hub, person: Person) -> None:
    """The card's «Описать», in that person's private chat."""
    await person.press("Описать", chat=hub.group)
    await person.sees("Авторы:")


async def test_what_is_missing_is_asked_one_by_one(hub: Hub) -> None:
    await acquainted(hub, hub.organiser)
    await acquainted(hub, hub.anna)
    await hub.anna.start()
    await announced(hub)
    await document(hub.organiser, hub.group, "Встреча поколений")
    await described(hub, hub.organiser)
    await hub.organiser.press("Авторы")
    await hub.organiser.send("иванова")
    await hub.organiser.press("Анна Иванова")
    await hub.organiser.send("Пётр Бровка")
    await hub.organiser.press("Записать так: Пётр Бровка")
    await hub.organiser.press("✖️ Ольга Методист")
    await hub.organiser.press("Назад")
    await hub.organiser.press("Дополнить по вопросам")
    await hub.organiser.sees("Спросите автора")
    await hub.organiser.press("Только для коллег")
    await hub.organiser.sees("К какой сессии")
    await hub.organiser.press("Пропустить")
    await hub.organiser.sees("К какой зоне")
    await hub.organiser.press("Интерактивная")
    await hub.organiser.send("Память, 5 класс")
    await hub.organiser.sees("Одно-два предложения")
    await hub.organiser.send("Сценарий встречи с ветеранами")
    await hub.organiser.sees("Сценарий встречи с ветеранами")
    await hub.organiser.press("Вид")
    await hub.organiser.press("Сценарий")
    (material,) = await catalogued(hub)
    assert (material.kind, material.zone, material.consent) == (
        MaterialKind.SCENARIO,
        Zone.INTERACTIVE,
        Consent.HUB,
    )
    assert await tags_of(hub, material) == ["5 класс", "память"]
    assert await found(hub, "ветеран бровка") == 1
    card = hub.group.cards[-1]
    assert "✍️ Анна Иванова, Пётр Бровка" in card
    assert "Сценарий" in card


async def test_a_name_by_hand_outlives_an_edit_of_the_post(hub: Hub) -> None:
    post = await document(hub.organiser, hub.group, "Квиз")
    await described(hub, hub.organiser)
    await hub.organiser.press("Название")
    await hub.organiser.send("Большой квиз о городе")
    await hub.group.sees("Большой квиз")
    await hub.organiser.edit(post, "Что-то другое")
    (quiz,) = await catalogued(hub)
    assert quiz.title == "Большой квиз о городе"
    assert await found(hub, "другое") == 1  # the post's own words find it all the same


async def test_a_hidden_material_is_found_by_nobody_and_its_author_hears_why(hub: Hub) -> None:
    await moderator(hub, hub.vera)
    await hub.vera.start()
    await document(hub.vera, hub.group, "Квиз")
    await described(hub, hub.organiser)
    await hub.organiser.press("Скрыть")
    await hub.organiser.send("Нет согласия детей на фото")
    await hub.vera.sees("Нет согласия детей на фото")
    await hub.group.sees("больше нет")
    assert await found(hub, "квиз") == 0
    await hub.organiser.press("Вернуть в каталог")
    await hub.group.sees("Вера Петрова")
    assert await found(hub, "квиз") == 1


async def test_an_author_withdraws_and_gives_again(hub: Hub) -> None:
    await moderator(hub, hub.vera)
    await document(hub.vera, hub.group, "Квиз")
    await described(hub, hub.vera)
    await hub.vera.press("Кому можно")
    await hub.vera.sees("ваш материал")
    asked = await hub.vera.sees("ваш материал")
    await described(hub, hub.vera)
    await hub.vera.press("Отозвать")
    await hub.vera.press("Да, отозвать")
    await hub.vera.sees("Материал отозван")
    pressed = await hub.vera.press("Можно всем", message=asked)
    assert pressed.alert, "an old button publishes nothing"
    (quiz,) = await catalogued(hub)
    assert (quiz.state, quiz.consent) == (MaterialState.WITHDRAWN, Consent.UNASKED)
    assert await found(hub, "квиз") == 0
    await hub.vera.press("Кому можно")
    await hub.vera.press("Только для коллег")
    (quiz,) = await catalogued(hub)
    assert (quiz.state, quiz.consent) == (MaterialState.LISTED, Consent.HUB)
    assert await found(hub, "квиз") == 1


async def test_nobody_else_describes_it(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    await document(hub.organiser, hub.group, "Квиз")
    await hub.anna.press("Описать", chat=hub.group)
    await hub.anna.sees("только организатор")
    (quiz,) = await catalogued(hub)
    assert quiz.described_at is None
