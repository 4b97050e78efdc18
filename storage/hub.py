"""The Media-hub group: where it is now. Telegram gives a group another id when it is upgraded."""

import sqlalchemy as sa

from storage.db import Tx
from storage.schema import hub


def chat_id(tx: Tx) -> int | None:
    return tx.scalar(sa.select(hub.c.chat_id))


def configure(tx: Tx, configured_chat_id: int | None) -> None:
    """Take the setting, unless it is the one this group had before it was upgraded."""
    if configured_chat_id is None:
        tx.execute(sa.delete(hub))
        return
    if tx.scalar(sa.select(hub.c.configured_chat_id)) == configured_chat_id:
        return
    tx.execute(sa.delete(hub))
    tx.execute(sa.insert(hub).values(id=1, configured_chat_id=configured_chat_id, chat_id=configured_chat_id))
