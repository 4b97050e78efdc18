"""What a conversation about an entry remembers: the question that waits for words."""

from dataclasses import dataclass
from typing import Any, Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from handlers.cataloguing.buttons import Asked


class Describing(StatesGroup):
    title = State()
    authors = State()
    tags = State()
    summary = State()
    reason = State()  # why it is hidden


@dataclass(frozen=True, slots=True)
class Waiting:
    material_id: int
    walk: bool = False  # what is missing is asked for next
    typed: str = ""  # a name that was looked for


WORDS: Final[dict[Asked, State]] = {
    Asked.TITLE: Describing.title,
    Asked.AUTHORS: Describing.authors,
    Asked.TAGS: Describing.tags,
    Asked.SUMMARY: Describing.summary,
}


async def wait(state: FSMContext, asked: State, waiting: Waiting) -> None:
    await state.set_state(asked)
    await state.set_data({"material_id": waiting.material_id, "walk": waiting.walk, "typed": waiting.typed})


async def read(state: FSMContext) -> Waiting:
    data: dict[str, Any] = await state.get_data()
    return Waiting(data["material_id"], data["walk"], data["typed"])


async def asked_for(state: FSMContext) -> Asked | None:
    """None: nothing of the entry; perhaps why it is to be hidden."""
    now = await state.get_state()
    return next((asked for asked, one in WORDS.items() if one.state == now), None)


async def rest(state: FSMContext) -> None:
    """What is written next is no answer; other questions are not ours to drop."""
    if await state.get_state() in Describing:
        await state.clear()
