from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class Only(StrEnum):
    """Whom the list shows."""

    ALL = "all"
    INSIDE = "inside"
    WAITING = "waiting"
    FOUND = "found"  # by the words that were typed


class Led(CallbackData, prefix="atl"):
    """The sessions whose list one keeps."""

    page: Count


class Roster(CallbackData, prefix="atr"):
    session_id: Id
    only: Only = Only.ALL
    page: Count = 0


class RosterFile(CallbackData, prefix="atx"):
    session_id: Id


class OpenPerson(CallbackData, prefix="atp"):
    session_id: Id
    member_id: Id


class Came(CallbackData, prefix="atc"):
    """Into the part that was chosen when it was drawn."""

    part_id: Id
    member_id: Id


class Went(CallbackData, prefix="atw"):
    part_id: Id
    member_id: Id


class Places(CallbackData, prefix="ats"):
    """Where is it that people come?"""

    session_id: Id
    member_id: Id
    page: Count


class At(CallbackData, prefix="ata"):
    part_id: Id
    member_id: Id


class SignUp(CallbackData, prefix="atu"):
    session_id: Id
    member_id: Id


class AskRemove(CallbackData, prefix="atq"):
    session_id: Id
    member_id: Id


class Remove(CallbackData, prefix="atd"):
    session_id: Id
    member_id: Id


class Add(CallbackData, prefix="atm"):
    """Somebody without Telegram."""

    session_id: Id


class AddName(CallbackData, prefix="atmn"):
    """Back to the name."""


class AddTo(CallbackData, prefix="atb"):
    """To an institution of the shown list, by its place there."""

    number: Count


class Entries(CallbackData, prefix="ate"):
    session_id: Id
    member_id: Id
    page: Count


class OpenEntry(CallbackData, prefix="ato"):
    entry_id: Id


class AskTimes(CallbackData, prefix="att"):
    entry_id: Id


class Strike(CallbackData, prefix="atk"):
    entry_id: Id


class WriteDown(CallbackData, prefix="atn"):
    """A stay that nobody pressed for."""

    part_id: Id
    member_id: Id


class MyCode(CallbackData, prefix="qr"):
    session_id: Id


class MyCodes(CallbackData, prefix="qrs"):
    """For which session?"""

    page: Count


class GoOut(CallbackData, prefix="out"):
    """By oneself."""

    session_id: Id


class SelfCheckIn(CallbackData, prefix="self"):
    session_id: Id
    on: bool
