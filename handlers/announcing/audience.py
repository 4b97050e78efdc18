"""Whom an announcement is for: put together by buttons, each of which says what it sets."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.announcement import Announcement
from domain.audience import Circle
from domain.member import Member
from handlers.announcing import audience_screens as screens
from handlers.announcing.buttons import Near, Put, Side, Thing, Which, Whom
from handlers.announcing.memory import stay
from handlers.announcing.view import draft, kindly, names, things
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, announcements
from services.refusal import Reason, RefusedError


async def whom(
    query: CallbackQuery, callback_data: Whom, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    await stay(state, one)
    await redraw(query, await _general(db, actor, one, t))


async def which(query: CallbackQuery, callback_data: Which, actor: Member, db: Database, t: Words) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    found = await things(db, actor, callback_data.what)
    await redraw(query, screens.which(one, callback_data.what, found, callback_data.page, t))


async def near(query: CallbackQuery, callback_data: Near, actor: Member, db: Database, t: Words) -> None:
    one = await draft(db, actor, callback_data.announcement_id)
    await redraw(query, await _near(db, actor, one, callback_data.what, callback_data.of, t))


async def put(
    query: CallbackQuery,
    callback_data: Put,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    try:
        circle = Circle(callback_data.kind, callback_data.of or None)
    except ValueError:  # no button of ours
        raise RefusedError(Reason.STALE) from None
    one = await draft(db, actor, callback_data.announcement_id)
    ways = {
        Side.IN: one.audience.including,
        Side.OUT: one.audience.excluding,
        Side.NEITHER: one.audience.without,
    }
    audience = ways[callback_data.side](circle)
    await kindly(announcements.address(db, actor, one.id, audience), callback_answer, t)
    one = await announcements.show(db, actor, one.id)
    what = screens.what_of(circle)
    # What is taken out from among all that is chosen is taken out there.
    if what is None or circle.of is None or callback_data.side is Side.NEITHER:
        await redraw(query, await _general(db, actor, one, t))
    else:
        await redraw(query, await _near(db, actor, one, what, circle.of, t))


async def _general(db: Database, actor: Member, one: Announcement, t: Words) -> Screen:
    sizes = await announcements.sizes(db, actor, one.audience, screens.GENERAL)
    return screens.whom(one, await names(db, actor, one.audience.circles), sizes, t)


async def _near(db: Database, actor: Member, one: Announcement, what: Thing, of: int, t: Words) -> Screen:
    circles = screens.about(what, of)
    sizes = await announcements.sizes(db, actor, one.audience, circles)
    known = await names(db, actor, dict.fromkeys((*one.audience.circles, *circles)))
    return screens.near(one, what, of, known, sizes, t)


def router() -> Router:
    own = Router(name="audience")
    own.callback_query.register(whom, Whom.filter())
    own.callback_query.register(which, Which.filter())
    own.callback_query.register(near, Near.filter())
    own.callback_query.register(put, Put.filter())
    return own
