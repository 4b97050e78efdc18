"""Who leads a session, as its card names them: kept up to date when somebody is renamed, hides their name, or is erased."""

from datetime import datetime

from domain.member import Member
from services import members
from services.material_changes import show_author_changed
from services.sessions import CARD
from services.transaction import Transaction
from storage import outbox
from storage.db import Tx


@Transaction
def save_profile(tx: Tx, actor: Member, name: str, institution: str, *, now: datetime) -> Member:
    """As `members.save_profile`; cards that name them say the new name."""
    saved = members.save_profile.within(tx, actor, name, institution)
    draw_anew(tx, saved, now=now)
    show_author_changed(tx, saved.id, now=now)
    return saved


@Transaction
def hide(tx: Tx, actor: Member, *, hidden: bool, now: datetime) -> Member:
    """As `members.hide`; cards name them no more, or again."""
    saved = members.hide.within(tx, actor, hidden=hidden)
    draw_anew(tx, saved, now=now)
    show_author_changed(tx, saved.id, now=now)
    return saved


def draw_anew(tx: Tx, member: Member, *, now: datetime) -> None:
    """The cards of the sessions they lead."""
    for session_id in sorted(member.moderates):
        outbox.redraw(tx, CARD, session_id, now=now)
