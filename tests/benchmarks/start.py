"""From the start of the process to its first request for updates, and what it holds when nothing happens."""

import asyncio
import time
from pathlib import Path

from sandbox.server import Sandbox
from tests.benchmarks import bots
from tests.benchmarks.figures import Benchmark, Figure, Sample
from tests.benchmarks.people import migrated
from tests.people import announced

SETTLE = 3.0  # seconds, for what goes on beside the start

NEW = "ours, new database"


async def measure(kind: str, folder: Path) -> Sample:
    async with Sandbox(validate=False) as sandbox:
        group = sandbox.group("Медиа-хаб")
        database = f"sqlite:///{folder / 'start.db'}"
        if kind == "ours":
            async with migrated(database) as db:
                await announced(db, chat_id=group.id)
        command = ["tests.benchmarks.echo", sandbox.url] if kind == "echo" else ["bot"]
        settings = {} if kind == "echo" else bots.settings(sandbox, database, group.id)
        began = time.perf_counter()
        async with bots.running(sandbox, folder, *command, settings=settings) as process:
            seconds, cpu = time.perf_counter() - began, bots.cpu(process)
            await asyncio.sleep(SETTLE)
            return {"seconds": seconds, "cpu": cpu, **bots.memory(process)}


BENCHMARK = Benchmark(
    "start",
    "Start of the process, and idle memory",
    ("echo", "ours", NEW),
    {
        "seconds": Figure("from the start to the first getUpdates", "s", 2, aim="≤ 1.25"),
        "cpu": Figure("CPU until then", "s", 2),
        "rss": Figure("resident memory, idle (RSS)", "MB", aim="≤ 1.25"),
        "pss": Figure("the same without what others share (PSS)", "MB", aim="≤ 1.25"),
    },
    measure,
)
