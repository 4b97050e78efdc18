"""Themes as everybody sees them: the list, one's own, one of them."""

from collections.abc import Callable, Sequence

from aiogram.filters.callback_data import CallbackData

from domain.registration import OPEN
from domain.session import Session, SessionState
from domain.theme import Theme, ThemeStatus
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.sessions.buttons import Open as OpenSession
from handlers.texts import Html, Words
from handlers.themes.buttons import (
    Archive,
    AskDays,
    AskPostpone,
    Begin,
    Candidates,
    Listing,
    Merged,
    Mine,
    OpenTheme,
    SetStatus,
    Support,
    TakeBack,
    Volunteer,
)
from handlers.when import when_and_where
from services.themes import ThemePage, ThemeView

ON_PAGE = 8
LABEL = 50  # characters of a theme on a button
NAMED = 5  # of what was merged into a theme


def listing(page: ThemePage, t: Words, *, organises: bool, said: str = "") -> Screen:
    """`said`: what was just done."""
    rows: list[list[Button]] = [[opens(view.theme, t)] for view in page.views]
    rows.append(page_turns(page.number, page.last, lambda number: Listing(page=number), t))
    rows.append([(t.plain("theme-propose"), Begin()), (t.plain("themes-mine"), Mine(page=0))])
    if organises:
        rows.append([_archive(ThemeStatus.POSTPONED, t), _archive(ThemeStatus.SESSION, t)])
    nothing = t("themes-none", others="yes" if page.is_any_else else "no")
    text = t("themes", count=page.count) if page.views else nothing
    return Screen("\n\n".join(filter(None, [said, text])), keyboard(*rows, [to_menu(t)]))


def mine(found: Sequence[Theme], page: int, t: Words) -> Screen:
    rows: list[list[Button]] = [[(t.plain("theme-propose"), Begin())], [to_themes(t), to_menu(t)]]
    text = t("themes-mine-title") if found else t("themes-mine-none")
    return paged(text, found, page, lambda number: Mine(page=number), rows, t)


def archive(status: ThemeStatus, found: Sequence[Theme], page: int, t: Words) -> Screen:
    postponed = status is ThemeStatus.POSTPONED
    text = t("themes-postponed", count=len(found)) if postponed else t("themes-held", count=len(found))
    rows = [[to_themes(t), to_menu(t)]]
    return paged(text, found, page, lambda number: Archive(status=status, page=number), rows, t)


def paged(
    text: str,
    found: Sequence[Theme],
    page: int,
    turn: Callable[[int], CallbackData],
    rows: Sequence[Sequence[Button]],
    t: Words,
    does: Callable[[Theme], CallbackData] = lambda one: OpenTheme(theme_id=one.id),
) -> Screen:
    """A page of themes, each a button; the last one, where there is none of that number."""
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    shown = found[page * ON_PAGE : (page + 1) * ON_PAGE]
    each: list[list[Button]] = [[(label(one, t), does(one))] for one in shown]
    return Screen(text, keyboard(*each, page_turns(page, last, turn, t), *rows))


def theme(view: ThemeView, t: Words, said: str = "") -> Screen:
    """`said`: what was just done."""
    one = view.theme
    lines = [
        said,
        t("theme", text=one.text, status=one.status),
        _became(view, t) if one.status is ThemeStatus.SESSION else "",
        t("theme-author", author=view.author) if view.author else "",
        t("theme-practice", practice=one.practice) if one.practice else "",
        t("theme-reason", reason=one.reason) if one.reason else "",
        _merged(view.merged, t),
        t("theme-counts", supporters=one.supporters, volunteers=view.volunteers),
    ]
    return Screen("\n\n".join(filter(None, lines)), keyboard(*_rows(view, t)))


def label(one: Theme, t: Words) -> str:
    text = clip(one.text, LABEL)
    if one.merged_into is not None:
        return t.plain("theme-label-merged", text=text)
    return t.plain("theme-label", status=one.status, text=text, supporters=one.supporters)


def opens(one: Theme, t: Words) -> Button:
    return label(one, t), OpenTheme(theme_id=one.id)


def to_theme(theme_id: int, t: Words) -> Button:
    return t.plain("theme-back"), OpenTheme(theme_id=theme_id)


def to_themes(t: Words) -> Button:
    return t.plain("place", place=Place.THEMES), Go(place=Place.THEMES)


def to_session(session: Session, t: Words) -> Button:
    return t.plain("theme-to-session"), OpenSession(session_id=session.id)


def support(one: Theme, t: Words) -> Button:
    return t.plain("theme-support"), Support(theme_id=one.id, on=True)


def _rows(view: ThemeView, t: Words) -> list[list[Button]]:
    one, rows = view.theme, list[list[Button]]()
    if one.takes_support:
        unsupport = t.plain("theme-unsupport"), Support(theme_id=one.id, on=False)
        rows.append([unsupport if view.supported else support(one, t)])
    if one.is_open:
        unvolunteer = t.plain("theme-unvolunteer"), Volunteer(theme_id=one.id, on=False)
        volunteer = t.plain("theme-volunteer"), Volunteer(theme_id=one.id, on=True)
        rows.append([unvolunteer if view.volunteered else volunteer])
    if view.session is not None:
        rows.append([to_session(view.session, t)])
    if view.may_take_back:
        rows.append([(t.plain("theme-take-back"), TakeBack(theme_id=one.id))])
    if view.organises:
        rows += _leading(view, t)
    return [*rows, [to_themes(t), to_menu(t)]]


def _leading(view: ThemeView, t: Words) -> list[list[Button]]:
    """For organisers."""
    one = view.theme
    rows: list[list[Button]] = []
    if one.is_open:
        rows.append([(t.plain("theme-make"), AskDays(theme_id=one.id, version=one.version))])
        postpone = t.plain("theme-postpone"), AskPostpone(theme_id=one.id, version=one.version)
        other = ThemeStatus.IN_WORK if one.status is ThemeStatus.NEW else ThemeStatus.NEW
        rows.append([_set(one, other, t), postpone])
        rows.append([(t.plain("theme-merge"), Candidates(theme_id=one.id, page=0))])
    elif one.status is ThemeStatus.POSTPONED:
        rows.append([_set(one, ThemeStatus.NEW, t), _set(one, ThemeStatus.IN_WORK, t)])
    elif one.status is ThemeStatus.SESSION:
        rows.append([_set(one, ThemeStatus.NEW, t)])
    if view.merged:
        rows.append([(t.plain("theme-unmerge-some"), Merged(theme_id=one.id, page=0))])
    return rows


def _set(one: Theme, to: ThemeStatus, t: Words) -> Button:
    words = t.plain("theme-to-work") if to is ThemeStatus.IN_WORK else t.plain("theme-to-new")
    return words, SetStatus(theme_id=one.id, version=one.version, to=to)


def _archive(status: ThemeStatus, t: Words) -> Button:
    postponed = status is ThemeStatus.POSTPONED
    words = t.plain("themes-to-postponed") if postponed else t.plain("themes-to-held")
    return words, Archive(status=status, page=0)


def _became(view: ThemeView, t: Words) -> str:
    """Of the session: that it is being prepared, when it is, or that it is over."""
    session = view.session
    stage = "draft"
    if session is not None and session.state is not SessionState.DRAFT:
        stage = "open" if session.state in OPEN else "over"
    return t("theme-session", stage=stage, when=when_and_where(session, t) if session else "")


def _merged(found: Sequence[Theme], t: Words) -> str:
    if not found:
        return ""
    lines = [t("theme-line", text=one.text) for one in found[:NAMED]]
    if len(found) > NAMED:
        lines.append(t("and-more", count=len(found) - NAMED))
    return t("theme-merged", themes=Html("\n".join(lines)))
