"""A year of the clock: all that is said to people is in one table, and nothing else.

The clock's own jobs are ticked, at a time that is given. The table is the same by the wall clocks of a zone that changes
to summer time and of one that does not: that is what is promised.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from domain.cycle import Cycle
from domain.member import Member
from domain.quiet import is_quiet
from domain.reminder import ReminderKind
from domain.session import Day, Plan
from scheduler.jobs import jobs
from services import Database, changes, cycles, hub, moderation, registrations, reminders, sessions
from storage.db import Tx, open_database
from storage.schema import cycle_step, member, outbox, part, reminder, session
from tests.people import HUB, organiser, teacher

Event = Callable[[datetime], Awaitable[object]]
HOUR: Final = timedelta(hours=1)
YEAR: Final = 2026
SAYING: Final = {"go_on", "remind", "keep_the_cycle", "tell_duties", "chase"}
HOURS: Final = {3, 8, 9, 10, 12, 16, 20, 22}
DOWN: Final = (
    ("16.08 20:00", "19.08 22:00"),  # three days and two hours; it comes back at night
    ("04.10 12:00", "13.10 22:00"),  # over the whole time of a survey
)

# The cycle's dates are 28.02 (a Saturday: 02.03), 30.04, 30.06, 31.08, 31.10 (a Saturday: 02.11) and 31.12; people are
# asked 28, 21 and 14 days before. Anna (1) and Boris (2) are in all sessions, 1001 organises; Boris wants no reminder a
# day before. Sessions: 30.03 10:00, the day after the clocks are set, which Anna leads; 30.04 8:30; 30.06 10:00, moved to
# 02.07; 25.08 10:00; 26.10 10:00, the day after the clocks are set back; 31.12 10:00, cancelled.
TABLE: Final = """
02.02 10:00 cycle_survey 1 2 1001
09.02 10:00 cycle_organisers 1001
16.02 10:00 cycle_teachers 1 2 1001
02.03 12:00 moderation_agreed 1
02.03 12:00 moderation_volunteered 1001
23.03 10:00 reminder:week 1 2
27.03 10:00 moderation_duty:before 1
29.03 10:00 reminder:day 1
30.03 08:00 moderation_duty:during 1
30.03 08:00 reminder:hours 1 2
30.03 16:00 moderation_duty:after 1
02.04 10:00 cycle_survey 1 2 1001
09.04 10:00 cycle_organisers 1001
16.04 10:00 cycle_teachers 1 2 1001
23.04 09:00 reminder:week 1 2
29.04 09:00 reminder:day 1
29.04 20:00 reminder:hours 1 2
02.06 10:00 cycle_survey 1 2 1001
09.06 10:00 cycle_organisers 1001
16.06 10:00 cycle_teachers 1 2 1001
23.06 10:00 reminder:week 1 2
24.06 12:00 moved 1 2
25.06 10:00 reminder:week 1 2
25.06 12:00 chase_move 1
26.06 12:00 unanswered 1001
01.07 10:00 reminder:day 1
02.07 08:00 reminder:hours 1 2
03.08 10:00 cycle_survey 1 2 1001
10.08 10:00 cycle_organisers 1001
19.08 22:00 missed:week 1 2
20.08 08:00 cycle_teachers 1 2 1001
24.08 10:00 reminder:day 1
25.08 08:00 reminder:hours 1 2
14.10 08:00 cycle_organisers 1001
19.10 10:00 cycle_teachers 1 2 1001
19.10 10:00 reminder:week 1 2
25.10 10:00 reminder:day 1
26.10 08:00 reminder:hours 1 2
03.12 10:00 cycle_survey 1 2 1001
10.12 10:00 cycle_organisers 1001
17.12 10:00 cycle_teachers 1 2 1001
24.12 10:00 reminder:week 1 2
28.12 12:00 cancelled 1 2
"""


class Year:
    def __init__(self, db: Database, zone: ZoneInfo) -> None:
        self.db, self.zone = db, zone
        self.now = self.at("01.01 00:00")
        self.events: dict[datetime, Event] = {}
        self.made: dict[str, int] = {}

    def at(self, text: str) -> datetime:
        moment = datetime.strptime(f"{text} {YEAR}", "%d.%m %H:%M %Y").replace(tzinfo=self.zone)
        return moment.astimezone(UTC)

    def days(self, start: str, hours: int) -> list[Day]:
        return [Day(self.at(start), self.at(start) + hours * HOUR)]

    async def pass_by(self, *, wholly: bool) -> None:
        """But for the days when the bot is down; what people do comes before the tick.

        `wholly`: all jobs, hour by hour; or else those that this is about, at the hours when there is something, and at night.
        """
        every = jobs(self.db, lambda: self.now, self.zone)
        clock = every if wholly else [job for job in every if job.name in SAYING]
        hours = range(24) if wholly else HOURS
        off = [(self.at(down), self.at(up)) for down, up in DOWN]
        end = self.at("31.12 23:00")
        while self.now <= end:
            if event := self.events.pop(self.now, None):
                await event(self.now)
            is_off = any(down <= self.now < up for down, up in off)
            if not is_off and self.now.astimezone(self.zone).hour in hours:
                for job in clock:
                    await job.tick()
            self.now += HOUR
        assert not self.events

    async def session(self, start: str, hours: int, people: list[Member], *, now: datetime) -> None:
        boss = await organiser(self.db)
        plan = Plan(f"Сессия {start}", "", (), ())
        made = await sessions.create_draft(
            self.db, boss, plan, self.days(start, hours), zone=self.zone, now=now
        )
        await sessions.announce(self.db, boss, made, 1, now=now)
        for one in people:
            whole = (await sessions.show(self.db, one, made)).session.whole
            await registrations.join(self.db, one, whole, now=now)
        self.made[start] = made

    async def told(self) -> list[str]:
        return await self.db.read(self._told)

    def _told(self, tx: Tx) -> list[str]:
        """Moment, kind and to whom, in the order of time, and of the alphabet where it is the same."""
        said: dict[tuple[datetime, str], set[int]] = {}
        messages = sa.select(outbox).where(outbox.c.card_id.is_(None)).order_by(outbox.c.id)
        for row in tx.execute(messages):
            assert not is_quiet(row.not_before, self.zone)
            kinds = [item[1] for item in row.parameters.get("items", [])] or [row.parameters.get("duty")]
            for kind in kinds:
                name = f"{row.kind}:{kind}" if kind else row.kind
                readers = said.setdefault((row.created_at, name), set())
                assert row.chat_id not in readers, "told twice"
                readers.add(row.chat_id)
        missed = sa.select(reminder, member.c.telegram_id).join(member).where(reminder.c.missed)
        for row in tx.execute(missed):
            said.setdefault((row.at, f"missed:{row.kind}"), set()).add(row.telegram_id)
        return [
            f"{when.astimezone(self.zone):%d.%m %H:%M} {name} {' '.join(map(str, sorted(readers)))}"
            for (when, name), readers in sorted(said.items())
        ]


@pytest.fixture
async def sqlite_db(sqlite_url: str) -> AsyncIterator[Database]:
    database = await open_database(sqlite_url, serve=True)
    yield database
    await database.close()


@pytest.mark.parametrize(
    ("name", "wholly"),
    [
        ("Europe/Vilnius", False),
        pytest.param("Europe/Vilnius", True, marks=pytest.mark.slow),
        pytest.param("Europe/Minsk", True, marks=pytest.mark.slow),
    ],
)
async def test_in_a_year_everything_is_said_once_and_in_time(
    sqlite_db: Database, name: str, *, wholly: bool
) -> None:
    year = Year(sqlite_db, ZoneInfo(name))
    db, boss, start = year.db, await organiser(year.db), year.now
    people = [await teacher(db, number) for number in (1, 2)]
    anna, boris = people
    await _profile(db, boss)
    await hub.configure(db, HUB)
    await reminders.choose(db, boris, ReminderKind.DAY, on=False)
    await cycles.change(db, boss, Cycle(date(YEAR - 1, 12, 31)), now=start)

    async def first(now: datetime) -> None:
        await year.session("30.03 10:00", 6, people, now=now)
        await moderation.volunteer(db, anna, year.made["30.03 10:00"], now=now)
        await moderation.invite(db, boss, year.made["30.03 10:00"], anna.id, now=now)

    async def moves(now: datetime) -> None:
        days = year.days("02.07 10:00", 6)
        await changes.move(db, boss, year.made["30.06 10:00"], days, "", zone=year.zone, now=now)
        await registrations.comes(db, boris, year.made["30.06 10:00"], 1, now=now)

    def session_on(moment: str, hours: int = 6) -> Event:
        return lambda now: year.session(moment, hours, people, now=now)

    year.events = {
        year.at("02.03 12:00"): first,
        year.at("02.04 12:00"): session_on("30.04 08:30", 4),
        year.at("02.06 12:00"): session_on("30.06 10:00"),
        year.at("24.06 12:00"): moves,
        year.at("03.08 12:00"): session_on("25.08 10:00"),
        year.at("01.10 12:00"): session_on("26.10 10:00"),
        year.at("01.12 12:00"): session_on("31.12 10:00"),
        year.at("28.12 12:00"): lambda now: changes.cancel(db, boss, year.made["31.12 10:00"], "", now=now),
    }
    await year.pass_by(wholly=wholly)
    assert await year.told() == TABLE.split("\n")[1:-1]
    assert await db.read(_steps) == {"done": 15, "late": 2, "skipped": 1}
    assert await db.read(_states) == {"finished": 5, "cancelled": 1}
    assert await db.read(_due) == {"week": 12 + 2, "day": 5, "hours": 10}


async def _profile(db: Database, boss: Member) -> None:
    await teacher(db, boss.telegram_id or 0, "Галина Организатор")


def _steps(tx: Tx) -> dict[str, int]:
    counted = sa.select(cycle_step.c.state, sa.func.count()).group_by(cycle_step.c.state)
    return {row[0]: row[1] for row in tx.execute(counted)}


def _states(tx: Tx) -> dict[str, int]:
    counted = sa.select(session.c.state, sa.func.count()).group_by(session.c.state)
    return {row[0]: row[1] for row in tx.execute(counted)}


def _due(tx: Tx) -> dict[str, int]:
    """Reminders that are on record, sent or missed: of each session, person and kind one, and a week before two of the moved."""
    counted = sa.select(reminder.c.kind, sa.func.count()).join(part).group_by(reminder.c.kind)
    return {row[0]: row[1] for row in tx.execute(counted)}
