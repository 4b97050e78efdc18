"""Around every handler: who acts, in which language, and what they are told when it cannot be done."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from html import escape
from typing import Any, Final

import structlog
from aiogram import BaseMiddleware
from aiogram.dispatcher.event.bases import CancelHandler, SkipHandler
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import EditMessageText, SendDocument, SendMessage, SendPhoto
from aiogram.types import CallbackQuery, Message, TelegramObject, Update, User
from aiogram.utils.callback_answer import CallbackAnswer

from bot.presses import Presses
from domain.member import Member
from handlers.texts import Texts, Words
from services import Database, members
from services.refusal import RefusedError
from storage.groups import Groups

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
_Known = tuple[Member, bool] | None  # and whether messages reach them

_SHOWING: Final = (SendMessage, SendDocument, SendPhoto, EditMessageText)

log = structlog.get_logger()


class Acquaintance(BaseMiddleware):
    """`actor` for every handler of a private chat or a press, `t` for every handler.

    Who comes while one look at the database goes on is found by the next, all together.
    """

    def __init__(self, texts: Texts, db: Database) -> None:
        self._texts = texts
        self._db = db
        self._looks = Groups(self._find)

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        actor = None
        if user is not None and not user.is_bot and isinstance(event, Update):
            actor = await _acquaint(data["db"], user, event, data["now"], await self._looks.add(user.id))
        if actor is not None:
            data["actor"] = actor
        data["t"] = self._texts.of(actor.language if actor else None)
        return await handler(event, data)

    async def _find(self, telegram_ids: list[int]) -> list[_Known]:
        found = await members.find_all(self._db, set(telegram_ids))
        return [found.get(telegram_id) for telegram_id in telegram_ids]


class Answers(BaseMiddleware):
    """Every press is answered once: when it is done, with the words of `callback_answer` if somebody gave it any.

    One that was not done soon has been answered silently, and words follow as a message.
    """

    def __init__(self, presses: Presses) -> None:
        self._presses = presses

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        said = data["callback_answer"] = CallbackAnswer(answered=False)
        if not isinstance(event, CallbackQuery):
            return await handler(event, data)
        try:
            result = await handler(event, data)
        except Exception:
            await self._answer(event, said)
            raise
        # Neither failed nor done, as when the database is away, it is handled again, and answered then.
        await self._answer(event, said)
        return result

    async def _answer(self, event: CallbackQuery, said: CallbackAnswer) -> None:
        answered = await self._presses.answer(event.id, said)
        if not answered and said.text and isinstance(event.message, Message):
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
        except (SkipHandler, CancelHandler):  # the next handler's turn
            raise
        except Exception:
            await _tell(hears, data["t"], "failed")
            raise


async def _acquaint(db: Database, user: User, update: Update, now: datetime, known: _Known) -> Member | None:
    """Whoever writes in private or presses becomes a member; who talks in a group does not, nor who blocks the bot."""
    press = update.callback_query
    message = press.message if press else update.message
    if message is not None and message.chat.type == ChatType.PRIVATE:
        return known[0] if known and known[1] else await members.meet(db, user.id, now=now)
    if press is not None and known is None:
        return await members.notice(db, user.id, now=now)
    return known[0] if known else None


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
