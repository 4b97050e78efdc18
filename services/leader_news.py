"""What becomes of a session, told to whoever leads it, is asked to, or has offered to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.member import Member
from domain.moderation import OPEN, ModerationState
from domain.session import Session
from services.transaction import Reading
from storage import members, moderations, outbox, sessions
from storage.db import Tx

MOVED: Final = "moderation_moved"  # the kinds of the notices: another time or place;
CANCELLED: Final = "moderation_cancelled"  # there will be none


@dataclass(frozen=True, slots=True)
class LeaderNews:
    """As things are when it is drawn."""

    session: Session
    state: ModerationState
    version: int  # of their invitation
    language: str | None


def leaders(tx: Tx, session_id: int) -> list[Member]:
    """Those with Telegram who lead it, are asked to, or have offered to."""
    found = [members.by_id(tx, one.member_id) for one in moderations.of_session(tx, session_id)]
    return [one for one in found if one is not None and one.telegram_id is not None]


def tell(
    tx: Tx, kind: str, session_id: int, number: int, *, besides: Collection[int] = (), now: datetime
) -> int:
    """How many are told; `besides`: members who hear it otherwise. `number` tells one change from another."""
    outbox.drop(tx, now=now, dedupe_prefix=f"session:{session_id}:{MOVED}:")
    readers = [one for one in leaders(tx, session_id) if one.id not in besides]
    for reader in readers:
        parameters = {"session_id": session_id, "member_id": reader.id}
        key = f"session:{session_id}:{kind}:{number}:{reader.id}"
        outbox.owe(tx, kind, reader.telegram_id or 0, now=now, parameters=parameters, dedupe_key=key)
    return len(readers)


@Reading
def told(tx: Tx, session_id: int, member_id: int) -> LeaderNews | None:
    """For a notice; None: it is not theirs any more."""
    session, one = sessions.get(tx, session_id), moderations.get(tx, session_id, member_id)
    reader = members.by_id(tx, member_id)
    if session is None or one is None or one.state not in OPEN or reader is None:
        return None
    return LeaderNews(session, one.state, one.version, reader.language)
