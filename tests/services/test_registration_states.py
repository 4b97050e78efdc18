"""Registration as a whole, against a model: whatever people, organisers and the clock do, in whatever order.

The model is the rules of the institution in a few lines: who has a seat, who is asked, who waits, and in which order. After each
step the tables must say the same, and nobody may have lost a seat but by their own act.
"""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from domain.member import Member
from domain.session import Activity, Day, Kind, Part, Plan, Zone
from services import changes, hub, members, queue, registrations, sessions
from services.refusal import Reason, RefusedError
from services.registrations import Clash, Full, Joined
from storage import outbox, parts
from storage.db import Tx
from storage.schema import metadata
from storage.schema import outbox as outbox_table
from storage.schema import registration as table
from tests.people import ZONE

START = datetime(2026, 12, 17, 7, tzinfo=UTC)  # 10:00 in Minsk
NOW = START - timedelta(days=4)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
DAYS = (Day(START, START + 6 * HOUR), Day(START + 24 * HOUR, START + 30 * HOUR))
PLAN = Plan(
    "Тема",
    "",
    (),
    (
        Activity(Zone.INTERACTIVE, Kind.BUSINESS_GAME, "Игра", time="10:00–11:00"),
        Activity(Zone.PRESENTATION, Kind.WORKSHOP, "Мастер-класс", time="10:30–11:30"),
        Activity(Zone.MEDIA_HUB, Kind.QUIZ, "Квиз", time="12:00–13:00"),
    ),
)
PEOPLE = range(4)
WHOLE, DAY_1, DAY_2, GAME, WORKSHOP, QUIZ = range(6)  # parts in their order
PARTS = st.sampled_from(
    (WHOLE, WHOLE, GAME, GAME, WORKSHOP, DAY_1, DAY_2, QUIZ)
)  # where much happens, much is found
MOSTLY = st.sampled_from((True, True, True, False))
OVERLAP = {GAME: {WORKSHOP}, WORKSHOP: {GAME}}


@dataclass
class Queue:
    """One part of the model."""

    capacity: int | None = None
    seated: set[int] = field(default_factory=set)
    asked: dict[int, datetime] = field(default_factory=dict)  # until when
    waiting: list[int] = field(default_factory=list)

    @property
    def free(self) -> int | None:
        return None if self.capacity is None else self.capacity - len(self.seated) - len(self.asked)

    def has(self, who: int) -> bool:
        return who in self.seated or who in self.asked or who in self.waiting

    def forget(self, who: int) -> None:
        self.seated.discard(who)
        self.asked.pop(who, None)
        if who in self.waiting:
            self.waiting.remove(who)


class Registration(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.engine = sa.create_engine(f"sqlite:///{self.folder.name}/states.db")
        metadata.create_all(self.engine)
        self.now = NOW
        self.start = START
        self.open = True
        self.queues = [Queue() for _ in range(6)]
        self.moves = 0
        with self.tx() as tx:
            members.appoint_organisers.within(tx, [1001], now=NOW)
            self.organiser = members.meet.within(tx, 1001, now=NOW)
            hub.configure.within(tx, -1001)
            self.people = [self.acquainted(tx, 1 + number) for number in PEOPLE]
            session_id = sessions.create_draft.within(tx, self.organiser, PLAN, DAYS, zone=ZONE, now=NOW)
            sessions.announce.within(tx, self.organiser, session_id, 1, now=NOW)
            self.session_id = session_id
            self.parts = [part.id for part in parts.of_session(tx, session_id)]
            for part in (WHOLE, DAY_1, GAME, WORKSHOP):
                self.queues[part].capacity = 1
                changes.set_capacity.within(tx, self.organiser, self.parts[part], 1, now=NOW)

    def teardown(self) -> None:
        self.engine.dispose()
        self.folder.cleanup()

    @contextmanager
    def tx(self) -> Iterator[Tx]:
        with self.engine.begin() as tx:
            yield tx

    def acquainted(self, tx: Tx, telegram_id: int) -> Member:
        newcomer = members.meet.within(tx, telegram_id, now=NOW)
        members.consent.within(tx, newcomer, now=NOW)
        return members.save_profile.within(tx, newcomer, f"Педагог {telegram_id}", "Дворец творчества")

    @initialize(hours=st.sampled_from((1, 3, 20, 23, 26, 80)), queue_up=st.booleans())
    def some_days_or_hours_before(self, hours: int, queue_up: bool) -> None:
        """Mostly when seats are offered; with a seat to be given up and somebody waiting, or with nobody yet."""
        self.now = self.start - hours * HOUR
        for who, part in itertools.product(PEOPLE[:3], (WHOLE, GAME)) if queue_up else ():
            self.join(who, part, may_wait=True, switch=False)

    # What people do

    @rule(who=st.sampled_from(PEOPLE), part=PARTS, may_wait=MOSTLY, switch=st.booleans())
    def join(self, who: int, part: int, may_wait: bool, switch: bool) -> None:
        try:
            with self.tx() as tx:
                outcome = registrations.join.within(
                    tx, self.people[who], self.parts[part], now=self.now, may_wait=may_wait, switch=switch
                )
        except RefusedError as refusal:
            assert refusal.reason is Reason.NOT_OPEN  # noqa: PT017 - it may succeed, too
            assert not self.open or self.is_over(part)
            return
        assert self.open
        assert not self.is_over(part)
        queue_ = self.queues[part]
        until = queue_.asked.get(who)
        if until is not None and self.now >= until:
            queue_.forget(who)
            self.promote(part)
        if who in queue_.seated or who in queue_.waiting:
            assert isinstance(outcome, Joined)
            assert outcome.position == (queue_.waiting.index(who) + 1 if who in queue_.waiting else None)
            return
        gets = who in queue_.asked or queue_.free is None or queue_.free > len(queue_.waiting)
        if not gets:
            if not may_wait:
                assert isinstance(outcome, Full)
                assert outcome.waiting == len(queue_.waiting)
                return
            queue_.waiting.append(who)
            assert isinstance(outcome, Joined)
            assert outcome.position == len(queue_.waiting)
            return
        if part in (DAY_1, DAY_2) and who in self.queues[WHOLE].seated:
            assert isinstance(outcome, Joined)
            assert outcome.part.id == self.parts[WHOLE]
            return
        clashes = [other for other in OVERLAP.get(part, ()) if self.holds(other, who)]
        if clashes and not switch:
            assert isinstance(outcome, Clash)
            return
        assert isinstance(outcome, Joined)
        assert outcome.position is None
        queue_.asked.pop(who, None)
        queue_.seated.add(who)
        for other in clashes:
            self.give_up(other, who)
        if part == WHOLE:
            self.give_up_days(who)

    @rule(who=st.sampled_from(PEOPLE), part=PARTS, waits=st.booleans())
    def leave(self, who: int, part: int, waits: bool) -> None:
        queue_ = self.queues[part]
        stale = queue_.has(who) and waits != (who in queue_.waiting)
        try:
            with self.tx() as tx:
                registrations.leave.within(tx, self.people[who], self.parts[part], waits=waits, now=self.now)
        except RefusedError as refusal:
            expected = Reason.STALE if self.open else Reason.NOT_OPEN
            assert (refusal.reason, stale or not self.open) == (expected, True)  # noqa: PT017 - it may succeed, too
            return
        assert self.open
        assert not stale
        held = who in queue_.seated or who in queue_.asked
        queue_.forget(who)
        if held:
            self.promote(part)

    @rule(who=st.sampled_from(PEOPLE), comes=st.booleans(), late=MOSTLY)
    def answer(self, who: int, comes: bool, late: bool) -> None:
        """To the last move, or to the one before."""
        moves = self.moves if late or not self.moves else self.moves - 1
        asked = any(queue_.has(who) for queue_ in self.queues)
        said = registrations.comes if comes else registrations.comes_not
        try:
            with self.tx() as tx:
                said.within(tx, self.people[who], self.session_id, moves, now=self.now)
        except RefusedError as refusal:
            expected = Reason.STALE if self.open else Reason.NOT_OPEN
            assert refusal.reason is expected  # noqa: PT017 - it may succeed, too
            assert not (self.open and asked and moves == self.moves)
            return
        assert self.open
        assert asked
        if comes:
            return
        for part, queue_ in enumerate(self.queues):
            if queue_.has(who):
                held = who in queue_.seated or who in queue_.asked
                queue_.forget(who)
                if held:
                    self.promote(part)

    # What the organiser does

    @rule(part=PARTS, capacity=st.none() | st.integers(1, 3))
    def set_capacity(self, part: int, capacity: int | None) -> None:
        try:
            with self.tx() as tx:
                changes.set_capacity.within(tx, self.organiser, self.parts[part], capacity, now=self.now)
        except RefusedError:
            assert not self.open
            return
        self.queues[part].capacity = capacity
        self.promote(part)

    @rule(hours=st.integers(-30, 60))
    def move(self, hours: int) -> None:
        days = _later(self.days(), hours * HOUR)
        if days[0].starts_at <= self.now + MINUTE:
            return  # no past dates, the handlers see to that
        try:
            with self.tx() as tx:
                told = changes.move.within(
                    tx, self.organiser, self.session_id, days, "", zone=ZONE, now=self.now
                )
        except RefusedError as refusal:
            same = refusal.reason is Reason.SAME and hours == 0
            assert same or not self.open
            return
        self.start += hours * HOUR
        self.moves += 1
        for number, queue_ in enumerate(self.queues if hours else ()):
            queue_.waiting = [*queue_.asked, *queue_.waiting]  # reckoned anew
            queue_.asked.clear()
            self.promote(number)
        assert told == len({who for queue_ in self.queues for who in PEOPLE if queue_.has(who)})
        for number, one in enumerate(PLAN.activities):
            with self.tx() as tx:
                part = parts.get(tx, self.parts[GAME + number])
            assert part is not None
            assert _hours(part) == one.time

    @precondition(lambda self: any(queue_.asked for queue_ in self.queues) or not self.open or self.moves > 2)
    @rule(really=st.integers(0, 3))
    def cancel(self, really: int) -> None:
        if really:
            return  # seldom: nothing happens after it
        with self.tx() as tx:
            told = changes.cancel.within(tx, self.organiser, self.session_id, "Болезнь", now=self.now)
        assert told == (
            len({who for queue_ in self.queues for who in PEOPLE if queue_.has(who)}) if self.open else 0
        )
        self.open = False
        for queue_ in self.queues:
            queue_.waiting += queue_.asked  # whoever was asked waits again, in the place they had
            queue_.asked.clear()
        with self.tx() as tx:
            owed = [row for row in outbox.due(tx, self.now, 1000) if row.kind != sessions.CARD]
        assert {row.kind for row in owed} <= {changes.CANCELLED}

    # What the clock does

    @rule(minutes=st.sampled_from([1, 30, 120, 600, 1440]))
    def time_goes_on(self, minutes: int) -> None:
        if self.now + timedelta(minutes=minutes) < self.start - MINUTE:
            self.now += timedelta(minutes=minutes)

    @precondition(lambda self: any(queue_.asked for queue_ in self.queues))
    @rule(late=st.sampled_from([timedelta(microseconds=-1), timedelta(0)]))
    def the_time_of_an_offer_is_nearly_over(self, late: timedelta) -> None:
        self.now = max(
            self.now, min(until for queue_ in self.queues for until in queue_.asked.values()) + late
        )

    @rule()
    def the_clock_ticks(self) -> None:
        overdue = sorted(
            (until, self.ticket(part, who), part, who)
            for part, queue_ in enumerate(self.queues)
            for who, until in queue_.asked.items()
            if until <= self.now
        )
        with self.tx() as tx:
            queue.expire_offers.within(tx, now=self.now)
            changes.go_on.within(tx, now=self.now)
        for _, _, part, who in overdue:
            self.queues[part].forget(who)
            self.promote(part)

    # What must hold

    @invariant()
    def the_tables_say_what_the_model_says(self) -> None:
        with self.tx() as tx:
            rows = tx.execute(
                sa.select(table.c.part_id, table.c.member_id, table.c.state, table.c.offered_until).order_by(
                    table.c.ticket
                )
            ).all()
        for number, part_id in enumerate(self.parts):
            mine = [row for row in rows if row.part_id == part_id]
            queue_ = self.queues[number]
            seated = {self.who(row) for row in mine if row.state == "confirmed"}
            asked = {self.who(row): row.offered_until for row in mine if row.state == "offered"}
            waiting = [self.who(row) for row in mine if row.state == "waiting"]
            if not self.open:
                assert (seated, asked, set(waiting)) == (queue_.seated, {}, set(queue_.waiting))
                continue
            assert (seated, asked, waiting) == (queue_.seated, queue_.asked, queue_.waiting)
            assert (
                self.is_over(number) or not queue_.waiting or (queue_.free is not None and queue_.free <= 0)
            )

    @invariant()
    def everybody_is_told_once_of_each_move(self) -> None:
        with self.tx() as tx:
            told = tx.scalars(
                sa.select(outbox_table.c.dedupe_key).where(
                    outbox_table.c.kind == changes.MOVED, outbox_table.c.dedupe_key.is_not(None)
                )
            ).all()
        assert len(told) == len(set(told))

    # The model's own rules

    def promote(self, part: int) -> None:
        queue_ = self.queues[part]
        if not self.open or self.is_over(part):
            return
        left = self.begins(part) - self.now
        asks = timedelta(0) < left <= timedelta(hours=24)
        while queue_.waiting and (queue_.free is None or queue_.free > 0):
            who = queue_.waiting.pop(0)
            if asks:
                queue_.asked[who] = self.now + min(timedelta(hours=2), left / 2)
            else:
                queue_.seated.add(who)
                if part == WHOLE:
                    self.give_up_days(who)

    def give_up(self, part: int, who: int) -> None:
        held = self.holds(part, who)
        self.queues[part].forget(who)
        if held:
            self.promote(part)

    def give_up_days(self, who: int) -> None:
        """The whole is all its days; the places in their queues are others', too."""
        for day in (DAY_1, DAY_2):
            self.give_up(day, who)

    def begins(self, part: int) -> datetime:
        return self.spans(part)[0].starts_at

    def is_over(self, part: int) -> bool:
        """An activity keeps its hour when the session is moved to a later one."""
        return self.now >= self.spans(part)[-1].ends_at

    def spans(self, part: int) -> tuple[Day, ...]:
        with self.tx() as tx:
            found = parts.get(tx, self.parts[part])
        assert found is not None
        return found.spans

    def days(self) -> tuple[Day, ...]:
        return _later(DAYS, self.start - START)

    def holds(self, part: int, who: int) -> bool:
        return who in self.queues[part].seated or who in self.queues[part].asked

    def who(self, row: Any) -> int:
        return next(number for number, one in enumerate(self.people) if one.id == row.member_id)

    def ticket(self, part: int, who: int) -> int:
        with self.tx() as tx:
            found: int = tx.execute(
                sa.select(table.c.id).where(
                    table.c.part_id == self.parts[part], table.c.member_id == self.people[who].id
                )
            ).scalar_one()
        return found


def _later(days: tuple[Day, ...], by: timedelta) -> tuple[Day, ...]:
    return tuple(Day(day.starts_at + by, day.ends_at + by) for day in days)


def _hours(part: Part) -> str:
    [span] = part.spans
    return f"{span.starts_at.astimezone(ZONE):%H:%M}–{span.ends_at.astimezone(ZONE):%H:%M}"


@pytest.mark.parametrize("examples", [12, pytest.param(60, marks=pytest.mark.slow)])
def test_whatever_people_press_the_seats_are_what_the_model_says(examples: int) -> None:
    run_state_machine_as_test(
        Registration,
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
