"""`kill -9` while files are copied: nothing half is ever handed out, and whoever comes next goes on."""

import asyncio
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from domain.material import FileState
from services import files
from storage import stored_files
from storage.db import Tx, open_database
from storage.schema import stored_chunk
from tests.bot import victims
from tests.bot.delivery_house import house
from tests.bot.file_house import brought, kept, listed, states
from tests.bot.victims import Victim
from tests.people import NOW, teacher

FILES = 4
CHUNKS = 12  # of each file
KILLS = 4
SOME = random.Random(2)  # noqa: S311 - repeatable chance is the point

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="the victims are forked and watched by pidfd"),
]


@pytest.fixture(scope="module")
def mother() -> Iterator["subprocess.Popen[str]"]:
    with victims.mother("tests.bot.files_victim") as process:
        yield process


def chunks(tx: Tx) -> int:
    return tx.scalar(sa.select(sa.func.count()).select_from(stored_chunk)) or 0


async def test_nothing_half_and_nothing_lost(
    database_url: str, mother: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    contents = [SOME.randbytes(CHUNKS * stored_files.CHUNK - 1) for _ in range(FILES)]
    db = await open_database(database_url)
    async with house(db, running=False) as here:
        anna = here.sandbox.person("Анна")
        await anna.start()
        member = await teacher(db, anna.id)
        for number, data in enumerate(contents):
            await listed(db, member, await brought(anna, f"{number}.bin1", data))
        now = NOW
        for life in range(KILLS + 1):
            victim = Victim(
                mother,
                tmp_path / "log",
                database=database_url,
                api=here.sandbox.url,
                token=here.sandbox.token,
                now=now.isoformat(),
            )
            enough = await db.read(chunks) + SOME.randint(1, CHUNKS)
            async with asyncio.timeout(60):
                while life < KILLS and await db.read(chunks) < enough:  # noqa: ASYNC110 - in another process
                    await asyncio.sleep(0.002)
            await victim.end(signal.SIGKILL if life < KILLS else None)
            whole = [data for data in contents if await db.read(kept, data) == data]
            known = (await states(db)).count(FileState.STORED)
            assert known <= len(whole)
            now += files.HELD + timedelta(seconds=1)
        assert await states(db) == [FileState.STORED] * FILES
        assert [await db.read(kept, data) for data in contents] == contents
        assert await db.read(chunks) == FILES * CHUNKS
    await db.close()
