"""«Тексты» of /cycle: an invitation seen as it would be, its words changed, or the standard ones again."""

from dataclasses import replace
from datetime import datetime
from html import escape

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.cycle import Step, judge_words, tidy_words
from domain.member import Member
from handlers.cycle import asking, notices, screens, wording_screens
from handlers.cycle.asking import Rewording
from handlers.cycle.buttons import AskWords, SaveWords, Show, StandardWords
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Html, Words
from services import Database, cycle_words, cycles
from services.refusal import Reason, RefusedError
from services.wording import seal


async def preview(
    query: CallbackQuery,
    callback_data: Show,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    await asking.rest(state)
    await redraw(query, await _shown(callback_data.step, actor, db, now, t))


async def ask(
    query: CallbackQuery, callback_data: AskWords, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    step = callback_data.step
    own = await cycle_words.show(db, actor, step)
    await state.set_state(Rewording.words)
    await state.set_data({"step": step, "instead_of": own})
    await redraw(query, wording_screens.ask(step, own, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    step = Step((await state.get_data())["step"])
    words = tidy_words(message.text or "")
    problem = judge_words(words)
    if problem is not None:
        await answer(message, wording_screens.wrong(step, problem, len(words), t))
        return
    await state.set_state(Rewording.check)
    await state.update_data(words=words)
    await answer(message, await _check(step, words, actor, db, now, t))


async def save(
    query: CallbackQuery,
    callback_data: SaveWords,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    step = callback_data.step
    data = await state.get_data() if await state.get_state() == Rewording.check.state else {}
    words, own = data.get("words", ""), await cycle_words.show(db, actor, step)
    if data.get("step") != step or seal(words) != callback_data.typed:
        if seal(own) != callback_data.typed:  # else it is pressed again
            _stale(callback_answer, t)
        await redraw(query, await _shown(step, actor, db, now, t))
        return
    try:
        await cycle_words.change(db, actor, step, words, instead_of=data["instead_of"], now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        _stale(callback_answer, t)
        await state.update_data(instead_of=own)  # pressed again, it is meant instead of those
        await redraw(query, await _check(step, words, actor, db, now, t))
        return
    await state.clear()
    callback_answer.text = t.plain("cycle-changed")
    await redraw(query, await _shown(step, actor, db, now, t))


async def restore(
    query: CallbackQuery,
    callback_data: StandardWords,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    step = callback_data.step
    own = await cycle_words.show(db, actor, step)
    if own and seal(own) != callback_data.instead_of:
        _stale(callback_answer, t)
    else:
        await asking.rest(state)
        await cycle_words.restore(db, actor, step, instead_of=own, now=now)
    await redraw(query, await _shown(step, actor, db, now, t))


async def present(state: FSMContext, actor: Member, _db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it is not theirs any more."""
    if not actor.is_organiser:
        await state.clear()
        return None
    data = await state.get_data()
    step, words = Step(data["step"]), data.get("words")
    if words is None:
        return wording_screens.ask(step, data["instead_of"], t)
    return wording_screens.check(step, words, Screen(Html(escape(words, quote=False))), t)


async def _shown(step: Step, actor: Member, db: Database, now: datetime, t: Words) -> Screen:
    call = await cycles.preview(db, actor, step, zone=t.zone, now=now)
    if call is None:
        return screens.cycle(await cycles.show(db, actor, zone=t.zone, now=now), t)
    return wording_screens.preview(step, call.words, notices.message(call, t), t)


async def _check(step: Step, words: str, actor: Member, db: Database, now: datetime, t: Words) -> Screen:
    call = await cycles.preview(db, actor, step, zone=t.zone, now=now)
    if call is None:
        return screens.cycle(await cycles.show(db, actor, zone=t.zone, now=now), t)
    return wording_screens.check(step, words, notices.message(replace(call, words=words), t), t)


def _stale(callback_answer: CallbackAnswer, t: Words) -> None:
    callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True


def router() -> Router:
    own = Router(name="cycle_words")
    own.callback_query.register(preview, Show.filter())
    own.callback_query.register(ask, AskWords.filter())
    own.callback_query.register(save, SaveWords.filter())
    own.callback_query.register(restore, StandardWords.filter())
    own.message.register(take, StateFilter(Rewording), asking.typed)
    return own
