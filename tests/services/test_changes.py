"""What a change of plan does to those who have signed up."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from domain.registration import RegistrationState
from domain.session import Day, Part, SessionState
from services import Database, attendance, changes, hub, privacy, registrations, roster, sessions
from services.refusal import Reason, RefusedError
from storage import outbox
from storage.schema import audit
from tests.people import DAYS, NOW, PLAN, ZONE, announced, organiser, teacher, whole

DAY = timedelta(days=1)
THREE = tuple(Day(DAYS[0].starts_at + n * DAY, DAYS[0].ends_at + n * DAY) for n in range(3))
CONFIRMED, WAITING = RegistrationState.CONFIRMED, RegistrationState.WAITING


async def three_days(db: Database) -> tuple[int, list[Part]]:
    """An announced session, and its parts: the whole, three days, the activities."""
    boss = await organiser(db)
    await hub.configure(db, -1001)
    session_id = await sessions.create_draft(db, boss, PLAN, THREE, zone=ZONE, now=NOW)
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    return session_id, [place.part for place in (await registrations.offerings(db, boss, session_id)).places]


async def move(
    db: Database, session_id: int, days: tuple[Day, ...], now: datetime = NOW, place: str = ""
) -> int:
    return await changes.move(db, await organiser(db), session_id, days, place, zone=ZONE, now=now)


async def test_whoever_had_a_day_that_is_no_more_is_in_the_whole(db: Database) -> None:
    session_id, [all_of_it, _, _, third, *_] = await three_days(db)
    anna = await teacher(db, 1)
    await registrations.join(db, anna, third.id, now=NOW)
    await move(db, session_id, THREE[:2])
    assert (await registrations.place(db, anna, all_of_it.id))[1].mine is CONFIRMED
    assert (await registrations.place(db, anna, third.id))[1].mine is None
    with pytest.raises(RefusedError) as refusal:
        await registrations.join(db, await teacher(db, 2), third.id, now=NOW)
    assert refusal.value.reason is Reason.NOT_OPEN


async def test_whoever_gets_the_whole_gives_up_the_days_and_their_places_in_queues(db: Database) -> None:
    _, [all_of_it, first, second, *_] = await three_days(db)
    boss = await organiser(db)
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    for part in (all_of_it, first, second):
        await changes.set_capacity(db, boss, part.id, 1, now=NOW)
    await registrations.join(db, anna, all_of_it.id, now=NOW)
    await registrations.join(db, boris, first.id, now=NOW)
    await registrations.join(db, anna, second.id, now=NOW)  # she has it with the whole
    await registrations.join(db, vera, second.id, now=NOW)
    await registrations.join(db, boris, second.id, now=NOW, may_wait=True)
    await registrations.join(db, vera, first.id, now=NOW, may_wait=True)
    await registrations.join(db, boris, all_of_it.id, now=NOW, may_wait=True)
    await registrations.leave(db, anna, all_of_it.id, waits=False, now=NOW)  # Boris is let in
    states = [
        [(await registrations.place(db, one, part.id))[1].mine for part in (all_of_it, first, second)]
        for one in (boris, vera)
    ]
    assert states == [[CONFIRMED, None, None], [None, CONFIRMED, CONFIRMED]]


async def test_a_second_move_withdraws_the_notices_of_the_first(db: Database) -> None:
    session_id = await announced(db)
    await registrations.join(db, await teacher(db, 1), await whole(db, session_id), now=NOW)
    for days in (1, 2):
        await move(db, session_id, (Day(DAYS[0].starts_at + days * DAY, DAYS[0].ends_at + days * DAY),))
    owed = await db.read(outbox.due, NOW, 100)
    assert [row.kind for row in owed if row.kind == changes.MOVED] == [changes.MOVED]


async def test_a_running_session_moved_to_later_is_announced_again(db: Database) -> None:
    session_id = await announced(db)
    boss = await organiser(db)
    await changes.start(db, boss, session_id, now=DAYS[0].starts_at)
    later = (Day(DAYS[0].starts_at + 7 * DAY, DAYS[0].ends_at + 7 * DAY),)
    await move(db, session_id, later, now=DAYS[0].starts_at + timedelta(minutes=5))
    assert (await sessions.show(db, boss, session_id)).session.state is SessionState.ANNOUNCED


async def test_a_day_that_is_over_takes_nobody_in(db: Database) -> None:
    _, [_, first, *_] = await three_days(db)
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    await changes.set_capacity(db, boss, first.id, 1, now=NOW)
    for one in (anna, boris):
        await registrations.join(db, one, first.id, now=NOW, may_wait=True)
    await registrations.leave(db, anna, first.id, waits=False, now=THREE[1].starts_at)
    assert (await registrations.place(db, boris, first.id))[1].mine is WAITING
    with pytest.raises(RefusedError):
        await registrations.join(db, anna, first.id, now=THREE[1].starts_at)


async def test_who_is_offered_a_seat_and_comes_has_taken_it(db: Database) -> None:
    session_id = await announced(db, capacity=1)
    part_id, boss = await whole(db, session_id), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for one in (anna, boris):
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    near = DAYS[0].starts_at - timedelta(hours=1)
    await registrations.leave(db, anna, part_id, waits=False, now=near)
    assert (await registrations.place(db, boris, part_id))[1].mine is RegistrationState.OFFERED
    await attendance.enter(db, boss, part_id, boris.id, now=near)
    assert (await registrations.place(db, boris, part_id))[1].mine is CONFIRMED


async def test_an_offer_does_not_outlive_a_start_that_was_moved(db: Database) -> None:
    session_id = await announced(db, capacity=1)
    part_id = await whole(db, session_id)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for one in (anna, boris):
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    near = DAYS[0].starts_at - timedelta(hours=5)
    await registrations.leave(db, anna, part_id, waits=False, now=near)
    earlier = (Day(near + timedelta(hours=1), near + timedelta(hours=5)),)
    await move(db, session_id, earlier, now=near)
    until = (await registrations.place(db, boris, part_id))[1].offered_until
    assert until == near + timedelta(minutes=30)


async def test_beginning_twice_is_noted_once(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    for _ in range(2):
        await changes.start(db, boss, session_id, now=DAYS[0].starts_at)
    noted = await db.read(
        lambda tx: tx.scalars(sa.select(audit.c.action).where(audit.c.action == "start")).all()
    )
    assert len(noted) == 1


async def test_what_is_over_stays_as_it_was(db: Database) -> None:
    session_id = await announced(db)
    part_id, boss, anna = await whole(db, session_id), await organiser(db), await teacher(db, 1)
    await registrations.join(db, anna, part_id, now=NOW)
    await changes.start(db, boss, session_id, now=DAYS[0].starts_at)
    await changes.finish(db, boss, session_id, now=DAYS[0].ends_at)
    for late in (
        registrations.leave(db, anna, part_id, waits=False, now=DAYS[0].ends_at),
        registrations.comes_not(db, anna, session_id, 0, now=DAYS[0].ends_at),
    ):
        with pytest.raises(RefusedError) as refusal:
            await late
        assert refusal.value.reason is Reason.NOT_OPEN
    assert (await sessions.show(db, anna, session_id)).mine is CONFIRMED


async def test_whoever_was_taken_off_and_is_added_again_is_noted(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    for _ in range(2):
        added = await roster.add(db, boss, session_id, "Галина Лис", "Лицей", now=NOW)
        await roster.remove(db, boss, session_id, added.member_id, now=NOW)
    noted = await db.read(lambda tx: tx.scalars(sa.select(audit.c.action).order_by(audit.c.id)).all())
    assert [action for action in noted if action != "announce"][-4:] == ["add", "remove", "sign_up", "remove"]


async def test_an_erased_person_takes_no_seat(db: Database) -> None:
    session_id, boss, anna = await announced(db), await organiser(db), await teacher(db, 1)
    await registrations.join(db, anna, await whole(db, session_id), now=NOW)
    await privacy.erase(db, anna, anna.id, now=NOW)
    with pytest.raises(RefusedError) as refusal:
        await roster.sign_up(db, boss, session_id, anna.id, now=NOW)
    assert refusal.value.reason is Reason.GONE
    assert (await sessions.show(db, boss, session_id)).seats.taken == 0
