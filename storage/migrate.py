"""Bring a database to the tables of this code: `migrate(url)` before the first query of every start."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

ONE_AT_A_TIME: Final = 0x6D65646961  # the advisory lock's key: no worker's number, they are 62 random bits


class DatabaseTooNewError(RuntimeError):
    """A newer Media-hub has migrated this database; this one would not understand it."""


def migrate(url: str) -> None:
    """All steps in one transaction, or none. Processes that start together wait for one another.

    Raises DatabaseTooNewError.
    """
    with _migrating(url) as connection:
        current, config = revision(connection), configuration(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if current and current not in known:
            raise DatabaseTooNewError(
                f"The database is at migration {current}, this Media-hub knows those up to {max(known)}: "
                "run the newer Media-hub again, or restore a backup made before it"
            )
        command.upgrade(config, "head")


def downgrade(url: str, to: str = "base") -> None:
    with _migrating(url) as connection:
        command.downgrade(configuration(connection), to)


def stamp(connection: sa.Connection) -> None:
    """Say that the tables, made otherwise, are those of the last migration."""
    command.stamp(configuration(connection), "head")


def revision(connection: sa.Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def configuration(connection: sa.Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


@contextmanager
def _migrating(url: str) -> Iterator[sa.Connection]:
    engine = _engine(sa.make_url(url))
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
        yield connection


def _engine(url: sa.URL) -> sa.Engine:
    """SQLite: all or nothing, tables' definitions too; a table may be rebuilt, so no foreign key acts meanwhile."""
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, isolation_level="READ COMMITTED", poolclass=sa.NullPool)
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(
        url, poolclass=sa.NullPool, connect_args={"isolation_level": None, "timeout": 60}
    )
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine
