from aiogram.filters.callback_data import CallbackData


class Create(CallbackData, prefix="create"):
    """A session of the plan that was read."""


class Reading(CallbackData, prefix="reading"):
    """A page of what was understood and what was not."""

    page: int


class Back(CallbackData, prefix="qback"):
    """One question back."""


class Skip(CallbackData, prefix="qskip"):
    pass
