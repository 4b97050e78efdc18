"""The waitlist of a part: a free seat goes to the first who waits, in the transaction that frees it."""

from datetime import datetime
from typing import Final

from domain.registration import HOLDING, OPEN, RegistrationState, offered_until, promotions
from domain.session import Part, Session
from services.sessions import CARD
from services.transaction import Transaction
from storage import members, outbox, parts, registrations, sessions
from storage.db import Tx

PROMOTED: Final = "promoted"  # the kinds of the notices: the seat is yours,
OFFERED: Final = "offered"  # a seat is free, will you take it,
OFFER_OVER: Final = "offer_over"  # the time for that is over
AT_ONCE: Final = 50  # offers in one transaction: others wait for it


def promote(tx: Tx, session: Session, part: Part, *, now: datetime) -> None:
    """As many as there are seats for: near the start they are asked, before that they are in.

    Whoever has no Telegram cannot be asked, and is in. What is over takes nobody in.
    """
    if session.state not in OPEN or is_over(session, part, now):
        return
    until = offered_until(now, part.spans[0].starts_at if part.spans else session.starts_at)
    count = promotions(registrations.seats(tx, part))
    for member_id in registrations.first_waiting(tx, part.id, count):
        member = members.by_id(tx, member_id)
        asked = until is not None and member is not None and member.telegram_id is not None
        state = RegistrationState.OFFERED if asked else RegistrationState.CONFIRMED
        registrations.set_state(tx, part.id, member_id, state, now=now, until=until if asked else None)
        tell(tx, OFFERED if asked else PROMOTED, session, part, member_id, now=now)
        if part.is_whole and not asked:
            give_up_days(tx, session, member_id, now=now)


def give_up(tx: Tx, session: Session, part: Part, member_id: int, *, now: datetime) -> None:
    """The seat goes to the first who waits; so does the place in the queue to whoever is behind."""
    mine = registrations.state_of(tx, part.id, member_id)
    registrations.set_state(tx, part.id, member_id, RegistrationState.LEFT, now=now)
    if mine in HOLDING:
        promote(tx, session, part, now=now)
    outbox.redraw(tx, CARD, session.id, now=now)


def give_up_days(tx: Tx, session: Session, member_id: int, *, now: datetime) -> None:
    """The whole session is all its days: what is held of those, or waited for, is others'."""
    if len(session.days) == 1:
        return  # a single day has no part of its own
    held = [one.part_id for one in registrations.of_member_in(tx, member_id, session.id)]
    for part in parts.many(tx, held) if held else ():
        if part.day is not None:
            give_up(tx, session, part, member_id, now=now)


def is_over(session: Session, part: Part, now: datetime) -> bool:
    return now >= (part.spans[-1].ends_at if part.spans else session.ends_at)


def expire(tx: Tx, session: Session, part: Part, member_id: int, *, now: datetime) -> bool:
    """An offer whose time is over goes to the next; whether it is."""
    until = registrations.offer_of(tx, part.id, member_id)
    if until is None or now < until:
        return False
    registrations.set_state(tx, part.id, member_id, RegistrationState.LEFT, now=now)
    promote(tx, session, part, now=now)
    return True


@Transaction
def expire_offers(tx: Tx, *, now: datetime) -> bool:
    """All that are over, those over first first; whether there is more."""
    overdue = registrations.overdue(tx, now, AT_ONCE)
    for part_id, member_id in overdue:
        part = parts.get(tx, part_id)
        session = sessions.get(tx, part.session_id) if part else None
        if part and session and expire(tx, session, part, member_id, now=now):
            tell(tx, OFFER_OVER, session, part, member_id, now=now)
            outbox.redraw(tx, CARD, session.id, now=now)
    return len(overdue) == AT_ONCE


def tell(tx: Tx, kind: str, session: Session, part: Part, member_id: int, *, now: datetime) -> None:
    """A notice about a part to one member, if they have Telegram."""
    member = members.by_id(tx, member_id)
    if member is not None and member.telegram_id is not None:
        parameters = {"session_id": session.id, "part_id": part.id, "member_id": member_id}
        key = f"session:{session.id}:{kind}:{part.id}:{member_id}:{now.timestamp()}"
        outbox.owe(tx, kind, member.telegram_id, now=now, parameters=parameters, dedupe_key=key)
