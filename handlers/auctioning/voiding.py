"""«Аннулировать» a bid, «Снять лот»: why, typed by whoever leads the auction and told to those concerned."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.auction import Mode
from domain.lot import RUNNING, LotState
from domain.member import Member
from domain.plan_text import tidy
from handlers.auctioning import hall as panels
from handlers.auctioning import lots_screens as screens
from handlers.auctioning.buttons import AskVoid, AskWithdraw
from handlers.auctioning.lots import drawn
from handlers.auctioning.memory import Judging, ask, rest, typed
from handlers.auctioning.panel import show_below
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, bids, hall, lots
from services.lots import LotView
from services.refusal import Reason, RefusedError


async def ask_void(
    query: CallbackQuery,
    callback_data: AskVoid,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    lot_id, bid_id = callback_data.lot_id, callback_data.bid_id
    asked = await _question_of_bid(lot_id, bid_id, actor, db, t)
    if asked is None:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.LOT_STATE), True
        lot, found = await bids.history(db, actor, lot_id)
        await redraw(query, screens.history(lot, found, 0, t))
        return
    await ask(state, Judging.void, lot_id=lot_id, bid_id=bid_id)
    await redraw(query, asked)


async def ask_withdraw(
    query: CallbackQuery,
    callback_data: AskWithdraw,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    """Below the auctioneer's panel, which goes on showing the hall."""
    view = await _led(db, actor, callback_data.lot_id)
    if not _may_go(view):
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.LOT_STATE), True
        await show_below(query, view.auction.id, db, await drawn(db, actor, view.lot.id, t))
        return
    await ask(state, Judging.withdraw, lot_id=view.lot.id)
    await show_below(query, view.auction.id, db, screens.ask_withdraw(view.lot, t))


async def take_void(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    reason = await _reason(message, actor, db, state, t)
    if reason is None:
        return
    await bids.void(db, actor, data["bid_id"], reason, now=now)
    lot, found = await bids.history(db, actor, data["lot_id"])
    await answer(message, Screen(t("voided")))
    await answer(message, screens.history(lot, found, 0, t))


async def take_withdraw(
    message: Message, actor: Member, bot: Bot, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    lot_id = (await state.get_data())["lot_id"]
    reason = await _reason(message, actor, db, state, t)
    if reason is None:
        return
    before = await lots.lot(db, actor, lot_id)
    await hall.withdraw(db, actor, lot_id, reason, now=now)
    await answer(message, Screen(t("withdrawn")))
    if before.auction.mode is Mode.HALL and before.lot.state in RUNNING:
        await panels.put(before.auction.id, actor, bot, db, now)
    else:
        await answer(message, await drawn(db, actor, lot_id, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for a reason; None: there is nothing to be done any more."""
    data = await state.get_data()
    if await state.get_state() == Judging.void:
        return await _question_of_bid(data["lot_id"], data["bid_id"], actor, db, t)
    view = await _led(db, actor, data["lot_id"])
    return screens.ask_withdraw(view.lot, t) if _may_go(view) else None


async def _reason(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> str | None:
    """None: it is asked again. Refuses as LOT_STATE what cannot be done any more."""
    said = tidy(message.text or "")
    try:
        asked = await present(state, actor, db, t)
    except RefusedError:
        await rest(state)
        raise
    if asked is None:
        await rest(state)
        raise RefusedError(Reason.LOT_STATE)
    if not 1 <= len(said) <= screens.MAX_REASON:
        await answer(message, screens.wrong_text(asked, len(said), t))
        return None
    await rest(state)
    return said


async def _question_of_bid(lot_id: int, bid_id: int, actor: Member, db: Database, t: Words) -> Screen | None:
    lot, found = await bids.history(db, actor, lot_id)
    for n, bid in enumerate(found):
        if bid.bid.id == bid_id and screens.may_void(lot, bid):
            return screens.ask_void(lot, len(found) - n, bid, t)
    return None


async def _led(db: Database, actor: Member, lot_id: int) -> LotView:
    view = await lots.lot(db, actor, lot_id)
    if not view.may_moderate:
        raise RefusedError(Reason.RIGHTS)
    return view


def _may_go(view: LotView) -> bool:
    return view.lot.state in RUNNING | {LotState.LISTED}


def router() -> Router:
    own = Router(name="voiding")
    own.callback_query.register(ask_void, AskVoid.filter())
    own.callback_query.register(ask_withdraw, AskWithdraw.filter())
    own.message.register(take_void, StateFilter(Judging.void), typed)
    own.message.register(take_withdraw, StateFilter(Judging.withdraw), typed)
    return own
