"""Queries about the auctioneers' panels: cards in their private chats, each showing the hall of an auction."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.auction import Mode
from domain.lot import LotState
from storage import cards
from storage.db import Tx
from storage.schema import card, lot

KIND: Final = "hall"  # of the card; its subject is the auction


@dataclass(frozen=True, slots=True)
class Running:
    """A lot that is on, in a hall that somebody leads by a panel."""

    auction_id: int
    version: int
    ends_at: datetime


def in_chat(tx: Tx, chat_id: int) -> list[cards.Card]:
    return [cards.get(tx, card_id) for card_id in tx.scalars(_IN_CHAT, {"chat": chat_id})]


def is_kept(tx: Tx, auction_id: int, chat_id: int, message_id: int) -> bool:
    """Whether that message shows the hall as it is."""
    which = {"auction": auction_id, "chat": chat_id, "message": message_id}
    return tx.scalar(_IS_KEPT, which) is not None


def running(tx: Tx) -> list[Running]:
    return [Running(*row) for row in tx.execute(_RUNNING)]


_HALLS: Final = sa.select(card.c.id).where(card.c.kind == KIND)
_IN_CHAT: Final = _HALLS.where(card.c.chat_id == sa.bindparam("chat"))
_IS_KEPT: Final = _IN_CHAT.where(
    card.c.subject_id == sa.bindparam("auction"), card.c.message_id == sa.bindparam("message")
)
_RUNNING: Final = sa.select(lot.c.auction_id, lot.c.version, lot.c.ends_at).where(
    lot.c.mode == Mode.HALL,
    lot.c.state == LotState.OPEN,
    sa.exists().where(card.c.kind == KIND, card.c.subject_id == lot.c.auction_id),
)
