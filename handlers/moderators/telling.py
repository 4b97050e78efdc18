"""The messages themselves: to organisers who offers, answers or steps back; to moderators what is expected and when."""

from zlib import crc32

from domain.moderation import Duty, ModerationState
from domain.session import Session, SessionState
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.moderators.buttons import Accept, Answer, AskStepBack, Candidates, Dismiss, StepBack
from handlers.moderators.screens import to_leaders, to_session
from handlers.paging import clip
from handlers.presence.buttons import Roster
from handlers.roles.screens import who
from handlers.screen import Screen
from handlers.sessions.buttons import Programme
from handlers.texts import Html, Words
from handlers.when import at, when_and_where
from services.leader_news import LeaderNews
from services.moderation import ModerationNews


def volunteered(news: ModerationNews, t: Words) -> Screen:
    session_id, member_id = news.session.id, news.member.id
    text = t(
        "moderators-offers",
        name=_name(news, t),
        institution=news.member.institution or "—",
        theme=news.session.theme,
        when=when_and_where(news.session, t),
    )
    accept = (t.plain("moderators-accept"), Accept(session_id=session_id, member_id=member_id))
    dismiss = (
        t.plain("moderators-dismiss", state=ModerationState.VOLUNTEERED),
        Dismiss(session_id=session_id, member_id=member_id, version=news.moderation.version),
    )
    return Screen(text, keyboard([accept, dismiss], [to_leaders(session_id, t)]))


def invited(news: ModerationNews, t: Words) -> Screen:
    session, version = news.session, news.moderation.version
    text = t("moderators-invited", theme=session.theme, when=when_and_where(session, t))
    return Screen(text + "\n\n" + _expected(session, t), keyboard(_answers(session, version, t)))


def seal(session: Session) -> int:
    """Of the time and place that an invitation showed."""
    return crc32(repr((session.days, session.place)).encode())


def agreed(news: ModerationNews, t: Words) -> Screen:
    session = news.session
    text = t("moderators-agreed", theme=session.theme, when=when_and_where(session, t))
    cannot = (t.plain("moderators-step-back"), AskStepBack(session_id=session.id))
    return Screen(text + "\n\n" + _expected(session, t), keyboard([to_session(session, t)], [cannot]))


def answered(news: ModerationNews, t: Words) -> Screen:
    accepts = news.moderation.state is ModerationState.ACCEPTED
    text = t(
        "moderators-answered",
        accepts="yes" if accepts else "no",
        name=_name(news, t),
        theme=news.session.theme,
    )
    return Screen(text, keyboard([] if accepts else [_another(news.session, t)], [_leaders(news, t)]))


def stepped_back(news: ModerationNews, t: Words) -> Screen:
    text = t("moderators-stepped-back", name=_name(news, t), theme=news.session.theme)
    return Screen(text, keyboard([_another(news.session, t)], [_leaders(news, t)]))


def refused(news: ModerationNews, t: Words) -> Screen:
    return Screen(t("moderators-refused", theme=news.session.theme), keyboard([to_menu(t)]))


def moved(news: LeaderNews, t: Words) -> Screen:
    """A draft was never told to others, so nobody remembers what it was before."""
    session = news.session
    before, is_draft = session.moved_from, session.state is SessionState.DRAFT
    text = t(
        "moderators-moved",
        state=news.state,
        theme=session.theme,
        known="yes" if before and not is_draft else "no",
        old=when_and_where(session, t, before) if before else "",
        new=when_and_where(session, t),
    )
    row: list[Button] = [(t.plain("moderators-step-back"), AskStepBack(session_id=session.id))]
    if news.state is ModerationState.INVITED:
        row = _answers(session, news.version, t)
    elif news.state is ModerationState.VOLUNTEERED:
        row = [(t.plain("moderators-take-back"), StepBack(session_id=session.id))]
    return Screen(text, keyboard(row, [to_session(session, t)]))


def cancelled(news: LeaderNews, t: Words) -> Screen:
    session = news.session
    text: str = t("moderators-cancelled", theme=session.theme, when=when_and_where(session, t))
    if session.cancel_reason:
        text += "\n\n" + t("cancel-reason", reason=session.cancel_reason)
    return Screen(text, keyboard([to_menu(t)]))


def duty(session: Session, what: Duty, t: Words) -> Screen:
    text = t("moderators-duty-now", theme=session.theme, when=when_and_where(session, t), duty=what)
    boards: Button = (t.plain("place", place=Place.BOARD), Go(place=Place.BOARD))
    rows: dict[Duty, list[Button]] = {
        Duty.BEFORE: [(t.plain("programme"), Programme(session_id=session.id, page=0)), boards],
        Duty.DURING: [(t.plain("to-list"), Roster(session_id=session.id)), boards],
        Duty.AFTER: [boards],
    }
    return Screen(
        text + "\n\n" + t("moderators-duty", duty=what), keyboard(rows[what], [to_session(session, t)])
    )


def _answers(session: Session, version: int, t: Words) -> list[Button]:
    """To an invitation."""
    number, shown = session.id, seal(session)
    yes = Answer(session_id=number, version=version, shown=shown, accepts=True)
    no = Answer(session_id=number, version=version, shown=shown, accepts=False)
    return [(t.plain("moderators-ready"), yes), (t.plain("moderators-not"), no)]


def _expected(session: Session, t: Words) -> Html:
    """All of it at once, in the order in which it comes, each with its day and hour."""
    begins, ends = at(session.starts_at, t), at(session.ends_at, t)
    lines = [t("moderators-expected-one", duty=one, begins=begins, ends=ends) for one in Duty]
    return Html("\n\n".join([t("moderators-expected"), *lines]))


def _name(news: ModerationNews, t: Words) -> str:
    return clip(who(news.member, t), 100)


def _another(session: Session, t: Words) -> Button:
    return t.plain("moderators-invite"), Candidates(session_id=session.id)


def _leaders(news: ModerationNews, t: Words) -> Button:
    return to_leaders(news.session.id, t)
