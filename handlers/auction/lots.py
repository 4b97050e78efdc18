"""Lots to look at: pages of them, one of them, «Следить»; one's own."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.auction import Mode
from domain.lot import LotState
from domain.member import Member
from handlers.auction import asking, lot_screen, lots_screen, screens
from handlers.auction.buttons import Lots, MyBids, MyLots, OpenLot, Watch
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.show import Redraws, redraw, redraw_soon
from handlers.texts import Words
from services import Database, bids, findings, lots
from services.lots import LotView


async def listing(
    query: CallbackQuery, callback_data: Lots, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await asking.leave(state)
    pressed = callback_data
    page = await lots.page(db, actor, pressed.auction_id, pressed.which, pressed.page)
    await redraw(query, lots_screen.lots(page, t))


async def open_(
    query: CallbackQuery,
    callback_data: OpenLot,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    redraws: Redraws,
) -> None:
    """After a bid, which may still wait to be drawn in the same message."""
    await asking.leave(state)
    view = await lots.lot(db, actor, callback_data.lot_id)
    await redraw_soon(query, lot_screen.lot(view, actor.id, now, t), redraws)


async def watch(
    query: CallbackQuery,
    callback_data: Watch,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    lot_id, on = callback_data.lot_id, callback_data.on
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.LOT, lot_id))
        return
    await bids.watch(db, actor, lot_id, on=on, now=now)
    view = await lots.lot(db, actor, lot_id)
    told = t.plain("watching", will=_will_tell(view)) if on else t.plain("not-watching")
    callback_answer.text = told
    await redraw(query, lot_screen.lot(view, actor.id, now, t))


async def my_lots(query: CallbackQuery, callback_data: MyLots, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, lots_screen.my_lots(await findings.mine(db, actor), callback_data.page, t))


async def my_bids(query: CallbackQuery, callback_data: MyBids, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.my_bids(await bids.mine(db, actor), callback_data.page, t))


def _will_tell(view: LotView) -> str:
    """Of what a watcher hears."""
    if view.auction.mode is Mode.ONLINE:
        return "end"
    return "turn" if view.lot.state is LotState.LISTED else "nothing"


def router() -> Router:
    own = Router(name="lots")
    own.callback_query.register(open_, OpenLot.filter())
    own.callback_query.register(listing, Lots.filter())
    own.callback_query.register(watch, Watch.filter())
    own.callback_query.register(my_lots, MyLots.filter())
    own.callback_query.register(my_bids, MyBids.filter())
    return own
