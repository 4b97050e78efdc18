"""The words of a search: asked for, typed after /find, and read again from the message that shows what was found.

A button has no room for them, and a conversation would forget those of an older message: so the message itself keeps them,
as the first bold words of its text, and its buttons work after a restart and beside those of other searches.
"""

from typing import Final

from aiogram.enums import MessageEntityType
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.member import Member
from handlers.materials import lists
from handlers.materials.buttons import AskWords, List
from handlers.screen import Screen
from handlers.texts import Words
from services import Database, catalogue

MOST: Final = lists.WORDS  # characters


class Seeking(StatesGroup):
    words = State()


async def ask(state: FSMContext, narrowed_to: List, db: Database, t: Words) -> Screen:
    await state.set_state(Seeking.words)
    await state.set_data({"narrowed": AskWords(**narrowed_to.model_dump()).pack()})
    return lists.ask_words(await catalogue.named(db, narrowed_to.narrowed), t)


async def present(state: FSMContext, _actor: Member, db: Database, t: Words) -> Screen:
    return await ask(state, await narrowed(state), db, t)


async def narrowed(state: FSMContext) -> List:
    """What the list was narrowed to when its words were asked for."""
    packed = (await state.get_data()).get("narrowed")
    return AskWords.unpack(packed) if packed else List()


async def leave(state: FSMContext) -> None:
    """Other questions are not ours to drop."""
    if await state.get_state() in Seeking:
        await state.clear()


def later(pressed: List, sought: str) -> str:
    """A search that waits for something else, as a person's conversation keeps it."""
    return List(**pressed.model_dump()).pack() + "\n" + sought


def resumed(kept: str) -> tuple[List, str] | None:
    """None: it is no search."""
    packed, between, sought = kept.partition("\n")
    if not between:
        return None
    try:
        return List.unpack(packed), sought
    except (TypeError, ValueError):
        return None


def typed(text: str) -> str:
    return " ".join(text.split())[:MOST]


def said(query: CallbackQuery) -> str:
    """Those of the message whose button was pressed; «» where there are none, or it is too old to be read."""
    message = query.message
    if not isinstance(message, Message) or not message.text:
        return ""
    for one in message.entities or ():
        if one.type == MessageEntityType.BOLD:
            return one.extract_from(message.text)
    return ""
