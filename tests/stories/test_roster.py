"""The list of a session: who is on it, found by a part of a name, added, taken off, saved as a file."""

import io
from dataclasses import replace
from datetime import timedelta

import openpyxl
import sqlalchemy as sa

from domain.member import CONSENT_VERSION
from domain.registration import RegistrationState
from domain.session import Activity, Day, Kind, Plan, Zone
from handlers.presence.buttons import Only, Roster
from sandbox.people import Person
from sandbox.sightings import Sighting
from services import attendance, members, registrations, roster, sessions
from storage.db import Tx
from storage.schema import institution, member, registration
from tests.people import DAYS, PLAN
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced
from tests.stories.test_presence import at_the_door, links, moderator, signed_up
from tests.stories.test_rights import demote

START, END = DAYS[0].starts_at, DAYS[0].ends_at
HOUR = timedelta(hours=1)
MOST = 4096
SECOND = 1.0
LONG = "Александра-Мария Константиновна Рождественская-Воскресенская фон Штакельберг младшая"


def crowd(tx: Tx, part_id: int, count: int, now: object) -> None:
    """Registered, with names that need escaping."""
    tx.execute(sa.insert(institution), [{"name": f"Школа <{n}> & «Ко»"} for n in range(12)])
    places = list(tx.scalars(sa.select(institution.c.id).where(institution.c.name.like("Школа <%"))))
    people = [
        {
            "telegram_id": 10_000 + n,
            "name": f"{n:03} <{LONG}>"[:100],
            "institution_id": places[n % 12],
            "consent_version": CONSENT_VERSION,
            "created_at": now,
        }
        for n in range(count)
    ]
    tx.execute(sa.insert(member), people)
    ids = tx.scalars(
        sa.select(member.c.id).where(member.c.name.like("%Рождественская%")).order_by(member.c.id)
    )
    rows = [
        {
            "part_id": part_id,
            "member_id": one,
            "state": RegistrationState.CONFIRMED,
            "ticket": 1000 + n,
            "changed_at": now,
        }
        for n, one in enumerate(ids)
    ]
    tx.execute(sa.insert(registration), rows)


async def whole(hub: Hub, session_id: int) -> int:
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    return (await sessions.show(hub.app.db, organiser, session_id)).session.whole


async def opened(person: Person) -> Sighting:
    await person.send("/roster")
    await person.sees("Списки участников")
    await person.press("Гражданско")
    return await person.sees("внутри сейчас")


async def test_a_moderator_checks_people_in_from_the_list(hub: Hub) -> None:
    session_id, _, _ = await at_the_door(hub)
    await signed_up(hub, session_id, hub.vera)
    listed = await opened(hub.boris)
    assert "Записались: 2, ждут: 0, внутри сейчас: 0" in listed.text
    await hub.boris.press("Анна Иванова")
    await hub.boris.press("Пришёл")
    await hub.boris.press("Список")
    assert "внутри сейчас: 1" in listed.text
    assert listed.button("🟢 Анна Иванова")
    await hub.boris.press("Внутри")
    assert [label for label in listed.buttons if "Вера" in label or "Анна" in label] == ["🟢 Анна Иванова"]
    await hub.boris.press("Анна Иванова")
    await hub.boris.press("Вышел")
    await hub.boris.press("Список")
    assert listed.button("☑️ Анна Иванова")


async def test_a_name_is_found_by_a_part_of_it(hub: Hub) -> None:
    session_id, _, _ = await at_the_door(hub)
    await signed_up(hub, session_id, hub.vera)
    await opened(hub.boris)
    await hub.boris.send("петр вер")
    found = await hub.boris.sees("нашлось: 1")
    assert [label for label in found.buttons if "✅" in label] == ["✅ Вера Петрова"]
    await hub.boris.send("<b>никто")
    nobody = await hub.boris.sees("нашлось: 0")
    assert "«<b>никто»" in nobody.text
    await hub.boris.send_photo(b"\xff\xd8\xff")  # no name at all: the list again
    await hub.boris.sees("Записались: 2")
    await hub.boris.send("/menu")
    await hub.boris.sees("Меню")
    await hub.boris.send("Вера")
    await hub.boris.sees("Не понимаю, к чему это")


async def test_somebody_without_telegram_is_added_and_waits_when_it_is_full(hub: Hub) -> None:
    session_id = await announced(hub, capacity=2)
    await signed_up(hub, session_id, hub.anna)
    await moderator(hub, hub.boris, session_id)
    for name, said in (("Пётр Лис", "Добавлено."), ("Яна Кот", "мест нет"), ("пётр лис", "уже был")):
        await opened(hub.boris)
        await hub.boris.press("Добавить")
        await hub.boris.sees("у которого нет Telegram")
        await hub.boris.send("и" * 101)
        await hub.boris.sees("не длиннее 100 знаков")
        await hub.boris.send(name)
        await hub.boris.sees("Из какого учреждения?")
        await hub.restart()
        await hub.boris.send("Лицей № 1")
        await hub.boris.sees(said)
    await hub.boris.press("Список")
    listed = await hub.boris.sees("Записались: 2, ждут: 1")
    await hub.boris.press("Добавить", message=listed)
    await hub.boris.send("Юлий Соль")
    asked = await hub.boris.sees("Из какого учреждения?")
    await hub.boris.press("Назад")
    await hub.boris.sees("у которого нет Telegram")
    await hub.boris.send("Юлия Соль")
    asked = await hub.boris.sees("Юлия Соль")
    again = asked.button("Дворец творчества")["callback_data"]
    await hub.boris.press("Дворец творчества")
    await hub.boris.sees("мест нет")
    await hub.forge(hub.boris, asked, again)
    await hub.boris.press("Список", message=listed)
    assert "Записались: 2, ждут: 2" in listed.text
    await hub.group.sees("Записались: 2 из 2, ждут: 2")


async def test_who_is_taken_off_is_told_and_the_next_gets_the_seat(hub: Hub) -> None:
    session_id = await announced(hub, capacity=1)
    for teacher in (hub.anna, hub.vera):
        await signed_up(hub, session_id, teacher)
        await teacher.send("/start")
        await teacher.sees("Здравствуйте")
    await moderator(hub, hub.boris, session_id)
    await opened(hub.boris)
    await hub.boris.press("Анна Иванова")
    await hub.boris.press("Убрать из списка")
    asked = await hub.boris.sees("Место достанется следующему")
    yes = asked.button("Да, убрать")["callback_data"]
    await hub.boris.press("Да, убрать")
    await hub.boris.sees("никуда не записан")
    await hub.forge(hub.boris, asked, yes)
    await hub.anna.sees("Вас убрали из списка", ever=True)
    await hub.vera.sees("Освободилось место, и оно ваше", ever=True)
    await hub.settled()
    assert sum("Вас убрали" in message.text for message in hub.anna.messages) == 1
    await hub.boris.press("Записать")
    assert "в листе ожидания" in asked.text


async def test_five_hundred_page_within_the_limits_and_a_second(hub: Hub) -> None:
    session_id = await announced(hub)
    part_id = await whole(hub, session_id)
    await hub.app.db.transaction(crowd, part_id, 500, hub.now)
    await moderator(hub, hub.boris, session_id)
    hub.now = START
    listed = await opened(hub.boris)
    assert "Записались: 500" in listed.text
    seen: list[str] = []
    for page in range(1, 64):
        assert f"Страница {page} из 63" in listed.text
        assert len(listed.text) <= MOST
        seen += [label for label in listed.buttons if label.startswith("✅")]
        if page < 63:
            await hub.boris.press("Дальше", timeout=SECOND)
    assert [label[2:5] for label in seen] == [f"{n:03}" for n in range(500)]
    await hub.boris.send("штакельберг 499")
    await hub.boris.sees("нашлось: 1", SECOND)
    await hub.boris.press("499", timeout=SECOND)
    await hub.boris.press("Пришёл", timeout=SECOND)
    screen = await hub.boris.sees("Внутри: Вся сессия")
    assert len(screen.text) <= MOST
    await hub.boris.press("Список", timeout=SECOND)
    await hub.boris.sees("внутри сейчас: 1", SECOND)
    await hub.boris.press("XLSX", timeout=SECOND)
    sent = await hub.boris.sees("Список участников сессии")
    assert openpyxl.load_workbook(io.BytesIO(sent.data))["Записались"].max_row == 501


async def test_somebody_in_sixty_activities_fits_a_screen(hub: Hub) -> None:
    activity = Activity(Zone.MEDIA_HUB, Kind.QUIZ, "«&» " * 70)
    session_id = await announced(hub, Plan("«&» " * 70, "", (), (activity,) * 60))
    anna, boris = await acquainted(hub, hub.anna), await moderator(hub, hub.boris, session_id)
    places = (await registrations.offerings(hub.app.db, anna, session_id)).places
    for place in places:
        await registrations.join(hub.app.db, anna, place.part.id, now=hub.now, switch=True)
    hub.now = START
    for place in places:
        await attendance.enter(hub.app.db, boris, place.part.id, anna.id, now=hub.now)
        hub.now += timedelta(minutes=1)
    await hub.boris.start(links(hub).signed("in", session_id, anna.id))
    screen = await hub.boris.sees("и ещё 51")
    assert len(screen.text) <= MOST
    for label, last in (("Где отмечаем", 7), ("Исправить время", 7)):
        await hub.boris.press(label, message=screen)
        for _ in range(last):
            await hub.boris.press("Дальше", message=screen)
        assert not any("Дальше" in one for one in screen.buttons)
        assert len(screen.text) <= MOST
        await hub.boris.start(links(hub).signed("in", session_id, anna.id))
        screen = await hub.boris.sees("и ещё 51")


async def test_the_file_has_rows_for_each_activity_and_institution_with_attendance(hub: Hub) -> None:
    days = (*DAYS, Day(START + 24 * HOUR, END + 24 * HOUR))
    twice = replace(PLAN, activities=(PLAN.activities[0], PLAN.activities[0]))
    session_id = await announced(hub, twice, days=days)
    anna, vera = await signed_up(hub, session_id, hub.anna), await acquainted(hub, hub.vera)
    boris = await moderator(hub, hub.boris, session_id)
    db = hub.app.db
    places = (await registrations.offerings(db, anna, session_id)).places
    game, other = [place.part for place in places if place.part.title == "Взаимодействие"]
    for one in (game, other):
        await registrations.join(db, vera, one.id, now=hub.now)
    added = await roster.add(db, boris, session_id, "=1+1", "Лицей № 1", now=hub.now)
    for who, hour in ((anna.id, 0), (added.member_id, 1)):
        await attendance.enter(db, boris, game.id, who, now=START + hour * HOUR)
    await attendance.leave(db, boris, game.id, anna.id, now=START + HOUR)
    hub.now = START + 2 * HOUR
    await opened(hub.boris)
    await hub.boris.press("XLSX")
    sent = await hub.boris.sees("Список участников сессии")
    assert sent.file_name == f"roster-{session_id}.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(sent.data))
    sheets = ["Записались", "По учреждениям", "Присутствие", "Вся сессия"]
    assert book.sheetnames == [*sheets, "Взаимодействие", "Взаимодействие (2)"]
    signed = [[cell.value for cell in row] for row in book["Записались"].iter_rows(min_row=2)]
    assert [row[:4] for row in signed] == [
        ["=1+1", "Лицей № 1", "Вся сессия", "есть место"],
        ["Анна Иванова", "Дворец творчества", "Вся сессия", "есть место"],
        ["Вера Петрова", "Дворец творчества", "Взаимодействие", "есть место"],
        ["Вера Петрова", "Дворец творчества", "Взаимодействие (2)", "есть место"],
    ]
    assert [(str(row[5]), row[6]) for row in signed[:2]] == [
        ("2026-12-17 11:00:00", None),
        ("2026-12-17 10:00:00", None),
    ]
    sums = [[cell.value for cell in row] for row in book["По учреждениям"].iter_rows(min_row=2)]
    assert sums[:2] == [["Дворец творчества", 2, 0, 1], ["Лицей № 1", 1, 0, 1]]
    visits = [[cell.value for cell in row] for row in book["Присутствие"].iter_rows(min_row=2)]
    there = [(row[0], row[2], row[5]) for row in visits]
    assert ("Анна Иванова", "Взаимодействие", 60) in there
    assert ("Анна Иванова", "День 1", None) in there
    assert ("=1+1", "Взаимодействие", None) in there


async def test_the_list_is_reached_from_the_menu_and_the_session_by_those_who_may(hub: Hub) -> None:
    session_id = await announced(hub)
    await moderator(hub, hub.boris, session_id)
    await hub.boris.send("/menu")
    await hub.boris.press("Списки участников")
    await hub.boris.sees("Какая сессия?")
    await hub.boris.start(f"s_{session_id}")
    await hub.boris.press("Список")
    await hub.boris.sees("внутри сейчас: 0")
    await hub.boris.send("/start")
    await hub.boris.sees("Здравствуйте")
    await hub.settled()
    assert "roster" in hub.boris.commands
    assert "plan" not in hub.boris.commands
    await hub.organiser.start(f"s_{session_id}")
    await hub.organiser.press("Список (XLSX)")
    assert (await hub.organiser.sees("Список участников сессии")).file_name

    await acquainted(hub, hub.anna)
    await hub.anna.send("/roster")
    await hub.anna.sees("Это может сделать только организатор")
    await hub.anna.send("/menu")
    menu = await hub.anna.sees("Меню")
    assert not any("Списки" in label for label in menu.buttons)
    for data in (
        Roster(session_id=session_id, only=Only.ALL).pack(),
        f"atx:{session_id}",
        f"atp:{session_id}:1",
        f"atm:{session_id}",
        f"self:{session_id}:1",
        f"ate:{session_id}:1:0",
    ):
        assert "только организатор" in str(await hub.forge(hub.anna, menu, data)), data


async def test_a_question_that_waits_is_neither_lost_nor_taken_for_a_name(hub: Hub) -> None:
    session_id = await announced(hub)
    await signed_up(hub, session_id, hub.anna)
    await hub.organiser.start(f"s_{session_id}")
    card = await hub.organiser.sees("Гражданско")
    await hub.organiser.send("/new")
    await hub.organiser.sees("Какая тема")
    await hub.organiser.press("Список", message=card)
    assert "внутри сейчас" in card.text
    await hub.organiser.press("Добавить", message=card)
    await hub.organiser.sees("Продолжить или бросить")
    await hub.organiser.press("Продолжить")
    await hub.organiser.sees("Какая тема")
    await hub.organiser.send("Анна")
    await hub.organiser.sees("Какая у неё цель")
    await hub.organiser.send("/cancel")
    await hub.organiser.press("Добавить", message=card)
    await hub.organiser.sees("у которого нет Telegram")
    assert "позади" in str(await hub.forge(hub.organiser, card, "atb:0"))
    assert "у которого нет Telegram" in card.text


async def test_a_demotion_acts_at_once(hub: Hub) -> None:
    session_id, _, anna = await at_the_door(hub)
    await hub.boris.start(links(hub).signed("in", session_id, anna.id))
    await hub.boris.sees("Анна Иванова")
    await demote(hub, hub.boris)
    assert "только организатор" in str((await hub.boris.press("Пришёл")).text)
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    assert (await roster.people(hub.app.db, organiser, session_id)).inside == 0


async def test_another_session_is_another_list(hub: Hub) -> None:
    first, second = await announced(hub), await announced(hub, Plan("Вторая", "", (), ()))
    await signed_up(hub, first, hub.anna)
    await moderator(hub, hub.boris, second)
    await hub.boris.send("/roster")
    listed = await hub.boris.sees("Какая сессия?")
    assert [label for label in listed.buttons if "·" in label] == ["17.12 · Вторая"]
    assert "только организатор" in str(await hub.forge(hub.boris, listed, f"atr:{first}:all:0"))
