"""Screens of many people: whose list, the list, somebody new on it."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardMarkup

from domain.member import MAX_INSTITUTION, MAX_NAME
from domain.registration import OPEN
from domain.session import Session
from handlers.entrance.screens import to_menu
from handlers.institutions.buttons import Sums
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.presence.buttons import Add, AddName, AddTo, Led, Only, OpenPerson, Roster, RosterFile
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.when import short_date
from services import roster
from services.roster import Mark, Row

ON_PAGE = 8
INSTITUTIONS = 8  # offered as buttons; any other is typed
WORDS = 50  # characters of what was looked for that are shown


def led(found: Sequence[Session], page: int, t: Words) -> Screen:
    if not found:
        return Screen(t("list-sessions-none"), keyboard([to_menu(t)]))
    last = (len(found) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_session(one, t)] for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Led(page=number), t)
    return Screen(t("list-sessions"), keyboard(*rows, turns, [to_menu(t)]))


def people(found: roster.Roster, only: Only, page: int, words: str, t: Words) -> Screen:
    """`words`: what is looked for."""
    session, shown = found.session, _shown(found, only, words)
    last = max(0, len(shown) - 1) // ON_PAGE
    page = min(page, last)
    rows = [[_person(session, row, t)] for row in shown[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Roster(session_id=session.id, only=only, page=number), t)
    parts = [
        t(
            "list",
            theme=session.theme,
            registered=found.registered,
            waiting=found.waiting,
            inside=found.inside,
        )
    ]
    if only is Only.FOUND:
        parts.append(t("list-found", words=clip(words, WORDS), count=len(shown)))
    parts.append(t("list-page", page=page + 1, pages=last + 1, count=len(shown)))
    views: list[Button] = [
        (t.plain("list-only", only=one), Roster(session_id=session.id, only=one))
        for one in (Only.ALL, Only.INSIDE, Only.WAITING)
        if one is not only
    ]
    add: list[Button] = [(t.plain("list-add"), Add(session_id=session.id))] if session.state in OPEN else []
    file = (t.plain("list-file"), RosterFile(session_id=session.id))
    sums = (t.plain("institution-sums-of"), Sums(session_id=session.id, page=0))
    return Screen(
        Html("\n\n".join(parts)), keyboard(*rows, turns, views, [*add, file], [sums], [_open(session, t)])
    )


def file_caption(session: Session, t: Words) -> Html:
    return t("list-file-caption", theme=session.theme)


def ask_name(session_id: int, t: Words) -> Screen:
    return Screen(t("add-name", limit=MAX_NAME), keyboard([to_list(session_id, t)]))


def wrong_name(session_id: int, t: Words) -> Screen:
    return Screen(t("name-wrong", limit=MAX_NAME), keyboard([to_list(session_id, t)]))


def ask_institution(name: str, offered: Sequence[str], t: Words) -> Screen:
    return Screen(t("add-institution", name=name, limit=MAX_INSTITUTION), _institutions(offered, t))


def wrong_institution(offered: Sequence[str], t: Words) -> Screen:
    return Screen(t("institution-wrong", limit=MAX_INSTITUTION), _institutions(offered, t))


def to_list(session_id: int, t: Words) -> Button:
    return t.plain("to-list"), Roster(session_id=session_id)


def name_of(person: roster.Person, t: Words) -> str:
    return person.name or t.plain("person-erased")


def _institutions(offered: Sequence[str], t: Words) -> InlineKeyboardMarkup:
    rows = [[(clip(name, 60), AddTo(number=number))] for number, name in enumerate(offered)]
    return keyboard(*rows, [(t.plain("back"), AddName())])


def _shown(found: roster.Roster, only: Only, words: str) -> Sequence[Row]:
    match only:
        case Only.ALL:
            return found.rows
        case Only.INSIDE:
            return found.only(Mark.INSIDE)
        case Only.WAITING:
            return found.only(Mark.WAITING)
        case Only.FOUND:
            return found.named(words)


def _person(session: Session, row: Row, t: Words) -> Button:
    name = clip(name_of(row.person, t), 40)
    return t.plain("list-line", mark=row.mark, name=name), OpenPerson(
        session_id=session.id, member_id=row.person.id
    )


def _session(session: Session, t: Words) -> Button:
    theme, date = clip(session.theme, 40), short_date(session.days, t)
    return t.plain("session-line", date=date, theme=theme, state=session.state), Roster(session_id=session.id)


def _open(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)
