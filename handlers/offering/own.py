"""What people decide about what is theirs: taken back, allowed, brought from an auction."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.material import Consent
from domain.member import Member
from handlers.offering import own_screens, screens
from handlers.offering.buttons import ProposeLot, Say, TakeBack
from handlers.show import redraw
from handlers.texts import Words
from services import Database, consenting, describing, offers, passed_lots
from services.refusal import Reason, RefusedError


async def take_back(
    query: CallbackQuery, callback_data: TakeBack, actor: Member, db: Database, t: Words
) -> None:
    number = callback_data.material_id
    try:
        view = await offers.to_mend(db, actor, number)
    except RefusedError as refusal:
        if refusal.reason is not Reason.GONE:
            raise
        await redraw(query, own_screens.taken_back(t))  # pressed twice
        return
    if not callback_data.sure:
        await redraw(query, own_screens.ask_take_back(number, view.material.title, t))
        return
    await offers.take_back(db, actor, number)
    await redraw(query, own_screens.taken_back(t))


async def say(
    query: CallbackQuery,
    callback_data: Say,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """By an author: what they allow, or that it is to be found no more."""
    number, consent = callback_data.material_id, callback_data.consent
    callback_answer.text = t.plain("offer-said", consent=consent)
    try:
        if consent is Consent.UNASKED:
            await consenting.withdraw(db, actor, number, now=now)
        else:
            await consenting.agree(db, actor, number, consent, callback_data.revision, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
    await redraw(query, own_screens.said(await describing.entry(db, actor, number), t))


async def bring_lot(
    query: CallbackQuery, callback_data: ProposeLot, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    material_id = await passed_lots.bring(db, actor, callback_data.lot_id, now=now)
    await redraw(query, screens.sent(material_id, t, listed=True))


def router() -> Router:
    here = Router(name="one's own materials")
    here.callback_query.register(take_back, TakeBack.filter())
    here.callback_query.register(say, Say.filter())
    here.callback_query.register(bring_lot, ProposeLot.filter())
    return here
