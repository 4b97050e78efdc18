from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.announcement import Leads, Step
from domain.audience import CircleKind
from handlers.numbers import Count, Id, Seal

IdOrNone = Annotated[int, Field(ge=0, lt=2**63)]  # 0: none
Moment = Annotated[int, Field(ge=0, lt=2**33)]  # seconds since 1970; 0: now


class Thing(StrEnum):
    """Things that have people about them."""

    SESSION = "session"
    INSTITUTION = "institution"
    BOARD = "board"


class Side(StrEnum):
    IN = "in"
    OUT = "out"
    NEITHER = "no"


class All(CallbackData, prefix="anl"):
    page: Count
    below: bool = False  # in a message of its own: the pressed one is kept up to date


class New(CallbackData, prefix="ann"):
    """Another announcement."""


class Open(CallbackData, prefix="ano"):
    announcement_id: Id


class Replace(CallbackData, prefix="anr"):
    """The draft's message by another."""

    announcement_id: Id
    version: Count


class Instead(CallbackData, prefix="ani"):
    """The message that came unasked: instead of the draft's, or for another announcement."""

    announcement_id: Id
    version: Count
    other: bool


class Discard(CallbackData, prefix="and"):
    announcement_id: Id


class Try(CallbackData, prefix="any"):
    """On oneself."""

    announcement_id: Id
    version: Count


class Whom(CallbackData, prefix="anw"):
    announcement_id: Id


class Which(CallbackData, prefix="anc"):
    """Of which session, institution or board?"""

    announcement_id: Id
    what: Thing
    page: Count


class Near(CallbackData, prefix="anx"):
    """The people about one of them."""

    announcement_id: Id
    what: Thing
    of: Id


class Put(CallbackData, prefix="anp"):
    """A circle of people on a side."""

    announcement_id: Id
    kind: CircleKind
    of: IdOrNone
    side: Side


class Under(CallbackData, prefix="anu"):
    """The buttons under the message."""

    announcement_id: Id


class UnderWhich(CallbackData, prefix="anuw"):
    announcement_id: Id
    leads: Leads
    page: Count
    of: IdOrNone = 0  # the auction, whose lots are shown


class AddUnder(CallbackData, prefix="anua"):
    announcement_id: Id
    version: Count
    leads: Leads
    to: Id


class TakeUnder(CallbackData, prefix="anut"):
    announcement_id: Id
    version: Count
    number: Count


class AskLink(CallbackData, prefix="anuk"):
    announcement_id: Id
    version: Count


class Urgent(CallbackData, prefix="ang"):
    announcement_id: Id
    urgent: bool


class Later(CallbackData, prefix="anh"):
    announcement_id: Id
    version: Count
    seen: Seal


class Send(CallbackData, prefix="ans"):
    """To whom it said when this was drawn."""

    announcement_id: Id
    version: Count
    seen: Seal  # of the audience and the urgency
    at: Moment


class Take(CallbackData, prefix="ant"):
    announcement_id: Id
    step: Step


class Ask(CallbackData, prefix="anq"):
    """Is it really to be stopped, or taken back?"""

    announcement_id: Id
    step: Step


class Report(CallbackData, prefix="anz"):
    announcement_id: Id


class Correct(CallbackData, prefix="anf"):
    announcement_id: Id
    version: Count


class CorrectAll(CallbackData, prefix="anfy"):
    """Everybody's copy, to what was seen."""

    announcement_id: Id
    version: Count
    seen: Seal  # of the content
