"""Words about an announcement that several screens say."""

from collections.abc import Mapping
from typing import Final

from domain.announcement import Announcement, AnnouncementState, CopyState
from domain.audience import OF_SOMETHING_OR_ALL, Audience, Circle
from handlers.paging import clip
from handlers.texts import Html, Words
from handlers.when import at
from services.announcement_reports import Progress

EXCERPT: Final = 300
NAME: Final = 40  # characters of a session's, an institution's or a board's
CELLS: Final = 10  # of the bar
CIRCLES: Final = 12  # that are named

Names = Mapping[Circle, str]  # of the sessions, institutions and boards whose people are meant


def message(one: Announcement, t: Words) -> str:
    """What it says, shortened; its kind, where it is more than words."""
    text, files = clip(excerpt(one), EXCERPT), len(one.content.files)
    return t("announce-message", kind=kind(one), text=text, files=files)


def kind(one: Announcement) -> str:
    return one.content.copied or one.content.kind


def excerpt(one: Announcement) -> str:
    """In one line, plain."""
    return " ".join(one.content.words.split())


def whom(audience: Audience, names: Names, people: int, t: Words) -> str:
    lines = [
        t("announce-whom", circles=_circles(audience.included, names, t), people=people)
        if audience.included
        else t("announce-whom-nobody")
    ]
    if audience.excluded:
        lines.append(t("announce-except", circles=_circles(audience.excluded, names, t)))
    return "\n".join(lines)


def circle(one: Circle, names: Names, t: Words) -> str:
    """Plain text."""
    any_ = one.of is None and one.kind in OF_SOMETHING_OR_ALL
    kind = f"{one.kind}_any" if any_ else one.kind
    return t.plain("announce-circle", kind=kind, name=clip(names.get(one, f"№ {one.of}"), NAME))


def progress(found: Progress, t: Words) -> str:
    """The bar, how many, how fast, how long."""
    one = found.announcement
    parts = [_bar(found), t("announce-done", done=found.done, all=one.addressed)]
    if found.seconds_left is not None and found.states[CopyState.WAITING]:
        minutes, seconds = divmod(max(1, round(found.seconds_left)), 60)
        rate = round(found.rate or 0)  # 0: not known yet, or too little to be said
        parts.append(t("announce-pace", rate=rate, minutes=minutes, seconds=seconds))
    if found.rests_until is not None:
        goes_on = "yes" if one.state is AnnouncementState.SENDING and found.done else "no"
        parts.append(t("announce-rests", until=at(found.rests_until, t), again=goes_on))
    parts.append(outcome(found, t))
    if found.outdated:
        parts.append(t("announce-outdated", count=found.outdated))
    return "\n".join(part for part in parts if part)


def outcome(found: Progress, t: Words) -> str:
    """How many got it, and how many did not; nothing where there is none of it."""
    shown = [
        t("announce-outcome", state=state, count=count)
        for state, count in found.states.items()
        if count and state is not CopyState.WAITING
    ]
    shown += [t("announce-recall", how=how, count=count) for how, count in found.recalls.items() if count]
    return Html("\n".join(shown))


def _circles(circles: tuple[Circle, ...], names: Names, t: Words) -> str:
    more = "…" if len(circles) > CIRCLES else ""
    return ", ".join(circle(one, names, t) for one in circles[:CIRCLES]) + more


def _bar(found: Progress) -> str:
    share = found.done / max(1, found.announcement.addressed)
    full = int(share * CELLS)
    return "▓" * full + "░" * (CELLS - full) + f" {int(share * 100)} %"
