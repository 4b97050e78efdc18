"""Institutions as teachers type them, and as an organiser puts them in order."""

from sandbox.people import Person
from services import members
from storage.db import Tx
from tests.stories.conftest import Hub
from tests.stories.steps import announced

ONLY = "только организатор"


async def introduced(hub: Hub, person: Person, institution: str) -> None:
    """Without the way there."""
    member = await members.meet(hub.app.db, person.id, now=hub.now)
    await members.consent(hub.app.db, member, now=hub.now)
    await members.save_profile(hub.app.db, member, person.first_name, institution)


async def test_a_typed_one_is_offered_when_an_organiser_has_confirmed_it(hub: Hub) -> None:
    anna, boris, vera, organiser = hub.anna, hub.boris, hub.vera, hub.organiser
    number = await announced(hub)
    for teacher in (anna, boris, vera):
        await teacher.start(f"join_{number}")
        await teacher.press("Согласен(на)")
    await anna.press("Всё верно")
    await anna.send("Дворец творчества")
    await anna.sees("Запомнили: Анна Иванова, Дворец творчества")
    await boris.press("Всё верно")
    asked = await boris.sees("Из какого вы учреждения?")
    assert "когда его проверит организатор" in asked.text
    assert asked.buttons == ["◀️ Назад"]
    await boris.send("«дворец  ТВОРЧЕСТВА»")
    await boris.sees("Запомнили: Борис Ковалёв, Дворец творчества.")

    await organiser.send("/menu")
    await organiser.press("Учреждения")
    await organiser.sees("Ждут подтверждения: 1")
    await organiser.press("🆕 Дворец творчества · 2")
    card = await organiser.sees("Участников: 2")
    confirm = card.button("Подтвердить")["callback_data"]
    await organiser.press("Подтвердить")
    await organiser.sees("Подтверждено: название предлагается всем")
    await hub.forge(organiser, card, confirm)  # a second press
    assert "Подтверждено: название предлагается всем" in card.text

    await vera.press("Всё верно")
    await vera.press("Дворец творчества")
    await vera.sees("Запомнили: Вера Петрова, Дворец творчества")


async def test_what_was_renamed_meanwhile_is_offered_anew(hub: Hub) -> None:
    anna, vera, organiser = hub.anna, hub.vera, hub.organiser
    await introduced(hub, anna, "Дворец")
    await organiser.send("/institutions")
    await organiser.press("Дворец · 1")
    await organiser.press("Подтвердить")
    await vera.send("/profile")
    await vera.press("Согласен(на)")
    await vera.press("Всё верно")
    asked = await vera.sees("Из какого вы учреждения?")
    await organiser.press("Переименовать")
    await organiser.sees("Напишите новое название")
    await organiser.send("ж" * 201)
    await organiser.sees("не длиннее 200 знаков")
    await organiser.send("Дворец творчества")
    await organiser.sees("Дворец творчества")
    await vera.press("Дворец", message=asked)
    assert "🏫" not in asked.text
    await vera.press("Дворец творчества")
    await vera.sees("Запомнили: Вера Петрова, Дворец творчества")
    await anna.send("/profile")
    await anna.sees("Учреждение: Дворец творчества")


async def test_two_names_of_one_institution_are_merged(hub: Hub) -> None:
    anna, boris, vera, organiser = hub.anna, hub.boris, hub.vera, hub.organiser
    for teacher, name in ((anna, "Дворец творчества"), (boris, "Дворец творчества детей"), (vera, "Центр")):
        await introduced(hub, teacher, name)
    await organiser.send("/institutions")
    await organiser.press("Дворец творчества детей · 1")
    await organiser.sees("Похожих названий: 1")
    await organiser.press("Объединить с…")
    others = await organiser.sees("С каким учреждением объединить")
    assert others.buttons[:2] == ["❗️ Дворец творчества · 1", "Центр · 1"]
    await organiser.press("❗️ Дворец творчества")
    await organiser.sees("Останется: Дворец творчества\nИсчезнет: Дворец творчества детей")
    await organiser.press("Оставить другое название")
    await organiser.sees("Останется: Дворец творчества детей\nИсчезнет: Дворец творчества\n")
    await organiser.press("Оставить другое название")
    preview = await organiser.sees("Перейдёт участников: 1")
    merge = preview.button("Объединить")["callback_data"]
    await organiser.press("Объединить")
    for _ in range(2):
        assert "Объединено: Дворец творчества, участников: 2" in preview.text
        await hub.forge(organiser, preview, merge)
    await boris.send("/profile")
    await boris.sees("Учреждение: Дворец творчества\n")
    await organiser.press("К учреждениям")
    assert (await organiser.sees("Ждут подтверждения: 2")).buttons[:2] == [
        "🆕 Дворец творчества · 2",
        "🆕 Центр · 1",
    ]
    await organiser.send("/audit")
    log = await organiser.sees("Объединены учреждения")
    assert "Присоединено: Дворец творчества детей" in log.text
    assert "Участников: 1 → 2" in log.text


async def test_a_name_that_another_has_offers_to_merge(hub: Hub) -> None:
    await introduced(hub, hub.anna, "Дворец")
    await introduced(hub, hub.boris, "Центр «Юность»")
    organiser = hub.organiser
    await organiser.send("/institutions")
    await organiser.press("Дворец · 1")
    await organiser.press("Переименовать")
    await organiser.send("центр юность")
    await organiser.sees("Название «Центр «Юность»» уже есть")
    await organiser.press("С «Центр «Юность»»?")
    await organiser.sees("Останется: Центр «Юность»\nИсчезнет: Дворец")


async def test_another_command_leaves_the_renaming(hub: Hub) -> None:
    await introduced(hub, hub.anna, "Дворец")
    organiser = hub.organiser
    for leave in ("/menu", "/cancel"):
        await organiser.send("/institutions")
        await organiser.press("Дворец · 1")
        await organiser.press("Переименовать")
        await organiser.send(leave)
        await organiser.sees("Меню" if leave == "/menu" else "прервали")
        await organiser.send("Другое название")
        await organiser.sees("Не понимаю, к чему это")
    await organiser.send("/institutions")
    await organiser.press("Дворец · 1")
    await organiser.press("Переименовать")
    await organiser.press("Назад")
    await organiser.send("Другое название")
    await organiser.sees("Не понимаю, к чему это")


async def test_five_hundred_page(hub: Hub) -> None:
    def five_hundred(tx: Tx) -> None:
        for number in range(500):
            member = members.meet.within(tx, 5_000_000 + number, now=hub.now)
            members.consent.within(tx, member, now=hub.now)
            name = f"Учреждение дополнительного образования с очень длинным названием, {number}"
            members.save_profile.within(tx, member, "Имя", name)

    await hub.app.db.transaction(five_hundred)
    organiser = hub.organiser
    await organiser.send("/institutions")
    await organiser.sees("Учреждения: 500")
    await organiser.press("Дальше")
    await organiser.press("Дальше")
    listed = await organiser.sees("Учреждения: 500")
    assert len(listed.buttons) == 11
    await organiser.press(listed.buttons[0])
    await organiser.press("Объединить с…")
    await organiser.press("Дальше")
    await organiser.sees("С каким учреждением объединить")


async def test_institutions_are_the_organisers_business(hub: Hub) -> None:
    await introduced(hub, hub.anna, "Дворец")
    await hub.anna.send("/institutions")
    await hub.anna.sees(ONLY)
    await hub.anna.send("/menu")
    menu = await hub.anna.sees("Меню")
    assert not any("Учреждения" in label for label in menu.buttons)
    for data in (
        "go:institutions",
        "il:0",
        "io:1",
        "iy:1:0",
        "ir:1",
        "ic:1:0",
        "ip:1:1",
        "im:1:1:0",
        f"io:{10**30}",
    ):
        said = str(await hub.forge(hub.anna, menu, data))
        assert ONLY in said or "больше" in said or "не действует" in said, data
    await hub.organiser.send("/institutions")
    assert "🆕 Дворец · 1" in (await hub.organiser.sees("Ждут подтверждения: 1")).buttons


async def test_a_sessions_list_is_summed_up_by_institution(hub: Hub) -> None:
    anna, boris, vera, organiser = hub.anna, hub.boris, hub.vera, hub.organiser
    for teacher, name in ((anna, "Центр <b>«Юность»</b>"), (boris, "Дворец"), (vera, "Дворец")):
        await introduced(hub, teacher, name)
    number = await announced(hub, capacity=2)
    for teacher in (anna, boris, vera):
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
        await teacher.reply()
    await vera.press("Встать в лист ожидания")
    await vera.sees("место в очереди: 1")
    await organiser.send("/roster")
    await organiser.press("17.12")
    await organiser.press("По учреждениям")
    shown = await organiser.sees("По учреждениям: записаны 2, ждут 1, пришли 0")
    assert "Дворец\nзаписаны 1, ждут 1, пришли 0" in shown.text
    assert "Центр <b>«Юность»</b>\nзаписаны 1, ждут 0, пришли 0" in shown.text
    await organiser.press("Назад")
    await organiser.sees("Гражданско-патриотическое")
    assert ONLY in str(await hub.forge(vera, await vera.reply(), f"is:{number}:0"))
