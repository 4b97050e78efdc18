"""«➕ Плюс», «➖ Минус», «Поддержать», «Мои доводы»: what one writes on a board."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.argument import ArgumentRefusal, typed
from domain.board import Board
from domain.member import Member
from handlers.boards import asking, writing
from handlers.boards.asking import Arguing
from handlers.boards.buttons import Support, Write
from handlers.filters import Is
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, arguments, boards, votes
from services.arguments import Refused
from services.votes import VoteRefusal


async def ask(
    query: CallbackQuery, callback_data: Write, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await boards.show(db, actor, callback_data.board_id)
    await asking.ask(query, view, callback_data.side, actor, state, t)


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    """Each line is an argument; the question goes on for the next one."""
    board_id, asked = await asking.about(state)
    lines = typed(message.text or "", asked)
    view = await boards.show(db, actor, board_id)
    if not lines:
        await answer(message, writing.question(view.board, asked, actor, t))
        return
    if len(lines) > writing.LINES:
        await answer(message, writing.too_many_lines(view.board, asked, t))
        return
    said = [
        (side, text, await arguments.add(db, actor, board_id, side, text, now=now)) for side, text in lines
    ]
    if all(_too_late(outcome) for *_, outcome in said):
        await asking.leave(state)
        await answer(message, asking.too_late(await boards.show(db, actor, board_id), t))
    else:
        await answer(message, writing.taken(view.board, asked, said, t))


async def support(
    query: CallbackQuery,
    callback_data: Support,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    """The message stays: it may offer others too."""
    outcome = await votes.support(db, actor, callback_data.argument_id, now=now)
    if isinstance(outcome, VoteRefusal):
        callback_answer.text, callback_answer.show_alert = t.plain("vote-refused", why=outcome), True
    else:
        callback_answer.text = t.plain("board-support-done")
        await _mark_supported(query, outcome, t)


async def _mark_supported(query: CallbackQuery, board: Board, t: Words) -> None:
    if not isinstance(query.message, Message) or query.message.reply_markup is None:
        return
    (done,) = keyboard([writing.supported(board.id, t)]).inline_keyboard[0]
    rows = [
        [done if button.callback_data == query.data else button for button in row]
        for row in query.message.reply_markup.inline_keyboard
    ]
    await redraw(query, Screen(query.message.html_text, InlineKeyboardMarkup(inline_keyboard=rows)))


def _too_late(outcome: object) -> bool:
    return isinstance(outcome, Refused) and outcome.refusal is ArgumentRefusal.NOT_COLLECTING


def router() -> Router:
    own = Router(name="arguments")
    own.callback_query.register(ask, Write.filter())
    own.callback_query.register(support, Support.filter())
    own.message.register(take, StateFilter(Arguing.writing), ~Is(F.text.startswith("/")))
    return own
