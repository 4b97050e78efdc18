from aiogram.filters.callback_data import CallbackData

from domain.member import Role
from handlers.numbers import Count, Id


class People(CallbackData, prefix="rol"):
    """Who may what."""

    page: Count


class ShowPerson(CallbackData, prefix="rop"):
    member_id: Id


class Give(CallbackData, prefix="rog"):
    """A role: always, or for one session."""

    member_id: Id
    role: Role
    session_id: Id | None = None


class Take(CallbackData, prefix="rot"):
    """That very role."""

    member_id: Id
    role: Role
    session_id: Id | None = None


class TakeWhich(CallbackData, prefix="row"):
    """Of several roles, which?"""

    member_id: Id


class WhichSession(CallbackData, prefix="ros"):
    """To be moderated by that member, or by whomever an invitation finds."""

    member_id: Id | None = None
    made: Count = 0  # as in Invite
    page: Count = 0


class Invite(CallbackData, prefix="roi"):
    """`made`: how many invitations the organiser had made when it was drawn."""

    role: Role
    made: Count
    session_id: Id | None = None


class Invitations(CallbackData, prefix="roa"):
    """Those that still can be used."""

    page: Count


class ShowInvitation(CallbackData, prefix="roc"):
    token: str


class Withdraw(CallbackData, prefix="rox"):
    """An invitation."""

    token: str


class AuditPage(CallbackData, prefix="aud"):
    page: Count
