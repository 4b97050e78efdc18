"""Not the whole session: a day, or single activities, as many as one can attend."""

from dataclasses import replace
from datetime import timedelta

from domain.session import Activity, Day, Kind, Zone
from tests.people import DAYS, PLAN
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

GAME = Activity(Zone.INTERACTIVE, Kind.BUSINESS_GAME, "Игра <Вместе>", time="10:30–11:30")
WORKSHOP = Activity(Zone.PRESENTATION, Kind.WORKSHOP, "Мастер-класс & чай", time="11:00–12:00")
QUIZ = Activity(Zone.MEDIA_HUB, Kind.QUIZ, "Квиз", time="12:00–13:00")
TIMED = replace(PLAN, activities=(GAME, WORKSHOP, QUIZ))
TWO_DAYS = (*DAYS, *(Day(day.starts_at + timedelta(days=1), day.ends_at + timedelta(days=1)) for day in DAYS))


async def test_a_teacher_signs_up_for_two_activities(hub_on_both: Hub) -> None:
    hub = hub_on_both
    anna = hub.anna
    await acquainted(hub, anna)
    await anna.start(f"join_{await announced(hub, TIMED)}")
    await anna.press("Мероприятия")
    listed = await anna.sees("На какое мероприятие")
    assert listed.buttons[:3] == ["10:30 Игра <Вместе>", "11:00 Мастер-класс & чай", "12:00 Квиз"]
    await anna.press("Игра")
    await anna.press("Записаться")
    await anna.sees("Вы записаны")
    await anna.press("К сессии")
    assert "Ваших дней и мероприятий: 1" in (await anna.sees("Гражданско-патриотическое")).text
    await anna.press("Записаться")
    await anna.press("Мероприятия")
    await anna.press("Квиз")
    await anna.press("Записаться")
    await anna.sees("Вы записаны")
    await anna.send("/my")
    mine = (await anna.sees("Мои записи")).text
    assert "✅ Игра <Вместе>" in mine
    assert "✅ Квиз" in mine
    card = await hub.group.sees("На отдельные дни и мероприятия: 1")  # one person, two activities
    assert "Записались: 0" in card.text


async def test_two_at_one_time_are_a_question_and_a_switch_gives_up_the_old_one(hub_on_both: Hub) -> None:
    hub = hub_on_both
    anna = hub.anna
    await acquainted(hub, anna)
    number = await announced(hub, TIMED)
    for activity in ("Игра", "Мастер-класс"):
        await anna.start(f"join_{number}")
        await anna.press("Мероприятия")
        await anna.press(activity)
        await anna.press("Записаться")
    clash = await anna.sees("В это время вы записаны на другое")
    assert "— Игра <Вместе>" in clash.text
    await anna.press("Оставить как есть")
    await anna.press("Записаться")
    await anna.press("Перейти")
    await anna.sees("Вы записаны")
    await anna.send("/my")
    mine = (await anna.sees("Мои записи")).text
    assert "✅ Мастер-класс & чай" in mine
    assert "Игра" not in mine


async def test_a_full_activity_has_its_own_queue(hub: Hub) -> None:
    organiser, anna, boris = hub.organiser, hub.anna, hub.boris
    for teacher in (anna, boris):
        await acquainted(hub, teacher)
    number = await announced(hub, TIMED)
    await organiser.start(f"s_{number}")
    await organiser.press("Вместимость")
    await organiser.press("Дни и мероприятия")
    await organiser.press("Квиз: 0")
    await organiser.send("1")
    await organiser.sees("Вместимость: 1")
    for teacher in (anna, boris):
        await teacher.start(f"join_{number}")
        await teacher.press("Мероприятия")
        await teacher.press("Квиз")
        await teacher.press("Записаться")
    await anna.sees("Вы записаны")
    await boris.sees("больше нет")
    await boris.press("Встать в лист ожидания")
    await boris.sees("место в очереди: 1")
    await anna.press("Отменить запись")
    await boris.sees("Освободилось место, и оно ваше")


async def test_a_day_of_two_and_then_both(hub: Hub) -> None:
    anna = hub.anna
    await acquainted(hub, anna)
    number = await announced(hub, TIMED, days=TWO_DAYS)
    await anna.start(f"join_{number}")
    choice = await anna.sees("На что вы хотите записаться?")
    assert choice.buttons[:3] == ["Вся сессия", "День 1 · 17.12", "День 2 · 18.12"]
    await anna.press("День 2")
    await anna.press("Записаться")
    await anna.sees("Вы записаны")
    await anna.start(f"join_{number}")
    assert "✅ День 2 · 18.12" in (await anna.sees("На что вы хотите записаться?")).buttons
    await anna.press("Вся сессия")
    await anna.sees("Вы записаны")
    await anna.send("/my")
    mine = (await anna.sees("Мои записи")).text
    assert "✅ Вся сессия" in mine
    assert "День 2" not in mine  # the whole is both days


async def test_a_link_to_an_activity_leads_a_newcomer_there(hub: Hub) -> None:
    anna = hub.anna
    number = await announced(hub, TIMED)
    await anna.start(f"join_{number}")
    await anna.sees("Согласны?")
    await anna.press("Согласен(на)")
    await anna.press("Всё верно")
    await anna.send("Дворец творчества")
    await anna.press("Мероприятия")
    part = (await anna.sees("На какое мероприятие")).button("Квиз")["callback_data"].split(":")[1]
    await hub.boris.start(f"pt_{part}")
    await hub.boris.press("Согласен(на)")
    await hub.boris.press("Всё верно")
    await hub.boris.send("Дворец творчества")
    await hub.boris.sees("Квиз")
    await hub.boris.press("Записаться")
    await hub.boris.sees("Вы записаны")


async def test_the_programme_by_zone_and_by_time(hub: Hub) -> None:
    late = replace(GAME, title="Поздняя игра", time="14:00–15:00")
    number = await announced(hub, replace(TIMED, activities=(late, WORKSHOP, QUIZ)))
    await hub.anna.start(f"p_{number}")
    by_zone = (await hub.anna.sees("Программа:")).text
    assert by_zone.index("Поздняя игра") < by_zone.index("Мастер-класс & чай") < by_zone.index("Квиз")
    await hub.anna.press("По времени")
    by_time = (await hub.anna.sees("11:00–12:00")).text
    assert by_time.index("Мастер-класс & чай") < by_time.index("Квиз") < by_time.index("Поздняя игра")
    await hub.anna.press("По зонам")
    await hub.anna.sees("Зона «Интерактивная»")
