"""A vote end to end: a press goes in, the vote is committed, the ballot is redrawn and the press answered."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

import sqlalchemy as sa

from domain.board import Phase, Side
from domain.member import Member
from handlers.boards.buttons import Vote
from sandbox import acts
from sandbox.people import Person
from sandbox.records import Callback
from sandbox.server import Sandbox
from services import arguments, boards, hub, votes
from services.arguments import Added
from services.boards import Rules
from services.votes import ON_PAGE
from services.wording import seal
from storage.db import Database, Tx, open_database
from storage.schema import argument, vote
from tests.benchmarks import bots
from tests.benchmarks.bots import Process
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated, teachers
from tests.people import NOW, organiser

AT_ONCE, EACH, WARM = 50, 10, 2  # people, presses of each that count, and before them of each on each board
ARGUMENTS = 120
VOTERS, BEFORE = 500, 10  # who have voted on the second board already, and how often
RIVALS = 20  # who press twice at once where they have one vote


class Made(NamedTuple):
    """A board and its arguments."""

    id: int
    arguments: Sequence[int]


class Boards(NamedTuple):
    new: Made
    voted: Made  # by 500 people
    narrow: Made  # one vote for each


ECHOED = Boards(*(Made(n, range(1000 * n, 1000 * n + ARGUMENTS)) for n in (1, 2, 3)))


async def measure(kind: str, folder: Path) -> Sample:
    sandbox = await Sandbox(validate=False).start()
    people = [sandbox.person(f"Педагог {number}") for number in range(AT_ONCE)]
    try:
        async with _bot(kind, sandbox, people, folder) as (process, made):
            few = await _rounds(process, people, made.new)
            many = await _rounds(process, people, made.voted)
            sample = {
                **few,
                "later": many["rate"],
                "flat": many["rate"] / few["rate"],
                "later_p95": many["p95"],
            }
            if kind == "ours":
                await _rush(people[:RIVALS], made.narrow)
                sample["exceed"] = await _exceed(folder, made, people)
    finally:
        await sandbox.stop()
    return sample


BENCHMARK = Benchmark(
    "votes",
    f"A vote on a board of {ARGUMENTS} arguments, {AT_ONCE} people at once",
    ("echo", "ours"),
    {
        "rate": Figure(f"votes a second, at most {AT_ONCE} voters", aim="≥ 240 votes"),
        "later": Figure(f"votes a second, {VOTERS} voted before", aim="≥ 240 votes"),
        "flat": Figure("the second as a part of the first", digits=2, aim="≥ 0.9"),
        "p50": Figure("p50 of waiting", "ms"),
        "p95": Figure("p95 of waiting", "ms"),
        "later_p95": Figure(f"p95 of waiting, {VOTERS} voted before", "ms"),
        "cpu": Figure("CPU of the bot a vote", "ms", 2),
        "exceed": Figure(
            f"of {RIVALS} with one vote who press twice at once, how many have more", aim="0 people"
        ),
    },
    measure,
)


@asynccontextmanager
async def _bot(
    kind: str, sandbox: Sandbox, people: list[Person], folder: Path
) -> AsyncIterator[tuple[Process, Boards]]:
    """It runs, and each of the people has a message of its before them."""
    group = sandbox.group("Медиа-хаб", members=people[:1])
    if kind == "echo":
        async with bots.running(sandbox, folder, "tests.benchmarks.echo", sandbox.url) as process:
            await _open(sandbox, people)
            yield process, ECHOED
        return
    database = _database(folder)
    async with migrated(database) as db:
        made = await _prepare(db, group.id, [person.id for person in people])
    settings = bots.settings(sandbox, database, group.id)
    async with bots.running(sandbox, folder, "tests.benchmarks.ours", settings=settings) as process:
        await _open(sandbox, people)
        yield process, made


def _database(folder: Path) -> str:
    return f"sqlite:///{folder / 'votes.db'}"


async def _prepare(db: Database, group_id: int, telegram_ids: list[int]) -> Boards:
    await hub.configure(db, group_id)
    boss = await organiser(db)
    crowd = await teachers(db, range(1, VOTERS + 1))
    await teachers(db, telegram_ids)
    made = Boards(
        await _board(db, boss, crowd, "Квиз"),
        await _board(db, boss, crowd, "Деловая игра"),
        await _board(db, boss, crowd, "Дебаты", budget=1),
    )

    def all_vote(tx: Tx) -> None:
        for number, one in enumerate(crowd):
            for turn in range(BEFORE):
                chosen = made.voted.arguments[(number + 11 * turn) % ARGUMENTS]
                votes.vote.within(tx, one, chosen, on=True, now=NOW)

    await db.transaction(all_vote)
    return made


async def _board(
    db: Database, boss: Member, crowd: Sequence[Member], subject: str, budget: int | None = None
) -> Made:
    board_id = await boards.open_board(db, boss, subject, Rules(budget=budget), now=NOW)

    def all_write(tx: Tx) -> list[int]:
        return [_written(tx, crowd[number], board_id, number) for number in range(ARGUMENTS)]

    written = await db.transaction(all_write)
    version = (await boards.show(db, boss, board_id)).board.version
    await boards.step(db, boss, board_id, version, Phase.VOTING, now=NOW)
    return Made(board_id, written)


def _written(tx: Tx, author: Member, board_id: int, number: int) -> int:
    side = Side.PLUS if number < ARGUMENTS // 2 else Side.MINUS  # written in the ballot's order
    added = arguments.add.within(tx, author, board_id, side, _text(number), now=NOW)
    assert isinstance(added, Added)
    return added.argument.id


def _text(number: int) -> str:
    return f"Дети работают в группах и спорят о прочитанном, довод {number}"


async def _open(sandbox: Sandbox, people: list[Person]) -> None:
    for person in people:
        await person.start()
    for person in people:
        await person.reply(timeout=60)
    await sandbox.idle(timeout=60)


async def _rounds(process: Process, people: list[Person], made: Made) -> Sample:
    """Each presses again as soon as they see what they pressed."""
    await asyncio.gather(*(_presses(person, made, range(n, n + WARM)) for n, person in enumerate(people)))
    cpu, began = bots.cpu(process), time.perf_counter()
    turns = [range(n + WARM, n + WARM + EACH) for n in range(len(people))]
    waits = await asyncio.gather(
        *(_presses(person, made, turn) for person, turn in zip(people, turns, strict=True))
    )
    took, count = time.perf_counter() - began, EACH * len(people)
    cuts = quantiles([seconds for one in waits for seconds in one], n=20)
    return {
        "rate": count / took,
        "p50": 1000 * cuts[9],
        "p95": 1000 * cuts[18],
        "cpu": 1000 * (bots.cpu(process) - cpu) / count,
    }


async def _presses(person: Person, made: Made, turns: range) -> list[float]:
    return [await _vote(person, made, turn % ARGUMENTS) for turn in turns]


async def _vote(person: Person, made: Made, number: int) -> float:
    """Until the press is answered and the message shows it; seconds."""
    message, world = person.last, person.world
    drawn, began = message.posted.seq, time.perf_counter()
    callback = _press(person, made, number)

    def done() -> bool:
        return callback.answer is not None and message.posted.seq > drawn

    assert await world.journal.until((callback.id, person.id), done, 120), f"{person} was not answered"
    return time.perf_counter() - began


def _press(person: Person, made: Made, number: int) -> Callback:
    data = Vote(
        board_id=made.id,
        argument_id=made.arguments[number],
        page=number // ON_PAGE,
        on=True,
        sealed=seal(_text(number)),
    ).pack()
    return acts.press(person.world, person.profile, person.id, person.last.id, data)


async def _rush(people: list[Person], made: Made) -> None:
    """Two arguments each, before either is answered."""
    pressed = [_press(person, made, number) for person in people for number in (0, 1)]
    world = people[0].world
    keys = tuple(one.id for one in pressed)
    assert await world.journal.until(keys, lambda: all(one.answer for one in pressed), 60)


async def _exceed(folder: Path, made: Boards, people: list[Person]) -> int:
    """How many have more votes than one where that is all they have; also: no vote was lost, and all are counted."""
    db = await open_database(_database(folder))
    try:
        kept = dict(await db.read(_kept))
        uncounted = await db.read(_uncounted)
    finally:
        await db.close()
    assert len(kept[made.narrow.id]) == RIVALS
    assert len(kept[made.new.id]) == len(people)
    assert set(kept[made.new.id]) == {WARM + EACH}
    assert sum(kept[made.voted.id]) == VOTERS * BEFORE + len(people) * (WARM + EACH)
    assert uncounted == 0
    return sum(count > 1 for count in kept[made.narrow.id])


def _kept(tx: Tx) -> list[tuple[int, list[int]]]:
    """Votes of each person, board by board."""
    grouped = sa.select(vote.c.board_id, sa.func.count()).group_by(vote.c.board_id, vote.c.member_id)
    found: dict[int, list[int]] = {}
    for board_id, count in tx.execute(grouped):
        found.setdefault(board_id, []).append(count)
    return list(found.items())


def _uncounted(tx: Tx) -> int:
    """Arguments whose count is not that of their votes."""
    counted = sa.select(sa.func.count()).where(vote.c.argument_id == argument.c.id).scalar_subquery()
    return tx.scalar(sa.select(sa.func.count()).where(argument.c.votes != counted)) or 0
