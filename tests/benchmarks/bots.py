"""The bots under measurement, each in a process of its own, and what such a process uses."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox.server import Sandbox

ROOT = Path(__file__).parents[2]
PRODUCTION = Path(__file__).with_name("production")  # hides what only the development tools bring
TOKEN = "42:SANDBOX"

Process = asyncio.subprocess.Process


@asynccontextmanager
async def running(
    sandbox: Sandbox, folder: Path, *command: str, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Process]:
    """`python -m command…`, from when it first asks for updates until it is killed."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{PRODUCTION}{os.pathsep}{ROOT}",
        **(settings or {}),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, cwd=folder, env=environment
    )
    try:
        await sandbox.polled(timeout=60)
        yield process
    finally:
        process.kill()
        await process.wait()


def settings(sandbox: Sandbox, database: str, group_id: int) -> dict[str, str]:
    return {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": sandbox.url,
        "DATABASE_URL": database,
        "HUB_CHAT_ID": str(group_id),
        "LOG_LEVEL": "WARNING",
    }


def cpu(process: Process) -> float:
    """Seconds of processor it has used so far."""
    fields = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: Process) -> dict[str, float]:
    """Its resident memory in MB: `rss` all of it, `pss` with its part of what it shares."""
    lines = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    kilobytes = {
        name.lower(): int(size.split()[0]) for name, _, size in (one.partition(":") for one in lines)
    }
    return {name: kilobytes[name] / 1024 for name in ("rss", "pss")}
