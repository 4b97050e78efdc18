import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage import migrate as known
from storage.migrate import (
    DatabaseTooNewError,
    DatabaseTooOldError,
    configuration,
    downgrade,
    migrate,
    revision,
)
from storage.schema import metadata, search_index

OPTIONS = {"compare_server_default": True, "include_name": search_index.is_ours}


@contextmanager
def opened(url: str) -> Iterator[sa.Connection]:
    with sa.create_engine(url, poolclass=sa.NullPool).begin() as connection:
        yield connection


def tables(url: str) -> set[str]:
    with opened(url) as connection:
        found = set(sa.inspect(connection).get_table_names()) - {"alembic_version"}
    return {name for name in found if search_index.is_ours(name, "table", None)}


def revisions(url: str) -> list[str]:
    """All of them, the first one first."""
    with opened(url) as connection:
        scripts = ScriptDirectory.from_config(configuration(connection)).walk_revisions()
        return [script.revision for script in scripts][::-1]


def test_up_down_up(empty_url: str) -> None:
    migrate(empty_url)
    assert tables(empty_url) == set(metadata.tables)
    for step in ["base", *revisions(empty_url)][-2::-1]:
        downgrade(empty_url, step)
    assert tables(empty_url) == set()
    migrate(empty_url)
    assert tables(empty_url) == set(metadata.tables)


def test_the_migrations_are_known_by_the_names_of_their_files(empty_url: str) -> None:
    assert known.revisions() == revisions(empty_url)


def test_migrating_again_changes_nothing(empty_url: str) -> None:
    migrate(empty_url)
    before = details(empty_url)
    migrate(empty_url)
    assert details(empty_url) == before


def test_the_schema_is_what_the_migrations_make(empty_url: str) -> None:
    migrate(empty_url)
    with opened(empty_url) as connection:
        context = MigrationContext.configure(connection, opts=OPTIONS)
        assert compare_metadata(context, metadata) == []


def test_each_rule_of_the_schema_is_in_the_migrations(empty_url: str) -> None:
    """Alembic compares no CHECK, no condition of an index and no ON DELETE."""
    with opened(empty_url) as connection:
        metadata.create_all(connection)
    expected = details(empty_url)
    with opened(empty_url) as connection:
        metadata.drop_all(connection)
    migrate(empty_url)
    made = details(empty_url)
    for table, rules in expected.items():
        assert made[table] == rules, table
    assert any(search_index.NAME in rule for rule in expected[search_index.NAME])
    assert any("CHECK" in rule for rules in expected.values() for rule in rules)
    assert any("WHERE" in rule or "where" in rule for rule in expected["outbox"])


def test_a_newer_database_is_one_clear_error(empty_url: str) -> None:
    migrate(empty_url)
    with opened(empty_url) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseTooNewError, match=f"9999.*up to {revisions(empty_url)[-1]}"):
        migrate(empty_url)
    assert tables(empty_url) == set(metadata.tables)


def test_a_database_from_before_the_first_release_is_one_clear_error(empty_url: str) -> None:
    migrate(empty_url)
    with opened(empty_url) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(DatabaseTooOldError, match=r"0001.*before the first release"):
        migrate(empty_url)


def test_two_that_start_together_migrate_once(empty_url: str) -> None:
    command = [sys.executable, "-c", "import sys; from storage.migrate import migrate; migrate(sys.argv[1])"]
    starting = [subprocess.Popen([*command, empty_url]) for _ in range(2)]  # noqa: S603
    assert [process.wait(30) for process in starting] == [0, 0]
    assert tables(empty_url) == set(metadata.tables)


def test_a_migration_that_fails_changes_nothing(empty_url: str) -> None:
    with opened(empty_url) as connection:
        last = metadata.sorted_tables[-1].name
        connection.exec_driver_sql(f"CREATE TABLE {last} (note TEXT)")
    with pytest.raises(sa.exc.DBAPIError):
        migrate(empty_url)
    assert tables(empty_url) == {last}
    with opened(empty_url) as connection:
        assert revision(connection) is None


def test_migrating_leaves_logging_alone(empty_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before = root.level, list(root.handlers)
    migrate(empty_url)
    assert (root.level, list(root.handlers)) == before
    assert capfd.readouterr() == ("", "")


def details(url: str) -> dict[str, set[str]]:
    """Every rule of every table, in the database's own words."""
    with opened(url) as connection:
        read = {"sqlite": _sqlite_details, "postgresql": _postgres_details}[connection.dialect.name]
        return {table: read(connection, table) for table in [*metadata.tables, search_index.NAME]}


def _sqlite_details(connection: sa.Connection, table: str) -> set[str]:
    """Each line of CREATE TABLE is one column or rule; their order may differ."""
    rows = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE tbl_name = ?", (table,)).scalars()
    return {line.strip(" ,\t") for sql in rows if sql for line in sql.splitlines()}


def _postgres_details(connection: sa.Connection, table: str) -> set[str]:
    rules = "SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = to_regclass(:t)"
    indexes = "SELECT indexdef FROM pg_indexes WHERE tablename = :t"
    columns = """
        SELECT concat_ws(' ', column_name, data_type, is_nullable, column_default) FROM information_schema.columns
        WHERE table_name = :t
    """
    return {
        rule
        for query in (rules, indexes, columns)
        for rule in connection.scalars(sa.text(query), {"t": table})
    }
