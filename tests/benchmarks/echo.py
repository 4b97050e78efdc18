"""`python -m tests.benchmarks.echo URL`: what aiogram gives for nothing.

It edits the pressed message and answers the press, as «Записаться» does, and imports nothing of ours.
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

BUTTON = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Вся сессия", callback_data="x")]])


async def echo(url: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    dispatcher = Dispatcher()

    async def start(message: Message) -> None:
        await message.answer("Записаться?", reply_markup=BUTTON)

    async def press(query: CallbackQuery) -> None:
        if isinstance(query.message, Message):
            await query.message.edit_text(f"Вы записаны: {query.data}")  # another press, another text
        await query.answer()

    dispatcher.message.register(start)
    dispatcher.callback_query.register(press)
    await dispatcher.start_polling(Bot("42:SANDBOX", session=session), handle_signals=False)


if __name__ == "__main__":
    asyncio.run(echo(sys.argv[1]))
