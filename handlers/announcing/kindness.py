"""Old buttons of announcements: what cannot be done any more is told, and the message shows what is so now."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, TelegramObject

from handlers.announcing.view import KINDLY, redraw_live
from services.refusal import RefusedError

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Kindness(BaseMiddleware):
    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        try:
            return await handler(event, data)
        except RefusedError as refusal:
            number = getattr(data.get("callback_data"), "announcement_id", None)
            if number is None or refusal.reason not in KINDLY or not isinstance(event, CallbackQuery):
                raise
            said, t = data["callback_answer"], data["t"]
            said.text, said.show_alert = t.plain("refused", reason=refusal.reason), True
            await redraw_live(event, data["db"], data["actor"], number, data["now"], t)
            return None
