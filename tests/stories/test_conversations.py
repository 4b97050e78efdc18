"""Questions, and what people do instead of answering them."""

from collections.abc import AsyncIterator

from sandbox.people import Person
from tests.stories.conftest import Hub
from tests.stories.steps import announced, draft
from tests.stories.test_new_by_questions import ANSWERS
from tests.stories.test_wrong_plans import PNG

LOST = "Не понимаю, к чему это"
ASKS = "Продолжить или бросить начатое?"


async def test_cancel_leaves_every_question(hub: Hub) -> None:
    await announced(hub)
    async for person in _each_question(hub):
        await person.send("/cancel")
        await person.sees("прервали")
        await person.send("Ответ на вопрос")
        await person.sees(LOST)
    await hub.anna.send("/cancel")
    await hub.anna.sees("Прерывать нечего")


async def _each_question(hub: Hub) -> AsyncIterator[Person]:
    anna, organiser = hub.anna, hub.organiser
    await anna.press("Записаться", chat=hub.group)
    await anna.sees("Согласны?")
    yield anna
    await anna.press("Записаться", chat=hub.group)
    await anna.press("Согласен(на)")
    await anna.sees("Как записать вас")
    yield anna
    await anna.press("Записаться", chat=hub.group)
    await anna.press("Всё верно")  # the consent is given already
    await anna.sees("Из какого вы учреждения?")
    yield anna
    await organiser.send("/plan")
    await organiser.sees("Пришлите план")
    yield organiser
    for plan, then in (("Цель: учиться", "Напишите тему"), ("Тема: «Опыт»", "Вот что понято")):
        await organiser.send("/plan")
        await organiser.send(plan)
        await organiser.sees(then)
        yield organiser
    await organiser.send("/plan")
    await organiser.send("Тема: «Опыт»")
    await organiser.sees("Вот что понято")
    await organiser.press("Создать сессию")
    await organiser.sees("Когда состоится")
    yield organiser
    for count in range(len(ANSWERS)):
        await organiser.send("/new")
        for question, answer in ANSWERS[:count]:
            await organiser.sees(question)
            await organiser.send(answer)
        await organiser.sees(ANSWERS[count][0])
        yield organiser
    await draft(hub)
    await organiser.press("Изменить")
    await organiser.press("Тема")
    await organiser.sees("Напишите новую тему")
    yield organiser


async def test_another_command_asks_before_it_drops_a_draft(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/new")
    await organiser.send("Учимся вместе")
    await organiser.sees("Какая у неё цель?")
    for command in ("/plan", "/start", "/sessions", "/new"):
        await organiser.send(command)
        await organiser.sees(ASKS)
        await organiser.press("Продолжить")
        assert "Какая у неё цель?" in (await organiser.sees("Хорошо, продолжаем")).text
    await organiser.press("Пропустить")
    await organiser.sees("Какие задачи?")
    await organiser.send("/menu")
    await organiser.press("Бросить")
    await organiser.sees("прервали")
    await organiser.send("задача")
    await organiser.sees(LOST)


async def test_a_button_too_asks_before_it_drops_a_draft(hub: Hub) -> None:
    """A menu stays in the chat; so do older drafts."""
    organiser = hub.organiser
    older = await draft(hub)
    await organiser.send("/menu")
    menu = await organiser.sees("Меню")
    await organiser.send("/plan")
    await organiser.send("Тема: «Опыт»")
    understood = await organiser.sees("Вот что понято")
    for message, label in (
        (menu, "Новая сессия по вопросам"),
        (menu, "Сессия из плана"),
        (older, "Изменить"),
        (menu, "Профиль"),
    ):
        await organiser.press(label, message=message)
        await organiser.sees(ASKS)
        await organiser.press("Продолжить")
        await organiser.sees("Вот что понято")
    await organiser.send("/cancel")
    await organiser.send("/plan")
    await organiser.send("Тема: «Другой опыт»")
    await organiser.sees("Тема: Другой опыт")
    await organiser.press("Создать сессию", message=understood)  # of the plan that was dropped
    assert organiser.toast == "Этот вопрос уже позади."
    assert "Тема: Другой опыт" in understood.text
    await organiser.press("Создать сессию")
    await organiser.send("17.12.2026")
    assert "Другой опыт" in (await organiser.sees("Черновик")).text


async def test_a_photo_where_a_text_is_expected_repeats_the_question(hub: Hub) -> None:
    await announced(hub)
    anna = hub.anna
    await anna.press("Записаться", chat=hub.group)
    await anna.sees("Согласны?")
    await anna.send_photo(PNG)
    await anna.sees("Согласны?")
    await anna.press("Согласен(на)")
    await anna.press("Изменить")
    for wrong in (PNG, b"", "ж" * 101, "\u200b"):
        await (anna.send(wrong) if isinstance(wrong, str) else anna.send_photo(wrong))
        await anna.sees("Имя нужно написать текстом, не длиннее 100 знаков")
    await anna.press("Назад")
    await anna.sees("Анна Иванова")
    await anna.press("Всё верно")
    for wrong in (PNG, "ж" * 201):
        await (anna.send(wrong) if isinstance(wrong, str) else anna.send_photo(wrong))
        await anna.sees("Название учреждения нужно написать текстом")
    await anna.press("Назад")
    await anna.sees("Анна Иванова")


async def test_who_does_not_agree_is_not_written_down(hub: Hub) -> None:
    await announced(hub)
    await hub.anna.press("Записаться", chat=hub.group)
    await hub.anna.press("Не сейчас")
    await hub.anna.sees("ничего о вас не сохранено")
    await hub.anna.send("/privacy")
    privacy = await hub.anna.sees("Ваши данные")
    assert "Согласие: не дано" in privacy.text
    assert "Имя: —" in privacy.text


async def test_old_buttons_show_the_question_of_now_or_what_came_of_it(hub: Hub) -> None:
    await announced(hub)
    anna = hub.anna
    await anna.press("Записаться", chat=hub.group)
    asked = await anna.sees("Согласны?")
    await anna.press("Согласен(на)")
    name = await anna.sees("Как записать вас")
    for data in ("consent:1", "keep"):  # a second click on each
        await hub.forge(anna, asked, data)
    assert "Из какого вы учреждения?" in name.text
    assert await hub.forge(anna, asked, "keep") == "Этот вопрос уже позади."
    assert "Из какого вы учреждения?" in name.text
    await anna.send("Дворец творчества")
    await anna.sees("На что вы хотите записаться?")
    await hub.forge(anna, name, "inst:0")
    assert "Запомнили: Анна Иванова" in name.text
    for data in (
        "keep",
        "rename",
        "pback",
        "qskip:3",
        "create:5",
        "reading:5:0",
        "drop:0",
        "no_such:1",
        "s:999",
    ):
        await hub.forge(anna, name, data)
    assert "Меню" in name.text


async def test_what_nobody_asked_for_is_answered_kindly(hub: Hub) -> None:
    anna = hub.anna
    await anna.send("/auctoin")
    assert "📅 Сессии" in (await anna.sees("Такой команды нет")).buttons
    await anna.send("Здравствуйте!")
    await anna.sees(LOST)
    await anna.send_photo(PNG)
    await anna.sees(LOST)
    for payload in ("nonsense", "s_999", "join_1", "p_0"):
        await anna.start(payload)
        await anna.reply()


async def test_every_place_of_the_menu_opens_and_leads_back(hub: Hub) -> None:
    await announced(hub)
    await hub.organiser.start()
    for label in ("Сессии", "Мои записи", "Язык", "Помощь", "Мои данные"):
        await hub.organiser.press(label)
        await hub.organiser.press("Меню")
        await hub.organiser.sees("Меню")
    await hub.organiser.press("Профиль")
    await hub.organiser.sees("Согласны?")
