"""The connection to Telegram. Closed, it stays closed: aiogram's opens itself again for a call that comes too late."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType


class Session(AiohttpSession):
    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._over = False

    async def close(self) -> None:
        self._over = True
        await super().close()

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's
    ) -> TelegramType:
        if self._over:
            raise TelegramNetworkError(method=method, message="the bot has stopped")
        return await super().make_request(bot, method, timeout)
