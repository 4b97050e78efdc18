"""«Записаться», «Отменить запись», /my."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.callback_answer import CallbackAnswer

from domain.member import Member
from handlers.entrance.buttons import Go, Place
from handlers.links import Target
from handlers.registration import screens
from handlers.registration.buttons import Choose, Join, Leave, MyPage
from handlers.show import redraw, show
from handlers.texts import Words
from handlers.visits import visit
from services import Database, registrations, sessions
from services.refusal import Reason, RefusedError
from services.registrations import Full


async def choose(
    query: CallbackQuery, callback_data: Choose, actor: Member, db: Database, state: FSMContext, t: Words
) -> None:
    await visit(query, (Target.JOIN, callback_data.session_id), actor, db=db, state=state, t=t)


async def join(
    query: CallbackQuery,
    callback_data: Join,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    outcome = await registrations.join(
        db, actor, callback_data.session_id, now=now, may_wait=callback_data.wait
    )
    await redraw(query, screens.full(outcome, t) if isinstance(outcome, Full) else screens.joined(outcome, t))


async def leave(
    query: CallbackQuery,
    callback_data: Leave,
    callback_answer: CallbackAnswer,
    actor: Member,
    db: Database,
    now: datetime,
    t: Words,
) -> None:
    session_id = callback_data.session_id
    try:
        session = await registrations.leave(db, actor, session_id, waits=callback_data.waits, now=now)
    except RefusedError as refusal:
        if refusal.reason is not Reason.STALE:
            raise
        callback_answer.text, callback_answer.show_alert = t.plain("leave-stale"), True
        await redraw(query, screens.choice(await sessions.show(db, actor, session_id), t))
    else:
        await redraw(query, screens.left(session, t))


async def mine(event: Message | CallbackQuery, actor: Member, db: Database, t: Words) -> None:
    await show(event, screens.mine(await registrations.mine(db, actor), 0, t))


async def turn_mine(
    query: CallbackQuery, callback_data: MyPage, actor: Member, db: Database, t: Words
) -> None:
    await redraw(query, screens.mine(await registrations.mine(db, actor), callback_data.page, t))


def router() -> Router:
    own = Router(name="registration")
    own.message.register(mine, Command("my"))
    own.callback_query.register(mine, Go.filter(F.place == Place.MY))
    own.callback_query.register(turn_mine, MyPage.filter())
    own.callback_query.register(choose, Choose.filter())
    own.callback_query.register(join, Join.filter())
    own.callback_query.register(leave, Leave.filter())
    return own
