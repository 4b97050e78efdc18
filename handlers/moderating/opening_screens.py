"""Screens of a board that is about to be opened: about what, and by which rules."""

from collections.abc import Sequence
from typing import Any, Final
from zlib import crc32

from domain.board import MAX_SUBJECT
from domain.member import Member
from handlers.keyboards import Button, keyboard, page_turns
from handlers.moderating.buttons import Draft, Lead, OpenNew, Other, Subjects
from handlers.moderating.screens import BUDGETS, ON_PAGE, chosen, to_boards
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from services.boards import Subject

MOST_SESSIONS: Final = 3  # of which something else than their activities is offered by name


def subjects(found: Sequence[Subject], page: int, actor: Member, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_subject(one, t)] for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Subjects(page=number), t)
    return Screen(t("lead-what"), keyboard(*rows, turns, *_others(found, actor, t), [to_boards(t)]))


def ask_subject(t: Words) -> Screen:
    return Screen(t("lead-subject-ask", limit=MAX_SUBJECT), keyboard([to_subjects(t)]))


def wrong_subject(length: int, t: Words) -> Screen:
    return Screen(t("lead-text-wrong", limit=MAX_SUBJECT, length=length), keyboard([to_subjects(t)]))


def draft_rules(subject: str, draft: Draft, t: Words) -> Screen:
    values = draft.model_dump()
    budgets = {one: t.plain("lead-budget-line", budget=one) for one in BUDGETS}
    votes = _choice(values, "budget", budgets, t)
    rows = [
        _choice(values, "anonymous", {False: t.plain("lead-named"), True: t.plain("lead-anonymous")}, t),
        _choice(values, "hides", {False: t.plain("lead-shown"), True: t.plain("lead-hides")}, t),
        votes[:1],
        votes[1:],
        _choice(values, "poll", {False: t.plain("lead-by-buttons"), True: t.plain("lead-by-poll")}, t),
    ]
    text = t(
        "lead-draft",
        subject=subject,
        named="no" if draft.anonymous else "yes",
        hides="yes" if draft.hides else "no",
        budget=draft.budget,
        poll="yes" if draft.poll else "no",
    )
    go = (t.plain("lead-open"), OpenNew(**values))
    return Screen(text, keyboard(*rows, [go], [to_subjects(t)]))


def to_subjects(t: Words) -> Button:
    return t.plain("back"), Subjects(page=0)


def seal(subject: str) -> int:
    """Never 0, which means that none was typed."""
    return crc32(subject.encode()) or 1


def _choice(values: dict[str, Any], name: str, labels: dict[Any, str], t: Words) -> list[Button]:
    """Buttons that each set one rule; all others stay as they are."""
    return [
        (chosen(label, t, on=values[name] == value), Draft(**{**values, name: value}))
        for value, label in labels.items()
    ]


def _subject(one: Subject, t: Words) -> Button:
    of_all, opened = one.activity_id is None, one.board is not None
    kind = "open" if opened else "theme" if of_all else "activity"
    label = t.plain("lead-subject", kind=kind, title=clip(one.title, 50))
    if one.board is not None:
        return label, Lead(board_id=one.board)
    return label, Draft(session_id=one.session_id, activity_id=one.activity_id or 0)


def _others(found: Sequence[Subject], actor: Member, t: Words) -> list[list[Button]]:
    """Whoever leads single sessions only names something of one of these."""
    if actor.is_moderator:
        return [[(t.plain("lead-other"), Other(session_id=0))]]
    themes = {one.session_id: one.title for one in found if one.activity_id is None}
    if len(themes) == 1:
        return [[(t.plain("lead-other"), Other(session_id=next(iter(themes))))]]
    return [
        [(t.plain("lead-other-of", theme=clip(theme, 40)), Other(session_id=session_id))]
        for session_id, theme in list(themes.items())[:MOST_SESSIONS]
    ]
