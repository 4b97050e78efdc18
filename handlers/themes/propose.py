"""/propose: a theme, one's own practice, whether one would lead it, «Предложить»."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.argument import tidy
from domain.member import Member
from domain.theme import ThemeRefusal
from handlers.links import Target, payload
from handlers.profile.asking import ask_consent
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from handlers.themes import memory, proposing_screens, screens
from handlers.themes.buttons import At, Begin, Propose, Ready, Stop, Turn
from handlers.themes.memory import Draft, Proposing
from services import Database, themes
from services.refusal import Reason
from services.themes import Proposed, SameTheme, ThemeRefused


async def begin(event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words) -> None:
    if not actor.has_profile:
        await ask_consent(event, actor, state, t, then=payload(Target.PROPOSE, 0))
        return
    await memory.go(state, At.THEME, Draft())
    await answer(event, proposing_screens.question(At.THEME, Draft(), t))


async def stop(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    if await memory.at(state) is not None:
        await state.clear()
    found = await themes.listed(db, actor)
    await redraw(query, screens.listing(found, t, organises=actor.is_organiser))


async def take_theme(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """Where it was proposed already, nothing is left to ask, unless they had come back to change the words."""
    before = await memory.draft(state)
    changed = replace(before, text=tidy(message.text or ""))
    outcome = await themes.weigh(db, actor, changed.text)
    held = await themes.held(db, actor, changed.text) if outcome is None else None
    if held is not None:
        await memory.go(state, At.THEME, changed)
        await answer(message, proposing_screens.held(held, t))
    elif outcome is None:
        await memory.go(state, At.PRACTICE, changed)
        await answer(message, proposing_screens.question(At.PRACTICE, changed, t))
    elif isinstance(outcome, SameTheme):
        await memory.drop_unbegun(state)
        await answer(message, proposing_screens.same(outcome, t))
    else:
        await answer(message, await _refused(outcome, At.THEME, before, state, t))


async def take_practice(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    before = await memory.draft(state)
    changed = replace(before, practice=(message.text or "").strip())
    if not changed.practice:
        await answer(message, proposing_screens.question(At.PRACTICE, before, t))
        return
    outcome = await themes.weigh(db, actor, changed.text, changed.practice)
    if isinstance(outcome, ThemeRefused):
        await answer(message, await _refused(outcome, At.PRACTICE, before, state, t))
        return
    await memory.go(state, At.READY, changed)
    await answer(message, proposing_screens.question(At.READY, changed, t))


async def ask_again(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """What is answered by a button."""
    await answer(message, await present(state, actor, db, t))


async def turn(
    query: CallbackQuery, callback_data: Turn, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """Pressed twice, or under an old question, it turns nothing more."""
    if await memory.at(state) is callback_data.at:
        await memory.go(state, callback_data.to, await memory.draft(state))
    await redraw(query, await present(state, actor, db, t))


async def set_ready(
    query: CallbackQuery, callback_data: Ready, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    if await memory.at(state) is At.READY:
        changed = replace(await memory.draft(state), ready=callback_data.ready)
        await memory.go(state, At.CHECK, changed)
    await redraw(query, await present(state, actor, db, t))


async def propose(
    query: CallbackQuery,
    callback_data: Propose,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    said = await memory.draft(state) if await memory.at(state) is At.CHECK else None
    if said is None or said.seal != callback_data.typed:
        await _again(query, callback_data.typed, callback_answer, actor, db, t)
        return
    outcome = await themes.propose(db, actor, said.text, said.practice, ready=said.ready, now=now)
    if isinstance(outcome, Proposed):
        await state.clear()
        view = await themes.show(db, actor, outcome.theme.id)
        await redraw(query, screens.theme(view, t, t("proposed")))
    elif isinstance(outcome, SameTheme):
        await state.clear()
        await redraw(query, proposing_screens.same(outcome, t))
    else:
        await redraw(query, await _refused(outcome, At.CHECK, said, state, t))


async def present(state: FSMContext, actor: Member, _db: Database, t: Words) -> Screen:
    """The question that waits for an answer."""
    author = "" if actor.hidden else actor.name or ""
    at, draft = await memory.at(state) or At.THEME, await memory.draft(state)
    return proposing_screens.question(at, draft, t, author)


async def _refused(why: ThemeRefused, at: At, draft: Draft, state: FSMContext, t: Words) -> Screen:
    if why.refusal is ThemeRefusal.TOO_MANY:
        await state.clear()
    return proposing_screens.refused(why, at, draft, t)


async def _again(
    query: CallbackQuery, typed: int, callback_answer: CallbackAnswer, actor: Member, db: Database, t: Words
) -> None:
    """Pressed again, it shows the theme that it proposed."""
    own = next((one for one in await themes.mine(db, actor) if memory.seal(one.text) == typed), None)
    if own is None:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        found = await themes.listed(db, actor)
        await redraw(query, screens.listing(found, t, organises=actor.is_organiser))
    else:
        await redraw(query, screens.theme(await themes.show(db, actor, own.id), t))


def router() -> Router:
    own = Router(name="propose")
    own.message.register(begin, Command("propose"))
    own.callback_query.register(begin, Begin.filter())
    own.callback_query.register(stop, Stop.filter())
    own.callback_query.register(turn, Turn.filter(), StateFilter(Proposing))
    own.callback_query.register(set_ready, Ready.filter(), StateFilter(Proposing))
    own.callback_query.register(propose, Propose.filter())
    own.message.register(take_theme, StateFilter(Proposing.theme), memory.typed)
    own.message.register(take_practice, StateFilter(Proposing.practice), memory.typed)
    own.message.register(ask_again, StateFilter(Proposing.ready, Proposing.check), memory.typed)
    return own
