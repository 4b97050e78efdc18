from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class MyPage(CallbackData, prefix="my"):
    page: Count


class Choose(CallbackData, prefix="rg"):
    """What to sign up for."""

    session_id: Id


class Join(CallbackData, prefix="jn"):
    session_id: Id
    wait: bool


class Leave(CallbackData, prefix="lv"):
    """Gives up what it was drawn for: the seat, or the place in the waitlist."""

    session_id: Id
    waits: bool
