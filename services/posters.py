"""A session's posters: one to sign up by, and one to say that one has come, where people may do that themselves."""

from domain.member import Member
from domain.registration import OPEN
from domain.session import Plan, Session
from services import sessions
from services.refusal import Reason, RefusedError
from services.transaction import Reading
from storage.db import Tx


@Reading
def of_session(tx: Tx, actor: Member, session_id: int, *, here: bool) -> tuple[Session, Plan]:
    """Refuses as STALE the one for those who have come, when it is not, or no more, for people to say."""
    session, plan = sessions.for_export.within(tx, actor, session_id)
    if session.state not in OPEN:
        raise RefusedError(Reason.NOT_OPEN)
    if here and not session.self_check_in:
        raise RefusedError(Reason.STALE)
    return session, plan
