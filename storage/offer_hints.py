"""Queries about posts of others in the group to which the bot has answered «Предложить»: the answer's row knows what was there."""

from collections.abc import Collection
from typing import Any, Final

import sqlalchemy as sa

from storage.db import Tx
from storage.schema import outbox


def by_keys(tx: Tx, keys: Collection[str]) -> list[tuple[int, dict[str, Any]]]:
    """Row's id and parameters, by its dedupe keys."""
    return [(row.id, row.parameters) for row in tx.execute(_BY_KEYS, {"keys": list(keys)})]


def put(tx: Tx, row_id: int, parameters: dict[str, Any]) -> None:
    tx.execute(sa.update(outbox).where(outbox.c.id == row_id).values(parameters=parameters))


_BY_KEYS: Final = sa.select(outbox.c.id, outbox.c.parameters).where(
    outbox.c.dedupe_key.in_(sa.bindparam("keys", expanding=True))
)
