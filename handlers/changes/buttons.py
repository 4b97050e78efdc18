from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id, Seal


class Move(CallbackData, prefix="cm"):
    session_id: Id


class MovePlace(CallbackData, prefix="cmp"):
    """Another place, at the time that is asked about or was just typed."""

    session_id: Id


class ConfirmMove(CallbackData, prefix="cmy"):
    """Valid for what its screen showed."""

    session_id: Id
    shown: Seal


class Cancel(CallbackData, prefix="cc"):
    session_id: Id


class WithoutReason(CallbackData, prefix="ccn"):
    session_id: Id


class ConfirmCancel(CallbackData, prefix="ccy"):
    """Valid for what its screen showed."""

    session_id: Id
    shown: Seal


class Back(CallbackData, prefix="cb"):
    """To the session; nothing is asked any more."""

    session_id: Id


class Capacity(CallbackData, prefix="cap"):
    """Of a part."""

    part_id: Id


class Capacities(CallbackData, prefix="caps"):
    """Of which day or activity?"""

    session_id: Id
    page: Count


class Begin(CallbackData, prefix="run"):
    session_id: Id


class Finish(CallbackData, prefix="fin"):
    session_id: Id
