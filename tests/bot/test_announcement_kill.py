"""`kill -9` five times while an announcement is sent and corrected: nobody has it twice, nobody is forgotten."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from domain.announcement import Announcement, AnnouncementState, Content, ContentKind, CopyState
from services import announcement_reports, announcing
from storage import announcement_queue
from storage.db import Database, open_database
from tests.bot.announcement_house import ZONE, Hall, hall
from tests.bot.delivery_house import clock
from tests.bot.delivery_victim import IN_FLIGHT
from tests.bot.test_delivery_kill import mother
from tests.bot.victims import Victim

__all__ = ["mother"]  # the fixture

PEOPLE = 300
KILLS = 5
BEFORE, AFTER = "Приходите в пятницу", "Приходите в субботу"

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="the victims are forked and watched by pidfd"),
]


async def test_nobody_has_it_twice_and_nobody_is_forgotten(
    database_url: str,
    mother: "subprocess.Popen[str]",
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(announcement_queue, "WINDOW", 50)  # here; the victims have their own
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))
    print(f"SEED={seed}")  # noqa: T201
    dice = random.Random(seed)  # noqa: S311 - repeatable chance is the point
    async with _house(database_url) as here:
        here.sandbox.fault("stall", "*", times=None, probability=0.2, seconds=0.03)
        here.sandbox.fault("stall_after", "*", times=None, probability=0.2, seconds=0.03)
        people = await here.people(PEOPLE)
        one = await here.announce(Content(ContentKind.TEXT, BEFORE))
        for kill in range(KILLS):
            victim = _victim(mother, tmp_path, here, database_url)
            enough = len(here.sandbox.world.calls) + dice.randint(1, 2 * PEOPLE // KILLS)
            await here.until(enough, one.id)
            await victim.end(signal.SIGKILL)
            if kill == KILLS // 2:
                await _correct(here, one)
        last = _victim(mother, tmp_path, here, database_url)
        await _until_over(here.db, one.id)
        await last.end(signal.SIGTERM)
        progress = await announcement_reports.progress(here.db, here.boss, one.id, zone=ZONE, now=clock())
        texts = [here.texts(person.id) for person in people]
    tally = Counter(text for said in texts for text in said)
    print({str(state): count for state, count in progress.states.items()}, tally)  # noqa: T201
    assert max(len(said) for said in texts) == 1
    assert progress.states[CopyState.SENT] + progress.states[CopyState.UNKNOWN] == PEOPLE
    assert progress.states[CopyState.UNKNOWN] <= KILLS * IN_FLIGHT
    assert progress.states[CopyState.SENT] <= tally[AFTER]  # every copy that is known to stand is corrected
    assert progress.announcement.state is AnnouncementState.DONE
    assert (progress.outdated, progress.queued) == (0, 0)


def _victim(mother: "subprocess.Popen[str]", folder: Path, here: Hall, url: str) -> Victim:
    told = {"database": url, "api": here.sandbox.url, "token": here.sandbox.token}
    return Victim(mother, folder / "log", **told, announces=True)


async def _correct(here: Hall, one: Announcement) -> None:
    content = Content(ContentKind.TEXT, AFTER)
    await announcing.correct(here.db, here.boss, one.id, 1, content, zone=ZONE, now=clock())


async def _until_over(db: Database, announcement_id: int) -> None:
    async with asyncio.timeout(90):
        while announcement_id in await announcing.under_way(db):  # noqa: ASYNC110 - it happens in another process
            await asyncio.sleep(0.05)


@asynccontextmanager
async def _house(url: str) -> AsyncIterator[Hall]:
    """Sees and writes, but does not send."""
    db = await open_database(url)
    async with hall(db, running=False) as here:
        yield here
    await db.close()
