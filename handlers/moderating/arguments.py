"""Arguments for whoever leads the board: all of them, one, merging and its undoing, back on the board."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.argument import Argument
from domain.board import Board
from domain.member import Member
from handlers.moderating import argument_screens as screens
from handlers.moderating.buttons import (
    Arguments,
    Merge,
    MergeWith,
    OneArgument,
    Pair,
    Unhide,
    Unmerge,
)
from handlers.moderating.memory import rest
from handlers.moderating.panel import kindly, led_view
from handlers.moderating.screens import waiting
from handlers.screen import Screen
from handlers.show import redraw
from handlers.texts import Words
from services import Database, arguments
from services.refusal import Reason, RefusedError


async def listed(
    query: CallbackQuery, callback_data: Arguments, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    tally = (await led_view(db, actor, callback_data.board_id)).tally
    board, found = await arguments.of_board(db, actor, callback_data.board_id)
    await rest(state)
    unseen = max(0, waiting(found, tally.pluses, tally.minuses))
    await redraw(query, screens.listed(board, found, unseen, callback_data.page, t))


async def one(
    query: CallbackQuery,
    callback_data: OneArgument,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    screen = await drawn(db, actor, callback_data.board_id, callback_data.argument_id, t)
    await rest(state)
    await redraw(query, screen)


async def merge_with(
    query: CallbackQuery, callback_data: MergeWith, actor: Member, db: Database, t: Words
) -> None:
    board, argument, found = await near(db, actor, callback_data.board_id, callback_data.argument_id)
    if board.is_open and argument.on_board and screens.mates(argument, found):
        await redraw(query, screens.merge_with(board, argument, found, callback_data.page, t))
    else:
        await redraw(query, screens.one(board, argument, found, t))


async def pair(
    query: CallbackQuery,
    callback_data: Pair,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    board, child, found = await near(db, actor, callback_data.board_id, callback_data.child_id)
    parent = next(
        (other for other in screens.mates(child, found) if other.id == callback_data.parent_id), None
    )
    if parent is None or not child.on_board or not board.is_open:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        await redraw(query, screens.one(board, child, found, t))
    else:
        await redraw(query, screens.confirm_merge(child, parent, t))


async def merge(
    query: CallbackQuery,
    callback_data: Merge,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    child_id, parent_id = callback_data.child_id, callback_data.parent_id
    doing = arguments.merge(db, actor, child_id, parent_id, now=now)
    shown = parent_id if await kindly(doing, callback_answer, t) else child_id
    await redraw(query, await drawn(db, actor, callback_data.board_id, shown, t))


async def unmerge(
    query: CallbackQuery,
    callback_data: Unmerge,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.argument_id
    await kindly(arguments.unmerge(db, actor, number, now=now), callback_answer, t)
    await redraw(query, await drawn(db, actor, callback_data.board_id, number, t))


async def unhide(
    query: CallbackQuery,
    callback_data: Unhide,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.argument_id
    await kindly(arguments.unhide(db, actor, number, now=now), callback_answer, t)
    await redraw(query, await drawn(db, actor, callback_data.board_id, number, t))


async def drawn(
    db: Database, actor: Member, board_id: int, argument_id: int, t: Words, page: int | None = None
) -> Screen:
    return screens.one(*await near(db, actor, board_id, argument_id), t, page)


async def near(
    db: Database, actor: Member, board_id: int, argument_id: int
) -> tuple[Board, Argument, list[Argument]]:
    """An argument of a board they lead, among all others. Its author may have taken it back."""
    board, found = await arguments.of_board(db, actor, board_id)
    argument = next((one for one in found if one.id == argument_id), None)
    if argument is None:
        raise RefusedError(Reason.GONE)
    return board, argument, found


def router() -> Router:
    own = Router(name="arguments")
    own.callback_query.register(listed, Arguments.filter())
    own.callback_query.register(one, OneArgument.filter())
    own.callback_query.register(merge_with, MergeWith.filter())
    own.callback_query.register(pair, Pair.filter())
    own.callback_query.register(merge, Merge.filter())
    own.callback_query.register(unmerge, Unmerge.filter())
    own.callback_query.register(unhide, Unhide.filter())
    return own
