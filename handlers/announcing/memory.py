"""What is asked of whoever prepares an announcement. The announcement itself is kept as a draft from the first moment."""

import zlib
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from domain.announcement import Announcement, AnnouncementState, Content


class Announcing(StatesGroup):
    message = State()  # that is to be sent: of a new one, or instead of a draft's
    album = State()  # its first file has come; nothing is asked, more files may follow
    link = State()  # a button's label and address
    moment = State()
    correction = State()
    drafted = State()  # nothing is asked; another message may be meant instead of the draft's
    instead = State()  # it came: is it?


async def ask(state: FSMContext, asked: State, **data: Any) -> None:
    await state.set_state(asked)
    await state.set_data(data)


async def rest(state: FSMContext) -> None:
    """Nothing of this is asked any more; somebody else's question stays."""
    if await state.get_state() in Announcing:
        await state.clear()


async def stay(state: FSMContext, one: Announcement) -> None:
    """Nothing is asked of that draft just now; somebody else's question stays."""
    asked = await state.get_state()
    if one.state is not AnnouncementState.DRAFT:
        await rest(state)
    elif asked is None or asked in Announcing:
        await ask(state, Announcing.drafted, announcement_id=one.id)


async def no_command(message: Message) -> bool:
    return not (message.text or "").startswith("/")


def seal(one: Announcement) -> int:
    """Whom it is for, when, and whether it waits for the morning, in few characters."""
    return zlib.crc32(f"{one.audience.to_json()} {one.urgent} {one.not_before}".encode())


def seal_of(content: Content) -> int:
    return zlib.crc32(str(content).encode())
