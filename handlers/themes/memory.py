"""What a conversation about themes remembers: one that is being proposed, or what is asked of an organiser."""

from dataclasses import asdict, dataclass
from typing import Final
from zlib import crc32

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from handlers.themes.buttons import At


class Proposing(StatesGroup):
    theme = State()
    practice = State()
    ready = State()
    check = State()


class Steering(StatesGroup):
    """Of an organiser."""

    reason = State()  # why a theme is postponed
    days = State()  # of the session it becomes


@dataclass(frozen=True, slots=True)
class Draft:
    text: str = ""
    practice: str = ""
    ready: bool = False

    @property
    def seal(self) -> int:
        return seal(self.text)


STATES: Final = {
    At.THEME: Proposing.theme,
    At.PRACTICE: Proposing.practice,
    At.READY: Proposing.ready,
    At.CHECK: Proposing.check,
}


def seal(text: str) -> int:
    return crc32(text.encode())


async def at(state: FSMContext) -> At | None:
    """None: nothing is being proposed."""
    asked = await state.get_state()
    return next((place for place, one in STATES.items() if one.state == asked), None)


async def draft(state: FSMContext) -> Draft:
    return Draft(**await state.get_data())


async def go(state: FSMContext, to: At, changed: Draft) -> None:
    await state.set_state(STATES[to])
    await state.set_data(asdict(changed))


async def drop_unbegun(state: FSMContext) -> None:
    """They were asked for a theme and have given none."""
    if await at(state) is At.THEME and not (await draft(state)).text:
        await state.clear()


async def rest(state: FSMContext) -> None:
    """Nothing is asked of the organiser any more; other questions stay."""
    if await state.get_state() in Steering:
        await state.clear()


async def typed(message: Message) -> bool:
    """Something to be taken as an answer: no command."""
    return not (message.text or "").startswith("/")
