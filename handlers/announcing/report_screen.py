"""What became of an announcement: how many got it, and in plain words why others did not."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from domain.announcement import CopyState, Missing
from handlers.announcing import lines
from handlers.announcing.screens import to_one
from handlers.keyboards import keyboard
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.announcement_reports import Report

CAUSES: Final = 8  # reasons that are named
REASON: Final = 80  # characters of one
OURS: Final = frozenset({Missing.ERASED, Missing.SOURCE})
TELLS: Final = {  # part of what Telegram says or the bot has noted, and which words tell it
    "blocked": "blocked",
    Missing.UNREACHABLE: "blocked",
    "nothing to say": "removed",
    "deactivated": "deactivated",
    "chat not found": "deactivated",
    "can't be deleted": "old",
    "can't be edited": "old",
    "not found": "removed",
}


def report(found: Report, t: Words) -> Screen:
    one = found.progress.announcement
    parts = [
        t("announce-report", all=one.addressed, done=found.progress.done),
        lines.deeds(found.progress, t),
        lines.outcome(found.progress, t),
    ]
    causes = _counted(((_cause(cause.state, cause.reason), cause.people) for cause in found.causes), t)
    troubles = _counted(((_reason(reason), people) for reason, people in found.troubles), t)
    if causes:
        parts.append(Html("\n".join([t("announce-causes"), *causes])))
    if troubles:
        parts.append(Html("\n".join([t("announce-troubles"), *troubles])))
    return Screen(Html("\n\n".join(part for part in parts if part)), keyboard([to_one(one.id, t)]))


def _cause(state: CopyState, reason: str | None) -> tuple[str, str]:
    """Which words tell it, and Telegram's own, where ours have none."""
    told_by_state = state in {CopyState.BLOCKED, CopyState.UNKNOWN}
    return (state, "") if told_by_state else _reason(reason or "")


def _reason(reason: str) -> tuple[str, str]:
    if reason in OURS:
        return reason, ""
    known = next((why for words, why in TELLS.items() if words in reason.lower()), None)
    return (known, "") if known else ("other", clip(reason, REASON))


def _counted(reasons: Iterable[tuple[tuple[str, str], int]], t: Words) -> list[str]:
    """Those told alike are counted together, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter()
    for told, people in reasons:
        counts[told] += people
    return [
        t("announce-cause", why=why, said=said, count=people)
        for (why, said), people in counts.most_common(CAUSES)
    ]
