"""Who may do what, asked of the database in the transaction that does it, so that a demotion acts at once."""

from domain.member import Member
from services.refusal import Reason, RefusedError
from storage import members
from storage.db import Tx


def organiser_only(tx: Tx, actor: Member) -> None:
    current = members.by_id(tx, actor.id)
    if current is None or not current.is_organiser:
        raise RefusedError(Reason.RIGHTS)


def moderator_of(tx: Tx, actor: Member, session_id: int) -> None:
    """Of that session or of all; organisers too."""
    current = members.by_id(tx, actor.id)
    if current is None or not current.may_moderate(session_id):
        raise RefusedError(Reason.RIGHTS)


def stays_organised(tx: Tx, member_id: int) -> None:
    """The last organiser can neither leave nor be demoted or erased."""
    if [organiser.id for organiser in members.organisers(tx)] == [member_id]:
        raise RefusedError(Reason.LAST_ORGANISER)


def with_profile(tx: Tx, actor: Member) -> None:
    """Nothing personal is kept before consent."""
    current = members.by_id(tx, actor.id)
    if current is None or not current.has_profile:
        raise RefusedError(Reason.PROFILE)
