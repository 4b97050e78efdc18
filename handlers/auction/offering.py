"""«Выставить находку»: title, summary, material, co-authors, start price; then to the moderators."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.finding import FindingRefusal
from domain.member import Member
from handlers.auction import draft as drafts
from handlers.auction import finding_answers, lot_screen, offering_screens, screens
from handlers.auction.buttons import EditFinding, Offer, Send, Step
from handlers.auction.draft import PREVIEW, TITLE, Draft, Offering
from handlers.auction.drafted import shown
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, findings, lots
from services.refusal import Reason, RefusedError


async def begin(
    event: CallbackQuery | Message, auction_id: int, actor: Member, db: Database, state: FSMContext, t: Words
) -> Screen | None:
    """The first question; None: they are asked first who they are."""
    view = await lots.show(db, actor, auction_id)
    if not view.auction.takes_findings:
        return screens.auction(view, actor, t, t("refused", reason=Reason.AUCTION_STATE))
    if not actor.has_profile:
        await ask_consent(event, actor, state, t, then=payload(Target.FINDING, auction_id))
        return None
    await drafts.go_to(state, Draft(auction_id), TITLE)
    return offering_screens.title(Draft(auction_id), view.auction, t)


async def offer(
    query: CallbackQuery, callback_data: Offer, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await begin(query, callback_data.auction_id, actor, db, state, t)
    if screen is not None:
        await redraw(query, screen)


async def edit(
    query: CallbackQuery,
    callback_data: EditFinding,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """What was offered, as it is now."""
    view = await lots.lot(db, actor, callback_data.lot_id)
    if not lot_screen.may_edit(view, actor.id):
        await redraw(query, lot_screen.lot(view, actor.id, now, t))
        return
    await drafts.go_to(state, drafts.of_lot(view), PREVIEW)
    await redraw(query, await shown(state, actor, db, t))


async def go(
    query: CallbackQuery, callback_data: Step, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await drafts.go_to(state, await drafts.read(state), callback_data.number)
    await redraw(query, await shown(state, actor, db, t))


async def send(
    query: CallbackQuery,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """What is wrong by now is asked again."""
    draft = await drafts.read(state)
    if draft.missing != PREVIEW:
        await drafts.go_to(state, draft, PREVIEW)
        await redraw(query, await shown(state, actor, db, t))
        return
    try:
        outcome = await _offer(draft, actor, db, now)
    except RefusedError as refusal:
        if refusal.reason is Reason.PROFILE:
            raise
        await state.clear()
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        await redraw(query, await _instead(draft, actor, db, now, t))
        return
    if isinstance(outcome, int):
        await state.clear()
        await redraw(query, offering_screens.sent(outcome, t))
    else:
        await drafts.go_to(state, draft, drafts.WRONG[outcome])
        await redraw(query, await shown(state, actor, db, t, t("finding-wrong")))


async def _offer(draft: Draft, actor: Member, db: Database, now: datetime) -> int | FindingRefusal:
    if draft.lot_id is None:
        return await findings.offer(db, actor, draft.auction_id, draft.finding, now=now)
    return await findings.edit(db, actor, draft.lot_id, draft.version, draft.finding, now=now)


async def _instead(draft: Draft, actor: Member, db: Database, now: datetime, t: Words) -> Screen:
    """What there is, where it can be offered no more."""
    if draft.lot_id is not None:
        return lot_screen.lot(await lots.lot(db, actor, draft.lot_id), actor.id, now, t)
    return screens.auction(await lots.show(db, actor, draft.auction_id), actor, t)


def router() -> Router:
    own = Router(name="findings")
    own.include_router(finding_answers.router())
    own.callback_query.register(offer, Offer.filter())
    own.callback_query.register(edit, EditFinding.filter())
    own.callback_query.register(go, Step.filter(), StateFilter(Offering))
    own.callback_query.register(send, Send.filter(), StateFilter(Offering))
    return own
