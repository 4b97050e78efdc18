"""`kill -9` while updates are queued: none is lost, none has its effect twice, each lane keeps its order."""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage.db import Tx, open_database
from storage.schema import effect, fsm, inbox
from tests.bot.door_telegram import Telegram, message, telegram
from tests.bot.door_victim import deed

PEOPLE = 28
UPDATES = 250
KILLS = 3

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="the victims are forked and watched by pidfd"),
]


class Victims:
    """Bots in processes of their own."""

    def __init__(self, mother: "subprocess.Popen[str]", log: Path) -> None:
        self._mother = mother
        self._log = log
        self._process: int | None = None  # a pidfd: the number of a process may be another's by now

    def start(self, database: str, api: str, socket: str | None) -> None:
        assert self._mother.stdin
        assert self._mother.stdout
        arguments = {"database": database, "api": api, "socket": socket}
        self._mother.stdin.write(json.dumps({"log": str(self._log), "arguments": arguments}) + "\n")
        self._mother.stdin.flush()
        self.forget()
        self._process = os.pidfd_open(int(self._mother.stdout.readline()))

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        if self._process is not None:
            signal.pidfd_send_signal(self._process, how)

    async def end(self) -> None:
        self.kill(signal.SIGTERM)
        await self.gone()

    async def gone(self) -> None:
        assert self._process is not None
        ended = asyncio.Event()
        asyncio.get_running_loop().add_reader(self._process, ended.set)
        async with asyncio.timeout(60):
            await ended.wait()
        asyncio.get_running_loop().remove_reader(self._process)

    def forget(self) -> None:
        if self._process is not None:
            os.close(self._process)
        self._process = None


@pytest.fixture(scope="module")
def mother() -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.bot.door_victim"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()  # it has nothing to keep, and would take its time to end by itself


@pytest.fixture
def victims(mother: "subprocess.Popen[str]", tmp_path: Path) -> Iterator[Victims]:
    victims = Victims(mother, tmp_path / "victim.log")
    yield victims
    with suppress(ProcessLookupError):  # it still lives when the test failed
        victims.kill()
    victims.forget()


@pytest.fixture
def victims_url(database_url: str) -> Iterator[str]:
    engine = sa.create_engine(database_url, poolclass=sa.NullPool)
    deed.metadata.drop_all(engine)
    deed.metadata.create_all(engine)
    yield database_url
    deed.metadata.drop_all(engine)


QUICK = {("polling", "sqlite"), ("webhook", "postgres")}


@pytest.mark.parametrize(
    ("way", "database_url"),
    [
        pytest.param(way, database, marks=marks if (way, database) in QUICK else [*marks, pytest.mark.slow])
        for database, marks in (("sqlite", []), ("postgres", [pytest.mark.postgres]))
        for way in ("polling", "webhook")
    ],
    indirect=["database_url"],
)
async def test_nothing_is_lost_and_nothing_happens_twice(
    way: str, victims_url: str, victims: Victims, tmp_path: Path
) -> None:
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))
    print(f"SEED={seed}")  # noqa: T201
    dice = random.Random(seed)  # noqa: S311
    socket = str(tmp_path / "hook") if way == "webhook" else None
    async with telegram() as server:
        people = {n: 1000 + dice.randrange(PEOPLE) for n in range(1, UPDATES + 1)}
        await server.send(*(message(n, person) for n, person in people.items()))
        delivery = asyncio.create_task(server.deliver(socket)) if socket else None
        for _ in range(KILLS):
            await _live_and_be_killed(server, victims, victims_url, socket, dice)
        victims.start(victims_url, server.url, socket)
        await server.until(lambda: len(set(server.texts())) == UPDATES and not server.queue)
        await victims.end()
        if delivery:
            await delivery
    await _check(victims_url, people, server.answers)


async def _live_and_be_killed(
    server: Telegram, victims: Victims, url: str, socket: str | None, dice: random.Random
) -> None:
    left = dice.randint(1, 90)

    def one_less(_text: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            victims.kill()

    server.on_contact = one_less
    victims.start(url, server.url, socket)
    await victims.gone()
    server.on_contact = lambda _text: None
    print(f"killed: {len(set(server.texts()))} answered, {len(server.queue)} not confirmed")  # noqa: T201


async def _check(url: str, people: dict[int, int], answers: list[tuple[int, str]]) -> None:
    db = await open_database(url)
    deeds, open_, inboxes = await db.read(_found)
    await db.close()
    assert sorted(update_id for update_id, _ in deeds) == list(people)  # each once
    lanes = defaultdict(list)
    for update_id, person in deeds:
        assert person == people[update_id]
        lanes[person].append(update_id)
    assert all(lane == sorted(lane) for lane in lanes.values())
    assert (open_, inboxes) == (0, UPDATES)
    # Who was answered twice was told the same: what the first attempt had done.
    told = {
        (person, f"{update_id} {lanes[person].index(update_id) + 1}") for update_id, person in people.items()
    }
    assert set(answers) == told


def _found(tx: Tx) -> tuple[list[tuple[int, int]], int, int]:
    deeds = [(u, p) for u, p in tx.execute(sa.select(deed.c.update_id, deed.c.person).order_by(deed.c.id))]
    open_ = tx.scalar(sa.select(sa.func.count()).where(inbox.c.done_at.is_(None)))
    return deeds, open_ or 0, tx.scalar(sa.select(sa.func.count()).select_from(inbox)) or 0


async def test_a_wizard_killed_between_commit_and_answer_goes_on_where_it_was(
    victims_url: str, victims: Victims
) -> None:
    def kill_at_the_name(text: str) -> None:
        if "town?" in text:
            victims.kill()

    async with telegram() as server:
        server.on_contact = kill_at_the_name
        await server.send(message(1, text="/begin"), message(2, text="Вера"))
        victims.start(victims_url, server.url, None)
        await victims.gone()
        server.on_contact = lambda _text: None
        victims.start(victims_url, server.url, None)
        await server.until(lambda: server.texts()[-1:] == ["1: Вера; town?"] and len(server.answers) > 2)
        await server.send(message(3, text="Минск"))
        await server.until(lambda: server.texts()[-1] == "Вера from Минск")
        await victims.end()
    db = await open_database(victims_url)
    assert await db.read(lambda tx: tx.scalar(sa.select(sa.func.count()).select_from(deed))) == 1
    assert await db.read(lambda tx: tx.execute(sa.select(fsm)).all()) == []
    assert await db.read(lambda tx: tx.scalar(sa.select(sa.func.count()).select_from(effect))) == 1
    await db.close()
