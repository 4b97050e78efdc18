"""Themes in an organiser's hands: what is asked, and which are one."""

from collections.abc import Sequence

from domain.dates import DateProblem
from domain.theme import MAX_POSTPONE_REASON, Theme
from handlers.keyboards import keyboard
from handlers.plans import screens as plans
from handlers.screen import Screen
from handlers.texts import Words
from handlers.themes import screens
from handlers.themes.buttons import Candidates, Merge, Merged, OpenTheme, Unmerge
from services.themes import ThemeView


def ask_reason(view: ThemeView, t: Words) -> Screen:
    text = t("theme-postpone-ask", text=view.theme.text, limit=MAX_POSTPONE_REASON)
    return Screen(text, keyboard([screens.to_theme(view.theme.id, t)]))


def wrong_reason(theme_id: int, length: int, t: Words) -> Screen:
    text = t("theme-postpone-wrong", limit=MAX_POSTPONE_REASON, length=length)
    return Screen(text, keyboard([screens.to_theme(theme_id, t)]))


def ask_days(view: ThemeView, t: Words) -> Screen:
    text = t("theme-make-ask", text=view.theme.text, volunteers=view.volunteers)
    return Screen(text, keyboard([screens.to_theme(view.theme.id, t)]))


def wrong_days(problem: DateProblem, theme_id: int, t: Words) -> Screen:
    return plans.wrong_days(problem, OpenTheme(theme_id=theme_id), t)


def candidates(view: ThemeView, found: Sequence[Theme], page: int, t: Words) -> Screen:
    """What it may be merged into."""
    one = view.theme
    text = t("theme-merge-ask", text=one.text, others=len(found))
    return screens.paged(
        text,
        found,
        page,
        lambda number: Candidates(theme_id=one.id, page=number),
        [[screens.to_theme(one.id, t)]],
        t,
        lambda other: Merge(child_id=one.id, parent_id=other.id),
    )


def merged(view: ThemeView, page: int, t: Words) -> Screen:
    """What was merged into it, each to be parted again."""
    one = view.theme
    text = t("theme-unmerge-ask", text=one.text, others=len(view.merged))
    return screens.paged(
        text,
        view.merged,
        page,
        lambda number: Merged(theme_id=one.id, page=number),
        [[screens.to_theme(one.id, t)]],
        t,
        lambda other: Unmerge(child_id=other.id, parent_id=one.id),
    )
