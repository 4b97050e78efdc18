"""/new: the same draft by questions, with a way back from each."""

from tests.stories.conftest import Hub
from tests.stories.test_wrong_plans import PNG

ANSWERS = [
    ("Какая тема у сессии?", "Учимся вместе"),
    ("Какая у неё цель?", "Узнать друг друга"),
    ("Какие задачи?", "обновить формы работы\nразвить творчество"),
    ("в зоне «Интерактивная»", "Деловая игра «Диалог»\nОткрытый микрофон «Опыт»"),
    ("в зоне «Презентационная»", "Мастер-класс «Время действовать!»"),
    ("в зоне «Медиа-хаб»", "Аукцион методических находок"),
    ("Где состоится сессия?", "Дворец творчества, зал 2"),
    ("Когда состоится сессия?", "17–18.12.2026 11:00–15:00"),
]


async def test_questions_end_in_a_draft_like_any_other(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/new")
    for number, (question, answer) in enumerate(ANSWERS, 1):
        asked = await organiser.sees(question)
        assert f"Вопрос {number} из 8" in asked.text
        await organiser.send(answer)
    draft = await organiser.sees("Черновик")
    for said in (
        "Учимся вместе",
        "Узнать друг друга",
        "зал 2",
        "пятница, 18 декабря 2026, 11:00–15:00",
        "4 мероп",
    ):
        assert said in draft.text
    assert {"✏️ Изменить", "📣 Объявить", "📄 План (DOCX)"} <= set(draft.buttons)
    await organiser.press("Программа")
    programme = await organiser.sees("Программа: Учимся вместе")
    assert "• Деловая игра Диалог" in programme.text
    assert "• Аукцион методических находок" in programme.text


async def test_everything_but_theme_and_date_may_be_skipped(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/new")
    asked = await organiser.sees("Какая тема у сессии?")
    assert asked.buttons == []
    await organiser.send("Учимся вместе")
    for question, _ in ANSWERS[1:7]:
        await organiser.sees(question)
        await organiser.press("Пропустить")
    asked = await organiser.sees("Когда состоится сессия?")
    assert asked.buttons == ["◀️ Назад"]
    await organiser.send("17.12.2026")
    draft = await organiser.sees("Черновик")
    assert "мероприяти" not in draft.text


async def test_every_question_leads_back_and_remembers_its_answer(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/new")
    for question, answer in ANSWERS[:7]:
        await organiser.sees(question)
        await organiser.send(answer)
    await organiser.sees("Когда состоится сессия?")
    for question, answer in reversed(ANSWERS[:7]):
        await organiser.press("Назад")
        asked = await organiser.sees(question)
        assert asked.text.splitlines()[-1].removeprefix("Сейчас: ") in answer
    await organiser.send("Другая тема")
    for question, _ in ANSWERS[1:7]:
        await organiser.sees(question)
        await organiser.press("Оставить как есть")
    await organiser.send("17.12.2026")
    draft = await organiser.sees("Черновик")
    assert "Другая тема" in draft.text
    assert "4 мероприятия" in draft.text


async def test_a_button_pressed_twice_goes_one_step(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/new")
    await organiser.send("Тема")
    aim = await organiser.sees("Какая у неё цель?")
    skip = aim.button("Пропустить")["callback_data"]
    await organiser.press("Пропустить", wait=False)
    await hub.forge(organiser, aim, skip)
    await organiser.sees("Какие задачи?", ever=True)
    back = aim.button("Назад")["callback_data"]
    await organiser.press("Назад", wait=False)
    await hub.forge(organiser, aim, back)
    assert "Какая у неё цель?" in organiser.last.text


async def test_a_wrong_answer_is_explained_and_the_question_stays(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/new")
    wrong = [
        ("ж" * 301, "Тему нужно написать текстом, не длиннее 300 знаков"),
        ("ж" * 1501, "Цель нужно написать текстом, не длиннее 1 500 знаков"),
        ("\n".join(["задача"] * 31), "до 30 задач, каждая до 500 знаков"),
        ("Деловая игра " + "ж" * 300, "до 300 знаков; всего в программе до 60 мероприятий"),
        ("\n".join(["Мастер-класс «Время»"] * 61), "всего в программе до 60"),
        ("\u200b", "каждое мероприятие с новой строки"),
        ("ж" * 201, "Место нужно написать текстом, не длиннее 200 знаков"),
    ]
    for (question, right), (typed, said) in zip(ANSWERS, wrong, strict=False):
        await organiser.sees(question)
        await organiser.send(typed)
        assert said in (await organiser.sees("текст")).text.replace("\xa0", " ")
        await organiser.send_photo(PNG)
        await organiser.sees("текст")
        await organiser.send(right)
    await organiser.sees("Когда состоится сессия?")
    await organiser.send("31.02.2027")
    await organiser.sees("Такой даты нет")
    await organiser.press("Назад")
    await organiser.sees("Где состоится сессия?")
    await organiser.press("Оставить как есть")
    await organiser.send("17.12.2026")
    await organiser.sees("4 мероприятия")
