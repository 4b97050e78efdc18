"""An announcement is confirmed as it was seen, and whoever confirmed it sees how far it comes."""

from datetime import datetime, tzinfo

from domain.announcement import Announcement, AnnouncementState
from domain.audience import Audience
from domain.member import Member
from services import announcing
from services.announcements import CARD, got
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.transaction import Transaction
from storage import outbox
from storage.db import Tx


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
