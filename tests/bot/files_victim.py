"""A copier of files to be killed: `python -m tests.bot.files_victim` (tests/bot/victims.py)."""

import asyncio
from datetime import datetime

from bot.files import Copies
from bot.pacing import UNLIMITED, Pacer
from storage.db import open_database
from tests.bot.delivery_house import make_bot
from tests.bot.victims import serve


async def run(database: str, api: str, token: str, now: str) -> None:
    """Until killed, or until nothing is due."""
    moment = datetime.fromisoformat(now)
    db = await open_database(database, serve=True)
    bot = make_bot(api, token, Pacer(UNLIMITED, time=asyncio.get_running_loop().time), db)
    while await Copies(db, bot, lambda: moment).copy_due():
        """There is more."""
    await bot.session.close()
    await db.close()


if __name__ == "__main__":
    serve(run)
