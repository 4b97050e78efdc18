from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id, Seal

NONE = "-"  # a value: none of them


class Asked(StrEnum):
    """What an entry says, in the order in which it is asked for."""

    TITLE = "title"
    AUTHORS = "authors"
    CONSENT = "consent"
    KIND = "kind"
    SESSION = "session"
    ACTIVITY = "activity"
    ZONE = "zone"
    TAGS = "tags"
    SUMMARY = "summary"


class Describe(CallbackData, prefix="kd"):
    """All that the entry says, and what can be done."""

    material_id: Id


class Ask(CallbackData, prefix="ka"):
    material_id: Id
    asked: Asked
    walk: bool = False  # one question after the other, of what is missing


class Skip(CallbackData, prefix="kk"):
    """To what is missing after that."""

    material_id: Id
    asked: Asked


class Put(CallbackData, prefix="kp"):
    material_id: Id
    asked: Asked
    value: str
    walk: bool
    revision: Count = 0  # that a consent was asked for; other answers need none


class NameAuthor(CallbackData, prefix="kn"):
    material_id: Id
    member_id: Id
    walk: bool


class NameTyped(CallbackData, prefix="kt"):
    """Somebody who is no member, as it was typed."""

    material_id: Id
    typed: Seal
    walk: bool


class DropAuthor(CallbackData, prefix="kx"):
    material_id: Id
    revision: Count
    position: Count
    walk: bool


class AskHide(CallbackData, prefix="kh"):
    material_id: Id


class ShowAgain(CallbackData, prefix="ks"):
    material_id: Id


class AskWithdraw(CallbackData, prefix="kq"):
    material_id: Id


class Withdraw(CallbackData, prefix="kw"):
    material_id: Id
