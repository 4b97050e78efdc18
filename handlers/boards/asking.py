"""What a conversation about a board remembers: the question that waits for arguments, or for other words of one."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.board import Board, Side
from domain.member import Member
from handlers.boards import screens, writing
from handlers.screen import Screen
from handlers.show import show
from handlers.texts import Html, Words
from services import Database, arguments, boards
from services.boards import BoardView
from services.refusal import RefusedError


class Arguing(StatesGroup):
    writing = State()
    rewording = State()


async def ask(
    event: Message | CallbackQuery, view: BoardView, side: Side, actor: Member, state: FSMContext, t: Words
) -> None:
    """Where the board takes none any more, it is shown as it is."""
    if not view.board.takes_arguments:
        await leave(state)
        await show(event, too_late(view, t))
        return
    await state.set_state(Arguing.writing)
    await state.set_data({"board_id": view.board.id, "side": side.value})
    await show(event, writing.question(view.board, side, actor, t))


def too_late(view: BoardView, t: Words) -> Screen:
    shown = screens.board(view, t)
    return Screen(Html(f"{t('board-not-collecting')}\n\n{shown.text}"), shown.keyboard)


async def about(state: FSMContext) -> tuple[int, Side]:
    """The board and the side that are asked about."""
    data = await state.get_data()
    return data["board_id"], Side(data["side"])


async def leave(state: FSMContext) -> None:
    """What is written next is no argument; other questions are not ours to drop."""
    if await state.get_state() in OWN:
        await state.clear()


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it cannot be answered any more."""
    try:
        return await _present(state, actor, db, t)
    except RefusedError:
        await state.clear()
        return None


async def _present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    if await state.get_state() == Arguing.rewording.state:
        one = await arguments.one_own(db, actor, (await state.get_data())["argument_id"])
        return writing.ask_words(one, t)
    board_id, side = await about(state)
    board: Board = (await boards.show(db, actor, board_id)).board
    if board.takes_arguments:
        return writing.question(board, side, actor, t)
    await state.clear()
    return None


OWN: Final = tuple(one.state for one in Arguing.__states__)
