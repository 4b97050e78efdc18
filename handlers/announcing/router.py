"""/announce: what is to be said to many; all announcements, and one draft."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.announcing import audience, correcting, screens, sending, unasked, under, writing
from handlers.announcing.buttons import All, Discard, Open, Try, Urgent
from handlers.announcing.kindness import Kindness
from handlers.announcing.memory import Announcing, ask, rest, stay
from handlers.announcing.view import kindly, redraw_live
from handlers.entrance.buttons import Go, Place
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, announcements
from services.refusal import RefusedError


async def begin(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await writing.question(actor, db, t)
    await ask(state, Announcing.message)
    await show(event, screen)


async def listed(
    query: CallbackQuery, callback_data: All, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await _all(db, actor, callback_data.page, t)
    await rest(state)
    await (answer if callback_data.below else redraw)(query, screen)


async def open_(
    query: CallbackQuery,
    callback_data: Open,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    one = await announcements.show(db, actor, callback_data.announcement_id)
    await stay(state, one)
    await redraw_live(query, db, actor, one.id, now, t)


async def set_urgent(
    query: CallbackQuery,
    callback_data: Urgent,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.announcement_id
    await kindly(announcements.set_urgent(db, actor, number, urgent=callback_data.urgent), callback_answer, t)
    await redraw_live(query, db, actor, number, now, t)


async def try_on_oneself(
    query: CallbackQuery,
    callback_data: Try,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number, version = callback_data.announcement_id, callback_data.version
    if await kindly(announcements.try_on_oneself(db, actor, number, version, now=now), callback_answer, t):
        callback_answer.text = t.plain("announce-tried")
    else:
        await redraw_live(query, db, actor, number, now, t)


async def discard(
    query: CallbackQuery,
    callback_data: Discard,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await rest(state)
    number = callback_data.announcement_id
    if await kindly(announcements.discard(db, actor, number), callback_answer, t):
        await redraw(query, await _all(db, actor, 0, t))
    else:
        await redraw_live(query, db, actor, number, now, t)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it cannot be answered any more."""
    tells = {
        Announcing.message.state: writing.present,
        Announcing.correction.state: correcting.present,
        Announcing.instead.state: unasked.present,
        Announcing.link.state: under.present,
        Announcing.moment.state: sending.present,
    }.get(await state.get_state())
    try:
        question = await tells(state, actor, db, t) if tells else None
    except RefusedError:
        question = None
    if question is None:
        await rest(state)
    return question


async def _all(db: Database, actor: Member, page: int, t: Words) -> Screen:
    on_page = screens.ON_PAGE
    found = await announcements.listed(db, actor, skip=page * on_page, limit=on_page)
    if not found.announcements and page:
        return await _all(db, actor, max(0, found.count - 1) // on_page, t)
    return screens.listed(found, page, t)


def router() -> Router:
    own = Router(name="announcing")
    own.callback_query.middleware(Kindness())
    own.message.register(begin, Command("announce"))
    own.callback_query.register(begin, Go.filter(F.place == Place.ANNOUNCE))
    own.callback_query.register(listed, All.filter())
    own.callback_query.register(open_, Open.filter())
    own.callback_query.register(set_urgent, Urgent.filter())
    own.callback_query.register(try_on_oneself, Try.filter())
    own.callback_query.register(discard, Discard.filter())
    own.include_routers(
        writing.router(),
        correcting.router(),
        unasked.router(),
        audience.router(),
        under.router(),
        sending.router(),
    )
    return own
