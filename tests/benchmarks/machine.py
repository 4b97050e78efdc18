"""What the figures were measured on."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path


def description(runs: int) -> str:
    """One paragraph of Markdown."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    busy = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {_processor()}, {memory:.0f} GB; {platform.system()}; "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"aiogram {version('aiogram')}, SQLAlchemy {version('sqlalchemy')}. "
        f"Medians of {runs} runs; the ratio is the median of the ratios within each run, in brackets their range. "
        f"Load average before the first run: {busy:.2f}."
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
