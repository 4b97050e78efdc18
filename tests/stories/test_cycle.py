"""The two-month cycle: set by an organiser, told by the clock."""

from datetime import UTC, datetime, timedelta

from domain.session import Day
from services import themes
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

ONLY = "только организатор"
SURVEY = datetime(2026, 12, 3, 7, 1, tzinfo=UTC)  # twenty-eight days before, at ten in Minsk
ORGANISERS = datetime(2026, 12, 10, 7, 1, tzinfo=UTC)
TEACHERS = datetime(2026, 12, 17, 7, 1, tzinfo=UTC)


async def set_cycle(hub: Hub) -> None:
    await hub.organiser.send("/cycle")
    await hub.organiser.press("Назвать дату")
    await hub.organiser.send("31.12.2026")
    await hub.organiser.sees("Ближайшие даты")


async def test_an_organiser_sets_it_and_sees_the_next_three_dates(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/cycle")
    await organiser.sees("Сейчас бот ни о чём не напоминает сам")
    await organiser.press("Назвать дату")
    await organiser.send("31.02.2027")
    await organiser.sees("Такой даты нет")
    await organiser.send("31.12.2026")
    shown = await organiser.sees("Сохранено")
    assert (
        "• четверг, 31 декабря 2026\n• понедельник, 1 марта 2027 (вместо выходного: воскресенье, 28"
        in shown.text
    )
    assert "• четверг, 3 декабря 2026, 10:00 — опрос о практике" in shown.text
    assert (shown.text.count("10:00 — "), "и ещё 6" in shown.text) == (3, True)
    assert shown.text.index("Ближайшие даты") < shown.text.index("Отсчёт")
    await organiser.press("Период")
    await organiser.press("1 мес.")
    assert "Раз в сколько месяцев: 2" in shown.text  # a survey of 28 days does not fit
    await organiser.press("За сколько дней")
    await organiser.send("7 14 21")
    await organiser.sees("Сначала идёт опрос")
    await organiser.send("за 20, 10 и 5")
    shown = await organiser.sees("опрос о практике — 20, организаторам — 10, педагогам — 5")
    await organiser.press("Период")
    await organiser.press("1 мес.")
    await organiser.sees("Раз в сколько месяцев: 1")
    await organiser.press("Выходные")
    await organiser.press("На рабочий день раньше")
    await organiser.sees("(Беларусь): на рабочий день раньше")
    await organiser.press("Выходные")
    await organiser.press("Другая страна")
    await organiser.send("xx")
    await organiser.sees("Такой страны бот не знает")
    await organiser.press("Польша")
    await organiser.sees("Если дата — выходной (Польша)")
    await organiser.press("Тексты")
    await organiser.sees("Так сейчас выглядел бы опрос")
    await organiser.press("Письмо организаторам")
    texts = await organiser.sees("Пора назначить сессию")
    assert "▸ Письмо организаторам" in texts.buttons
    await organiser.press("К циклу")
    stop = (await organiser.sees("Ближайшие даты")).button("Остановить цикл")["callback_data"]
    await organiser.press("Остановить цикл")
    await organiser.press("Да, остановить")
    stopped = await organiser.sees("Цикл остановлен")
    await hub.forge(organiser, stopped, stop)
    assert "Сейчас бот ни о чём" in stopped.text
    await organiser.send("/audit")
    log = await organiser.sees("Цикл остановлен: цикл сессий")
    assert "Отсчёт: четверг, 31 декабря 2026" in log.text


async def test_the_clock_asks_for_practice_then_organisers_then_teachers(hub: Hub) -> None:
    organiser, anna, boris = hub.organiser, hub.anna, hub.boris
    author = await acquainted(hub, anna)
    await acquainted(hub, boris)
    await anna.start()
    await boris.start()
    await set_cycle(hub)
    await hub.at(SURVEY)
    survey = await anna.sees("Что у вас получается?")
    assert "четверг, 31 декабря 2026" in survey.text
    await anna.press("Предложить тему")
    await anna.sees("О чём провести сессию?")
    await anna.send("/cancel")
    await themes.propose(hub.app.db, author, "Квиз", now=hub.now)

    await hub.at(ORGANISERS)
    asked = await organiser.sees("Пора назначить сессию")
    assert "• Квиз · 👍 1" in asked.text
    assert anna.saw("Пора назначить сессию", ever=True) is None
    await organiser.press("Квиз · 1", message=asked)
    await organiser.sees("Новая тема")

    await hub.at(TEACHERS)
    invited = await boris.sees("Тема ещё выбирается")
    assert "Квиз" in invited.text
    await organiser.send("/cycle")
    shown = await organiser.sees("Что было")
    assert "Письмо педагогам (сессия: четверг, 31 декабря 2026), сообщений: 2" in shown.text
    for person in (anna, boris):
        assert person.saw("Тема ещё выбирается", ever=True) is not None


async def test_organisers_choose_the_words_of_an_invitation_and_the_bot_adds_its_facts(hub: Hub) -> None:
    organiser, anna = hub.organiser, hub.anna
    author = await acquainted(hub, anna)
    await anna.start()
    await themes.propose(hub.app.db, author, "Квиз", now=hub.now)
    await set_cycle(hub)
    await organiser.press("Тексты")
    survey = await organiser.sees("Так сейчас выглядел бы опрос")
    assert not any("Изменить слова" in label for label in survey.buttons)
    await organiser.press("Письмо педагогам")
    await organiser.press("Изменить слова")
    await organiser.sees("до 600 знаков")
    await organiser.send("Ждём " * 150)
    await organiser.sees("Слишком длинно: 749 знаков, а можно 600")
    await organiser.send_photo(b"...")
    await organiser.sees("Нужен текст")
    await organiser.send("Коллеги, <b>ждём</b> вас!\n\n\n\nЧай & пирог")
    check = await organiser.sees("Пока ничего не изменилось")
    assert "Коллеги, <b>ждём</b> вас!\n\nЧай & пирог" in check.text
    assert "Сессия по циклу: четверг, 31 декабря 2026" in check.text
    assert "• Квиз · 👍 1" in check.text
    save = check.button("Сохранить")["callback_data"]
    await organiser.send("/menu")  # what was typed is not dropped unasked
    asked = await organiser.sees("Продолжить")
    await organiser.press("Продолжить", message=asked)
    await organiser.press("Сохранить")
    shown = await organiser.sees("Так сейчас выглядело бы письмо педагогам")
    await hub.forge(organiser, shown, save)
    assert "ждём" in shown.text
    assert "изменилось" in str(await hub.forge(organiser, shown, "cyr:teachers:7"))  # instead of other words
    await hub.at(TEACHERS)
    told = await anna.sees("Коллеги, <b>ждём</b> вас!")
    assert "Квиз" in told.text
    assert "Тема ещё выбирается" not in told.text
    await organiser.send("/audit")
    assert "Коллеги, <b>ждём</b> вас! Чай" in (await organiser.sees("Изменены слова письма")).text.replace(
        "\n\n", " "
    )
    await hub.forge(organiser, shown, "cyt:teachers")
    await organiser.press("Стандартные слова", message=shown)
    assert "Тема ещё выбирается" in shown.text


async def test_teachers_are_asked_to_sign_up_where_a_session_is_announced(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    await hub.anna.start()
    await set_cycle(hub)
    starts = datetime(2026, 12, 31, 7, tzinfo=UTC)
    await announced(hub, days=[Day(starts, starts + timedelta(hours=6))])
    await hub.at(ORGANISERS)
    asked = await hub.organiser.sees("Проверьте, всё ли готово")
    assert "📣 «Гражданско-патриотическое воспитание»" in asked.text
    await hub.at(TEACHERS)
    told = await hub.anna.sees("Скоро методическая сессия")
    await hub.anna.press("Записаться", message=told)
    await hub.anna.press("Вся сессия")
    await hub.anna.sees("Вы записаны")
    await hub.organiser.send("/cycle")
    shown = await hub.organiser.sees("Что было")
    assert "Опрос о практике (сессия: четверг, 31 декабря 2026) — не отправлено" in shown.text


async def test_the_cycle_is_the_organisers_business(hub: Hub) -> None:
    await set_cycle(hub)
    await hub.anna.send("/cycle")
    await hub.anna.sees(ONLY)
    await hub.anna.send("/menu")
    menu = await hub.anna.sees("Меню")
    assert not any("Цикл" in label for label in menu.buttons)
    for data in (
        "go:cycle",
        "cya:anchor",
        "cym:3",
        "cyo",
        "cyp:none",
        "cyc:PL",
        "cyt:survey",
        "cyw:teachers",
        "cys:1",
    ):
        assert ONLY in str(await hub.forge(hub.anna, menu, data)), data
    await hub.organiser.send("/cycle")
    await hub.organiser.sees("Раз в сколько месяцев: 2")
