"""«Отправить», «Опубликовать версию»: what was brought goes to the moderators, or into the catalogue."""

from datetime import datetime
from typing import Any, Final

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.material import MaterialRefusal
from domain.member import Member
from handlers.offering import draft as drafts
from handlers.offering import own_screens, screens
from handlers.offering.asked import ask, shown
from handlers.offering.buttons import Send
from handlers.offering.draft import PREVIEW, Bringing, Draft
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, material_versions, materials, offers
from services.refusal import Reason, RefusedError

SENT: Final = "sent"  # of a conversation that is over: what it came to


async def send(
    query: CallbackQuery,
    callback_data: Send,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """What is wrong by now is asked again; what cannot be done any more is said, and the draft is gone."""
    draft = await drafts.read(state)
    is_ready = not draft.is_empty if draft.renewed else draft.missing == PREVIEW
    if not is_ready or draft.seal != callback_data.seal:
        await ask(query, draft, PREVIEW, actor, db, state, t)
        return
    try:
        outcome = await _send(draft, actor, db, now)
    except RefusedError as refusal:
        if refusal.reason is Reason.PROFILE:
            raise
        await state.clear()
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        await redraw(query, screens.over(refusal.reason, t))
        return
    if isinstance(outcome, MaterialRefusal):
        await drafts.go_to(state, draft, drafts.WRONG[outcome])
        await redraw(query, await shown(state, actor, db, t, t("offer-wrong")))
        return
    sent = {"seal": draft.seal, "renewed": draft.renewed, "outcome": outcome}
    await state.clear()
    await state.set_data({SENT: sent})  # for a second press
    await redraw(query, await _came_to(sent, actor, db, t))


async def send_again(
    query: CallbackQuery, sent: dict[str, Any], actor: Member, db: Database, t: Words
) -> None:
    """Pressed twice: the same as once."""
    await redraw(query, await _came_to(sent, actor, db, t))


async def _was_sent(_query: CallbackQuery, callback_data: Send, state: FSMContext) -> bool | dict[str, Any]:
    sent = (await state.get_data()).get(SENT)
    is_so = sent is not None and await state.get_state() is None and sent["seal"] == callback_data.seal
    return {"sent": sent} if is_so else False


async def _came_to(sent: dict[str, Any], actor: Member, db: Database, t: Words) -> Screen:
    """The outcome is the version's number, or the material's."""
    if sent["renewed"]:
        return own_screens.renewed(sent["renewed"], sent["outcome"], t)
    view = await materials.view(db, actor, sent["outcome"])
    return screens.sent(sent["outcome"], t, listed=view.material.is_listed)


async def _send(draft: Draft, actor: Member, db: Database, now: datetime) -> int | MaterialRefusal:
    if draft.renewed:
        return await material_versions.add_version(
            db, actor, draft.renewed, draft.number, draft.content, now=now
        )
    if draft.mended:
        return await offers.mend(db, actor, draft.mended, draft.revision, draft.proposal, now=now)
    return await offers.propose(db, actor, draft.proposal, now=now)


def router() -> Router:
    own = Router(name="a material is sent")
    own.callback_query.register(send, Send.filter(), StateFilter(Bringing))
    own.callback_query.register(send_again, Send.filter(), _was_sent)
    return own
