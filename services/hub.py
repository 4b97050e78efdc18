"""The Media-hub's group."""

from datetime import datetime

from services.transaction import Reading, Transaction
from storage import chats, hub
from storage.db import Tx

TOPIC_LOST = chats.TOPIC_LOST  # the kind of a notice to moderators


@Transaction
def configure(tx: Tx, chat_id: int | None) -> None:
    """Take HUB_CHAT_ID; a group that was upgraded since keeps its new id."""
    hub.configure(tx, chat_id)


@Transaction
def moved(tx: Tx, old: int, new: int, *, now: datetime) -> None:
    """The group was upgraded: all that names it names the new id."""
    chats.migrate_chat(tx, old, new, now=now)


@Reading
def chat(tx: Tx) -> int | None:
    """Where announcements go; None: the administrator has not said."""
    return hub.chat_id(tx)
