"""The bot under measurement, in a process of its own: `python -m tests.benchmarks.bots echo|ours|outbox URL DATABASE HUB`.

The echo is what aiogram gives for nothing: it edits the pressed message and answers the press, as «Записаться» does.
"""

import asyncio
import sys
from math import inf

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.app import build_app
from bot.pacing import Pace
from bot.settings import load_settings

TOKEN = "42:SANDBOX"
BUTTON = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Вся сессия", callback_data="x")]])


async def echo(url: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    dispatcher = Dispatcher()

    async def start(message: Message) -> None:
        await message.answer("Записаться?", reply_markup=BUTTON)

    async def press(query: CallbackQuery) -> None:
        if isinstance(query.message, Message):
            await query.message.edit_text("Вы записаны")
        await query.answer()

    dispatcher.message.register(start)
    dispatcher.callback_query.register(press)
    await dispatcher.start_polling(Bot(TOKEN, session=session), handle_signals=False)


async def ours(url: str, database: str, hub: int) -> None:
    settings = load_settings(
        _env_file=None,
        bot_token=TOKEN,
        bot_api_url=url,
        database_url=database,
        hub_chat_id=hub,
        log_level="WARNING",
    )
    people_at_once = Pace(overall=inf, chat=inf, jitter=0)  # the group keeps its 20 a minute
    await (await build_app(settings, pace=people_at_once)).run()


if __name__ == "__main__":
    kind, address, path, group = sys.argv[1:]
    asyncio.run(echo(address) if kind == "echo" else ours(address, path, int(group)))
