"""What is stored about a person: they see it, take it with them, and erase it."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.bid import GivenUp
from domain.member import Member
from domain.registration import OPEN, RegistrationState
from services import (
    announcement_watch,
    bids,
    findings,
    leaders,
    offers,
    registrations,
    second_offers,
)
from services.material_changes import show_author_changed
from services.refusal import Reason, RefusedError
from services.rights import stays_organised
from services.transaction import Reading, Transaction
from storage import audit, exports, institutions, members, parts, privacy, sessions
from storage import registrations as seats
from storage.db import Tx
from storage.privacy import Facts


@dataclass(frozen=True, slots=True)
class Stored:
    member: Member
    facts: Facts


@Reading
def stored(tx: Tx, actor: Member) -> Stored:
    return Stored(_current(tx, actor), privacy.facts(tx, actor.id))


@Reading
def export(tx: Tx, actor: Member) -> dict[str, Any]:
    """All that is stored about oneself, ready to be written as JSON."""
    _current(tx, actor)
    found = {name: [_plain(row) for row in rows] for name, rows in exports.export(tx, actor.id).items()}
    said = found["messages_from_you"]
    found["messages_from_you"] = [row for row in said if _is_from(row["body"], actor.telegram_id)]
    return found


@Transaction
def erase(tx: Tx, actor: Member, member_id: int, *, now: datetime) -> None:
    """Whoever it was can no longer be told, and seats to come go to those who wait for them.

    `member_id` is what the button was drawn for. Pressed again by somebody who is not known any more it changes
    nothing, and leaves no new trace of them; it does not erase one who has come back since (STALE).
    """
    current = members.by_id(tx, actor.id)
    if current is None or current.erased:
        return
    if actor.id != member_id and privacy.has_left_traces(tx, actor.id):
        raise RefusedError(Reason.STALE)
    stays_organised(tx, actor.id)
    _give_up_seats(tx, current, now=now)
    _leave_auctions(tx, current, now=now)
    if current.is_organiser:
        announcement_watch.hand_over(tx, current, now=now)
    privacy.forget_chat(tx, actor.id, now=now)
    if privacy.has_left_traces(tx, actor.id):
        leaders.draw_anew(tx, current, now=now)
        privacy.erase(tx, actor.id, now=now)
        show_author_changed(tx, actor.id, now=now)
        institutions.drop_unused(tx)
        audit.note(tx, "erase", f"member:{actor.id}", by=actor.id, now=now)
    else:
        privacy.delete(tx, actor.id)


def _give_up_seats(tx: Tx, actor: Member, *, now: datetime) -> None:
    """In what is not over yet."""
    for part in parts.many(tx, privacy.held(tx, actor.id)):
        session = sessions.get(tx, part.session_id)
        if session and session.state in OPEN and now < (part.spans[-1] if part.spans else session).ends_at:
            waits = seats.state_of(tx, part.id, actor.id) is RegistrationState.WAITING
            registrations.leave.within(tx, actor, part.id, waits=waits, now=now)


def _leave_auctions(tx: Tx, actor: Member, *, now: datetime) -> None:
    """What they lead goes to the next; what nobody has accepted yet is nobody's."""
    bids.give_up_all(tx, actor.id, GivenUp.ERASED, now=now)
    second_offers.give_up_asked(tx, actor.id, now=now)
    findings.take_back_all(tx, actor.id, now=now)
    offers.take_back_all(tx, actor.id, now=now)


def _current(tx: Tx, actor: Member) -> Member:
    current = members.by_id(tx, actor.id)
    if current is None:
        raise RefusedError(Reason.GONE)
    return current


def _is_from(update: Any, telegram_id: int | None) -> bool:
    """In a group others answer them, and name them so."""
    events = update.values() if isinstance(update, dict) else ()
    return any(isinstance(one, dict) and one.get("from", {}).get("id") == telegram_id for one in events)


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in row.items()}


def _value(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if name == "body":  # an update as Telegram sent it
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
