"""«Снять находку»: by who offered it, until bids are taken."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.auction import lot_screen
from handlers.auction.buttons import OpenLot, TakeBack
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, findings, lots
from services.refusal import RefusedError


async def ask(
    query: CallbackQuery, callback_data: TakeBack, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    view = await lots.lot(db, actor, callback_data.lot_id)
    yes = (t.plain("take-back-yes"), TakeBack(lot_id=view.lot.id, sure=True))
    no = (t.plain("back"), OpenLot(lot_id=view.lot.id))
    if lot_screen.may_take_back(view, actor.id):
        await redraw(query, Screen(t("take-back-ask", title=view.lot.title), keyboard([yes], [no])))
    else:
        await redraw(query, lot_screen.lot(view, actor.id, now, t))


async def take_back(
    query: CallbackQuery,
    callback_data: TakeBack,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    said = ""
    try:
        await findings.take_back(db, actor, callback_data.lot_id, now=now)
    except RefusedError as refusal:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
    else:
        said = t("taken-back")
    view = await lots.lot(db, actor, callback_data.lot_id)
    await redraw(query, lot_screen.lot(view, actor.id, now, t, said))


def router() -> Router:
    own = Router(name="own findings")
    own.callback_query.register(take_back, TakeBack.filter(F.sure))
    own.callback_query.register(ask, TakeBack.filter(~F.sure))
    return own
