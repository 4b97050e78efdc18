"""`kill -9` while lots are closing: one result, every notice once; what was under way is unknown, as everywhere."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa

from domain.lot import Lot, LotState
from domain.outbox import OutboxState
from domain.purse import Purse
from services import bids, closings, hub, members
from services.auction_notices import RESULTS, RESULTS_PICTURE, SOLD, UNSOLD, WON
from services.bids import Placed
from storage import deliveries, lots, purses
from storage.db import Database, Tx, open_database
from storage.schema import auction
from storage.schema import outbox as table
from tests.auctions import made
from tests.bot import victims
from tests.bot.auction_victim import MOMENTS
from tests.bot.delivery_house import House, clock, house
from tests.bot.victims import Victim
from tests.databases import postgres_is_slow
from tests.people import NOW, teacher

KINDS = (WON, SOLD, UNSOLD, RESULTS, RESULTS_PICTURE)
LOTS, MANY = 4, 24  # of an auction; the last of them has no bids
KILLS = 4
STRIDE = 7  # between the sums that people bid for a lot

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="the victims are forked and watched by pidfd"),
]


class Auction(NamedTuple):
    id: int
    lots: Sequence[int]


class Owed(NamedTuple):
    """A row of the outbox."""

    id: int
    kind: str
    chat_id: int
    parameters: Mapping[str, Any]
    state: str


@dataclass
class Scene:
    """A hub whose auctions end while somebody kills its bot."""

    here: House
    url: str
    mother: "subprocess.Popen[str]"
    log: Path
    people: Sequence[int]  # Telegram ids: an organiser, an author, bidders
    group: int

    @property
    def db(self) -> Database:
        return self.here.db

    def victim(self, moment: str = "") -> Victim:
        api, token = self.here.sandbox.url, self.here.sandbox.token
        return Victim(self.mother, self.log, database=self.url, api=api, token=token, moment=moment)

    async def auction(self, count: int) -> Auction:
        """Online, and its end is past already; all lots but the last have bids of two people."""
        boss, author, *crowd = [await teacher(self.db, one) for one in self.people]

        def open_one(tx: Tx) -> tuple[int, list[int]]:
            return made(tx, boss, [author] * count, purse=1000, start_price=1)

        auction_id, found = await self.db.transaction(open_one)
        for number, lot_id in enumerate(found[:-1]):
            for turn in range(2):
                one = crowd[(number + turn) % len(crowd)]
                outcome = await bids.place(self.db, one, lot_id, STRIDE * (turn + 1), now=NOW)
                assert isinstance(outcome, Placed)
        return Auction(auction_id, found)

    async def is_over(self) -> None:
        """All is closed and sent, in another process."""
        async with asyncio.timeout(60):
            while await self.db.read(_is_on):  # noqa: ASYNC110 - it happens in another process
                await asyncio.sleep(0.02)


@pytest.fixture(scope="module")
def mother() -> Iterator["subprocess.Popen[str]"]:
    with victims.mother("tests.bot.auction_victim") as process:
        yield process


@pytest.mark.slow
async def test_whenever_it_is_killed_there_is_one_result(
    database_url: str, mother: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    db = await open_database(database_url)
    async with house(db, running=False) as here:
        scene = await _scene(here, database_url, mother, tmp_path)
        for moment, (*_, closed) in MOMENTS.items():
            made_now = await scene.auction(LOTS)
            before = await _purses(db, made_now)
            await scene.victim(moment).end(None)
            under_way = await _under_way(db)
            states = {one.state for one in await _lots(db, made_now)}
            assert states == ({LotState.SOLD, LotState.UNSOLD} if closed else {LotState.OPEN}), moment
            assert closed or before == await _purses(db, made_now), moment
            assert closed or not [one for one in await _rows(db, made_now) if one.kind in KINDS], moment
            last = scene.victim()
            await scene.is_over()
            await last.end(signal.SIGTERM)
            await _check(scene, made_now, under_way)
    await db.close()


@postgres_is_slow
async def test_killed_while_the_winners_are_told(
    database_url: str, mother: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))
    print(f"SEED={seed}")  # noqa: T201
    dice = random.Random(seed)  # noqa: S311 - repeatable chance is the point
    db = await open_database(database_url)
    async with house(db, running=False) as here:
        scene = await _scene(here, database_url, mother, tmp_path)
        made_now = await scene.auction(MANY)
        here.sandbox.fault("stall", "*", times=None, probability=0.3, seconds=0.03)
        here.sandbox.fault("stall_after", "*", times=None, probability=0.3, seconds=0.03)
        under_way = set[int]()
        for _ in range(KILLS):
            enough = len(here.calls()) + dice.randint(1, 2 * MANY // KILLS)
            victim = scene.victim()
            await _calls_under_way(here, enough)
            await victim.end(signal.SIGKILL)
            under_way |= await _under_way(db)
        last = scene.victim()
        await scene.is_over()
        await last.end(signal.SIGTERM)
        print(f"under way at the kills: {len(under_way)}")  # noqa: T201
        await _check(scene, made_now, under_way)
    await db.close()


async def _calls_under_way(here: House, enough: int) -> None:
    await here.until(lambda: len(here.calls()) >= enough and here.sandbox.gateway.in_flight, timeout=60)


async def _scene(here: House, url: str, mother: "subprocess.Popen[str]", folder: Path) -> Scene:
    people = await here.crowd(5)
    await members.appoint_organisers(here.db, people[:1], now=NOW)
    group = here.sandbox.group("Медиа-хаб", members=here.people)
    await hub.configure(here.db, group.id)
    return Scene(here, url, mother, folder / "victim.log", people, group.id)


async def _check(scene: Scene, made_now: Auction, under_way: set[int]) -> None:
    """One result, as the bids before the end have it; each notice arrived once, or was under way at a kill."""
    everybody = await _purses(scene.db, made_now)
    paid = Counter[int]()
    *sold, unsold = await _lots(scene.db, made_now)
    for one in sold:
        assert (one.state, one.price) == (LotState.SOLD, 2 * STRIDE)
        assert one.winner_id == one.leader_id
        assert one.winner_id is not None
        paid[one.winner_id] += 2 * STRIDE
    assert unsold.state is LotState.UNSOLD
    assert {who: one.spent for who, one in everybody.items() if one.spent} == paid
    assert not any(one.held for one in everybody.values())
    rows = await _rows(scene.db, made_now)
    count = len(made_now.lots)
    assert Counter(one.kind for one in rows if one.kind in {WON, SOLD, UNSOLD}) == {
        WON: count - 1,
        SOLD: count - 1,
        UNSOLD: 1,
    }
    assert {one.kind for one in rows if one.chat_id == scene.group} >= {RESULTS, RESULTS_PICTURE}
    arrived = Counter(text for chat in {one.chat_id for one in rows} for text in scene.here.texts(chat))
    certain, uncertain = Counter[str](), Counter[str]()
    for row in rows:
        assert row.state == (OutboxState.UNKNOWN if row.id in under_way else OutboxState.SENT), row
        (uncertain if row.id in under_way else certain)[f"{row.kind} {row.parameters}"] += 1
    for text in certain | uncertain:
        assert certain[text] <= arrived[text] <= certain[text] + uncertain[text], text
    assert not await closings.close_due(scene.db, now=clock())
    assert await _purses(scene.db, made_now) == everybody


async def _lots(db: Database, made_now: Auction) -> list[Lot]:
    return await db.read(lots.of_auction, made_now.id)


async def _purses(db: Database, made_now: Auction) -> dict[int, Purse]:
    return await db.read(purses.of_all, made_now.id)


async def _under_way(db: Database) -> set[int]:
    return {call.row.id for call in await db.read(deliveries.under_way)}


async def _rows(db: Database, made_now: Auction) -> list[Owed]:
    """What was owed of it, with what it came to, but not its own card."""
    wanted = sa.or_(table.c.card_id.is_(None), table.c.kind.in_((RESULTS, RESULTS_PICTURE)))
    query = sa.select(*(table.c[name] for name in Owed._fields)).where(wanted)
    rows = await db.read(lambda tx: [Owed(*row) for row in tx.execute(query)])
    return [
        one
        for one in rows
        if one.parameters.get("lot_id") in made_now.lots
        or made_now.id in {one.parameters.get("auction_id"), one.parameters.get("subject_id")}
    ]


def _is_on(tx: Tx) -> bool:
    left = sa.select(auction.c.id).where(auction.c.closed_at.is_(None))
    return tx.scalar(left) is not None or deliveries.unsettled(tx, clock())
