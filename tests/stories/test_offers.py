"""Near the start nobody is signed up unasked: a free seat is offered, for a time, to whoever waits."""

from datetime import timedelta

from tests.people import DAYS
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

START = DAYS[0].starts_at
HOURS_6 = START - timedelta(hours=6)


async def _full_with_two_waiting(hub: Hub) -> None:
    number = await announced(hub, capacity=1)
    for teacher in (hub.anna, hub.boris, hub.vera):
        await acquainted(hub, teacher)
        await teacher.start(f"join_{number}")
        await teacher.press("Вся сессия")
        if teacher is not hub.anna:
            await teacher.press("Встать в лист ожидания")
    await hub.at(HOURS_6)


async def test_who_takes_the_offered_seat_is_in(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await _full_with_two_waiting(hub)
    await hub.anna.press("Отменить запись")
    offer = await hub.boris.sees("Освободилось место. Берёте?")
    assert "до: четверг, 17 декабря 2026, 06:00" in offer.text
    await hub.group.sees("Записались: 1 из 1, ждут: 1")  # the seat is kept for Boris
    await hub.boris.press("Беру место")
    await hub.boris.sees("Вы записаны")
    await hub.boris.press("Беру место", message=offer) if "Беру место" in offer.buttons else None
    await hub.at(HOURS_6 + timedelta(hours=3))
    assert hub.vera.saw("Освободилось место") is None


async def test_who_declines_gives_it_to_the_next(hub: Hub) -> None:
    await _full_with_two_waiting(hub)
    await hub.anna.press("Отменить запись")
    await hub.boris.sees("Берёте?")
    await hub.boris.press("Отказаться")
    await hub.boris.sees("отменена")
    await hub.vera.sees("Берёте?")


async def test_an_offer_ends_by_the_clock_also_over_a_restart(hub_on_both: Hub) -> None:
    hub = hub_on_both
    await _full_with_two_waiting(hub)
    await hub.anna.press("Отменить запись")
    offer = await hub.boris.sees("Берёте?")
    await hub.restart()
    await hub.at(HOURS_6 + timedelta(hours=2, seconds=-1))
    assert hub.vera.saw("Берёте?") is None
    await hub.at(HOURS_6 + timedelta(hours=2))
    await hub.boris.sees("Время ответа истекло")
    await hub.vera.sees("Берёте?")
    await hub.boris.press("Беру место", message=offer)
    await hub.boris.sees("больше нет")
    await hub.vera.press("Беру место")
    await hub.vera.sees("Вы записаны")
    await hub.group.sees("Записались: 1 из 1")


async def test_one_who_presses_late_before_the_clock_ticks_is_late(hub: Hub) -> None:
    await _full_with_two_waiting(hub)
    await hub.anna.press("Отменить запись")
    await hub.boris.sees("Берёте?")
    hub.now = HOURS_6 + timedelta(hours=2)  # and nothing has ticked
    await hub.boris.press("Беру место")
    await hub.boris.sees("больше нет")
    await hub.vera.sees("Берёте?")
