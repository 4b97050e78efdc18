"""The messages themselves: to organisers who offers, answers or steps back; to moderators what is expected and when."""

from domain.moderation import Duty, ModerationState
from domain.session import Session
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard
from handlers.moderators.buttons import Answer, Ask, AskStepBack, Candidates, Dismiss
from handlers.moderators.screens import to_leaders, to_session
from handlers.paging import clip
from handlers.presence.buttons import Roster
from handlers.roles.screens import who
from handlers.screen import Screen
from handlers.sessions.buttons import Programme
from handlers.texts import Html, Words
from handlers.when import when_and_where
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
    accept = (t.plain("moderators-accept"), Ask(session_id=session_id, member_id=member_id))
    dismiss = (
        t.plain("moderators-dismiss", state=ModerationState.VOLUNTEERED),
        Dismiss(session_id=session_id, member_id=member_id, version=news.moderation.version),
    )
    return Screen(text, keyboard([accept, dismiss], [to_leaders(session_id, t)]))


def invited(news: ModerationNews, t: Words) -> Screen:
    session, version = news.session, news.moderation.version
    text = t("moderators-invited", theme=session.theme, when=when_and_where(session, t))
    yes = (t.plain("moderators-ready"), Answer(session_id=session.id, version=version, accepts=True))
    no = (t.plain("moderators-not"), Answer(session_id=session.id, version=version, accepts=False))
    return Screen(text + "\n\n" + _expected(t), keyboard([yes, no]))


def agreed(news: ModerationNews, t: Words) -> Screen:
    session = news.session
    text = t("moderators-agreed", theme=session.theme, when=when_and_where(session, t))
    cannot = (t.plain("moderators-step-back"), AskStepBack(session_id=session.id))
    return Screen(text + "\n\n" + _expected(t), keyboard([to_session(session, t)], [cannot]))


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


def _expected(t: Words) -> Html:
    """All of it at once, in the order in which it comes."""
    return Html("\n\n".join([t("moderators-expected"), *(t("moderators-duty", duty=one) for one in Duty)]))


def _name(news: ModerationNews, t: Words) -> str:
    return clip(who(news.member, t), 100)


def _another(session: Session, t: Words) -> Button:
    return t.plain("moderators-invite"), Candidates(session_id=session.id)


def _leaders(news: ModerationNews, t: Words) -> Button:
    return to_leaders(news.session.id, t)
