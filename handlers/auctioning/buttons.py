from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.auction import Mode
from handlers.numbers import Count, Id, Seal

IdOrNone = Annotated[int, Field(ge=0, lt=2**63)]  # 0: none
Value = Annotated[int, Field(ge=0, le=10_000_000)]


class Term(StrEnum):
    """What is chosen of a new auction's terms; times are in seconds."""

    PURSE = "purse"
    STEP = "step_percent"
    LOT_TIME = "lot_time"
    STAGGER = "stagger"
    WINDOW = "window"
    MAX_START = "max_start"


class Question(StrEnum):
    """Of /auction_new; its own «Назад» leads to the one before."""

    ABOUT = "about"  # a session, or on its own
    TITLE = "title"
    DATES = "dates"
    TERMS = "terms"
    PURSE = "purse"  # typed
    CHECK = "check"


class Begin(CallbackData, prefix="gn"):
    """A new auction of this kind."""

    mode: Mode


class Modes(CallbackData, prefix="gm"):
    """A new auction: of which kind? What was answered is dropped."""


class About(CallbackData, prefix="gab"):
    """Of that session, under its theme; 0: on its own."""

    session_id: IdOrNone


class Abouts(CallbackData, prefix="gap"):
    page: Count


class ToQuestion(CallbackData, prefix="gq"):
    question: Question


class SetTerm(CallbackData, prefix="gt"):
    """Sets one and does not toggle; the others stay."""

    term: Term
    value: Value


class Create(CallbackData, prefix="gc"):
    """«Создать», as it was shown."""

    shown: Seal


class Led(CallbackData, prefix="gl"):
    """The auctions one leads."""

    page: Count


class Run(CallbackData, prefix="gr"):
    """An auction, for whoever leads it."""

    auction_id: Id


class Edit(CallbackData, prefix="gre"):
    """«Изменить», before it opens."""

    auction_id: Id


class AskOpen(CallbackData, prefix="gro"):
    auction_id: Id


class OpenSale(CallbackData, prefix="gry"):
    auction_id: Id


class AskClose(CallbackData, prefix="grc"):
    auction_id: Id


class Close(CallbackData, prefix="grx"):
    auction_id: Id


class AskCancel(CallbackData, prefix="gra"):
    auction_id: Id


class Cancel(CallbackData, prefix="grz"):
    auction_id: Id


class PostAgain(CallbackData, prefix="grp"):
    auction_id: Id


class Offered(CallbackData, prefix="gf"):
    """The findings that wait, one on a page."""

    page: Count


class Files(CallbackData, prefix="gfm"):
    """The material of a finding that waits, with the decision again below it."""

    lot_id: Id


class Accept(CallbackData, prefix="gfa"):
    """The finding as the moderator has read it."""

    lot_id: Id
    version: Id


class AskReturn(CallbackData, prefix="gfr"):
    lot_id: Id
    version: Id


class Hall(CallbackData, prefix="gh"):
    """The auctioneer's panel, as a new message below all others."""

    auction_id: Id


class Refresh(CallbackData, prefix="ghf"):
    auction_id: Id


class Leave(CallbackData, prefix="ghx"):
    """From the panel to the auction."""

    auction_id: Id


class Next(CallbackData, prefix="ghn"):
    auction_id: Id
    lot_id: Id


class Pick(CallbackData, prefix="ghl"):
    """Which lot is next?"""

    auction_id: Id
    page: Count


class Say(CallbackData, prefix="ghs"):
    """«Раз» (1), «Два» (2), with the last bid in sight."""

    lot_id: Id
    said: Annotated[int, Field(ge=1, le=2)]
    version: Id


class Sell(CallbackData, prefix="ghg"):
    lot_id: Id
    version: Id


class Pause(CallbackData, prefix="ghp"):
    lot_id: Id
    version: Id


class Resume(CallbackData, prefix="ghr"):
    lot_id: Id
    version: Id


class RunLots(CallbackData, prefix="gls"):
    """The lots of an auction, for whoever leads it."""

    auction_id: Id
    page: Count


class RunLot(CallbackData, prefix="glo"):
    lot_id: Id


class AskWithdraw(CallbackData, prefix="glw"):
    lot_id: Id


class History(CallbackData, prefix="glh"):
    """A lot's bids."""

    lot_id: Id
    page: Count


class AskVoid(CallbackData, prefix="glv"):
    lot_id: Id
    bid_id: Id


class Complaints(CallbackData, prefix="glc"):
    lot_id: Id
    page: Count


class OfferNext(CallbackData, prefix="gln"):
    """To the next bidder, after a sale that fell through."""

    lot_id: Id
