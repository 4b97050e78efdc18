"""Screens of one person: who they are, when they were there, what may be put right; and of codes."""

from collections.abc import Sequence

from domain.attendance import EntryRefusal, TimesRefusal
from domain.registration import OPEN, PRESENT, RegistrationState
from domain.session import Part, Session
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.presence.buttons import (
    AskRemove,
    AskTimes,
    At,
    Came,
    Entries,
    GoOut,
    MyCode,
    MyCodes,
    OpenEntry,
    OpenPerson,
    Places,
    Remove,
    SignUp,
    Strike,
    Went,
    WriteDown,
)
from handlers.presence.lists import name_of, to_list
from handlers.registration.screens import part_title
from handlers.screen import Document, Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.when import at, short_date, when_and_where
from services.attendance import NotAlone, NotNow, SelfRefusal, Visit
from services.registrations import Mine
from services.roster import Entry, PersonView
from services.sessions import PartView

ON_PAGE = 8
SEATS = 10  # of one person, in their screen
TIMES = 12


def person(view: PersonView, t: Words) -> Screen:
    session = view.session
    parts = [
        t(
            "person",
            name=name_of(view.person, t),
            institution=view.person.institution or "—",
            theme=session.theme,
        ),
        _seats(view, t),
        _presence(view, t),
    ]
    is_open = session.state in OPEN
    parts.append(t("person-at", title=_title(view, view.at, t)) if is_open else t("person-over"))
    rows: list[list[Button]] = []
    if view.at.id in view.inside:
        rows.append([(t.plain("went"), Went(part_id=view.at.id, member_id=view.person.id))])
    elif is_open:
        rows.append([(t.plain("came"), Came(part_id=view.at.id, member_id=view.person.id))])
    if is_open and len(view.parts) > 1:
        rows.append([(t.plain("person-places"), _places(view, 0))])
    entries = (t.plain("person-entries"), Entries(session_id=session.id, member_id=view.person.id, page=0))
    rows.append([entries])
    rows.append(_list_row(view, t))
    return Screen(Html("\n\n".join(parts)), keyboard(*rows, [to_list(session.id, t)]))


def places(view: PersonView, page: int, t: Words) -> Screen:
    """Where is it that people come?"""
    last = (len(view.parts) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_place(view, part, t)] for part in view.parts[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: _places(view, number), t)
    return Screen(t("person-places-what", theme=view.session.theme), keyboard(*rows, turns, [_back(view, t)]))


def ask_remove(view: PersonView, t: Words) -> Screen:
    yes = (t.plain("person-remove-yes"), Remove(session_id=view.session.id, member_id=view.person.id))
    text = t("person-remove-ask", name=name_of(view.person, t), theme=view.session.theme)
    return Screen(Html(text + "\n\n" + _seats(view, t)), keyboard([yes], [_back(view, t)]))


def entries(view: PersonView, page: int, t: Words) -> Screen:
    """All of one person; a new one where people come in now."""
    shown = list(reversed(view.entries))
    last = max(0, len(shown) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_entry(view, one, t)] for one in shown[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(
        page,
        last,
        lambda number: Entries(session_id=view.session.id, member_id=view.person.id, page=number),
        t,
    )
    new = (t.plain("entry-new"), WriteDown(part_id=view.at.id, member_id=view.person.id))
    text = t("entries", name=name_of(view.person, t), count=len(shown))
    return Screen(text, keyboard(*rows, turns, [new], [_back(view, t)]))


def entry(visit: Visit, name: str, t: Words) -> Screen:
    stay = visit.entry.stay
    text = t(
        "entry",
        name=name,
        title=part_title(visit.session, visit.part, t),
        entered=at(stay.entered_at, t),
        left=at(stay.left_at, t) if stay.left_at else t.plain("entry-inside"),
    )
    change = (t.plain("entry-change"), AskTimes(entry_id=visit.entry.id))
    strike = (t.plain("entry-strike"), Strike(entry_id=visit.entry.id))
    back = Entries(session_id=visit.session.id, member_id=visit.entry.member_id, page=0)
    return Screen(text, keyboard([change, strike], [(t.plain("back"), back)]))


def ask_times(
    session: Session, part: Part, member_id: int, date: str, entry: Entry | None, t: Words
) -> Screen:
    """`entry`: that is to be changed; None: a new one. `date`: meant where none is typed."""
    title = part_title(session, part, t)
    if entry is None:
        text = t("times-new", title=title, date=date)
        back: Entries | OpenEntry = Entries(session_id=session.id, member_id=member_id, page=0)
    else:
        text = t("times-ask", title=title, date=date, now=_times(entry, t))
        back = OpenEntry(entry_id=entry.id)
    return Screen(text, keyboard([(t.plain("back"), back)]))


def wrong_times(why: TimesRefusal | None, asked: Screen, t: Words) -> Screen:
    """None: they were not understood."""
    return Screen(t("times-wrong", why=why or "unclear"), asked.keyboard)


def code(session: Session, data: bytes, t: Words) -> Screen:
    """One's own, to be shown at the entrance."""
    name = t.plain("code-name", number=str(session.id))
    text = t("code", theme=session.theme, when=when_and_where(session, t))
    return Screen(text, keyboard([_open(session, t)]), Document(name, data, is_picture=True))


def codes(found: Sequence[Mine], page: int, t: Words) -> Screen:
    """For which session?"""
    last = max(0, len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows: list[list[Button]] = [
        [
            (
                clip(f"{short_date(one.session.days, t)} {one.session.theme}", 40),
                MyCode(session_id=one.session.id),
            )
        ]
        for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda number: MyCodes(page=number), t)
    return Screen(t("codes") if found else t("mine-none"), keyboard(*rows, turns, [to_menu(t)]))


def code_wrong(t: Words) -> Screen:
    return Screen(t("code-wrong"), keyboard([to_menu(t)]))


def code_not_for_you(t: Words, *, own: bool) -> Screen:
    """A teacher has opened a code that moderators scan."""
    return Screen(t("code-own") if own else t("code-for-moderators"), keyboard([to_menu(t)]))


def checked_in(session: Session, t: Words) -> Screen:
    out = (t.plain("here-out"), GoOut(session_id=session.id))
    return Screen(t("here", theme=session.theme), keyboard([out], [_open(session, t)]))


def checked_out(session: Session, t: Words) -> Screen:
    return Screen(t("here-left", theme=session.theme), keyboard([_open(session, t)]))


def not_alone(refused: NotAlone, t: Words) -> Screen:
    off = refused.why is SelfRefusal.OFF
    text = t("here-off", theme=refused.session.theme) if off else t("here-full", theme=refused.session.theme)
    return Screen(text, keyboard([_open(refused.session, t)]))


def not_now(refused: NotNow, t: Words) -> Screen:
    return Screen(
        t("not-now", why=refused.why, opens=_opens(refused, t)), keyboard([_open(refused.session, t)])
    )


def not_now_words(refused: NotNow, t: Words) -> str:
    """In an answer to a press."""
    return t.plain("not-now", why=refused.why, opens=_opens(refused, t))


def go_on_here(link: str, t: Words) -> Screen:
    """After somebody who had scanned a poster has told who they are."""
    return Screen(t("here-go-on"), keyboard([(t.plain("here-check-in"), link)]))


def removed(view: PartView, t: Words) -> Screen:
    """The notice to whoever was taken off the list."""
    session = view.session
    text = t("removed-notice", theme=session.theme, when=when_and_where(session, t))
    return Screen(text, keyboard([_open(session, t)]))


def _seats(view: PersonView, t: Words) -> Html:
    if not view.seats:
        return t("person-no-seat")
    lines = [
        t("person-seat", state=state, title=clip(part_title(view.session, part, t), 80))
        for part, state in view.seats[:SEATS]
    ]
    if len(view.seats) > SEATS:
        lines.append(t("person-more", count=len(view.seats) - SEATS))
    return Html("\n".join(lines))


def _presence(view: PersonView, t: Words) -> Html:
    inside = ", ".join(clip(_title(view, part, t), 60) for part in view.parts if part.id in view.inside)
    lines = [t("person-inside", names=inside) if inside else t("person-outside")]
    lines += [
        Html(t("person-time", title=_titled(view, one, t), times=_times(one, t)))
        for one in view.entries[-TIMES:]
    ]
    if view.minutes:
        lines.append(t("person-minutes", minutes=view.minutes))
    return Html("\n".join(lines))


def _list_row(view: PersonView, t: Words) -> list[Button]:
    """What may be done about the registration."""
    session_id, member_id = view.session.id, view.person.id
    row: list[Button] = []
    if view.session.state not in OPEN:
        return row
    if view.whole in {None, RegistrationState.OFFERED}:  # of who has no Telegram nobody else takes an offer
        row.append((t.plain("person-sign-up"), SignUp(session_id=session_id, member_id=member_id)))
    if any(state in PRESENT for _, state in view.seats):
        row.append((t.plain("person-remove"), AskRemove(session_id=session_id, member_id=member_id)))
    return row


def _place(view: PersonView, part: Part, t: Words) -> Button:
    chosen = "yes" if part.id == view.at.id else "no"
    label = t.plain("person-place", chosen=chosen, title=clip(_title(view, part, t), 50))
    return label, At(part_id=part.id, member_id=view.person.id)


def _entry(view: PersonView, one: Entry, t: Words) -> Button:
    label = t.plain("person-time", title=_titled(view, one, t), times=_times(one, t))
    return label, OpenEntry(entry_id=one.id)


def _titled(view: PersonView, one: Entry, t: Words) -> str:
    part = next(part for part in view.parts if part.id == one.part_id)
    return clip(_title(view, part, t), 30)


def _title(view: PersonView, part: Part, t: Words) -> str:
    return part_title(view.session, part, t)


def _times(one: Entry, t: Words) -> str:
    entered = one.stay.entered_at.astimezone(t.zone)
    left = one.stay.left_at.astimezone(t.zone).strftime("%H:%M") if one.stay.left_at else "…"
    return f"{entered:%d.%m %H:%M}–{left}"


def _opens(refused: NotNow, t: Words) -> str:
    return at(refused.opens_at, t) if refused.opens_at and refused.why is EntryRefusal.EARLY else ""


def _places(view: PersonView, page: int) -> Places:
    return Places(session_id=view.session.id, member_id=view.person.id, page=page)


def _back(view: PersonView, t: Words) -> Button:
    return t.plain("back"), OpenPerson(session_id=view.session.id, member_id=view.person.id)


def _open(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)
