"""/board: the boards one leads, one board's panel, its phases, its papers."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.board import Phase
from domain.member import Member
from handlers.boards import listings
from handlers.entrance.buttons import Go, Place
from handlers.moderating import screens
from handlers.moderating.buttons import (
    AskClose,
    Lead,
    LedBoards,
    Paper,
    PaperKind,
    PostAgain,
    Step,
)
from handlers.moderating.memory import rest
from handlers.screen import Screen
from handlers.show import answer, redraw, show
from handlers.texts import Words
from services import Database, board_results, boards
from services.boards import BoardView
from services.refusal import Reason, RefusedError

KINDLY = {Reason.STALE, Reason.BOARD_CLOSED, Reason.BOARD_OPEN, Reason.PAST, Reason.SAME_ARGUMENT}


async def led(
    event: Message | CallbackQuery, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    """Whoever leads none sees those that are open, as everybody does."""
    if actor.moderates_something:
        await turn_led(event, LedBoards(page=0), actor, db, state, t)
    else:
        await rest(state)
        await show(event, listings.listing(await boards.listed(db, actor), 0, t))


async def turn_led(
    event: Message | CallbackQuery,
    callback_data: LedBoards,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    if not actor.moderates_something:
        raise RefusedError(Reason.RIGHTS)
    found = await boards.led_by(db, actor)
    await rest(state)
    await show(event, screens.led(found, callback_data.page, t))


async def lead(
    query: CallbackQuery, callback_data: Lead, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    view = await led_view(db, actor, callback_data.board_id)
    await rest(state)
    await redraw(query, screens.panel(view, t))


async def step(
    query: CallbackQuery,
    callback_data: Step,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number, version = callback_data.board_id, callback_data.version
    doing = boards.step(db, actor, number, version, callback_data.to, now=now)
    await kindly(doing, callback_answer, t)
    await redraw(query, screens.panel(await led_view(db, actor, number), t))


async def ask_close(
    query: CallbackQuery, callback_data: AskClose, actor: Member, db: Database, t: Words
) -> None:
    view = await led_view(db, actor, callback_data.board_id)
    ask = screens.confirm_close if view.board.is_open else screens.panel
    await redraw(query, ask(view, t))


async def post_again(
    query: CallbackQuery,
    callback_data: PostAgain,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    number = callback_data.board_id
    if await kindly(boards.post_again(db, actor, number, now=now), callback_answer, t):
        callback_answer.text = t.plain("lead-posted")
    await redraw(query, screens.panel(await led_view(db, actor, number), t))


async def paper(
    query: CallbackQuery,
    callback_data: Paper,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    t: Words,
) -> None:
    from handlers import board_papers  # noqa: PLC0415 - few need it, and it loads what draws and writes

    view = await led_view(db, actor, callback_data.board_id)
    if view.board.phase is not Phase.CLOSED:
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=Reason.STALE), True
        await redraw(query, screens.panel(view, t))
        return
    results = await board_results.for_export(db, actor, callback_data.board_id)
    make = board_papers.picture if callback_data.kind is PaperKind.PICTURE else board_papers.workbook
    document = await asyncio.to_thread(make, results, t)
    await answer(query, Screen(t("lead-paper", subject=results.board.subject), document=document))


async def led_view(db: Database, actor: Member, board_id: int) -> BoardView:
    """For whoever may lead it."""
    view = await boards.show(db, actor, board_id)
    if not view.leads:
        raise RefusedError(Reason.RIGHTS)
    return view


async def kindly(doing: Awaitable[object], callback_answer: CallbackAnswer, t: Words) -> bool:
    """Whether it was done; else they are told why, and it is for the caller to show what is so now."""
    try:
        await doing
    except RefusedError as refusal:
        if refusal.reason not in KINDLY:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("refused", reason=refusal.reason), True
        return False
    return True


def router() -> Router:
    own = Router(name="panel")
    own.message.register(led, Command("board"))
    own.callback_query.register(led, Go.filter(F.place == Place.BOARD))
    own.callback_query.register(turn_led, LedBoards.filter())
    own.callback_query.register(lead, Lead.filter())
    own.callback_query.register(step, Step.filter())
    own.callback_query.register(ask_close, AskClose.filter())
    own.callback_query.register(post_again, PostAgain.filter())
    own.callback_query.register(paper, Paper.filter())
    return own
