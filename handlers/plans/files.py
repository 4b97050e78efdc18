"""A plan that comes as a file."""

import asyncio
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from domain.plan import PlanReading
from services.papers.file_kind import MAX_FILE, FileProblem
from services.papers.plan_reader import read_plan_file


async def read_file(message: Message, bot: Bot) -> PlanReading | FileProblem:
    document = message.document
    if document is None:
        return FileProblem.WRONG_TYPE
    if (document.file_size or 0) > MAX_FILE:
        return FileProblem.TOO_BIG
    try:
        data = await bot.download(document, BytesIO())
    except TelegramBadRequest as error:
        if "too big" in error.message:  # its size was not told
            return FileProblem.TOO_BIG
        raise
    content = data.read() if data else b""
    return await asyncio.to_thread(read_plan_file, document.file_name or "", content)
