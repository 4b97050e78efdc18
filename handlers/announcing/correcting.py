"""What was announced is corrected: asked for, shown as everybody will have it, and only then changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.announcement import CORRECTABLE, Announcement, AnnouncementState, Content, CopyState, Flaw
from domain.member import Member
from handlers.announcing import screens
from handlers.announcing.buttons import Correct, CorrectAll
from handlers.announcing.content import corrected, read
from handlers.announcing.memory import Announcing, ask, no_command, rest, seal_of
from handlers.announcing.preview import show_copy
from handlers.announcing.view import answer_live, redraw_live
from handlers.announcing.writing import NO_KIND
from handlers.links import Links
from handlers.screen import Screen
from handlers.show import answer
from handlers.texts import Words
from services import Database, announcement_reports, announcements, announcing
from services.refusal import Reason, RefusedError


async def ask_correction(
    query: CallbackQuery,
    callback_data: Correct,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """Below, for the message above is kept up to date."""
    one = await announcements.show(db, actor, callback_data.announcement_id)
    if one.state is AnnouncementState.RECALLED:
        callback_answer.text, callback_answer.show_alert = t.plain("announce-late", why="recalled"), True
        await redraw_live(query, db, actor, one.id, now, t)
        return
    if one.state not in CORRECTABLE:
        raise RefusedError(Reason.STALE)
    if one.content.kind in screens.UNCORRECTED:
        raise RefusedError(Reason.NOT_CORRECTABLE)
    data, this = await _data(state), {"announcement_id": one.id, "version": one.version}
    if data.items() >= this.items():  # asked twice: what was shown since stays
        this = data
    await ask(state, Announcing.correction, **this)
    await answer(query, screens.ask_correction(one, t, _seen(this)))


async def take_correction(
    message: Message,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
    links: Links,
) -> None:
    """Shown first. What cannot be leaves what was shown before as it is."""
    data, after = await state.get_data(), read(message, actor)
    one = await announcements.show(db, actor, data["announcement_id"])
    if late := _late(one, data["version"]):
        await rest(state)
        await answer(message, Screen(t("announce-late", why=late)))
        await answer_live(message, db, actor, one.id, now, t)
        return
    asked = screens.ask_correction(one, t, _seen(data))
    found = await _judged(db, actor, one, corrected(one.content, after)) if after else NO_KIND
    if isinstance(found, Reason):
        await answer(message, Screen(t("refused", reason=found), asked.keyboard))
    elif isinstance(found, str):
        await answer(message, screens.wrong(asked, found, t))
    elif found.content == one.content:
        await answer(message, screens.unchanged(asked, t))
    else:
        await state.update_data(content=found.content.to_json())
        await show_copy(message, found, links)
        await answer(message, await _question(db, actor, found, now, t))


async def correct(
    query: CallbackQuery,
    callback_data: CorrectAll,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """The pressed message shows how far it comes. Again, it changes nothing."""
    number, version = callback_data.announcement_id, callback_data.version
    one = await announcements.show(db, actor, number)
    data = await _data(state)
    is_done = one.version > version and seal_of(one.content) == callback_data.seen
    if late := _late(one, version):
        if not is_done or late == "recalled":
            callback_answer.text, callback_answer.show_alert = t.plain("announce-late", why=late), True
    elif _seen(data) != callback_data:
        raise RefusedError(Reason.STALE)
    else:
        content = Content.from_json(data["content"])
        await announcing.correct(db, actor, number, version, content, zone=t.zone, now=now)
        callback_answer.text = t.plain("announce-correcting")
    if data.get("announcement_id") == number:
        await rest(state)
    await redraw_live(query, db, actor, number, now, t)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen:
    data = await state.get_data()
    one = await announcements.show(db, actor, data["announcement_id"])
    return screens.ask_correction(one, t, _seen(data))


async def _question(db: Database, actor: Member, one: Announcement, now: datetime, t: Words) -> Screen:
    """Below the announcement as it would be."""
    progress = await announcement_reports.progress(db, actor, one.id, zone=t.zone, now=now)
    people = progress.states[CopyState.SENT] + progress.states[CopyState.WAITING]
    seen = CorrectAll(announcement_id=one.id, version=one.version, seen=seal_of(one.content))
    return screens.corrected(one, people, seen, t)


async def _data(state: FSMContext) -> dict[str, Any]:
    """Of the correction that is asked for; empty: none is."""
    return await state.get_data() if await state.get_state() == Announcing.correction else {}


def _late(one: Announcement, version: int) -> str | None:
    """Why it cannot be corrected any more as it was seen."""
    if one.state is AnnouncementState.RECALLED:
        return "recalled"
    return None if one.version == version else "changed"


def _seen(data: Mapping[str, Any]) -> CorrectAll | None:
    """For the correction that was shown; None: none was yet."""
    content = data.get("content")
    if not isinstance(content, dict):
        return None
    seen = seal_of(Content.from_json(content))
    return CorrectAll(announcement_id=data["announcement_id"], version=data["version"], seen=seen)


async def _judged(
    db: Database, actor: Member, one: Announcement, content: Content
) -> Announcement | Flaw | Reason:
    try:
        return await announcing.judge_correction(db, actor, one.id, one.version, content)
    except RefusedError as refusal:
        if refusal.reason is not Reason.NOT_CORRECTABLE:
            raise
        return refusal.reason


def router() -> Router:
    own = Router(name="announcement_correcting")
    own.callback_query.register(ask_correction, Correct.filter())
    own.callback_query.register(correct, CorrectAll.filter())
    own.message.register(take_correction, StateFilter(Announcing.correction), no_command)
    return own
