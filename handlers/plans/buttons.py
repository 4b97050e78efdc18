from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class Create(CallbackData, prefix="create"):
    """A session of the plan that this message brought."""

    plan: Id


class Reading(CallbackData, prefix="reading"):
    """A page of what was understood of the plan that this message brought, and of what was not."""

    plan: Id
    page: Count


class Back(CallbackData, prefix="qback"):
    """From this question of /new to the one before."""

    step: Count


class Skip(CallbackData, prefix="qskip"):
    """Over this question of /new; what was answered before stays."""

    step: Count
