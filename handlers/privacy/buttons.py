from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Id


class Download(CallbackData, prefix="mydata"):
    """Everything about oneself, as a file."""


class Erase(CallbackData, prefix="erase"):
    """Asks before it does; `member_id` is whose button it is: who comes again later is another member."""

    member_id: Id
    sure: bool
