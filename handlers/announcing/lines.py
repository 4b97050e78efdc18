"""Words about an announcement that several screens say."""

from collections.abc import Mapping
from typing import Final

from domain.announcement import CORRECTABLE, UNDER_WAY, Announcement, AnnouncementState, CopyState, Recall
from domain.audience import OF_SOMETHING_OR_ALL, Audience, Circle
from domain.member import Member
from handlers.paging import clip
from handlers.people import shown_name
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


def author(found: Progress, t: Words) -> str:
    """Who wrote it; and whose it is, if they are no organiser any more."""
    one = found.announcement
    name = person(found.author, t)
    if found.author.is_organiser:
        return t("announce-author", name=name)
    return t("announce-left", name=name, over="no" if one.state in UNDER_WAY else "yes")


def deeds(found: Progress, t: Words) -> str:
    """Who has stopped or corrected it last."""
    said = [
        t("announce-deed", done=one.done, name=person(one.by, t), when=at(one.at, t)) for one in found.deeds
    ]
    return "\n".join(said)


def person(one: Member, t: Words) -> str:
    """Plain text; organisers alone read it, who see all names."""
    return clip(shown_name(one, one, t), NAME)


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
    return "\n".join(part for part in parts if part)


def outcome(found: Progress, t: Words) -> str:
    """How many got it, and how many did not; nothing where there is none of it."""
    shown = [
        t("announce-outcome", state=state, count=count)
        for state, count in found.states.items()
        if count and state is not CopyState.WAITING
    ]
    if found.corrected:
        shown.append(t("announce-corrected", count=found.corrected))
    if found.outdated and found.announcement.state in CORRECTABLE:
        shown.append(t("announce-outdated", count=found.outdated))
    if taken_back := sum(count for how, count in found.recalls.items() if how is not Recall.FAILED):
        shown.append(t("announce-taken-back", count=taken_back))
    shown += [t("announce-recall", how=how, count=count) for how, count in found.recalls.items() if count]
    return Html("\n".join(shown))


def _circles(circles: tuple[Circle, ...], names: Names, t: Words) -> str:
    more = "…" if len(circles) > CIRCLES else ""
    return ", ".join(circle(one, names, t) for one in circles[:CIRCLES]) + more


def _bar(found: Progress) -> str:
    share = found.done / max(1, found.announcement.addressed)
    full = int(share * CELLS)
    return "▓" * full + "░" * (CELLS - full) + f" {int(share * 100)} %"
