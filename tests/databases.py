"""Databases for the tests: SQLite files copied from a template, and a throw-away PostgreSQL.

PostgreSQL is TEST_DATABASE_URL (a server where we may create databases: its own one stays untouched), or a cluster of
our own when initdb is on the machine. Each pytest process has its own; what a test leaves in it, the next one clears.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
import sqlalchemy as sa

from storage.migrate import stamp
from storage.schema import metadata

SHM: Final = Path("/dev/shm")  # noqa: S108 - where nothing waits for a disk
ENOUGH: Final = (
    1 << 30
)  # bytes free there: a container may have but little, and PostgreSQL wants some of it too

MISSING: Final = "no PostgreSQL: neither TEST_DATABASE_URL is set nor are initdb and pg_ctl on this machine"

# The server ends with its standard input, so with the pytest process, even when that one is killed.
SERVER: Final = """
trap '' PIPE
"$1/initdb" --auth=trust --no-sync --username=postgres --pgdata="$2/data" >"$2/log" 2>&1 &&
"$1/pg_ctl" --pgdata="$2/data" --log="$2/log" --wait start >>"$2/log" 2>&1 \
    -o "-c listen_addresses='' -k '$2' -c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=200 -c max_wal_size=128MB" &&
echo ready || echo failed
read -r _
"$1/pg_ctl" --pgdata="$2/data" --mode=immediate stop >/dev/null 2>&1
rm -rf "$2"
"""

# For what is the same whatever the database, or heavy: PostgreSQL's turn comes with the slow ones.
postgres_is_slow: Final = pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])],
    indirect=True,
)


def fast_folder() -> Path | None:
    """Where to make folders of databases; None: where the system makes others."""
    return SHM if SHM.is_dir() and shutil.disk_usage(SHM).free > ENOUGH else None


class Postgres:
    """A server, reached at `url`, and in it one database of this process, which has the tables."""

    def __init__(self, url: sa.URL) -> None:
        self._server = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        self._name = f"mediahub_test_{os.getpid()}"

    @contextmanager
    def database(self, suffix: str = "") -> Iterator[str]:
        """The URL of a new, empty database, dropped in the end."""
        name = f"{self._name}{suffix}"
        self._execute(f"CREATE DATABASE {name}")
        yield self._server.url.set(database=name).render_as_string(hide_password=False)
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def clear(self, url: str) -> None:
        """End who still uses the database (a killed process may linger there), then empty its tables."""
        engine = sa.create_engine(url, poolclass=sa.NullPool)
        with engine.begin() as tx:
            tx.exec_driver_sql(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            tables = ", ".join(table.name for table in metadata.sorted_tables)
            tx.exec_driver_sql(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")

    def _execute(self, sql: str) -> None:
        with self._server.connect() as connection:
            connection.exec_driver_sql(sql)


@contextmanager
def postgres_server() -> Iterator[Postgres | None]:
    """None when there is no PostgreSQL here."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield Postgres(sa.make_url(url))
    elif binaries := _binaries():
        with _cluster(binaries) as directory:
            url = f"postgresql+psycopg://postgres@/postgres?host={directory}"
            yield Postgres(sa.make_url(url))
    else:
        yield None


def postgres_is_required() -> bool:
    return os.environ.get("CI") == "true" or os.environ.get("REQUIRE_POSTGRES") == "1"


def postgres_is_missing() -> bool:
    return not os.environ.get("TEST_DATABASE_URL") and not _binaries()


def create_tables(url: str) -> None:
    """As migrating would, but from the schema: quick, and true while a migration is still being written."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.begin() as tx:
        if tx.dialect.name == "sqlite":
            tx.exec_driver_sql("PRAGMA journal_mode = WAL")
        metadata.create_all(tx)
        stamp(tx)


def _binaries() -> Path | None:
    in_path = shutil.which("initdb")
    folders = [Path(in_path).parent] if in_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((f for f in folders if (f / "initdb").exists() and (f / "pg_ctl").exists()), None)


@contextmanager
def _cluster(binaries: Path) -> Iterator[Path]:
    directory = Path(tempfile.mkdtemp(prefix="mediahub-pg-", dir=fast_folder()))
    command = ["sh", "-c", SERVER, "sh", str(binaries), str(directory)]
    if sys.platform != "win32" and os.getuid() == 0:  # PostgreSQL refuses to be run by root
        shutil.chown(directory, "postgres")
        command = ["runuser", "-u", "postgres", "--", *command]
    with subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=directory,
        start_new_session=True,  # Ctrl-C is for pytest
    ) as server:
        assert server.stdin
        assert server.stdout
        try:
            assert server.stdout.readline() == "ready\n", (directory / "log").read_text()
            yield directory
        finally:
            server.stdin.close()
            server.wait()
