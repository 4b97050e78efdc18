"""What the stateful test of an auction acts and looks with: a database, presses, and what must hold after each of them."""

import itertools
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from hypothesis import note
from hypothesis.stateful import (
    RuleBasedStateMachine,
)

from domain.bid import Refused
from services import bids, hub, members
from services.refusal import RefusedError
from storage import auctions as auctions_stored
from storage import lots, purses
from storage.db import Tx
from storage.schema import auction as auction_table
from storage.schema import bid as bid_table
from storage.schema import (
    ledger,
    lot,
    lot_author,
    lot_file,
    material,
    material_author,
    material_file,
    material_mark,
    material_search,
    material_tag,
    material_version,
    outbox,
    purse,
)
from tests.people import NOW
from tests.services.auction_model import ON, Bidding, Thing

PURSE, START = 80, 5
MINUTE = timedelta(minutes=1)
PEOPLE = range(4)  # each of the first three is the author of a lot
RARE = 7  # of the numbers from 0 to 11 by which something is chosen
TABLES = (outbox, ledger, purse, bid_table, lot_author, lot_file, lot, auction_table)  # children first
PASSED = (  # what became of sold lots: children first
    *(material_search, material_file, material_version, material_author, material_tag, material_mark),
    material,
)
TRACES = [
    "SELECT count(*) FROM audit",
    *(
        f"SELECT * FROM {one.name} ORDER BY {', '.join(key.name for key in one.primary_key)}"
        for one in TABLES
    ),
]
PURSES = sa.select(purse.c.member_id, purse.c.granted, purse.c.held, purse.c.spent)
LINES = sa.select(ledger.c.id, ledger.c.member_id, ledger.c.lot_id, ledger.c.kind, ledger.c.points).order_by(
    ledger.c.id
)
TOLD = (
    sa.select(outbox.c.kind, outbox.c.chat_id, outbox.c.parameters, outbox.c.not_before)
    .where(outbox.c.kind.in_(("outbid", "won")))
    .order_by(outbox.c.not_before)
)


class House:
    """A database with people, in which one auction after another is held."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.tally = Counter[str]()
        self.engine = sa.create_engine(url)
        with self.engine.begin() as tx:
            members.appoint_organisers.within(tx, [1001], now=NOW)
            self.boss = members.meet.within(tx, 1001, now=NOW)
            hub.configure.within(tx, -1001)
            self.people = []
            for number in PEOPLE:
                newcomer = members.meet.within(tx, 1 + number, now=NOW)
                members.consent.within(tx, newcomer, now=NOW)
                self.people.append(members.save_profile.within(tx, newcomer, f"Педагог {number}", "Дворец"))

    def empty(self) -> None:
        with self.engine.begin() as tx:
            for table in (*PASSED, *TABLES):
                tx.execute(table.delete())

    def reopen(self) -> None:
        self.engine.dispose()
        self.engine = sa.create_engine(self.url)


class Hands(RuleBasedStateMachine):
    model: Bidding
    id: int

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house, self.people, self.boss = house, house.people, house.boss
        self.seen = house.tally
        self.now = NOW
        self.state = "open"
        self.steps = 0
        self.lines: list[Any] = []  # of the ledger, as it was
        self.rows: dict[int, Any] = {}  # of lots, as they were
        self.outbid: list[tuple[int, int, datetime]] = []  # who, in which lot, when
        house.empty()

    @contextmanager
    def tx(self) -> Iterator[Tx]:
        with self.house.engine.begin() as tx:
            yield tx

    def acts(self, service: Any, *what: object, may: bool, by: object = None) -> bool:
        """Twice: the second time nothing happens. Whether it was not refused, as it `may` be."""
        actor = by or self.boss
        note(f"  {self.now:%d %X.%f}: {service.__name__} {what}, may: {may}")
        refused = False
        try:
            with self.tx() as tx:
                service(tx, actor, *what, now=self.now)
        except RefusedError:
            refused = True
        assert refused is not may
        if not refused:
            with self.tx() as tx:
                before = self.traces(tx)
                service(tx, actor, *what, now=self.now)
                assert self.traces(tx) == before, "a second press does nothing"
        return not refused

    def close(self, one: Thing) -> None:
        self.model.close(one, self.now)
        self.seen[one.state] += 1
        self.seen["sold below the maximum"] += one.state == "sold" and one.held > (one.price or 0)

    def traces(self, tx: Tx) -> list[Any]:
        return [tx.exec_driver_sql(one).all() for one in TRACES]

    def version(self, one: Thing) -> int:
        with self.tx() as tx:
            found = lots.get(tx, one.id)
        assert found
        return found[1].version

    @staticmethod
    def of(these: Any, which: int) -> Any:
        return these[which % len(these)]

    def pick(self, which: int, among: list[Thing] | None = None) -> Thing:
        """Mostly one that is open."""
        these = self.model.lots if among is None else among
        runs = [one for one in these if one.runs(self.now)] if which != RARE else []
        found: Thing = self.of(runs or these or self.model.lots, which)
        return found

    def bidder(self, one: Thing, number: int) -> int:
        """Seldom the lot's author, and not often who leads."""
        if number == RARE:
            return one.author
        if number in (2, 3) and one.leader is not None:
            return one.leader
        return int(self.of([who for who in PEOPLE if who not in (one.author, one.leader)], number))

    def those(self, *states: str) -> list[Thing]:
        return [one for one in self.model.lots if one.state in states]

    def running(self) -> list[Thing]:
        return [one for one in self.model.lots if one.runs(self.now)]

    # A bid

    def place(
        self,
        one: Thing,
        who: int,
        amount: int | None = None,
        most: int | None = None,
        *,
        drawn: int | None = None,
    ) -> None:
        asked = (who, amount, most)
        why = self.model.why_not(one, *asked, drawn=drawn, now=self.now)
        minimum, means = self.model.least(one), self.model.means(one, who)
        note(
            f"  {self.now:%d %X.%f}: {who} bids {amount}, at most {most}, for {one.id}, drawn {drawn}: {why}"
        )
        with self.tx() as tx:
            before = self.traces(tx)
            outcome = bids.place.within(
                tx, self.people[who], one.id, amount, maximum=most, drawn=drawn, now=self.now
            )
            if isinstance(outcome, Refused):
                assert (outcome.why, outcome.price) == (why, one.price)
                assert (outcome.minimum, outcome.free) == (minimum, means)
                assert self.traces(tx) == before, "a refusal moves nothing"
                self.seen[f"refused: {why}"] += 1
                return
            assert why is None
            bid_id = tx.execute(sa.select(sa.func.max(bid_table.c.id))).scalar_one()
            found = lots.get(tx, one.id)
            kept = purses.get(tx, self.id, self.people[who].id)
        self.taken(one, bid_id, *asked)
        assert found
        assert outcome.lot == found[1]
        assert outcome.purse == kept
        assert (outcome.amount, outcome.maximum) == (one.bids[-1].amount or START, one.bids[-1].most)
        assert outcome.leads is (one.leader == who)
        assert outcome.minimum == self.model.least(one) >= minimum, "the price only rises"

    def taken(self, one: Thing, bid_id: int, who: int, amount: int | None, most: int | None) -> None:
        led, held, price, end, said = one.leader, one.held, one.price, one.end, one.said
        self.model.take(one, bid_id, who, amount, most, now=self.now)
        if led not in (None, one.leader):
            assert led is not None
            self.outbid.append((led, one.id, self.now))
        self.seen["bids"] += 1
        self.seen["interrupted by a bid"] += said > one.said
        self.seen["not interrupted by a bid"] += said == one.said > 0
        self.seen["bids of equals"] += led not in (None, who) and one.bids[-1].most == held
        self.seen["raised maxima"] += led == who
        self.seen["defended"] += led not in (None, who) and one.leader == led and one.price != price
        self.seen["purses spent to zero"] += self.model.free(who) == 0
        late = end is not None and end - self.now <= self.model.window
        self.seen["maxima raised late"] += led == who and late
        self.seen["defended late"] += led not in (None, who) and one.leader == led and one.end != end
        self.seen["ends moved"] += one.end != end
        self.seen["ends stopped at the hard end"] += one.end != end and one.end == one.hard_end

    # What must hold

    def check(self) -> None:
        self.seen["checked"] += 1
        with self.tx() as tx:
            self.the_tables_say_what_the_model_says(tx)
            self.the_ledger_explains_every_purse_and_no_point_is_lost(tx)
            self.who_is_outbid_or_wins_hears_of_it_once(tx)

    def the_tables_say_what_the_model_says(self, tx: Tx) -> None:
        auction = auctions_stored.get(tx, self.id)
        assert auction
        assert auction.state == self.state
        for one, row in zip(self.model.lots, lots.of_auction(tx, self.id), strict=True):
            leader = None if one.leader is None else self.people[one.leader].id
            assert (row.state, row.price, row.leader_id) == (one.state, one.price, leader)
            assert row.held == (one.held if one.state in ON else 0)
            assert row.winner_id == (leader if one.state == "sold" else None)
            assert (row.closed_at, row.paused_at, row.said) == (one.closed, one.paused, one.said)
            assert (row.ends_at, row.hard_end_at) == (one.end, one.hard_end)
            assert one.end is None or one.hard_end is None or one.end <= one.hard_end
            before = self.rows.get(one.id, row)
            is_seen = row != replace(before, held=row.held)
            assert (row.version > before.version) or not is_seen, "old buttons are known by it"
            self.rows[one.id] = row

    def the_ledger_explains_every_purse_and_no_point_is_lost(self, tx: Tx) -> None:
        lines = list(tx.execute(LINES).all())
        kept = {row.member_id: row for row in tx.execute(PURSES)}
        assert lines[: len(self.lines)] == self.lines, "it is only added to"
        self.lines = lines
        sums = Counter[tuple[int, int | None, str]]()
        for _, member_id, lot_id, kind, points in lines:
            sums[member_id, lot_id, kind] += points
        for who, member in enumerate(self.people):
            held, spent = 0, 0
            for one in self.model.lots:
                of_lot = {
                    kind: sums[member.id, one.id, kind] for kind in ("hold", "release", "spend", "refund")
                }
                mine = one.leader == who
                assert of_lot["hold"] - of_lot["release"] == (one.held if mine and one.state in ON else 0)
                assert of_lot["spend"] - of_lot["refund"] == (
                    one.price if mine and one.state == "sold" else 0
                )
                held += of_lot["hold"] - of_lot["release"]
                spent += of_lot["spend"] - of_lot["refund"]
            has_bid = any(said.who == who for one in self.model.lots for said in one.bids)
            assert sums[member.id, None, "grant"] == (PURSE if has_bid else 0)
            if has_bid:
                row = kept[member.id]
                assert (row.granted, row.held, row.spent) == (PURSE, held, spent)
                assert PURSE - held - spent == self.model.free(who) >= 0

    def who_is_outbid_or_wins_hears_of_it_once(self, tx: Tx) -> None:
        told = tx.execute(TOLD).all()
        at: dict[tuple[int, int], list[datetime]] = {}
        won = Counter[int]()
        for kind, chat_id, parameters, not_before in told:
            if kind == "won":
                won[parameters["lot_id"]] += 1
            else:
                at.setdefault((chat_id - 1, parameters["lot_id"]), []).append(not_before)
        for times in at.values():
            assert all(later - sooner >= MINUTE for sooner, later in itertools.pairwise(times))
        for who, lot_id, when in self.outbid:
            assert any(when <= one <= when + MINUTE for one in at.get((who, lot_id), ()))
        if self.state != "cancelled":
            assert won == Counter({one.id: one.sales for one in self.model.lots if one.sales})
