"""What people are called on screens.

Wherever a list of people, or one of them, is shown to somebody, the name comes from `shown_name`: a member may hide it
from other teachers (moderators and organisers see it all the same), and of who erased their data no name is left.
"""

from domain.member import Member
from handlers.texts import Words


def shown_name(member: Member, viewer: Member, t: Words, session_id: int | None = None) -> str:
    """As `viewer` may see it, plain text. `session_id`: the session whose list it is, for a moderator of that one."""
    sees = viewer.is_moderator if session_id is None else viewer.may_moderate(session_id)
    if member.hidden and not sees and viewer.id != member.id:
        return name_for_others(member, t)
    return member.name or _nameless(member, t)


def name_for_others(member: Member, t: Words) -> str:
    """As other teachers see it, plain text."""
    return t.plain("person-hidden") if member.hidden and member.name else member.name or _nameless(member, t)


def _nameless(member: Member, t: Words) -> str:
    return t.plain("person-erased") if member.erased else t.plain("person-hidden")
