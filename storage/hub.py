"""The Media-hub group: where it is now. Telegram gives a group another id when it is upgraded."""

import sqlalchemy as sa

from storage.db import Tx
from storage.schema import hub


def chat_id(tx: Tx) -> int | None:
    return tx.scalar(sa.select(hub.c.chat_id))


def opens_topics(tx: Tx) -> bool:
    """Whether the group is a forum whose topics the bot may open and close."""
    return bool(tx.scalar(sa.select(hub.c.opens_topics)))


def stand(tx: Tx, *, opens_topics: bool) -> None:
    tx.execute(sa.update(hub).values(opens_topics=opens_topics))


def configure(tx: Tx, configured_chat_id: int | None) -> None:
    """Take the setting, unless it is the one this group had before it was upgraded."""
    if configured_chat_id is None:
        tx.execute(sa.delete(hub))
        return
    if tx.scalar(sa.select(hub.c.configured_chat_id)) == configured_chat_id:
        return
    tx.execute(sa.delete(hub))
    tx.execute(sa.insert(hub).values(id=1, configured_chat_id=configured_chat_id, chat_id=configured_chat_id))
