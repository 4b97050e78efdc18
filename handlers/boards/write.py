"""«➕ Плюс», «➖ Минус», «Поддержать», «Мои доводы»: what one writes on a board."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.argument import MOST_PER_SIDE, ArgumentRefusal, typed
from domain.board import Side
from domain.member import Member
from handlers.boards import asking, screens, writing
from handlers.boards.asking import Arguing
from handlers.boards.buttons import Support, Write
from handlers.filters import Is
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, arguments, boards, wording
from services.arguments import Refused
from services.votes import VoteRefusal
from services.wording import Reworded


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
        full = await _full(actor, db, board_id)
        await answer(message, writing.taken(view.board, asked, said, full, t))


async def _full(actor: Member, db: Database, board_id: int) -> set[Side]:
    """Sides on which they have as many as one may."""
    _, found = await arguments.own(db, actor, board_id)
    kept = [one.argument.side for one in found if one.argument.hidden_reason is None]
    return {side for side in Side if kept.count(side) >= MOST_PER_SIDE}


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
    number, sealed = callback_data.argument_id, callback_data.sealed
    outcome = await wording.support(db, actor, number, sealed=sealed, now=now)
    if isinstance(outcome, VoteRefusal):
        callback_answer.text, callback_answer.show_alert = t.plain("vote-refused", why=outcome), True
    elif isinstance(outcome, Reworded):
        callback_answer.text, callback_answer.show_alert = t.plain("board-support-reworded"), True
        await _replace(query, screens.to_board(outcome.board, t))
    else:
        callback_answer.text = t.plain("board-support-done")
        await _replace(query, writing.supported(outcome.id, t))


async def _replace(query: CallbackQuery, button: Button) -> None:
    """The pressed button by this one."""
    if not isinstance(query.message, Message) or query.message.reply_markup is None:
        return
    (done,) = keyboard([button]).inline_keyboard[0]
    rows = [
        [done if one.callback_data == query.data else one for one in row]
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
