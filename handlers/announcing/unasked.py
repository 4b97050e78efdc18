"""A message that nobody had asked for, below a draft: instead of the draft's, or for another announcement?"""

from datetime import datetime

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.announcement import Content, Flaw
from domain.member import Member
from handlers.announcing import screens
from handlers.announcing.buttons import Instead
from handlers.announcing.content import read
from handlers.announcing.memory import Announcing, ask, no_command, rest, stay
from handlers.announcing.preview import answer_as_seen
from handlers.announcing.view import draft, drawn
from handlers.links import Links
from handlers.screen import Screen
from handlers.show import answer
from handlers.texts import Words
from services import Database, announcements
from services.refusal import Reason, RefusedError


async def take_unasked(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """Another message below a draft: it may be meant instead. An album is asked for first."""
    content = read(message, actor)
    try:
        one = await draft(db, actor, (await state.get_data())["announcement_id"])
    except RefusedError:
        await rest(state)
        raise SkipHandler from None
    if content is None or message.media_group_id is not None:
        raise SkipHandler
    await ask(
        state, Announcing.instead, announcement_id=one.id, version=one.version, content=content.to_json()
    )
    await answer(message, screens.ask_instead(one, t))


async def take_instead(
    query: CallbackQuery,
    callback_data: Instead,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    one = await draft(db, actor, callback_data.announcement_id, callback_data.version)
    data = await state.get_data()
    if await state.get_state() != Announcing.instead or data["announcement_id"] != one.id:
        raise RefusedError(Reason.STALE)
    content = Content.from_json(data["content"])
    if callback_data.other:
        made = await announcements.create(db, actor, content, now=now)
    else:
        made = await announcements.rewrite(db, actor, one.id, one.version, content=content)
    await rest(state)
    if isinstance(made, Flaw):
        await answer(query, screens.wrong(screens.ask_other(one, t), made, t))
        return
    await stay(state, made)
    if isinstance(query.message, Message):
        await answer_as_seen(query.message, made, await drawn(db, actor, made, now, t), links, t)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen:
    return screens.ask_instead(await draft(db, actor, (await state.get_data())["announcement_id"]), t)


def router() -> Router:
    own = Router(name="announcement_unasked")
    own.callback_query.register(take_instead, Instead.filter())
    waits = StateFilter(Announcing.drafted, Announcing.instead, Announcing.album)
    own.message.register(take_unasked, waits, no_command)
    return own
