from aiogram.filters.callback_data import CallbackData


class Consent(CallbackData, prefix="consent"):
    pass


class Keep(CallbackData, prefix="keep"):
    """The shown name is right."""


class Rename(CallbackData, prefix="rename"):
    pass


class Belong(CallbackData, prefix="inst"):
    """To an institution of the shown list, by its place there."""

    number: int


class Redo(CallbackData, prefix="redo"):
    """Change the profile."""


class Back(CallbackData, prefix="pback"):
    """One question back."""
