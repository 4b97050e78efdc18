from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.material import Consent, MaterialKind
from handlers.numbers import Count, Id, Seal

IdOrNone = Annotated[int, Field(ge=0, lt=2**63)]  # 0: none


class Propose(CallbackData, prefix="ofo"):
    """«Предложить материал»; `original`: the material that it adapts, 0 if none."""

    original: IdOrNone


class NewVersion(CallbackData, prefix="ofv"):
    material_id: Id


class BringUnasked(CallbackData, prefix="ofu"):
    """What they sent in private unasked; `message_id`: of its first message."""

    message_id: Id


class Mend(CallbackData, prefix="ofe"):
    """One's own that waits or was returned: to be changed and offered again."""

    material_id: Id


class TakeBack(CallbackData, prefix="ofb"):
    """One's own that nobody has accepted yet."""

    material_id: Id
    sure: bool


class ProposeLot(CallbackData, prefix="ofl"):
    """A finding that nobody bought goes to the Media-hub."""

    lot_id: Id


class Say(CallbackData, prefix="ofc"):
    """By an author whom somebody else has named: what they allow; UNASKED: nothing, it is withdrawn."""

    material_id: Id
    consent: Consent
    revision: Count  # that it was drawn for


class To(CallbackData, prefix="ofs"):
    """To a question about the material that is being offered; `number`: its place among them."""

    number: Count


class TakeTitle(CallbackData, prefix="ofn"):
    """The name that was suggested."""


class TakeKind(CallbackData, prefix="ofk"):
    kind: MaterialKind


class TakeTag(CallbackData, prefix="ofg"):
    """One of those suggested, by its number; set or taken off, as its label said."""

    number: Count
    on: bool


class AddAuthor(CallbackData, prefix="ofa"):
    """A member who was found; 0: the name as it was typed."""

    member_id: IdOrNone


class DropAuthor(CallbackData, prefix="ofx"):
    """By its place among the co-authors."""

    number: Count


class TakeConsent(CallbackData, prefix="ofy"):
    consent: Consent


class Anew(CallbackData, prefix="off"):
    """Other files, link and text instead."""


class Send(CallbackData, prefix="ofz"):
    """What is offered goes to the moderators, or into the catalogue at once. `seal`: of what was read before."""

    seal: Seal
