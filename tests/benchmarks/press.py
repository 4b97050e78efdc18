"""«Записаться» end to end: a press goes in, the seat is committed, the message is redrawn and the press answered."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import quantiles

from sandbox import acts
from sandbox.people import Person
from sandbox.server import Sandbox
from tests.benchmarks import bots
from tests.benchmarks.bots import Process
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated, teachers
from tests.people import announced

WARM = 50  # presses before any is counted
ALL = 600  # presses for the rate
AT_ONCE, WAVES = 50, 3  # for the waiting times


async def measure(kind: str, folder: Path) -> Sample:
    sandbox = await Sandbox(validate=False).start()
    people = [sandbox.person(f"Педагог {number}") for number in range(WARM + ALL + WAVES * AT_ONCE)]
    warm, many, waves = people[:WARM], people[WARM : WARM + ALL], people[WARM + ALL :]
    try:
        async with _bot(kind, sandbox, people, folder) as process:
            await _all_at_once(warm)
            sample = await _rate(sandbox, process, many)
            waits = [await _all_at_once(waves[at : at + AT_ONCE]) for at in range(0, len(waves), AT_ONCE)]
    finally:
        await sandbox.stop()
    cuts = quantiles([seconds for wave in waits for seconds in wave], n=20)
    return {**sample, "p50": 1000 * cuts[9], "p95": 1000 * cuts[18]}


BENCHMARK = Benchmark(
    "press",
    "«Записаться», from the press to the seat committed and the answer seen",
    ("echo", "ours"),
    {
        "rate": Figure(f"presses a second, {ALL} at once", aim="≥ 0.6"),
        "p50": Figure(f"p50 of waiting, {AT_ONCE} at once", "ms"),
        "p95": Figure(f"p95 of waiting, {AT_ONCE} at once", "ms"),
        "cpu": Figure("CPU of the bot a press", "ms", 2),
        "busy": Figure("CPU of the bot, of one core", "%"),
        "load_cpu": Figure("CPU of Telegram and the people a press", "ms", 2),
        "load_busy": Figure("CPU of Telegram and the people, of one core", "%"),
        "calls": Figure("calls of the Bot API a press", digits=2),
    },
    measure,
)


@asynccontextmanager
async def _bot(kind: str, sandbox: Sandbox, people: list[Person], folder: Path) -> AsyncIterator[Process]:
    """It runs, and each of the people has the message with the button before them."""
    group = sandbox.group("Медиа-хаб", members=people[:1])
    if kind == "echo":
        async with bots.running(sandbox, folder, "tests.benchmarks.echo", sandbox.url) as process:
            await _open(sandbox, people, "", "Записаться")
            yield process
        return
    database = f"sqlite:///{folder / 'press.db'}"
    session_id = await _prepare(database, group.id, [person.id for person in people])
    settings = bots.settings(sandbox, database, group.id)
    async with bots.running(sandbox, folder, "tests.benchmarks.ours", settings=settings) as process:
        await _open(sandbox, people, f"join_{session_id}", "записаться")
        yield process


async def _prepare(database: str, group_id: int, telegram_ids: list[int]) -> int:
    """Everybody has a profile already; the session is announced."""
    async with migrated(database) as db:
        await teachers(db, telegram_ids)
        return await announced(db, chat_id=group_id)


async def _open(sandbox: Sandbox, people: list[Person], payload: str, word: str) -> None:
    for person in people:
        await person.start(payload)
    for person in people:
        await person.sees(word, timeout=60)
    await sandbox.idle(timeout=60)


async def _rate(sandbox: Sandbox, process: Process, people: list[Person]) -> Sample:
    calls, bot, load = _calls(sandbox), bots.cpu(process), time.process_time()
    began = time.perf_counter()
    await _all_at_once(people)
    took = time.perf_counter() - began
    bot, load, calls = bots.cpu(process) - bot, time.process_time() - load, _calls(sandbox) - calls
    return {
        "rate": len(people) / took,
        "cpu": 1000 * bot / len(people),
        "busy": 100 * bot / took,
        "load_cpu": 1000 * load / len(people),
        "load_busy": 100 * load / took,
        "calls": calls / len(people),
    }


def _calls(sandbox: Sandbox) -> int:
    return sum(call.method != "getUpdates" for call in sandbox.world.calls)


async def _all_at_once(people: list[Person]) -> list[float]:
    return await asyncio.gather(*(_press(person) for person in people))


async def _press(person: Person) -> float:
    """Until the press is answered and the message shows it; seconds."""
    message = person.last
    data = message.button("Вся сессия")["callback_data"]
    world = person.world
    began = time.perf_counter()
    callback = acts.press(world, person.profile, person.id, message.id, data)

    def done() -> bool:
        return callback.answer is not None and "Вы записаны" in message.text

    finished = await world.journal.until((callback.id, person.id), done, 120)
    assert finished, f"{person} was not answered"
    return time.perf_counter() - began
