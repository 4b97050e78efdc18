"""What people say of a lot: a complaint, which moderators hear, and thanks, which its authors do."""

from dataclasses import dataclass
from datetime import datetime

from domain.auction import Auction, AuctionState
from domain.lot import SHOWN, Lot, LotState
from domain.member import Member
from services.auction_notices import COMPLAINT, THANKED, tell_of_lot
from services.lots import get, moderate
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.transaction import Reading, Transaction
from storage import audit, findings, followers, lot_words, members
from storage.db import Tx
from storage.lot_words import Words

__all__ = ["Thanks", "Words"]


@dataclass(frozen=True, slots=True)
class Thanks:
    """As an author is told."""

    lot: Lot
    words: Words
    language: str | None


@Transaction
def complain(tx: Tx, actor: Member, lot_id: int, text: str, *, now: datetime) -> Lot:
    """The same words again are no second complaint."""
    with_profile(tx, actor)
    auction, lot = get(tx, lot_id)
    if lot.state not in SHOWN:
        raise RefusedError(Reason.GONE)
    if not lot_words.complained(tx, lot_id, actor.id, text):
        number = lot_words.complain(tx, lot_id, actor.id, text, now=now)
        told = followers.moderators(tx, auction.session_id)
        tell_of_lot(tx, COMPLAINT, auction, lot, told, now=now, once=str(number))
        audit.note(tx, "lot_complain", f"lot:{lot_id}", by=actor.id, now=now)
    return lot


@Reading
def complaints(tx: Tx, actor: Member, lot_id: int) -> tuple[Lot, list[Words]]:
    auction, lot = get(tx, lot_id)
    moderate(tx, actor, auction)
    return lot, lot_words.complaints(tx, lot_id)


@Reading
def to_thank(tx: Tx, actor: Member, lot_id: int) -> tuple[Lot, bool]:
    """The lot that somebody is about to give thanks for, and whether they have already; refuses as `thank` does."""
    lot = _thankable(tx, actor, lot_id)[1]
    return lot, lot_words.thanked(tx, lot_id, actor.id)


@Transaction
def thank(tx: Tx, actor: Member, lot_id: int, text: str, *, now: datetime) -> bool:
    """Once from each person who has its material; whether it is their first."""
    auction, lot = _thankable(tx, actor, lot_id)
    is_new = lot_words.thank(tx, lot_id, actor.id, text, now=now)
    if is_new:
        told = followers.authors(tx, lot_id)
        tell_of_lot(tx, THANKED, auction, lot, told, now=now, once=f"from{actor.id}", from_id=actor.id)
    return is_new


@Reading
def thanks(tx: Tx, lot_id: int, from_id: int, reader_id: int) -> Thanks | None:
    """For the notice to an author; None: what was said is erased."""
    reader, lot = members.by_id(tx, reader_id), get(tx, lot_id)[1]
    said = next((one for one in lot_words.thanks_to(tx, lot_id) if one.member_id == from_id), None)
    if reader is None or said is None or not said.text:
        return None
    return Thanks(lot, said, reader.language)


def may_thank(auction: Auction, lot: Lot, member_id: int) -> bool:
    """Who has the lot already; everybody, once the auction is closed and what was given is theirs too. Not its authors."""
    if auction.state is AuctionState.CLOSED:
        return lot.state in SHOWN
    return lot.state is LotState.SOLD and lot.winner_id == member_id


def _thankable(tx: Tx, actor: Member, lot_id: int) -> tuple[Auction, Lot]:
    with_profile(tx, actor)
    auction, lot = get(tx, lot_id)
    is_author = actor.id in dict(findings.authors(tx, [lot_id])[lot_id])
    if is_author or not may_thank(auction, lot, actor.id):
        raise RefusedError(Reason.LOT_STATE)
    return auction, lot
