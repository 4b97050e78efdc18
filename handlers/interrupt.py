"""First of all routers: a command in the middle of a draft asks before it drops what was typed."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.entrance import screens
from handlers.entrance.buttons import Drop
from handlers.plans.new import Asking
from handlers.plans.router import Planning
from handlers.sessions.edit import Editing
from handlers.show import answer, redraw
from handlers.texts import Words

DRAFTS = (Asking.question, Planning.theme, Planning.days, Editing.field)


async def ask(message: Message, t: Words) -> None:
    await answer(message, screens.draft_in_the_way(t))


async def decide(
    query: CallbackQuery, callback_data: Drop, actor: Member, state: FSMContext, t: Words
) -> None:
    if callback_data.drop:
        await state.clear()
        await redraw(query, screens.cancelled(actor, t))
    else:
        await redraw(query, screens.goes_on(t))


def router() -> Router:
    own = Router(name="interrupt")
    is_command = F.text.startswith("/") & ~F.text.regexp(r"^/cancel(@\w+)?$")
    own.message.register(ask, StateFilter(*DRAFTS), is_command)
    own.callback_query.register(decide, Drop.filter())
    return own
