"""Fixtures every test may use: `db`, an open database with empty tables, SQLite and PostgreSQL in turn.

A test that starts processes takes `database_url` (both), `sqlite_url` or `postgres_url`; a test of the tables themselves
takes `empty_url` (both), where there are none.
"""

import gc
import shutil
import ssl
import tempfile
from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path

import pytest
from aiogram.client.session.aiohttp import AiohttpSession

from bot.memory import YOUNG
from storage.db import Database, open_database
from tests.browser import chromium
from tests.databases import (
    MISSING,
    Postgres,
    create_tables,
    fast_folder,
    postgres_is_missing,
    postgres_is_required,
    postgres_server,
)

BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session", autouse=True)
def _no_tls() -> Iterator[None]:
    """The Telegram of the tests speaks plain HTTP: no client of it waits a quarter of a second in the end for a
    connection to say goodbye, nor reads all the world's certificates in the beginning.
    """

    async def close(session: AiohttpSession) -> None:
        if session._session:
            await session._session.close()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AiohttpSession, "close", close)
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    database = await open_database(database_url, serve=True)
    yield database
    await database.close()


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
    else:
        postgres: Postgres = request.getfixturevalue("postgres")
        with postgres.database("_empty") as url:
            yield url


@pytest.fixture
def sqlite_url(sqlite_template: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="mediahub-", dir=fast_folder()) as folder:
        yield f"sqlite:///{shutil.copyfile(sqlite_template, Path(folder, 'test.db'))}"


@pytest.fixture
def postgres_url(postgres: Postgres, postgres_tables: str) -> str:
    postgres.clear(postgres_tables)
    return postgres_tables


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    create_tables(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with postgres_server() as server:
        if server is None:
            (pytest.fail if postgres_is_required() else pytest.skip)(MISSING)
        else:
            yield server


@pytest.fixture(scope="session")
def postgres_tables(postgres: Postgres) -> Iterator[str]:
    with postgres.database() as url:
        create_tables(url)
        yield url


def pytest_configure() -> None:
    gc.disable()  # until all is imported, which stays for good: a third of that time would go to looking through it


def pytest_collection_finish() -> None:
    """As the bot does when it has started: no test looks through all that was imported again and again."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(YOUNG)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.getreports("skipped")
    without_postgres = [report for report in skipped if "postgres" in report.keywords]
    if without_postgres and postgres_is_missing():
        terminalreporter.section("POSTGRESQL WAS NOT TESTED", red=True, bold=True)
        terminalreporter.line(f"{len(without_postgres)} tests skipped: {MISSING}")
    without_browser = [report for report in skipped if report.nodeid.startswith("tests/browser/")]
    if without_browser and not chromium.chromium():
        terminalreporter.section("THE PAGE WAS NOT TESTED", red=True, bold=True)
        terminalreporter.line(f"{len(without_browser)} tests skipped: {chromium.MISSING}")
