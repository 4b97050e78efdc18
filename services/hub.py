"""The Media-hub's group."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.transaction import Reading, Transaction
from storage import chats, hub, members, outbox
from storage.db import Tx

TOPIC_LOST = chats.TOPIC_LOST  # the kind of a notice to moderators
DEAF: Final = "hub_deaf"  # and of one to organisers


@dataclass(frozen=True, slots=True)
class Standing:
    """What the bot may in the group."""

    hears_all: bool  # as an administrator, or because privacy mode is off
    opens_topics: bool  # it is a forum, and the bot may manage its topics


@Transaction
def configure(tx: Tx, chat_id: int | None) -> None:
    """Take HUB_CHAT_ID; a group that was upgraded since keeps its new id."""
    hub.configure(tx, chat_id)


@Transaction
def moved(tx: Tx, old: int, new: int, *, now: datetime) -> None:
    """The group was upgraded: all that names it names the new id."""
    chats.migrate_chat(tx, old, new, now=now)


@Transaction
def stand(tx: Tx, chat_id: int, standing: Standing, *, now: datetime) -> None:
    """Organisers are told once for each group that the bot does not hear what is posted there."""
    if hub.chat_id(tx) != chat_id:
        return
    hub.stand(tx, opens_topics=standing.opens_topics)
    if standing.hears_all:
        return
    for organiser in members.organisers(tx):
        if organiser.telegram_id is not None:
            key = f"{DEAF}:{chat_id}:{organiser.id}"
            outbox.owe(tx, DEAF, organiser.telegram_id, now=now, dedupe_key=key)


@Reading
def chat(tx: Tx) -> int | None:
    """Where announcements go; None: the administrator has not said."""
    return hub.chat_id(tx)
