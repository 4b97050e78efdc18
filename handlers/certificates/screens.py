from collections.abc import Sequence
from typing import Final, TypeVar

from domain.certificate import MAX_REVOKE_REASON
from domain.member import Member
from domain.session import Session
from handlers.certificates.buttons import (
    Finished,
    Issue,
    Issued,
    Mine,
    OfSession,
    Paper,
    Reissue,
    ReissueChanged,
    Revoke,
    Show,
)
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.papers import dates, hours, long_date
from handlers.screen import Document, Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.when import short_date
from services.certificates import Overview, View

_T = TypeVar("_T")

ON_PAGE: Final = 8
SHOWN: Final = 20  # activities; the rest are counted
_TITLE: Final = 80  # characters of one


def overview(found: Overview, t: Words) -> Screen:
    session = found.session
    lines = [
        t("certificates-title", theme=session.theme),
        t("certificates-present", count=found.present),
        t("certificates-to-issue", count=found.to_issue),
        t("certificates-issued", count=found.issued),
    ]
    if found.changed:
        lines.append(t("certificates-changed", count=found.changed))
    if found.absent:
        lines.append(t("certificates-absent", count=found.absent))
    if found.revoked:
        lines.append(t("certificates-revoked", count=found.revoked))
    if found.nameless:
        lines.append(t("certificates-nameless", count=found.nameless))
    rows: list[list[Button]] = []
    if found.to_issue:
        rows.append([(t.plain("certificates-issue", count=found.to_issue), Issue(session_id=session.id))])
    if found.changed:
        rows.append(
            [(t.plain("certificates-reissue", count=found.changed), ReissueChanged(session_id=session.id))]
        )
    if found.issued or found.revoked:
        rows.append([(t.plain("certificates-list"), Issued(session_id=session.id, page=0))])
    return Screen(Html("\n".join(lines)), keyboard(*rows, [_session(session, t)]))


def issued(session: Session, views: Sequence[View], page: int, t: Words) -> Screen:
    page, last, shown = _page(views, page)
    rows: list[list[Button]] = [
        [
            (
                _marked(view, clip(_name(view, t), 40), t),
                Show(certificate_id=view.certificate.id),
            )
        ]
        for view in shown
    ]
    turns = page_turns(page, last, lambda number: Issued(session_id=session.id, page=number), t)
    text = t("certificates-all", theme=session.theme, count=len(views))
    return Screen(text, keyboard(*rows, turns, [_to_overview(session, t)]))


def one(view: View, t: Words) -> Screen:
    """For an organiser."""
    found = view.certificate
    rows: list[list[Button]] = []
    if found.is_valid:
        revoke = Revoke(certificate_id=found.id, issue=found.issue)
        rows += [[_paper(view, t)], [(t.plain("certificate-revoke"), revoke)]]
    else:
        again = Reissue(certificate_id=found.id, issue=found.issue)
        rows.append([(t.plain("certificate-again"), again)])
    back = (t.plain("certificates-list"), Issued(session_id=view.session.id, page=0))
    return Screen(checked_text(view, t), keyboard(*rows, [back], [_to_overview(view.session, t)]))


def ask_reason(view: View, t: Words) -> Screen:
    text = t("certificate-ask-reason", number=view.number, name=_name(view, t), limit=MAX_REVOKE_REASON)
    return Screen(text, keyboard([_back_to(view.certificate.id, t)]))


def wrong_reason(certificate_id: int, length: int, t: Words) -> Screen:
    text = t("edit-too-long", limit=MAX_REVOKE_REASON, length=length)
    return Screen(text, keyboard([_back_to(certificate_id, t)]))


def mine(views: Sequence[View], page: int, actor: Member, t: Words) -> Screen:
    back = (t.plain("place", place=Place.MY), Go(place=Place.MY))
    finished_: list[Button] = (
        [(t.plain("certificates-finished"), Finished(page=0))] if actor.is_organiser else []
    )
    if not views:
        return Screen(t("certificates-none"), keyboard(finished_, [back]))
    page, last, shown = _page(views, page)
    rows: list[list[Button]] = [
        [
            (
                _marked(view, f"{short_date(view.session.days, t)} · {clip(view.session.theme, 40)}", t),
                Paper(certificate_id=view.certificate.id),
            )
        ]
        for view in shown
    ]
    turns = page_turns(page, last, lambda number: Mine(page=number), t)
    return Screen(t("certificates-mine", count=len(views)), keyboard(*rows, turns, finished_, [back]))


def finished(sessions: Sequence[Session], page: int, t: Words) -> Screen:
    if not sessions:
        return Screen(t("certificates-no-sessions"), keyboard([to_menu(t)]))
    page, last, shown = _page(sessions, page)
    rows: list[list[Button]] = [
        [(f"{short_date(session.days, t)} · {clip(session.theme, 40)}", OfSession(session_id=session.id))]
        for session in shown
    ]
    turns = page_turns(page, last, lambda number: Finished(page=number), t)
    return Screen(t("certificates-which", count=len(sessions)), keyboard(*rows, turns, [to_menu(t)]))


def paper(view: View, data: bytes, t: Words) -> Screen:
    text = t("certificate-caption", number=view.number, theme=view.session.theme, hours=_hours(view, t))
    name = t.plain("certificate-file", number=view.number.replace("МХ", "MH"))
    return Screen(text, document=Document(name, data))


def revoked(view: View, t: Words) -> Screen:
    """Instead of the paper."""
    return Screen(checked_text(view, t), keyboard([(t.plain("certificates-own"), Mine(page=0))]))


def checked(view: View, t: Words) -> Screen:
    """To anyone who has the link."""
    return Screen(checked_text(view, t), keyboard([to_menu(t)]))


def forged(t: Words) -> Screen:
    return Screen(t("certificate-forged"), keyboard([to_menu(t)]))


def notice(view: View, t: Words) -> Screen:
    """To its holder: there is one, another issue of it, or it is revoked."""
    found = view.certificate
    if not found.is_valid:
        text = t(
            "certificate-was-revoked",
            number=view.number,
            theme=view.session.theme,
            reason=found.revoke_reason,
        )
        return Screen(text)
    text = t(
        "certificate-ready",
        issue=found.issue,
        number=view.number,
        theme=view.session.theme,
        hours=_hours(view, t),
    )
    return Screen(text, keyboard([_paper(view, t)]))


def checked_text(view: View, t: Words) -> Html:
    """What it confirms, and whether it does."""
    found, session = view.certificate, view.session
    valid = found.is_valid
    state = t("certificate-valid") if valid else t("certificate-revoked", reason=found.revoke_reason)
    facts = t(
        "certificate-facts",
        number=view.number,
        issue=found.issue,
        name=_name(view, t),
        theme=session.theme,
        dates=dates(session.days, t),
        hours=_hours(view, t),
        issued=long_date(found.issued_at, t),
    )
    titles = found.presence.activities
    lines = [t("certificate-activity", title=clip(title, _TITLE)) for title in titles[:SHOWN]]
    if len(titles) > SHOWN:
        lines.append(t("paper-more", count=len(titles) - SHOWN))
    attended = [t("certificate-attended") + "\n" + "\n".join(lines)] if lines else []
    return Html("\n\n".join([state, facts, *attended]))


def _page(items: Sequence[_T], page: int) -> tuple[int, int, Sequence[_T]]:
    last = max(0, len(items) - 1) // ON_PAGE
    page = min(page, last)
    return page, last, items[page * ON_PAGE : (page + 1) * ON_PAGE]


def _marked(view: View, label: str, t: Words) -> str:
    return t.plain("certificate-line", label=label, valid="yes" if view.certificate.is_valid else "no")


def _name(view: View, t: Words) -> str:
    """An erased member has none any more."""
    return view.holder.name or t.plain("certificate-nobody")


def _hours(view: View, t: Words) -> str:
    return hours(view.certificate.presence.minutes, t)


def _paper(view: View, t: Words) -> Button:
    return t.plain("certificate-get"), Paper(certificate_id=view.certificate.id)


def _back_to(certificate_id: int, t: Words) -> Button:
    return t.plain("back"), Show(certificate_id=certificate_id)


def _to_overview(session: Session, t: Words) -> Button:
    return t.plain("certificates"), OfSession(session_id=session.id)


def _session(session: Session, t: Words) -> Button:
    return t.plain("to-session"), Open(session_id=session.id)
