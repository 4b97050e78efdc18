"""What one leads, for /my: how much of it, and the list."""

from collections.abc import Sequence

from domain.moderation import ModerationState
from domain.session import Session
from handlers.entrance.buttons import Go, Place
from handlers.entrance.screens import to_menu
from handlers.keyboards import Button, keyboard, page_turns
from handlers.moderators.buttons import Mine, OpenInvitation
from handlers.paging import clip
from handlers.screen import Screen
from handlers.sessions.buttons import Open
from handlers.texts import Words
from handlers.when import short_date

ON_PAGE = 8
ASKED = 2  # invitations that /my shows at once
Led = Sequence[tuple[Session, ModerationState, int]]


def line(led: Led, t: Words) -> str:
    """Empty where there is nothing of it."""
    states = [state for _, state, _ in led]
    asked, leads = states.count(ModerationState.INVITED), states.count(ModerationState.ACCEPTED)
    lines = [t("moderators-mine-asked", count=asked)] if asked else []
    return "\n".join([*lines, *([t("moderators-mine-led", count=leads)] if leads else [])])


def rows(led: Led, t: Words) -> list[list[Button]]:
    """The first invitations, and the way to all of it."""
    asked = [one for one in led if one[1] is ModerationState.INVITED][:ASKED]
    opens = [[_opens(session, state, t)] for session, state, _ in asked]
    return [*opens, [(t.plain("moderators-mine"), Mine(page=0))]] if led else []


def mine(led: Led, page: int, t: Words) -> Screen:
    """Those that wait for an answer come first."""
    ordered = sorted(led, key=lambda one: one[1] is not ModerationState.INVITED)
    last = max(0, len(ordered) - 1) // ON_PAGE
    page = min(page, last)
    shown = ordered[page * ON_PAGE : (page + 1) * ON_PAGE]
    each = [[_opens(session, state, t)] for session, state, _ in shown]
    turns = page_turns(page, last, lambda number: Mine(page=number), t)
    back = (t.plain("place", place=Place.MY), Go(place=Place.MY))
    text = t("moderators-mine-title") if led else t("moderators-mine-none")
    return Screen(text, keyboard(*each, turns, [back, to_menu(t)]))


def _opens(session: Session, state: ModerationState, t: Words) -> Button:
    theme = clip(session.theme, 40)
    label = t.plain("moderators-mine-one", state=state, date=short_date(session.days, t), theme=theme)
    asked = state is ModerationState.INVITED
    return label, OpenInvitation(session_id=session.id) if asked else Open(session_id=session.id)
