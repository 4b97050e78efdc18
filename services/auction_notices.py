"""What is told of an auction: the kinds of its cards and notices, and to whom they are owed."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from domain.auction import Auction
from domain.lot import Lot
from domain.lot_results import IN_GROUP
from storage import followers, outbox
from storage.db import Tx
from storage.registrations import Reader

AUCTION_CARD: Final = "auction"  # the kinds of cards: the auction's announcement,
LOT_CARD: Final = "lot"  # and a lot of a hall

# The kinds of notices. All carry member_id (the reader), and lot_id or auction_id as is said here.
OUTBID: Final = "outbid"  # lot_id; at most one a minute for each lot and person
LEADS_AGAIN: Final = "leads_again"  # lot_id; a bid above theirs was voided, and their points are held again
WON: Final = "won"  # lot_id
SOLD: Final = "sold"  # lot_id; to its authors
UNSOLD: Final = "unsold"  # lot_id; to its authors
LOT_ACCEPTED: Final = "lot_accepted"  # lot_id; to its authors
LOT_RETURNED: Final = "lot_returned"  # lot_id; to its authors
LOT_WITHDRAWN: Final = "lot_withdrawn"  # lot_id; to its authors and to who led
SECOND_OFFER: Final = "second_offer"  # lot_id; will they have it
SALE_UNDONE: Final = "sale_undone"  # lot_id; to its authors, who heard that it was sold
SALE_FELL: Final = "sale_fell"  # lot_id, who; to moderators: they will not have it, or have not answered
VOIDED: Final = "bid_voided"  # lot_id, bid_id
WATCHED_ON: Final = "watched_on"  # lot_id; a hall: its turn has come
AUCTION_BEGUN: Final = "auction_begun"  # auction_id; online, to authors and watchers
CLOSING_SOON: Final = "closing_soon"  # auction_id
AUCTION_CANCELLED: Final = "auction_cancelled"  # auction_id
FINDING_OFFERED: Final = "finding_offered"  # auction_id; to moderators, at most one an hour
COMPLAINT: Final = "complaint"  # lot_id; to moderators
THANKED: Final = "thanked"  # lot_id, from_id; to its authors

# The kinds of cards that the group gets when it is closed: what it came to, as a picture and then in pages.
RESULTS_PICTURE: Final = "auction_picture"
RESULTS: Final = "auction_results"
RESULTS_PAGES: Final = (RESULTS, *(f"{RESULTS}_{number}" for number in range(2, IN_GROUP + 1)))

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)


def prefix(auction: Auction) -> str:
    """Of all that is owed for it; what belongs to a session goes with that."""
    own = f"auction:{auction.id}:"
    return own if auction.session_id is None else f"session:{auction.session_id}:{own}"


def tell_of_lot(
    tx: Tx,
    kind: str,
    auction: Auction,
    lot: Lot,
    readers: Iterable[Reader],
    *,
    now: datetime,
    once: str = "",
    **more: object,
) -> None:
    """To each once for each state of the lot, or once for `once`."""
    for reader in readers:
        key = f"{prefix(auction)}{kind}:{lot.id}:{once or lot.version}:{reader.member_id}"
        parameters = {"lot_id": lot.id, "member_id": reader.member_id, **more}
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def tell_of_auction(
    tx: Tx, kind: str, auction: Auction, readers: Iterable[Reader], *, now: datetime, once: str = ""
) -> None:
    for reader in readers:
        key = f"{prefix(auction)}{kind}:{once}:{reader.member_id}"
        parameters = {"auction_id": auction.id, "member_id": reader.member_id}
        outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def tell_offered(tx: Tx, auction: Auction, author: int, reader: Reader, *, now: datetime) -> None:
    """At once, or an hour after the last time; what waits then shows all that is offered when it is sent."""
    key = f"{prefix(auction)}{FINDING_OFFERED}:{author}:{reader.member_id}:"
    owe_at_most_each(tx, FINDING_OFFERED, key, reader, gap=HOUR, now=now, auction_id=auction.id)


def tell_outbid(tx: Tx, auction: Auction, lot: Lot, reader: Reader, *, now: datetime) -> None:
    """At once, or a minute after the last time; what waits then shows how it stands when it is sent."""
    key = f"{prefix(auction)}{OUTBID}:{lot.id}:{reader.member_id}:"
    owe_at_most_each(tx, OUTBID, key, reader, gap=MINUTE, now=now, lot_id=lot.id)


def owe_at_most_each(
    tx: Tx, kind: str, key: str, reader: Reader, *, gap: timedelta, now: datetime, **about: object
) -> None:
    """At once, or `gap` after the last time; what waits then is not joined by a second."""
    this = int(now.timestamp() // gap.total_seconds())
    last = followers.told_at(tx, f"{key}{this - 1}", f"{key}{this}", f"{key}{this + 1}")
    if last is not None and last > now:
        return
    at = now if last is None else max(now, last + gap)
    own = f"{key}{int(at.timestamp() // gap.total_seconds())}"
    parameters = {**about, "member_id": reader.member_id}
    outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=own, not_before=at)
