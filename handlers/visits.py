"""Where a deep link leads, and where somebody goes on after they have told who they are."""

from contextlib import suppress
from datetime import datetime

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from domain.registration import OPEN
from handlers.auction import visits as auction
from handlers.auction_results import screens as of_auction
from handlers.boards import visits as boards
from handlers.cataloguing import router as cataloguing
from handlers.editions import shelf as editions
from handlers.entrance import screens as entrance
from handlers.links import Target, payload, read_payload
from handlers.materials import visits as materials
from handlers.materials import words
from handlers.moderators import visits as moderators
from handlers.moderators.buttons import Volunteer as ReadyToLead
from handlers.offering import router as offering
from handlers.presence.screens import go_on_here
from handlers.profile.asking import ask_consent
from handlers.registration import screens as registration
from handlers.sessions import screens
from handlers.show import answer
from handlers.texts import Words
from handlers.themes import visits as themes
from handlers.themes.buttons import Support, Volunteer
from services import Database, auction_results, registrations, sessions


async def visit(
    event: Message | CallbackQuery,
    target: tuple[Target, int],
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    place, session_id = target
    if await _elsewhere(event, target, actor, db=db, state=state, now=now, t=t):
        return
    if place is Target.PART:
        session, part = await registrations.place(db, actor, session_id)
        if session.state in OPEN and not actor.has_profile:
            await ask_consent(event, actor, state, t, then=payload(*target))
        else:
            await answer(event, registration.place(session, part, t))
        return
    if place is Target.AUCTION_RESULTS:
        found = await auction_results.table(db, actor, session_id)
        await answer(event, of_auction.results(found, 0, actor, t))
        return
    if place is Target.PROGRAMME:
        session, plan = await sessions.programme(db, actor, session_id)
        await answer(event, screens.programme(session, plan, 0, t))
        return
    view = await sessions.show(db, actor, session_id)
    if place is Target.SESSION:
        await answer(event, screens.session_card(view, actor, t))
    elif view.session.state in OPEN and not actor.has_profile:
        await ask_consent(event, actor, state, t, then=payload(*target))
    else:
        await answer(event, registration.choice(await registrations.offerings(db, actor, session_id), t))


async def _elsewhere(
    event: Message | CallbackQuery,
    target: tuple[Target, int],
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> bool:
    """Whether it leads to something that is no session."""
    place, subject_id = target
    if place in boards.TARGETS:
        await boards.visit(event, target, actor, db=db, state=state, t=t)
    elif place in auction.TARGETS:
        await auction.visit(event, target, actor, db=db, state=state, now=now, t=t)
    elif place in themes.TARGETS:
        await themes.visit(event, target, actor, db=db, state=state, t=t)
    elif place in materials.TARGETS:
        await materials.visit(event, target, actor, db=db, state=state, t=t)
    elif place is Target.OFFER:
        await offering.begin(event, subject_id, actor, db, state, t)
    elif place is Target.OFFER_POST:
        await offering.begin_with_post(event, subject_id, actor, db, state, now, t)
    elif place is Target.EDITION:
        await editions.visit(event, subject_id, actor, db, t)
    elif place is Target.DESCRIBE:
        await cataloguing.visit(event, subject_id, actor, db, t)
    else:
        return False
    return True


async def go_on(
    event: Message | CallbackQuery,
    then: str | None,
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """Back to what the person wanted before they were asked who they are; else the menu."""
    if (then or "").startswith("https://"):
        await answer(event, go_on_here(then or "", t))
        return
    pressed = _pressed(then or "")
    if isinstance(pressed, ReadyToLead):
        await moderators.finish(event, pressed, actor, db=db, now=now, t=t)
        return
    if pressed is not None:
        await themes.finish(event, pressed, actor, db=db, now=now, t=t)
        return
    if (waited := words.resumed(then or "")) is not None:
        await materials.go_on(event, *waited, actor, db=db, t=t)
        return
    target = read_payload(then)
    if target is None:
        await answer(event, entrance.menu(actor, t))
    else:
        await visit(event, target, actor, db=db, state=state, now=now, t=t)


def _pressed(then: str) -> Support | Volunteer | ReadyToLead | None:
    """A button that waits for the introduction; no deep link can look so, for a link does nothing by itself."""
    for kind in (Support, Volunteer, ReadyToLead):
        with suppress(TypeError, ValueError):  # it is another button, or none
            return kind.unpack(then)
    return None
