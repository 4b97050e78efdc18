"""What organisers do with themes: in work, postponed and why, merged, «Сделать сессией»."""

from collections.abc import Awaitable
from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.argument import tidy
from domain.dates import DateProblem, parse_days
from domain.member import Member
from domain.theme import MAX_POSTPONE_REASON, ThemeStatus
from handlers.screen import Screen
from handlers.sessions.screens import session_card
from handlers.show import answer, redraw
from handlers.texts import Words
from handlers.themes import leading_screens, memory, screens
from handlers.themes.buttons import (
    Archive,
    AskDays,
    AskPostpone,
    Candidates,
    Merge,
    Merged,
    SetStatus,
    Unmerge,
)
from handlers.themes.memory import Steering
from services import Database, sessions, theme_leading, themes
from services.refusal import Reason, RefusedError
from services.themes import ThemeView


async def archive(
    query: CallbackQuery, callback_data: Archive, actor: Member, db: Database, t: Words
) -> None:
    status = callback_data.status
    found = await theme_leading.in_status(db, actor, status)
    await redraw(query, screens.archive(status, found, callback_data.page, t))


async def set_status(
    query: CallbackQuery,
    callback_data: SetStatus,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    button = callback_data
    doing = theme_leading.set_status(db, actor, button.theme_id, button.version, button.to, now=now)
    done = await _kindly(doing, callback_answer, t)
    view = await themes.show(db, actor, button.theme_id)
    is_held = view.theme.status is ThemeStatus.SESSION and view.theme.version == button.version
    if not done and is_held:
        callback_answer.text = t.plain("theme-held")
    await redraw(query, screens.theme(view, t))


async def ask_reason(
    query: CallbackQuery, callback_data: AskPostpone, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await _asked_about(db, actor, callback_data.theme_id, callback_data.version)
    await state.set_state(Steering.reason)
    await state.set_data({"theme_id": callback_data.theme_id, "version": callback_data.version})
    await redraw(query, leading_screens.ask_reason(view, t))


async def take_reason(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    theme_id, reason = data["theme_id"], tidy(message.text or "")
    if not 1 <= len(reason) <= MAX_POSTPONE_REASON:
        await answer(message, leading_screens.wrong_reason(theme_id, len(reason), t))
        return
    await state.clear()
    to = ThemeStatus.POSTPONED
    view = await theme_leading.set_status(db, actor, theme_id, data["version"], to, now=now, reason=reason)
    await answer(message, screens.theme(view, t, t("theme-postponed")))


async def ask_days(
    query: CallbackQuery, callback_data: AskDays, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await _asked_about(db, actor, callback_data.theme_id, callback_data.version)
    await state.set_state(Steering.days)
    await state.set_data({"theme_id": callback_data.theme_id, "version": callback_data.version})
    await redraw(query, leading_screens.ask_days(view, t))


async def take_days(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    theme_id, days = data["theme_id"], parse_days(message.text or "", zone=t.zone, now=now)
    if isinstance(days, DateProblem):
        await answer(message, leading_screens.wrong_days(days, theme_id, t))
        return
    await state.clear()
    made = theme_leading.make_session(db, actor, theme_id, data["version"], days, zone=t.zone, now=now)
    await answer(message, session_card(await sessions.show(db, actor, await made), actor, t))


async def candidates(
    query: CallbackQuery, callback_data: Candidates, actor: Member, db: Database, t: Words
) -> None:
    found = await theme_leading.to_merge_into(db, actor, callback_data.theme_id)
    view = await themes.show(db, actor, callback_data.theme_id)
    await redraw(query, leading_screens.candidates(view, found, callback_data.page, t))


async def merge(
    query: CallbackQuery,
    callback_data: Merge,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    doing = theme_leading.merge(db, actor, callback_data.child_id, callback_data.parent_id, now=now)
    await _kindly(doing, callback_answer, t)
    await redraw(query, screens.theme(await themes.show(db, actor, callback_data.child_id), t))


async def merged(query: CallbackQuery, callback_data: Merged, actor: Member, db: Database, t: Words) -> None:
    view = await themes.show(db, actor, callback_data.theme_id)
    await redraw(query, leading_screens.merged(view, callback_data.page, t))


async def unmerge(
    query: CallbackQuery,
    callback_data: Unmerge,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    await _kindly(theme_leading.unmerge(db, actor, callback_data.child_id, now=now), callback_answer, t)
    await redraw(query, screens.theme(await themes.show(db, actor, callback_data.parent_id), t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it cannot be answered any more."""
    data = await state.get_data()
    try:
        view = await _asked_about(db, actor, data["theme_id"], data["version"])
    except RefusedError:
        await state.clear()
        return None
    if await state.get_state() == Steering.reason.state:
        return leading_screens.ask_reason(view, t)
    return leading_screens.ask_days(view, t)


async def _asked_about(db: Database, actor: Member, theme_id: int, version: int) -> ThemeView:
    view = await themes.show(db, actor, theme_id)
    if not view.organises:
        raise RefusedError(Reason.RIGHTS)
    if (view.theme.id, view.theme.version) != (theme_id, version) or not view.theme.is_open:
        raise RefusedError(Reason.STALE)
    return view


async def _kindly(doing: Awaitable[object], callback_answer: CallbackAnswer, t: Words) -> bool:
    """Whether it was done; what is stale is told, and the caller shows what is so now."""
    try:
        await doing
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        return False
    return True


def router() -> Router:
    own = Router(name="leading themes")
    own.callback_query.register(archive, Archive.filter())
    own.callback_query.register(set_status, SetStatus.filter())
    own.callback_query.register(ask_reason, AskPostpone.filter())
    own.callback_query.register(ask_days, AskDays.filter())
    own.callback_query.register(candidates, Candidates.filter())
    own.callback_query.register(merge, Merge.filter())
    own.callback_query.register(merged, Merged.filter())
    own.callback_query.register(unmerge, Unmerge.filter())
    own.message.register(take_reason, StateFilter(Steering.reason), memory.typed)
    own.message.register(take_days, StateFilter(Steering.days), memory.typed)
    return own
