"""«Мои доводы»: reworded or taken back, until somebody else supports them."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.argument import ArgumentRefusal
from domain.member import Member
from handlers.boards import asking, writing
from handlers.boards.asking import Arguing
from handlers.boards.buttons import Own, OwnOne, Reword, TakeBack
from handlers.filters import Is
from handlers.show import answer, redraw
from handlers.texts import Words
from services import Database, arguments
from services.arguments import Added, Refused
from services.refusal import Reason, RefusedError


async def listing(
    query: CallbackQuery, callback_data: Own, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await asking.leave(state)
    board, found = await arguments.own(db, actor, callback_data.board_id)
    await redraw(query, writing.own_list(board, found, t, page=callback_data.page))


async def open_(
    query: CallbackQuery, callback_data: OwnOne, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await asking.leave(state)
    await redraw(query, writing.own_one(await arguments.one_own(db, actor, callback_data.argument_id), t))


async def ask(
    query: CallbackQuery, callback_data: Reword, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    one = await arguments.one_own(db, actor, callback_data.argument_id)
    if not one.may_change:
        await redraw(query, writing.own_one(one, t))
        return
    await state.set_state(Arguing.rewording)
    await state.set_data({"argument_id": one.argument.id})
    await redraw(query, writing.ask_words(one, t))


async def take(
    message: Message, actor: Member, db: Database, state: FSMContext, now: datetime, t: Words
) -> None:
    argument_id = (await state.get_data())["argument_id"]
    try:
        one = await arguments.one_own(db, actor, argument_id)
        if message.text is None:
            await answer(message, writing.ask_words(one, t))
            return
        outcome = await arguments.reword(db, actor, argument_id, message.text, now=now)
    except RefusedError:
        await state.clear()  # no other words would be taken either
        raise
    if isinstance(outcome, Added):
        await state.clear()
        changed = await arguments.one_own(db, actor, argument_id)
        await answer(message, writing.own_one(changed, t, t("own-reworded")))
    elif isinstance(outcome, Refused) and outcome.refusal is ArgumentRefusal.SUPPORTED:
        await state.clear()
        await answer(message, writing.own_one(await arguments.one_own(db, actor, argument_id), t))
    else:
        await answer(message, writing.wrong_words(one, outcome, message.text, t))


async def take_back(
    query: CallbackQuery,
    callback_data: TakeBack,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    state: FSMContext,
    now: datetime,
    t: Words,
) -> None:
    """Its words are shown once more, so that they can be written again."""
    await asking.leave(state)
    said = ""
    try:
        one = await arguments.one_own(db, actor, callback_data.argument_id)
        outcome = await arguments.take_back(db, actor, callback_data.argument_id, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.GONE:
            raise
        callback_answer.text = t.plain("own-gone")
    else:
        if isinstance(outcome, Refused):
            await redraw(query, writing.own_one(await arguments.one_own(db, actor, one.argument.id), t))
            return
        said = t("own-taken-back", text=one.argument.text)
    await redraw(query, writing.own_list(*await arguments.own(db, actor, callback_data.board_id), t, said))


def router() -> Router:
    own = Router(name="own arguments")
    own.callback_query.register(listing, Own.filter())
    own.callback_query.register(open_, OwnOne.filter())
    own.callback_query.register(ask, Reword.filter())
    own.callback_query.register(take_back, TakeBack.filter())
    own.message.register(take, StateFilter(Arguing.rewording), ~Is(F.text.startswith("/")))
    return own
