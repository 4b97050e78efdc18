from aiogram.filters.callback_data import CallbackData

from domain.lot import Which
from handlers.numbers import Count, Id, Points


class OpenAuction(CallbackData, prefix="auo"):
    """An auction's page; it leaves the question that waits for a sum."""

    auction_id: Id


class Past(CallbackData, prefix="aup"):
    """Auctions that are over."""

    page: Count


class Lots(CallbackData, prefix="aul"):
    """A page of an auction's lots."""

    auction_id: Id
    which: Which
    page: Count


class OpenLot(CallbackData, prefix="lot"):
    """A lot's page, or it redrawn; it leaves the question that waits for a sum."""

    lot_id: Id


class Raise(CallbackData, prefix="lr"):
    """«Поднять до N», in private and on the card in the group; `drawn`: the price then, 0 while nobody had bid."""

    lot_id: Id
    amount: Points
    drawn: Points


class AskSum(CallbackData, prefix="ls"):
    """«Своя ставка»."""

    lot_id: Id


class AskMaximum(CallbackData, prefix="lm"):
    lot_id: Id


class SureBid(CallbackData, prefix="lc"):
    """Yes, so much: it is twice the price or more."""

    lot_id: Id
    amount: Points
    drawn: Points


class Watch(CallbackData, prefix="lw"):
    """Sets it or takes it back, as its label said."""

    lot_id: Id
    on: bool


class Complain(CallbackData, prefix="lq"):
    lot_id: Id


class Decline(CallbackData, prefix="ld"):
    """By the winner, or by who is asked to take it."""

    lot_id: Id
    sure: bool


class Agree(CallbackData, prefix="la"):
    """«Согласиться»: the next bidder takes it."""

    lot_id: Id


class MyLots(CallbackData, prefix="auml"):
    """What one has offered."""

    page: Count


class MyBids(CallbackData, prefix="aumb"):
    """Auctions one has bid in."""

    page: Count


class Offer(CallbackData, prefix="fo"):
    """«Выставить находку»."""

    auction_id: Id


class EditFinding(CallbackData, prefix="fe"):
    lot_id: Id


class TakeBack(CallbackData, prefix="ft"):
    lot_id: Id
    sure: bool


class Step(CallbackData, prefix="fs"):
    """To a question about the finding that is being written; `number`: its place among them."""

    number: Count


class DropFiles(CallbackData, prefix="fx"):
    """Other files instead."""


class CoAuthor(CallbackData, prefix="fa"):
    """Somebody takes part in it, or not any more."""

    member_id: Id
    on: bool


class StartPrice(CallbackData, prefix="fp"):
    amount: Points


class Send(CallbackData, prefix="fy"):
    """The finding goes to the moderators."""
