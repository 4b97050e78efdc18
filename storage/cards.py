"""Where something is shown: one message that is kept current, and what it looks like now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from domain.outbox import OutboxState
from storage.db import Tx
from storage.schema import card, outbox


@dataclass(frozen=True, slots=True)
class Card:
    id: int
    kind: str
    subject_id: int
    chat_id: int
    thread_id: int | None
    message_id: int | None  # None: to be posted, for the first time or in the group's new chat
    rendering: str | None  # the hash of what is shown
    pin: bool
    pin_tried: bool
    poll_id: str | None  # of the poll that is the message

    @property
    def wants_pin(self) -> bool:
        return self.pin and not self.pin_tried


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands."""

    message_id: int
    rendering: str  # the hash of what it shows
    poll_id: str | None = None  # None: it is no poll, or the one that is known already


_CARDS: Final = sa.select(*(card.c[name] for name in Card.__dataclass_fields__))
_AT: Final = _CARDS.where(
    card.c.chat_id == sa.bindparam("chat"), card.c.message_id == sa.bindparam("message")
)
_OF: Final = _CARDS.where(
    card.c.kind == sa.bindparam("kind"), card.c.subject_id == sa.bindparam("subject")
).order_by(card.c.id)

_IN_CHAT: Final = _CARDS.where(
    card.c.kind == sa.bindparam("kind"), card.c.chat_id == sa.bindparam("chat")
).order_by(card.c.id)


def add(tx: Tx, kind: str, subject_id: int, chat_id: int, *, thread_id: int | None, pin: bool) -> int:
    values = {"kind": kind, "subject_id": subject_id, "chat_id": chat_id, "thread_id": thread_id, "pin": pin}
    card_id: int = tx.execute(sa.insert(card).values(values).returning(card.c.id)).scalar_one()
    return card_id


def get(tx: Tx, card_id: int) -> Card:
    return Card(*tx.execute(_CARDS.where(card.c.id == card_id)).one())


def at(tx: Tx, chat_id: int, message_id: int) -> Card | None:
    """What that message shows."""
    row = tx.execute(_AT, {"chat": chat_id, "message": message_id}).one_or_none()
    return None if row is None else Card(*row)


def of(tx: Tx, kind: str, subject_id: int) -> list[Card]:
    """All that show the subject, the oldest first."""
    return [Card(*row) for row in tx.execute(_OF, {"kind": kind, "subject": subject_id})]


def in_chat(tx: Tx, kind: str, chat_id: int) -> list[Card]:
    return [Card(*row) for row in tx.execute(_IN_CHAT, {"kind": kind, "chat": chat_id})]


def drawn(tx: Tx, card_id: int, chat_id: int, shows: Shown) -> Card | None:
    """What is shown there now; None: there is no such card in that chat any more."""
    shown = sa.update(card).where(card.c.id == card_id, card.c.chat_id == chat_id)
    poll = {"poll_id": shows.poll_id} if shows.poll_id else {}
    values = {"message_id": shows.message_id, "rendering": shows.rendering, **poll}
    if tx.execute(shown.values(values)).rowcount:
        return get(tx, card_id)
    return None


def pin_tried(tx: Tx, card_id: int) -> None:
    tx.execute(sa.update(card).where(card.c.id == card_id).values(pin_tried=True))


def leave_topic(tx: Tx, card_id: int) -> None:
    tx.execute(sa.update(card).where(card.c.id == card_id).values(thread_id=None))


def discard(tx: Tx, card_ids: Collection[int]) -> None:
    """With what is owed to them; what was settled stays, as history."""
    settled = outbox.c.state.not_in((OutboxState.PENDING, OutboxState.SENDING))
    tx.execute(sa.update(outbox).where(outbox.c.card_id.in_(card_ids), settled).values(card_id=None))
    tx.execute(sa.delete(card).where(card.c.id.in_(card_ids)))


def discard_unposted(tx: Tx, chats: Mapping[int, int]) -> None:
    """Those that no message shows, by their ids; not one whose group has moved from the chat that is given."""
    unposted = sa.select(card.c.id, card.c.chat_id).where(card.c.id.in_(chats), card.c.message_id.is_(None))
    if chats and (
        found := [card_id for card_id, chat_id in tx.execute(unposted) if chats[card_id] == chat_id]
    ):
        discard(tx, found)
