"""Whoever is an organiser no more leaves nothing behind that goes out with nobody watching."""

from datetime import datetime

from domain.member import Member
from services.announcements import CARD
from storage import announcements, cards, members, outbox
from storage.db import Tx


def hand_over(tx: Tx, was: Member, *, now: datetime) -> None:
    """The other organisers get what of theirs some may get yet, with its buttons; their own messages lose these."""
    if was.telegram_id is not None:
        for card in cards.in_chat(tx, CARD, was.telegram_id):
            outbox.draw(tx, card, now=now)
    others = [one for one in members.organisers(tx) if one.id != was.id]
    for announcement_id in announcements.left_by(tx, was.id):
        for reader in others:
            if reader.telegram_id is not None:
                key = f"{CARD}:{announcement_id}:left:{reader.id}:{now.timestamp()}"
                outbox.owe_card(tx, CARD, announcement_id, reader.telegram_id, now=now, dedupe_key=key)
