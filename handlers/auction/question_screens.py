"""What is asked at a lot: a sum, a maximum, whether so much is meant, a complaint."""

from domain.finding import MAX_COMMENT
from handlers.auction.buttons import OpenLot, SureBid
from handlers.auction.lot_screen import to_lot
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.texts import Words
from services.lots import LotView


def own_sum(view: LotView, t: Words, said: str = "") -> Screen:
    """`said`: HTML of what was wrong with the last answer."""
    return _asked(view, t("ask-sum", title=view.lot.title, minimum=view.minimum, most=most(view)), t, said)


def maximum(view: LotView, t: Words, said: str = "") -> Screen:
    leads = view.mine is not None and view.mine.leads
    least = view.lot.held + 1 if leads else view.minimum
    return _asked(view, t("ask-maximum", title=view.lot.title, minimum=least, most=most(view)), t, said)


def sure(view: LotView, amount: int, t: Words) -> Screen:
    """It is twice the price or more: perhaps a slip of the finger."""
    now = view.lot.price
    price = view.lot.start_price if now is None else now
    yes = (t.plain("sum-sure-yes", amount=amount), SureBid(lot_id=view.lot.id, amount=amount, drawn=now or 0))
    text = t("sum-sure", title=view.lot.title, amount=amount, price=price)
    return Screen(text, keyboard([yes], [(t.plain("sum-sure-no"), OpenLot(lot_id=view.lot.id))]))


def complaint(view: LotView, t: Words, said: str = "") -> Screen:
    return _asked(view, t("ask-complaint", title=view.lot.title, limit=MAX_COMMENT), t, said)


def most(view: LotView) -> int:
    """They could bid for this lot."""
    mine = view.mine
    if mine is None:
        return 0
    return mine.purse.free + (view.lot.held if mine.leads else 0)


def is_twice(view: LotView, amount: int) -> bool:
    price = view.lot.start_price if view.lot.price is None else view.lot.price
    return amount >= 2 * price


def _asked(view: LotView, text: str, t: Words, said: str) -> Screen:
    return Screen("\n\n".join(filter(None, [said, text])), keyboard([to_lot(view.lot.id, t)]))
