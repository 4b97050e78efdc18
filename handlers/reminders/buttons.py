from aiogram.filters.callback_data import CallbackData

from domain.reminder import ReminderKind
from handlers.numbers import Id


class Choices(CallbackData, prefix="rm"):
    """Which reminders one gets."""


class Turn(CallbackData, prefix="rmt"):
    """One kind of them, on or off."""

    kind: ReminderKind
    on: bool


class Figures(CallbackData, prefix="rmf"):
    """How many reminders of a session went."""

    session_id: Id
