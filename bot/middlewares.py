"""Around every handler: who acts, in which language, and what they are told when it cannot be done."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Final

import structlog
from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import EditMessageText, SendDocument, SendMessage
from aiogram.types import CallbackQuery, Message, TelegramObject, User
from aiogram.utils.callback_answer import CallbackAnswer

from bot.delivery import Delivery
from domain.member import Member
from handlers.screen import Screen
from handlers.show import answer
from handlers.texts import Texts, Words
from services import Database, members
from services.refusal import RefusedError

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

_SHOWING: Final = (SendMessage, SendDocument, EditMessageText)

log = structlog.get_logger()


class Acquaintance(BaseMiddleware):
    """`actor` and `t` for every handler; updates of nobody (a group's own) go on without."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if user is not None and not user.is_bot:
            data["actor"] = actor = await _meet(data["db"], user, data["now"])
            data["t"] = self._texts.of(actor.language)
        else:
            data["t"] = self._texts.of(None)
        return await handler(event, data)


class Answers(BaseMiddleware):
    """Every press is answered once, when it is done: with `callback_answer`, silent unless somebody gave it words."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        said = data["callback_answer"] = CallbackAnswer(answered=False)
        try:
            return await handler(event, data)
        finally:
            if isinstance(event, CallbackQuery):
                await _answer(event, said)


class Refusals(BaseMiddleware):
    """A refusal, and a failure too, is told in one sentence; a failure goes on to the log."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        hears = data.get("callback_answer", event)
        try:
            return await handler(event, data)
        except RefusedError as refusal:
            await _tell(hears, data["t"], "refused", reason=refusal.reason)
            return None
        except TelegramAPIError as error:
            log.warning("refused by Telegram", error=str(error))
            if not isinstance(error.method, _SHOWING):
                await _tell(hears, data["t"], "failed")
            # Where showing was refused, all is done here; the person sees it at the next press.
            return None
        except Exception:
            await _tell(hears, data["t"], "failed")
            raise


class Awakening(BaseMiddleware):
    """What a handler committed may be owed to others: the delivery looks at once."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        try:
            return await handler(event, data)
        finally:
            self._delivery.wake()


async def _meet(db: Database, user: User, now: datetime) -> Member:
    known = await members.find(db, user.id)
    if known is not None and known[1]:
        return known[0]
    return await members.meet(db, user.id, now=now)


async def _answer(query: CallbackQuery, said: CallbackAnswer) -> None:
    try:
        await query.answer(said.text, show_alert=said.show_alert)
    except TelegramAPIError as error:
        log.info("press not answered", error=str(error))  # it waited too long, as after a restart


async def _tell(hears: TelegramObject | CallbackAnswer, t: Words, key: str, **args: object) -> None:
    if isinstance(hears, CallbackAnswer):
        hears.text, hears.show_alert = t.plain(key, **args), True
    elif isinstance(hears, Message):
        try:
            await answer(hears, Screen(t(key, **args)))
        except TelegramAPIError as error:
            log.warning("could not tell", key=key, error=str(error))
