"""A bid end to end: a press goes in, the bid is committed, the lot's page is redrawn and the press answered."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import NamedTuple

import sqlalchemy as sa

from domain.auction import Mode
from domain.member import Member
from handlers.auction.buttons import Raise
from sandbox import acts
from sandbox.people import Person
from sandbox.records import Callback
from sandbox.server import Sandbox
from sandbox.sightings import Sighting
from services import auctions, findings, hub
from storage.db import Database, Tx, open_database
from storage.schema import bid, lot, member, purse
from tests.auctions import FINDING, new
from tests.benchmarks import bots
from tests.benchmarks.bots import Process
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated, teachers
from tests.people import organiser

AT_ONCE, EACH, WARM = 50, 10, 2  # people, bids of each that count, and before them of each
TIMES = 10  # all bid at once for a lot of its own
PURSE = 100_000
CHANCE = Random(6)  # noqa: S311 - the same order in each run


class Bidder(NamedTuple):
    person: Person
    page: Sighting  # of the lot for which they bid; notices come below it


class Lots(NamedTuple):
    one: int  # for which all bid again and again
    fresh: Sequence[int]


ECHOED = Lots(1, range(2, 2 + TIMES))


async def measure(kind: str, folder: Path) -> Sample:
    sandbox = await Sandbox(validate=False).start()
    people = [sandbox.person(f"Педагог {number}") for number in range(AT_ONCE)]
    try:
        async with _bot(kind, sandbox, people, folder) as (process, made):
            bidders = [Bidder(person, person.last) for person in people]
            sample = await _rounds(process, bidders, made.one)
            highest = [await _all_at_once(bidders, lot_id) for lot_id in made.fresh]
            if kind == "ours":
                sample["highest"] = await _led(folder, made, highest)
    finally:
        await sandbox.stop()
    return sample


BENCHMARK = Benchmark(
    "bids",
    f"«Поднять до N» for one lot, {AT_ONCE} people at once",
    ("echo", "ours"),
    {
        "rate": Figure("bids a second", aim="≥ 0.5"),
        "p50": Figure("p50 of waiting", "ms"),
        "p95": Figure("p95 of waiting", "ms"),
        "cpu": Figure("CPU of the bot a bid", "ms", 2),
        "busy": Figure("CPU of the bot, of one core", "%"),
        "highest": Figure(
            f"of {TIMES} times {AT_ONCE} bids at once, how often the highest leads", aim=f"{TIMES}"
        ),
    },
    measure,
)


@asynccontextmanager
async def _bot(
    kind: str, sandbox: Sandbox, people: list[Person], folder: Path
) -> AsyncIterator[tuple[Process, Lots]]:
    """It runs, and each of the people has a message of its before them."""
    group = sandbox.group("Медиа-хаб", members=people[:1])
    if kind == "echo":
        async with bots.running(sandbox, folder, "tests.benchmarks.echo", sandbox.url) as process:
            await _open(sandbox, people, "")
            yield process, ECHOED
        return
    database = _database(folder)
    async with migrated(database) as db:
        author = sandbox.person("Автор")
        await author.start()
        made = await _prepare(db, group.id, author.id, [person.id for person in people])
    settings = bots.settings(sandbox, database, group.id)
    async with bots.running(sandbox, folder, "tests.benchmarks.ours", settings=settings) as process:
        await _open(sandbox, people, f"l_{made.one}")
        yield process, made


def _database(folder: Path) -> str:
    return f"sqlite:///{folder / 'bids.db'}"


async def _prepare(db: Database, group_id: int, author_id: int, telegram_ids: list[int]) -> Lots:
    await hub.configure(db, group_id)
    boss = await organiser(db)
    [author] = await teachers(db, [author_id])
    await teachers(db, telegram_ids)
    one, *fresh = await db.transaction(_open_auction, boss, author)
    return Lots(one, fresh)


def _open_auction(tx: Tx, boss: Member, author: Member) -> list[int]:
    """It is open now, by the clock of the bot that is measured."""
    now = datetime.now(UTC)  # noqa: TID251 - as is said above
    usual = new(Mode.ONLINE, purse=PURSE, step_percent=0)
    today = replace(usual, starts_at=now, ends_at=now + timedelta(days=1))
    auction_id = auctions.create.within(tx, boss, today, now=now)
    assert isinstance(auction_id, int)
    found = []
    for number in range(1 + TIMES):
        finding = replace(FINDING, title=f"Находка {number + 1}", start_price=1)
        lot_id = findings.offer.within(tx, author, auction_id, finding, now=now)
        assert isinstance(lot_id, int)
        findings.accept.within(tx, boss, lot_id, 1, now=now)
        found.append(lot_id)
    auctions.open_now.within(tx, boss, auction_id, now=now)
    return found


async def _open(sandbox: Sandbox, people: list[Person], payload: str) -> None:
    for person in people:
        await person.start(payload)
    for person in people:
        await person.reply(timeout=60)
    await sandbox.idle(timeout=60)


async def _rounds(process: Process, bidders: list[Bidder], lot_id: int) -> Sample:
    """Each bids again as soon as they see what they bid, always more than anybody before."""
    amounts = iter(range(1, PURSE))

    async def bidding(bidder: Bidder, count: int) -> list[float]:
        return [await _bid(bidder, lot_id, next(amounts)) for _ in range(count)]

    await asyncio.gather(*(bidding(one, WARM) for one in bidders))
    cpu, began = bots.cpu(process), time.perf_counter()
    waits = await asyncio.gather(*(bidding(one, EACH) for one in bidders))
    took, cpu, count = time.perf_counter() - began, bots.cpu(process) - cpu, EACH * len(bidders)
    cuts = quantiles([seconds for one in waits for seconds in one], n=20)
    return {
        "rate": count / took,
        "p50": 1000 * cuts[9],
        "p95": 1000 * cuts[18],
        "cpu": 1000 * cpu / count,
        "busy": 100 * cpu / took,
    }


async def _bid(bidder: Bidder, lot_id: int, amount: int) -> float:
    """Until the press is answered and, if the bid was taken, the message shows it; seconds. A refused one may change nothing."""
    message, world = bidder.page, bidder.person.world
    drawn, began = message.posted.seq, time.perf_counter()
    callback = _press(bidder, lot_id, amount)

    def done() -> bool:
        if callback.answer is None:
            return False
        return message.posted.seq > drawn or not _is_taken(callback.answer["text"])

    assert await world.journal.until((callback.id, bidder.person.id), done, 120), (
        f"{bidder.person} was not answered"
    )
    return time.perf_counter() - began


def _is_taken(said: str | None) -> bool:
    """The bare bot says nothing, and redraws always."""
    return not said or "принята" in said


def _press(bidder: Bidder, lot_id: int, amount: int) -> Callback:
    data = Raise(lot_id=lot_id, amount=amount, drawn=0).pack()
    person = bidder.person
    return acts.press(person.world, person.profile, person.id, bidder.page.id, data)


async def _all_at_once(bidders: list[Bidder], lot_id: int) -> int:
    """Each another sum, in any order; the Telegram id of whoever bid most."""
    amounts = CHANCE.sample(range(1, 1 + len(bidders)), len(bidders))
    pressed = [_press(bidder, lot_id, amount) for bidder, amount in zip(bidders, amounts, strict=True)]
    world = bidders[0].person.world
    keys = tuple(one.id for one in pressed)
    assert await world.journal.until(keys, lambda: all(one.answer for one in pressed), 60)
    return bidders[amounts.index(max(amounts))].person.id


async def _led(folder: Path, made: Lots, highest: list[int]) -> int:
    """How often who bid most leads; also: the lots say what the bids say, and purses hold what leads."""
    db = await open_database(_database(folder))
    try:
        leaders = dict(await db.read(_leaders))
        bids, held, of_lots = await db.read(_sums)
    finally:
        await db.close()
    assert bids[made.one] == AT_ONCE * (WARM + EACH)
    assert held == of_lots
    return sum(leaders[lot_id] == who for lot_id, who in zip(made.fresh, highest, strict=True))


def _leaders(tx: Tx) -> list[tuple[int, int]]:
    query = sa.select(lot.c.id, member.c.telegram_id).join(member, member.c.id == lot.c.leader_id)
    return [(row[0], row[1]) for row in tx.execute(query)]


def _sums(tx: Tx) -> tuple[dict[int, int], int, int]:
    """The highest bid for each lot; what purses hold; what lots hold."""
    most = tx.execute(sa.select(bid.c.lot_id, sa.func.max(bid.c.amount)).group_by(bid.c.lot_id))
    held = tx.scalar(sa.select(sa.func.sum(purse.c.held))) or 0
    return {row[0]: row[1] for row in most}, held, tx.scalar(sa.select(sa.func.sum(lot.c.held))) or 0
