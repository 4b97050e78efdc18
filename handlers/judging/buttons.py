from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Count, Id


class Waiting(CallbackData, prefix="oju"):
    """«Предложенные»: materials that wait for a moderator, one on a page, from 0."""

    page: Count


class Look(CallbackData, prefix="ojf"):
    """Its files, link and text."""

    material_id: Id


class Accept(CallbackData, prefix="oja"):
    """`revision`: of the material that the moderator has read."""

    material_id: Id
    revision: Id


class AskReturn(CallbackData, prefix="ojr"):
    material_id: Id
    revision: Id
