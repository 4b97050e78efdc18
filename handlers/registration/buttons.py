from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class MyPage(CallbackData, prefix="my"):
    page: Count


class Choose(CallbackData, prefix="rg"):
    """What to sign up for."""

    session_id: Id


class Activities(CallbackData, prefix="ac"):
    """The activities one may sign up for."""

    session_id: Id
    page: Count


class OpenPart(CallbackData, prefix="pt"):
    """A day or an activity."""

    part_id: Id


class Join(CallbackData, prefix="j"):
    """`switch`: seats at the same time are given up for it."""

    part_id: Id
    wait: bool = False
    switch: bool = False


class Leave(CallbackData, prefix="l"):
    """Gives up what it was drawn for: the seat, or the place in the waitlist."""

    part_id: Id
    waits: bool


class Comes(CallbackData, prefix="mv"):
    """The answer to the so many-th move."""

    session_id: Id
    moves: Count
    comes: bool
