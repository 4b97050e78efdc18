"""Bring a database to the tables of this code: `migrate(url)` before the first query of every start."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.config import Config

ONE_AT_A_TIME: Final = 0x6D65646961  # the advisory lock's key: no worker's number, they are 62 random bits
MIGRATIONS: Final = Path(__file__).with_name("migrations")


class DatabaseTooOldError(RuntimeError):
    """A Media-hub from before the first release has made this database."""


class DatabaseTooNewError(RuntimeError):
    """A newer Media-hub has migrated this database; this one would not understand it."""


def migrate(url: str) -> None:
    """All steps in one transaction, or none. Processes that start together wait for one another.

    Raises DatabaseTooNewError or DatabaseTooOldError.
    """
    with _migrating(url) as connection:
        current, known = revision(connection), revisions()
        if current == known[-1]:
            return
        if current and current < known[0]:
            raise DatabaseTooOldError(
                f"The database is at migration {current}, made before the first release, and its tables are others: "
                "begin with an empty one"
            )
        if current and current not in known:
            raise DatabaseTooNewError(
                f"The database is at migration {current}, this Media-hub knows those up to {known[-1]}: "
                "run the newer Media-hub again, or restore a backup made before it"
            )
        _upgrade(connection)


def downgrade(url: str, to: str = "base") -> None:
    from alembic import command  # noqa: PLC0415 - as in _upgrade

    with _migrating(url) as connection:
        command.downgrade(configuration(connection), to)


def stamp(connection: sa.Connection) -> None:
    """Say that the tables, made otherwise, are those of the last migration."""
    from alembic import command  # noqa: PLC0415 - as in _upgrade

    command.stamp(configuration(connection), "head")


def revision(connection: sa.Connection) -> str | None:
    """The last migration of this database; None: there was none."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return found


def revisions() -> list[str]:
    """Those this code knows, the first one first: a file's name begins with its own."""
    return sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("*_*.py"))


def configuration(connection: sa.Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - as in _upgrade

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return config


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command  # noqa: PLC0415 - 7 MB, and most starts find nothing to migrate

    command.upgrade(configuration(connection), "head")


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
