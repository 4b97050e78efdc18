"""What a moderator types about an argument: why it is hidden, what was decided about it."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.argument import Argument
from domain.board import MAX_REASON, Board, Phase, Side
from domain.member import Member
from domain.plan_text import tidy
from handlers.moderating import argument_screens as screens
from handlers.moderating.arguments import drawn, near
from handlers.moderating.buttons import AskDecide, AskHide
from handlers.moderating.memory import Leading, ask, rest, typed
from handlers.screen import Screen
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, arguments
from services.refusal import RefusedError


async def ask_reason(
    query: CallbackQuery, callback_data: AskHide, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    board, argument, found = await near(db, actor, callback_data.board_id, callback_data.argument_id)
    if not _can_be_hidden(board, argument):
        await redraw(query, screens.one(board, argument, found, t))
        return
    await ask(state, Leading.reason, board_id=board.id, argument_id=argument.id)
    await redraw(query, screens.ask_reason(board, argument, t))


async def ask_decision(
    query: CallbackQuery, callback_data: AskDecide, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    board, argument, found = await near(db, actor, callback_data.board_id, callback_data.argument_id)
    if not _can_be_decided(board, argument):
        await redraw(query, screens.one(board, argument, found, t))
        return
    await ask(state, Leading.decision, board_id=board.id, argument_id=argument.id)
    await redraw(query, screens.ask_decision(argument, t))


async def take_words(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    data, asked = await state.get_data(), await state.get_state()
    said = tidy(message.text or "")
    try:
        page = screens.page_of(*await near(db, actor, data["board_id"], data["argument_id"]))
        question = await present(state, actor, db, t)
        if question is not None and not 1 <= len(said) <= MAX_REASON:
            await answer(message, screens.wrong_text(question, len(said), t))
            return
        if question is not None:
            act = arguments.hide if asked == Leading.reason else arguments.decide
            await act(db, actor, data["argument_id"], said, now=now)
        screen = await drawn(db, actor, data["board_id"], data["argument_id"], t, page)
    except RefusedError:
        await rest(state)
        raise
    await rest(state)
    await answer(message, screen)


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """None: it is done already, or cannot be done any more."""
    data, asked = await state.get_data(), await state.get_state()
    board, argument, _ = await near(db, actor, data["board_id"], data["argument_id"])
    if asked == Leading.reason:
        return screens.ask_reason(board, argument, t) if _can_be_hidden(board, argument) else None
    return screens.ask_decision(argument, t) if _can_be_decided(board, argument) else None


def _can_be_hidden(board: Board, argument: Argument) -> bool:
    return argument.on_board and board.phase is not Phase.CANCELLED


def _can_be_decided(board: Board, argument: Argument) -> bool:
    return argument.on_board and argument.side is Side.MINUS and board.phase in screens.DECIDING


def router() -> Router:
    own = Router(name="words")
    own.callback_query.register(ask_reason, AskHide.filter())
    own.callback_query.register(ask_decision, AskDecide.filter())
    own.message.register(take_words, StateFilter(Leading.reason, Leading.decision), typed)
    return own
