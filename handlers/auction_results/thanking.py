"""«Поблагодарить автора»: asked for a few words, which each author is told once."""

from datetime import datetime

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.finding import MAX_THANKS
from domain.member import Member
from domain.plan_text import tidy
from handlers.auction_results import screens
from handlers.auction_results.buttons import Thank
from handlers.filters import Is
from handlers.screen import Screen
from handlers.show import answer
from handlers.texts import Words
from services import Database, lot_words
from services.refusal import RefusedError


class Thanking(StatesGroup):
    text = State()


async def ask(
    query: CallbackQuery, callback_data: Thank, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    lot, already = await lot_words.to_thank(db, actor, callback_data.lot_id)
    if already:
        await answer(query, screens.thanked(lot, t, first=False))
        return
    await state.set_state(Thanking.text)
    await state.set_data({"lot_id": lot.id})
    await answer(query, screens.ask_thanks(lot, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    lot_id = (await state.get_data()).get("lot_id")
    if lot_id is None:
        raise SkipHandler  # another press has left the question meanwhile
    text = tidy(message.text or "")
    try:
        lot, _ = await lot_words.to_thank(db, actor, lot_id)
    except RefusedError:
        await state.clear()
        raise
    if not text:
        await answer(message, screens.ask_thanks(lot, t))
    elif len(text) > MAX_THANKS:
        await answer(message, screens.thanks_too_long(lot, len(text), t))
    else:
        await state.clear()
        first = await lot_words.thank(db, actor, lot_id, text, now=now)
        await answer(message, screens.thanked(lot, t, first=first))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: there is nobody to thank any more."""
    try:
        lot, _ = await lot_words.to_thank(db, actor, (await state.get_data())["lot_id"])
    except RefusedError:
        await state.clear()
        return None
    return screens.ask_thanks(lot, t)


def router() -> Router:
    own = Router(name="thanking authors")
    own.callback_query.register(ask, Thank.filter())
    own.message.register(take, StateFilter(Thanking.text), ~Is(F.text.startswith("/")))
    return own
