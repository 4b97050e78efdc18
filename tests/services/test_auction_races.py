"""Many bid for one lot at once, on both databases and in two processes: nobody wins below what they beat."""

import asyncio
import sys
from collections import Counter

import pytest
import sqlalchemy as sa

from domain.auction import Mode
from domain.bid import Bid, Refused, Standing, after, replay
from domain.lot import Lot, LotState
from domain.member import Member
from domain.purse import EntryKind
from services import Database, bids, closings
from services.bids import Placed
from storage import bids as bid_rows
from storage import lots, purses
from storage.db import Tx, open_database
from storage.schema import ledger
from tests.auctions import ENDS, opened, terms
from tests.people import NOW, crowd_of, teacher

PEOPLE, TIMES, PURSE = 50, 20, 100_000
RULE = terms(Mode.ONLINE, step_percent=0)


async def test_fifty_people_bid_twenty_times_on_one_lot(db: Database) -> None:
    author = await teacher(db, 1)
    _, [lot_id] = await opened(db, [author], purse=PURSE, step_percent=0)
    crowd = await crowd_of(db, PEOPLE)
    outcomes = await asyncio.gather(*(bidding(db, one, lot_id, number) for number, one in enumerate(crowd)))
    answers = [one for outcome in outcomes for one in outcome]
    assert len(answers) == PEOPLE * TIMES
    lot, told = await _everything_adds_up(db, lot_id)
    placed = [one for one in answers if isinstance(one, Placed)]
    assert len(placed) == len(told) > PEOPLE
    assert max(one.maximum for one in placed) == lot.held
    last = max(placed, key=lambda one: one.lot.version)
    assert (last.lot.version, last.lot.leader_id, last.lot.price) == (lot.version, lot.leader_id, lot.price)
    await closings.close_due(db, now=ENDS)
    await closings.close_due(db, now=ENDS)
    [sold] = await db.read(lots.of_auction, lot.auction_id)
    assert (sold.state, sold.winner_id, sold.price) == (LotState.SOLD, lot.leader_id, lot.price)
    everybody = await db.read(purses.of_all, lot.auction_id)
    assert sum(one.held for one in everybody.values()) == 0
    assert sum(one.spent for one in everybody.values()) == lot.price


@pytest.mark.slow
async def test_two_processes_bid_on_one_lot(postgres_url: str) -> None:
    db = await open_database(postgres_url)
    author = await teacher(db, 1)
    _, [lot_id] = await opened(db, [author], purse=PURSE, step_percent=0)
    await crowd_of(db, 20)
    command = [sys.executable, "-m", "tests.services.auction_rival", postgres_url, str(lot_id)]
    rivals = [await asyncio.create_subprocess_exec(*command, str(half)) for half in (0, 1)]
    assert [await asyncio.wait_for(rival.wait(), 60) for rival in rivals] == [0, 0]
    _, told = await _everything_adds_up(db, lot_id)
    assert {one.member_id % 2 for one in told} == {0, 1}
    await db.close()


async def bidding(
    db: Database, one: Member, lot_id: int, number: int, times: int = TIMES
) -> list[Placed | Refused]:
    """A sum that beats what is seen, now and then with a maximum above it."""
    found: list[Placed | Refused] = []
    for turn in range(times):
        _, lot = await db.read(_seen, lot_id)
        least = RULE.minimum(lot.price, lot.start_price)
        amount = least + (number * 17 + turn * 13) % PEOPLE
        maximum = amount + number * 3 if (turn + number) % 5 == 0 else None
        outcome = await bids.place(db, one, lot_id, amount, maximum=maximum, drawn=lot.price or 0, now=NOW)
        found.append(outcome)
    return found


def _seen(tx: Tx, lot_id: int) -> tuple[object, Lot]:
    found = lots.get(tx, lot_id)
    assert found
    return found


async def _everything_adds_up(db: Database, lot_id: int) -> tuple[Lot, list[Bid]]:
    """Each bid beat the price that the ones before it made; the lot says what they make; the ledger explains the purses."""
    _, lot = await db.read(_seen, lot_id)
    told = await db.read(bid_rows.of_lot, lot_id)
    everybody = await db.read(purses.of_all, lot.auction_id)
    means = dict.fromkeys(everybody, PURSE)
    now = Standing()
    for one in told:
        assert one.member_id == now.leader or one.amount >= RULE.minimum(now.price, lot.start_price)
        now = after(now, one.member_id, one.amount, one.maximum, RULE)
    assert now == replay(told, RULE, means)
    assert (lot.price, lot.leader_id, lot.held) == (now.price, now.leader, now.held)
    assert {who: one.held for who, one in everybody.items() if one.held} == {lot.leader_id: lot.held}
    rows = await db.read(lambda tx: tx.execute(sa.select(ledger)).all())
    sums = Counter[tuple[int, str]]()
    for row in rows:
        sums[row.member_id, row.kind] += row.points
    for who, purse in everybody.items():
        assert sums[who, EntryKind.GRANT] == purse.granted == PURSE
        assert sums[who, EntryKind.HOLD] - sums[who, EntryKind.RELEASE] == purse.held
    return lot, told
