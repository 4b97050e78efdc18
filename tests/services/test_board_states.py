"""A board as a whole, against a model: whatever people, the moderator and the clock do, in whatever order.

The model is sets of people and nothing else: who stands behind which argument, what is merged into what, what is shown to whom.
After each step the tables and all that anybody may read must say the same.
"""

import itertools
import json
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

from domain.argument import ArgumentRefusal
from domain.board import Phase, Side
from services import arguments, board_results, boards, hub, members, votes
from services.arguments import Added, Refused, Same
from services.boards import Rules
from services.refusal import Reason, RefusedError
from services.votes import Ballot, VoteRefusal
from storage.db import Tx
from storage.schema import argument as argument_table
from storage.schema import board as board_table
from storage.schema import metadata
from storage.schema import outbox as outbox_table
from storage.schema import vote as vote_table
from tests.bot.weather import MANY, STORM

NOW = datetime(2026, 12, 17, 7, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
PHASES = [Phase.COLLECTING, Phase.VOTING, Phase.DISCUSSING, Phase.CLOSED]
PEOPLE = range(4)
TEXTS = ("живо и ещё весело", "всё долго", "нужен зал", "дети рады", "много бумаги", "ёлка мешает")
SPOKEN = (
    str,
    str.upper,
    lambda text: f"  {text.capitalize()}!",
    lambda text: text.replace("ё", "е").replace(" ", " — "),
)

whose = st.sampled_from(PEOPLE)
which = st.integers(0, 60)  # of the arguments there are
written = st.sampled_from(range(len(TEXTS)))
spoken = st.sampled_from(SPOKEN)
sides = st.sampled_from([Side.PLUS, Side.PLUS, Side.MINUS])
mostly = st.sampled_from((True, True, True, False))


@dataclass
class Said:
    """One argument of the model."""

    id: int
    side: Side
    text: int
    author: int
    shown: bool
    merged_into: int | None = None
    hidden: bool = False
    votes: set[int] = field(default_factory=set)  # given to it, not to what it was merged into

    @property
    def on_board(self) -> bool:
        return self.merged_into is None and not self.hidden


class Board(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
        sa.event.listen(self.engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys = ON"))
        metadata.create_all(self.engine)
        self.now = NOW
        self.phase = Phase.COLLECTING
        self.ends_at: datetime | None = None
        self.closings = 0
        self.pages: dict[int, int] = {}  # by the closing
        self.said: dict[int, Said] = {}
        self.gone: list[int] = []
        self.looks = 0
        with self.tx() as tx:
            members.appoint_organisers.within(tx, [1001], now=NOW)
            self.moderator = members.meet.within(tx, 1001, now=NOW)
            hub.configure.within(tx, -1001)
            self.people = [members.meet.within(tx, 1 + number, now=NOW) for number in PEOPLE]

    def teardown(self) -> None:
        self.engine.dispose()

    @contextmanager
    def tx(self) -> Iterator[Tx]:
        with self.engine.begin() as tx:
            yield tx

    @initialize(
        hides=st.booleans(),
        budget=st.sampled_from((None, 1, 2)),
        begun=st.integers(0, 5),
        voters=st.integers(0, 2),
    )
    def a_board_is_opened(self, hides: bool, budget: int | None, begun: int, voters: int) -> None:
        """Mostly with something on it, and with people who stand behind several: that is where merging counts."""
        self.hides, self.budget = hides, budget
        with self.tx() as tx:
            rules = Rules(hides=hides, budget=budget)
            self.board = boards.open_board.within(tx, self.moderator, "Игра", rules, now=NOW)
        for number in range(begun):
            self.add(number % len(PEOPLE), Side.PLUS, number, str)
        for who, number in itertools.product(PEOPLE[:voters], range(begun)):
            self.support(who, number)

    # What people do

    @rule(who=whose, side=sides, text=written, say=spoken)
    def add(self, who: int, side: Side, text: int, say: Any) -> None:
        with self.tx() as tx:
            said = say(TEXTS[text])
            outcome = arguments.add.within(tx, self.people[who], self.board, side, said, now=self.now)
        twin = self.twin(side, text)
        mine = [one for one in self.said.values() if (one.author, one.side, one.hidden) == (who, side, False)]
        if self.phase is not Phase.COLLECTING:
            assert isinstance(outcome, Refused)
            assert outcome.refusal is ArgumentRefusal.NOT_COLLECTING
        elif twin is not None:
            self.is_same(outcome, who, twin)
        elif len(mine) >= 5:
            assert isinstance(outcome, Refused)
            assert outcome.refusal is ArgumentRefusal.TOO_MANY
        else:
            assert isinstance(outcome, Added)
            new = Said(outcome.argument.id, side, text, who, shown=not self.hides)
            assert new.id not in self.said
            self.said[new.id] = new

    @precondition(lambda self: self.said)
    @rule(who=whose, number=which, own=mostly, text=written, say=spoken)
    def reword(self, who: int, number: int, own: bool, text: int, say: Any) -> None:
        one = self.pick(number)
        who = one.author if own else who
        with self.tx() as tx:
            try:
                outcome = arguments.reword.within(
                    tx, self.people[who], one.id, say(TEXTS[text]), now=self.now
                )
            except RefusedError as refusal:
                assert (refusal.reason, who == one.author) == (Reason.RIGHTS, False)  # noqa: PT017 - it may succeed, too
                return
        twin = self.twin(one.side, text)
        if not self.may_change(who, one):
            assert isinstance(outcome, Refused)
            assert outcome.refusal is ArgumentRefusal.SUPPORTED
        elif twin is not None and twin is not one:
            self.is_same(outcome, who, twin)
        else:
            assert isinstance(outcome, Added)
            one.text = text

    @precondition(lambda self: self.said)
    @rule(who=whose, number=which, own=mostly)
    def take_back(self, who: int, number: int, own: bool) -> None:
        one = self.pick(number)
        who = one.author if own else who
        with self.tx() as tx:
            try:
                outcome = arguments.take_back.within(tx, self.people[who], one.id, now=self.now)
            except RefusedError as refusal:
                assert (refusal.reason, who == one.author) == (Reason.RIGHTS, False)  # noqa: PT017 - it may succeed, too
                return
        assert isinstance(outcome, Refused) is not self.may_change(who, one)
        if not isinstance(outcome, Refused):
            del self.said[one.id]
            self.gone.append(one.id)

    @precondition(lambda self: self.said)
    @rule(who=whose, number=which, on=mostly)
    def vote(self, who: int, number: int, on: bool) -> None:
        self.press_vote(who, self.pick(number), on=on)

    @precondition(lambda self: any(one.merged_into and one.votes for one in self.said.values()))
    @rule(number=which, on=st.booleans())
    def vote_where_one_stands_behind_what_was_merged(self, number: int, on: bool) -> None:
        merged = [one for one in self.said.values() if one.merged_into and one.votes]
        one = merged[number % len(merged)]
        self.press_vote(min(one.votes), self.said[self.root(one.id)], on=on)

    def ballots(self, tx: Tx, who: int) -> list[Ballot]:
        """All pages, as they see them."""
        return [votes.ballot.within(tx, self.people[who], self.board, page) for page in range(3)]

    def press_vote(self, who: int, one: Said, *, on: bool) -> None:
        with self.tx() as tx:
            outcome, _ = votes.vote.within(tx, self.people[who], one.id, on=on, now=self.now)
            ballots = self.ballots(tx, who)
        mine = self.supported_by(who)
        if not self.takes_votes or not one.shown:
            assert outcome is VoteRefusal.NOT_VOTING
        elif not one.on_board:
            assert outcome is VoteRefusal.OFF
        elif on and one.id not in mine and self.budget is not None and len(mine) >= self.budget:
            assert outcome is VoteRefusal.SPENT
        else:
            assert outcome is None
            if on and one.id not in mine:
                one.votes.add(who)
            for other in self.behind(one.id) if not on else ():
                other.votes.discard(who)
            assert all(page.voted == self.supported_by(who) for page in ballots)
            assert one.id in {shown.id for page in ballots for shown in page.arguments}

    @precondition(lambda self: self.said)
    @rule(who=whose, number=which)
    def support(self, who: int, number: int) -> None:
        """As offered to whoever wrote the same, perhaps long ago."""
        one = self.pick(number)
        with self.tx() as tx:
            outcome = votes.support.within(tx, self.people[who], one.id, now=self.now)
        mine = self.supported_by(who)
        if self.phase not in {Phase.COLLECTING, Phase.VOTING}:
            assert outcome is VoteRefusal.NOT_VOTING
        elif not one.on_board:
            assert outcome is VoteRefusal.OFF
        elif one.id not in mine and self.budget is not None and len(mine) >= self.budget:
            assert outcome is VoteRefusal.SPENT
        else:
            assert not isinstance(outcome, VoteRefusal)
            if one.id not in mine:
                one.votes.add(who)

    @precondition(lambda self: self.gone)
    @rule(who=whose, number=which)
    def press_on_what_was_taken_back(self, who: int, number: int) -> None:
        gone = self.gone[number % len(self.gone)]
        if gone in self.said:
            return  # SQLite has given the number to another
        for late in (votes.support, arguments.take_back):
            assert self.refused(late, self.people[who], gone) is Reason.GONE

    # What the moderator does

    @precondition(lambda self: len(self.said) > 1)
    @rule(child=which, parent=which)
    def merge(self, child: int, parent: int) -> None:
        one, other = self.pick(child), self.pick(parent)
        reason = self.refused(arguments.merge, self.moderator, one.id, other.id)
        if not one.shown or not other.shown:
            assert reason is Reason.STALE
        elif self.phase is Phase.CLOSED:
            assert reason is Reason.BOARD_CLOSED
        elif one.merged_into != other.id:
            apart = one is other or one.side is not other.side
            if apart or not one.on_board or not other.on_board:
                assert reason is Reason.STALE
            else:
                assert reason is None
                one.merged_into = other.id

    @precondition(lambda self: any(one.merged_into for one in self.said.values()))
    @rule(number=which, at_once=st.booleans())
    def unmerge(self, number: int, at_once: bool) -> None:
        merged = [one for one in self.said.values() if one.merged_into]
        for one in merged if at_once else [merged[number % len(merged)]]:
            reason = self.refused(arguments.unmerge, self.moderator, one.id)
            assert reason is (Reason.BOARD_CLOSED if self.phase is Phase.CLOSED else None)
            one.merged_into = one.merged_into if reason else None

    @precondition(lambda self: self.said)
    @rule(number=which)
    def hide(self, number: int) -> None:
        one = self.pick(number)
        reason = self.refused(arguments.hide, self.moderator, one.id, "Грубо")
        assert reason is (None if one.shown else Reason.STALE)
        if one.shown and not one.hidden:
            one.hidden = True
            for other in self.said.values():
                if other.merged_into == one.id:
                    other.merged_into = one.merged_into

    @precondition(lambda self: any(one.hidden for one in self.said.values()))
    @rule(number=which)
    def unhide(self, number: int) -> None:
        hidden = [one for one in self.said.values() if one.hidden]
        one = hidden[number % len(hidden)]
        taken = self.twin(one.side, one.text) is not None
        reason = self.refused(arguments.unhide, self.moderator, one.id)
        assert reason is (Reason.SAME_ARGUMENT if taken else None)
        one.hidden = taken

    @rule(to=st.sampled_from([Phase.VOTING, *PHASES]), stale=st.integers(0, 5))
    def step(self, to: Phase, stale: int) -> None:
        version = self.version() - (stale == 0)
        reason = self.refused(boards.step, self.moderator, self.board, version, to)
        if to is self.phase:
            assert reason is None
            return
        near = abs(PHASES.index(to) - PHASES.index(self.phase)) == 1 or to is Phase.CLOSED
        assert reason is (None if near and stale else Reason.STALE)
        if reason is None:
            self.enter(to)

    @rule(budget=st.sampled_from((None, 1, 2, 3)))
    def set_budget(self, budget: int | None) -> None:
        reason = self.refused(boards.set_budget, self.moderator, self.board, budget)
        assert reason is (Reason.BOARD_CLOSED if self.phase is Phase.CLOSED else None)
        self.budget = self.budget if reason else budget

    @rule(minutes=st.sampled_from((0, 5, 5, 60)))
    def set_end(self, minutes: int) -> None:
        at = self.now + minutes * MINUTE
        reason = self.refused(boards.set_end, self.moderator, self.board, at)
        if self.phase is Phase.CLOSED:
            assert reason is Reason.BOARD_CLOSED
        else:
            assert reason is (None if minutes else Reason.PAST)
            self.ends_at = at if minutes else self.ends_at

    # What the clock does

    @rule(minutes=st.sampled_from((0, 1, 5, 30)))
    def the_clock_ticks(self, minutes: int) -> None:
        self.now += minutes * MINUTE
        with self.tx() as tx:
            boards.go_on.within(tx, now=self.now)
        if self.ends_at is not None and self.ends_at <= self.now:
            self.enter(PHASES[PHASES.index(self.phase) + 1])

    # What must hold

    @invariant()
    def the_tables_say_what_the_model_says(self) -> None:
        with self.tx() as tx:
            given_ = tx.execute(sa.select(vote_table.c.argument_id, vote_table.c.member_id)).all()
            rows = tx.execute(sa.select(argument_table)).all()
            row = tx.execute(sa.select(board_table)).one()
        expected = sorted((one.id, self.people[who].id) for one in self.said.values() for who in one.votes)
        assert sorted((*pair,) for pair in given_) == expected  # at most one of each person and argument
        assert {one.id for one in rows} == set(self.said)
        for one in rows:
            model = self.said[one.id]
            assert one.root_id == self.root(one.id)
            assert (one.shown, one.hidden_reason is not None) == (model.shown, model.hidden)
            if model.merged_into is None:
                assert one.votes == len(self.supporters(one.id))
        assert (row.phase, row.ends_at, row.closings) == (self.phase, self.ends_at, self.closings)
        assert row.budget == self.budget

    @invariant()
    def everybody_reads_what_is_theirs_to_read(self) -> None:
        """One person after another; the moderator each time."""
        self.looks += 1
        who = self.looks % len(PEOPLE)
        with self.tx() as tx:
            ballots = self.ballots(tx, who)
            card = boards.card.within(tx, self.board)
            _, own = arguments.own.within(tx, self.people[who], self.board)
            led = arguments.of_board.within(tx, self.moderator, self.board)[1]
            owed = tx.scalars(sa.select(outbox_table.c.parameters)).all()
        assert card is not None
        shown = [one for one in self.said.values() if one.shown and one.on_board]
        paged = [one.id for ballot in ballots[: ballots[0].last + 1] for one in ballot.arguments]
        assert paged == [one.id for side in (Side.PLUS, Side.MINUS) for one in shown if one.side is side]
        assert ballots[0].voted == self.supported_by(who)
        spent = len(self.supported_by(who))
        assert ballots[0].left == (None if self.budget is None else max(0, self.budget - spent))
        assert {one.id: one.votes for one in card.arguments} == {
            one.id: len(self.supporters(one.id)) for one in shown
        }
        assert card.tally.votes == sum(
            len(self.supporters(one.id)) for one in self.said.values() if one.on_board
        )
        assert [one.id for one in led] == [one.id for one in self.said.values() if one.shown]
        assert {one.argument.id: one.may_change for one in own} == {
            one.id: self.may_change(who, one) for one in self.said.values() if one.author == who
        }
        seen = {one.text for one in self.said.values() if one.shown}
        hidden = {one.text for one in self.said.values()} - seen
        told = json.dumps(owed, ensure_ascii=False) + repr((ballots, card, led))
        assert not [TEXTS[text] for text in hidden if TEXTS[text] in told.casefold()]

    @invariant()
    def what_is_hidden_can_be_led_by_nobody(self) -> None:
        with self.tx() as tx:
            for one in self.said.values():
                try:
                    arguments.one_led.within(tx, self.moderator, one.id)
                except RefusedError as refusal:
                    assert (refusal.reason, one.shown) == (Reason.STALE, False)  # noqa: PT017 - it may succeed, too
                else:
                    assert one.shown

    @invariant()
    def each_closing_publishes_once(self) -> None:
        with self.tx() as tx:
            owed = tx.execute(
                sa.select(outbox_table.c.kind, outbox_table.c.parameters).where(
                    outbox_table.c.kind.in_([boards.PICTURE, boards.RESULTS])
                )
            ).all()
            published = [
                board_results.published.within(tx, self.board, closing)
                for closing in range(1, self.closings + 1)
            ]
        pictures = sorted(row.parameters["closing"] for row in owed if row.kind == boards.PICTURE)
        assert pictures == list(range(1, self.closings + 1))
        pages = sorted(
            (row.parameters["closing"], row.parameters["page"]) for row in owed if row.kind == boards.RESULTS
        )
        assert pages == [(closing, 0) for closing in pictures]  # few and short enough for one page
        assert all(one is None for one in published[:-1])
        if published:
            last = published[-1]
            assert (last is not None) is (self.phase is Phase.CLOSED)
        if self.phase is Phase.CLOSED:
            assert last is not None
            assert sorted(voice.argument.id for voice in last.voices) == sorted(
                one.id
                for one in self.said.values()
                if not one.hidden and not self.said[self.root(one.id)].hidden
            )

    # The model's own rules

    @property
    def takes_votes(self) -> bool:
        return self.phase is Phase.VOTING or (self.phase is Phase.COLLECTING and not self.hides)

    def enter(self, to: Phase) -> None:
        self.phase, self.ends_at = to, None
        self.closings += to is Phase.CLOSED
        if to is not Phase.COLLECTING:
            for one in self.said.values():
                one.shown = True

    def root(self, argument_id: int) -> int:
        parent = self.said[argument_id].merged_into
        return argument_id if parent is None else self.root(parent)

    def behind(self, argument_id: int) -> list[Said]:
        return [one for one in self.said.values() if self.root(one.id) == argument_id]

    def supporters(self, argument_id: int) -> set[int]:
        return {who for one in self.behind(argument_id) for who in one.votes}

    def supported_by(self, who: int) -> set[int]:
        return {
            root
            for one in self.said.values()
            if who in one.votes and not self.said[root := self.root(one.id)].hidden
        }

    def may_change(self, who: int, one: Said) -> bool:
        alone = self.behind(one.id) == [one] and one.votes <= {who}
        begun = self.phase in {Phase.COLLECTING, Phase.VOTING}
        return begun and one.on_board and one.author == who and alone

    def twin(self, side: Side, text: int) -> Said | None:
        found = [one for one in self.said.values() if (one.side, one.text, one.hidden) == (side, text, False)]
        assert len(found) < 2
        return found[0] if found else None

    def is_same(self, outcome: object, who: int, twin: Said) -> None:
        assert isinstance(outcome, Same)
        stands = self.root(twin.id)
        assert (outcome.argument_id, outcome.is_mine) == (stands, twin.author == who)
        assert outcome.voted is (stands in self.supported_by(who))

    def pick(self, number: int) -> Said:
        return list(self.said.values())[number % len(self.said)]

    def version(self) -> int:
        with self.tx() as tx:
            return tx.scalar(sa.select(board_table.c.version)) or 0

    def refused(self, service: Any, *args: object) -> Reason | None:
        try:
            with self.tx() as tx:
                service.within(tx, *args, now=self.now)
        except RefusedError as refusal:
            return refusal.reason
        return None


@pytest.mark.parametrize("examples", [12, pytest.param(30, marks=pytest.mark.slow)])
def test_whatever_happens_on_a_board_the_tables_say_what_the_model_says(examples: int) -> None:
    run_state_machine_as_test(
        Board,
        settings=settings(
            max_examples=MANY if STORM else examples,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
