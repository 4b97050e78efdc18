from zlib import crc32

from domain.session import MAX_CAPACITY, MAX_PLACE, Before, Session, SessionState
from handlers.changes.buttons import (
    Back,
    Cancel,
    Capacities,
    Capacity,
    ConfirmCancel,
    ConfirmMove,
    MovePlace,
    WithoutReason,
)
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.registration.screens import part_name, part_title
from handlers.screen import Screen
from handlers.sessions.buttons import Edit, Open
from handlers.texts import Html, Words
from handlers.when import when_and_where
from services.changes import ToBeTold
from services.registrations import Offerings, Place

MAX_REASON = 500
ON_PAGE = 8


def ask_days(session: Session, t: Words) -> Screen:
    only_place = (t.plain("move-only-place"), MovePlace(session_id=session.id))
    text = t("move-days", theme=session.theme, now=when_and_where(session, t))
    return Screen(text, keyboard([only_place], [back(session.id, t)]))


def ask_place(session: Session, t: Words) -> Screen:
    text = t("move-place", theme=session.theme, limit=MAX_PLACE, now=session.place or "—")
    return Screen(text, keyboard([back(session.id, t)]))


def confirm_move(session: Session, new: Before, told: ToBeTold, t: Words) -> Screen:
    """Where only the place is another, nobody is asked."""
    old, then = when_and_where(session, t), when_and_where(session, t, new)
    asked = told.registered if new.days != session.days else 0
    text = t("move-confirm", theme=session.theme, old=old, new=then, count=told.of_move, asked=asked)
    yes = (t.plain("move-yes"), ConfirmMove(session_id=session.id, shown=seal(session.id, new)))
    place = (t.plain("move-other-place"), MovePlace(session_id=session.id))
    return Screen(text, keyboard([yes], [place], [back(session.id, t)]))


def moved(session: Session, told: int, t: Words) -> Screen:
    text = t("move-done", theme=session.theme, new=when_and_where(session, t), count=told)
    return Screen(text, keyboard([_open(session, t)]))


def ask_reason(session: Session, told: int, t: Words) -> Screen:
    without = (t.plain("cancel-without-reason"), WithoutReason(session_id=session.id))
    text = t("cancel-ask", theme=session.theme, count=told, limit=MAX_REASON)
    return Screen(text, keyboard([without], [back(session.id, t)]))


def confirm_cancel(session: Session, reason: str, told: int, t: Words) -> Screen:
    text = t("cancel-confirm", theme=session.theme, count=told)
    if reason:
        text = Html(text + "\n\n" + t("cancel-reason", reason=reason))
    yes = (t.plain("cancel-yes"), ConfirmCancel(session_id=session.id, shown=seal(session.id, reason)))
    other = (t.plain("cancel-other-reason"), Cancel(session_id=session.id))
    return Screen(text, keyboard([yes], [other], [back(session.id, t)]))


def cancelled(session: Session, told: int, t: Words) -> Screen:
    return Screen(t("cancel-done", theme=session.theme, count=told), keyboard([_open(session, t)]))


def ask_capacity(session: Session, one: Place, t: Words) -> Screen:
    name = part_name(session, one.part, t)
    now = str(one.part.capacity or "") or t.plain("capacity-any")
    text = t(
        "capacity-ask",
        name=name,
        now=now,
        taken=one.seats.taken,
        waiting=one.seats.waiting,
        limit=MAX_CAPACITY,
    )
    others = (t.plain("capacity-others"), Capacities(session_id=session.id, page=0))
    rows: list[list[Button]] = [[others]] if session.activities or len(session.days) > 1 else []
    return Screen(text, keyboard(*rows, [_where_from(session, t)]))


def wrong_capacity(session: Session, t: Words) -> Screen:
    return Screen(t("capacity-wrong", limit=MAX_CAPACITY), keyboard([_where_from(session, t)]))


def too_long(session_id: int, limit: int, length: int, t: Words) -> Screen:
    return Screen(t("edit-too-long", limit=limit, length=length), keyboard([back(session_id, t)]))


def capacities(found: Offerings, page: int, t: Words) -> Screen:
    session, places = found.session, found.places
    last = (len(places) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_capacity(one, session, t)] for one in places[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Capacities(session_id=session.id, page=number), t)
    return Screen(t("capacity-which", theme=session.theme), keyboard(*rows, turns, [back(session.id, t)]))


def capacity_set(session: Session, one: Place, t: Words) -> Screen:
    now = str(one.part.capacity or "") or t.plain("capacity-any")
    text = t(
        "capacity-set",
        name=part_name(session, one.part, t),
        now=now,
        taken=one.seats.taken,
        waiting=one.seats.waiting,
    )
    return Screen(text, keyboard([_open(session, t)]))


def back(session_id: int, t: Words) -> Button:
    return t.plain("back"), Back(session_id=session_id)


def seal(session_id: int, *shown: object) -> int:
    """Of what a screen showed; a button drawn for something else has another."""
    return crc32(repr((session_id, shown)).encode())


def _where_from(session: Session, t: Words) -> Button:
    """A draft's capacity is one of the fields that «Изменить» lists."""
    if session.state is SessionState.DRAFT:
        return t.plain("back"), Edit(session_id=session.id)
    return back(session.id, t)


def _capacity(one: Place, session: Session, t: Words) -> Button:
    title = clip(part_title(session, one.part, t), 40)
    label = t.plain("capacity-line", title=title, taken=one.seats.taken, capacity=one.seats.capacity or 0)
    return label, Capacity(part_id=one.part.id)


def _open(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)
