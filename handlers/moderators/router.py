"""Who leads a session: asked, replaced, let go by an organiser."""

from collections.abc import Awaitable
from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from domain.plan_text import tidy
from handlers.commands import offer_anew
from handlers.moderators import mine as of_mine
from handlers.moderators import own, screens
from handlers.moderators.buttons import Accept, Ask, Candidates, Dismiss, Leaders, OneLeader
from handlers.moderators.memory import Choosing, leave, look, typed
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Texts, Words
from services import Database, moderation, roles
from services.moderation import Leaders as Found
from services.refusal import Reason, RefusedError


async def leaders(
    query: CallbackQuery, callback_data: Leaders, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await leave(state)
    await redraw(query, screens.leaders(await moderation.leaders(db, actor, callback_data.session_id), t))


async def one_leader(
    query: CallbackQuery, callback_data: OneLeader, actor: Member, db: Database, t: Words
) -> None:
    found = await moderation.leaders(db, actor, callback_data.session_id)
    one = next((one for one in found.leaders if one.member.id == callback_data.member_id), None)
    await redraw(query, screens.leader(found.session, one, t) if one else screens.leaders(found, t))


async def candidates(
    query: CallbackQuery, callback_data: Candidates, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await _candidates(db, actor, callback_data, t)
    await look(state, callback_data)
    await redraw(query, screen)


async def find(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """A part of a name, typed while the list is in sight."""
    asked = Candidates(**await state.get_data())
    await answer(message, await _candidates(db, actor, asked, t, words=tidy(message.text or "")))


async def ask(
    query: CallbackQuery,
    callback_data: Ask,
    actor: Member,
    bot: Bot,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    session_id, whom, instead = callback_data.session_id, callback_data.member_id, callback_data.instead
    if instead:
        found = await moderation.replace(db, actor, session_id, instead, whom, now=now)
        await _offer_anew(bot, texts, db, actor, instead)
    else:
        found = await moderation.invite(db, actor, session_id, whom, now=now)
    await leave(state)
    await redraw(query, screens.leaders(found, t))
    await _offer_anew(bot, texts, db, actor, whom)


async def accept(
    query: CallbackQuery,
    callback_data: Accept,
    callback_answer: CallbackAnswer,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    session_id, whom = callback_data.session_id, callback_data.member_id
    doing = moderation.invite(db, actor, session_id, whom, offered=True, now=now)
    await redraw(query, screens.leaders(await _as_it_is(doing, session_id, callback_answer, actor, db, t), t))
    await _offer_anew(bot, texts, db, actor, whom)


async def dismiss(
    query: CallbackQuery,
    callback_data: Dismiss,
    callback_answer: CallbackAnswer,
    actor: Member,
    bot: Bot,
    db: Database,
    now: datetime,
    t: Words,
    texts: Texts,
) -> None:
    session_id, whom = callback_data.session_id, callback_data.member_id
    doing = moderation.replace(db, actor, session_id, whom, version=callback_data.version, now=now)
    await redraw(query, screens.leaders(await _as_it_is(doing, session_id, callback_answer, actor, db, t), t))
    await _offer_anew(bot, texts, db, actor, whom)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen:
    """The list from which somebody is chosen."""
    return await _candidates(db, actor, Candidates(**await state.get_data()), t)


async def _candidates(db: Database, actor: Member, asked: Candidates, t: Words, *, words: str = "") -> Screen:
    found = await moderation.leaders(db, actor, asked.session_id)
    people = await moderation.candidates(db, actor, asked.session_id, words)
    return screens.candidates(found, people, asked, t, words=words)


async def _as_it_is(
    doing: Awaitable[Found],
    session_id: int,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> Found:
    """After it was done; what is stale is told, and not done."""
    try:
        return await doing
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        return await moderation.leaders(db, actor, session_id)


async def _offer_anew(bot: Bot, texts: Texts, db: Database, actor: Member, member_id: int) -> None:
    """The commands of whoever has a role now, or has none."""
    await offer_anew(bot, texts, (await roles.show(db, actor, member_id)).member)


def router() -> Router:
    mine = Router(name="moderators")
    mine.include_router(own.router())
    mine.include_router(of_mine.router())
    mine.callback_query.register(leaders, Leaders.filter())
    mine.callback_query.register(one_leader, OneLeader.filter())
    mine.callback_query.register(candidates, Candidates.filter())
    mine.callback_query.register(ask, Ask.filter())
    mine.callback_query.register(accept, Accept.filter())
    mine.callback_query.register(dismiss, Dismiss.filter())
    mine.message.register(find, StateFilter(Choosing.name), typed)
    return mine
