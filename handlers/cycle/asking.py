"""What a conversation about the cycle asks."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from domain.member import Member
from handlers.cycle import screens
from handlers.cycle.buttons import What
from handlers.screen import Screen
from handlers.texts import Words
from services import Database


class Cycling(StatesGroup):
    anchor = State()
    country = State()
    days = State()


class Rewording(StatesGroup):
    """The words of an invitation."""

    words = State()
    check = State()


STATES: Final = {What.ANCHOR: Cycling.anchor, What.COUNTRY: Cycling.country, What.DAYS: Cycling.days}


async def ask(state: FSMContext, what: What) -> None:
    await state.set_state(STATES[what])
    await state.set_data({})


async def asked(state: FSMContext) -> What:
    now = await state.get_state()
    return next(what for what, one in STATES.items() if one.state == now)


async def rest(state: FSMContext) -> None:
    """Nothing of this is asked any more; other questions stay."""
    asked = await state.get_state()
    if asked in Cycling or asked in Rewording:
        await state.clear()


async def present(state: FSMContext, actor: Member, _db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it is not theirs any more."""
    if not actor.is_organiser:
        await state.clear()
        return None
    return screens.ask(await asked(state), t)


async def typed(message: Message) -> bool:
    """Something to be taken as an answer: no command."""
    return not (message.text or "").startswith("/")
