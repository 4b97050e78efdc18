"""Sections and what is in them, put in order; a section's title."""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.edition import EditionState
from domain.edition_order import MAX_SECTION
from domain.member import Member
from handlers.editions import order_screens, screens
from handlers.editions.buttons import Move, MoveSection, Order, Out, Rename, Section
from handlers.editions.memory import Compiling, ask, no_command, rest
from handlers.editions.view import kindly, shown, titles
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, editions
from services.refusal import RefusedError


async def order(query: CallbackQuery, callback_data: Order, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, await _order(db, actor, callback_data.edition_id, callback_data.page, t))


async def section(
    query: CallbackQuery, callback_data: Section, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await rest(state)
    number, at = callback_data.edition_id, callback_data.at
    await redraw(query, await _section(db, actor, number, at, callback_data.page, t))


async def move_section(
    query: CallbackQuery,
    callback_data: MoveSection,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    one, at = callback_data, callback_data.at
    doing = editions.move_section(db, actor, one.edition_id, one.revision, at, step=one.step)
    await kindly(doing, callback_answer, t)
    page = max(0, at + one.step) // order_screens.ON_PAGE
    await redraw(query, await _order(db, actor, one.edition_id, page, t))


async def move(
    query: CallbackQuery,
    callback_data: Move,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    one = callback_data
    key = one.kind, one.subject_id
    await kindly(
        editions.move(db, actor, one.edition_id, one.revision, key, step=one.step), callback_answer, t
    )
    at, page = order_screens.page_of(await editions.show(db, actor, one.edition_id), *key)
    await redraw(query, await _section(db, actor, one.edition_id, at, page, t))


async def take_out(
    query: CallbackQuery,
    callback_data: Out,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    one = callback_data
    key = one.kind, one.subject_id
    doing = editions.take_result(db, actor, one.edition_id, key, titles(t), on=False)
    await kindly(doing, callback_answer, t)
    await redraw(query, await _section(db, actor, one.edition_id, one.at, one.page, t))


async def ask_rename(
    query: CallbackQuery, callback_data: Rename, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    one = callback_data
    view = await editions.show(db, actor, one.edition_id)
    if view.edition.state is not EditionState.DRAFT or view.edition.revision != one.revision:
        await redraw(query, await _order(db, actor, one.edition_id, 0, t))
        return
    await ask(state, Compiling.section, edition_id=one.edition_id, revision=one.revision, at=one.at)
    await redraw(query, order_screens.ask_rename(view, one.at, t))


async def take_name(message: Message, actor: Member, db: Database, state: FSMContext, t: Words) -> None:
    data = await state.get_data()
    number, at, title = data["edition_id"], data["at"], " ".join((message.text or "").split())
    try:
        taken = await editions.rename_section(db, actor, number, data["revision"], at, title=title)
    except RefusedError:
        await rest(state)
        raise
    if not taken:
        asked = order_screens.ask_rename(await editions.show(db, actor, number), at, t)
        await answer(message, screens.wrong(asked, MAX_SECTION, t))
        return
    await rest(state)
    await answer(message, await _order(db, actor, number, 0, t))


async def _order(db: Database, actor: Member, edition_id: int, page: int, t: Words) -> Screen:
    view = await editions.show(db, actor, edition_id)
    if view.edition.state is not EditionState.DRAFT:
        return await shown(db, actor, edition_id, t)
    return order_screens.order(view, page, t)


async def _section(db: Database, actor: Member, edition_id: int, at: int, page: int, t: Words) -> Screen:
    view = await editions.show(db, actor, edition_id)
    if view.edition.state is not EditionState.DRAFT:
        return await shown(db, actor, edition_id, t)
    return order_screens.section(view, at, page, t)


def router() -> Router:
    own = Router(name="edition_ordering")
    own.callback_query.register(order, Order.filter())
    own.callback_query.register(section, Section.filter())
    own.callback_query.register(move_section, MoveSection.filter())
    own.callback_query.register(move, Move.filter())
    own.callback_query.register(take_out, Out.filter())
    own.callback_query.register(ask_rename, Rename.filter())
    own.message.register(take_name, StateFilter(Compiling.section), no_command)
    return own
