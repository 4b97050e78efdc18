from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from domain.board import Phase
from handlers.numbers import Count, Id, Seal

IdOrNone = Annotated[int, Field(ge=0, lt=2**63)]  # 0: none
Moment = Annotated[int, Field(ge=0, lt=2**33)]  # seconds since 1970


class LedBoards(CallbackData, prefix="ml"):
    """The boards one leads."""

    page: Count


class Subjects(CallbackData, prefix="ms"):
    """About what?"""

    page: Count


class Other(CallbackData, prefix="mo"):
    """About something that is to be typed."""

    session_id: IdOrNone


class Draft(CallbackData, prefix="md"):
    """A board with these rules, not opened yet: each button has all of them, so that it sets and does not toggle."""

    session_id: IdOrNone
    activity_id: IdOrNone = 0
    typed: Seal = 0  # of the subject that was typed; 0: it is the activity, or the session's theme
    anonymous: bool = False
    hides: bool = False
    budget: Count = 0  # 0: any number of votes
    poll: bool = False


class OpenNew(Draft, prefix="mn"):
    """With these rules."""


class Lead(CallbackData, prefix="mp"):
    board_id: Id


class Step(CallbackData, prefix="mt"):
    board_id: Id
    version: Id
    to: Phase


class AskClose(CallbackData, prefix="mc"):
    board_id: Id


class AskTighten(CallbackData, prefix="ma"):
    board_id: Id


class Tighten(CallbackData, prefix="mat"):
    board_id: Id


class Budgets(CallbackData, prefix="mb"):
    board_id: Id


class SetBudget(CallbackData, prefix="mbs"):
    board_id: Id
    budget: Count  # 0: any number


class AskPoll(CallbackData, prefix="mq"):
    """Whether to ask in the group by a poll."""

    board_id: Id


class AskInGroup(CallbackData, prefix="mqi"):
    board_id: Id


class PostAgain(CallbackData, prefix="mg"):
    board_id: Id


class AskEnd(CallbackData, prefix="me"):
    board_id: Id


class EndIn(CallbackData, prefix="mei"):
    """Of the phase it was drawn for."""

    board_id: Id
    version: Id
    minutes: Count  # 0: no deadline


class EndAt(CallbackData, prefix="mea"):
    board_id: Id
    version: Id
    at: Moment


class PaperKind(StrEnum):
    PICTURE = "picture"
    XLSX = "xlsx"


class Paper(CallbackData, prefix="mx"):
    board_id: Id
    kind: PaperKind


class Arguments(CallbackData, prefix="mr"):
    board_id: Id
    page: Count


class OneArgument(CallbackData, prefix="mra"):
    board_id: Id
    argument_id: Id


class MergeWith(CallbackData, prefix="mrw"):
    """With which other?"""

    board_id: Id
    argument_id: Id
    page: Count


class Pair(CallbackData, prefix="mrp"):
    board_id: Id
    child_id: Id
    parent_id: Id


class Merge(CallbackData, prefix="mrm"):
    board_id: Id
    child_id: Id
    parent_id: Id


class Unmerge(CallbackData, prefix="mru"):
    board_id: Id
    argument_id: Id


class AskHide(CallbackData, prefix="mrh"):
    board_id: Id
    argument_id: Id


class Unhide(CallbackData, prefix="mrb"):
    board_id: Id
    argument_id: Id


class AskDecide(CallbackData, prefix="mrd"):
    board_id: Id
    argument_id: Id
