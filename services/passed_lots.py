"""Lots of an auction that is over go on to the Media-hub: what was sold by itself, what was not if its author says so."""

from datetime import datetime

from domain.auction import Auction, AuctionState
from domain.lot import Lot, LotState
from domain.material import Author, Consent, Content, Description, MaterialFile, MaterialState
from domain.member import Member
from domain.post import kind_of
from services import search
from services.auction_notices import tell_of_lot
from services.lots import get
from services.offer_notices import LOT_LEFT, LOT_PASSED, tell
from services.refusal import Reason, RefusedError
from services.transaction import Transaction
from storage import findings, followers, lots, material_offers, materials
from storage.db import Tx


def pass_on(tx: Tx, auction: Auction, *, now: datetime) -> None:
    """In the transaction that closes it. Authors are told: of what passes, and that what nobody bought may."""
    for lot in lots.of_auction(tx, auction.id):
        if lot.state is LotState.SOLD:
            pass_sold(tx, auction, lot, now=now)
        elif lot.state is LotState.UNSOLD and lot.number is not None:
            who = followers.these(tx, [lot.author_id])
            tell_of_lot(tx, LOT_LEFT, auction, lot, who, now=now, once="left")


def pass_sold(tx: Tx, auction: Auction, lot: Lot, *, now: datetime) -> None:
    """Each lot once, also where it is sold again after the auction."""
    material_id = _pass(tx, auction, lot, now=now) if material_offers.of_lot(tx, lot.id) is None else None
    material = materials.get(tx, material_id) if material_id is not None else None
    if material is not None:
        authors = {member_id for member_id, _ in findings.authors(tx, [lot.id])[lot.id]}
        tell(tx, LOT_PASSED, material, authors, now=now, once="")


@Transaction
def bring(tx: Tx, actor: Member, lot_id: int, *, now: datetime) -> int:
    """A lot that nobody bought, by who offered it: a moderator has accepted it for the auction. A second press does nothing."""
    auction, lot = get(tx, lot_id)
    if lot.author_id != actor.id:
        raise RefusedError(Reason.GONE)
    if (known := material_offers.of_lot(tx, lot_id)) is not None:
        return known
    if auction.state is not AuctionState.CLOSED:
        raise RefusedError(Reason.AUCTION_STATE)
    material_id = _pass(tx, auction, lot, now=now) if lot.state is LotState.UNSOLD else None
    if material_id is None:
        raise RefusedError(Reason.LOT_STATE)
    return material_id


def _pass(tx: Tx, auction: Auction, lot: Lot, *, now: datetime) -> int | None:
    """None: nobody is known to have made it any more. What they agreed to for the auction was: all have it afterwards."""
    made_by = [Author(name, member_id) for member_id, name in findings.authors(tx, [lot.id])[lot.id] if name]
    files = tuple(
        MaterialFile(one.file_id, one.file_unique_id, one.kind, one.name, one.size)
        for one in findings.files(tx, lot.id)
    )
    if not made_by or not (files or lot.link):
        return None
    kind = kind_of(lot.title, (), files)
    described = Description(
        lot.title, kind, lot.summary, session_id=auction.session_id, authors=tuple(made_by)
    )
    material_id = materials.add(
        tx,
        described,
        Content(link=lot.link, files=files),
        state=MaterialState.LISTED,
        consent=Consent.HUB,
        by=lot.author_id,
        now=now,
        lot_id=lot.id,
        described_at=now,
    )
    search.index(tx, material_id)
    return material_id
