"""The lots of an auction for whoever leads it: one of them, its bids and complaints, the next bidder."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.lot import Which
from domain.member import Member
from handlers.auctioning import lots_screens as screens
from handlers.auctioning.buttons import Complaints, History, OfferNext, RunLot, RunLots
from handlers.auctioning.kindly import kindly
from handlers.auctioning.memory import rest
from handlers.auctioning.running import view_of
from handlers.auctioning.words import name
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, bids, lot_words, lots, second_offers
from services.refusal import Reason, RefusedError


async def listed(
    query: CallbackQuery, callback_data: RunLots, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await view_of(db, actor, callback_data.auction_id)
    found = await lots.page(db, actor, callback_data.auction_id, Which.ALL, callback_data.page)
    await rest(state)
    await redraw(query, screens.listed(found, t))


async def one(
    query: CallbackQuery, callback_data: RunLot, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await drawn(db, actor, callback_data.lot_id, t)
    await rest(state)
    await redraw(query, screen)


async def history(
    query: CallbackQuery, callback_data: History, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    lot, found = await bids.history(db, actor, callback_data.lot_id)
    await rest(state)
    await redraw(query, screens.history(lot, found, callback_data.page, t))


async def complaints(
    query: CallbackQuery, callback_data: Complaints, actor: Member, db: Database, t: Words
) -> None:
    lot, found = await lot_words.complaints(db, actor, callback_data.lot_id)
    await redraw(query, screens.complaints(lot, found, callback_data.page, t))


async def offer_next(
    query: CallbackQuery,
    callback_data: OfferNext,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    async def offer() -> None:
        _, asked = await second_offers.offer(db, actor, callback_data.lot_id, now=now)
        callback_answer.text = t.plain("run-offered-next", who=name(asked, t))

    await kindly(offer(), callback_answer, t)
    await redraw(query, await drawn(db, actor, callback_data.lot_id, t))


async def drawn(db: Database, actor: Member, lot_id: int, t: Words) -> Screen:
    view = await lots.lot(db, actor, lot_id)
    if not view.may_moderate:
        raise RefusedError(Reason.RIGHTS)
    _, found = await lot_words.complaints(db, actor, lot_id)
    may_offer = await second_offers.may_offer(db, actor, lot_id)
    return screens.lot(view, len(found), t, may_offer=may_offer)


def router() -> Router:
    own = Router(name="run_lots")
    own.callback_query.register(listed, RunLots.filter())
    own.callback_query.register(one, RunLot.filter())
    own.callback_query.register(history, History.filter())
    own.callback_query.register(complaints, Complaints.filter())
    own.callback_query.register(offer_next, OfferNext.filter())
    return own
