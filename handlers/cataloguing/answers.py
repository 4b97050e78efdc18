"""Answers about an entry: each is kept at once, so nothing is lost by leaving in the middle."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.material import (
    MAX_AUTHOR,
    MAX_COMMENT,
    MAX_SUMMARY,
    MAX_TAG,
    MAX_TAGS,
    MAX_TITLE,
    Author,
    Consent,
    MaterialKind,
)
from domain.member import Member
from domain.plan_text import tidy
from domain.post import tags_typed
from domain.session import Zone
from handlers.cataloguing import memory, questions, screens
from handlers.cataloguing.buttons import NONE, Asked, DropAuthor, NameAuthor, NameTyped, Put
from handlers.cataloguing.memory import Describing
from handlers.filters import Is
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, consenting, describing, hiding
from services.catalogue import seal
from services.refusal import Reason, RefusedError

_FIELDS: Final[dict[Asked, tuple[str, Callable[[str], Any], Any]]] = {
    # what it is called in a description, how a button's value is read, what none of them is
    Asked.KIND: ("kind", MaterialKind, MaterialKind.OTHER),
    Asked.ZONE: ("zone", Zone, None),
    Asked.SESSION: ("session_id", int, None),
    Asked.ACTIVITY: ("activity_id", int, None),
    Asked.TAGS: ("tags", str, ()),
    Asked.SUMMARY: ("summary", str, ""),
}


async def put(
    query: CallbackQuery,
    callback_data: Put,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """One of those that were offered."""
    number, asked, value = callback_data.material_id, callback_data.asked, callback_data.value
    try:
        if asked is Asked.CONSENT:
            await consenting.agree(db, actor, number, Consent(value), callback_data.revision, now=now)
        elif asked in _FIELDS:
            name, read, none = _FIELDS[asked]
            given = none if value == NONE else read(value)
            await describing.describe(db, actor, number, {name: given}, now=now)
    except ValueError as error:
        raise RefusedError(Reason.STALE) from error  # no button of ours
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE or asked is not Asked.CONSENT:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        await redraw(query, screens.panel(await describing.entry(db, actor, number), t))
        return
    await redraw(query, await questions.after(state, actor, db, number, asked, t, walk=callback_data.walk))


async def take_title(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    await _take(message, Asked.TITLE, tidy(message.text or ""), MAX_TITLE, actor, db, state, now, t)


async def take_summary(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    await _take(message, Asked.SUMMARY, (message.text or "").strip(), MAX_SUMMARY, actor, db, state, now, t)


async def _take(
    message: Message, asked: Asked, text: str, limit: int,
    actor: Member, db: Database, state: FSMContext, now: datetime, t: Words,
) -> None:  # fmt: skip
    if not 1 <= len(text) <= limit:
        said = t("too-long", length=len(text), limit=limit) if text else ""
        await answer(message, await questions.again(state, actor, db, t, said))
        return
    waiting = await memory.read(state)
    await describing.describe(db, actor, waiting.material_id, {asked.value: text}, now=now)
    await answer(
        message, await questions.after(state, actor, db, waiting.material_id, asked, t, walk=waiting.walk)
    )


async def take_tags(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    tags = tags_typed(message.text or "")
    if not tags or len(tags) > MAX_TAGS or any(len(one) > MAX_TAG for one in tags):
        said = t("tags-wrong", most=MAX_TAGS, limit=MAX_TAG) if tags else ""
        await answer(message, await questions.again(state, actor, db, t, said))
        return
    waiting = await memory.read(state)
    await describing.describe(db, actor, waiting.material_id, {"tags": tags}, now=now)
    await answer(
        message,
        await questions.after(state, actor, db, waiting.material_id, Asked.TAGS, t, walk=waiting.walk),
    )


async def look_for(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    """An author, by a part of the name."""
    typed = tidy(message.text or "")
    if len(typed) > MAX_AUTHOR:
        said = t("too-long", length=len(typed), limit=MAX_AUTHOR)
        await answer(message, await questions.again(state, actor, db, t, said))
        return
    await memory.wait(state, Describing.authors, replace(await memory.read(state), typed=typed))
    await answer(message, await questions.again(state, actor, db, t))


async def name_author(
    query: CallbackQuery,
    callback_data: NameAuthor,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    named = Author("", callback_data.member_id)
    await _name(query, callback_data.material_id, named, callback_data.walk, actor, db, state, now, t)


async def name_typed(
    query: CallbackQuery,
    callback_data: NameTyped,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """The button says which words it means: others may have been typed since."""
    typed = ""
    if await memory.asked_for(state) is Asked.AUTHORS:
        typed = (await memory.read(state)).typed
    if seal(typed) != callback_data.typed:
        raise RefusedError(Reason.STALE)
    await _name(query, callback_data.material_id, Author(typed), callback_data.walk, actor, db, state, now, t)


async def _name(
    query: CallbackQuery, number: int, author: Author, walk: bool,
    actor: Member, db: Database, state: FSMContext, now: datetime, t: Words,
) -> None:  # fmt: skip
    """The question stays: there may be another author."""
    wrong = await describing.name_author(db, actor, number, author, now=now)
    screen = await questions.ask(state, actor, db, number, Asked.AUTHORS, t, walk=walk)
    if wrong is not None:
        screen = await questions.again(state, actor, db, t, t("author-wrong"))
    await redraw(query, screen)


async def drop_author(
    query: CallbackQuery,
    callback_data: DropAuthor,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.material_id
    await describing.drop_author(db, actor, number, callback_data.revision, callback_data.position, now=now)
    screen = await questions.ask(state, actor, db, number, Asked.AUTHORS, t, walk=callback_data.walk)
    await redraw(query, screen)


async def take_reason(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    """Why it is hidden: its authors hear that."""
    text = (message.text or "").strip()
    if not 1 <= len(text) <= MAX_COMMENT:
        said = t("too-long", length=len(text), limit=MAX_COMMENT) if text else ""
        await answer(message, await questions.again(state, actor, db, t, said))
        return
    number = (await memory.read(state)).material_id
    await hiding.hide(db, actor, number, text, now=now)
    await state.clear()
    await answer(message, screens.panel(await describing.entry(db, actor, number), t))


def router() -> Router:
    own = Router(name="answers about an entry")
    typed = ~Is(F.text.startswith("/"))
    own.message.register(take_title, StateFilter(Describing.title), typed)
    own.message.register(take_summary, StateFilter(Describing.summary), typed)
    own.message.register(take_tags, StateFilter(Describing.tags), typed)
    own.message.register(look_for, StateFilter(Describing.authors), typed)
    own.message.register(take_reason, StateFilter(Describing.reason), typed)
    own.callback_query.register(put, Put.filter())
    own.callback_query.register(name_author, NameAuthor.filter())
    own.callback_query.register(name_typed, NameTyped.filter())
    own.callback_query.register(drop_author, DropAuthor.filter())
    return own
