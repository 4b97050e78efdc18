from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count


class Consent(CallbackData, prefix="consent"):
    given: bool


class Keep(CallbackData, prefix="keep"):
    """The shown name is right."""


class Rename(CallbackData, prefix="rename"):
    pass


class Belong(CallbackData, prefix="inst"):
    """To an institution of the shown list, by its place there."""

    number: Count


class Redo(CallbackData, prefix="redo"):
    """Change the profile."""


class Back(CallbackData, prefix="pback"):
    """To the shown name."""


class Hide(CallbackData, prefix="hide"):
    """Whether other teachers see the name in lists."""

    hidden: bool
