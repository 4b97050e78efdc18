"""«Пожаловаться»: moderators hear of it."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.finding import MAX_COMMENT
from domain.member import Member
from domain.plan_text import tidy
from handlers.auction import asking, lot_screen, question_screens
from handlers.auction.asking import AtLot
from handlers.auction.buttons import Complain
from handlers.filters import Is
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, lot_words, lots


async def ask(
    query: CallbackQuery, callback_data: Complain, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await lots.lot(db, actor, callback_data.lot_id)
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.LOT, view.lot.id))
    else:
        await redraw(query, await asking.ask(state, AtLot.complaint, view, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    view = await lots.lot(db, actor, await asking.lot_id(state))
    text = tidy(message.text or "")
    if not 1 <= len(text) <= MAX_COMMENT:
        wrong = t("too-long", length=len(text), limit=MAX_COMMENT) if text else ""
        await answer(message, question_screens.complaint(view, t, wrong))
        return
    await lot_words.complain(db, actor, view.lot.id, text, now=now)
    await state.clear()
    await answer(message, lot_screen.lot(view, actor.id, now, t, t("complained")))


def router() -> Router:
    own = Router(name="complaints")
    own.callback_query.register(ask, Complain.filter())
    own.message.register(take, StateFilter(AtLot.complaint), ~Is(F.text.startswith("/")))
    return own
