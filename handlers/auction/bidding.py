"""«Поднять до N», «Своя ставка», «Максимум»."""

from datetime import datetime
from typing import Final

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.bid import BidRefusal
from domain.member import Member
from domain.points import typed_points
from handlers.auction import asking, bid_words, lot_screen, question_screens
from handlers.auction.asking import AtLot
from handlers.auction.buttons import AskMaximum, AskSum, Raise, SureBid
from handlers.filters import Is
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.show import Redraws, answer, redraw, redraw_soon
from handlers.texts import Html, Words
from services import Database, bids, lots
from services.bids import Placed, Refused
from services.lots import LotView

_NUMBERS: Final = frozenset({BidRefusal.TOO_LOW, BidRefusal.STALE, BidRefusal.TOO_POOR})


async def raise_(
    query: CallbackQuery,
    callback_data: Raise | SureBid,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    redraws: Redraws,
) -> None:
    """The price for which the button was drawn goes along: what nobody saw is not bid."""
    await asking.leave(state)
    lot_id, pressed = callback_data.lot_id, callback_data
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.LOT, lot_id))
        return
    outcome = await bids.place(db, actor, lot_id, pressed.amount, drawn=pressed.drawn, now=now)
    callback_answer.text = bid_words.said(outcome, t)
    callback_answer.show_alert = not bid_words.is_good(outcome)
    view = await lots.lot(db, actor, lot_id)
    await redraw_soon(query, lot_screen.lot(view, actor.id, now, t), redraws)


async def ask_sum(
    query: CallbackQuery,
    callback_data: AskSum,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await _ask(query, AtLot.sum, await lots.lot(db, actor, callback_data.lot_id), actor, state, now, t)


async def ask_maximum(
    query: CallbackQuery,
    callback_data: AskMaximum,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await _ask(query, AtLot.maximum, await lots.lot(db, actor, callback_data.lot_id), actor, state, now, t)


async def _ask(
    query: CallbackQuery,
    asked: State,
    view: LotView,
    actor: Member,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """Where no bid is taken any more, the lot is shown as it is."""
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.LOT, view.lot.id))
    elif view.mine is None or view.mine.is_author or not lot_screen.takes_bids(view, now):
        await redraw(query, lot_screen.lot(view, actor.id, now, t))
    elif not lot_screen.may_raise_more(view):
        await redraw(query, lot_screen.lot(view, actor.id, now, t, lot_screen.too_dear(view, t)))
    else:
        await redraw(query, await asking.ask(state, asked, view, t))


async def take_sum(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    view = await lots.lot(db, actor, await asking.lot_id(state))
    amount = typed_points(message.text or "")
    if amount is None:
        await answer(message, question_screens.own_sum(view, t, t("sum-unclear")))
    elif question_screens.is_twice(view, amount) and view.minimum <= amount <= question_screens.most(view):
        await state.clear()  # a number that follows is no sum
        await answer(message, question_screens.sure(view, amount, t))
    else:
        outcome = await bids.place(db, actor, view.lot.id, amount, now=now)
        await _typed(message, outcome, actor, db, state, now, t)


async def take_maximum(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    lot_id = await asking.lot_id(state)
    maximum = typed_points(message.text or "")
    if maximum is None:
        view = await lots.lot(db, actor, lot_id)
        await answer(message, question_screens.maximum(view, t, t("sum-unclear")))
        return
    outcome = await bids.place(db, actor, lot_id, maximum=maximum, now=now)
    await _typed(message, outcome, actor, db, state, now, t)


async def _typed(
    message: Message,
    outcome: Placed | Refused,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """What another number would mend is asked again, where they have points for another."""
    asked, lot_id = await state.get_state(), await asking.lot_id(state)
    view = await lots.lot(db, actor, lot_id)
    said = _html(bid_words.said(outcome, t), t)
    is_for_maximum = asked == AtLot.maximum.state
    mended = {*_NUMBERS, BidRefusal.LEADS} if is_for_maximum else _NUMBERS
    if isinstance(outcome, Refused) and outcome.why in mended:
        if lot_screen.may_raise_more(view):
            question = question_screens.maximum if is_for_maximum else question_screens.own_sum
            why = t("maximum-not-higher") if outcome.why is BidRefusal.LEADS else said
            await answer(message, question(view, t, why))
            return
        said = lot_screen.too_dear(view, t)
    await state.clear()
    await answer(message, lot_screen.lot(view, actor.id, now, t, said))


def _html(said: str, t: Words) -> Html:
    return t("said", text=said)


def router() -> Router:
    own = Router(name="bids")
    typed = ~Is(F.text.startswith("/"))
    own.callback_query.register(raise_, Raise.filter())
    own.callback_query.register(raise_, SureBid.filter())
    own.callback_query.register(ask_sum, AskSum.filter())
    own.callback_query.register(ask_maximum, AskMaximum.filter())
    own.message.register(take_sum, StateFilter(AtLot.sum), typed)
    own.message.register(take_maximum, StateFilter(AtLot.maximum), typed)
    return own
