"""«Изменить»: a draft is put right field by field until it is announced."""

from tests.stories.conftest import Hub
from tests.stories.steps import THEME, draft
from tests.stories.test_wrong_plans import PNG


async def test_each_field_is_changed_and_shown(hub: Hub) -> None:
    organiser = hub.organiser
    await draft(hub)
    for field, now, typed, shown in (
        ("Тема", THEME, "Учимся\nвместе", "Учимся вместе"),
        ("Цель", "формирование механизма", "Узнать друг друга", "Цель: Узнать друг друга"),
        (
            "Дата и время",
            "17.12.2026 10:00–16:00",
            "18.12.2026 9:00–12:00",
            "пятница, 18 декабря 2026, 09:00–12:00",
        ),
        ("Место", "—", "Зал 2", "📍 Зал 2"),
        ("Вместимость", "места есть для всех", "25", "Записались: 0 из 25"),
        ("Вместимость", "25", "0", "Записались: 0"),
    ):
        await organiser.press("Изменить")
        await organiser.press(field)
        await organiser.sees(now)
        await organiser.send(typed)
        card = await organiser.sees("Черновик")
        assert shown in card.text
    assert "из" not in card.text.partition("Записались")[2]


async def test_a_wrong_value_is_explained_and_nothing_changes(hub: Hub) -> None:
    organiser = hub.organiser
    card = (await draft(hub)).text
    for field, typed, said in (
        ("Тема", "ж" * 301, "не длиннее 300 знаков; в вашем 301"),
        ("Место", "ж" * 201, "не длиннее 200 знаков; в вашем 201"),
        ("Вместимость", "-1", "целое число от 0 до 10 000"),
        ("Вместимость", "1000000000", "целое число от 0 до 10 000"),
        ("Вместимость", "десять", "целое число от 0 до 10 000"),
        ("Дата и время", "31.02.2027", "Такой даты нет"),
    ):
        await organiser.press("Изменить")
        await organiser.press(field)
        await organiser.sees("Сейчас:")
        await organiser.send(typed)
        assert said in (await organiser.reply()).text.replace("\xa0", " ")
        await organiser.send_photo(PNG)
        assert "в вашем" not in (await organiser.reply()).text
        await organiser.press("Назад")
        await organiser.sees("Что изменить в сессии")
        await organiser.press("К сессии")
        assert (await organiser.sees("Черновик")).text == card


async def test_what_was_announced_meanwhile_is_a_draft_no_more(hub: Hub) -> None:
    organiser = hub.organiser
    card = await draft(hub)
    await organiser.press("Изменить")
    await organiser.press("Место")
    await organiser.sees("Где состоится сессия?")
    number = card.button("Назад")["callback_data"].split(":")[1]
    await hub.forge(organiser, card, f"pub:{number}:1")
    await organiser.sees("Объявлено", ever=True)
    await organiser.send("Зал 2")
    await organiser.sees("Сессия уже объявлена: черновика больше нет")
    await organiser.send("Зал 2")
    await organiser.sees("Не понимаю, к чему это")
