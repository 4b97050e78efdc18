"""A build in its own process: the bot's loop goes on meanwhile, and the same input gives the same papers."""

import asyncio
import shutil
from dataclasses import replace
from functools import cache
from hashlib import sha256
from zoneinfo import ZoneInfo

from bot.editions import Editions
from domain.material import Content, FileState
from handlers.links import Links
from handlers.texts import Texts
from services import Database, editions
from storage import editions as table
from storage import stored_files
from storage.db import Tx, open_database
from storage.schema import material_file
from tests.editions import development
from tests.people import NOW, organiser, teacher
from tests.services.edition_house import TITLES
from tests.services.material_house import QUIZ, file, list_
from tests.services.test_editions import NEW

LAG = 0.25  # seconds; on a quiet machine it is under 0.05: docs/benchmarks.md
MATERIALS = 6


def builder(db: Database) -> Editions:
    return Editions(db, Texts(ZoneInfo("Europe/Minsk")), Links("hub_bot", b"key"), lambda: NOW)


@cache
def papers() -> list[bytes]:
    """Once: a file says when it was made."""
    return [development(seed, 8) for seed in range(MATERIALS)]


async def composed(db: Database) -> int:
    """An edition of some materials with a file each."""
    boss, anna = await organiser(db), await teacher(db, 2)

    def fill(tx: Tx) -> None:
        for number, paper in enumerate(papers()):
            digest = sha256(paper).hexdigest()
            for position, at in enumerate(range(0, len(paper), stored_files.CHUNK)):
                stored_files.put_chunk(tx, digest, position, paper[at : at + stored_files.CHUNK])
            assert stored_files.finish(tx, digest, len(paper), NOW)
            content = Content("Ход занятия", files=(file(number, name=f"{number}.docx"),))
            one = list_(tx, anna, replace(QUIZ, title=f"Разработка {number}"), content=content)
            stored = material_file.update().where(material_file.c.material_id == one.id)
            tx.execute(stored.values(state=FileState.STORED, digest=digest, due_at=None))

    await db.transaction(fill)
    edition_id = await editions.begin(db, boss, "Сборник", now=NOW)
    await editions.take_all(db, boss, edition_id, NEW, TITLES, on=True)
    await editions.build(db, boss, edition_id, now=NOW)
    return edition_id


async def lag(until: asyncio.Task[None], every: float = 0.005) -> float:
    """The longest that the loop kept others waiting, in seconds."""
    time, worst = asyncio.get_running_loop().time, 0.0
    while not until.done():
        began = time()
        await asyncio.sleep(every)
        worst = max(worst, time() - began - every)
    return worst


async def test_the_loop_goes_on_meanwhile(db: Database) -> None:
    edition_id = await composed(db)
    building = asyncio.create_task(builder(db).build_due())
    worst = await lag(building)
    await building
    assert await db.read(table.frozen, edition_id)
    assert worst < LAG


async def test_the_same_input_gives_the_same_papers(sqlite_url: str) -> None:
    """Two hubs, two processes: the same numbers, dates and materials."""
    other = sqlite_url.replace("test.db", "other.db")
    shutil.copyfile(sqlite_url.removeprefix("sqlite:///"), other.removeprefix("sqlite:///"))
    made = []
    for url in (sqlite_url, other):
        db = await open_database(url)
        edition_id = await composed(db)
        await builder(db).build_due()
        found = await db.read(table.frozen, edition_id)
        assert found
        made.append((found.pdf, found.docx, found.edition.digest))
        await db.close()
    assert made[0] == made[1]


async def test_what_breaks_is_told(db: Database) -> None:
    """A builder that cannot: the draft is there again, with a word."""
    edition_id = await composed(db)
    broken = builder(db)
    broken.command = ("-c", "raise SystemExit(3)")
    await broken.build_due()
    boss = await organiser(db)
    view = await editions.show(db, boss, edition_id)
    assert view.failed
