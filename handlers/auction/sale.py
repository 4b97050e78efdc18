"""After the gavel: a winner who will not have the lot, and the next bidder who is asked."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.lot import LotState
from domain.member import Member
from handlers.auction import lot_screen
from handlers.auction.buttons import Agree, Decline, OpenLot
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, lots, second_offers
from services.lots import LotView
from services.refusal import RefusedError


async def agree(
    query: CallbackQuery,
    callback_data: Agree,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    said = ""
    try:
        await second_offers.accept(db, actor, callback_data.lot_id, now=now)
    except RefusedError as refusal:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
    else:
        said = t("second-agreed")
    view = await lots.lot(db, actor, callback_data.lot_id)
    await redraw(query, lot_screen.lot(view, actor.id, now, t, said))


async def ask(
    query: CallbackQuery, callback_data: Decline, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    view = await lots.lot(db, actor, callback_data.lot_id)
    is_theirs = view.lot.state is LotState.SOLD and view.lot.winner_id == actor.id
    await redraw(query, _sure(view, t) if is_theirs else lot_screen.lot(view, actor.id, now, t))


async def decline(
    query: CallbackQuery,
    callback_data: Decline,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    said = ""
    try:
        await second_offers.decline(db, actor, callback_data.lot_id, now=now)
    except RefusedError as refusal:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
    else:
        said = t("declined")
    view = await lots.lot(db, actor, callback_data.lot_id)
    await redraw(query, lot_screen.lot(view, actor.id, now, t, said))


def _sure(view: LotView, t: Words) -> Screen:
    yes = (t.plain("give-up-yes"), Decline(lot_id=view.lot.id, sure=True))
    no = (t.plain("give-up-no"), OpenLot(lot_id=view.lot.id))
    return Screen(t("give-up-ask", title=view.lot.title, price=view.lot.price or 0), keyboard([yes], [no]))


def router() -> Router:
    own = Router(name="sales")
    own.callback_query.register(agree, Agree.filter())
    own.callback_query.register(decline, Decline.filter(F.sure))
    own.callback_query.register(ask, Decline.filter(~F.sure))
    return own
