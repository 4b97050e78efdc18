"""«Предложить материал», «Адаптировать», «Новая версия»: the way from the first file to the catalogue."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.links import Target, payload
from handlers.offering import answers, own, sending, unasked
from handlers.offering import draft as drafts
from handlers.offering.asked import ask
from handlers.offering.buttons import Mend, NewVersion, Propose, To
from handlers.offering.draft import CONTENT, PREVIEW, TITLE, Bringing, Draft
from handlers.offering.taking import harm_of, refused
from handlers.profile.asking import ask_consent
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
    await ask(event, draft, CONTENT, actor, db, state, t)


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
    harms = {one: harm for one in content.files if (harm := harm_of(one)) is not None}
    files = tuple(replace(one, message_id=None) for one in content.files if one not in harms)
    draft = Draft(text=content.text, link=content.link, files=files).guessed()
    said = "\n\n".join(refused(one, harm, t) for one, harm in harms.items())
    await ask(event, draft, TITLE, actor, db, state, t, said)


async def propose(
    query: CallbackQuery, callback_data: Propose, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await begin(query, callback_data.original, actor, db, state, t)


async def mend(
    query: CallbackQuery, callback_data: Mend, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await offers.to_mend(db, actor, callback_data.material_id)
    await ask(query, drafts.of_view(view, actor.id), PREVIEW, actor, db, state, t)


async def renew(
    query: CallbackQuery, callback_data: NewVersion, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    material = await material_versions.to_renew(db, actor, callback_data.material_id)
    draft = Draft(renewed=material.id, number=material.number, title=material.title)
    await ask(query, draft, CONTENT, actor, db, state, t)


async def go(
    query: CallbackQuery, callback_data: To, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """On from the content: what it says of itself is not asked."""
    draft = await drafts.read(state)
    if await drafts.step(state) == CONTENT and not draft.is_empty and not draft.renewed:
        draft = draft.guessed()
    if not draft.offered and not draft.renewed:
        draft = replace(draft, offered=tuple(await offers.common_tags(db, actor)))
    await ask(query, draft, callback_data.number, actor, db, state, t)


def router() -> Router:
    here = Router(name="offering")
    here.include_routers(answers.router(), own.router(), sending.router(), unasked.router())
    here.callback_query.register(propose, Propose.filter())
    here.callback_query.register(mend, Mend.filter())
    here.callback_query.register(renew, NewVersion.filter())
    here.callback_query.register(go, To.filter(), StateFilter(Bringing))
    return here
