"""Screens of announcements: all of them, the draft, and one that was confirmed with how far it has come."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from domain.announcement import (
    CORRECTABLE,
    Announcement,
    AnnouncementState,
    ContentKind,
    CopyState,
    Step,
    judge_step,
)
from domain.member import Member
from domain.quiet import is_quiet
from handlers.announcing import lines
from handlers.announcing.buttons import (
    All,
    Ask,
    Correct,
    CorrectAll,
    Discard,
    Instead,
    Later,
    New,
    Open,
    Replace,
    Report,
    Send,
    Take,
    Try,
    Under,
    Urgent,
    Whom,
)
from handlers.announcing.lines import Names
from handlers.announcing.memory import seal
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.announcement_reports import Progress
from services.announcements import Listed

ON_PAGE: Final = 8
LABEL: Final = 40
SHORT: Final = 30  # where the author's name stands beside it
NAME: Final = 15  # characters of that
UNCORRECTED: Final = frozenset({ContentKind.POLL, ContentKind.FORWARDED})


def ask_message(count: int, t: Words) -> Screen:
    """`count`: announcements there are."""
    rows: list[list[Button]] = [[(t.plain("announce-all-button", count=count), All(page=0))]] if count else []
    return Screen(t("announce-ask"), keyboard(*rows, [to_menu(t)]))


def ask_other(one: Announcement, t: Words) -> Screen:
    return Screen(t("announce-replace-ask"), keyboard([to_one(one.id, t)]))


def ask_instead(one: Announcement, t: Words) -> Screen:
    """Something came that nobody had asked for."""
    yes, other = (
        Instead(announcement_id=one.id, version=one.version, other=other) for other in (False, True)
    )
    words = clip(lines.excerpt(one), LABEL)
    text = t("announce-instead-ask", kind=lines.kind(one), text=words, words="yes" if words else "no")
    rows: list[list[Button]] = [
        [(t.plain("announce-instead-yes"), yes)],
        [(t.plain("announce-instead-new"), other)],
        [(t.plain("announce-instead-no"), to_one(one.id, t)[1])],
    ]
    return Screen(text, keyboard(*rows))


def wrong(asked: Screen, flaw: str, t: Words) -> Screen:
    return Screen(t("announce-wrong", flaw=flaw), asked.keyboard)


def listed(found: Listed, page: int, t: Words) -> Screen:
    last = max(0, found.count - 1) // ON_PAGE
    rows: list[list[Button]] = [
        [(_line(one, found.authors[one.author_id], t), Open(announcement_id=one.id))]
        for one in found.announcements
    ]
    turns = page_turns(page, last, lambda number: All(page=number), t)
    text = t("announce-all", count=found.count, page=page + 1, pages=last + 1)
    return Screen(text, keyboard([(t.plain("announce-new"), New())], *rows, turns, [to_menu(t)]))


def draft(one: Announcement, names: Names, people: int, now: datetime, t: Words) -> Screen:
    """`people`: who would get it now."""
    parts = [t("announce-draft"), lines.message(one, t), *_notes(one, t)]
    parts.append(lines.whom(one.audience, names, people, t))
    if not people:
        parts.append(t("announce-choose", chosen="yes" if one.audience.included else "no"))
    if one.buttons:
        parts.append(t("announce-under", labels=", ".join(button.label for button in one.buttons)))
    night = "yes" if is_quiet(now, t.zone) else "no"
    parts.append(t("announce-urgency", urgent="yes" if one.urgent else "no", night=night))
    return Screen(Html("\n\n".join(parts)), keyboard(*_draft_rows(one, people, t)))


def with_preview(screen: Screen, t: Words) -> Screen:
    """Above it stands the message itself."""
    return Screen(Html("\n\n".join([t("announce-as-seen"), screen.text])), screen.keyboard)


def _notes(one: Announcement, t: Words) -> list[str]:
    """What its author might not expect of it."""
    content = one.content
    about = {
        "poll": content.kind is ContentKind.POLL,
        "album": content.kind is ContentKind.ALBUM,
        "forwarded": content.is_forwarded,
    }
    return [t("announce-note", about=what) for what, is_so in about.items() if is_so]


def _draft_rows(one: Announcement, people: int, t: Words) -> list[list[Button]]:
    number, version, seen = one.id, one.version, seal(one)
    prepare: list[Button] = [(t.plain("announce-whom-button"), Whom(announcement_id=number))]
    if one.content.kind is not ContentKind.ALBUM:
        prepare.append((t.plain("announce-under-button"), Under(announcement_id=number)))
    urgency: list[Button] = [
        (_chosen(t.plain("announce-morning"), not one.urgent), Urgent(announcement_id=number, urgent=False)),
        (_chosen(t.plain("announce-urgent"), one.urgent), Urgent(announcement_id=number, urgent=True)),
    ]
    go: list[list[Button]] = []
    if people:
        now_ = Send(announcement_id=number, version=version, seen=seen, at=0)
        later = Later(announcement_id=number, version=version, seen=seen)
        go = [[(t.plain("announce-send"), now_)], [(t.plain("announce-later"), later)]]
    return [
        prepare,
        urgency,
        [(t.plain("announce-try"), Try(announcement_id=number, version=version))],
        *go,
        [
            (t.plain("announce-replace"), Replace(announcement_id=number, version=version)),
            (t.plain("announce-discard"), Discard(announcement_id=number)),
        ],
        [(t.plain("announce-to-all"), All(page=0))],
    ]


def page(found: Progress, t: Words) -> Screen:
    """Of one that is confirmed: the same as its author's card."""
    one = found.announcement
    all_sent = one.state is AnnouncementState.SENDING and not found.states[CopyState.WAITING]
    state = AnnouncementState.DONE if all_sent else one.state  # so it will be at the next tick
    parts = [t("announce-page", state=state), lines.author(found, t), lines.message(one, t)]
    parts += [part for part in (lines.progress(found, t), lines.deeds(found, t)) if part]
    rows: list[list[Button]] = _moments(one, t)
    if not all_sent:
        rows.append(_steps(one, t, (Step.PAUSE, Step.RESUME)))
    rows.append(_questions(one, t, (Step.RECALL,) if all_sent else (Step.STOP, Step.RECALL)))
    if one.state in CORRECTABLE and one.content.kind in UNCORRECTED:
        parts.append(t("announce-uncorrected", kind=one.content.kind))
    elif one.state in CORRECTABLE:
        rows.append([(t.plain("announce-correct"), Correct(announcement_id=one.id, version=one.version))])
    if found.done:
        rows.append([(t.plain("announce-report-button"), Report(announcement_id=one.id))])
    rows.append([(t.plain("announce-to-all"), All(page=0, below=True))])
    return Screen(Html("\n\n".join(parts)), keyboard(*rows))


def ask_step(one: Announcement, step: Step, t: Words) -> Screen:
    text = t("announce-ask-step", step=step, text=clip(lines.excerpt(one), LABEL))
    yes = (t.plain("announce-yes", step=step), Take(announcement_id=one.id, step=step))
    return Screen(text, keyboard([yes], [to_one(one.id, t)]))


def not_theirs(t: Words) -> Screen:
    """Instead of the page, for who is an organiser no more."""
    return Screen(t("announce-not-yours"))


def ask_correction(one: Announcement, t: Words, seen: CorrectAll | None = None) -> Screen:
    """`seen`: for a correction that was shown already, and may still be made."""
    rows: list[list[Button]] = [[(t.plain("announce-correct"), seen)]] if seen else []
    return Screen(t("announce-correct-ask", kind=one.content.kind), keyboard(*rows, [to_one(one.id, t)]))


def corrected(one: Announcement, people: int, seen: CorrectAll, t: Words) -> Screen:
    """Below the announcement as it would be."""
    return Screen(
        t("announce-correct-seen", people=people),
        keyboard([(t.plain("announce-correct"), seen)], [to_one(one.id, t)]),
    )


def begun(t: Words) -> Screen:
    """The draft's own message, when what is shown of it is in the card below."""
    return Screen(t("announce-begun"), keyboard([(t.plain("announce-to-all"), All(page=0))]))


def unchanged(screen: Screen, t: Words) -> Screen:
    return Screen(Html("\n\n".join([t("announce-unchanged"), screen.text])), screen.keyboard)


def to_one(announcement_id: int, t: Words) -> Button:
    return t.plain("back"), Open(announcement_id=announcement_id)


def _steps(one: Announcement, t: Words, steps: Sequence[Step]) -> list[Button]:
    return [
        (t.plain("announce-step", step=step), Take(announcement_id=one.id, step=step))
        for step in steps
        if judge_step(one.state, step) not in {None, one.state}
    ]


def _moments(one: Announcement, t: Words) -> list[list[Button]]:
    if one.state is not AnnouncementState.SCHEDULED:
        return []
    drawn_for = {"announcement_id": one.id, "version": one.version, "seen": seal(one)}
    return [
        [(t.plain("announce-send"), Send(**drawn_for, at=0))],
        [(t.plain("announce-move"), Later(**drawn_for))],
    ]


def _questions(one: Announcement, t: Words, steps: Sequence[Step]) -> list[Button]:
    """What cannot be undone is asked once more."""
    return [
        (t.plain("announce-step", step=step), Ask(announcement_id=one.id, step=step))
        for step in steps
        if judge_step(one.state, step) not in {None, one.state}
    ]


def _line(one: Announcement, author: Member, t: Words) -> str:
    text = clip(lines.excerpt(one), SHORT)
    words, name = "yes" if text else "no", clip(lines.person(author, t), NAME)
    return t.plain(
        "announce-line", state=one.state, kind=lines.kind(one), text=text, words=words, author=name
    )


def _chosen(label: str, chosen: bool) -> str:
    return f"✅ {label}" if chosen else label
