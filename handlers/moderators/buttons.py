from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.numbers import Count, Id, Seal

IdOrNone = Annotated[int, Field(ge=0, lt=2**63)]  # 0: nobody


class Leaders(CallbackData, prefix="lds"):
    """Who leads a session, is asked to, or has offered to."""

    session_id: Id


class OneLeader(CallbackData, prefix="ldo"):
    session_id: Id
    member_id: Id


class Candidates(CallbackData, prefix="ldc"):
    """Whom to ask? `instead`: of whom."""

    session_id: Id
    instead: IdOrNone = 0
    page: Count = 0


class Ask(CallbackData, prefix="lda"):
    """A teacher, by name."""

    session_id: Id
    member_id: Id
    instead: IdOrNone = 0


class Accept(CallbackData, prefix="ldt"):
    """Whoever has offered to lead it, unless they have taken that back."""

    session_id: Id
    member_id: Id


class Dismiss(CallbackData, prefix="ldx"):
    """As they were when it was drawn: a volunteer is not needed, an invitation is taken back, a moderator leads no more."""

    session_id: Id
    member_id: Id
    version: Id


class Volunteer(CallbackData, prefix="ldv"):
    session_id: Id


class Answer(CallbackData, prefix="ldr"):
    """To the invitation of that version, `shown` with that time and place."""

    session_id: Id
    version: Id
    shown: Seal
    accepts: bool


class Mine(CallbackData, prefix="ldm"):
    """What one leads, or is asked to."""

    page: Count


class OpenInvitation(CallbackData, prefix="ldi"):
    """As it stands now."""

    session_id: Id


class AskStepBack(CallbackData, prefix="ldq"):
    session_id: Id


class StepBack(CallbackData, prefix="ldb"):
    session_id: Id
