from collections.abc import Sequence
from dataclasses import replace

from domain.dates import show as show_days
from domain.member import Member
from domain.moderation import ModerationState
from domain.plan import MAX_AIM, MAX_THEME
from domain.registration import OPEN, PRESENT, RegistrationState, Seats
from domain.session import MAX_PLACE, Activity, Before, Plan, Session, SessionState, Zone
from handlers.boards.buttons import SessionBoards
from handlers.certificates.buttons import OfSession
from handlers.changes.buttons import Begin, Cancel, Capacity, Finish, Move
from handlers.documents.buttons import SessionCalendar, SessionPoster
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.links import Links, Target
from handlers.materials.buttons import List, Sort
from handlers.moderators.buttons import AskStepBack, Leaders, StepBack, Volunteer
from handlers.paging import clip, pages
from handlers.presence.buttons import Roster, RosterFile, SelfCheckIn
from handlers.registration.buttons import Activities, Choose, Join, Leave
from handlers.reminders.buttons import Figures
from handlers.screen import Screen
from handlers.sessions.activities import activity_line
from handlers.sessions.buttons import (
    Edit,
    EditField,
    Export,
    Field,
    Listing,
    Open,
    PostAgain,
    Preview,
    Programme,
    Publish,
)
from handlers.texts import Html, Words
from handlers.when import day_lines, short_date, spans
from services.certificates import OVER
from services.sessions import CHANGEABLE, SessionView

ON_PAGE = 8
LEADERS = 5  # names on a card
LIMITS = {
    Field.THEME: MAX_THEME,
    Field.AIM: MAX_AIM,
    Field.DAYS: 0,
    Field.PLACE: MAX_PLACE,
}


def listing(views: Sequence[SessionView], page: int, t: Words) -> Screen:
    if not views:
        return Screen(t("sessions-none"), keyboard([to_menu(t)]))
    last = (len(views) - 1) // ON_PAGE
    page = min(max(page, 0), last)
    shown = views[page * ON_PAGE : (page + 1) * ON_PAGE]
    rows = [[_line(view, t)] for view in shown]
    turns = page_turns(page, last, lambda number: Listing(page=number), t)
    text = t("sessions", count=len(views), page=page + 1, pages=last + 1)
    return Screen(text, keyboard(*rows, turns, [to_menu(t)]))


def session_card(view: SessionView, actor: Member, t: Words) -> Screen:
    """A session in somebody's private chat."""
    session = view.session
    text: str = _text(session, view.seats, view.elsewhere, view.leaders, t)
    if view.mine in PRESENT:
        text += "\n\n" + t("session-mine", state=str(view.mine), position=view.position or 0)
    if view.others:
        text += "\n\n" + t("session-others", count=view.others)
    rows: list[list[Button]] = [
        [(t.plain("programme"), Programme(session_id=session.id, page=0)), *_calendar(session, t)],
        _places(view, t),
        _boards(session, t),
        _materials(view, t),
    ]
    if actor.is_organiser:
        rows += _organiser_rows(view, t)
    if actor.may_moderate(session.id):
        rows += _roster_rows(session, actor, t)
    rows.append(_leading(view, actor, t))
    return Screen(text, keyboard(*rows, [to_menu(t)]))


def group_card(
    session: Session, seats: Seats, elsewhere: int, leaders: Sequence[str], t: Words, links: Links
) -> Screen:
    """A session in the Media-hub's group."""
    join = (t.plain("join"), links.to(Target.JOIN, session.id))
    programme_ = (t.plain("programme"), links.to(Target.PROGRAMME, session.id))
    rows = [[join], [programme_]] if session.state in OPEN else [[programme_]]
    return Screen(_text(session, seats, elsewhere, leaders, t), keyboard(*rows))


def preview(
    session: Session, leaders: Sequence[str], chat_title: str, t: Words, hub: Words, links: Links
) -> Screen:
    """Exactly what will be posted, in the words of the hub, and where."""
    nobody = Seats(session.capacity, taken=0, waiting=0)
    card = group_card(replace(session, state=SessionState.ANNOUNCED), nobody, 0, leaders, hub, links)
    publish = (t.plain("publish"), Publish(session_id=session.id, version=session.version))
    back = (t.plain("back"), Open(session_id=session.id))
    return Screen(t("preview", chat=chat_title, card=Html(card.text)), keyboard([publish], [back]))


def published(session: Session, t: Words) -> Screen:
    return Screen(t("published", theme=session.theme), keyboard([_open(session, t)]))


def programme(session: Session, plan: Plan, page: int, t: Words, *, by_time: bool = False) -> Screen:
    blocks = _by_time(session, plan, t) if by_time else _by_zone(plan, t)
    if not blocks:
        blocks = [t("programme-empty")]
    found = pages(blocks)
    page = min(max(page, 0), len(found) - 1)
    turns = page_turns(
        page, len(found) - 1, lambda number: Programme(session_id=session.id, page=number, by_time=by_time), t
    )
    text = t("programme-title", theme=session.theme, page=page + 1, pages=len(found))
    other = (
        t.plain("programme-by", by="zone" if by_time else "time"),
        Programme(session_id=session.id, page=0, by_time=not by_time),
    )
    order: list[Button] = [other] if any(one.time for one in plan.activities) else []
    return Screen(text + "\n\n" + found[page], keyboard(turns, order, [_open(session, t)]))


def edit_menu(session: Session, t: Words) -> Screen:
    fields = Field if session.state is SessionState.DRAFT else (Field.THEME, Field.AIM)
    rows: list[list[Button]] = [
        [(t.plain("field", field=field), EditField(session_id=session.id, field=field))] for field in fields
    ]
    rows.append([(t.plain("capacity"), Capacity(part_id=session.whole))])
    return Screen(t("edit-what", theme=session.theme), keyboard(*rows, [_open(session, t)]))


def ask_field(session: Session, field: Field, t: Words) -> Screen:
    back = (t.plain("back"), Edit(session_id=session.id))
    return Screen(
        t("edit-ask", field=field, limit=LIMITS[field], now=_current(session, field, t)), keyboard([back])
    )


def wrong_field(session_id: int, field: Field, length: int, t: Words) -> Screen:
    back = (t.plain("back"), Edit(session_id=session_id))
    return Screen(t("edit-wrong", limit=LIMITS[field], length=length), keyboard([back]))


def _current(session: Session, field: Field, t: Words) -> str:
    values = {
        Field.THEME: session.theme,
        Field.AIM: session.aim,
        Field.DAYS: show_days(session.days, t.zone),
        Field.PLACE: session.place,
    }
    return values[field] or "—"


def _text(session: Session, seats: Seats, elsewhere: int, leaders: Sequence[str], t: Words) -> Html:
    """The theme and the facts fit the first look on a phone; the aim comes after them."""
    title = t("session-title", theme=session.theme, state=session.state)
    if session.state is SessionState.CANCELLED and session.cancel_reason:
        title = Html(title + "\n" + t("cancel-reason", reason=session.cancel_reason))
    facts = [t("session-when", when=day_lines(session.days, t))]
    if session.place:
        facts.append(t("session-place", place=session.place))
    if session.moved_from and session.state in OPEN:
        facts.append(_moved(session, session.moved_from, t))
    if leaders:
        facts.append(_leaders(leaders, t))
    if session.activities:
        facts.append(t("session-activities", count=session.activities))
    facts.append(t("session-seats", taken=seats.taken, capacity=seats.capacity or 0, waiting=seats.waiting))
    if elsewhere:
        facts.append(t("session-elsewhere", count=elsewhere))
    parts = [title, "\n".join(facts)]
    if session.aim:
        parts.append(t("session-aim", aim=clip(session.aim, 700)))
    return Html("\n\n".join(parts))


def _leaders(names: Sequence[str], t: Words) -> Html:
    shown = ", ".join(names[:LEADERS])
    return t("session-leaders", count=len(names), names=shown, more=max(0, len(names) - LEADERS))


def _by_zone(plan: Plan, t: Words) -> list[str]:
    return [block for zone in Zone for block in _zone(zone, plan.activities, t)]


def _by_time(session: Session, plan: Plan, t: Words) -> list[str]:
    """Day by day; what has no time comes last on its day."""
    blocks = []
    for number, day in enumerate(session.days, start=1):
        activities = [one for one in plan.activities if min(one.day, len(session.days)) == number]
        items = [_activity(one, t) for one in sorted(activities, key=lambda one: one.time or "24")]
        if items and len(session.days) > 1:
            items[0] = t("day-heading", when=day_lines([day], t)) + "\n\n" + items[0]
        blocks += items
    return blocks


def _zone(zone: Zone, activities: Sequence[Activity], t: Words) -> list[str]:
    """The zone's heading stays with its first activity."""
    items = [_activity(activity, t) for activity in activities if activity.zone is zone]
    if items:
        items[0] = t("zone-heading", zone=zone) + "\n\n" + items[0]
    return items


def _activity(activity: Activity, t: Words) -> str:
    lines = [activity_line(activity, t)]
    if activity.note:
        lines.append(t("activity-note", note=activity.note))
    if activity.moderator:
        lines.append(t("activity-moderator", name=activity.moderator))
    return "\n".join(lines)


def _moved(session: Session, before: Before, t: Words) -> Html:
    if before.days == session.days:
        return t("session-moved-place", old=before.place or "—")
    return t("session-moved", old=spans(before.days, before.place, t))


def _places(view: SessionView, t: Words) -> list[Button]:
    if view.session.state not in OPEN:
        return []
    if view.mine is RegistrationState.OFFERED:
        decline = Leave(part_id=view.session.whole, waits=False)
        return [
            (t.plain("offer-take"), Join(part_id=view.session.whole)),
            (t.plain("offer-decline"), decline),
        ]
    if view.mine in PRESENT:
        leave = (t.plain("leave"), Leave(part_id=view.session.whole, waits=view.position is not None))
        return [leave, *_activities(view.session, t)]
    return [(t.plain("join"), Choose(session_id=view.session.id))]


def _boards(session: Session, t: Words) -> list[Button]:
    if session.state not in {SessionState.RUNNING, *OVER}:
        return []
    return [(t.plain("boards-session"), SessionBoards(session_id=session.id))]


def _materials(view: SessionView, t: Words) -> list[Button]:
    if not view.materials:
        return []
    return [
        (t.plain("materials-of-session", count=view.materials), List(sort=Sort.BEST, session=view.session.id))
    ]


def _activities(session: Session, t: Words) -> list[Button]:
    if not session.activities or session.state not in OPEN:
        return []
    return [(t.plain("to-activities"), Activities(session_id=session.id, page=0))]


def _organiser_rows(view: SessionView, t: Words) -> list[list[Button]]:
    session = view.session
    export: list[Button] = [(t.plain("export"), Export(session_id=session.id))]
    if session.state in OVER:
        return [export, [(t.plain("certificates"), OfSession(session_id=session.id))]]
    if session.state not in CHANGEABLE:
        return [export]
    edit = (t.plain("edit"), Edit(session_id=session.id))
    cancel = (t.plain("cancel-session"), Cancel(session_id=session.id))
    if session.state is SessionState.DRAFT:
        return [[edit, (t.plain("announce"), Preview(session_id=session.id))], export, [cancel]]
    rows: list[list[Button]] = []
    if not view.is_shown:
        rows.append([(t.plain("post-again"), PostAgain(session_id=session.id))])
    capacity = (t.plain("capacity"), Capacity(part_id=session.whole))
    move = (t.plain("move"), Move(session_id=session.id))
    begins = session.state is SessionState.ANNOUNCED
    turn = (
        (t.plain("begin"), Begin(session_id=session.id))
        if begins
        else (t.plain("finish"), Finish(session_id=session.id))
    )
    return [*rows, [edit, capacity], [move, cancel], [turn, *export], _posters(session, t)]


def _calendar(session: Session, t: Words) -> list[Button]:
    """A draft's days are not settled yet."""
    if session.state is SessionState.DRAFT:
        return []
    return [(t.plain("to-calendar"), SessionCalendar(session_id=session.id))]


def _posters(session: Session, t: Words) -> list[Button]:
    join = (t.plain("poster"), SessionPoster(session_id=session.id, here=False))
    if not session.self_check_in:
        return [join]
    return [join, (t.plain("poster-here"), SessionPoster(session_id=session.id, here=True))]


def _roster_rows(session: Session, actor: Member, t: Words) -> list[list[Button]]:
    """For whoever keeps the session's list."""
    if session.state is SessionState.DRAFT:
        return []
    people = (t.plain("to-list"), Roster(session_id=session.id))
    file = (t.plain("to-list-file"), RosterFile(session_id=session.id))
    reminders: list[Button] = [(t.plain("reminder-figures-button"), Figures(session_id=session.id))]
    if not actor.is_organiser or session.state not in OPEN:
        return [[people, file], reminders]
    label = t.plain("self-check-in", on="yes" if session.self_check_in else "no")
    return [
        [people, file],
        [(label, SelfCheckIn(session_id=session.id, on=not session.self_check_in))],
        reminders,
    ]


def _leading(view: SessionView, actor: Member, t: Words) -> list[Button]:
    """An organiser looks for moderators; others may offer to be one, or give it up."""
    session_id = view.session.id
    if view.session.state not in CHANGEABLE:
        return []
    if actor.is_organiser:
        return [(t.plain("moderators"), Leaders(session_id=session_id))]
    if view.leading is ModerationState.VOLUNTEERED:
        return [(t.plain("moderators-take-back"), StepBack(session_id=session_id))]
    if view.leading is ModerationState.ACCEPTED:
        return [(t.plain("moderators-step-back"), AskStepBack(session_id=session_id))]
    if view.session.state is SessionState.DRAFT and view.leading is not ModerationState.INVITED:
        return []
    return [(t.plain("moderators-ready"), Volunteer(session_id=session_id))]


def _line(view: SessionView, t: Words) -> Button:
    session = view.session
    label = t.plain(
        "session-line",
        date=short_date(session.days, t),
        theme=clip(session.theme, 40),
        state=session.state,
    )
    return label, Open(session_id=session.id)


def _open(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)
