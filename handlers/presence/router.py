"""Who is there: /roster, a person's screen, corrections, codes."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from handlers.filters import Is
from handlers.presence import adding, codes, person, roster, times
from handlers.presence.memory import OWN, rest


async def let_go(_message: Message, state: FSMContext) -> None:
    """What is typed after another command is no answer to these; where people come in stays chosen."""
    await rest(state)
    raise SkipHandler


def router() -> Router:
    own = Router(name="presence")
    is_command = Is(F.text.startswith("/") & ~F.text.regexp(r"^/cancel(@\w+)?$"))
    own.message.register(let_go, StateFilter(*OWN), is_command)
    own.include_routers(codes.router(), roster.router(), person.router(), adding.router(), times.router())
    return own
