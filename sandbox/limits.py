"""Telegram's flood limits: so many a second overall, one a second to a chat (short bursts pass), twenty a minute to a group."""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.errors import too_many

OVERALL = 30
BURST = 6  # one a second and five more
GROUP = 20
GROUP_SECONDS = 60.0
COUNTED = frozenset(
    {
        *(
            "sendMessage",
            "sendPhoto",
            "sendDocument",
            "sendMediaGroup",
            "sendPoll",
            "copyMessage",
            "copyMessages",
        ),
        *("forwardMessage", "forwardMessages", "editMessageText", "editMessageCaption", "editMessageMedia"),
        *("editMessageReplyMarkup", "stopPoll"),
    },
)


@dataclass(slots=True)
class Bucket:
    size: float
    rate: float
    level: float
    at: float

    def wait(self, now: float, cost: int) -> float:
        """Seconds until there is room for `cost`; 0 when there is."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (min(cost, self.size) - self.level) / self.rate)


@dataclass(slots=True)
class Limits:
    on: bool = False
    clock: Callable[[], float] = time.monotonic
    refused: int = 0
    overall: Bucket = field(default_factory=lambda: Bucket(OVERALL, OVERALL, OVERALL, 0.0))
    chats: dict[int, Bucket] = field(default_factory=dict)
    groups: dict[int, deque[float]] = field(default_factory=dict)

    def take(self, method: str, chat_id: int, cost: int = 1) -> None:
        """Counts a call, or refuses it with the whole seconds to wait."""
        if not self.on or method not in COUNTED:
            return
        now = self.clock()
        chat = self.chats.get(chat_id) or self.chats.setdefault(chat_id, Bucket(BURST, 1, BURST, now))
        minute = self.groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        wait = max(self.overall.wait(now, cost), chat.wait(now, cost), self._group_wait(minute, now, cost))
        if wait > 0:
            self.refused += 1
            raise too_many(max(1, math.ceil(wait)))
        self.overall.level -= cost
        chat.level -= cost
        if minute is not None:
            minute.extend([now] * cost)

    @staticmethod
    def _group_wait(minute: deque[float] | None, now: float, cost: int) -> float:
        if minute is None:
            return 0.0
        while minute and minute[0] <= now - GROUP_SECONDS:
            minute.popleft()
        over = len(minute) + cost - GROUP
        return minute[min(over, len(minute)) - 1] + GROUP_SECONDS - now if over > 0 and minute else 0.0
