"""«Поднять до N» on the card in the group: answered by a toast; the card is redrawn at its own pace."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.auction import bid_words
from handlers.auction.buttons import Raise
from handlers.filters import Is
from handlers.texts import Words
from services import Database, bids, members
from services.refusal import Reason, RefusedError


async def raise_(
    query: CallbackQuery,
    callback_data: Raise,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    pressed = callback_data
    try:
        outcome = await bids.place(db, actor, pressed.lot_id, pressed.amount, drawn=pressed.drawn, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.PROFILE:
            raise
        callback_answer.text = await _introduce(query, db, t)
        callback_answer.show_alert = True
    else:
        callback_answer.text = bid_words.said(outcome, t)
        callback_answer.show_alert = not bid_words.is_good(outcome)


async def _introduce(query: CallbackQuery, db: Database, t: Words) -> str:
    """How to become somebody who may bid; whoever never wrote to the bot begins there."""
    known = await members.find(db, query.from_user.id)
    return t.plain("group-introduce") if known and known[1] else t.plain("group-begin")


def router() -> Router:
    own = Router(name="bids in the group")
    own.callback_query.register(raise_, Raise.filter(), Is(F.message.chat.type != "private"))
    return own
