from aiogram.filters.callback_data import CallbackData


class MyPage(CallbackData, prefix="my"):
    page: int


class Choose(CallbackData, prefix="rg"):
    """What to sign up for."""

    session_id: int


class Join(CallbackData, prefix="jn"):
    session_id: int
    wait: bool


class Leave(CallbackData, prefix="lv"):
    session_id: int
