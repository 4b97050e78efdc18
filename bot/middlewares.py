"""Around every handler: who acts, in which language, and what they are told when it cannot be done."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from html import escape
from typing import Any, Final

import structlog
from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import EditMessageText, SendDocument, SendMessage
from aiogram.types import CallbackQuery, Message, TelegramObject, User
from aiogram.utils.callback_answer import CallbackAnswer

from bot.delivery import Delivery
from domain.member import Member
from handlers.texts import Texts, Words
from services import Database, members
from services.refusal import RefusedError

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

PATIENCE: Final = 0.7  # seconds; a phone shows a press as waiting until it is answered
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
    """Every press is answered once: when it is done, with the words of `callback_answer` if somebody gave it any.

    One that is not done soon (its screen may wait for its turn) is answered silently, and words follow as a message.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        said = data["callback_answer"] = CallbackAnswer(answered=False)
        if not isinstance(event, CallbackQuery):
            return await handler(event, data)
        silence = _Silence(event)
        try:
            return await handler(event, data)
        finally:
            if not await silence.broken():
                await _answer(event, said)
            elif said.text and isinstance(event.message, Message):
                await _tell_in_chat(event.message, escape(said.text, quote=False))


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


class _Silence:
    """The answer to a press whose handler takes long; once begun it is not taken back."""

    def __init__(self, query: CallbackQuery) -> None:
        self._query = query
        self._answering: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(PATIENCE, self._answer)

    async def broken(self) -> bool:
        self._timer.cancel()
        if self._answering:
            await self._answering
        return self._answering is not None

    def _answer(self) -> None:
        self._answering = asyncio.create_task(_answer(self._query, CallbackAnswer(answered=False)))


async def _answer(query: CallbackQuery, said: CallbackAnswer) -> None:
    try:
        await query.answer(said.text, show_alert=said.show_alert)
    except TelegramAPIError as error:
        log.info("press not answered", error=str(error))  # it waited too long, as after a restart


async def _tell(hears: TelegramObject | CallbackAnswer, t: Words, key: str, **args: object) -> None:
    if isinstance(hears, CallbackAnswer):
        hears.text, hears.show_alert = t.plain(key, **args), True
    elif isinstance(hears, Message):
        await _tell_in_chat(hears, t(key, **args))


async def _tell_in_chat(message: Message, text: str) -> None:
    try:
        await message.answer(text)
    except TelegramAPIError as error:
        log.warning("could not tell", error=str(error))
