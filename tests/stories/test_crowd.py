"""Five hundred registered and three hundred waiting: every screen within Telegram's limits, every answer within a second."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.session import Activity, Kind, Zone
from sandbox.people import Person
from services import changes, members, registrations, sessions
from storage.db import Tx
from tests.people import DAYS, PLAN, ZONE, crowd_of
from tests.stories.conftest import Hub
from tests.stories.steps import acquainted, announced

SECOND = 1.0
MOST = 4096
PROGRAMME = tuple(
    Activity(
        Zone.PRESENTATION,
        Kind.WORKSHOP,
        f"Мастер-класс {n}: {'длинное название & ' * 8}"[:150],
        time="10:00–11:00",
    )
    for n in range(1, 41)
)


async def _crowd(hub: Hub) -> int:
    """The session's number; 500 have a seat, 300 wait."""
    number = await announced(hub, replace(PLAN, activities=PROGRAMME), capacity=500)
    crowd = await crowd_of(hub.app.db, 800)
    part_id = (await sessions.show(hub.app.db, crowd[0], number)).session.whole

    def all_sign_up(tx: Tx) -> None:
        for one in crowd:
            registrations.join.within(tx, one, part_id, now=hub.now, may_wait=True)

    await hub.app.db.transaction(all_sign_up)
    hub.refusals_expected = ("chat not found",)  # the crowd has never met the bot
    hub.sandbox.world.advance(60)
    return number


async def _quickly(person: Person, label: str) -> None:
    clock = asyncio.get_running_loop().time
    begun = clock()
    await person.press(label)
    assert clock() - begun < SECOND, f"«{label}» took {clock() - begun:.2f} s"


async def test_each_screen_of_a_crowded_session_is_small_and_quick(hub: Hub) -> None:
    anna, organiser = hub.anna, hub.organiser
    await acquainted(hub, anna)
    number = await _crowd(hub)
    card = await hub.group.sees("Записались: 500 из 500, ждут: 300")
    assert len(card.text) < MOST
    await anna.start(f"join_{number}")
    await anna.sees("Записались: 500 из 500, ждут: 300")
    await _quickly(anna, "Вся сессия")
    await anna.sees("В листе ожидания: 300")
    await _quickly(anna, "Встать в лист ожидания")
    await anna.sees("место в очереди: 301")
    await anna.send("/my")
    await anna.sees("место 301")
    await anna.start(f"join_{number}")
    await _quickly(anna, "Мероприятия")
    for _ in range(4):
        await _quickly(anna, "Дальше")
    await organiser.start(f"s_{number}")
    await _quickly(organiser, "Вместимость")
    await organiser.send("510")
    await organiser.sees("Записались: 510 из 510, ждут: 291")
    said = [call.params.get("text") or "" for call in hub.sandbox.world.calls]
    assert max(map(len, said)) <= MOST


@pytest.mark.slow
async def test_a_move_tells_eight_hundred_in_one_transaction_and_answers_at_once(hub: Hub) -> None:
    number = await _crowd(hub)
    clock = asyncio.get_running_loop().time
    organiser = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    later = tuple(replace(day, ends_at=day.ends_at + timedelta(hours=1)) for day in DAYS)
    begun = clock()
    told = await changes.move(hub.app.db, organiser, number, later, "", zone=ZONE, now=hub.now)
    took = clock() - begun
    assert told == 800
    assert took < SECOND, f"{took:.2f} s"
    again = tuple(replace(day, ends_at=day.ends_at + timedelta(hours=2)) for day in DAYS)
    assert await changes.move(hub.app.db, organiser, number, again, "", zone=ZONE, now=hub.now) == 800
    await hub.settled()
