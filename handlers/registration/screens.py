from collections.abc import Sequence

from domain.registration import OPEN, PRESENT
from domain.session import Session
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.registration.buttons import Choose, Join, Leave, MyPage
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Words
from handlers.when import short_date, when_and_where
from services.registrations import Full, Joined, Mine
from services.sessions import SessionView

ON_PAGE = 5  # of these the longest fit in one message


def choice(view: SessionView, t: Words) -> Screen:
    """What one may sign up for."""
    session = view.session
    if view.mine in PRESENT:
        return joined(Joined(session, view.position), t)
    if session.state not in OPEN:
        return Screen(t("join-not-open", theme=session.theme), keyboard([to_menu(t)]))
    whole = (t.plain("join-whole"), Join(session_id=session.id, wait=False))
    seats = view.seats
    counts = t("session-seats", taken=seats.taken, capacity=seats.capacity or 0, waiting=seats.waiting)
    text = t("join-what", theme=session.theme, when=when_and_where(session, t), seats=counts)
    return Screen(text, keyboard([whole], [_open(session, t)]))


def joined(outcome: Joined, t: Words) -> Screen:
    session = outcome.session
    text = t("joined", theme=session.theme, when=when_and_where(session, t), position=outcome.position or 0)
    leave = (t.plain("leave"), Leave(session_id=session.id, waits=outcome.position is not None))
    return Screen(text, keyboard([leave], [_open(session, t), _to_mine(t)]))


def full(outcome: Full, t: Words) -> Screen:
    wait = (t.plain("join-wait"), Join(session_id=outcome.session.id, wait=True))
    text = t("join-full", theme=outcome.session.theme, waiting=outcome.waiting)
    return Screen(text, keyboard([wait], [_open(outcome.session, t)]))


def left(session: Session, t: Words) -> Screen:
    again = (t.plain("join"), Choose(session_id=session.id))
    return Screen(t("left", theme=session.theme), keyboard([again], [_to_mine(t)]))


def mine(found: Sequence[Mine], page: int, t: Words) -> Screen:
    if not found:
        sessions = (t.plain("place", place=Place.SESSIONS), Go(place=Place.SESSIONS))
        return Screen(t("mine-none"), keyboard([sessions], [to_menu(t)]))
    last = (len(found) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    shown = found[page * ON_PAGE : (page + 1) * ON_PAGE]
    items = [
        t(
            "mine-item",
            theme=item.session.theme,
            when=when_and_where(item.session, t),
            position=item.position or 0,
        )
        for item in shown
    ]
    rows = [_mine_row(item, t, single=len(found) == 1) for item in shown]
    turns = page_turns(page, last, lambda number: MyPage(page=number), t)
    text = "\n\n".join([t("mine", count=len(found)), *items])
    return Screen(text, keyboard(*rows, turns, [to_menu(t)]))


def promoted(session: Session, t: Words) -> Screen:
    """The notice to whoever gets a freed seat."""
    text = t("promoted", theme=session.theme, when=when_and_where(session, t))
    return Screen(
        text, keyboard([(t.plain("leave"), Leave(session_id=session.id, waits=False))], [_open(session, t)])
    )


def _mine_row(item: Mine, t: Words, *, single: bool) -> list[Button]:
    session = item.session
    leave = (t.plain("leave"), Leave(session_id=session.id, waits=item.position is not None))
    if single:
        return [_open(session, t), leave]
    name = clip(f"{short_date(session.days, t)} {session.theme}", 24)
    return [(name, Open(session_id=session.id)), leave]


def _open(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)


def _to_mine(t: Words) -> Button:
    return t.plain("place", place=Place.MY), Go(place=Place.MY)
