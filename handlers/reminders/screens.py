"""What reminds: of what one has a seat in, and which reminders one gets."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from domain.reminder import ReminderKind
from domain.session import Session
from handlers.documents.buttons import OwnCalendar, SessionCalendar
from handlers.entrance.buttons import Go, Place
from handlers.keyboards import Button, keyboard
from handlers.paging import clip
from handlers.registration.buttons import Comes, Leave, OpenPart
from handlers.registration.screens import part_name
from handlers.reminders.buttons import Choices, Turn
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.when import spans
from services.reminders import Item

SHOWN = 6  # things in one message: the longest of them fit, with names so long
NAME = 200
NAME_ALONE = 1000


def reminder(items: Sequence[Item], asked: Collection[int], now: datetime, t: Words) -> Screen:
    """`asked`: the sessions that were moved, and of which the reader has not said whether they come."""
    if len(items) == 1:
        return _of_one(items[0], now, t, is_asked=items[0].session.id in asked)
    shown = items[:SHOWN]
    parts = [t("reminder-several", count=len(items)), *_by_days(shown, now, t)]
    if len(items) > SHOWN:
        parts.append(t("reminder-more", count=len(items) - SHOWN))
    opens: list[list[Button]] = [[(_label(one, t), OpenPart(part_id=one.part.id))] for one in shown]
    calendar = (t.plain("to-calendar"), OwnCalendar())
    return Screen("\n\n".join(parts), keyboard(*opens, [calendar], [to_choices(t)]))


def choices(chosen: Mapping[ReminderKind, bool], t: Words) -> Screen:
    rows: list[list[Button]] = [
        [(t.plain("reminder-choice", kind=kind, on="yes" if on else "no"), Turn(kind=kind, on=not on))]
        for kind, on in chosen.items()
    ]
    back = (t.plain("place", place=Place.PROFILE), Go(place=Place.PROFILE))
    return Screen(t("reminder-choices"), keyboard(*rows, [back]))


def figures(session: Session, found: Mapping[ReminderKind, tuple[int, int]], t: Words) -> Screen:
    """Sent and missed, by the kind."""
    lines = [
        t("reminder-figures-line", kind=kind, sent=sent, missed=missed)
        for kind, (sent, missed) in found.items()
    ]
    opens = (t.plain("to-session"), Open(session_id=session.id))
    text = t("reminder-figures", theme=session.theme, lines=Html("\n".join(lines)))
    return Screen(text, keyboard([opens]))


def to_choices(t: Words) -> Button:
    return t.plain("reminders"), Choices()


def comes_or_not(session_id: int, moves: int, t: Words) -> list[Button]:
    """«Приду» and «Не смогу»."""
    return [
        (t.plain("comes"), Comes(session_id=session_id, moves=moves, comes=True)),
        (t.plain("comes-not"), Comes(session_id=session_id, moves=moves, comes=False)),
    ]


def _of_one(one: Item, now: datetime, t: Words, *, is_asked: bool) -> Screen:
    session, text = one.session, Html(_heading(_days(one, now, t), t) + "\n\n" + _thing(one, t, NAME_ALONE))
    answers: list[Button] = [(t.plain("leave"), Leave(part_id=one.part.id, waits=False))]
    if is_asked:
        text = Html(text + "\n\n" + t("reminder-asks"))
        answers = comes_or_not(session.id, session.moves, t)
    calendar = (t.plain("to-calendar"), SessionCalendar(session_id=session.id))
    opens = (t.plain("to-session"), Open(session_id=session.id))
    return Screen(text, keyboard(answers, [calendar, opens], [to_choices(t)]))


def _by_days(items: Sequence[Item], now: datetime, t: Words) -> Iterator[Html]:
    """One heading for all that is as many days ahead; they are given soonest first."""
    for days, group in groupby(items, key=lambda one: _days(one, now, t)):
        yield Html("\n\n".join([_heading(days, t), *(_thing(one, t, NAME) for one in group)]))


def _days(one: Item, now: datetime, t: Words) -> int:
    return (one.starts_at.astimezone(t.zone).date() - now.astimezone(t.zone).date()).days


def _heading(days: int, t: Words) -> Html:
    return t("reminder", days=days)


def _thing(one: Item, t: Words, longest: int) -> Html:
    return t(
        "reminder-thing",
        name=clip(part_name(one.session, one.part, t), longest),
        when=spans(one.part.around, one.session.place, t),
    )


def _label(one: Item, t: Words) -> str:
    return clip(f"{one.starts_at.astimezone(t.zone):%d.%m %H:%M} {part_name(one.session, one.part, t)}", 50)
