"""What happens to a group: its new id when it becomes a supergroup, and topics that take no messages any more."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from domain.auction import AuctionState
from domain.board import Phase
from domain.lot import RUNNING
from domain.registration import OPEN
from storage import cards
from storage.db import Tx
from storage.outbox import draw, owe
from storage.outbox_rows import PENDING, OutboxRow
from storage.schema import (
    auction,
    board,
    card,
    hub,
    lot,
    material,
    member,
    member_role,
    outbox,
    session,
    session_topic,
)

TOPIC_LOST: Final = "topic_lost"  # the kind of the notice to moderators: parameters chat_id, thread_id, kind


def migrate_chat(tx: Tx, old: int, new: int, *, now: datetime) -> None:
    """All that names the group names its new id.

    Its messages stay behind, and their numbers will be given to others: each card is posted anew.
    """
    behind = {"message_id": None, "rendering": None, "thread_id": None, "pin_tried": False}
    tx.execute(sa.update(hub).where(hub.c.chat_id == old).values(chat_id=new))
    moved = sa.update(card).where(card.c.chat_id == old).values(chat_id=new, **behind).returning(card.c.id)
    card_ids = set(tx.scalars(moved))
    # So do the posts that materials came from; a post of the new group with the same number is another one.
    posted = sa.update(material).where(material.c.chat_id == old)
    tx.execute(posted.values(chat_id=None, message_id=None, thread_id=None, album=None))
    tx.execute(sa.delete(session_topic).where(session_topic.c.chat_id == old))
    over = card_ids & set(tx.scalars(_OVER, {"chat": new}))
    cards.discard(tx, over)  # what is over stays to be read where it was
    tx.execute(sa.update(outbox).where(PENDING, outbox.c.chat_id == old).values(chat_id=new, thread_id=None))
    for card_id in sorted(card_ids - over):
        draw(tx, cards.get(tx, card_id), now=now)


def tell_of_lost_topic(tx: Tx, row: OutboxRow, *, now: datetime) -> None:
    """Each moderator once a day for each topic."""
    lost = {"chat_id": row.chat_id, "thread_id": row.thread_id, "kind": row.kind}
    key = f"{TOPIC_LOST}:{row.chat_id}:{row.thread_id}:{now.date()}"
    for telegram_id in tx.scalars(_MODERATORS).all():
        owe(tx, TOPIC_LOST, telegram_id, now=now, parameters=lost, dedupe_key=f"{key}:{telegram_id}")


_OVER: Final = sa.select(card.c.id).where(
    card.c.chat_id == sa.bindparam("chat"),
    sa.or_(
        sa.and_(
            card.c.kind.in_(("board", "board_poll")),
            card.c.subject_id.in_(
                sa.select(board.c.id).where(board.c.phase.in_((Phase.CLOSED, Phase.CANCELLED)))
            ),
        ),
        card.c.kind == "material",  # under posts that stay behind
        sa.and_(
            card.c.kind == "auction",
            card.c.subject_id.in_(
                sa.select(auction.c.id).where(
                    auction.c.state.in_((AuctionState.CLOSED, AuctionState.CANCELLED))
                )
            ),
        ),
        sa.and_(
            card.c.kind == "lot",
            card.c.subject_id.in_(sa.select(lot.c.id).where(lot.c.state.not_in(RUNNING))),
        ),
        sa.and_(
            card.c.kind == "session",
            card.c.subject_id.in_(sa.select(session.c.id).where(session.c.state.not_in(OPEN))),
        ),
    ),
)
_MODERATORS: Final = (
    sa.select(member.c.telegram_id)
    .where(member.c.telegram_id.is_not(None), member.c.reachable.is_(True))
    .where(member.c.id.in_(sa.select(member_role.c.member_id).where(member_role.c.session_id.is_(None))))
    .order_by(member.c.id)
)
