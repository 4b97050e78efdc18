"""What a moderator's conversation remembers: the question that is asked, and where people come in."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message


class Searching(StatesGroup):
    name = State()  # a list is in sight: what is typed is a part of a name


class Adding(StatesGroup):
    name = State()
    institution = State()


class Timing(StatesGroup):
    times = State()


OWN = (*Searching.__states__, *Adding.__states__, *Timing.__states__)


async def ask(state: FSMContext, asked: State, **data: Any) -> None:
    """Begin or go on with a question; the chosen place stays."""
    place = await at(state)
    await state.set_state(asked)
    await state.set_data({**data, "at": place} if place else data)


async def rest(state: FSMContext) -> None:
    """Nothing is asked; the chosen place stays."""
    place = await at(state)
    await state.set_state(None)
    await state.set_data({"at": place} if place else {})


async def look(state: FSMContext, session_id: int, words: str = "") -> None:
    """From now on what is typed is looked for in that list, unless another question waits for an answer."""
    if await state.get_state() in {None, *(one.state for one in OWN)}:
        await ask(state, Searching.name, session_id=session_id, words=words)


async def choose(state: FSMContext, part_id: int) -> None:
    """Where people come in, for this person and those after them."""
    await state.update_data(at=part_id)


async def at(state: FSMContext) -> int | None:
    """The part that was chosen; None: whole sessions."""
    place: int | None = (await state.get_data()).get("at")
    return place


async def typed(message: Message) -> bool:
    """Something to be taken as an answer: no command."""
    return not (message.text or "").startswith("/")
