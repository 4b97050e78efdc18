"""Whether an organiser looks for somebody to lead a session: what is typed then is a part of a name."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from handlers.moderators.buttons import Candidates


class Choosing(StatesGroup):
    name = State()


async def look(state: FSMContext, asked: Candidates) -> None:
    """Unless another question waits for an answer."""
    if await state.get_state() in {None, Choosing.name.state}:
        await state.set_state(Choosing.name)
        await state.set_data({"session_id": asked.session_id, "instead": asked.instead})


async def leave(state: FSMContext) -> None:
    """The list is out of sight; somebody else's question stays."""
    if await state.get_state() in Choosing:
        await state.clear()


async def typed(message: Message) -> bool:
    """Something to look for: no command."""
    return not (message.text or "").startswith("/")
