"""The first questions to a person: consent, then the name for lists. Others begin here when they need a profile."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.member import MAX_NAME, Member
from domain.plan_text import tidy
from handlers.profile import screens
from handlers.screen import Screen
from handlers.show import answer, show
from handlers.texts import Words


class Introducing(StatesGroup):
    consent = State()
    name = State()
    institution = State()


async def ask_consent(
    event: Message | CallbackQuery, actor: Member, state: FSMContext, t: Words, *, then: str = ""
) -> None:
    """`then`: the deep link's payload to go on with."""
    await state.set_data({"then": then})
    if actor.consented and event.from_user:
        await ask_name(event, actor.name or event.from_user.full_name, state, t)
        return
    await state.set_state(Introducing.consent)
    await answer(event, screens.consent(t))


async def ask_name(event: Message | CallbackQuery, suggested: str, state: FSMContext, t: Words) -> None:
    name = tidy(suggested)[:MAX_NAME]
    await state.set_state(Introducing.name)
    await state.update_data(name=name)
    await show(event, screens.name(name, t) if name else screens.ask_name(name, t))


async def present(state: FSMContext, t: Words) -> Screen:
    """The question that waits for an answer."""
    data = await state.get_data()
    match await state.get_state():
        case Introducing.name.state if data["name"]:
            return screens.name(data["name"], t)
        case Introducing.name.state:
            return screens.ask_name("", t)
        case Introducing.institution.state:
            return screens.institution(data["offered"], t)
    return screens.consent(t)
