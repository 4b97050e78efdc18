import asyncio
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage.backup import BackupError, backup
from storage.db import Database, Tx
from storage.schema import fsm, institution
from tests.databases import Postgres

BACKUP = """
import sys
from pathlib import Path
from storage.backup import backup
print(backup(sys.argv[1], Path(sys.argv[2])).rows["institution"])
"""


def add(tx: Tx, *names: str) -> None:
    tx.execute(sa.insert(institution), [{"name": name} for name in names])


async def test_a_backup_says_what_is_in_it(db: Database, database_url: str, tmp_path: Path) -> None:
    await db.transaction(add, "школа 1", "COPY public.member (id) FROM stdin;\n\\.\n")
    made = await asyncio.to_thread(backup, database_url, tmp_path / "backup")
    assert made.revision >= "0001"
    assert {table: rows for table, rows in made.rows.items() if rows} == {"institution": 2}
    assert stat.S_IMODE((tmp_path / "backup").stat().st_mode) == 0o600


async def test_a_backup_while_writes_go_on_is_of_one_moment(
    db: Database, database_url: str, tmp_path: Path
) -> None:
    """Each transaction adds a pair, so a copy with an odd one has cut a transaction in two."""

    async def write() -> None:
        for n in range(1_000_000):
            await db.transaction(add, f"{n} left", f"{n} right")

    writing = asyncio.create_task(write())
    counts = []
    for n in range(2):
        command = [sys.executable, "-c", BACKUP, database_url, str(tmp_path / f"{n}")]
        other = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        counts.append(int((await other.communicate())[0]))
    assert not writing.done()
    writing.cancel()
    with suppress(asyncio.CancelledError):
        await writing
    assert 0 < counts[0] < counts[1]
    assert all(count % 2 == 0 for count in counts)


def test_a_backup_of_postgres_can_be_restored(postgres_url: str, postgres: Postgres, tmp_path: Path) -> None:
    with sa.create_engine(postgres_url, poolclass=sa.NullPool).begin() as tx:
        add(tx, "школа 1")
        tx.execute(sa.insert(fsm).values(key="a", data={"a": 1}))
    backup(postgres_url, tmp_path / "backup")
    with postgres.database("_restored") as url:
        plain = sa.make_url(url).set(drivername="postgresql").render_as_string()
        subprocess.run(["pg_restore", f"--dbname={plain}", tmp_path / "backup"], check=True)  # noqa: S603, S607
        with sa.create_engine(url, poolclass=sa.NullPool).begin() as tx:
            assert tx.scalars(sa.select(institution.c.name)).all() == ["школа 1"]
            assert tx.scalars(sa.select(fsm.c.data)).all() == [{"a": 1}]


def test_a_backup_of_sqlite_is_a_database_in_one_file(sqlite_url: str, tmp_path: Path) -> None:
    with sa.create_engine(sqlite_url, poolclass=sa.NullPool).begin() as tx:
        add(tx, "school 1")
    backup(sqlite_url, tmp_path / "backup.db")
    with closing(sqlite3.connect(f"file:{tmp_path / 'backup.db'}?immutable=1", uri=True)) as copy:
        assert copy.execute("SELECT name FROM institution").fetchall() == [("school 1",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_backup_replaces_nothing(database_url: str, tmp_path: Path) -> None:
    (tmp_path / "backup").write_text("precious")
    with pytest.raises(BackupError, match="exists already"):
        backup(database_url, tmp_path / "backup")
    assert (tmp_path / "backup").read_text() == "precious"


def test_a_database_without_tables_is_no_backup(empty_url: str, tmp_path: Path) -> None:
    with sa.create_engine(empty_url, poolclass=sa.NullPool).begin() as tx:
        tx.exec_driver_sql("CREATE TABLE note (text TEXT)")
    fails(empty_url, tmp_path / "backup", match="alembic_version|never been migrated")


def test_a_missing_database_is_not_made(tmp_path: Path) -> None:
    fails(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "backup", match="there is no database")
    assert not (tmp_path / "none.db").exists()


def test_a_damaged_database_is_no_backup(sqlite_url: str, tmp_path: Path) -> None:
    path = Path(sa.make_url(sqlite_url).database or "")
    content = bytearray(path.read_bytes())
    content[4096:] = b"x" * len(content[4096:])
    path.write_bytes(content)
    fails(sqlite_url, tmp_path / "backup", match="damaged|malformed")


def test_a_missing_folder_is_named(sqlite_url: str, tmp_path: Path) -> None:
    fails(sqlite_url, tmp_path / "none" / "backup", match="none/backup cannot be written")


def test_what_pg_dump_says_is_told(postgres_url: str, tmp_path: Path) -> None:
    url = sa.make_url(postgres_url).set(database="nowhere").render_as_string()
    fails(url, tmp_path / "backup", match="pg_dump says: .*nowhere")


def test_a_missing_pg_dump_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    fails("postgresql+psycopg://localhost/none", tmp_path / "backup", match="pg_dump is missing")


def fails(url: str, path: Path, match: str) -> None:
    """Neither the backup nor a part of it is left."""
    with pytest.raises(BackupError, match=match):
        backup(url, path)
    assert not list(path.parent.glob(f"{path.name}*"))
