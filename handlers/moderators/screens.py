"""Who leads a session: for the organiser who looks for somebody, and for whoever offers or is asked."""

from collections.abc import Sequence

from aiogram.types import InlineKeyboardMarkup

from domain.member import Member
from domain.moderation import ModerationState
from domain.session import Session, SessionState
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.moderators.buttons import Accept, Ask, Candidates, Dismiss, Leaders, OneLeader, StepBack
from handlers.paging import clip
from handlers.roles.screens import who
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Words
from services.moderation import Leader
from services.moderation import Leaders as Found

ON_PAGE = 8


def leaders(found: Found, t: Words) -> Screen:
    """The first of them as buttons; more than fit nobody asks at once."""
    session = found.session
    rows: list[list[Button]] = [
        [(_line(one, t), OneLeader(session_id=session.id, member_id=one.member.id))]
        for one in found.leaders[: ON_PAGE * 4]
    ]
    invite = (t.plain("moderators-invite"), Candidates(session_id=session.id))
    text = t("moderators-of", theme=session.theme, count=len(found.leaders))
    return Screen(text, keyboard(*rows, [invite], [to_session(session, t)]))


def leader(session: Session, one: Leader, t: Words) -> Screen:
    session_id, member_id = session.id, one.member.id
    name = clip(who(one.member, t), 100)
    text = t(
        "moderators-one",
        name=name,
        institution=one.member.institution or "—",
        theme=session.theme,
        state=one.state,
    )
    dismiss = (
        t.plain("moderators-dismiss", state=one.state),
        Dismiss(session_id=session_id, member_id=member_id, version=one.version),
    )
    act: Button = (
        t.plain("moderators-replace"),
        Candidates(session_id=session_id, instead=member_id),
    )
    if one.state is ModerationState.VOLUNTEERED:
        act = (t.plain("moderators-accept"), Accept(session_id=session_id, member_id=member_id))
    return Screen(text, keyboard([act], [dismiss], [to_leaders(session_id, t)]))


def candidates(
    found: Found, people: Sequence[Member], asked: Candidates, t: Words, *, words: str = ""
) -> Screen:
    """`words`: only those in whose name they occur."""
    session_id, last = asked.session_id, max(0, len(people) - 1) // ON_PAGE
    page = min(asked.page, last)
    rows: list[list[Button]] = [
        [(_name(one, t), Ask(session_id=session_id, member_id=one.id, instead=asked.instead))]
        for one in people[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda number: asked.model_copy(update={"page": number}), t)
    text = t("moderators-whom", theme=found.session.theme, count=len(people), words=clip(words, 60))
    if not words:
        text = t("moderators-whom-all", theme=found.session.theme, count=len(people))
    return Screen(text, keyboard(*rows, turns if not words else [], [to_leaders(session_id, t)]))


def volunteered(session: Session, t: Words) -> Screen:
    take_back = (t.plain("moderators-take-back"), StepBack(session_id=session.id))
    return Screen(t("moderators-volunteered", theme=session.theme), _own([take_back], session, t))


def agreed(session: Session, t: Words) -> Screen:
    """What is expected follows as a message of its own."""
    return Screen(t("moderators-agreed-now", theme=session.theme), _own([], session, t))


def declined(session: Session, t: Words) -> Screen:
    return Screen(t("moderators-declined-now", theme=session.theme), keyboard([to_menu(t)]))


def over(t: Words) -> Screen:
    """The invitation is another one by now, or none."""
    return Screen(t("moderators-over"), keyboard([to_menu(t)]))


def closed(session: Session, t: Words) -> Screen:
    """Nobody leads it any more: it is cancelled, or over."""
    cancelled = "yes" if session.state is SessionState.CANCELLED else "no"
    text = t("moderators-closed", theme=session.theme, cancelled=cancelled)
    return Screen(text, keyboard([to_session(session, t)], [to_menu(t)]))


def why_closed(session: Session, t: Words) -> str:
    """The same for a toast, which holds 200 characters."""
    cancelled = "yes" if session.state is SessionState.CANCELLED else "no"
    return t.plain("moderators-closed", theme=clip(session.theme, 60), cancelled=cancelled)


def ask_step_back(session: Session, t: Words) -> Screen:
    yes = (t.plain("moderators-step-back-yes"), StepBack(session_id=session.id))
    return Screen(t("moderators-step-back-ask", theme=session.theme), _own([yes], session, t))


def stepped_back(t: Words, *, organisers_hear: bool = False) -> Screen:
    told = "yes" if organisers_hear else "no"
    return Screen(t("moderators-stepped-back-now", told=told), keyboard([to_menu(t)]))


def to_leaders(session_id: int, t: Words) -> Button:
    return t.plain("moderators"), Leaders(session_id=session_id)


def to_session(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)


def _own(row: list[Button], session: Session, t: Words) -> InlineKeyboardMarkup:
    return keyboard(row, [to_session(session, t)], [to_menu(t)])


def _line(one: Leader, t: Words) -> str:
    return t.plain("moderators-line", state=one.state, name=clip(who(one.member, t), 40))


def _name(one: Member, t: Words) -> str:
    return clip(f"{who(one, t)} · {one.institution}" if one.institution else who(one, t), 60)
