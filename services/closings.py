"""What the clock does of an auction. It may look late, twice or after a restart: the tables say what is due."""

from datetime import datetime, timedelta
from typing import Final

from services import lot_ends, second_offers
from services.auction_notices import CLOSING_SOON, LOT_CARD, tell_of_auction
from services.auctions import begin, end
from services.lots import auction_of
from services.transaction import Reading, Transaction
from storage import auctions, followers, lots, outbox
from storage.db import Tx

AT_ONCE: Final = 50  # lots in one transaction: bids wait for it
SOON: Final = timedelta(hours=1)


@Reading
def is_due(tx: Tx, *, now: datetime) -> bool:
    """Whether a lot's time is over: asked every second, it takes no turn of the writer."""
    return lots.is_due(tx, now)


@Transaction
def close_due(tx: Tx, *, now: datetime) -> bool:
    """Those over first first; whether there is more."""
    found = lots.due(tx, now, AT_ONCE)
    for auction, lot in found:
        lot_ends.close(tx, auction, lot, now=now)
    return len(found) == AT_ONCE


@Reading
def in_halls(tx: Tx) -> list[int]:
    """Lots whose time runs in a hall."""
    return lots.in_halls(tx)


@Transaction
def count_down(tx: Tx, *, now: datetime) -> None:
    """Their cards show what is left of it."""
    for lot_id in lots.in_halls(tx):
        outbox.redraw(tx, LOT_CARD, lot_id, now=now)


@Transaction
def go_on(tx: Tx, *, now: datetime) -> None:
    """Online auctions begin and end, and whoever follows one hears before it does; who does not answer is asked no more."""
    for auction_id in auctions.to_open(tx, now):
        auction = auction_of(tx, auction_id)
        if auction.ends_at is not None and now < auction.ends_at:
            begin(tx, auction, now=now)
        else:
            end(tx, auction, now=now)  # the bot slept through all of it
    for auction_id in auctions.to_close(tx, now):
        end(tx, auction_of(tx, auction_id), now=now)
    second_offers.lapse(tx, now=now)
    for auction_id in auctions.to_remind(tx, now, SOON):
        auctions.change(tx, auction_id, reminded_at=now)
        auction = auction_of(tx, auction_id)
        tell_of_auction(tx, CLOSING_SOON, auction, followers.of_running(tx, auction_id), now=now)
