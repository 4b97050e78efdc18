"""Themes in organisers' hands: in work, postponed, merged, or made a session of; all who support them hear of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final

from domain.argument import tidy
from domain.member import Member
from domain.session import Day, Plan, SessionState
from domain.theme import MAX_POSTPONE_REASON, Theme, ThemeStatus, may_become
from services import moderation
from services.refusal import Reason, RefusedError
from services.rights import organiser_only
from services.sessions import create_draft
from services.themes import ThemeView, theme_of, view_of
from services.transaction import Reading, Transaction
from storage import audit, members, outbox, sessions, themes
from storage.db import Tx

STATUS: Final = (
    "theme_status"  # the kind of the notice to all supporters: in work, a session, or postponed and why
)


@dataclass(frozen=True, slots=True)
class ThemeNews:
    """For the notice to a supporter: as things are when it is drawn."""

    theme: Theme
    language: str | None


@Reading
def in_status(tx: Tx, actor: Member, status: ThemeStatus) -> list[Theme]:
    """The newest first; for an organiser who looks for what was postponed or became a session."""
    organiser_only(tx, actor)
    return themes.in_status(tx, status)


@Reading
def to_merge_into(tx: Tx, actor: Member, theme_id: int) -> list[Theme]:
    """What a theme may be merged into, those with most support first."""
    organiser_only(tx, actor)
    return [one for one in themes.listed(tx) if one.id != theme_id]


@Transaction
def set_status(
    tx: Tx, actor: Member, theme_id: int, version: int, to: ThemeStatus, *, now: datetime, reason: str = ""
) -> ThemeView:
    """New, in work, or postponed with a reason; all supporters hear of it, but for work laid aside. A second press does nothing.

    A theme that became a session is new again only where that session is cancelled or gone.
    """
    organiser_only(tx, actor)
    theme = theme_of(tx, theme_id)
    if theme.status is to:
        return view_of(tx, actor, theme)
    why = tidy(reason)[:MAX_POSTPONE_REASON]
    postpones = to is ThemeStatus.POSTPONED
    allowed = to is not ThemeStatus.SESSION and may_become(theme.status, to) and bool(why) >= postpones
    if not allowed or theme.version != version or theme.merged_into is not None or not _is_free(tx, theme):
        raise RefusedError(Reason.STALE)
    _become(tx, actor, theme, to, now=now, reason=why if postpones else None, session_id=None)
    return view_of(tx, actor, theme_of(tx, theme_id))


@Transaction
def make_session(
    tx: Tx,
    actor: Member,
    theme_id: int,
    version: int,
    days: Sequence[Day],
    *,
    zone: tzinfo,
    now: datetime,
    place: str = "",
) -> int:
    """A draft about it, its aim still empty; those ready to lead it are invited, its supporters told. The draft's id.

    A second press gives the same draft.
    """
    organiser_only(tx, actor)
    theme = theme_of(tx, theme_id)
    if theme.status is ThemeStatus.SESSION and theme.session_id is not None:
        return theme.session_id
    if theme.version != version or not theme.is_open:
        raise RefusedError(Reason.STALE)
    plan = Plan(theme.text, "", (), ())
    session_id = create_draft.within(tx, actor, plan, days, zone=zone, now=now, place=place)
    _become(tx, actor, theme, ThemeStatus.SESSION, now=now, reason=None, session_id=session_id)
    for member_id in themes.volunteers(tx, theme_id):
        reader = members.by_id(tx, member_id)
        if reader is not None and reader.telegram_id is not None:
            moderation.ask(tx, actor, session_id, member_id, now=now)
    return session_id


@Transaction
def merge(tx: Tx, actor: Member, child_id: int, parent_id: int, *, now: datetime) -> ThemeView:
    """`child` stands behind `parent` from now on; each person's support counts once, and stays where it was given.

    Refuses as STALE what is not on the list any more.
    """
    organiser_only(tx, actor)
    child, parent = theme_of(tx, child_id), theme_of(tx, parent_id)
    if child.merged_into != parent_id:
        if child_id == parent_id or not child.is_open or not parent.is_open:
            raise RefusedError(Reason.STALE)
        themes.change(tx, child_id, merged_into=parent_id)
        themes.reckon(tx, child_id, parent_id)
        audit.note(
            tx, "theme_merge", f"theme:{child_id}", by=actor.id, now=now, after={"theme_id": parent_id}
        )
    return view_of(tx, actor, theme_of(tx, parent_id))


@Transaction
def unmerge(tx: Tx, actor: Member, theme_id: int, *, now: datetime) -> ThemeView:
    """Undoes the merge: both have the support that was given to each; it is on the list, whatever became of the other.

    STALE where the same words were proposed anew meanwhile.
    """
    organiser_only(tx, actor)
    theme = theme_of(tx, theme_id)
    if theme.merged_into is not None:
        went_along = theme.status is ThemeStatus.SESSION
        if went_along and themes.same(tx, theme.text) is not None:
            raise RefusedError(Reason.STALE)
        stood = themes.root(tx, theme_id)
        is_new = {"status": ThemeStatus.NEW, "session_id": None} if went_along else {}
        themes.change(tx, theme_id, merged_into=None, **is_new)
        themes.reckon(tx, stood)
        if went_along:
            themes.return_to_list(tx, theme_id)
        before = {"theme_id": theme.merged_into}
        audit.note(tx, "theme_unmerge", f"theme:{theme_id}", by=actor.id, now=now, before=before)
    return view_of(tx, actor, theme_of(tx, theme_id))


@Reading
def news(tx: Tx, theme_id: int, member_id: int, status: ThemeStatus) -> ThemeNews | None:
    """For the notice; None: it is so no more, or nobody reads it."""
    theme, reader = themes.get(tx, theme_id), members.by_id(tx, member_id)
    if theme is None or reader is None or theme.status is not status:
        return None
    return ThemeNews(theme, reader.language)


def _become(
    tx: Tx,
    actor: Member,
    theme: Theme,
    to: ThemeStatus,
    *,
    now: datetime,
    reason: str | None,
    session_id: int | None,
) -> None:
    themes.change(tx, theme.id, status=to, reason=reason, session_id=session_id)
    if to is ThemeStatus.SESSION:
        themes.leave_list(tx, theme.id)
    elif theme.status is ThemeStatus.SESSION:
        themes.return_to_list(tx, theme.id)
    after: Mapping[str, object] = {
        "status": to,
        **({"reason": reason} if reason else {}),
        **({"session": session_id} if session_id else {}),
    }
    subject = f"theme:{theme.id}"
    before = {"status": theme.status}
    audit.note(tx, "theme_status", subject, by=actor.id, now=now, before=before, after=after)
    if (theme.status, to) != (ThemeStatus.IN_WORK, ThemeStatus.NEW):
        _tell_supporters(tx, actor, theme, to, now=now)


def _tell_supporters(tx: Tx, actor: Member, theme: Theme, to: ThemeStatus, *, now: datetime) -> None:
    """But for whoever did it, and for those whom the invitation to lead it tells the same."""
    invited = themes.volunteers(tx, theme.id) if to is ThemeStatus.SESSION else []
    for reader in themes.supporters(tx, theme.id):
        if reader.member_id not in {actor.id, *invited}:
            parameters = {"theme_id": theme.id, "member_id": reader.member_id, "status": to}
            key = f"theme:{theme.id}:{theme.version}:{to}:{reader.member_id}"
            outbox.owe(tx, STATUS, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


def _is_free(tx: Tx, theme: Theme) -> bool:
    """Whether nothing stands in the way of another status: neither its session nor a twin proposed since."""
    if theme.status is not ThemeStatus.SESSION:
        return True
    session = sessions.get(tx, theme.session_id) if theme.session_id is not None else None
    if session is not None and session.state is not SessionState.CANCELLED:
        return False
    return themes.same(tx, theme.text) is None
