"""What supporters of a theme hear of the session it became, and organisers of a postponed one that is wanted again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.member import Member
from domain.registration import OPEN
from domain.session import Session, SessionState
from domain.theme import Theme, ThemeStatus
from services import leader_news
from services.transaction import Reading
from storage import audit, members, outbox, registrations, sessions, themes
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


def supporters(tx: Tx, actor: Member, session_id: int) -> set[int]:
    """Who stands behind what became that session, but for whoever asks; each has Telegram."""
    behind = (themes.supporters(tx, theme.id) for theme in themes.of_session(tx, session_id))
    return {reader.member_id for readers in behind for reader in readers} - {actor.id}


def announced(tx: Tx, actor: Member, session_id: int, *, now: datetime) -> None:
    """But for those who know it otherwise: who leads it, is asked to, or is in it."""
    besides = {one.id for one in leader_news.leaders(tx, session_id)}
    besides |= {one.member_id for one in registrations.readers(tx, session_id)}
    key = f"session:{session_id}:{ANNOUNCED}"
    for theme in themes.of_session(tx, session_id):
        _tell(tx, actor, theme, session_id, ANNOUNCED, key=key, besides=besides, now=now)


def released(tx: Tx, actor: Member, session_id: int, *, besides: Collection[int] = (), now: datetime) -> None:
    """The session is cancelled: what it was made of is on the list again, or behind the twin proposed since.

    `besides`: members who hear of the cancelling otherwise.
    """
    for theme in themes.of_session(tx, session_id):
        key = f"theme:{theme.id}:{theme.version}:{CANCELLED}"
        _tell(tx, actor, theme, session_id, CANCELLED, key=key, besides=besides, now=now)
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
    tx: Tx,
    actor: Member,
    theme: Theme,
    session_id: int,
    kind: str,
    *,
    key: str,
    besides: Collection[int],
    now: datetime,
) -> None:
    """All who stood behind it, but for whoever did it, and those `besides`."""
    for reader in themes.supporters(tx, theme.id):
        if reader.member_id not in {actor.id, *besides}:
            parameters = {"theme_id": theme.id, "session_id": session_id, "member_id": reader.member_id}
            one = f"{key}:{reader.member_id}"
            outbox.owe(tx, kind, reader.telegram_id, now=now, parameters=parameters, dedupe_key=one)
