"""«Предложить материал», «Адаптировать», «Новая версия»: the way from the first file to the catalogue."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.material import MaterialRefusal
from domain.member import Member
from handlers.links import Target, payload
from handlers.offering import answers, own, own_screens, screens
from handlers.offering import draft as drafts
from handlers.offering.asked import shown
from handlers.offering.buttons import Mend, NewVersion, Propose, Send, To
from handlers.offering.draft import CONTENT, PREVIEW, TITLE, Bringing, Draft
from handlers.profile.asking import ask_consent
from handlers.show import redraw, show
from handlers.texts import Words
from services import Database, material_versions, materials, offers, others_posts
from services.refusal import Reason, RefusedError


async def begin(
    event: Message | CallbackQuery, original: int, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """`original`: the material that is adapted, 0 if none."""
    draft = Draft()
    if original:
        view = await materials.view(db, actor, original)
        if not view.material.is_listed:
            raise RefusedError(Reason.GONE)
        draft = drafts.of_original(view.material, view.tags)
    if not actor.has_profile:
        await ask_consent(event, actor, state, t, then=payload(Target.OFFER, original))
        return
    await _ask(event, draft, CONTENT, actor, db, state, t)


async def begin_with_post(
    event: Message | CallbackQuery,
    message_id: int,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """With what they posted in the group."""
    content = await others_posts.brought(db, actor, message_id, now=now)
    if not actor.has_profile:
        await ask_consent(event, actor, state, t, then=payload(Target.OFFER_POST, message_id))
        return
    files = tuple(replace(one, message_id=None) for one in content.files)
    draft = Draft(text=content.text, link=content.link, files=files).guessed()
    await _ask(event, draft, TITLE, actor, db, state, t)


async def propose(
    query: CallbackQuery, callback_data: Propose, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await begin(query, callback_data.original, actor, db, state, t)


async def mend(
    query: CallbackQuery, callback_data: Mend, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await offers.to_mend(db, actor, callback_data.material_id)
    await _ask(query, drafts.of_view(view, actor.id), PREVIEW, actor, db, state, t)


async def renew(
    query: CallbackQuery, callback_data: NewVersion, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    material = await material_versions.to_renew(db, actor, callback_data.material_id)
    draft = Draft(renewed=material.id, number=material.number, title=material.title)
    await _ask(query, draft, CONTENT, actor, db, state, t)


async def go(
    query: CallbackQuery, callback_data: To, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """On from the content: what it says of itself is not asked."""
    draft = await drafts.read(state)
    if await drafts.step(state) == CONTENT and not draft.is_empty and not draft.renewed:
        draft = draft.guessed()
    if not draft.offered and not draft.renewed:
        draft = replace(draft, offered=tuple(await offers.common_tags(db, actor)))
    await _ask(query, draft, callback_data.number, actor, db, state, t)


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
        await _ask(query, draft, PREVIEW, actor, db, state, t)
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
    await state.clear()
    if draft.renewed:
        await redraw(query, own_screens.renewed(draft.renewed, outcome, t))
        return
    view = await materials.view(db, actor, outcome)
    await redraw(query, screens.sent(outcome, t, listed=view.material.is_listed))


async def _send(draft: Draft, actor: Member, db: Database, now: datetime) -> int | MaterialRefusal:
    if draft.renewed:
        return await material_versions.add_version(
            db, actor, draft.renewed, draft.number, draft.content, now=now
        )
    if draft.mended:
        return await offers.mend(db, actor, draft.mended, draft.revision, draft.proposal, now=now)
    return await offers.propose(db, actor, draft.proposal, now=now)


async def _ask(
    event: Message | CallbackQuery,
    draft: Draft,
    number: int,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    await drafts.go_to(state, draft, number)
    await show(event, await shown(state, actor, db, t))


def router() -> Router:
    here = Router(name="offering")
    here.include_routers(answers.router(), own.router())
    here.callback_query.register(propose, Propose.filter())
    here.callback_query.register(mend, Mend.filter())
    here.callback_query.register(renew, NewVersion.filter())
    here.callback_query.register(go, To.filter(), StateFilter(Bringing))
    here.callback_query.register(send, Send.filter(), StateFilter(Bringing))
    return here
