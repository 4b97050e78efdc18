"""The cycle as it is set, shown and kept: once each, in portions, with what is then so."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from domain.board import Phase, Side
from domain.cycle import Cycle, CycleProblem, Policy, Step, StepState
from domain.reminder import ReminderKind
from services import Database, cycles, reminders, themes
from storage.schema import audit
from tests.people import NOW, ORGANISER, ZONE, announced, crowd_of, organiser, teacher
from tests.services.board_house import opened, owed, stepped, wrote

ANCHOR = Cycle(date(2027, 1, 7), policy=Policy.NEXT)  # Christmas: it is the 8th
TEACHERS = datetime(2026, 12, 25, 7, 0, tzinfo=UTC)  # fourteen days before, at ten in Minsk
ORGANISERS, SURVEY = TEACHERS - timedelta(days=7), TEACHERS - timedelta(days=14)


async def tick(db: Database, now: datetime) -> int:
    ticks = 1
    while await cycles.go_on(db, zone=ZONE, now=now):
        ticks += 1
    return ticks


async def test_it_is_set_shown_with_its_next_three_dates_and_stopped(db: Database) -> None:
    boss = await organiser(db)
    assert (await cycles.show(db, boss, zone=ZONE, now=NOW)).cycle is None
    assert await cycles.change(db, boss, Cycle(ANCHOR.anchor, months=1), now=NOW) is CycleProblem.TOO_LONG
    for _ in range(2):
        assert await cycles.change(db, boss, ANCHOR, now=NOW) is None
    view = await cycles.show(db, boss, zone=ZONE, now=NOW)
    assert view.cycle == ANCHOR
    assert [(one.nominal.isoformat(), one.day.isoformat()) for one in view.dates] == [
        ("2027-01-07", "2027-01-08"),
        ("2027-03-07", "2027-03-09"),  # a Sunday, and Women's Day after it
        ("2027-05-07", "2027-05-07"),
    ]
    assert [(one.step, one.due_at) for one in view.coming][:3] == [
        (Step.SURVEY, SURVEY),
        (Step.ORGANISERS, ORGANISERS),
        (Step.TEACHERS, TEACHERS),
    ]
    for _ in range(2):
        await cycles.stop(db, boss, now=NOW)
    assert await tick(db, TEACHERS) == 1
    noted = await db.read(lambda tx: list(tx.scalars(select(audit.c.action).order_by(audit.c.id))))
    assert noted == ["cycle", "cycle_stop"]


async def test_organisers_first_then_teachers_in_portions_and_once_each(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cycles, "AT_ONCE", 3)
    boss = await organiser(db)
    people = await crowd_of(db, 7)
    await reminders.choose(db, people[2], ReminderKind.CYCLE, on=False)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    for due in (SURVEY, ORGANISERS, TEACHERS):
        assert await tick(db, due - timedelta(minutes=1)) == 1
        assert await tick(db, due) > 1
        assert await tick(db, due + timedelta(minutes=1)) == 1
    told = {step: [one.chat_id for one in await owed(db, cycles.ASKS[step])] for step in Step}
    teachers = [one.telegram_id for one in people if one is not people[2]]
    assert told == {Step.SURVEY: teachers, Step.ORGANISERS: [ORGANISER], Step.TEACHERS: teachers}
    done = (await cycles.show(db, boss, zone=ZONE, now=TEACHERS)).done
    assert [(one.step, one.state, one.told) for one in done] == [
        (Step.TEACHERS, StepState.DONE, 6),
        (Step.ORGANISERS, StepState.DONE, 1),
        (Step.SURVEY, StepState.DONE, 6),
    ]
    assert all(later.due_at > earlier.due_at for later, earlier in pairwise(done))


async def test_what_was_due_before_it_was_set_is_not_made_up_for_and_what_is_too_late_is_skipped(
    db: Database,
) -> None:
    boss = await organiser(db)
    await teacher(db, 1)
    await cycles.change(db, boss, ANCHOR, now=SURVEY + timedelta(hours=1))
    await tick(db, SURVEY + timedelta(hours=2))
    assert await owed(db, cycles.ASKS[Step.SURVEY]) == []
    await tick(db, TEACHERS + timedelta(days=2, hours=1))
    done = (await cycles.show(db, boss, zone=ZONE, now=TEACHERS)).done
    assert {one.step: (one.state, one.told) for one in done} == {
        Step.ORGANISERS: (StepState.SKIPPED, 0),
        Step.TEACHERS: (StepState.LATE, 1),
    }


async def test_organisers_are_told_the_leading_themes_the_last_minuses_and_what_is_planned(
    db: Database,
) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    board_id = await opened(db)
    await wrote(db, anna, board_id, "Долго", Side.MINUS)
    await stepped(db, board_id, Phase.CLOSED)
    await themes.propose(db, anna, "Квиз", now=NOW)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    session_id = await announced(db)
    await tick(db, ORGANISERS)
    found = await cycles.call(db, boss.id, ANCHOR.anchor, Step.ORGANISERS, now=NOW)
    assert found is not None
    assert ([one.text for one in found.themes], [one.text for _, one in found.minuses]) == (
        ["Квиз"],
        ["Долго"],
    )
    assert ([one.id for one in found.sessions], found.day) == ([session_id], date(2027, 1, 8))
    assert await cycles.call(db, anna.id, ANCHOR.anchor, Step.ORGANISERS, now=NOW) is None
    assert (
        await cycles.call(db, boss.id, ANCHOR.anchor, Step.ORGANISERS, now=TEACHERS + timedelta(days=20))
        is None
    )


async def test_two_bots_that_look_at_once_ask_each_once(db: Database) -> None:
    boss = await organiser(db)
    people = await crowd_of(db, 20)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    await asyncio.gather(*(tick(db, SURVEY) for _ in range(4)))
    told = [one.chat_id for one in await owed(db, cycles.ASKS[Step.SURVEY])]
    assert sorted(told) == [one.telegram_id for one in people]
    assert (await cycles.show(db, boss, zone=ZONE, now=SURVEY)).done[0].told == 20
