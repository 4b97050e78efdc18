"""What is asked of whoever leads a board, and whether anything is."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message


class Leading(StatesGroup):
    subject = State()  # what the board is about
    rules = State()  # it was typed; the board is not opened yet
    end = State()  # of the phase
    reason = State()  # why an argument is hidden
    decision = State()  # what was decided about a minus


async def ask(state: FSMContext, asked: State, **data: Any) -> None:
    await state.set_state(asked)
    await state.set_data(data)


async def rest(state: FSMContext) -> None:
    """Nothing of this is asked any more; somebody else's question stays."""
    if await state.get_state() in Leading:
        await state.clear()


async def typed(message: Message) -> bool:
    """Something to be taken as an answer: no command."""
    return not (message.text or "").startswith("/")
