"""How calls travel: as JSON, where no file goes along."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import TelegramMethod
from aiohttp import FormData
from aiohttp.payload import JsonPayload


class JsonSession(AiohttpSession):
    """A form takes aiogram and aiohttp three times as long to build, and each text in it is escaped (docs/decisions/0008)."""

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData | JsonPayload:  # type: ignore[override]  # what aiohttp takes as well
        """What aiohttp takes as the body of a request; a file makes it a form."""
        files: dict[str, Any] = {}
        body = self.prepare_value(method.model_dump(warnings=False), bot, files, _dumps_json=False)
        return super().build_form_data(bot, method) if files else JsonPayload(body)
