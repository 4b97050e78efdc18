"""Signing up, on both databases: never more seats than there are, never a place lost in the queue."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.registration import RegistrationState
from services import Database, changes, members, registrations, roster, sessions
from services.queue import PROMOTED
from services.refusal import Reason, RefusedError
from services.registrations import Full, Joined
from storage import outbox
from tests.people import DAYS, NOW, PLAN, ZONE, announced, crowd_of, organiser, teacher, whole


async def test_a_teacher_signs_up_and_sees_it(db: Database) -> None:
    session_id = await announced(db)
    part_id = await whole(db, session_id)
    anna = await teacher(db, 1)
    assert isinstance(await registrations.join(db, anna, part_id, now=NOW), Joined)
    [found] = await registrations.mine(db, anna)
    assert (found.session.id, found.places[0].mine) == (session_id, RegistrationState.CONFIRMED)


async def test_pressing_twice_is_pressing_once(db: Database) -> None:
    session_id = await announced(db, capacity=5)
    part_id = await whole(db, session_id)
    anna = await teacher(db, 1)
    for _ in range(2):
        await registrations.join(db, anna, part_id, now=NOW)
    view = await sessions.show(db, anna, session_id)
    assert view.seats.taken == 1
    for _ in range(2):
        await registrations.leave(db, anna, part_id, waits=False, now=NOW)
    view = await sessions.show(db, anna, session_id)
    assert (view.seats.taken, view.mine) == (0, RegistrationState.LEFT)


async def test_forty_race_for_five_seats(db: Database) -> None:
    session_id = await announced(db, capacity=5)
    part_id = await whole(db, session_id)
    crowd = [await teacher(db, number) for number in range(1, 41)]
    outcomes = await asyncio.gather(*(registrations.join(db, one, part_id, now=NOW) for one in crowd))
    assert sum(isinstance(outcome, Joined) for outcome in outcomes) == 5
    assert sum(isinstance(outcome, Full) for outcome in outcomes) == 35
    assert (await sessions.show(db, crowd[0], session_id)).seats.taken == 5


async def test_forty_race_for_five_seats_and_the_queue(db: Database) -> None:
    session_id = await announced(db, capacity=5)
    part_id = await whole(db, session_id)
    crowd = [await teacher(db, number) for number in range(1, 41)]
    outcomes = await asyncio.gather(
        *(registrations.join(db, one, part_id, now=NOW, may_wait=True) for one in crowd)
    )
    positions = sorted(outcome.position or 0 for outcome in outcomes if isinstance(outcome, Joined))
    assert positions == [0] * 5 + list(range(1, 36))


async def test_a_freed_seat_goes_to_the_first_who_waits(db: Database) -> None:
    session_id = await announced(db, capacity=1)
    part_id = await whole(db, session_id)
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    for one in (anna, boris, vera):
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    await registrations.leave(db, anna, part_id, waits=False, now=NOW)
    states = [(await sessions.show(db, one, session_id)).mine for one in (anna, boris, vera)]
    assert states == [RegistrationState.LEFT, RegistrationState.CONFIRMED, RegistrationState.WAITING]
    back = await registrations.join(db, anna, part_id, now=NOW, may_wait=True)
    assert isinstance(back, Joined)
    assert back.position == 2


async def test_who_gets_a_freed_seat_is_told(db: Database) -> None:
    session_id = await announced(db, capacity=1)
    part_id = await whole(db, session_id)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for one in (anna, boris):
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    await registrations.leave(db, anna, part_id, waits=False, now=NOW)
    owed = await db.read(outbox.due, NOW, 100)
    assert [row.chat_id for row in owed if row.kind == PROMOTED] == [2]


async def test_a_race_of_leaving_and_joining_keeps_the_seats_full(db: Database) -> None:
    session_id = await announced(db, capacity=5)
    part_id = await whole(db, session_id)
    crowd = [await teacher(db, number) for number in range(1, 31)]
    for one in crowd[:15]:
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    await asyncio.gather(
        *(registrations.leave(db, one, part_id, waits=False, now=NOW) for one in crowd[:5]),
        *(registrations.join(db, one, part_id, now=NOW, may_wait=True) for one in crowd[15:]),
    )
    seats = (await sessions.show(db, crowd[0], session_id)).seats
    assert (seats.taken, seats.waiting) == (5, 20)
    early = [(await sessions.show(db, one, session_id)).mine for one in crowd[5:10]]
    assert early == [RegistrationState.CONFIRMED] * 5  # they waited first


async def test_nothing_personal_is_kept_before_consent(db: Database) -> None:
    session_id = await announced(db)
    part_id = await whole(db, session_id)
    stranger = await members.meet(db, 7, now=NOW)
    with pytest.raises(RefusedError) as refusal:
        await registrations.join(db, stranger, part_id, now=NOW)
    assert refusal.value.reason is Reason.PROFILE
    with pytest.raises(RefusedError):
        await members.save_profile(db, stranger, "Имя", "Школа")


async def test_a_draft_takes_no_registrations(db: Database) -> None:
    boss = await organiser(db)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    part_id = await whole(db, session_id)
    anna = await teacher(db, 1)
    with pytest.raises(RefusedError) as refusal:
        await registrations.join(db, anna, part_id, now=NOW)
    assert refusal.value.reason is Reason.NOT_OPEN


async def test_an_old_button_of_the_waitlist_does_not_give_up_the_seat_got_since(db: Database) -> None:
    session_id = await announced(db, capacity=1)
    part_id = await whole(db, session_id)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for one in (anna, boris):
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    await registrations.leave(db, anna, part_id, waits=False, now=NOW)
    with pytest.raises(RefusedError) as refusal:
        await registrations.leave(db, boris, part_id, waits=True, now=NOW)
    assert refusal.value.reason is Reason.STALE
    assert (await sessions.show(db, boris, session_id)).mine is RegistrationState.CONFIRMED


async def test_two_hundred_at_once_while_people_leave_and_seats_are_added(db: Database) -> None:
    session_id = await announced(db, capacity=50)
    part_id = await whole(db, session_id)
    boss = await organiser(db)
    crowd = await crowd_of(db, 200)
    early, late = crowd[:60], crowd[60:]
    for one in early:  # 50 in, 10 waiting
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    outcomes = await asyncio.gather(
        *(registrations.join(db, one, part_id, now=NOW, may_wait=True) for one in late),
        *(registrations.leave(db, one, part_id, waits=False, now=NOW) for one in early[:20]),
        changes.set_capacity(db, boss, part_id, 60, now=NOW),
        *(registrations.join(db, one, part_id, now=NOW, may_wait=True) for one in late),  # pressed twice
    )
    assert len(outcomes) == 140 + 20 + 1 + 140
    view = await sessions.show(db, crowd[-1], session_id)
    assert (view.seats.capacity, view.seats.taken, view.seats.waiting) == (60, 60, 120)
    places = [(await registrations.place(db, one, part_id))[1] for one in crowd]
    positions = sorted(place.position for place in places if place.position)
    assert positions == list(range(1, 121))
    assert all(place.mine is RegistrationState.CONFIRMED for place in places[20:60])  # they were there first
    owed = await db.read(outbox.due, NOW, 1000)
    told = [row.parameters["member_id"] for row in owed if row.kind == PROMOTED]
    assert len(told) == len(set(told))
    assert {one.id for one in early[50:]} <= set(told)


async def test_a_switch_raced_by_many_gives_up_no_seat_for_nothing(db: Database) -> None:
    """All want the one seat of an activity that overlaps with the one they have."""
    timed = tuple(replace(one, time="10:00–11:00") for one in PLAN.activities)
    session_id = await announced(db, plan=replace(PLAN, activities=timed))
    boss, crowd = await organiser(db), await crowd_of(db, 20)
    *_, held, wanted = [place.part for place in (await registrations.offerings(db, boss, session_id)).places]
    await changes.set_capacity(db, boss, wanted.id, 1, now=NOW)
    for one in crowd:
        await registrations.join(db, one, held.id, now=NOW)
    await asyncio.gather(*(registrations.join(db, one, wanted.id, now=NOW, switch=True) for one in crowd))
    found = [
        [(await registrations.place(db, one, part.id))[1].mine for part in (held, wanted)] for one in crowd
    ]
    assert sorted(map(str, found)) == sorted(
        map(
            str,
            [
                [None, RegistrationState.CONFIRMED],
                *[[RegistrationState.CONFIRMED, None]] * 19,
            ],
        )
    )


async def test_near_the_start_who_has_no_telegram_is_in_and_not_asked(db: Database) -> None:
    session_id = await announced(db, capacity=1)
    part_id, boss = await whole(db, session_id), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    await registrations.join(db, anna, part_id, now=NOW)
    added = await roster.add(db, boss, session_id, "Галина Михайловна", "Лицей", now=NOW)
    assert added.state is RegistrationState.WAITING
    await registrations.join(db, boris, part_id, now=NOW, may_wait=True)
    soon = DAYS[0].starts_at - timedelta(hours=5)
    await registrations.leave(db, anna, part_id, waits=False, now=soon)
    seats = (await sessions.show(db, boss, session_id)).seats
    assert (seats.taken, seats.waiting) == (1, 1)
    assert (await registrations.place(db, boris, part_id))[1].mine is RegistrationState.WAITING
    await changes.set_capacity(db, boss, part_id, 2, now=soon)
    assert (await registrations.place(db, boris, part_id))[1].mine is RegistrationState.OFFERED
