"""Who may do what, asked of the database in the transaction that does it, so that a demotion acts at once."""

from domain.member import Member
from services.refusal import Reason, RefusedError
from storage import members
from storage.db import Tx


def organiser_only(tx: Tx, actor: Member) -> None:
    current = members.by_id(tx, actor.id)
    if current is None or not current.is_organiser:
        raise RefusedError(Reason.RIGHTS)


def with_profile(tx: Tx, actor: Member) -> None:
    """Nothing personal is kept before consent."""
    current = members.by_id(tx, actor.id)
    if current is None or not current.has_profile:
        raise RefusedError(Reason.PROFILE)
