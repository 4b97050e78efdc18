"""«Предложенные»: materials that wait for a moderator, «Принять», «Вернуть»."""

from datetime import datetime
from html import escape

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.material import MAX_COMMENT
from domain.member import Member
from handlers.auctioning.kindly import kindly
from handlers.cataloguing.buttons import Describe
from handlers.filters import Is
from handlers.handing_over import hand_over
from handlers.judging import screens
from handlers.judging.buttons import Accept, AskReturn, Look, Waiting
from handlers.judging.memory import JudgingOffers
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, offer_judging
from services.refusal import Reason, RefusedError


async def turn(query: CallbackQuery, callback_data: Waiting, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, await waiting(db, actor, callback_data.page, t))


async def look(query: CallbackQuery, callback_data: Look, actor: Member, db: Database, t: Words) -> None:
    """The whole text, the files, and below them the decision again: they push the buttons out of sight."""
    view, message = await offer_judging.one(db, actor, callback_data.material_id), query.message
    if view.content.text:
        await answer(query, Screen(escape(view.content.text)))
    if not isinstance(message, Message) or await hand_over(message, view.content.files, db, unjudged=True):
        await answer(query, Screen(t("judge-offer-lost")))
    await answer(query, await waiting(db, actor, await _page_of(db, actor, view.material.id), t))


async def accept(
    query: CallbackQuery,
    callback_data: Accept,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.material_id
    page = await _page_of(db, actor, number)
    if await kindly(
        offer_judging.accept(db, actor, number, callback_data.revision, now=now), callback_answer, t
    ):
        describe = (t.plain("material-describe"), Describe(material_id=number))
        await redraw(query, Screen(t("judge-offer-accepted"), keyboard([describe])))
        await answer(query, await waiting(db, actor, page, t))
    else:
        await redraw(query, await waiting(db, actor, page, t))


async def ask_comment(
    query: CallbackQuery,
    callback_data: AskReturn,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    number, revision = callback_data.material_id, callback_data.revision
    asked = await _question(db, actor, number, revision, t)
    if asked is None:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        await redraw(query, await waiting(db, actor, 0, t))
        return
    await state.set_state(JudgingOffers.comment)
    await state.set_data({"material_id": number, "revision": revision})
    await redraw(query, asked)


async def take_comment(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data, said = await state.get_data(), (message.text or "").strip()
    number, revision = data["material_id"], data["revision"]
    if not 1 <= len(said) <= MAX_COMMENT:
        wrong = t("too-long", length=len(said), limit=MAX_COMMENT) if said else ""
        asked = await _question(db, actor, number, revision, t, wrong)
        await answer(message, asked or await waiting(db, actor, 0, t))
        return
    await state.clear()
    await offer_judging.give_back(db, actor, number, revision, said, now=now)
    await answer(message, Screen(t("judge-offer-returned")))
    await answer(message, await waiting(db, actor, 0, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it is judged already, or is another by now."""
    data = await state.get_data()
    question = None
    try:
        question = await _question(db, actor, data["material_id"], data["revision"], t)
    except RefusedError:
        """It is not theirs to answer."""
    if question is None:
        await state.clear()
    return question


async def waiting(db: Database, actor: Member, page: int, t: Words) -> Screen:
    """The last one, where there is none of that number."""
    if not actor.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    found = await offer_judging.waiting(db, actor)
    if not found:
        return screens.none_waits(t)
    page = min(page, len(found) - 1)
    return screens.waiting(await offer_judging.one(db, actor, found[page].id), page, len(found), t)


async def _question(
    db: Database, actor: Member, material_id: int, revision: int, t: Words, said: str = ""
) -> Screen | None:
    try:
        view = await offer_judging.one(db, actor, material_id)
    except RefusedError as refusal:
        if refusal.reason is Reason.RIGHTS:
            raise
        return None
    return screens.ask_comment(view, t, said) if view.material.revision == revision else None


async def _page_of(db: Database, actor: Member, material_id: int) -> int:
    """Where it stands among those that wait: the next one takes its place."""
    found = [one.id for one in await offer_judging.waiting(db, actor)]
    return found.index(material_id) if material_id in found else 0


def router() -> Router:
    here = Router(name="judging offers")
    here.callback_query.register(turn, Waiting.filter())
    here.callback_query.register(look, Look.filter())
    here.callback_query.register(accept, Accept.filter())
    here.callback_query.register(ask_comment, AskReturn.filter())
    here.message.register(take_comment, StateFilter(JudgingOffers.comment), ~Is(F.text.startswith("/")))
    return here
