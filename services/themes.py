"""Themes: proposed by teachers from their own practice, and supported by others."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.argument import tidy
from domain.member import Member
from domain.registration import OPEN
from domain.session import Session, SessionState
from domain.theme import Theme, ThemeRefusal, ThemeStatus, judge_theme
from services import theme_news
from services.refusal import Reason, RefusedError
from services.rights import with_profile
from services.sessions import CHANGEABLE
from services.transaction import Reading, Transaction
from storage import members, sessions, themes
from storage.db import Tx

ON_PAGE: Final = 8


@dataclass(frozen=True, slots=True)
class Proposed:
    theme: Theme


@dataclass(frozen=True, slots=True)
class SameTheme:
    """Somebody proposed it already: may they support that?"""

    theme: Theme  # what stands for it on the list
    is_mine: bool
    supported: bool  # by them already


@dataclass(frozen=True, slots=True)
class HeldTheme:
    """It is a session by now, and may be proposed anew all the same."""

    theme: Theme
    session: Session | None  # None: a draft, which they may not see


@dataclass(frozen=True, slots=True)
class ThemeRefused:
    refusal: ThemeRefusal
    length: int = 0  # of what was too long


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme as one member sees it."""

    theme: Theme
    author: str | None  # None: their name is hidden, or they were erased
    is_mine: bool
    supported: bool
    volunteered: bool
    volunteers: int
    merged: tuple[Theme, ...]  # what was merged into it
    may_take_back: bool
    organises: bool
    session: Session | None = None  # what it became; None: none, or a draft that they may not see


@dataclass(frozen=True, slots=True)
class ThemePage:
    views: tuple[ThemeView, ...]  # those with most support first
    number: int  # from 0
    last: int
    count: int
    is_any_else: bool  # postponed, or a session by now


@Transaction
def propose(
    tx: Tx, actor: Member, text: str, practice: str = "", *, ready: bool = False, now: datetime
) -> Proposed | SameTheme | ThemeRefused:
    """Its author supports it; `ready`: to lead a session about it. The same words again are offered for support."""
    said, own = tidy(text), practice.strip()
    hindrance = weigh.within(tx, actor, said, own)
    if hindrance is not None:
        return hindrance
    theme_id = themes.add(tx, said, own, by=actor.id, now=now)
    themes.support(tx, theme_id, actor.id, now=now)
    if ready:
        themes.volunteer(tx, theme_id, actor.id, now=now)
    return Proposed(theme_of(tx, theme_id))


@Reading
def weigh(tx: Tx, actor: Member, text: str, practice: str = "") -> SameTheme | ThemeRefused | None:
    """What stands in the way of proposing that; None: nothing."""
    with_profile(tx, actor)
    said, own = tidy(text), practice.strip()
    twin = themes.same(tx, said) if said else None
    if twin is not None:
        stands = theme_of(tx, themes.root(tx, twin.id))
        return SameTheme(stands, stands.author_id == actor.id, themes.supports(tx, stands.id, actor.id))
    refusal = judge_theme(said, own, themes.count_open(tx, actor.id))
    if refusal is None:
        return None
    return ThemeRefused(refusal, len(own if refusal is ThemeRefusal.PRACTICE_TOO_LONG else said))


@Reading
def held(tx: Tx, actor: Member, text: str) -> HeldTheme | None:
    """A session that is being prepared or is open, made of a theme with the same words."""
    with_profile(tx, actor)
    theme = themes.held(tx, tidy(text))
    session = sessions.get(tx, theme.session_id) if theme is not None and theme.session_id else None
    if theme is None or session is None or session.state not in CHANGEABLE:
        return None
    is_seen = session.state in OPEN or actor.may_moderate(session.id)
    return HeldTheme(theme, session if is_seen else None)


@Transaction
def support(tx: Tx, actor: Member, theme_id: int, *, on: bool, now: datetime) -> ThemeView:
    """Once a person, whatever was merged into it; the same again changes nothing. Of what is merged, what stands for it.

    Organisers hear that a postponed one is wanted again.
    """
    with_profile(tx, actor)
    theme = theme_of(tx, themes.root(tx, theme_id))
    if not theme.takes_support:
        raise RefusedError(Reason.STALE)
    if on and not themes.supports(tx, theme.id, actor.id):
        themes.support(tx, theme.id, actor.id, now=now)
        if not theme.is_open:
            theme_news.wanted(tx, actor, theme, now=now)
    elif not on:
        themes.unsupport(tx, theme.id, actor.id)
    return view_of(tx, actor, theme_of(tx, theme.id))


@Transaction
def volunteer(tx: Tx, actor: Member, theme_id: int, *, on: bool, now: datetime) -> ThemeView:
    """«Готов(а) вести», should it become a session; the same again changes nothing."""
    with_profile(tx, actor)
    theme = theme_of(tx, themes.root(tx, theme_id))
    if not theme.is_open:
        raise RefusedError(Reason.STALE)
    if on and actor.id not in themes.volunteers(tx, theme.id):
        themes.volunteer(tx, theme.id, actor.id, now=now)
    elif not on:
        themes.unvolunteer(tx, theme.id, actor.id)
    return view_of(tx, actor, theme)


@Transaction
def take_back(tx: Tx, actor: Member, theme_id: int) -> None:
    """One's own, until anybody else supports it; a second press finds it GONE."""
    theme = theme_of(tx, theme_id)
    if theme.author_id != actor.id:
        raise RefusedError(Reason.RIGHTS)
    if not _may_take_back(tx, actor, theme):
        raise RefusedError(Reason.STALE)
    themes.delete(tx, theme_id)


@Reading
def listed(tx: Tx, actor: Member, page: int = 0) -> ThemePage:
    """New and in work. The last page, where there is none of that number."""
    count = themes.count_listed(tx)
    last = max(0, count - 1) // ON_PAGE
    number = min(page, last)
    shown = themes.listed(tx, ON_PAGE, start=number * ON_PAGE)
    views = tuple(view_of(tx, actor, one) for one in shown)
    return ThemePage(views, number, last, count, themes.is_any_else(tx))


@Reading
def show(tx: Tx, actor: Member, theme_id: int) -> ThemeView:
    """Of what is merged, what stands for it."""
    return view_of(tx, actor, theme_of(tx, themes.root(tx, theme_id)))


@Reading
def mine(tx: Tx, actor: Member) -> list[Theme]:
    """Proposed by the member, the newest first, also what was merged, postponed or became a session."""
    return themes.of_author(tx, actor.id)


def _may_take_back(tx: Tx, actor: Member, theme: Theme) -> bool:
    others = {one.member_id for one in themes.supporters(tx, theme.id)} - {actor.id}
    return (
        theme.status is ThemeStatus.NEW
        and theme.merged_into is None
        and not (others or themes.merged_with(tx, theme.id))
    )


def view_of(tx: Tx, actor: Member, theme: Theme) -> ThemeView:
    author, reader = members.by_id(tx, theme.author_id), members.by_id(tx, actor.id)
    organises = reader is not None and reader.is_organiser
    ready = themes.volunteers(tx, theme.id)
    is_named = author is not None and (not author.hidden or organises or author.id == actor.id)
    is_mine = theme.author_id == actor.id
    return ThemeView(
        theme=theme,
        author=author.name if author is not None and is_named else None,
        is_mine=is_mine,
        supported=themes.supports(tx, theme.id, actor.id),
        volunteered=actor.id in ready,
        volunteers=len(ready),
        merged=tuple(themes.merged_with(tx, theme.id)),
        may_take_back=is_mine and _may_take_back(tx, actor, theme),
        organises=organises,
        session=_session_of(tx, reader, theme),
    )


def _session_of(tx: Tx, reader: Member | None, theme: Theme) -> Session | None:
    """What it became, where they may open it."""
    session = sessions.get(tx, theme.session_id) if theme.session_id is not None else None
    if session is None or reader is None:
        return None
    return session if session.state is not SessionState.DRAFT or reader.may_moderate(session.id) else None


def theme_of(tx: Tx, theme_id: int) -> Theme:
    theme = themes.get(tx, theme_id)
    if theme is None:
        raise RefusedError(Reason.GONE)
    return theme
