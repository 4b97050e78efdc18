"""«Записаться» end to end: a press goes in, the seat is committed, the message is redrawn and the press answered."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from sandbox import acts
from sandbox.people import Person
from sandbox.server import Sandbox
from services import members
from storage.db import open_database
from storage.migrate import migrate
from tests.people import announced, teacher

PEOPLE = 300  # presses in one run
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one run: presses a second with all at once; seconds of waiting with fifty at once; CPU ms a press."""

    rate: float
    p50: float
    p95: float
    cpu: float


async def measure(kind: str, folder: Path) -> Figures:
    sandbox = await Sandbox(validate=False).start()
    people = [sandbox.person(f"Педагог {number}") for number in range(PEOPLE + AT_ONCE)]
    group = sandbox.group("Медиа-хаб", members=people[:1])
    database = f"sqlite:///{folder / kind}.db"
    session_id = await _prepare(database, group.id, [person.id for person in people]) if kind == "ours" else 0
    try:
        async with _bot(kind, sandbox, database, group.id) as process:
            await _open(sandbox, people, session_id)
            before = _cpu(process.pid)
            rate = await _all_at_once(sandbox, people[:PEOPLE])
            cpu = (_cpu(process.pid) - before) / PEOPLE
            waits = await _fifty_at_once(sandbox, people[PEOPLE:])
    finally:
        await sandbox.stop()
    cuts = quantiles(waits, n=20)
    return Figures(rate, cuts[9], cuts[18], 1000 * cpu)


async def _prepare(database: str, group_id: int, telegram_ids: list[int]) -> int:
    """Everybody has a profile already; the session is announced."""
    await asyncio.to_thread(migrate, database)
    db = await open_database(database)
    session_id = await announced(db, chat_id=group_id)
    for telegram_id in telegram_ids:
        await teacher(db, telegram_id)
    assert len(await members.institutions(db)) == 1
    await db.close()
    return session_id


@asynccontextmanager
async def _bot(
    kind: str, sandbox: Sandbox, database: str, hub: int
) -> AsyncIterator[asyncio.subprocess.Process]:
    arguments = [kind, sandbox.url, database, str(hub)]
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.benchmarks.bots", *arguments)
    try:
        await sandbox.polled(timeout=60)
        yield process
    finally:
        process.kill()
        await process.wait()


async def _open(sandbox: Sandbox, people: list[Person], session_id: int) -> None:
    """Each has the message with the button before them."""
    for person in people:
        await person.start(f"join_{session_id}")
    for person in people:
        await person.sees("Записаться" if not session_id else "записаться", timeout=60)
    await sandbox.idle(timeout=60)


async def _all_at_once(sandbox: Sandbox, people: list[Person]) -> float:
    began = time.perf_counter()
    await asyncio.gather(*(_press(sandbox, person) for person in people))
    return len(people) / (time.perf_counter() - began)


async def _fifty_at_once(sandbox: Sandbox, people: list[Person]) -> list[float]:
    return await asyncio.gather(*(_press(sandbox, person) for person in people))


async def _press(sandbox: Sandbox, person: Person) -> float:
    """Until the press is answered and the message shows it; seconds."""
    message = person.last
    data = message.button("Вся сессия")["callback_data"]
    began = time.perf_counter()
    callback = acts.press(sandbox.world, person.profile, person.id, message.id, data)

    def done() -> bool:
        return callback.answer is not None and "Вы записаны" in message.text

    finished = await sandbox.world.journal.until((callback.id, person.id), done, 120)
    assert finished, f"{person} was not answered"
    return time.perf_counter() - began


def _cpu(pid: int) -> float:
    """Seconds of processor the process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
