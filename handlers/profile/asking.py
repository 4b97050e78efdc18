"""The first questions to a person: consent, then the name for lists. Others begin here when they need a profile."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.member import MAX_NAME, Member
from handlers.profile import screens
from handlers.show import answer, show
from handlers.texts import Words


class Asking(StatesGroup):
    consent = State()
    name = State()
    institution = State()


async def ask_consent(
    event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words, *, then: str = ""
) -> None:
    """`then`: the deep link's payload to go on with."""
    await state.update_data(then=then)
    if actor.consented and event.from_user:
        await ask_name(event, event.from_user.full_name, state, t)
        return
    await state.set_state(Asking.consent)
    await answer(event, screens.consent(t))


async def ask_name(event: Message | CallbackQuery, suggested: str, state: FSMContext, t: Words) -> None:
    await state.set_state(Asking.name)
    await state.update_data(name=suggested[:MAX_NAME])
    await show(event, screens.name(suggested[:MAX_NAME], t))
