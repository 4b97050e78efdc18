"""What an organiser who compiles an edition is asked for in writing."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message


class Compiling(StatesGroup):
    new = State()  # the title of a new one
    title = State()
    preface = State()
    section = State()  # its title


async def ask(state: FSMContext, asked: State, **data: Any) -> None:
    await state.set_state(asked)
    await state.set_data(data)


async def rest(state: FSMContext) -> None:
    """Nothing of this is asked any more; somebody else's question stays."""
    if await state.get_state() in Compiling:
        await state.clear()


async def no_command(message: Message) -> bool:
    return not (message.text or "").startswith("/")
