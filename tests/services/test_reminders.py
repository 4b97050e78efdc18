"""Reminders: one for a person, thing and kind; of what is still so; in one message where several are due."""

import asyncio
from datetime import UTC, datetime, timedelta

from domain.member import Member
from domain.reminder import ReminderKind
from domain.session import Activity, Day, Kind, Plan, Zone
from services import Database, changes, hub, members, registrations, reminders, sessions
from services.reminders import Reminded
from storage import parts
from tests.people import DAYS, HUB, NOW, ZONE, announced, organiser, teacher, whole
from tests.services.board_house import Owed, owed

START = DAYS[0].starts_at
WEEK, DAY, HOURS = (START - timedelta(days=7), START - timedelta(days=1), START - timedelta(hours=2))


async def signed_up(db: Database, number: int, part_id: int) -> Member:
    one = await teacher(db, number)
    await registrations.join(db, one, part_id, now=NOW)
    return one


async def tick(db: Database, now: datetime) -> None:
    while await reminders.send_due(db, zone=ZONE, now=now):
        """There is more."""


async def drawn(db: Database, one: Owed, now: datetime) -> Reminded | None:
    return await reminders.to_tell(db, one.parameters["member_id"], one.parameters["items"], now=now)


async def test_each_is_sent_once_to_whoever_has_a_seat_and_wants_it(db: Database) -> None:
    session_id = await announced(db)
    anna = await signed_up(db, 1, await whole(db, session_id))
    boris = await signed_up(db, 2, await whole(db, session_id))
    await reminders.choose(db, boris, ReminderKind.WEEK, on=False)
    await teacher(db, 3)
    for now in (WEEK - timedelta(minutes=1), WEEK, WEEK, DAY, DAY + timedelta(hours=1), HOURS, START):
        await tick(db, now)
    told = [(one.chat_id, one.parameters["items"][0][1]) for one in await owed(db, reminders.REMINDER)]
    assert told == [(1, "week"), (1, "day"), (2, "day"), (1, "hours"), (2, "hours")]
    found = await drawn(db, (await owed(db, reminders.REMINDER))[0], WEEK)
    assert found is not None
    assert [(one.session.id, one.kind, one.starts_at) for one in found.items] == [(session_id, "week", START)]
    assert await reminders.choices(db, anna) == dict.fromkeys(ReminderKind, True)
    boss = await organiser(db)
    assert (await reminders.figures(db, boss, session_id))[ReminderKind.WEEK] == (1, 0)


async def test_what_is_too_late_is_noted_and_not_sent(db: Database) -> None:
    session_id = await announced(db)
    anna = await signed_up(db, 1, await whole(db, session_id))
    await signed_up(db, 2, await whole(db, session_id))
    await members.set_reachable(db, 1, reachable=False)
    await tick(db, WEEK + timedelta(days=1, hours=1))
    await tick(db, DAY + timedelta(hours=3))  # late, and within grace; Anna is not to be reached
    await tick(db, START + timedelta(hours=1))
    assert [one.chat_id for one in await owed(db, reminders.REMINDER)] == [2]
    figures = await reminders.figures(db, await organiser(db), session_id)
    assert figures == {ReminderKind.WEEK: (0, 2), ReminderKind.DAY: (1, 1), ReminderKind.HOURS: (0, 2)}
    assert anna.id


async def test_whoever_signs_up_later_is_not_told_of_what_was_due_before(db: Database) -> None:
    session_id = await announced(db)
    anna = await teacher(db, 1)
    await registrations.join(db, anna, await whole(db, session_id), now=WEEK + timedelta(hours=1))
    await tick(db, WEEK + timedelta(hours=2))
    assert await owed(db, reminders.REMINDER) == []
    assert (await reminders.figures(db, await organiser(db), session_id))[ReminderKind.WEEK] == (0, 0)


async def test_a_moved_session_reckons_anew_and_what_was_owed_for_the_old_time_says_nothing(
    db: Database,
) -> None:
    session_id, boss = await announced(db), await organiser(db)
    await signed_up(db, 1, await whole(db, session_id))
    await tick(db, WEEK)
    [old] = await owed(db, reminders.REMINDER)
    later = [Day(START + timedelta(days=9), DAYS[0].ends_at + timedelta(days=9))]
    await changes.move(db, boss, session_id, later, "Зал", zone=ZONE, now=WEEK + timedelta(minutes=1))
    assert await drawn(db, old, WEEK + timedelta(minutes=1)) is None
    await tick(db, DAY)
    assert len(await owed(db, reminders.REMINDER)) == 1
    await tick(db, WEEK + timedelta(days=9))
    assert [one.parameters["items"][0][1] for one in await owed(db, reminders.REMINDER)] == ["week", "week"]
    sooner = [Day(START - timedelta(days=1), DAYS[0].ends_at - timedelta(days=1))]
    await changes.move(
        db, boss, session_id, sooner, "Зал", zone=ZONE, now=WEEK + timedelta(days=9, minutes=1)
    )
    await tick(
        db, WEEK + timedelta(days=9, hours=1)
    )  # a week before was long before the move: nobody missed it
    assert (await reminders.figures(db, boss, session_id))[ReminderKind.WEEK] == (2, 0)


async def test_nothing_is_said_of_what_was_left_or_cancelled(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    part_id = await whole(db, session_id)
    anna = await signed_up(db, 1, part_id)
    await signed_up(db, 2, part_id)
    await tick(db, WEEK)
    first, second = await owed(db, reminders.REMINDER)
    await registrations.leave(db, anna, part_id, waits=False, now=WEEK)
    assert await drawn(db, first, WEEK) is None
    assert await drawn(db, second, WEEK) is not None
    assert await drawn(db, second, START) is None  # it has begun: the message was long on its way
    await changes.cancel(db, boss, session_id, "", now=WEEK)
    assert await owed(db, reminders.REMINDER) == []
    await tick(db, DAY)
    assert await owed(db, reminders.REMINDER) == []


async def test_several_due_together_are_one_message_and_what_is_cancelled_of_it_is_left_out(
    db: Database,
) -> None:
    """Two sessions one after the other; and of one, an activity for whoever has not signed up for more."""
    boss = await organiser(db)
    await hub.configure(db, HUB)
    short, long = [await _session(db, boss, minutes, length) for minutes, length in ((0, 20), (20, 300))]
    wholes = [(await sessions.show(db, boss, one)).session.whole for one in (short, long)]
    quiz = next(
        one.part for one in (await registrations.offerings(db, boss, long)).places if one.part.activity_id
    )
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for part_id in (*wholes, quiz.id):
        await registrations.join(db, anna, part_id, now=NOW)
    await registrations.join(db, boris, quiz.id, now=NOW)
    ten = datetime(2026, 12, 16, 7, 0, tzinfo=UTC)
    for minutes in (0, 20, 30):
        await tick(db, ten + timedelta(minutes=minutes))
    first, second = await owed(db, reminders.REMINDER)
    assert [(one.chat_id, [row[0] for row in one.parameters["items"]]) for one in (first, second)] == [
        (1, wholes),
        (2, [quiz.id]),
    ]
    await changes.cancel(db, boss, short, "", now=ten)
    found = await drawn(db, first, ten)
    assert found is not None
    assert [one.session.id for one in found.items] == [long]


async def _session(db: Database, boss: Member, minutes: int, length: int) -> int:
    """On the 17th, from so many minutes after ten, so many minutes long."""
    activity = Activity(Zone.INTERACTIVE, Kind.QUIZ, "Квиз", time="10:30" if minutes else "")
    start = datetime(2026, 12, 17, 7, minutes, tzinfo=UTC)
    days = [Day(start, start + timedelta(minutes=length))]
    session_id = await sessions.create_draft(
        db, boss, Plan("Квиз", "", (), (activity,)), days, zone=ZONE, now=NOW
    )
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    return session_id


async def test_two_bots_that_look_at_once_send_one(db: Database) -> None:
    session_id = await announced(db)
    for number in range(1, 21):
        await signed_up(db, number, await whole(db, session_id))
    await asyncio.gather(*(reminders.send_due(db, zone=ZONE, now=WEEK) for _ in range(4)))
    assert sorted(one.chat_id for one in await owed(db, reminders.REMINDER)) == list(range(1, 21))


async def test_of_an_activity_without_a_time_the_days_start_counts(db: Database) -> None:
    days = (*DAYS, Day(DAYS[0].starts_at + timedelta(days=1), DAYS[0].ends_at + timedelta(days=1)))
    activities = (
        Activity(Zone.INTERACTIVE, Kind.BUSINESS_GAME, "Игра"),
        Activity(Zone.INTERACTIVE, Kind.BUSINESS_GAME, "Игра второго дня", day=2),
    )
    boss = await organiser(db)
    await hub.configure(db, HUB)
    plan = Plan("Тема", "Цель", (), activities)
    session_id = await sessions.create_draft(db, boss, plan, days, zone=ZONE, now=NOW)
    version = (await sessions.show(db, boss, session_id)).session.version
    await sessions.announce(db, boss, session_id, version, now=NOW)
    anna = await teacher(db, 1)
    for one in await db.read(parts.of_session, session_id):
        if one.activity_id is not None:
            await registrations.join(db, anna, one.id, now=NOW)
    await tick(db, DAY)
    [first] = await owed(db, reminders.REMINDER)
    found = await drawn(db, first, DAY)
    assert found
    assert [(one.part.title, one.starts_at) for one in found.items] == [("Игра", START)]
    await tick(db, DAY + timedelta(days=1))
    found = await drawn(db, (await owed(db, reminders.REMINDER))[-1], DAY + timedelta(days=1))
    assert found
    assert [(one.part.title, one.starts_at) for one in found.items] == [
        ("Игра второго дня", days[1].starts_at)
    ]


async def test_what_waited_for_a_bot_that_was_down_is_judged_again(db: Database) -> None:
    """Owed in the morning, the turn comes at night: it is put off till the morning, or noted as missed."""
    session_id = await announced(db)
    await signed_up(db, 1, await whole(db, session_id))
    boss = await organiser(db)
    await tick(db, WEEK)
    [first] = await owed(db, reminders.REMINDER)
    told = first.parameters["member_id"], first.parameters["items"]
    assert not await reminders.put_off(db, *told, zone=ZONE, now=WEEK + timedelta(hours=1))
    night = WEEK.replace(hour=20)  # 23:00 in Minsk
    assert await reminders.put_off(db, *told, zone=ZONE, now=night)
    assert (await reminders.figures(db, boss, session_id))[ReminderKind.WEEK] == (0, 0)
    await tick(db, night)
    assert len(await owed(db, reminders.REMINDER)) == 1
    await tick(db, WEEK + timedelta(hours=23))
    assert len(await owed(db, reminders.REMINDER)) == 2
    late = WEEK + timedelta(days=2)
    assert await reminders.put_off(db, *told, zone=ZONE, now=late)
    await tick(db, late)
    assert (await reminders.figures(db, boss, session_id))[ReminderKind.WEEK] == (0, 1)


async def test_the_day_before_told_late_in_the_morning_counts_for_the_two_hours_before(db: Database) -> None:
    """«Сегодня» is not said twice within an hour; who does not want the one gets the other in its time."""
    boss = await organiser(db)
    await hub.configure(db, HUB)
    eleven = datetime(2026, 12, 17, 8, 0, tzinfo=UTC)
    days = [Day(eleven, eleven + timedelta(hours=3))]
    session_id = await sessions.create_draft(db, boss, Plan("Квиз", "", (), ()), days, zone=ZONE, now=NOW)
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    await signed_up(db, 1, await whole(db, session_id))
    boris = await signed_up(db, 2, await whole(db, session_id))
    await reminders.choose(db, boris, ReminderKind.DAY, on=False)
    for minutes in (170, 120, 60):  # the bot was down till ten past eight
        await tick(db, eleven - timedelta(minutes=minutes))
    late, in_time = await owed(db, reminders.REMINDER)
    assert [(one.chat_id, [row[1] for row in one.parameters["items"]]) for one in (late, in_time)] == [
        (1, ["day", "hours"]),
        (2, ["hours"]),
    ]
    found = await drawn(db, late, eleven - timedelta(minutes=170))
    assert found
    assert len(found.items) == 1
    figures = await reminders.figures(db, boss, session_id)
    assert (figures[ReminderKind.DAY], figures[ReminderKind.HOURS]) == ((1, 0), (2, 0))
