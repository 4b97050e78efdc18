import asyncio
from collections.abc import Callable

import pytest
from aiogram.types import Update

from bot.door.lanes import Lanes
from bot.door.room import Room
from bot.door.update import Task
from storage.groups import Groups


def task(update_id: int, lane: int = 1, *, waits: bool = False) -> Task:
    return Task(update_id, lane, Update(update_id=update_id), waits=waits)


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not happened():  # noqa: ASYNC110 - what is waited for happens between the steps of this loop
            await asyncio.sleep(0)


async def never(_task: Task) -> bool:
    return False


async def test_a_busy_lane_does_not_keep_a_slot_from_the_others() -> None:
    handled = []

    async def handle(task: Task) -> None:
        await asyncio.sleep(0)
        handled.append(task.lane)

    lanes = Lanes(handle, never, in_flight=1)
    for n in range(20):
        lanes.add(task(n, lane=1))
    lanes.add(task(50, lane=2))
    await until(lambda: len(handled) == 21)
    assert 2 in handled[:3]


async def test_one_that_comes_late_with_a_lower_number_goes_first_if_it_still_can() -> None:
    gate = asyncio.Event()
    handled = []

    async def handle(task: Task) -> None:
        await gate.wait()
        handled.append(task.update_id)

    lanes = Lanes(handle, never, in_flight=5)
    for n in (5, 6):
        lanes.add(task(n))
    await until(lambda: lanes.handling == 1)
    lanes.add(task(4))
    gate.set()
    await until(lambda: len(handled) == 3)
    assert handled == [5, 4, 6]


async def test_who_waits_for_another_process_holds_no_slot_and_gives_way_to_the_older(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.door.lanes.SOON", 0.001)
    handled = []
    others = {7}

    async def handle(task: Task) -> None:
        handled.append(task.update_id)

    async def waits(task: Task) -> bool:
        return task.update_id in others

    lanes = Lanes(handle, waits, in_flight=1)
    lanes.add(task(7, waits=True))
    lanes.add(task(20, lane=2))
    await until(lambda: handled == [20])
    lanes.add(task(6, waits=True))
    await until(lambda: handled == [20, 6])
    others.clear()
    await until(lambda: handled == [20, 6, 7])


async def test_closing_cuts_off_only_what_does_not_end_in_time() -> None:
    cut = []

    async def handle(task: Task) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cut.append(task.update_id)
            raise

    async def waits(_task: Task) -> bool:
        return True

    lanes = Lanes(handle, waits, in_flight=1)
    for n in (1, 2):
        lanes.add(task(n, lane=n))
    lanes.add(task(3, lane=3, waits=True))
    await until(lambda: lanes.handling == 1)
    await lanes.close(grace=0.01)
    assert cut == [1]
    lanes.add(task(4, lane=4))
    await lanes.close(grace=0)
    assert cut == [1]


async def test_what_comes_during_a_run_goes_into_the_next_together() -> None:
    gate = asyncio.Event()
    runs = []

    async def run(items: list[int]) -> list[int]:
        runs.append(items)
        await gate.wait()
        if 3 in items:
            raise ValueError("no three")
        return [item * 2 for item in items]

    groups = Groups(run)
    first = groups.add(1)
    await until(lambda: len(runs) == 1)
    rest = [groups.add(n) for n in (2, 3, 4)]
    rest[0].cancel()
    assert len(groups) == 4
    gate.set()
    assert await first == 2
    results = await asyncio.gather(*rest, return_exceptions=True)
    assert [type(result) for result in results] == [asyncio.CancelledError, ValueError, ValueError]
    assert await groups.add(5) == 10
    await groups.flush()
    assert (runs, len(groups)) == ([[1], [2, 3, 4], [5]], 0)


async def test_places_are_given_in_the_order_they_were_asked_for() -> None:
    room = Room(10)
    got = []

    async def take(places: int) -> None:
        await room.take(places)
        got.append(places)

    await room.take(8)
    waiting = [asyncio.create_task(take(n)) for n in (5, 1, 4, 2)]
    await asyncio.sleep(0)
    assert got == []  # there is room for the second, but it is not its turn
    waiting[0].cancel()
    room.give(3)
    await until(lambda: got == [1, 4])
    room.give(2)
    await until(lambda: got == [1, 4, 2])


async def test_a_place_granted_to_somebody_who_left_is_not_lost() -> None:
    room = Room(1)
    await room.take(1)
    left = asyncio.create_task(room.take(1))
    await asyncio.sleep(0)
    room.give(1)
    left.cancel()
    await asyncio.gather(left, return_exceptions=True)
    await asyncio.wait_for(room.take(1), 1)
    room.overfill(3)
    room.give(3)
    room.give(1)
    await asyncio.wait_for(room.take(1), 1)
