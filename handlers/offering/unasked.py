"""What would be a material in the group, sent to the bot unasked: one button begins to bring it.

Until that is pressed, the content waits in a conversation that asks nothing; whatever asks something else drops it.
"""

from dataclasses import replace
from typing import Final

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.material import Content
from domain.member import Member
from domain.post import is_material, tags_of
from handlers.cataloguing.posts import post_of
from handlers.entrance.screens import to_menu
from handlers.keyboards import keyboard
from handlers.links import Target, payload
from handlers.offering import draft as drafts
from handlers.offering.asked import ask, shown
from handlers.offering.buttons import BringUnasked
from handlers.offering.draft import CONTENT, TITLE, Bringing, Draft
from handlers.offering.taking import take
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, offers

UNASKED: Final = "unasked"


async def is_worth_it(message: Message) -> bool:
    """By the rule for posts in the group."""
    post = post_of(message)
    content = Content(post.text, post.first_link, post.files)
    return is_material(content, tags_of(post.text), album=bool(post.album and post.files), reply=False)


async def offer(message: Message, state: FSMContext, t: Words) -> None:
    """Of an album the first part is answered for all."""
    before, album = await _waiting(state), message.media_group_id
    joins = before is not None and album is not None and before.album == album
    begun = before if before is not None and joins else Draft(began=message.message_id)
    draft = take(begun, message, t)
    if not isinstance(draft, Draft):
        await answer(message, Screen(draft, keyboard([to_menu(t)])))
        return
    await state.set_data({UNASKED: drafts.packed(draft)})
    if not joins:
        bring = (t.plain("offer-unasked-bring"), BringUnasked(message_id=message.message_id))
        await answer(message, Screen(t("offer-unasked"), keyboard([bring], [to_menu(t)])))


async def begin(
    query: CallbackQuery,
    callback_data: BringUnasked,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    """With what was sent; if that is not known any more, they are asked for it."""
    asked = await state.get_state()
    if asked is not None:
        if asked in Bringing and (await drafts.read(state)).began == callback_data.message_id:
            await redraw(query, await shown(state, actor, db, t))  # pressed twice
            return
        raise SkipHandler
    if not actor.has_profile:
        await ask_consent(query, actor, state, t, then=payload(Target.OFFER, 0))
        return
    draft = await _waiting(state)
    if draft is None or draft.began != callback_data.message_id:
        await ask(query, Draft(), CONTENT, actor, db, state, t)
        return
    draft = replace(draft.guessed(), offered=tuple(await offers.common_tags(db, actor)))
    await ask(query, draft, TITLE, actor, db, state, t)


async def _waiting(state: FSMContext) -> Draft | None:
    kept = (await state.get_data()).get(UNASKED)
    return drafts.built(kept) if kept else None


def router() -> Router:
    own = Router(name="a material unasked")
    own.callback_query.register(begin, BringUnasked.filter())
    return own
