"""«Описать» in private: by the card's link, for whoever posted it, its authors, and moderators."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.cataloguing import answers, memory, questions, screens
from handlers.cataloguing.buttons import (
    Ask,
    AskHide,
    AskWithdraw,
    Describe,
    ShowAgain,
    Skip,
    Withdraw,
)
from handlers.cataloguing.memory import Describing, Waiting
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, consenting, describing, hiding


async def visit(
    event: Message | CallbackQuery, material_id: int, actor: Member, db: Database, t: Words
) -> None:
    """Where «Описать» under a post leads."""
    await answer(event, screens.panel(await describing.entry(db, actor, material_id), t))


async def show(
    query: CallbackQuery, callback_data: Describe, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    entry = await describing.entry(db, actor, callback_data.material_id)
    await memory.rest(state)
    await redraw(query, screens.panel(entry, t))


async def ask(
    query: CallbackQuery, callback_data: Ask, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    number, asked = callback_data.material_id, callback_data.asked
    await redraw(query, await questions.ask(state, actor, db, number, asked, t, walk=callback_data.walk))


async def skip(
    query: CallbackQuery, callback_data: Skip, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    number, asked = callback_data.material_id, callback_data.asked
    await redraw(query, await questions.after(state, actor, db, number, asked, t, walk=True))


async def ask_hide(
    query: CallbackQuery, callback_data: AskHide, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    entry = await describing.entry(db, actor, callback_data.material_id)
    await memory.wait(state, Describing.reason, Waiting(callback_data.material_id))
    await redraw(query, screens.hide(entry, t))


async def show_again(
    query: CallbackQuery,
    callback_data: ShowAgain,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    await hiding.show_again(db, actor, callback_data.material_id, now=now)
    await redraw(query, screens.panel(await describing.entry(db, actor, callback_data.material_id), t))


async def ask_withdraw(
    query: CallbackQuery, callback_data: AskWithdraw, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.withdraw(await describing.entry(db, actor, callback_data.material_id), t))


async def withdraw(
    query: CallbackQuery, callback_data: Withdraw, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    await consenting.withdraw(db, actor, callback_data.material_id, now=now)
    await redraw(query, screens.panel(await describing.entry(db, actor, callback_data.material_id), t))


def router() -> Router:
    own = Router(name="describing")
    own.include_router(answers.router())
    own.callback_query.register(show, Describe.filter())
    own.callback_query.register(ask, Ask.filter())
    own.callback_query.register(skip, Skip.filter())
    own.callback_query.register(ask_hide, AskHide.filter())
    own.callback_query.register(show_again, ShowAgain.filter())
    own.callback_query.register(ask_withdraw, AskWithdraw.filter())
    own.callback_query.register(withdraw, Withdraw.filter())
    return own
