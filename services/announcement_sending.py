"""An announcement is confirmed as it was seen, and whoever confirmed it sees how far it comes."""

from datetime import datetime, tzinfo
from typing import Final

from domain.announcement import Announcement, AnnouncementState
from domain.audience import Audience
from domain.member import Member
from services import announcing
from services.announcements import CARD, got
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Transaction
from storage import cards, outbox
from storage.cards import Shown
from storage.db import Tx

LIVE: Final = 3  # messages in one chat that are kept up to date; older ones stay as they are


@Transaction
def begin(
    tx: Tx,
    actor: Member,
    announcement_id: int,
    version: int,
    audience: Audience,
    *,
    urgent: bool,
    zone: tzinfo,
    now: datetime,
    not_before: datetime | None = None,
) -> Announcement:
    """If it is for another `audience` by now, or not as `urgent`, nothing is sent. Again, it changes nothing."""
    organiser_only(tx, actor)
    one = got(tx, announcement_id)
    if one.state is not AnnouncementState.DRAFT:
        return one
    if (one.audience, one.urgent) != (audience, urgent):
        raise RefusedError(Reason.STALE)
    if actor.telegram_id is not None:  # first: what is owed later waits behind the copies
        key = f"{CARD}:{one.id}"
        outbox.owe_card(tx, CARD, one.id, actor.telegram_id, now=now, dedupe_key=key)
    return announcing.confirm.within(tx, actor, one.id, version, zone=zone, now=now, not_before=not_before)


@Transaction
def follow(tx: Tx, actor: Member, announcement_id: int, message_id: int, *, now: datetime) -> None:
    """That message in the actor's chat shows how far it has come, and is kept up to date from now on."""
    organiser_only(tx, actor)
    one, chat_id = got(tx, announcement_id), actor.telegram_id
    if chat_id is None or one.state is AnnouncementState.DRAFT or cards.at(tx, chat_id, message_id):
        return
    card_id = cards.add(tx, CARD, one.id, chat_id, thread_id=None, pin=False)
    card = cards.drawn(tx, card_id, chat_id, Shown(message_id, ""))
    posted = [
        other.id for other in cards.of(tx, CARD, one.id) if other.chat_id == chat_id and other.message_id
    ]
    cards.discard(tx, posted[:-LIVE])
    if card and (one.following_up or one.state is AnnouncementState.SENDING):  # it may have gone on meanwhile
        outbox.draw(tx, card, now=now)
