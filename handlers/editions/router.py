"""/edition_new: an edition is compiled, looked at, and built."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.edition import MAX_PREFACE, MAX_TITLE, EditionState
from domain.member import Member
from domain.plan_text import tidy
from handlers.editions import choosing, consents, order_screens, ordering, screens, shelf
from handlers.editions.buttons import (
    All,
    AskDrop,
    Begin,
    Build,
    Cancel,
    Contents,
    DraftPaper,
    DropDraft,
    Entitle,
    New,
    NoPreface,
    Open,
    Preface,
)
from handlers.editions.memory import Compiling, ask, no_command, rest
from handlers.editions.view import kindly, shown
from handlers.entrance.buttons import Go, Place
from handlers.paging import clip
from handlers.screen import Document, Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, editions
from services.refusal import Reason, RefusedError

Draft = Callable[[int], Awaitable[bytes | None]]  # DOCX; None: another one is just being made


async def begin(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """What is begun already, or else the question for a title."""
    if found := await editions.unfinished(db, actor):
        await rest(state)
        await show(event, screens.unfinished(found, t))
    else:
        await _ask_new(event, actor, db, state, t)


async def ask_new(query: CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    await _ask_new(query, actor, db, state, t)


async def take_suggested(
    query: CallbackQuery,
    callback_data: Begin,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    title = dict(await _suggested(actor, db, t)).get(callback_data.session_id)
    if title is None:
        raise RefusedError(Reason.STALE)
    edition_id = await editions.begin(db, actor, title, now=now)
    await rest(state)
    await redraw(query, await shown(db, actor, edition_id, t))


async def take_new(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    title = _line(message)
    if not 0 < len(title) <= MAX_TITLE:
        await answer(message, screens.wrong(await _question(actor, db, t), MAX_TITLE, t))
        return
    edition_id = await editions.begin(db, actor, title, now=now)
    await rest(state)
    await answer(message, await shown(db, actor, edition_id, t))


async def open_(
    query: CallbackQuery, callback_data: Open, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await shown(db, actor, callback_data.edition_id, t)
    await rest(state)
    await redraw(query, screen)


async def ask_line(
    query: CallbackQuery,
    callback_data: Entitle | Preface,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    one = (await editions.show(db, actor, callback_data.edition_id)).edition
    if one.state is not EditionState.DRAFT:
        await redraw(query, await shown(db, actor, one.id, t))
        return
    asks_title = isinstance(callback_data, Entitle)
    await ask(state, Compiling.title if asks_title else Compiling.preface, edition_id=one.id)
    await redraw(query, screens.ask_title(one, t) if asks_title else screens.ask_preface(one, t))


async def take_title(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    number = (await state.get_data())["edition_id"]
    taken = await _or_rest(state, editions.entitle(db, actor, number, _line(message)))
    await _go_on(message, taken, MAX_TITLE, actor, db, state, t)


async def take_preface(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    number, text = (await state.get_data())["edition_id"], (message.text or "").strip()
    taken = bool(text) and await _or_rest(state, editions.preface(db, actor, number, text))
    await _go_on(message, taken, MAX_PREFACE, actor, db, state, t)


async def no_preface(
    query: CallbackQuery,
    callback_data: NoPreface,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    await kindly(editions.preface(db, actor, callback_data.edition_id, ""), callback_answer, t)
    await rest(state)
    await redraw(query, await shown(db, actor, callback_data.edition_id, t))


async def contents(
    query: CallbackQuery, callback_data: Contents, actor: Member, db: Database, t: Words
) -> None:
    view = await editions.show(db, actor, callback_data.edition_id)
    if view.edition.state is not EditionState.DRAFT or not view.lines:
        await redraw(query, await shown(db, actor, callback_data.edition_id, t))
        return
    await redraw(query, screens.contents(view, callback_data.page, t))


async def draft_paper(
    query: CallbackQuery,
    callback_data: DraftPaper,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
    draft: Draft,
) -> None:
    """Made while they wait: what was pressed is answered meanwhile, and after a restart it is made anew."""
    view = await editions.show(db, actor, callback_data.edition_id)
    if view.edition.state is not EditionState.DRAFT or not any(line.fits for line in view.lines):
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        await redraw(query, await shown(db, actor, view.edition.id, t))
        return
    await answer(query, Screen(t("edition-draft-coming")))
    data = await draft(view.edition.id)
    if data is None:
        await answer(query, Screen(t("edition-draft-busy")))
        return
    name = t.plain("edition-draft-name", number=str(view.edition.id))
    title = clip(view.edition.title, MAX_TITLE)
    await answer(query, Screen(t("edition-draft-caption", title=title), document=Document(name, data)))


async def build(
    query: CallbackQuery,
    callback_data: Build,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """Its progress is a card below."""
    one = await kindly(editions.build(db, actor, callback_data.edition_id, now=now), callback_answer, t)
    if one is not None and one.state is EditionState.BUILDING:
        callback_answer.text = t.plain("edition-build-begun")
        return
    if one is not None and one.state is EditionState.FROZEN:
        callback_answer.text = t.plain("edition-build-done")
    await redraw(query, await shown(db, actor, callback_data.edition_id, t))


async def cancel(
    query: CallbackQuery,
    callback_data: Cancel,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    one = await editions.cancel(db, actor, callback_data.edition_id, now=now)
    if one.state is EditionState.DRAFT:
        callback_answer.text = t.plain("edition-build-cancelled")
    await redraw(query, await shown(db, actor, one.id, t))


async def ask_drop(
    query: CallbackQuery, callback_data: AskDrop, actor: Member, db: Database, t: Words
) -> None:
    one = (await editions.show(db, actor, callback_data.edition_id)).edition
    is_draft = one.state is EditionState.DRAFT
    await redraw(query, screens.ask_drop(one, t) if is_draft else await shown(db, actor, one.id, t))


async def drop(
    query: CallbackQuery,
    callback_data: DropDraft,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    await kindly(editions.drop(db, actor, callback_data.edition_id, now=now), callback_answer, t)
    await redraw(query, await shown(db, actor, callback_data.edition_id, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it cannot be answered any more."""
    data, asked = await state.get_data(), await state.get_state()
    try:
        if asked == Compiling.new:
            return await _question(actor, db, t)
        view = await editions.show(db, actor, data["edition_id"])
    except RefusedError:
        await rest(state)
        return None
    if view.edition.state is not EditionState.DRAFT:
        await rest(state)
        return None
    if asked == Compiling.section:
        return order_screens.ask_rename(view, data["at"], t)
    ask_for = screens.ask_title if asked == Compiling.title else screens.ask_preface
    return ask_for(view.edition, t)


async def _ask_new(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    screen = await _question(actor, db, t)
    await ask(state, Compiling.new)
    await show(event, screen)


async def _question(actor: Member, db: Database, t: Words) -> Screen:
    return screens.ask_new(await _suggested(actor, db, t), t)


async def _suggested(actor: Member, db: Database, t: Words) -> list[tuple[int, str]]:
    """From the newest sessions that have materials; and one that always fits."""
    found = await editions.suggested(db, actor)
    named = [(number, clip(t.plain("edition-of-session", theme=theme), MAX_TITLE)) for number, theme in found]
    return [*named, (0, t.plain("edition-usual-title"))]


async def _or_rest(state: FSMContext, doing: Awaitable[bool]) -> bool:
    try:
        return await doing
    except RefusedError:
        await rest(state)
        raise


async def _go_on(
    message: Message,
    taken: bool,
    limit: int,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    if not taken:
        asked = await present(state, actor, db, t)
        if asked is not None:
            await answer(message, screens.wrong(asked, limit, t))
        return
    number = (await state.get_data())["edition_id"]
    await rest(state)
    await answer(message, await shown(db, actor, number, t))


def _line(message: Message) -> str:
    return tidy(message.text or "")


def router() -> Router:
    own = Router(name="editions")
    own.message.register(begin, Command("edition_new"))
    own.callback_query.register(begin, Go.filter(F.place == Place.EDITION_NEW))
    own.callback_query.register(begin, All.filter())
    own.callback_query.register(ask_new, New.filter())
    own.callback_query.register(take_suggested, Begin.filter())
    own.callback_query.register(open_, Open.filter())
    own.callback_query.register(ask_line, Entitle.filter())
    own.callback_query.register(ask_line, Preface.filter())
    own.callback_query.register(no_preface, NoPreface.filter())
    own.callback_query.register(contents, Contents.filter())
    own.callback_query.register(draft_paper, DraftPaper.filter())
    own.callback_query.register(build, Build.filter())
    own.callback_query.register(cancel, Cancel.filter())
    own.callback_query.register(ask_drop, AskDrop.filter())
    own.callback_query.register(drop, DropDraft.filter())
    own.message.register(take_new, StateFilter(Compiling.new), no_command)
    own.message.register(take_title, StateFilter(Compiling.title), no_command)
    own.message.register(take_preface, StateFilter(Compiling.preface), no_command)
    own.include_routers(choosing.router(), ordering.router(), shelf.router(), consents.router())
    return own
