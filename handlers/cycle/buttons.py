from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.cycle import Policy, Step
from handlers.numbers import Count, Seal


class What(StrEnum):
    """What can be set by typing it."""

    ANCHOR = "anchor"
    COUNTRY = "country"
    DAYS = "days"


class Ask(CallbackData, prefix="cya"):
    what: What


class Months(CallbackData, prefix="cym"):
    """How often; 0 shows the choice."""

    months: Count


class DaysOff(CallbackData, prefix="cyo"):
    """What becomes of a date that falls on a day off: shows the choice."""


class SetPolicy(CallbackData, prefix="cyp"):
    policy: Policy


class SetCountry(CallbackData, prefix="cyc"):
    country: str


class Show(CallbackData, prefix="cyt"):
    """A message as it would be now."""

    step: Step


class AskWords(CallbackData, prefix="cyw"):
    """An invitation in other words."""

    step: Step


class SaveWords(CallbackData, prefix="cyv"):
    """`typed`: the words its preview showed."""

    step: Step
    typed: Seal


class StandardWords(CallbackData, prefix="cyr"):
    step: Step
    instead_of: Seal


class Stop(CallbackData, prefix="cys"):
    """Asks before it does."""

    sure: bool
