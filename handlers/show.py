"""Showing a screen to whoever acted: a new message, or the pressed one redrawn."""

from collections.abc import Callable

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers.screen import Screen

Redraws = Callable[
    [Message, Screen], None
]  # at the message's turn, unless a newer screen is given until then


async def answer(event: Message | CallbackQuery, screen: Screen) -> None:
    """A new message below all others."""
    message = event.message if isinstance(event, CallbackQuery) else event
    if message is None:
        return  # an old inline message: there is no chat to answer in
    if screen.document:
        file = BufferedInputFile(screen.document.data, screen.document.name)
        send = message.answer_photo if screen.document.is_picture else message.answer_document
        await send(file, caption=screen.text, reply_markup=screen.keyboard)
    else:
        await message.answer(screen.text, reply_markup=screen.keyboard)


async def redraw(event: CallbackQuery, screen: Screen) -> None:
    """The pressed message becomes this screen; where it cannot, a new one is sent."""
    if not isinstance(event.message, Message) or event.message.text is None:
        return await answer(event, screen)
    try:
        await event.message.edit_text(screen.text, reply_markup=screen.keyboard)
    except TelegramBadRequest as error:
        if "message is not modified" not in error.message:
            await answer(event, screen)
    return None


async def redraw_soon(event: CallbackQuery, screen: Screen, redraws: Redraws) -> None:
    """For what hundreds press at once: the next press is done before the message shows this one."""
    if not isinstance(event.message, Message) or event.message.text is None:
        await answer(event, screen)
    else:
        redraws(event.message, screen)


async def show(event: Message | CallbackQuery, screen: Screen) -> None:
    if isinstance(event, CallbackQuery):
        await redraw(event, screen)
    else:
        await answer(event, screen)
