"""Auctions of a session with lots in every state, for every service to be tried on."""

from dataclasses import dataclass

from domain.auction import Mode
from domain.member import Member
from services import auctions, bids, closings, findings, hall, second_offers
from storage import bids as bid_rows
from storage.db import Tx
from tests.auctions import ENDS, FINDING, made, new
from tests.people import NOW


@dataclass(frozen=True)
class Auctions:
    entering: int
    closed: int
    thankable: int  # of the closed one
    left: int  # there, the teacher's, and nobody bought it
    idle: int  # open in a hall, no lot is on
    hall: int
    lot: int  # on in the hall, by the target
    version: int
    bid: int  # for it, by the teacher
    finding: int  # offered by the teacher
    sold: int  # to the teacher
    asked: int  # the teacher is
    unsold: int  # and the teacher has a bid for it


def auctions_of(tx: Tx, boss: Member, author: Member, people: dict[str, Member], session_id: int) -> Auctions:
    one, other = people["teacher"], people["moderator"]
    _, [sold, asked, unsold] = made(tx, boss, [author] * 3, Mode.ONLINE, session_id)
    for lot_id in (sold, asked, unsold):
        bids.place.within(tx, one, lot_id, 5, now=NOW)
    for lot_id in (asked, unsold):
        bids.place.within(tx, other, lot_id, 10, now=NOW)
    closings.close_due.within(tx, now=ENDS + (ENDS - NOW))
    for lot_id in (asked, unsold):
        second_offers.decline.within(tx, other, lot_id, now=ENDS)
    second_offers.offer.within(tx, boss, asked, now=ENDS)
    closed, [thankable, left] = made(tx, boss, [author, one], Mode.HALL, session_id)
    auctions.close.within(tx, boss, closed, now=NOW)
    auction_id, [lot_id] = made(tx, boss, [author], Mode.HALL, session_id)
    hall.next_lot.within(tx, boss, auction_id, lot_id, now=NOW)
    placed = bids.place.within(tx, one, lot_id, now=NOW)
    assert isinstance(placed, bids.Placed)
    finding = findings.offer.within(tx, one, auction_id, FINDING, now=NOW)
    assert isinstance(finding, int)
    entering = auctions.create.within(tx, boss, new(Mode.HALL, session_id), now=NOW)
    assert isinstance(entering, int)
    return Auctions(
        entering=entering,
        closed=closed,
        thankable=thankable,
        left=left,
        idle=made(tx, boss, [author], Mode.HALL, session_id)[0],
        hall=auction_id,
        lot=lot_id,
        version=placed.lot.version,
        bid=bid_rows.of_lot(tx, lot_id)[0].id,
        finding=finding,
        sold=sold,
        asked=asked,
        unsold=unsold,
    )
