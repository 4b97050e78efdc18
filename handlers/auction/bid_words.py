"""What became of a bid, in a sentence: plain text, for a toast of 200 characters or a page."""

from domain.bid import BidRefusal
from handlers.texts import Words
from services.bids import Placed, Refused


def said(outcome: Placed | Refused, t: Words) -> str:
    return refused(outcome, t) if isinstance(outcome, Refused) else taken(outcome, t)


def is_good(outcome: Placed | Refused) -> bool:
    """They lead now: a word in passing will do."""
    return isinstance(outcome, Placed) and outcome.leads


def taken(placed: Placed, t: Words) -> str:
    price = placed.lot.price or 0
    if not placed.leads:
        within = placed.minimum if placed.minimum <= placed.purse.free else 0
        return t.plain("bid-below", amount=placed.maximum, price=price, minimum=within)
    key = max(placed.amount, placed.maximum)
    told = (
        t.plain("maximum-taken", maximum=key, price=price)
        if placed.maximum > price
        else t.plain("bid-taken", amount=price)
    )
    return t.plain("bid-prolonged", taken=told) if placed.prolonged else told


def refused(outcome: Refused, t: Words) -> str:
    """With what would be right."""
    if outcome.why is BidRefusal.STALE and outcome.price is None:
        return t.plain(
            "bid-refused", why=BidRefusal.TOO_LOW, price=0, minimum=outcome.minimum, free=outcome.free
        )
    return t.plain(
        "bid-refused",
        why=outcome.why,
        price=outcome.price or 0,
        minimum=outcome.minimum,
        free=max(0, outcome.free),
    )
