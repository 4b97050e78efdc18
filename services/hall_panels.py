"""The auctioneer's panel: one message in their private chat that shows the hall as it is, while bids come in.

A bid owes it nothing: the clock looks whether there is something new, at most once a second.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from domain.auction import Auction
from domain.lot import Lot, LotState
from domain.member import Member
from services import hall
from services.hall import Panel
from services.lots import auction_of, moderate
from services.refusal import RefusedError
from services.transaction import Reading, Transaction
from storage import cards, hall_panels, lots, members, outbox
from storage.db import Tx
from storage.hall_panels import Running

__all__ = ["HALL_PANEL", "Running"]

HALL_PANEL = hall_panels.KIND  # the kind of the card


@Transaction
def put(tx: Tx, actor: Member, auction_id: int, *, now: datetime) -> Sequence[int]:
    """A new one below all messages; the ids of those that showed a hall in this chat, and do no more."""
    hall.panel.within(tx, actor, auction_id)  # refuses whoever does not lead it
    chat_id = actor.telegram_id
    if chat_id is None:
        return []
    old = hall_panels.in_chat(tx, chat_id)
    if old:
        cards.discard(tx, [one.id for one in old])
    outbox.owe_card(tx, HALL_PANEL, auction_id, chat_id, now=now)
    return [one.message_id for one in old if one.message_id is not None]


@Transaction
def keep(tx: Tx, auction_ids: Collection[int], *, now: datetime) -> None:
    """They show what is so now."""
    for auction_id in auction_ids:
        outbox.redraw(tx, HALL_PANEL, auction_id, now=now)


@Transaction
def leave(tx: Tx, actor: Member) -> None:
    """What shows a hall in this chat shows something else from now on."""
    old = hall_panels.in_chat(tx, actor.telegram_id) if actor.telegram_id is not None else []
    if old:
        cards.discard(tx, [one.id for one in old])


@Reading
def queue(tx: Tx, actor: Member, auction_id: int) -> tuple[Auction, list[Lot]]:
    """The lots that have not had their turn, by number."""
    auction = auction_of(tx, auction_id)
    moderate(tx, actor, auction)
    return auction, [one for one in lots.of_auction(tx, auction_id) if one.state is LotState.LISTED]


@Reading
def is_kept(tx: Tx, auction_id: int, chat_id: int, message_id: int) -> bool:
    return hall_panels.is_kept(tx, auction_id, chat_id, message_id)


@Reading
def running(tx: Tx) -> Sequence[Running]:
    """Where seconds run: asked every second."""
    return hall_panels.running(tx)


@Reading
def drawn_for(tx: Tx, auction_id: int, chat_id: int) -> tuple[Panel, str | None] | None:
    """With the reader's language; None: they lead it no more."""
    found = members.by_telegram_id(tx, chat_id)
    if found is None:
        return None
    reader = found[0]
    try:
        return hall.panel.within(tx, reader, auction_id), reader.language
    except RefusedError:
        return None
