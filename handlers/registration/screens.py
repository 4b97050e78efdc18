from collections.abc import Sequence

from domain.registration import HOLDING, OPEN, PRESENT, RegistrationState
from domain.session import Part, Session
from handlers.auction.buttons import MyBids, MyLots
from handlers.boards.buttons import MyBoards
from handlers.certificates.buttons import Mine as MyCertificates
from handlers.documents.buttons import OwnCalendar, SessionCalendar
from handlers.entrance.buttons import Go
from handlers.entrance.buttons import Place as Menu
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.materials.buttons import OfMine
from handlers.moderators import mine_screens as leading
from handlers.moderators.mine_screens import Led
from handlers.paging import clip
from handlers.presence.buttons import MyCode, MyCodes
from handlers.registration.buttons import Activities, Choose, Comes, Join, Leave, MyPage, OpenPart
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.themes.buttons import Mine as MyThemes
from handlers.when import at, short_date, spans, when_and_where
from services.registrations import Clash, Full, Joined, Mine, Offerings, Place
from services.sessions import PartView

ON_PAGE = 3  # sessions; of these the longest fit in one message, with so many parts of each
PARTS = 4
ACTIVITIES_ON_PAGE = 8


def choice(found: Offerings, t: Words) -> Screen:
    """What one may sign up for."""
    session, whole = found.session, found.whole
    if session.state not in OPEN:
        return Screen(t("join-not-open", theme=session.theme), keyboard([_open(session, t)], [to_menu(t)]))
    if whole.mine in PRESENT:
        return place(session, whole, t)
    seats = whole.seats
    counts = t("session-seats", taken=seats.taken, capacity=seats.capacity or 0, waiting=seats.waiting)
    text = t("join-what", theme=session.theme, when=when_and_where(session, t), seats=counts)
    rows: list[list[Button]] = [[(t.plain("join-whole"), Join(part_id=whole.part.id))]]
    rows += [
        [(_marked(one, part_title(session, one.part, t), t), OpenPart(part_id=one.part.id))]
        for one in found.places
        if one.part.day is not None
    ]
    return Screen(text, keyboard(*rows, _to_activities(session, t), [_open(session, t)]))


def activities(found: Offerings, page: int, t: Words) -> Screen:
    """By time, where the plan gives one."""
    session = found.session
    places = sorted(
        (one for one in found.places if one.part.activity_id is not None),
        key=lambda one: one.part.spans[0].starts_at if one.part.spans else session.ends_at,
    )
    last = max(0, len(places) - 1) // ACTIVITIES_ON_PAGE
    page = min(page, last)
    shown = places[page * ACTIVITIES_ON_PAGE : (page + 1) * ACTIVITIES_ON_PAGE]
    rows = [
        [(_marked(one, _activity_line(one, session, t), t), OpenPart(part_id=one.part.id))] for one in shown
    ]
    turns = page_turns(page, last, lambda number: Activities(session_id=session.id, page=number), t)
    text = t("activities-what", theme=session.theme)
    return Screen(text, keyboard(*rows, turns, [_open(session, t)]))


def place(session: Session, one: Place, t: Words) -> Screen:
    """One part, and what the member may do about it."""
    part, seats = one.part, one.seats
    if session.state not in OPEN:
        return Screen(t("join-not-open", theme=part_name(session, part, t)), keyboard([_open(session, t)]))
    if one.mine is RegistrationState.OFFERED:
        return offered(PartView(session, part, one.mine, one.offered_until, None), t)
    if one.mine in PRESENT:
        return joined(Joined(session, part, one.position), t)
    counts = t("session-seats", taken=seats.taken, capacity=seats.capacity or 0, waiting=seats.waiting)
    text = t("part", name=part_name(session, part, t), when=_when(session, part, t), seats=counts)
    wants = (t.plain("join"), Join(part_id=part.id))
    return Screen(text, keyboard([wants], _back(session, part, t)))


def joined(outcome: Joined, t: Words) -> Screen:
    session, part = outcome.session, outcome.part
    text = t(
        "joined",
        name=part_name(session, part, t),
        when=_when(session, part, t),
        position=outcome.position or 0,
    )
    rows = [[_leave(part, waits=outcome.position is not None, t=t)]]
    if part.is_whole:
        rows.append(_to_activities(session, t))
    return Screen(text, keyboard(*rows, [_open(session, t), _to_mine(t)]))


def clash(outcome: Clash, t: Words) -> Screen:
    session, part = outcome.session, outcome.part
    others = "\n".join(t.plain("clash-other", name=part_name(*one, t)) for one in outcome.others)
    switch = (t.plain("clash-switch"), Join(part_id=part.id, switch=True))
    keep = (t.plain("clash-keep"), OpenPart(part_id=part.id))
    text = t("clash", name=part_name(session, part, t), when=_when(session, part, t), others=others)
    return Screen(text, keyboard([switch], [keep]))


def full(outcome: Full, t: Words) -> Screen:
    wait = (t.plain("join-wait"), Join(part_id=outcome.part.id, wait=True))
    name = part_name(outcome.session, outcome.part, t)
    text = t("join-full", name=name, waiting=outcome.waiting)
    return Screen(text, keyboard([wait], _back(outcome.session, outcome.part, t)))


def left(session: Session, part: Part, t: Words) -> Screen:
    to: Choose | OpenPart = Choose(session_id=session.id) if part.is_whole else OpenPart(part_id=part.id)
    again = (t.plain("join"), to)
    rows: list[list[Button]] = [[again]] if session.state in OPEN else []
    return Screen(t("left", name=part_name(session, part, t)), keyboard(*rows, [_to_mine(t)]))


def mine(found: Sequence[Mine], page: int, t: Words, led: Led = ()) -> Screen:
    """`led`: what they lead or are asked to."""
    if not found:
        sessions = (t.plain("place", place=Menu.SESSIONS), Go(place=Menu.SESSIONS))
        own = ([_to_boards(t), _to_themes(t)], [_to_materials(t), _to_certificates(t)], [to_menu(t)])
        return Screen(
            _with(led, t("mine-none"), t),
            keyboard(*leading.rows(led, t), [sessions], _to_auction(t), *own),
        )
    last = (len(found) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    shown = found[page * ON_PAGE : (page + 1) * ON_PAGE]
    rows = [row for item in shown for row in _mine_rows(item, t, single=len(found) == 1)]
    turns = page_turns(page, last, lambda number: MyPage(page=number), t)
    items = "\n\n".join(_mine_item(item, t) for item in shown)
    text = _with(led, t("mine", count=len(found)), t) + "\n\n" + items
    papers = _own_papers(found, t)
    also = [_to_boards(t), _to_themes(t)]
    rest = ([_to_code(found, t)], _to_auction(t), also, [_to_materials(t)], [to_menu(t)])
    return Screen(text, keyboard(*leading.rows(led, t), *rows, turns, papers, *rest))


def promoted(view: PartView, t: Words) -> Screen:
    """The notice to whoever gets a freed seat."""
    text = t("promoted", name=part_name(view.session, view.part, t), when=_when(view.session, view.part, t))
    return Screen(text, keyboard([_leave(view.part, waits=False, t=t)], [_open(view.session, t)]))


def offered(view: PartView, t: Words) -> Screen:
    """A seat is free; it is theirs if they take it in time."""
    until = at(view.offered_until, t) if view.offered_until else ""
    text = t(
        "offered",
        name=part_name(view.session, view.part, t),
        when=_when(view.session, view.part, t),
        until=until,
    )
    take = (t.plain("offer-take"), Join(part_id=view.part.id))
    decline = (t.plain("offer-decline"), Leave(part_id=view.part.id, waits=False))
    return Screen(text, keyboard([take, decline]))


def offer_over(view: PartView, t: Words) -> Screen:
    again = (t.plain("join"), OpenPart(part_id=view.part.id))
    return Screen(t("offer-over", name=part_name(view.session, view.part, t)), keyboard([again]))


def moved(session: Session, t: Words) -> Screen:
    """The notice of a move, old and new; are they coming? Where only the place is another, nobody is asked."""
    before = session.moved_from
    if before and before.days == session.days:
        text = t("moved-place", theme=session.theme, old=before.place or "—", new=session.place or "—")
        return Screen(text, keyboard([_to_calendar(session, t)], [_open(session, t)]))
    old = when_and_where(session, t, before) if before else ""
    text = t("moved", theme=session.theme, old=old, new=when_and_where(session, t))
    comes = (t.plain("comes"), Comes(session_id=session.id, moves=session.moves, comes=True))
    comes_not = (t.plain("comes-not"), Comes(session_id=session.id, moves=session.moves, comes=False))
    return Screen(text, keyboard([comes, comes_not], [_to_calendar(session, t)], [_open(session, t)]))


def answered(session: Session, t: Words, *, comes: bool) -> Screen:
    text = t("answered", comes="yes" if comes else "no", theme=session.theme, when=when_and_where(session, t))
    return Screen(text, keyboard([_open(session, t), _to_mine(t)]))


def cancelled(session: Session, t: Words) -> Screen:
    reason = session.cancel_reason
    text = t("cancelled-notice", theme=session.theme, when=when_and_where(session, t))
    told = Html(text + "\n\n" + t("cancel-reason", reason=reason)) if reason else text
    return Screen(told, keyboard([_to_calendar(session, t)]))


def unanswered(session: Session, names: Sequence[str], t: Words) -> Screen:
    """To an organiser: who has not said whether they come."""
    shown = "\n".join(clip(name or "—", 60) for name in names[:50])
    text = t("unanswered", theme=session.theme, count=len(names), names=shown, more=max(0, len(names) - 50))
    return Screen(text, keyboard([_open(session, t)]))


def part_title(session: Session, part: Part, t: Words) -> str:
    """What a part is called within its session; plain text."""
    if part.activity_id is not None:
        return part.title
    if part.day is None:
        return t.plain("join-whole")
    return t.plain("day", number=part.day, date=short_date(part.spans or session.days, t))


def part_name(session: Session, part: Part, t: Words) -> str:
    """The session's theme, and the part where it is not the whole."""
    return session.theme if part.is_whole else f"{session.theme} — {part_title(session, part, t)}"


def _when(session: Session, part: Part, t: Words) -> str:
    return (
        when_and_where(session, t) if part.is_whole or not part.spans else spans(part.spans, session.place, t)
    )


def _marked(one: Place, title: str, t: Words) -> str:
    """With a sign of what the member has there, and the seats where they are counted."""
    seats = one.seats
    return t.plain(
        "part-line",
        mine="in" if one.mine in HOLDING else "waits" if one.mine in PRESENT else "no",
        title=clip(title, 40),
        taken=seats.taken,
        capacity=seats.capacity or 0,
    )


def _activity_line(one: Place, session: Session, t: Words) -> str:
    if not one.part.spans:
        return one.part.title
    when = one.part.spans[0].starts_at.astimezone(t.zone)
    return (
        f"{when:%d.%m %H:%M} {one.part.title}" if len(session.days) > 1 else f"{when:%H:%M} {one.part.title}"
    )


def _mine_item(item: Mine, t: Words) -> str:
    lines = [t("mine-session", theme=item.session.theme, when=when_and_where(item.session, t))]
    for one in item.places[:PARTS]:
        state = one.mine or RegistrationState.CONFIRMED
        title = clip(part_title(item.session, one.part, t), 60)
        lines.append(t("mine-part", state=state, title=title, position=one.position or 0))
    if more := len(item.places) - PARTS:
        lines += [t("and-more", count=more)] if more > 0 else []
    return "\n".join(lines)


def _mine_rows(item: Mine, t: Words, *, single: bool) -> list[list[Button]]:
    session, first = item.session, item.places[0]
    if len(item.places) > 1:
        name = clip(f"{short_date(session.days, t)} {session.theme}", 40)
        opened: list[Button] = [(name, Open(session_id=session.id))]
        return [*(_mine_parts(item, t) if single else []), opened]
    leave = _leave(first.part, waits=first.mine is RegistrationState.WAITING, t=t)
    if first.mine is RegistrationState.OFFERED:
        leave = (t.plain("offer-take"), Join(part_id=first.part.id))
    if single:
        return [[_open(session, t), leave]]
    return [
        [(clip(f"{short_date(session.days, t)} {session.theme}", 24), Open(session_id=session.id)), leave]
    ]


def _mine_parts(item: Mine, t: Words) -> list[list[Button]]:
    return [
        [(clip(part_title(item.session, one.part, t), 40), OpenPart(part_id=one.part.id))]
        for one in item.places[:ACTIVITIES_ON_PAGE]
    ]


def _leave(part: Part, *, waits: bool, t: Words) -> Button:
    return t.plain("leave"), Leave(part_id=part.id, waits=waits)


def _back(session: Session, part: Part, t: Words) -> list[Button]:
    return [*(_to_activities(session, t) if part.activity_id is not None else []), _open(session, t)]


def _to_activities(session: Session, t: Words) -> list[Button]:
    if not session.activities or session.state not in OPEN:
        return []
    return [(t.plain("to-activities"), Activities(session_id=session.id, page=0))]


def _open(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)


def _to_code(found: Sequence[Mine], t: Words) -> Button:
    """What one shows at the entrance."""
    label = t.plain("my-code")
    return label, MyCodes(page=0) if len(found) > 1 else MyCode(session_id=found[0].session.id)


def _own_papers(found: Sequence[Mine], t: Words) -> list[Button]:
    seated = any(one.mine is RegistrationState.CONFIRMED for item in found for one in item.places)
    calendar: list[Button] = [(t.plain("to-calendar"), OwnCalendar())] if seated else []
    return [*calendar, _to_certificates(t)]


def _to_materials(t: Words) -> Button:
    return t.plain("materials-mine"), OfMine()


def _with(led: Led, title: Html, t: Words) -> str:
    """What waits for an answer is seen first."""
    return "\n\n".join(filter(None, [title, leading.line(led, t)]))


def _to_themes(t: Words) -> Button:
    return t.plain("themes-mine"), MyThemes(page=0)


def _to_boards(t: Words) -> Button:
    return t.plain("boards-mine"), MyBoards(page=0)


def _to_auction(t: Words) -> list[Button]:
    return [(t.plain("my-lots-button"), MyLots(page=0)), (t.plain("my-bids-button"), MyBids(page=0))]


def _to_calendar(session: Session, t: Words) -> Button:
    return t.plain("to-calendar"), SessionCalendar(session_id=session.id)


def _to_certificates(t: Words) -> Button:
    return t.plain("certificates"), MyCertificates(page=0)


def _to_mine(t: Words) -> Button:
    return t.plain("place", place=Menu.MY), Go(place=Menu.MY)
