"""«Записаться», «Отменить запись», /my."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.registration import OPEN, PRESENT
from handlers.entrance.buttons import Go, Place
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.registration import screens
from handlers.registration.buttons import Activities, Choose, Comes, Join, Leave, MyPage, OpenPart
from handlers.screen import Screen
from handlers.sessions.screens import session_card
from handlers.show import redraw, show
from handlers.texts import Words
from handlers.visits import visit
from services import Database, moderation, registrations, sessions
from services.refusal import Reason, RefusedError
from services.registrations import Clash, Full, Joined


async def choose(
    query: CallbackQuery,
    callback_data: Choose,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await visit(query, (Target.JOIN, callback_data.session_id), actor, db=db, state=state, now=now, t=t)


async def join(
    query: CallbackQuery, callback_data: Join, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    outcome = await registrations.join(
        db,
        actor,
        callback_data.part_id,
        now=now,
        may_wait=callback_data.wait,
        switch=callback_data.switch,
    )
    match outcome:
        case Full():
            await redraw(query, screens.full(outcome, t))
        case Clash():
            await redraw(query, screens.clash(outcome, t))
        case Joined():
            await redraw(query, screens.joined(outcome, t))


async def leave(
    query: CallbackQuery,
    callback_data: Leave,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    part_id = callback_data.part_id
    try:
        session, part = await registrations.leave(db, actor, part_id, waits=callback_data.waits, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("leave-stale"), True
        await redraw(query, screens.place(*await registrations.place(db, actor, part_id), t))
    else:
        await redraw(query, screens.left(session, part, t))


async def activities(
    query: CallbackQuery, callback_data: Activities, actor: Member, db: Database, t: Words
) -> None:
    found = await registrations.offerings(db, actor, callback_data.session_id)
    await redraw(query, screens.activities(found, callback_data.page, t))


async def part(
    query: CallbackQuery, callback_data: OpenPart, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    session, place = await registrations.place(db, actor, callback_data.part_id)
    if session.state in OPEN and not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.PART, callback_data.part_id))
    else:
        await redraw(query, screens.place(session, place, t))


async def decide(
    query: CallbackQuery,
    callback_data: Comes,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """«Приду» or «Не смогу»."""
    session_id, decides = callback_data.session_id, registrations.comes_not
    if callback_data.comes:
        decides = registrations.comes
    try:
        session = await decides(db, actor, session_id, callback_data.moves, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason="stale"), True
        view = await sessions.show(db, actor, session_id)
        asked = view.session.moves != callback_data.moves and (view.mine in PRESENT or view.others)
        await redraw(query, screens.moved(view.session, t) if asked else session_card(view, actor, t))
    else:
        await redraw(query, screens.answered(session, t, comes=callback_data.comes))


async def mine(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, await _mine(0, actor, db, t))


async def turn_mine(
    query: CallbackQuery, callback_data: MyPage, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, await _mine(callback_data.page, actor, db, t))


async def _mine(page: int, actor: Member, db: Database, t: Words) -> Screen:
    seats = await registrations.mine(db, actor)
    return screens.mine(seats, page, t, await moderation.mine(db, actor))


def router() -> Router:
    own = Router(name="registration")
    own.message.register(mine, Command("my"))
    own.callback_query.register(mine, Go.filter(F.place == Place.MY))
    own.callback_query.register(turn_mine, MyPage.filter())
    own.callback_query.register(choose, Choose.filter())
    own.callback_query.register(activities, Activities.filter())
    own.callback_query.register(part, OpenPart.filter())
    own.callback_query.register(join, Join.filter())
    own.callback_query.register(decide, Comes.filter())
    own.callback_query.register(leave, Leave.filter())
    return own
