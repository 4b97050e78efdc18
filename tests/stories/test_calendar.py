"""«В календарь»: a session and one's own programme as files that calendars take, and take again after a change."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import icalendar

from domain.session import Activity, Day, Kind, Zone
from sandbox.sightings import Sighting
from tests.people import DAYS, PLAN, ZONE
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

TWO_DAYS = (*DAYS, Day(DAYS[0].starts_at + timedelta(days=1), DAYS[0].ends_at + timedelta(days=1)))
TIMED = replace(
    PLAN,
    theme="Игра, метод; «друг» & <b>все</b>",
    activities=(
        Activity(Zone.INTERACTIVE, Kind.WORKSHOP, "Лепка", time="12:00–13:30"),
        Activity(Zone.MEDIA_HUB, Kind.QUIZ, "Родина"),
    ),
)


def entries(paper: Sighting) -> dict[str, dict[str, Any]]:
    """By their UID, as a calendar program reads them."""
    found: list[Any] = icalendar.Calendar.from_ical(paper.data).walk("VEVENT")
    return {
        str(one["UID"]): {
            "title": str(one["SUMMARY"]),
            "from": one["DTSTART"].dt,
            "to": one["DTEND"].dt,
            "sequence": one["SEQUENCE"],
            "status": str(one["STATUS"]),
            "url": str(one["URL"]),
        }
        for one in found
    }


def local(text: str) -> datetime:
    return datetime.strptime(text, "%d.%m.%Y %H:%M").replace(tzinfo=ZONE)


async def signed_up(hub: Hub, number: int, *labels: str) -> None:
    """Anna, for what those buttons lead to, pressed one after another on one message."""
    await hub.anna.start(f"join_{number}")
    choice = await hub.anna.sees("На что вы хотите записаться?")
    for label in labels:
        await hub.anna.press(label, message=choice)


async def moved(hub: Hub, number: int, when: str) -> Sighting:
    """By the organiser; Anna's notice."""
    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Перенести")
    await hub.organiser.send(when)
    await hub.organiser.press("Да, перенести")
    await hub.organiser.sees("Перенесено:")
    return await hub.anna.sees("Сессия перенесена", ever=True)


async def taken(hub: Hub, message: Sighting | None = None) -> Sighting:
    await hub.anna.press("В календарь", message=message)
    paper = await hub.anna.reply()
    assert paper.file_name
    return paper


async def test_an_entry_follows_its_session_through_a_move_to_its_cancellation(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    number = await announced(hub, TIMED)
    await signed_up(hub, number, "Вся сессия")
    await hub.anna.press("К сессии")
    first = await taken(hub, await hub.anna.sees("Вы записаны"))
    uid = f"session-{number}-day-1@media-hub"
    assert first.file_name == f"session-{number}-2026-12-17.ics"
    assert TIMED.theme in first.text
    assert entries(first) == {
        uid: {
            "title": TIMED.theme,
            "from": local("17.12.2026 10:00"),
            "to": local("17.12.2026 16:00"),
            "sequence": 0,
            "status": "CONFIRMED",
            "url": f"https://t.me/{hub.sandbox.world.bot.username}?start=s_{number}",
        }
    }

    second = await taken(hub, await moved(hub, number, "21.01.2027 11:00–15:00"))
    assert second.file_name == f"session-{number}-2027-01-21.ics"
    (entry,) = entries(second).items()
    assert entry[0] == uid
    assert (entry[1]["sequence"], entry[1]["status"]) == (1, "CONFIRMED")
    assert entry[1]["from"] == local("21.01.2027 11:00")

    await hub.organiser.start(f"s_{number}")
    await hub.organiser.press("Отменить сессию")
    await hub.organiser.press("Без причины")
    await hub.organiser.press("Да, отменить")
    third = await taken(hub, await hub.anna.sees("Сессия отменена", ever=True))
    assert "отменена" in third.text
    (entry,) = entries(third).items()
    assert entry[0] == uid
    assert (entry[1]["sequence"], entry[1]["status"]) == (2, "CANCELLED")


async def test_a_day_that_is_no_more_is_cancelled_in_calendars(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    number = await announced(hub, days=TWO_DAYS)
    await signed_up(hub, number, "Вся сессия")
    await hub.anna.press("К сессии")
    both = entries(await taken(hub, await hub.anna.sees("Вы записаны")))
    assert [one["title"] for one in both.values()] == [f"{PLAN.theme} (день {n} из 2)" for n in (1, 2)]
    left = entries(await taken(hub, await moved(hub, number, "17.12.2026 10:00–16:00")))
    assert list(left) == list(both)
    assert [one["status"] for one in left.values()] == ["CONFIRMED", "CANCELLED"]
    assert {one["sequence"] for one in left.values()} == {1}


async def test_ones_own_programme_is_all_one_has_a_seat_for(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    whole = await announced(hub, replace(PLAN, theme="Первая"))
    later = [Day(day.starts_at + timedelta(days=7), day.ends_at + timedelta(days=7)) for day in TWO_DAYS]
    single = await announced(hub, replace(TIMED, theme="Вторая"), days=later)
    full = await announced(hub, replace(PLAN, theme="Третья"), capacity=1)
    await acquainted(hub, hub.boris)
    await hub.boris.start(f"join_{full}")
    await hub.boris.press("Вся сессия")
    await signed_up(hub, whole, "Вся сессия")
    await signed_up(hub, single, "День 2", "Записаться")
    await hub.anna.sees("Вы записаны")
    for title in ("24.12 12:00 Лепка", "Родина"):
        await signed_up(hub, single, "Мероприятия", title, "Записаться")
        await hub.anna.sees("Вы записаны")
    await signed_up(hub, full, "Вся сессия")
    await hub.anna.press("Встать в лист ожидания")
    await hub.anna.sees("место в очереди: 1")

    await hub.anna.send("/my")
    paper = await taken(hub, await hub.anna.sees("Мои записи: 3"))
    assert paper.file_name == "my-sessions.ics"
    found = entries(paper)
    assert [one["title"] for one in found.values()] == ["Первая", "Вторая (день 2 из 2)", "Родина", "Лепка"]
    assert f"session-{whole}-day-1@media-hub" in found
    assert f"session-{single}-day-2@media-hub" in found
    workshop = next(one for one in found.values() if one["title"] == "Лепка")
    assert (workshop["from"], workshop["to"]) == (local("24.12.2026 12:00"), local("24.12.2026 13:30"))
    quiz = next(one for one in found.values() if one["title"] == "Родина")  # without a time: all its day
    assert (quiz["from"], quiz["to"]) == (local("24.12.2026 10:00"), local("24.12.2026 16:00"))


async def test_who_has_no_seat_has_nothing_to_put_there(hub: Hub) -> None:
    await acquainted(hub, hub.anna)
    number = await announced(hub)
    await signed_up(hub, number, "Вся сессия")
    await hub.anna.send("/my")
    seated = await hub.anna.sees("Мои записи")
    stale = seated.button("В календарь")["callback_data"]
    await hub.anna.press("Отменить запись", message=seated)
    await hub.anna.sees("отменена")
    assert "нечего добавить" in str(await hub.forge(hub.anna, seated, stale))
    await hub.anna.send("/my")
    assert "В календарь" not in str((await hub.anna.sees("пока никуда не записаны")).buttons)


async def test_a_draft_is_in_nobodys_calendar(hub: Hub) -> None:
    await hub.organiser.send("/plan")
    await hub.organiser.send("Тема: «Черновая»\nКоворкинг-зона «Интерактивная»\nДеловая игра «Диалог»")
    await hub.organiser.press("Создать сессию")
    await hub.organiser.send("17.12.2026")
    card = await hub.organiser.sees("Черновик")
    assert "В календарь" not in str(card.buttons)
    for number in (1, 99, 2**60):
        assert "больше нет" in str(await hub.forge(hub.organiser, card, f"ics:{number}"))
