"""What a conversation about a lot remembers: the question that waits for a sum, or for words."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from domain.member import Member
from handlers.auction import question_screens
from handlers.screen import Screen
from handlers.texts import Words
from services import Database, lots
from services.lots import LotView
from services.refusal import RefusedError


class AtLot(StatesGroup):
    sum = State()
    maximum = State()
    complaint = State()


async def ask(state: FSMContext, asked: State, view: LotView, t: Words) -> Screen:
    await state.set_state(asked)
    await state.set_data({"lot_id": view.lot.id})
    return _question(asked.state, view, t)


async def lot_id(state: FSMContext) -> int:
    """The lot that is asked about."""
    found: int = (await state.get_data())["lot_id"]
    return found


async def leave(state: FSMContext) -> None:
    """What is written next is no sum; other questions are not ours to drop."""
    if await state.get_state() in OWN:
        await state.clear()


async def present(state: FSMContext, actor: Member, db: Database, t: Words) -> Screen | None:
    """The question that waits for an answer; None: it cannot be answered any more."""
    try:
        view = await lots.lot(db, actor, await lot_id(state))
    except RefusedError:
        await state.clear()
        return None
    return _question(await state.get_state(), view, t)


def _question(asked: str | None, view: LotView, t: Words) -> Screen:
    return {
        AtLot.sum.state: question_screens.own_sum,
        AtLot.maximum.state: question_screens.maximum,
        AtLot.complaint.state: question_screens.complaint,
    }[asked](view, t)


OWN: Final = tuple(one.state for one in AtLot.__states__)
