from aiogram.filters.callback_data import CallbackData

from handlers.numbers import Id


class SessionCalendar(CallbackData, prefix="ics"):
    session_id: Id


class OwnCalendar(CallbackData, prefix="icsm"):
    """All that one has a seat for."""


class SessionPoster(CallbackData, prefix="pst"):
    """`here`: its code says that one has come."""

    session_id: Id
    here: bool
