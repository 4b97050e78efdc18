"""The rules of a board that is open: names, votes, the poll in the group."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.moderating import screens
from handlers.moderating.buttons import AskInGroup, AskPoll, AskTighten, Budgets, SetBudget, Tighten
from handlers.moderating.panel import kindly, led_view
from handlers.show import redraw
from handlers.texts import Words
from services import Database, boards


async def ask_tighten(
    query: CallbackQuery, callback_data: AskTighten, actor: Member, db: Database, t: Words
) -> None:
    view = await led_view(db, actor, callback_data.board_id)
    done = view.board.anonymous or not view.board.is_open
    await redraw(query, screens.panel(view, t) if done else screens.confirm_tighten(view.board, t))


async def tighten(
    query: CallbackQuery,
    callback_data: Tighten,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.board_id
    await kindly(boards.tighten(db, actor, number, now=now), callback_answer, t)
    await redraw(query, screens.panel(await led_view(db, actor, number), t))


async def ask_budget(
    query: CallbackQuery, callback_data: Budgets, actor: Member, db: Database, t: Words
) -> None:
    view = await led_view(db, actor, callback_data.board_id)
    await redraw(query, screens.budgets(view.board, t) if view.board.is_open else screens.panel(view, t))


async def set_budget(
    query: CallbackQuery,
    callback_data: SetBudget,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.board_id
    doing = boards.set_budget(db, actor, number, callback_data.budget or None, now=now)
    await kindly(doing, callback_answer, t)
    await redraw(query, screens.panel(await led_view(db, actor, number), t))


async def ask_poll(
    query: CallbackQuery, callback_data: AskPoll, actor: Member, db: Database, t: Words
) -> None:
    view = await led_view(db, actor, callback_data.board_id)
    done = view.board.asks or not view.board.is_open
    await redraw(query, screens.panel(view, t) if done else screens.confirm_poll(view.board, t))


async def ask_in_group(
    query: CallbackQuery,
    callback_data: AskInGroup,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.board_id
    if await kindly(boards.ask_in_group(db, actor, number, now=now), callback_answer, t):
        callback_answer.text = t.plain("lead-poll-posted")
    await redraw(query, screens.panel(await led_view(db, actor, number), t))


def router() -> Router:
    own = Router(name="rules")
    own.callback_query.register(ask_tighten, AskTighten.filter())
    own.callback_query.register(tighten, Tighten.filter())
    own.callback_query.register(ask_budget, Budgets.filter())
    own.callback_query.register(set_budget, SetBudget.filter())
    own.callback_query.register(ask_poll, AskPoll.filter())
    own.callback_query.register(ask_in_group, AskInGroup.filter())
    return own
