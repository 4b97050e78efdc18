"""A theme: what a teacher proposes a session about, from their own practice; and who stands behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.argument import sameness

MAX_THEME: Final = 150
MAX_PRACTICE: Final = 600
MAX_POSTPONE_REASON: Final = 300
MOST_OPEN: Final = 5  # themes of one person that are new or in work


class ThemeStatus(StrEnum):
    NEW = "new"
    IN_WORK = "in_work"
    SESSION = "session"  # it became one
    POSTPONED = "postponed"


OPEN: Final = frozenset({ThemeStatus.NEW, ThemeStatus.IN_WORK})
_STEPS: Final = {
    ThemeStatus.NEW: frozenset({ThemeStatus.IN_WORK, ThemeStatus.POSTPONED, ThemeStatus.SESSION}),
    ThemeStatus.IN_WORK: frozenset({ThemeStatus.NEW, ThemeStatus.POSTPONED, ThemeStatus.SESSION}),
    ThemeStatus.POSTPONED: frozenset({ThemeStatus.NEW, ThemeStatus.IN_WORK}),
    ThemeStatus.SESSION: frozenset({ThemeStatus.NEW}),  # only where there will be no such session
}


@dataclass(frozen=True, slots=True)
class Theme:
    id: int
    text: str
    practice: str  # the author's own words; may be empty
    author_id: int
    status: ThemeStatus
    version: int  # grows with every change of status, text or merge: buttons are drawn for one
    supporters: int  # people who stand behind it, or behind what was merged into it
    reason: str | None = None  # why it was postponed
    session_id: int | None = None  # what it became
    merged_into: int | None = None
    created_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """On the list: new or in work."""
        return self.status in OPEN and self.merged_into is None

    @property
    def takes_support(self) -> bool:
        """What is postponed may be wanted again."""
        return self.status is not ThemeStatus.SESSION and self.merged_into is None


class ThemeRefusal(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    PRACTICE_TOO_LONG = "practice_too_long"
    TOO_MANY = "too_many"


def judge_theme(text: str, practice: str, mine_open: int) -> ThemeRefusal | None:
    """`mine_open`: how many the author has proposed that are new or in work. None: it may stand."""
    if not sameness(text):
        return ThemeRefusal.EMPTY
    if len(text) > MAX_THEME:
        return ThemeRefusal.TOO_LONG
    if len(practice) > MAX_PRACTICE:
        return ThemeRefusal.PRACTICE_TOO_LONG
    return ThemeRefusal.TOO_MANY if mine_open >= MOST_OPEN else None


def may_become(before: ThemeStatus, after: ThemeStatus) -> bool:
    return after in _STEPS[before]


def leading(themes: Iterable[Theme]) -> list[Theme]:
    """Of the open ones those with most support first; of equals what was proposed first."""
    return sorted((one for one in themes if one.is_open), key=lambda one: (-one.supporters, one.id))
