"""Copies of files: downloaded once, judged, kept whole; through trouble, two processes, and to a backup and back."""

import asyncio
import random
import subprocess
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pytest
import sqlalchemy as sa

from bot.files import Copies
from bot.files import put as put_well
from bot.status import print_status
from domain.file_check import Harm
from domain.material import FileState
from domain.member import Member
from sandbox.people import Person
from services import Database, files, refusing
from storage import stored_files
from storage.backup import backup
from storage.db import open_database
from storage.schema import material_file, outbox, stored_chunk
from tests.bot.delivery_house import House, house
from tests.bot.file_house import brought, kept, listed, states
from tests.databases import Postgres
from tests.people import NOW, teacher

BIG = random.Random(1).randbytes(3 * stored_files.CHUNK + 1)  # noqa: S311 - the same bytes each time


class Hub:
    """Somebody who brings files, and a bot at a time that the test sets."""

    def __init__(self, here: House, anna: Person, member: Member) -> None:
        self.here, self.db, self.anna, self.member = here, here.db, anna, member
        self.now: datetime = NOW
        self.copies = self.another(here.db)

    def another(self, db: Database) -> Copies:
        return Copies(db, self.here.bot, lambda: self.now)

    async def bring(self, name: str, data: bytes) -> int:
        return await listed(self.db, self.member, await brought(self.anna, name, data))

    def asked(self) -> int:
        """How often the bot has asked for a file."""
        return len(self.here.calls("getFile"))


async def said(hub: Hub) -> list[tuple[str, str]]:
    """What is owed to people about files: the kind, and why."""
    rows = await hub.db.read(lambda tx: tx.execute(sa.select(outbox.c.kind, outbox.c.parameters)).all())
    why = {refusing.REFUSED: "harm", files.LEFT: "state"}
    return [(row.kind, row.parameters[why[row.kind]]) for row in rows if row.kind in why]


@pytest.fixture
async def hub(db: Database) -> AsyncIterator[Hub]:
    async with house(db, running=False) as here:
        anna = here.sandbox.person("Анна")
        await anna.start()
        yield Hub(here, anna, await teacher(db, anna.id))


async def test_a_file_is_kept_once_by_what_is_in_it(
    hub: Hub, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    await hub.bring("план.bin1", BIG)
    await hub.bring("он же.bin1", BIG)
    same = await brought(hub.anna, "записка.txt", b"text")
    for _ in range(2):
        await listed(hub.db, hub.member, same)
    assert await hub.copies.copy_due() == 3
    assert await states(hub.db) == [FileState.STORED] * 4
    assert hub.asked() == 3  # the note was the same file of Telegram's
    assert await hub.db.read(kept, BIG) == BIG
    assert await hub.db.read(stored_files.total) == (2, len(BIG) + 4)
    await hub.bring("программа.exe", b"MZ")
    await print_status(database_url)
    printed = capsys.readouterr().out.splitlines()
    assert {"files, waiting: 1", "files, stored: 4", "files, refused: 0", "files kept: 2, 0.8 MB"} <= set(
        printed
    )


async def test_what_is_refused_is_told_to_who_brought_it(hub: Hub) -> None:
    await hub.bring("игра.exe", b"whatever")
    await hub.bring("план.pdf", b"MZ\x90\0")
    await hub.copies.copy_due()
    assert await states(hub.db) == [FileState.REFUSED] * 2
    assert hub.asked() == 1  # the other's name was enough
    owed = await hub.db.read(lambda tx: tx.execute(sa.select(outbox.c.chat_id, outbox.c.parameters)).all())
    assert [(row.chat_id, row.parameters["harm"]) for row in owed] == [(hub.anna.id, "program")] * 2
    assert await hub.db.read(stored_files.total) == (0, 0)


async def test_too_big_a_file_is_not_asked_for(hub: Hub) -> None:
    big = await brought(hub.anna, "ролик.bin1", b"x")
    await listed(hub.db, hub.member, replace(big, size=files.MOST + 1))
    huge = await brought(hub.anna, "ролик.bin1", bytes(files.MOST + 1))
    await listed(hub.db, hub.member, replace(huge, size=None))  # Telegram did not say
    await hub.copies.copy_due()
    assert await states(hub.db) == [FileState.TOO_BIG] * 2
    assert hub.asked() == 1
    assert await said(hub) == [("file_left", "too_big")] * 2  # of two materials


async def test_trouble_is_met_with_pauses_that_grow(hub: Hub) -> None:
    await hub.bring("план.txt", b"text")
    sandbox = hub.here.sandbox
    for kind in ("500", "429", "drop_after"):
        sandbox.fault(kind, "getFile")
        await hub.copies.copy_due()
        assert await states(hub.db) == [FileState.WAITING]
        assert await hub.copies.copy_due() == 0
        hub.now += timedelta(hours=1)
    await hub.copies.copy_due()
    assert await states(hub.db) == [FileState.STORED]


async def test_what_telegram_does_not_know_is_given_up_in_the_end(hub: Hub) -> None:
    await hub.bring("план.txt", b"text")
    hub.here.sandbox.world.files.disown()
    for _ in range(len(files.PAUSES) + 2):
        await hub.copies.copy_due()
        hub.now += timedelta(days=2)
    assert await states(hub.db) == [FileState.FAILED]
    assert hub.asked() == len(files.PAUSES) + 1
    assert await said(hub) == [("file_left", "failed")]


async def test_of_ten_films_the_first_makes_a_message(hub: Hub) -> None:
    films = [await brought(hub.anna, f"{number}.mp4", b"\0\0\0\x18ftypmp42") for number in range(3)]
    await listed(hub.db, hub.member, *(replace(one, size=files.MOST + 1) for one in films))
    await hub.copies.copy_due()
    assert await said(hub) == [("file_left", "too_big")]


async def test_what_cannot_be_judged_is_refused_and_the_others_go_on(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judge(name: str, _held: BinaryIO, is_over: Callable[[], bool]) -> Harm | None:
        if name == "хитрый.txt":
            raise AssertionError(name)
        while name == "долгий.txt" and not is_over():
            """It would never end."""
        return Harm.UNCHECKED if name == "долгий.txt" else None

    monkeypatch.setattr("bot.files.judge_file", judge)
    monkeypatch.setattr("bot.files.JUDGING", 0.1)
    for name in ("хитрый.txt", "долгий.txt", "план.txt"):
        await hub.bring(name, name.encode())
    assert await hub.copies.copy_due() == 3
    assert await states(hub.db) == [FileState.REFUSED] * 2 + [FileState.STORED]
    assert await said(hub) == [("file_refused", "unchecked")] * 2


async def test_what_cannot_be_written_is_no_trouble_of_the_others(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def put(db: Database, digest: str, held: BinaryIO) -> None:
        if held.seek(0, 2) == 1:
            raise ValueError
        await put_well(db, digest, held)

    monkeypatch.setattr("bot.files.put", put)
    await hub.bring("хитрый.txt", b"x")
    await hub.bring("план.txt", b"text")
    assert await hub.copies.copy_due() == 2
    assert await states(hub.db) == [FileState.WAITING, FileState.STORED]


async def test_what_kills_whoever_looks_at_it_is_refused(hub: Hub) -> None:
    await hub.bring("план.txt", b"text")
    for _ in range(len(files.PAUSES) + 1):
        assert await files.take(hub.db, now=hub.now)
        hub.now += files.HELD
    assert await files.take(hub.db, now=hub.now) is None
    assert await said(hub) == [("file_refused", "unchecked")]


async def test_two_processes_copy_no_file_twice(hub: Hub, database_url: str) -> None:
    other = await open_database(database_url)
    assert await files.take(other, now=hub.now) is None  # it is connected, and as quick as the first
    for number in range(12):
        await hub.bring(f"{number}.txt", f"{number % 10} ".encode() * 400)  # two of them twice
    dealt = await asyncio.gather(hub.copies.copy_due(), hub.another(other).copy_due())
    await other.close()
    assert await states(hub.db) == [FileState.STORED] * 12
    asked = Counter(
        call.params["file_id"] for call in hub.here.sandbox.world.calls if call.method == "getFile"
    )
    assert set(asked.values()) == {1}
    assert sum(dealt) == 12
    assert min(dealt) > 0
    assert await hub.db.read(stored_files.total) == (10, 10 * 800)


async def test_pieces_swept_while_they_are_written_are_written_again(hub: Hub) -> None:
    await hub.bring("план.bin1", BIG)

    async def sweep() -> None:
        while await states(hub.db) != [FileState.STORED]:
            await files.sweep(hub.db, now=hub.now)
            await asyncio.sleep(0.01)

    sweeping = asyncio.create_task(sweep())
    for _ in range(20):
        await hub.copies.copy_due()
        hub.now += timedelta(hours=1)
        if await states(hub.db) == [FileState.STORED]:
            break
        sweeping.cancel()  # it may be swept three times on end: then it is put off
    await asyncio.gather(sweeping, return_exceptions=True)
    assert await hub.db.read(kept, BIG) == BIG


async def test_what_nothing_names_is_swept(hub: Hub) -> None:
    await hub.bring("план.bin1", BIG)
    await hub.bring("записка.txt", b"text")
    await hub.copies.copy_due()
    await hub.db.transaction(
        lambda tx: tx.execute(sa.delete(material_file).where(material_file.c.name == "план.bin1"))
    )
    await files.put_chunk(hub.db, "of a file that was never finished", 0, b"x")

    async def sweep(at: datetime) -> None:
        while await files.sweep(hub.db, now=at):
            """There is more."""

    await sweep(NOW)
    assert await hub.db.read(stored_files.total) == (2, len(BIG) + 4)  # somebody may be about to name it
    await sweep(NOW + timedelta(days=2))
    assert await hub.db.read(stored_files.total) == (1, 4)
    assert await hub.db.read(lambda tx: tx.scalar(sa.select(sa.func.count()).select_from(stored_chunk))) == 1
    assert await hub.db.read(kept, b"text") == b"text"


async def test_a_backup_has_the_files_in_it(
    hub: Hub, database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await hub.bring("план.bin1", BIG)
    await hub.copies.copy_due()
    made = await asyncio.to_thread(backup, database_url, tmp_path / "backup.db")
    assert (made.rows["stored_file"], made.rows["stored_chunk"]) == (1, 4)
    if database_url.startswith("sqlite"):
        restored = await open_database(f"sqlite:///{tmp_path / 'backup.db'}")
        assert await restored.read(kept, BIG) == BIG
        await restored.close()
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    with postgres.database("_restored_files") as url:
        plain = sa.make_url(url).set(drivername="postgresql").render_as_string()
        command = ["pg_restore", f"--dbname={plain}", str(tmp_path / "backup.db")]
        await asyncio.to_thread(subprocess.run, command, check=True)
        restored = await open_database(url)
        assert await restored.read(kept, BIG) == BIG
        await restored.close()


async def test_what_stands_in_for_a_file_and_its_new_id(hub: Hub) -> None:
    good = await brought(hub.anna, "план.txt", b"text")
    bad = await brought(hub.anna, "игра.exe", b"MZ")
    newer = await brought(hub.anna, "план 2.txt", b"text 2")  # a version made in private
    await listed(hub.db, hub.member, good)
    await listed(hub.db, hub.member, replace(good, message_id=7), bad, newer, chat_id=-100, message_id=7)
    await hub.copies.copy_due()
    unique_ids = [good.file_unique_id, bad.file_unique_id, newer.file_unique_id, "unknown"]
    kept_for = await files.keepsake(hub.db, unique_ids)
    assert kept_for.refused == {bad.file_unique_id}
    copy = kept_for.copies[good.file_unique_id]
    assert (copy.size, copy.chat_id, copy.message_id) == (4, -100, 7)
    assert kept_for.copies[newer.file_unique_id].message_id is None  # the post has the older one
    assert copy.digest
    assert await files.chunk(hub.db, copy.digest, 0) == b"text"
    assert await files.chunk(hub.db, copy.digest, 1) is None
    await files.remember(hub.db, {good.file_unique_id: "new", "unknown": "other"})
    ids = await hub.db.read(lambda tx: set(tx.scalars(sa.select(material_file.c.file_id))))
    assert ids == {"new", bad.file_id, newer.file_id}
