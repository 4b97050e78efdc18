"""/boards, a board's page, verdicts, results."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.boards import asking, follow_up, listings, own, results, screens, vote, write
from handlers.boards.buttons import (
    HowItWent,
    Listing,
    MyBoards,
    OpenBoard,
    PastBoards,
    ResultsPage,
    Say,
    SessionBoards,
)
from handlers.entrance.buttons import Go, Place
from handlers.show import Redraws, redraw, redraw_soon, show
from handlers.texts import Words
from services import Database, board_results, boards, verdicts
from services.refusal import Reason, RefusedError


async def listing(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, listings.listing(await boards.listed(db, actor), 0, t))


async def turn_listing(
    query: CallbackQuery, callback_data: Listing, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, listings.listing(await boards.listed(db, actor), callback_data.page, t))


async def mine(query: CallbackQuery, callback_data: MyBoards, actor: Member, db: Database, t: Words) -> None:
    await redraw(query, listings.my_boards(await boards.mine(db, actor), callback_data.page, t))


async def past(
    query: CallbackQuery, callback_data: PastBoards, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, listings.closed(await boards.past(db, actor), callback_data.page, t))


async def of_session(
    query: CallbackQuery, callback_data: SessionBoards, actor: Member, db: Database, t: Words
) -> None:
    number = callback_data.session_id
    found = await boards.of_session(db, actor, number)
    await redraw(query, listings.of_session(number, found, callback_data.page, t))


async def open_(
    query: CallbackQuery,
    callback_data: OpenBoard,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
    redraws: Redraws,
) -> None:
    """After the ballot, which may still wait to be drawn in the same message."""
    await asking.leave(state)
    view = await boards.show(db, actor, callback_data.board_id)
    await redraw_soon(query, screens.board(view, t), redraws)


async def say(
    query: CallbackQuery,
    callback_data: Say,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
    redraws: Redraws,
) -> None:
    """One's verdict; where the board takes none any more, it is shown as it is."""
    try:
        await verdicts.give(db, actor, callback_data.board_id, callback_data.choice, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.BOARD_CLOSED:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
    else:
        callback_answer.text = t.plain(
            "verdict-given", verdict=t.plain("verdict", choice=callback_data.choice)
        )
    view = await boards.show(db, actor, callback_data.board_id)
    await redraw_soon(query, screens.board(view, t), redraws)


async def show_results(
    query: CallbackQuery, callback_data: ResultsPage, actor: Member, db: Database, t: Words
) -> None:
    try:
        found = await board_results.show(db, actor, callback_data.board_id)
    except RefusedError as refusal:
        if refusal.reason is not Reason.BOARD_OPEN:
            raise
        await redraw(query, screens.board(await boards.show(db, actor, callback_data.board_id), t))
    else:
        await redraw(query, results.shown(found, callback_data.page, t))


async def tell(
    query: CallbackQuery, callback_data: HowItWent, actor: Member, db: Database, now: datetime, t: Words
) -> None:
    """How it went."""
    what = callback_data.what
    board = await verdicts.follow_up(db, actor, callback_data.board_id, what, now=now)
    await redraw(query, follow_up.answered(board, what, t))


def router() -> Router:
    here = Router(name="boards")
    here.include_routers(vote.router(), write.router(), own.router())
    here.message.register(listing, Command("boards"))
    here.callback_query.register(listing, Go.filter(F.place == Place.BOARDS))
    here.callback_query.register(open_, OpenBoard.filter())
    here.callback_query.register(say, Say.filter())
    here.callback_query.register(turn_listing, Listing.filter())
    here.callback_query.register(mine, MyBoards.filter())
    here.callback_query.register(past, PastBoards.filter())
    here.callback_query.register(of_session, SessionBoards.filter())
    here.callback_query.register(show_results, ResultsPage.filter())
    here.callback_query.register(tell, HowItWent.filter())
    return here
