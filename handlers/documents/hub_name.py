"""Who issues a paper: the hub, by its group's name."""

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from handlers.texts import Words
from services import Database, hub


async def hub_name(bot: Bot, db: Database, t: Words) -> str:
    """A paper is made also while the group is out of reach."""
    chat_id = await hub.chat(db)
    if chat_id is not None:
        try:
            title = (await bot.get_chat(chat_id)).title
        except TelegramAPIError:
            title = None
        if title:
            return title
    return t.plain("hub-name")
