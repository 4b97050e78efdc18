"""Themes: from a teacher's practice, through colleagues' support, to a draft session."""

from sandbox.people import Person
from services import members, sessions, theme_leading, themes
from services.themes import Proposed
from storage import themes as storage
from storage.db import Tx
from tests.people import DAYS, ZONE
from tests.stories.conftest import Hub, introduce
from tests.stories.steps import acquainted

ONLY = "только организатор"
QUIZ = "Квиз на уроке <истории>"


async def proposed(hub: Hub, person: Person, text: str, *, ready: bool = False) -> int:
    """Without the way there; its number."""
    await person.start()
    author = await acquainted(hub, person)
    outcome = await themes.propose(hub.app.db, author, text, ready=ready, now=hub.now)
    assert isinstance(outcome, Proposed)
    return outcome.theme.id


async def test_a_theme_grows_from_practice_and_the_same_words_are_supported(hub: Hub) -> None:
    anna, boris = hub.anna, hub.boris
    await anna.send("/themes")
    await anna.sees("Тем пока нет")
    await anna.press("Предложить тему")
    await introduce(anna)
    await anna.sees("О чём провести сессию?")
    await anna.send("ж" * 151)
    await anna.sees("а у вас 151")
    await anna.send(QUIZ)
    await anna.sees("Что вы уже пробовали сами?")
    await anna.send("Провожу каждую неделю")
    await anna.sees("Готовы ли вы сами вести")
    await hub.restart()
    await anna.press("Назад")
    await anna.sees("Сейчас: Провожу каждую неделю")
    await anna.press("Оставить как есть")
    await anna.press("Да, готов(а) вести")
    preview = await anna.sees("Так тему увидят коллеги")
    assert "Предложил(а): Анна Иванова" in preview.text
    assert "Вы готовы вести" in preview.text
    await anna.send("/menu")
    await anna.sees("Вы ещё не всё заполнили")
    await anna.press("Продолжить")
    preview = await anna.sees("Так тему увидят коллеги")
    send = preview.button("Предложить")["callback_data"]
    await anna.press("Предложить")
    await anna.sees("Тема предложена")
    await hub.forge(anna, preview, send)  # a second press shows the same theme
    assert "поддержали: 1 · 🎤 готовы вести: 1" in preview.text

    await acquainted(hub, boris)
    await boris.send("/propose")
    await boris.send("КВИЗ на уроке истории!")
    same = await boris.sees("Такую тему уже предложили")
    assert QUIZ in same.text
    await boris.press("Поддержать")
    await boris.sees("поддержали: 2")
    assert "Предложил(а): Анна Иванова" in same.text
    await boris.press("Готов(а) вести")
    await boris.sees("готовы вести: 2")
    await boris.press("Снять поддержку")
    await boris.sees("поддержали: 1")
    await boris.send("Это уже не тема")
    await boris.sees("Не понимаю, к чему это")


async def test_what_was_pressed_before_the_introduction_is_done_after_it(hub: Hub) -> None:
    await proposed(hub, hub.anna, "Квиз")
    for person, button, said, counts in (
        (hub.boris, "Поддержать", "вы поддержали тему", "поддержали: 2 · 🎤 готовы вести: 0"),
        (hub.vera, "Готов(а) вести", "организатор пригласит вас", "поддержали: 2 · 🎤 готовы вести: 1"),
    ):
        await person.send("/themes")
        await person.press("Квиз · ")
        await person.press(button)
        await introduce(person)
        assert counts in (await person.sees(said)).text


async def test_the_theme_is_not_named_twice_where_the_session_has_its_name(hub: Hub) -> None:
    number = await proposed(hub, hub.anna, "Квиз")
    db, boss = hub.app.db, await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    made = await theme_leading.make_session(db, boss, number, 1, DAYS, zone=ZONE, now=hub.now)
    await sessions.announce(db, boss, made, 1, now=hub.now)
    hub.app.delivery.wake()
    assert (await hub.anna.sees("Объявлена сессия по теме")).text.count("Квиз") == 1


async def test_ones_own_theme_can_be_removed_until_others_support_it(hub: Hub) -> None:
    await proposed(hub, hub.anna, "Квиз")
    await hub.anna.send("/my")
    await hub.anna.press("Мои темы")
    await hub.anna.press("Квиз · 1")
    card = await hub.anna.sees("Новая тема")
    number = await proposed(hub, hub.vera, "Дебаты")
    boris = await acquainted(hub, hub.boris)
    await themes.support(hub.app.db, boris, number, on=True, now=hub.now)
    assert ONLY in str(await hub.forge(hub.anna, card, f"thx:{number}"))
    await hub.anna.press("Убрать мою тему", message=card)
    await hub.anna.sees("Тема убрана: Квиз")
    await hub.vera.send("/themes")
    listed = await hub.vera.sees("Темы для сессий: 1")
    await hub.vera.press("Дебаты · 2")
    assert not any("Убрать" in label for label in listed.buttons)
    assert "всё изменилось" in str(await hub.forge(hub.vera, listed, f"thx:{number}"))
    await hub.vera.sees("поддержали: 2")


async def test_organisers_merge_postpone_with_a_reason_and_make_a_session(hub: Hub) -> None:
    organiser, anna, boris = hub.organiser, hub.anna, hub.boris
    await proposed(hub, anna, "Квиз", ready=True)
    await proposed(hub, boris, "Викторина", ready=True)
    await organiser.send("/themes")
    await organiser.press("Викторина · 1")
    await organiser.press("Объединить с…")
    await organiser.press("Квиз · 1")
    card = await organiser.sees("Сюда же относится:")
    assert "поддержали: 2 · 🎤 готовы вести: 2" in card.text
    await organiser.press("Разъединить…")
    await organiser.press("🔗 Викторина")
    await organiser.sees("поддержали: 1")
    await organiser.press("Объединить с…")
    await organiser.press("Викторина · 1")
    await organiser.sees("поддержали: 2")

    postpone = card.button("Отложить")["callback_data"]
    await organiser.press("Отложить")
    await organiser.send("ж" * 301)
    await organiser.sees("сейчас 301")
    await organiser.send("Вернёмся осенью")
    await organiser.sees("все поддержавшие узнают почему")
    for teacher in (anna, boris):
        told = await teacher.sees("пока отложили")
        assert "Почему отложена: Вернёмся осенью" in told.text
    assert "всё изменилось" in str(await hub.forge(organiser, card, postpone))
    await organiser.send("/themes")
    await organiser.press("Отложенные")
    await organiser.press("Викторина · 2")
    await organiser.press("Взять в работу")
    await organiser.sees("Тема в работе")
    await anna.sees("взята в работу")
    await organiser.press("Сделать сессией")
    asked = await organiser.sees("Когда состоится сессия?")
    assert "приглашение: 2" in asked.text
    await organiser.send("вчера")
    await organiser.sees("Не получилось понять дату")
    await organiser.send("17.12.2026 10:00–16:00")
    draft = await organiser.sees("Черновик")
    assert "Викторина" in draft.text
    await boris.sees("Вас приглашают вести сессию")
    await organiser.send("/themes")
    await organiser.press("Стали сессиями")
    await organiser.press("Викторина · 2")
    held = await organiser.sees("Тема стала сессией")
    pressed = await organiser.press("Вернуть в новые", message=held)
    assert "если сессию отменить" in str(pressed.text)
    await organiser.send("/audit")
    log = await organiser.sees("тема «Викторина»")
    assert "Состояние темы: в работе → сессия" in log.text


async def test_steering_themes_is_the_organisers_business(hub: Hub) -> None:
    number = await proposed(hub, hub.vera, "Квиз")
    other = await proposed(hub, hub.boris, "Дебаты")
    await hub.anna.send("/themes")
    shown = await hub.anna.sees("Темы для сессий: 2")
    assert not any("Отложенные" in label for label in shown.buttons)
    for data in (
        f"thk:{number}:1:in_work",
        f"thq:{number}:1",
        f"thd:{number}:1",
        f"thc:{number}:0",
        f"thj:{number}:{other}",
        f"thu:{number}:{other}",
        "tha:postponed:0",
    ):
        assert ONLY in str(await hub.forge(hub.anna, shown, data)), data
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    assert {(await themes.show(hub.app.db, boss, one)).theme.version for one in (number, other)} == {1}


async def test_hundreds_of_themes_are_paged(hub: Hub) -> None:
    author = await acquainted(hub, hub.vera)

    def many(tx: Tx) -> None:
        for number in range(500):
            storage.add(tx, f"Тема {number} " + "ж" * 100, "", by=author.id, now=hub.now)

    await hub.app.db.transaction(many)
    await hub.anna.send("/themes")
    await hub.anna.press("Дальше")
    shown = await hub.anna.sees("Темы для сессий: 500")
    assert shown.buttons[8:10] == ["‹ Назад", "Дальше ›"]


async def test_the_first_question_can_be_left_and_who_would_not_lead_is_not_told_so(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    await hub.anna.send("/propose")
    await hub.anna.press("Не предлагать")
    await hub.anna.sees("Тем пока нет")
    await hub.anna.send("Просто слова")
    await hub.anna.sees("Не понимаю, к чему это")
    await hub.anna.send("/propose")
    await hub.anna.send("Квиз")
    await hub.anna.press("Пропустить")
    await hub.anna.press("Нет, хочу участвовать")
    preview = await hub.anna.sees("Так тему увидят коллеги")
    assert "Вы готовы" not in preview.text


async def test_the_words_of_a_postponed_theme_are_supported_and_organisers_hear_of_it(hub: Hub) -> None:
    await proposed(hub, hub.anna, "Квиз")
    await hub.organiser.start()
    await hub.organiser.send("/themes")
    await hub.organiser.press("Квиз · 1")
    await hub.organiser.press("Отложить")
    await hub.organiser.send("До осени")
    await hub.anna.sees("пока отложили")
    await acquainted(hub, hub.boris)
    await hub.boris.send("/themes")
    await hub.boris.sees("Сейчас нет тем, которые ждут поддержки")
    await hub.boris.send("/propose")
    await hub.boris.send("квиз")
    same = await hub.boris.sees("но пока отложили")
    assert "До осени" in same.text
    await hub.boris.press("Поддержать")
    await hub.boris.sees("поддержали: 2")
    assert "Поддержали: 2" in (await hub.organiser.sees("Отложенную тему поддерживают снова")).text
    await hub.boris.send("/menu")
    await hub.boris.sees("Меню")
    await hub.organiser.press("К теме")
    await hub.organiser.press("Вернуть в новые")
    for person in (hub.anna, hub.boris):
        await person.sees("снова в списке: Квиз")


async def test_supporters_hear_of_the_session_and_of_its_end_and_its_words_may_be_proposed_anew(
    hub: Hub,
) -> None:
    organiser, anna, boris = hub.organiser, hub.anna, hub.boris
    await proposed(hub, anna, "Квиз")
    await organiser.start()
    await organiser.send("/themes")
    await organiser.press("Квиз · 1")
    await organiser.press("Сделать сессией")
    await organiser.send("17.12.2026 10:00–16:00")
    draft = await organiser.sees("Черновик")
    await organiser.press("Объявить")
    await organiser.press("Опубликовать")
    told = await anna.sees("Объявлена сессия по теме, которую вы поддержали")
    assert told.button("Записаться")
    await acquainted(hub, boris)
    await boris.send("/propose")
    await boris.send("квиз")
    await boris.sees("По этой теме уже объявлена сессия")
    await boris.press("Всё равно предложить")
    await boris.sees("Что вы уже пробовали сами?")
    await anna.send("/themes")
    await anna.press("Мои темы")
    await anna.press("Квиз · 1")
    await anna.press("К сессии")
    await anna.sees("Записались: 0")
    await organiser.press("К сессии")
    await organiser.press("Отменить сессию", message=draft)
    await organiser.press("Без причины")
    asked = await organiser.sees("будет отменена для всех")
    assert "Причина" not in asked.text
    await organiser.press("Да, отменить")
    await anna.sees("Тема снова в списке")
    await anna.send("/themes")
    await anna.sees("Темы для сессий: 1")
