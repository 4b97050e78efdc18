"""What putting away a file of 20 MB does to those who press meanwhile: SQLite on the disk, a small transaction every 20 ms.

`python -m tests.benchmarks.files FOLDER`
"""

import asyncio
import os
import sys
import tempfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import sqlalchemy as sa

from bot.files import put
from services import files
from storage import stored_files
from storage.db import Database, open_database
from storage.schema import institution
from tests.databases import create_tables
from tests.people import NOW

SIZE = 20 * 2**20
EVERY = 0.02
QUIET = 3.0  # seconds measured before


async def press(db: Database, name: str) -> float:
    time = asyncio.get_running_loop().time
    began = time()
    await db.transaction(lambda tx: tx.execute(sa.insert(institution).values(name=name)))
    return time() - began


async def pressing(db: Database, name: str, until: asyncio.Event) -> list[float]:
    took: list[float] = []
    while not until.is_set():
        took.append(await press(db, f"{name} {len(took)}"))
        await asyncio.sleep(EVERY)
    return took


async def lagging(until: asyncio.Event) -> float:
    """The longest that the loop was not there, in seconds."""
    time = asyncio.get_running_loop().time
    worst = 0.0
    while not until.is_set():
        began = time()
        await asyncio.sleep(0.001)
        worst = max(worst, time() - began - 0.001)
    return worst


def figures(took: list[float]) -> str:
    ordered = sorted(1000 * one for one in took)
    at = [ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95, 1)]
    return "p50 {:.1f}, p95 {:.1f}, worst {:.1f} ms".format(*at)


async def measure(db: Database) -> None:
    ended = asyncio.Event()
    asyncio.get_running_loop().call_later(QUIET, ended.set)
    print("presses alone:    ", figures(await pressing(db, "before", ended)))
    for written in ("in pieces", "as one"):
        data = os.urandom(SIZE)
        digest = sha256(data).hexdigest()
        ended = asyncio.Event()
        others = asyncio.gather(pressing(db, written, ended), lagging(ended))
        time = asyncio.get_running_loop().time
        began = time()
        if written == "in pieces":
            await put(db, digest, BytesIO(data))
        else:
            await db.transaction(stored_files.put_chunk, digest, 0, data)
        took = time() - began
        ended.set()
        presses, lag = await others
        print(f"{written}: {took:.1f} s; {figures(presses)}; loop {1000 * lag:.0f} ms")
        if written == "in pieces":
            assert await files.keep(db, 0, digest, SIZE, now=NOW)


async def main(folder: str) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        url = f"sqlite:///{Path(place, 'hub.db')}"
        create_tables(url)
        db = await open_database(url, serve=True)
        await measure(db)
        await db.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
