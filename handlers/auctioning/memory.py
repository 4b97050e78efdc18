"""What is asked of whoever makes or leads an auction, and whether anything is."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message


class Founding(StatesGroup):
    """/auction_new: what was answered so far is in the data."""

    about = State()
    title = State()
    dates = State()
    terms = State()
    purse = State()
    check = State()


class Judging(StatesGroup):
    comment = State()  # why a finding is returned
    withdraw = State()  # why a lot is
    void = State()  # why a bid is


async def ask(state: FSMContext, asked: State, **data: Any) -> None:
    await state.set_state(asked)
    await state.set_data(data)


async def rest(state: FSMContext) -> None:
    """No reason is asked any more, and no auction is made; somebody else's question stays."""
    if await state.get_state() in {*Judging.__state_names__, *Founding.__state_names__}:
        await state.clear()


async def typed(message: Message) -> bool:
    """Something to be taken as an answer: no command."""
    return not (message.text or "").startswith("/")
