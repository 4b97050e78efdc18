from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class Move(CallbackData, prefix="cm"):
    session_id: Id


class MovePlace(CallbackData, prefix="cmp"):
    """Another place, at the time that is asked about or was just typed."""

    session_id: Id


class ConfirmMove(CallbackData, prefix="cmy"):
    session_id: Id


class Cancel(CallbackData, prefix="cc"):
    session_id: Id


class WithoutReason(CallbackData, prefix="ccn"):
    session_id: Id


class ConfirmCancel(CallbackData, prefix="ccy"):
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
