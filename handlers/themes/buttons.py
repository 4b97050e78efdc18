from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.theme import ThemeStatus
from handlers.numbers import Count, Id, Seal


class Listing(CallbackData, prefix="thl"):
    """Themes that take support."""

    page: Count


class Mine(CallbackData, prefix="thm"):
    """What one proposed."""

    page: Count


class OpenTheme(CallbackData, prefix="tho"):
    theme_id: Id


class Support(CallbackData, prefix="ths"):
    """Gives support or takes it back, as its label said."""

    theme_id: Id
    on: bool


class Volunteer(CallbackData, prefix="thv"):
    """«Готов(а) вести», or not any more."""

    theme_id: Id
    on: bool


class TakeBack(CallbackData, prefix="thx"):
    theme_id: Id


class Begin(CallbackData, prefix="thb"):
    """«Предложить тему»."""


class Stop(CallbackData, prefix="the"):
    """Nothing is proposed after all."""


class At(StrEnum):
    """The questions of proposing, in their order."""

    THEME = "theme"
    PRACTICE = "practice"
    READY = "ready"
    CHECK = "check"


class Turn(CallbackData, prefix="tht"):
    """From one question to another."""

    at: At
    to: At


class Ready(CallbackData, prefix="thr"):
    ready: bool


class Propose(CallbackData, prefix="thp"):
    """`typed`: the words its preview showed."""

    typed: Seal


class SetStatus(CallbackData, prefix="thk"):
    theme_id: Id
    version: Id
    to: ThemeStatus


class AskPostpone(CallbackData, prefix="thq"):
    """Why it is postponed."""

    theme_id: Id
    version: Id


class AskDays(CallbackData, prefix="thd"):
    """«Сделать сессией»: on which days."""

    theme_id: Id
    version: Id


class Candidates(CallbackData, prefix="thc"):
    """What to merge it into."""

    theme_id: Id
    page: Count


class Merge(CallbackData, prefix="thj"):
    child_id: Id
    parent_id: Id


class Merged(CallbackData, prefix="thn"):
    """What was merged into it."""

    theme_id: Id
    page: Count


class Unmerge(CallbackData, prefix="thu"):
    child_id: Id
    parent_id: Id


class Archive(CallbackData, prefix="tha"):
    """For organisers: what was postponed, or became a session."""

    status: ThemeStatus
    page: Count
