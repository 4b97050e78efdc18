from collections.abc import Sequence

from domain.invitation import InvitationState
from domain.member import Member, Role
from domain.session import Session, SessionState
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.links import Links
from handlers.paging import clip
from handlers.roles.buttons import (
    Give,
    Invitations,
    Invite,
    People,
    ShowInvitation,
    ShowPerson,
    Take,
    TakeWhich,
    WhichSession,
    Withdraw,
)
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Html, Words
from handlers.when import at, short_date
from services.roles import Listing, News, Offer, Person, Welcome

ON_PAGE = 8
HELD = 10  # sessions of one moderator that are listed by name
MAGIC = "inv_"  # before an invitation's token in a deep link


def people(found: Listing, page: int, t: Words) -> Screen:
    """Who may what; those with roles first."""
    page, last = _within(page, len(found.people))
    rows = [[_line(one, t)] for one in found.people[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: People(page=number), t)
    text = t("roles", count=len(found.people), page=page + 1, pages=last + 1)
    return Screen(text, keyboard(*rows, turns, *_invites(found, t), [to_menu(t)]))


def searched(found: Sequence[Member], name: str, t: Words) -> Screen:
    """The first of those in whose name it occurs."""
    rows = [[_line(one, t)] for one in found[:ON_PAGE]]
    text = t("roles-found", name=clip(name, 100), count=len(found), more=max(0, len(found) - ON_PAGE))
    return Screen(text, keyboard(*rows, [_to_people(t)]))


def person(one: Person, t: Words) -> Screen:
    member = one.member
    text = t(
        "role-person",
        name=who(member, t),
        institution=member.institution or "—",
        roles=_held(one, t),
    )
    rows: list[list[Button]] = []
    if Role.ORGANISER not in member.roles:
        rows.append([(t.plain("give-organiser"), Give(member_id=member.id, role=Role.ORGANISER))])
        if Role.MODERATOR not in member.roles:
            rows.append([(t.plain("give-moderator"), Give(member_id=member.id, role=Role.MODERATOR))])
            rows.append([(t.plain("give-session"), WhichSession(member_id=member.id))])
    return Screen(text, keyboard(*rows, _take(one, t), [_to_people(t)]))


def take_which(one: Person, t: Words) -> Screen:
    rows = [[(clip(label, 60), button)] for label, button in _takes(one, t)]
    back = (t.plain("back"), ShowPerson(member_id=one.member.id))
    return Screen(t("take-which", name=who(one.member, t)), keyboard(*rows, [back]))


def left(t: Words) -> Screen:
    """They have demoted themselves."""
    return Screen(t("role-left"), keyboard([to_menu(t)]))


def which_session(found: Sequence[Session], asked: WhichSession, t: Words) -> Screen:
    page, last = _within(asked.page, len(found))
    rows = [
        [(_session_line(one, t), _chosen(asked, one.id))]
        for one in found[page * ON_PAGE : (page + 1) * ON_PAGE]
    ]
    turns = page_turns(page, last, lambda number: asked.model_copy(update={"page": number}), t)
    whose = asked.member_id
    back = _to_people(t) if whose is None else (t.plain("back"), ShowPerson(member_id=whose))
    text = t("role-which-session" if found else "role-no-session")
    return Screen(text, keyboard(*rows, turns, [back]))


def invitation(offer: Offer, t: Words) -> Screen:
    """What has become of it, for the organiser."""
    one = offer.invitation
    state = t("invitation-state", state=offer.state, until=at(one.expires_at, t))
    text = t("invitation-of", role=kind(one.role, one.session_id), theme=_theme(offer.session), state=state)
    withdraw = (t.plain("invitation-withdraw"), Withdraw(token=one.token))
    row: list[Button] = [withdraw] if offer.state is InvitationState.OPEN else []
    return Screen(text, keyboard(row, [_to_people(t)]))


def to_forward(offer: Offer, t: Words, links: Links) -> Screen:
    """A message for whoever is invited: nothing in it is for the organiser."""
    one = offer.invitation
    text = t(
        "invitation",
        role=kind(one.role, one.session_id),
        theme=_theme(offer.session),
        link=links.start(MAGIC + one.token),
        until=at(one.expires_at, t),
    )
    return Screen(text)


def invitations(offers: Sequence[Offer], page: int, t: Words) -> Screen:
    page, last = _within(page, len(offers))
    rows = [[_offer_line(one, t)] for one in offers[page * ON_PAGE : (page + 1) * ON_PAGE]]
    turns = page_turns(page, last, lambda number: Invitations(page=number), t)
    text = t("invitations-open" if offers else "invitations-none")
    return Screen(text, keyboard(*rows, turns, [_to_people(t)]))


def welcome(found: Welcome, t: Words) -> Screen:
    """To whoever has opened an invitation: what they may do now."""
    return _entrusted(found.member, found.role, found.session, t)


def granted(news: News, role: Role, t: Words) -> Screen:
    return _entrusted(news.member, role, news.session, t)


def revoked(news: News, role: Role, t: Words) -> Screen:
    text = t("role-revoked", role=_kind(role, news.session), theme=_theme(news.session))
    return Screen(text, keyboard([to_menu(t)]))


def accepted(news: News, role: Role, t: Words) -> Screen:
    """To the organiser who has invited them."""
    text = t(
        "invitation-accepted",
        name=who(news.member, t),
        role=_kind(role, news.session),
        theme=_theme(news.session),
    )
    return Screen(text, keyboard([(t.plain("to-person"), ShowPerson(member_id=news.member.id))]))


def who(member: Member, t: Words) -> str:
    """Their name; a number while they have not said it. Plain text."""
    return member.name or t.plain("nameless", number=str(member.id))


def kind(role: Role, session_id: int | None) -> str:
    """As texts tell roles apart: for one session, or always."""
    return role.value if session_id is None else "session"


def _entrusted(member: Member, role: Role, session: Session | None, t: Words) -> Screen:
    name = _kind(role, session)
    text = t("role-given", role=name, theme=_theme(session)) + "\n\n" + t("role-may", role=name)
    rows: list[list[Button]] = []
    if session and (session.state is not SessionState.DRAFT or member.may_moderate(session.id)):
        rows.append([(t.plain("to-session"), Open(session_id=session.id))])
    if not member.has_profile:
        text += "\n\n" + t("role-introduce")
        rows.append([(t.plain("place", place=Place.PROFILE), Go(place=Place.PROFILE))])
    return Screen(text, keyboard(*rows, [to_menu(t)]))


def _held(one: Person, t: Words) -> Html:
    """All their roles, each in a line."""
    lines = [
        t("role-held", role=role.value, theme="")
        for role in (Role.ORGANISER, Role.MODERATOR)
        if role in one.member.roles
    ]
    lines += [
        t("role-held", role="session", theme=clip(session.theme, 100)) for session in one.sessions[:HELD]
    ]
    if len(one.sessions) > HELD:
        lines.append(t("role-held-more", count=len(one.sessions) - HELD))
    return Html("\n".join(lines or [t("role-none")]))


def _take(one: Person, t: Words) -> list[Button]:
    takes = _takes(one, t)
    if not takes:
        return []
    return [(t.plain("take-role"), takes[0][1] if len(takes) == 1 else TakeWhich(member_id=one.member.id))]


def _takes(one: Person, t: Words) -> list[tuple[str, Take]]:
    member = one.member
    found = [
        (t.plain("take-line", role=role.value, theme=""), Take(member_id=member.id, role=role))
        for role in (Role.ORGANISER, Role.MODERATOR)
        if role in member.roles
    ]
    return found + [
        (
            t.plain("take-line", role="session", theme=session.theme),
            Take(member_id=member.id, role=Role.MODERATOR, session_id=session.id),
        )
        for session in one.sessions[: HELD * 5]
    ]


def _line(member: Member, t: Words) -> Button:
    name = clip(who(member, t), 50)
    return t.plain("role-line", role=_highest(member), name=name), ShowPerson(member_id=member.id)


def _highest(member: Member) -> str:
    if member.is_organiser:
        return "organiser"
    if member.is_moderator:
        return "moderator"
    return "session" if member.moderates else "none"


def _invites(found: Listing, t: Words) -> list[list[Button]]:
    rows: list[list[Button]] = [
        [(t.plain("invite-moderator"), Invite(role=Role.MODERATOR, made=found.made))],
        [(t.plain("invite-organiser"), Invite(role=Role.ORGANISER, made=found.made))],
        [(t.plain("invite-session"), WhichSession(made=found.made))],
    ]
    if found.open:
        rows.append([(t.plain("invitations", count=found.open), Invitations(page=0))])
    return rows


def _chosen(asked: WhichSession, session_id: int) -> Give | Invite:
    if asked.member_id is None:
        return Invite(role=Role.MODERATOR, made=asked.made, session_id=session_id)
    return Give(member_id=asked.member_id, role=Role.MODERATOR, session_id=session_id)


def _session_line(one: Session, t: Words) -> str:
    date = short_date(one.days, t)
    return t.plain("session-line", date=date, theme=clip(one.theme, 40), state=one.state)


def _offer_line(offer: Offer, t: Words) -> Button:
    one = offer.invitation
    label = t.plain(
        "invitation-line",
        role=kind(one.role, one.session_id),
        theme=clip(_theme(offer.session), 30),
        until=one.expires_at.astimezone(t.zone).strftime("%d.%m %H:%M"),
    )
    return label, ShowInvitation(token=one.token)


def _kind(role: Role, session: Session | None) -> str:
    return kind(role, session.id if session else None)


def _theme(session: Session | None) -> str:
    return session.theme if session else ""


def _to_people(t: Words) -> Button:
    return t.plain("to-roles"), People(page=0)


def _within(page: int, count: int) -> tuple[int, int]:
    """The page, or the last where there is none of that number; and the last."""
    last = max(0, count - 1) // ON_PAGE
    return min(page, last), last
