"""«Голосовать»: one press for each argument, and the message it stands in is redrawn."""

from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.boards import asking, screens
from handlers.boards.ballot import ballot, is_closed
from handlers.boards.buttons import Ballots, Vote
from handlers.screen import Screen
from handlers.show import Redraws, redraw_soon
from handlers.texts import Words
from services import Database, boards, votes, wording
from services.refusal import Reason, RefusedError
from services.votes import VoteRefusal
from services.wording import Reworded


async def turn(
    query: CallbackQuery,
    callback_data: Ballots,
    actor: Member,
    db: Database,
    state: FSMContext,
    t: Words,
    redraws: Redraws,
) -> None:
    await asking.leave(state)
    await redraw_soon(
        query, await _present(actor, db, callback_data.board_id, callback_data.page, t), redraws
    )


async def vote(
    query: CallbackQuery,
    callback_data: Vote,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
    redraws: Redraws,
) -> None:
    outcome = await _vote(callback_data, actor, db, now)
    if isinstance(outcome, Reworded):
        callback_answer.text, callback_answer.show_alert = t.plain("vote-reworded"), True
    elif outcome is None:
        callback_answer.text = t.plain("voted", on="yes" if callback_data.on else "no")
    else:
        callback_answer.text, callback_answer.show_alert = t.plain("vote-refused", why=outcome), True
    await redraw_soon(
        query, await _present(actor, db, callback_data.board_id, callback_data.page, t), redraws
    )


async def _vote(pressed: Vote, actor: Member, db: Database, now: datetime) -> VoteRefusal | Reworded | None:
    number, sealed = pressed.argument_id, pressed.sealed
    try:
        return await wording.vote(db, actor, number, sealed=sealed, on=pressed.on, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.GONE:
            raise
        return VoteRefusal.OFF  # its author took it back


async def _present(actor: Member, db: Database, board_id: int, page: int, t: Words) -> Screen:
    found = await votes.ballot(db, actor, board_id, page)
    if is_closed(found.board, found.count):
        return screens.board(await boards.show(db, actor, board_id), t)
    return ballot(found, t)


def router() -> Router:
    own = Router(name="votes")
    own.callback_query.register(vote, Vote.filter())
    own.callback_query.register(turn, Ballots.filter())
    return own
