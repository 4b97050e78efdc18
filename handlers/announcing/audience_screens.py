"""Screens where the people are chosen: circles of them, taken in or left out, each with its count."""

from collections.abc import Sequence
from typing import Final

from domain.announcement import Announcement
from domain.audience import Circle, CircleKind
from handlers.announcing import lines
from handlers.announcing.buttons import Near, Put, Side, Thing, Which, Whom
from handlers.announcing.lines import Names
from handlers.announcing.screens import to_one
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.announcements import Sizes

ON_PAGE: Final = 8
LABEL: Final = 45
GENERAL: Final = (
    Circle(CircleKind.ALL),
    Circle(CircleKind.PRESENT),
    Circle(CircleKind.NEVER_CAME),
    Circle(CircleKind.MODERATORS),
    Circle(CircleKind.ORGANISERS),
)
ABOUT: Final = {
    Thing.SESSION: (
        *(CircleKind.REGISTERED, CircleKind.WAITING, CircleKind.UNANSWERED),
        *(CircleKind.PRESENT, CircleKind.MODERATORS),
    ),
    Thing.INSTITUTION: (CircleKind.INSTITUTION,),
    Thing.BOARD: (CircleKind.BOARD, CircleKind.VERDICT),
}


def whom(one: Announcement, names: Names, sizes: Sizes, t: Words) -> Screen:
    text = Html("\n\n".join([lines.whom(one.audience, names, sizes.whole, t), t("announce-whom-ask")]))
    rows = [_row(one, circle, sizes, t) for circle in GENERAL]
    # What is chosen of a session, an institution or a board is taken out again from here, too.
    rows += [
        [(_out(circle, names, sizes, t), _put(one, circle, Side.NEITHER))]
        for circle in one.audience.circles
        if circle not in GENERAL
    ]
    which: list[Button] = [
        (t.plain("announce-which-button", what=what), Which(announcement_id=one.id, what=what, page=0))
        for what in Thing
    ]
    return Screen(text, keyboard(*rows, *([button] for button in which), [_done(one, t)]))


def which(one: Announcement, what: Thing, found: Sequence[tuple[int, str]], page: int, t: Words) -> Screen:
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows: list[list[Button]] = [
        [(clip(name, LABEL), Near(announcement_id=one.id, what=what, of=number))]
        for number, name in found[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda at: Which(announcement_id=one.id, what=what, page=at), t)
    text = t("announce-which", what=what) if found else t("announce-which-none", what=what)
    return Screen(text, keyboard(*rows, turns, [_to_whom(one, t)]))


def near(one: Announcement, what: Thing, of: int, names: Names, sizes: Sizes, t: Words) -> Screen:
    """The circles about one session, institution or board."""
    circles = about(what, of)
    text = t("announce-near", what=what, name=names.get(circles[0], f"№ {of}"))
    text = Html("\n\n".join([text, lines.whom(one.audience, names, sizes.whole, t)]))
    rows = [_row(one, circle, sizes, t) for circle in circles]
    return Screen(text, keyboard(*rows, [_done(one, t)], [_to_whom(one, t)]))


def about(what: Thing, of: int) -> list[Circle]:
    return [Circle(kind, of) for kind in ABOUT[what]]


def what_of(circle: Circle) -> Thing | None:
    """None: it is of no single thing."""
    if circle.of is None:
        return None
    return next(what for what, kinds in ABOUT.items() if circle.kind in kinds)


def _row(one: Announcement, circle: Circle, sizes: Sizes, t: Words) -> list[Button]:
    """Two buttons; the one that is chosen takes the choice back."""
    inside, outside = circle in one.audience.included, circle in one.audience.excluded
    kind, count = circle.kind, sizes.circles[circle]
    take = t.plain("announce-take", kind=kind, count=count, chosen="yes" if inside else "no")
    row: list[Button] = [(take, _put(one, circle, Side.NEITHER if inside else Side.IN))]
    if kind is not CircleKind.ALL or outside:  # to leave out all is to choose nobody
        leave = t.plain("announce-leave", kind=kind, chosen="yes" if outside else "no")
        row.append((leave, _put(one, circle, Side.NEITHER if outside else Side.OUT)))
    return row


def _out(circle: Circle, names: Names, sizes: Sizes, t: Words) -> str:
    name = lines.circle(circle, names, t)
    return t.plain("announce-out", name=clip(name, LABEL), count=sizes.circles[circle])


def _put(one: Announcement, circle: Circle, side: Side) -> Put:
    return Put(announcement_id=one.id, kind=circle.kind, of=circle.of or 0, side=side)


def _done(one: Announcement, t: Words) -> Button:
    return t.plain("announce-ready"), to_one(one.id, t)[1]


def _to_whom(one: Announcement, t: Words) -> Button:
    return t.plain("announce-to-whom"), Whom(announcement_id=one.id)
