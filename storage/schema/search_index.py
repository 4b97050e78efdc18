"""The index over material_search, which each database has in its own way: no table of ours to Alembic.

SQLite: an FTS5 table without a text of its own, kept by triggers; its tokens are our terms as they are, cut at spaces
(`ascii` folds nothing beyond ASCII). PostgreSQL: a tsvector of the same terms for each field, filled by
storage/material_search.py. No parser of theirs sees a word, so both find the same. Beside it, all terms there are, to look for
those near to a misspelt one; PostgreSQL's also has those that no material has any more.
"""

from typing import Final

import sqlalchemy as sa

NAME: Final = "material_fts"
VOCABULARY: Final = f"{NAME}_term"
FIELDS: Final = ("title", "authors", "tags", "body")

_ALL: Final = ", ".join(FIELDS)
_OLD: Final = ", ".join(f"old.{field}" for field in FIELDS)
_NEW: Final = ", ".join(f"new.{field}" for field in FIELDS)
_FORGET: Final = f"INSERT INTO {NAME} ({NAME}, rowid, {_ALL}) VALUES ('delete', old.material_id, {_OLD});"
_LEARN: Final = f"INSERT INTO {NAME} (rowid, {_ALL}) VALUES (new.material_id, {_NEW});"
_OPTIONS: Final = "content='material_search', content_rowid='material_id', tokenize='ascii', detail='column'"

CREATE: Final = {
    "sqlite": (
        f"CREATE VIRTUAL TABLE {NAME} USING fts5({_ALL}, {_OPTIONS})",
        f"CREATE VIRTUAL TABLE {VOCABULARY} USING fts5vocab({NAME}, row)",
        f"CREATE TRIGGER {NAME}_insert AFTER INSERT ON material_search BEGIN {_LEARN} END",
        f"CREATE TRIGGER {NAME}_delete AFTER DELETE ON material_search BEGIN {_FORGET} END",
        f"CREATE TRIGGER {NAME}_update AFTER UPDATE ON material_search BEGIN {_FORGET} {_LEARN} END",
    ),
    "postgresql": (
        f"CREATE TABLE {NAME} (material_id bigint PRIMARY KEY REFERENCES material_search ON DELETE CASCADE, "
        + ", ".join(f"{field} tsvector NOT NULL" for field in FIELDS)
        + ")",
        f'CREATE TABLE {VOCABULARY} (term text COLLATE "C" PRIMARY KEY)',
        *(
            f"CREATE INDEX ix_{NAME}_{field} ON {NAME} USING gin ({field}) WITH (fastupdate = off)"
            for field in FIELDS
        ),
    ),
}
DROP: Final = (f"DROP TABLE {VOCABULARY}", f"DROP TABLE {NAME}")  # the triggers go with material_search


def attach(table: sa.Table) -> None:
    """It comes and goes with the table."""
    for dialect, statements in CREATE.items():
        for statement in statements:
            sa.event.listen(table, "after_create", _ddl(statement).execute_if(dialect=dialect))
    for statement in DROP:
        sa.event.listen(table, "before_drop", _ddl(statement))


def _ddl(statement: str) -> sa.DDL:
    return sa.DDL(statement)  # type: ignore[no-untyped-call]  # as it ships


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Whether Alembic is to compare it. FTS5 keeps its own in tables whose names begin with the index's."""
    return not (kind == "table" and name is not None and name.startswith(NAME))
