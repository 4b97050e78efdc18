"""The cycle as it is set, shown and kept: once each, in portions, with what is then so."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa
from sqlalchemy import select

from domain.announcement import visible
from domain.argument import MAX_ARGUMENT, Argument
from domain.board import MAX_SUBJECT, Phase, Side
from domain.cycle import MAX_WORDS, Cycle, CycleProblem, Policy, Step, StepState, WordsProblem
from domain.member import Member
from domain.outbox import OutboxState
from domain.reminder import ReminderKind
from domain.session import Day, SessionState
from domain.theme import MAX_THEME
from handlers.cycle import notices, wording_screens
from handlers.texts import LANGUAGES, Texts
from services import Database, boards, cycle_words, cycles, reminders, sessions, themes
from services.cycles import Call
from services.refusal import Reason, RefusedError
from services.themes import Proposed
from storage import outbox
from storage.db import Tx
from storage.schema import audit, session_day
from tests.people import NOW, ORGANISER, ZONE, announced, crowd_of, organiser, teacher
from tests.services.board_house import opened, owed, stepped, wrote

ANCHOR = Cycle(date(2027, 1, 7), policy=Policy.NEXT)  # Christmas: it is the 8th
TEACHERS = datetime(
    2026, 12, 24, 7, 0, tzinfo=UTC
)  # at ten in Minsk; fourteen days before is Christmas again
ORGANISERS, SURVEY = TEACHERS - timedelta(days=6), TEACHERS - timedelta(days=13)


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

    async def call(reader: Member, now: datetime) -> Call | datetime | None:
        return await cycles.call(db, reader.id, ANCHOR.anchor, Step.ORGANISERS, zone=ZONE, now=now)

    found = await call(boss, NOW)
    assert isinstance(found, Call)
    assert ([one.text for one in found.themes], [one.text for _, one in found.minuses]) == (
        ["Квиз"],
        ["Долго"],
    )
    assert ([one.id for one in found.sessions], found.day) == ([session_id], date(2027, 1, 8))
    assert await call(anna, NOW) is None
    assert await call(boss, TEACHERS + timedelta(days=20)) is None
    night = NOW.replace(hour=20)  # 23:00 in Minsk
    assert await call(boss, night) == (NOW + timedelta(days=1)).replace(hour=5)
    far = await db.transaction(_in_a_year, session_id)
    assert far
    found = await call(boss, NOW)
    assert isinstance(found, Call)
    assert found.sessions == ()


def _in_a_year(tx: Tx, session_id: int) -> bool:
    start = NOW + timedelta(days=400)
    values = {"starts_at": start, "ends_at": start + timedelta(hours=6)}
    return (
        tx.execute(
            sa.update(session_day).where(session_day.c.session_id == session_id).values(values)
        ).rowcount
        == 1
    )


async def test_it_stops_in_the_middle_rests_at_night_and_gives_up_when_the_next_step_is_due(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cycles, "AT_ONCE", 3)
    boss = await organiser(db)
    await crowd_of(db, 7)

    async def told() -> int:
        return len(await owed(db, cycles.ASKS[Step.SURVEY]))

    async def begun() -> None:
        await cycles.change(db, boss, ANCHOR, now=NOW)
        for _ in range(2):  # the step, and the first three
            await cycles.go_on(db, zone=ZONE, now=SURVEY)

    await begun()
    assert await told() == 3
    night = SURVEY.replace(hour=20)
    assert await tick(db, night) == 1
    assert await told() == 3
    await cycles.go_on(db, zone=ZONE, now=SURVEY + timedelta(days=1))
    assert await told() == 6
    await tick(db, ORGANISERS)
    assert await told() == 6
    done = (await cycles.show(db, boss, zone=ZONE, now=ORGANISERS)).done
    assert [(one.step, one.told, one.finished_at is None) for one in done] == [
        (Step.ORGANISERS, 1, False),
        (Step.SURVEY, 6, False),
    ]


async def test_stopping_takes_back_what_nobody_has_read_yet(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cycles, "AT_ONCE", 3)
    boss = await organiser(db)
    await crowd_of(db, 7)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    for _ in range(2):
        await cycles.go_on(db, zone=ZONE, now=SURVEY)
    await cycles.stop(db, boss, now=SURVEY)
    assert await tick(db, SURVEY + timedelta(minutes=1)) == 1
    pending = await db.read(lambda tx: outbox.counts(tx)[OutboxState.PENDING])
    assert pending == 0


async def test_words_of_an_invitation_are_kept_without_the_cycle_and_replace_only_what_was_seen(
    db: Database,
) -> None:
    boss = await organiser(db)
    await cycles.change(db, boss, ANCHOR, now=NOW)

    async def change(text: str, step: Step = Step.TEACHERS, instead_of: str = "") -> WordsProblem | None:
        return await cycle_words.change(db, boss, step, text, instead_of=instead_of, now=NOW)

    assert (await change(" \n "), await change("а" * 601)) == (WordsProblem.EMPTY, WordsProblem.TOO_LONG)
    for _ in range(2):
        assert await change("Пора!") is None
    with pytest.raises(RefusedError) as refused:
        await change("Не пора", instead_of="Скоро")
    assert refused.value.reason is Reason.STALE
    with pytest.raises(RefusedError):
        await change("Что нового?", Step.SURVEY)
    await cycles.stop(db, boss, now=NOW)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    for step, words in ((Step.TEACHERS, "Пора!"), (Step.ORGANISERS, "")):
        seen = await cycles.preview(db, boss, step, zone=ZONE, now=NOW)
        assert seen is not None
        assert seen.words == words
    for _ in range(2):
        await cycle_words.restore(db, boss, Step.TEACHERS, instead_of="Пора!", now=NOW)
    assert await cycle_words.show(db, boss, Step.TEACHERS) == ""
    noted = await db.read(lambda tx: tx.scalars(select(audit.c.action)).all())
    assert noted.count("cycle_words") == 2


async def test_the_longest_letter_fits_in_one_message(db: Database) -> None:
    boss = await organiser(db)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    board_id = await opened(db)
    seen = await cycles.preview(db, boss, Step.ORGANISERS, zone=ZONE, now=NOW)
    found = await sessions.show(db, boss, await announced(db))
    theme_ = await themes.propose(db, await teacher(db, 1), "Т" * MAX_THEME, now=NOW)
    assert seen is not None
    assert isinstance(theme_, Proposed)
    board = replace((await boards.show(db, boss, board_id)).board, subject="Д" * MAX_SUBJECT)
    minus = Argument(
        1, board_id, 1, Side.MINUS, "М" * MAX_ARGUMENT, boss.id, anonymous=False, shown=True, votes=999
    )
    days = tuple(Day(NOW + timedelta(days=n), NOW + timedelta(days=n, hours=6)) for n in range(3))
    session = replace(found.session, theme="Т" * 300, days=days, state=SessionState.DRAFT)
    full = replace(
        seen,
        sessions=(session,) * 5,
        themes=(theme_.theme,) * cycles.THEMES_TOLD,
        minuses=((board, minus),) * cycles.MINUSES_TOLD,
        words="С" * MAX_WORDS,
    )
    for language in LANGUAGES:
        t = Texts(ZONE).of(language)
        letter = notices.message(full, t)
        drawn = (letter, wording_screens.preview(Step.ORGANISERS, full.words, letter, t))
        assert max(len(visible(one.text)) for one in drawn) <= 4096, language


async def test_two_bots_that_look_at_once_ask_each_once(db: Database) -> None:
    boss = await organiser(db)
    people = await crowd_of(db, 20)
    await cycles.change(db, boss, ANCHOR, now=NOW)
    await asyncio.gather(*(tick(db, SURVEY) for _ in range(4)))
    told = [one.chat_id for one in await owed(db, cycles.ASKS[Step.SURVEY])]
    assert sorted(told) == [one.telegram_id for one in people]
    assert (await cycles.show(db, boss, zone=ZONE, now=SURVEY)).done[0].told == 20
