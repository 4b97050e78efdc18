"""Where each conversation stands: one row while there is something to remember."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from storage.db import Tx
from storage.schema import fsm


@dataclass(frozen=True, slots=True)
class Conversation:
    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict)  # JSON

    def __bool__(self) -> bool:
        return self.state is not None or bool(self.data)


def load(tx: Tx, keys: Collection[str]) -> dict[str, Conversation]:
    """Those of `keys` that have a row."""
    rows = tx.execute(_LOAD, {"keys": list(keys)})
    return {key: Conversation(state, data) for key, state, data in rows}


def save(tx: Tx, conversations: Mapping[str, Conversation]) -> None:
    """One with neither state nor data loses its row."""
    over = [key for key, conversation in conversations.items() if not conversation]
    kept = [{"key": k, "state": c.state, "data": c.data} for k, c in conversations.items() if c]
    if over:
        tx.execute(sa.delete(fsm).where(fsm.c.key.in_(over)))
    if kept:
        tx.execute(_SAVE[tx.dialect.name], kept)


def _upsert(insert: postgresql.Insert | sqlite.Insert) -> postgresql.Insert | sqlite.Insert:
    new = insert.excluded
    return insert.on_conflict_do_update(
        index_elements=["key"], set_={"state": new["state"], "data": new["data"]}
    )


_LOAD: Final = sa.select(fsm.c.key, fsm.c.state, fsm.c.data).where(
    fsm.c.key.in_(sa.bindparam("keys", expanding=True))
)
_SAVE: Final = {"sqlite": _upsert(sqlite.insert(fsm)), "postgresql": _upsert(postgresql.insert(fsm))}
