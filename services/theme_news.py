"""What supporters of a theme hear of the session it became, and organisers of a postponed one that is wanted again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.member import Member
from domain.registration import OPEN
from domain.session import Session, SessionState
from domain.theme import Theme, ThemeStatus
from services.transaction import Reading
from storage import audit, members, outbox, sessions, themes
from storage.db import Tx

ANNOUNCED: Final = "theme_announced"  # the kinds of the notices: to supporters, one may sign up;
CANCELLED: Final = "theme_cancelled"  # there will be no session, the theme is on the list again;
WANTED: Final = "theme_wanted"  # to organisers: a postponed one has got support


@dataclass(frozen=True, slots=True)
class SessionNews:
    """For a notice to a supporter: as things are when it is drawn."""

    theme: Theme  # what stands for it
    session: Session
    language: str | None


@dataclass(frozen=True, slots=True)
class WantedNews:
    theme: Theme
    language: str | None


def announced(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> None:
    for theme in themes.of_session(tx, session_id):
        _tell(tx, actor, theme, session_id, ANNOUNCED, key=f"session:{session_id}:{ANNOUNCED}", now=now)


def released(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> None:
    """The session is cancelled: what it was made of is on the list again, or behind the twin proposed since."""
    for theme in themes.of_session(tx, session_id):
        key = f"theme:{theme.id}:{theme.version}:{CANCELLED}"
        _tell(tx, actor, theme, session_id, CANCELLED, key=key, now=now)
        twin = themes.same(tx, theme.text)
        subject = f"theme:{theme.id}"
        if twin is None:
            themes.change(tx, theme.id, status=ThemeStatus.NEW, session_id=None)
            themes.return_to_list(tx, theme.id)
            before, after = {"status": theme.status}, {"status": ThemeStatus.NEW}
            audit.note(tx, "theme_status", subject, by=actor.id, now=now, before=before, after=after)
        else:
            root = themes.root(tx, twin.id)
            themes.change(tx, theme.id, merged_into=root)
            themes.reckon(tx, theme.id, root)
            audit.note(tx, "theme_merge", subject, by=actor.id, now=now, after={"theme_id": root})


def wanted(tx: Tx, actor: Member, theme: Theme, *, now: datetime) -> None:
    """Once a day, however many support it."""
    for reader in members.organisers(tx):
        if reader.telegram_id is not None and reader.id != actor.id:
            parameters = {"theme_id": theme.id, "member_id": reader.id}
            key = f"theme:{theme.id}:{WANTED}:{now.date()}:{reader.id}"
            outbox.owe(tx, WANTED, reader.telegram_id, now=now, parameters=parameters, dedupe_key=key)


@Reading
def of_session(tx: Tx, kind: str, theme_id: int, session_id: int, member_id: int) -> SessionNews | None:
    """For the notice; None: it is so no more, or nobody reads it."""
    theme, session = themes.get(tx, themes.root(tx, theme_id)), sessions.get(tx, session_id)
    reader = members.by_id(tx, member_id)
    if theme is None or session is None or reader is None:
        return None
    if session.state not in (OPEN if kind == ANNOUNCED else {SessionState.CANCELLED}):
        return None
    return SessionNews(theme, session, reader.language)


@Reading
def of_wanted(tx: Tx, theme_id: int, member_id: int) -> WantedNews | None:
    """For the notice; None: it is postponed no more, or they are no organiser."""
    theme, reader = themes.get(tx, theme_id), members.by_id(tx, member_id)
    if theme is None or theme.status is not ThemeStatus.POSTPONED or reader is None:
        return None
    return WantedNews(theme, reader.language) if reader.is_organiser else None


def _tell(
    tx: Tx, actor: Member, theme: Theme, session_id: int, kind: str, *, key: str, now: datetime
) -> None:
    """All who stood behind it, but for whoever did it."""
    for reader in themes.supporters(tx, theme.id):
        if reader.member_id != actor.id:
            parameters = {"theme_id": theme.id, "session_id": session_id, "member_id": reader.member_id}
            one = f"{key}:{reader.member_id}"
            outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=one)
