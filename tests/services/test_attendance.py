"""Coming and going, on both databases: nobody is inside twice, and everybody has left when the day is over."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from domain.attendance import EntryRefusal, Stay, TimesRefusal
from domain.member import Member, Role
from domain.registration import RegistrationState
from domain.session import Day, Part, Session
from scheduler.jobs import jobs
from services import Database, attendance, changes, hub, members, registrations, roster, sessions
from services.attendance import NotAlone, NotNow, SelfRefusal
from services.refusal import Reason, RefusedError
from services.roster import Mark
from storage import members as member_rows
from storage import outbox, parts
from storage.attendance import Entry, of_session
from storage.db import Tx, open_database
from storage.schema import attendance as table
from storage.schema import audit
from tests.people import DAYS, HUB, NOW, PLAN, ZONE, announced, crowd_of, organiser, teacher, whole

START, END = DAYS[0].starts_at, DAYS[0].ends_at
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
WARSAW = ZoneInfo("Europe/Warsaw")


async def held(db: Database, days: Sequence[Day]) -> int:
    """An announced session on those days."""
    boss = await organiser(db)
    await hub.configure(db, HUB)
    session_id = await sessions.create_draft(db, boss, PLAN, days, zone=ZONE, now=NOW)
    version = (await sessions.show(db, boss, session_id)).session.version
    await sessions.announce(db, boss, session_id, version, now=NOW)
    return session_id


async def signed_up(db: Database, session_id: int, number: int = 1, name: str = "Анна Иванова") -> Member:
    one = await teacher(db, number, name)
    await registrations.join(db, one, await whole(db, session_id), now=NOW, may_wait=True)
    return one


async def entries(db: Database, session_id: int, part_id: int | None = None) -> list[Entry]:
    found = await db.read(of_session, session_id)
    return [entry for entry in found if part_id in {None, entry.part_id}]


async def stays(db: Database, session_id: int, part_id: int | None = None) -> list[Stay]:
    return [entry.stay for entry in await entries(db, session_id, part_id)]


async def all_parts(db: Database, session_id: int) -> list[Part]:
    return await db.read(parts.of_session, session_id)


async def notes(db: Database, *actions: str) -> list[Any]:
    def read(tx: Tx) -> list[Any]:
        return list(tx.execute(sa.select(audit).where(audit.c.action.in_(actions)).order_by(audit.c.id)))

    return await db.read(read)


class TestComing:
    async def test_twice_is_coming_once_and_so_is_leaving(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        for minute in (0, 5):
            await attendance.enter(db, boss, part_id, anna.id, now=START + minute * MINUTE)
        assert await stays(db, session_id) == [Stay(START)]
        for minute in (30, 35):
            await attendance.leave(db, boss, part_id, anna.id, now=START + minute * MINUTE)
        assert await stays(db, session_id) == [Stay(START, START + 30 * MINUTE)]
        assert [note.action for note in await notes(db, "enter", "leave")] == ["enter", "leave"]

    async def test_back_is_another_entry(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        for hour in (0, 2):
            await attendance.enter(db, boss, part_id, anna.id, now=START + hour * HOUR)
            await attendance.leave(db, boss, part_id, anna.id, now=START + (hour + 1) * HOUR)
        seen = await roster.person(db, boss, session_id, anna.id, now=END)
        assert (len(seen.entries), seen.minutes) == (2, 120)

    async def test_too_early_or_too_late_is_refused_with_the_hour(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        early = await attendance.enter(db, boss, part_id, anna.id, now=NOW)
        assert isinstance(early, NotNow)
        assert (early.why, early.opens_at) == (EntryRefusal.EARLY, START - 2 * HOUR)
        late = await attendance.enter(db, boss, part_id, anna.id, now=END)
        assert isinstance(late, NotNow)
        assert late.why is EntryRefusal.OVER
        assert await stays(db, session_id) == []

    async def test_into_an_activity_is_into_the_session_and_out_of_another_activity(
        self, db: Database
    ) -> None:
        session_id = await announced(db)
        boss, anna = await organiser(db), await signed_up(db, session_id)
        all_of_it, one, other = await all_parts(db, session_id)
        await attendance.enter(db, boss, one.id, anna.id, now=START)
        await attendance.enter(db, boss, other.id, anna.id, now=START + HOUR)
        assert await stays(db, session_id, one.id) == [Stay(START, START + HOUR)]
        assert await stays(db, session_id, all_of_it.id) == [Stay(START)]
        await attendance.leave(db, boss, other.id, anna.id, now=START + 2 * HOUR)
        seen = await roster.person(db, boss, session_id, anna.id, now=START + 2 * HOUR)
        assert seen.inside == {all_of_it.id}
        await attendance.enter(db, boss, one.id, anna.id, now=START + 2 * HOUR)
        await attendance.leave(db, boss, all_of_it.id, anna.id, now=START + 3 * HOUR)
        seen = await roster.person(db, boss, session_id, anna.id, now=START + 3 * HOUR)
        assert seen.inside == frozenset()

    async def test_is_counted_by_people(self, db: Database) -> None:
        session_id = await announced(db)
        boss = await organiser(db)
        _, one, other = await all_parts(db, session_id)
        for number in (1, 2, 3):
            person = await signed_up(db, session_id, number)
            await attendance.enter(db, boss, one.id, person.id, now=START)
            await attendance.enter(db, boss, other.id, person.id, now=START)
        assert (await roster.people(db, boss, session_id)).inside == 3

    async def test_of_a_stranger_is_refused(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, stranger = await organiser(db), await whole(db, session_id), await teacher(db, 9)
        for asked in (
            attendance.enter(db, boss, part_id, stranger.id, now=START),
            roster.person(db, boss, session_id, stranger.id, now=START),
        ):
            with pytest.raises(RefusedError) as refusal:
                await asked
            assert refusal.value.reason is Reason.GONE


class TestRights:
    async def test_are_a_moderators_of_that_session(self, db: Database) -> None:
        session_id, other_id = await announced(db), await announced(db)
        part_id, anna, helper = (
            await whole(db, session_id),
            await signed_up(db, session_id),
            await teacher(db, 2),
        )

        async def try_all(now: datetime) -> list[Reason | None]:
            found: list[Reason | None] = []
            for asked in (
                attendance.enter(db, helper, part_id, anna.id, now=now),
                attendance.leave(db, helper, part_id, anna.id, now=now),
                roster.people(db, helper, session_id),
                roster.person(db, helper, session_id, anna.id, now=now),
                roster.export(db, helper, session_id),
                roster.add(db, helper, session_id, "Пётр", "Лицей", now=now),
                roster.sign_up(db, helper, session_id, anna.id, now=now),
                roster.remove(db, helper, session_id, anna.id, now=now),
            ):
                try:
                    await asked
                    found.append(None)
                except RefusedError as refusal:
                    found.append(refusal.reason)
            return found

        assert await try_all(START) == [Reason.RIGHTS] * 8
        await db.transaction(_let_moderate, helper.id, other_id)
        assert await try_all(START) == [Reason.RIGHTS] * 8
        assert [one.id for one in await roster.led(db, helper)] == [other_id]
        await db.transaction(_let_moderate, helper.id, session_id)
        assert await try_all(START) == [None] * 8

    async def test_of_corrections_are_a_moderators_too(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=START)
        [entry] = await entries(db, session_id)
        for asked in (
            attendance.correct(db, anna, entry.id, START, START + HOUR, now=END),
            attendance.strike(db, anna, entry.id, now=END),
            attendance.write_down(db, anna, part_id, anna.id, Stay(START, END), now=END),
            attendance.set_self_check_in(db, anna, session_id, on=True, now=END),
        ):
            with pytest.raises(RefusedError) as refusal:
                await asked
            assert refusal.value.reason is Reason.RIGHTS
        assert await entries(db, session_id) == [entry]


class TestByOneself:
    async def test_only_where_the_organiser_allows_it(self, db: Database) -> None:
        session_id = await announced(db)
        boss, anna = await organiser(db), await signed_up(db, session_id)
        refused = await attendance.check_in(db, anna, session_id, now=START)
        assert isinstance(refused, NotAlone)
        assert refused.why is SelfRefusal.OFF
        for _ in range(2):
            await attendance.set_self_check_in(db, boss, session_id, on=True, now=START)
        assert len(await notes(db, "self_check_in")) == 1
        assert isinstance(await attendance.check_in(db, anna, session_id, now=START), Session)
        await attendance.check_out(db, anna, session_id, now=START + HOUR)
        assert await stays(db, session_id) == [Stay(START, START + HOUR)]

    async def test_without_a_registration_only_while_there_are_seats(self, db: Database) -> None:
        session_id = await announced(db, capacity=1)
        boss, vera = await organiser(db), await teacher(db, 3)
        await attendance.set_self_check_in(db, boss, session_id, on=True, now=NOW)
        await signed_up(db, session_id)
        full = await attendance.check_in(db, vera, session_id, now=START)
        assert isinstance(full, NotAlone)
        assert full.why is SelfRefusal.FULL
        await changes.set_capacity(db, boss, await whole(db, session_id), 2, now=NOW)
        assert isinstance(await attendance.check_in(db, vera, session_id, now=START), Session)
        [guest] = [row for row in (await roster.people(db, boss, session_id)).rows if not row.registered]
        assert (guest.person.id, guest.mark) == (vera.id, Mark.INSIDE)

    async def test_keeps_nothing_of_a_stranger(self, db: Database) -> None:
        session_id = await announced(db)
        await attendance.set_self_check_in(db, await organiser(db), session_id, on=True, now=NOW)
        stranger = await members.meet(db, 7, now=NOW)
        with pytest.raises(RefusedError) as refusal:
            await attendance.check_in(db, stranger, session_id, now=START)
        assert refusal.value.reason is Reason.PROFILE
        assert await stays(db, session_id) == []


class TestStorms:
    async def test_forty_entries_of_one_person_are_one(self, db: Database) -> None:
        session_id = await announced(db)
        boss, anna = await organiser(db), await signed_up(db, session_id)
        found = await all_parts(db, session_id)
        await asyncio.gather(
            *(attendance.enter(db, boss, found[0].id, anna.id, now=START + n * MINUTE) for n in range(40))
        )
        assert len(await stays(db, session_id)) == 1
        await asyncio.gather(
            *(attendance.enter(db, boss, found[1].id, anna.id, now=START) for _ in range(40))
        )
        assert [len(await stays(db, session_id, part.id)) for part in found] == [1, 1, 0]

    @pytest.mark.parametrize("seed", [1, 2])
    async def test_of_coming_and_going_leave_everybody_once_at_most_inside(
        self, db: Database, seed: int
    ) -> None:
        session_id = await announced(db)
        boss = await organiser(db)
        crowd = [await signed_up(db, session_id, number) for number in range(1, 9)]
        found = await all_parts(db, session_id)
        dice = random.Random(seed)  # noqa: S311 - a story's dice
        await asyncio.gather(
            *(
                dice.choice((attendance.enter, attendance.leave))(
                    db, boss, dice.choice(found).id, dice.choice(crowd).id, now=START + n * MINUTE
                )
                for n in range(120)
            )
        )
        left = await entries(db, session_id)
        inside = [(entry.part_id, entry.member_id) for entry in left if entry.stay.left_at is None]
        assert len(inside) == len(set(inside))
        assert all(entry.stay.entered_at <= (entry.stay.left_at or END) for entry in left)
        activities = {part.id for part in found if part.activity_id}
        in_activities = [who for part_id, who in inside if part_id in activities]
        assert len(in_activities) == len(set(in_activities)), "somebody is in two activities"
        in_session = {who for part_id, who in inside if part_id == found[0].id}
        assert set(in_activities) <= in_session
        await attendance.close_due(db, now=END)
        assert all(stay.left_at and stay.left_at <= END for stay in await stays(db, session_id))


class TestTheClock:
    async def test_sees_out_at_the_end_however_late_it_looks(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=START)
        await _tick(db, END - MINUTE)
        assert await stays(db, session_id) == [Stay(START)]
        for _ in range(2):
            await _tick(db, END + 5 * HOUR)
        assert await stays(db, session_id) == [Stay(START, END)]

    async def test_sees_out_at_the_end_of_each_of_three_days(self, db: Database) -> None:
        days = tuple(Day(START + n * 24 * HOUR, END + n * 24 * HOUR) for n in range(3))
        session_id = await held(db, days)
        boss, anna = await organiser(db), await signed_up(db, session_id)
        all_of_it, first, second, third, *_ = await all_parts(db, session_id)
        for day in days:
            await attendance.enter(db, boss, all_of_it.id, anna.id, now=day.starts_at)
            await attendance.close_due(db, now=day.ends_at + HOUR)
        assert await stays(db, session_id, all_of_it.id) == [Stay(day.starts_at, day.ends_at) for day in days]
        for part, day in zip((first, second, third), days, strict=True):
            assert await stays(db, session_id, part.id) == [Stay(day.starts_at, day.ends_at)]

    async def test_sees_out_over_midnight(self, db: Database) -> None:
        evening = datetime(2026, 12, 17, 18, tzinfo=UTC)  # 21:00 in Minsk, until 02:00
        session_id = await held(db, [Day(evening, evening + 5 * HOUR)])
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=evening + HOUR)
        await attendance.close_due(db, now=evening + 4 * HOUR)
        assert await stays(db, session_id) == [Stay(evening + HOUR)]
        await attendance.close_due(db, now=evening + 5 * HOUR)
        assert (await roster.person(db, boss, session_id, anna.id, now=evening + 9 * HOUR)).minutes == 240

    async def test_sees_out_on_the_day_the_clocks_change(self, db: Database) -> None:
        """28 March 2027 in Warsaw lasts 23 hours."""
        day = Day(datetime(2027, 3, 28, 1, tzinfo=WARSAW), datetime(2027, 3, 28, 6, tzinfo=WARSAW))
        session_id = await held(db, [Day(day.starts_at.astimezone(UTC), day.ends_at.astimezone(UTC))])
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=day.starts_at)
        await attendance.close_due(db, now=day.ends_at)
        assert (await roster.person(db, boss, session_id, anna.id, now=day.ends_at)).minutes == 4 * 60

    async def test_sees_out_after_a_restart(self, database_url: str) -> None:
        before = await open_database(database_url, serve=True)
        session_id = await announced(before)
        boss, anna = await organiser(before), await signed_up(before, session_id)
        await attendance.enter(before, boss, await whole(before, session_id), anna.id, now=START)
        await before.close()
        after = await open_database(database_url, serve=True)
        await attendance.close_due(after, now=END + 48 * HOUR)
        assert await stays(after, session_id) == [Stay(START, END)]
        await after.close()

    async def test_leaves_a_tick_of_five_hundred_quick(self, db: Database) -> None:
        session_id = await announced(db)
        part_id = await whole(db, session_id)
        crowd = await crowd_of(db, 500)

        def fill(tx: Tx) -> None:
            tx.execute(
                sa.insert(table),
                [
                    {"part_id": part_id, "member_id": one.id, "entered_at": START, "entered_by": one.id}
                    for one in crowd
                ],
            )

        await db.transaction(fill)
        await attendance.close_due(db, now=END)
        assert await stays(db, session_id) == [Stay(START, END)] * 500

    @pytest.mark.parametrize("how", ["finish", "cancel"])
    async def test_need_not_look_when_the_session_ends_before_its_time(self, db: Database, how: str) -> None:
        session_id, other_id = await announced(db), await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await registrations.join(db, anna, await whole(db, other_id), now=NOW, switch=False)
        await changes.start(db, boss, session_id, now=START)
        await attendance.enter(db, boss, part_id, anna.id, now=START)
        if how == "finish":
            await changes.finish(db, boss, session_id, now=START + HOUR)
        else:
            await changes.cancel(db, boss, session_id, "карантин", now=START + HOUR)
        assert await stays(db, session_id) == [Stay(START, START + HOUR)]
        refused = await attendance.enter(db, boss, part_id, anna.id, now=START + 2 * HOUR)
        assert isinstance(refused, NotNow)
        assert refused.why is EntryRefusal.NOT_OPEN


class TestCorrections:
    async def test_leave_a_trace_of_before_and_after(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=START + HOUR)
        [entry] = await entries(db, session_id)
        await attendance.correct(db, boss, entry.id, START, START + 2 * HOUR, now=END)
        assert await stays(db, session_id) == [Stay(START, START + 2 * HOUR)]
        await attendance.strike(db, boss, entry.id, now=END)
        assert await stays(db, session_id) == []
        correction, struck = await notes(db, "correct", "strike")
        whose = {"part": part_id, "member": anna.id}
        was = {**whose, "entered_at": (START + HOUR).isoformat(), "left_at": None}
        is_now = {**whose, "entered_at": START.isoformat(), "left_at": (START + 2 * HOUR).isoformat()}
        assert (correction.actor_id, correction.before, correction.after) == (boss.id, was, is_now)
        assert (struck.before, struck.after) == (is_now, None)

    async def test_of_the_entry_alone_keep_who_is_inside(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=START + HOUR)
        [entry] = await entries(db, session_id)
        await attendance.correct(db, boss, entry.id, START, None, now=START + HOUR)
        assert await stays(db, session_id) == [Stay(START)]

    async def test_that_cannot_be_true_change_nothing(self, db: Database) -> None:
        session_id = await announced(db)
        boss, part_id, anna = (
            await organiser(db),
            await whole(db, session_id),
            await signed_up(db, session_id),
        )
        await attendance.enter(db, boss, part_id, anna.id, now=START)
        [entry] = await entries(db, session_id)
        future = await attendance.correct(db, boss, entry.id, START, END, now=START + HOUR)
        outside = await attendance.correct(db, boss, entry.id, START - 5 * HOUR, START, now=END)
        backwards = await attendance.correct(db, boss, entry.id, START + HOUR, START, now=END)
        assert [future, outside, backwards] == [TimesRefusal.FUTURE, TimesRefusal.OUTSIDE, TimesRefusal.ORDER]
        assert await entries(db, session_id) == [entry]
        assert await notes(db, "correct") == []

    async def test_write_down_who_was_forgotten_once(self, db: Database) -> None:
        session_id = await announced(db)
        boss, anna = await organiser(db), await signed_up(db, session_id)
        all_of_it, one, _ = await all_parts(db, session_id)
        for _ in range(2):
            await attendance.write_down(db, boss, one.id, anna.id, Stay(START, START + HOUR), now=END)
        assert await stays(db, session_id, one.id) == [Stay(START, START + HOUR)]
        assert await stays(db, session_id, all_of_it.id) == [Stay(START, START + HOUR)]
        assert (await roster.person(db, boss, session_id, anna.id, now=END)).minutes == 60


class TestRoster:
    async def test_says_who_has_a_seat_waits_and_is_inside(self, db: Database) -> None:
        session_id = await announced(db, capacity=2)
        boss, part_id = await organiser(db), await whole(db, session_id)
        names = ["Вера Петрова", "борис Ковалёв", "Анна Иванова", "Ёлка Лесная"]
        vera, boris, _, _ = [await signed_up(db, session_id, n, name) for n, name in enumerate(names, 1)]
        await attendance.enter(db, boss, part_id, vera.id, now=START)
        await attendance.enter(db, boss, part_id, boris.id, now=START)
        await attendance.leave(db, boss, part_id, boris.id, now=START + HOUR)
        seen = await roster.people(db, boss, session_id)
        assert [(row.person.name, row.mark) for row in seen.rows] == [
            ("Анна Иванова", Mark.WAITING),
            ("борис Ковалёв", Mark.WAS),
            ("Вера Петрова", Mark.INSIDE),
            ("Ёлка Лесная", Mark.WAITING),
        ]
        assert (seen.registered, seen.waiting, seen.inside) == (2, 2, 1)
        assert [row.person.name for row in seen.named("кова бор")] == ["борис Ковалёв"]
        assert [row.person.name for row in seen.named("елк")] == ["Ёлка Лесная"]

    async def test_takes_somebody_without_telegram_once(self, db: Database) -> None:
        session_id = await announced(db, capacity=1)
        boss = await organiser(db)
        added = await roster.add(db, boss, session_id, "Пётр Лис", "Лицей № 1", now=NOW)
        again = await roster.add(db, boss, session_id, "пётр лис", "лицей № 1", now=NOW)
        other = await roster.add(db, boss, session_id, "Пётр Лис", "Гимназия", now=NOW)
        assert (added.state, added.is_new) == (RegistrationState.CONFIRMED, True)
        assert again == replace(added, is_new=False)
        assert (other.state, other.is_new) == (RegistrationState.WAITING, True)
        assert await db.read(_added_by, added.member_id) == (boss.id, None)
        assert len(await notes(db, "add")) == 2

    async def test_removing_gives_the_seat_on_and_tells_both(self, db: Database) -> None:
        session_id = await announced(db, capacity=1)
        boss = await organiser(db)
        anna, boris = (
            await signed_up(db, session_id, 11),
            await signed_up(db, session_id, 12, "Борис Ковалёв"),
        )
        assert await roster.remove(db, boss, session_id, anna.id, now=NOW)
        assert not await roster.remove(db, boss, session_id, anna.id, now=NOW)
        mine = [(await sessions.show(db, one, session_id)).mine for one in (anna, boris)]
        assert mine == [RegistrationState.REMOVED, RegistrationState.CONFIRMED]
        owed = await db.read(outbox.due, NOW, 100)
        assert {(row.kind, row.chat_id) for row in owed} >= {(roster.REMOVED, 11), ("promoted", 12)}
        [note] = await notes(db, "remove")
        assert note.before == {str(await whole(db, session_id)): "confirmed"}
        assert [row.person.name for row in (await roster.people(db, boss, session_id)).rows] == [
            "Борис Ковалёв"
        ]

    async def test_an_offer_is_taken_by_a_moderators_hand(self, db: Database) -> None:
        session_id = await announced(db, capacity=1)
        boss, anna, boris = await organiser(db), await signed_up(db, session_id), await teacher(db, 2)
        await registrations.join(db, boris, await whole(db, session_id), now=NOW, may_wait=True)
        near = START - 3 * HOUR
        await roster.remove(db, boss, session_id, anna.id, now=near)
        view = await roster.person(db, boss, session_id, boris.id, now=near)
        assert view.whole is RegistrationState.OFFERED
        await roster.sign_up(db, boss, session_id, boris.id, now=near)
        view = await roster.person(db, boss, session_id, boris.id, now=near)
        assert view.whole is RegistrationState.CONFIRMED

    async def test_a_seat_in_the_whole_gives_up_those_of_the_days(self, db: Database) -> None:
        session_id = await held(db, [DAYS[0], Day(START + 24 * HOUR, END + 24 * HOUR)])
        boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
        first = (await all_parts(db, session_id))[1]
        await changes.set_capacity(db, boss, first.id, 1, now=NOW)
        for one in (anna, boris):
            await registrations.join(db, one, first.id, now=NOW, may_wait=True)
        await roster.sign_up(db, boss, session_id, anna.id, now=NOW)
        mine = [(await registrations.place(db, one, first.id))[1].mine for one in (anna, boris)]
        assert mine == [None, RegistrationState.CONFIRMED]

    async def test_forty_take_off_and_sign_up_within_the_seats(self, db: Database) -> None:
        session_id = await announced(db, capacity=5)
        boss = await organiser(db)
        crowd = [await signed_up(db, session_id, number, f"Имя {number}") for number in range(1, 21)]
        await asyncio.gather(
            *(roster.remove(db, boss, session_id, one.id, now=NOW) for one in crowd[:5]),
            *(roster.sign_up(db, boss, session_id, one.id, now=NOW) for one in crowd),
            *(roster.add(db, boss, session_id, f"Гость {n}", "Лицей", now=NOW) for n in range(15)),
        )
        seats = (await sessions.show(db, boss, session_id)).seats
        assert seats.taken == 5
        assert (await roster.people(db, boss, session_id)).registered == 5


async def _tick(db: Database, now: datetime) -> None:
    """What the metronome does."""
    see_out = next(job for job in jobs(db, lambda: now, ZONE) if job.name == "see_out")
    await see_out.tick()


def _let_moderate(tx: Tx, member_id: int, session_id: int) -> None:
    member_rows.grant(tx, member_id, Role.MODERATOR, now=NOW, session_id=session_id)


def _added_by(tx: Tx, member_id: int) -> tuple[int | None, int | None]:
    found = sa.text("SELECT added_by, telegram_id FROM member WHERE id = :id")
    row = tx.execute(found, {"id": member_id}).one()
    return row.added_by, row.telegram_id
