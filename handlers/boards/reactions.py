"""The bot's reactions in groups: a courtesy, never waited for and never repeated."""

from collections import deque
from datetime import datetime, timedelta
from typing import Final

from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.types import Message, ReactionTypeEmoji

MOST: Final = 20  # a minute in one group; Telegram tells no limit of its own
MINUTE: Final = timedelta(minutes=1)
PATIENCE: Final = 2  # seconds; those who write next in the group wait as long


class Reactions:
    def __init__(self) -> None:
        self._given: dict[int, deque[datetime]] = {}
        self._held: dict[int, datetime] = {}

    async def give(self, message: Message, emoji: str, *, now: datetime) -> None:
        """Or not, where there were many of late, where they are forbidden, or where Telegram says no."""
        chat_id = message.chat.id
        if message.bot is None or not self._may(chat_id, now):
            return
        reaction = message.react([ReactionTypeEmoji(emoji=emoji)])
        try:
            await message.bot(reaction, request_timeout=PATIENCE)
        except TelegramRetryAfter as refusal:
            self._held[chat_id] = now + timedelta(seconds=refusal.retry_after)
        except TelegramAPIError:
            return

    def _may(self, chat_id: int, now: datetime) -> bool:
        given = self._given.setdefault(chat_id, deque(maxlen=MOST))
        if now < self._held.get(chat_id, now) or (len(given) == MOST and now - given[0] < MINUTE):
            return False
        given.append(now)
        return True
