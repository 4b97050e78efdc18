"""/institutions: which ones teachers are offered, and which are the same by two names."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.institution import seal
from domain.member import MAX_INSTITUTION, Member
from domain.plan_text import tidy
from handlers.entrance.buttons import Go, Place
from handlers.filters import Is
from handlers.institutions import screens
from handlers.institutions.buttons import Candidates, Confirm, Listing, Merge, Open, Preview, Rename, Sums
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, institutions
from services.institutions import Twin
from services.refusal import RefusedError


class Renaming(StatesGroup):
    name = State()


async def listing(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, screens.listing(await institutions.listed(db, actor), 0, t))


async def turn(
    query: CallbackQuery, callback_data: Listing, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _drop_question(state)
    await redraw(query, screens.listing(await institutions.listed(db, actor), callback_data.page, t))


async def open_(
    query: CallbackQuery, callback_data: Open, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _drop_question(state)
    await _show(query, callback_data.institution_id, actor, db, t)


async def confirm(
    query: CallbackQuery, callback_data: Confirm, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    await institutions.confirm(db, actor, callback_data.institution_id, seen=callback_data.seen, now=now)
    await _show(query, callback_data.institution_id, actor, db, t)


async def ask_name(
    query: CallbackQuery, callback_data: Rename, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    one, _ = await institutions.show(db, actor, callback_data.institution_id)
    await state.set_state(Renaming.name)
    await state.set_data({"institution_id": one.id, "seen": seal(one)})
    await redraw(query, screens.ask_name(one, t))


async def take_name(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data = await state.get_data()
    name = tidy(message.text or "")
    if not 1 <= len(name) <= MAX_INSTITUTION:
        one, _ = await institutions.show(db, actor, data["institution_id"])
        await answer(message, screens.wrong_name(one, t))
        return
    await state.clear()
    outcome = await institutions.rename(db, actor, data["institution_id"], name, seen=data["seen"], now=now)
    if isinstance(outcome, Twin):
        await answer(message, screens.twin(outcome, t))
    else:
        await answer(message, screens.institution(*await institutions.show(db, actor, outcome.id), t))


async def candidates(
    query: CallbackQuery, callback_data: Candidates, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _drop_question(state)
    one, others = await institutions.candidates(db, actor, callback_data.institution_id)
    await redraw(query, screens.candidates(one, others, callback_data.page, t))


async def preview(
    query: CallbackQuery, callback_data: Preview, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await _drop_question(state)
    found = await institutions.pair(db, actor, callback_data.institution_id, callback_data.into_id)
    await redraw(query, screens.preview(*found, t))


async def merge(
    query: CallbackQuery, callback_data: Merge, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    outcome = await institutions.merge(
        db,
        actor,
        callback_data.institution_id,
        callback_data.into_id,
        seen=callback_data.seen,
        now=now,
    )
    await redraw(query, screens.merged(outcome, t))


async def sums(query: CallbackQuery, callback_data: Sums, actor: Member, db: Database, t: Words) -> None:
    found = await institutions.in_session(db, actor, callback_data.session_id)
    await redraw(query, screens.sums(*found, callback_data.page, t))


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: there is nothing to rename any more."""
    try:
        one, _ = await institutions.show(db, actor, (await state.get_data())["institution_id"])
    except RefusedError:
        await state.clear()
        return None
    return screens.ask_name(one, t)


async def _drop_question(state: FSMContext) -> None:
    """«Назад», or something else about institutions was pressed: what is written next is no new name."""
    if await state.get_state() == Renaming.name.state:
        await state.clear()


async def _show(query: CallbackQuery, institution_id: int, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, screens.institution(*await institutions.show(db, actor, institution_id), t))


def router() -> Router:
    own = Router(name="institutions")
    own.message.register(listing, Command("institutions"))
    own.callback_query.register(listing, Go.filter(F.place == Place.INSTITUTIONS))
    own.callback_query.register(turn, Listing.filter())
    own.callback_query.register(open_, Open.filter())
    own.callback_query.register(confirm, Confirm.filter())
    own.callback_query.register(ask_name, Rename.filter())
    own.callback_query.register(candidates, Candidates.filter())
    own.callback_query.register(preview, Preview.filter())
    own.callback_query.register(merge, Merge.filter())
    own.callback_query.register(sums, Sums.filter())
    own.message.register(take_name, StateFilter(Renaming.name), Is(~F.text.startswith("/")))
    return own
