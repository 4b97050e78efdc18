"""The main job, as people do it: a plan becomes an announced session, and teachers sign up for it."""

from collections.abc import Awaitable, Callable

from sandbox.people import Person
from tests.stories.conftest import Hub, introduce
from tests.stories.steps import THEME, announce, announced, draft, paste, send_docx, send_txt


async def test_a_plan_becomes_the_same_draft_as_docx_as_txt_and_pasted(hub: Hub) -> None:
    organiser = hub.organiser
    understood, drafts = [], []
    ways: list[Callable[[Person], Awaitable[None]]] = [send_docx, send_txt, paste]
    for send_plan in ways:
        await organiser.send("/plan")
        await organiser.sees("Пришлите план")
        await send_plan(organiser)
        understood.append((await organiser.sees("Вот что понято")).text)
        await organiser.press("Создать сессию")
        await organiser.sees("Когда состоится сессия?")
        await organiser.send("17.12.2026 10:00–16:00")
        drafts.append((await organiser.sees("Черновик")).text)
        await organiser.press("Программа")
        drafts[-1] += (await organiser.sees("Зона «Медиа-хаб»")).text
    assert len(set(understood)) == len(set(drafts)) == 1
    assert THEME in understood[0]
    assert "Не понято строк: 0" in understood[0]
    assert "четверг, 17 декабря 2026, 10:00–16:00" in drafts[0]
    assert "11 мероприятий" in drafts[0]


async def test_an_activity_says_its_kind_once(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.send("/plan")
    await send_docx(organiser)
    understood = (await organiser.sees("Вот что понято")).text
    await organiser.press("Создать сессию")
    await organiser.send("17.12.2026")
    await organiser.press("Программа")
    for shown in (understood, (await organiser.sees("Программа:")).text):
        assert "• Деловая игра Взаимодействие" in shown
        assert "• Интерактивная площадка MUZ КВИЗ" in shown
        assert shown.count("Аукцион методических находок") == 1
        assert "• Работа в группах Создание электронного сборника" in shown


async def test_an_announcement_shows_what_will_be_posted_and_pins_it(hub: Hub) -> None:
    organiser = hub.organiser
    await organiser.start()
    await draft(hub)
    await organiser.press("Объявить")
    preview = (await organiser.sees("Так будет выглядеть карточка в группе «Медиа-хаб»")).text
    await organiser.press("Опубликовать")
    await organiser.sees("Объявлено")
    card = await hub.anna.sees(THEME, chat=hub.group)
    assert preview.endswith(card.text)
    assert card.buttons == ["✅ Записаться", "🗂 Программа"]
    await hub.settled()
    assert hub.group.pinned == [card.id]


async def test_three_teachers_sign_up_and_one_leaves(hub_on_both: Hub) -> None:
    """The way of a new teacher is five acts: the card, consent, the name, the institution, the session."""
    hub = hub_on_both
    anna, boris, vera = hub.anna, hub.boris, hub.vera
    await draft(hub)
    await announce(hub)

    await anna.press("Записаться", chat=hub.group)
    await anna.sees("бот сохранит ваше имя")
    await anna.press("Согласен(на)")
    await anna.sees("Анна Иванова")
    await anna.press("Всё верно")
    await anna.sees("Из какого вы учреждения?")
    await anna.send("Дворец творчества")
    await anna.sees("Запомнили: Анна Иванова, Дворец творчества")
    await anna.sees("На что вы хотите записаться?")
    await anna.press("Вся сессия")
    await anna.sees("Вы записаны")
    pressed = [press for press in hub.sandbox.world.callbacks.values() if press.person_id == anna.id]
    assert len(pressed) == 3  # the card's button and the institution's name are the other two acts

    await boris.press("Записаться", chat=hub.group)
    await boris.press("Согласен(на)")
    await boris.press("Изменить")
    await boris.sees("Напишите имя для списков")
    await boris.send("Борис Петрович Ковалёв")
    await boris.send("дворец творчества")  # as a colleague has written it already
    await boris.sees("Запомнили: Борис Петрович Ковалёв, Дворец творчества")
    await boris.press("Вся сессия")
    await boris.sees("Вы записаны")

    await vera.press("Записаться", chat=hub.group)
    await introduce(vera)
    await vera.press("Вся сессия")
    await vera.sees("Вы записаны")
    await hub.group.sees("Записались: 3")

    await boris.send("/my")
    await boris.sees("Мои записи")
    await boris.press("Отменить запись")
    await boris.sees("отменена")
    await hub.group.sees("Записались: 2")
    assert len(hub.group.cards) == 1


async def test_whoever_is_known_signs_up_in_two_presses(hub: Hub) -> None:
    await announced(hub)
    await hub.anna.press("Записаться", chat=hub.group)
    await introduce(hub.anna)
    await hub.anna.press("Вся сессия")
    await hub.anna.press("Отменить запись")
    await hub.anna.sees("отменена")
    await hub.anna.press("Записаться", chat=hub.group)
    await hub.anna.press("Вся сессия")
    await hub.anna.sees("Вы записаны")
    await hub.anna.press("Записаться", chat=hub.group)  # and who is in already is told so at once
    await hub.anna.sees("Вы записаны")


async def test_one_institution_is_written_in_one_way(hub: Hub) -> None:
    await announced(hub)
    for teacher, written in ((hub.anna, "Дворец творчества"), (hub.boris, "  дворец   Творчества ")):
        await teacher.press("Записаться", chat=hub.group)
        await teacher.press("Согласен(на)")
        await teacher.press("Всё верно")
        await teacher.send(written)
        await teacher.sees("Дворец творчества.")


async def test_a_paste_too_long_for_one_message_is_read_whole(hub: Hub) -> None:
    """Telegram cuts it into several; the last answer is about all of it."""
    activities = [f"Мастер-класс «{'Очень полезное дело ' * 5}{n}»" for n in range(40)]
    text = "\n".join(["Тема: «Длинный план»", "Коворкинг-зона «Презентационная»", *activities])
    at = text.rindex("\n", 0, 4096)
    await hub.organiser.send("/plan")
    await hub.organiser.send(text[:at])
    await hub.organiser.send(text[at + 1 :])
    await hub.organiser.sees("Мероприятия: 40")
    await hub.organiser.press("Создать сессию")
    await hub.organiser.send("17.12.2026")
    await hub.organiser.sees("40 мероприятий")
