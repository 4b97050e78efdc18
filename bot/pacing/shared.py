"""Several bots keep Telegram's limits together: after its turn here, a call asks Redis for the turn among all."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

import structlog
from throttled.asyncio import Quota, RateLimiterType, RedisStore, Throttled, per_duration, per_min, per_sec
from throttled.exceptions import StoreUnavailableError

from bot.pacing.dispatcher import Pacer
from bot.pacing.limits import Pace, in_stretched

MOST: Final = 1000  # calls a second; more is no limit
WHOLE: Final = 100
ALL: Final = "all"

log = structlog.get_logger(__name__)


class SharedPacer(Pacer):
    """The order among the calls of one bot stays its own; without Redis each bot keeps the limits by itself."""

    def __init__(self, pace: Pace, url: str, *, time: Callable[[], float]) -> None:
        super().__init__(pace, time=time)
        self._store = store = RedisStore(server=url)
        self._connection = asyncio.Lock()  # one is enough for so few calls

        def limiter(quota: Quota) -> Throttled:
            return Throttled(
                using=RateLimiterType.GCRA.value, quota=quota, store=store, key_prefix="mediahub"
            )

        self._of_all = limiter(_evenly(pace))
        self._of_chat = limiter(per_sec(int(min(pace.chat, MOST)), burst=pace.burst))
        minute = pace.group_minute or 60 * MOST
        # With the burst, never more than the limit in any minute.
        self._of_group = limiter(per_min(max(1, minute - pace.burst), burst=pace.burst))

    async def turn(self, chat_id: int, *, bulk: bool = False) -> None:
        await super().turn(chat_id, bulk=bulk)
        try:
            await self._pass(self._of_chat, f"chat:{chat_id}")
            if chat_id < 0:
                await self._pass(self._of_group, f"group:{chat_id}")
            await self._pass(self._of_all, ALL)
        except StoreUnavailableError as error:
            log.warning("pacing.alone", error=str(error))

    async def close(self) -> None:
        client: Any = self._store._backend.get_client()  # noqa: SLF001 - there is no other way
        await client.aclose(close_connection_pool=True)

    async def _pass(self, limiter: Throttled, key: str) -> None:
        while (seconds := await self._wait(limiter, key)) > 0:  # noqa: ASYNC110 - Redis says how long, nobody rings
            await asyncio.sleep(seconds)

    async def _wait(self, limiter: Throttled, key: str) -> float:
        """How long this call must wait; 0 when it has passed."""
        async with self._connection:
            result = await limiter.limit(key)
        return result.state.retry_after if result.limited else 0


def _evenly(pace: Pace) -> Quota:
    """All chats together, one after the other, at the pace that one bot alone would keep."""
    if pace.overall >= MOST:
        return per_sec(MOST, burst=1)
    most, seconds = in_stretched(pace)
    # The library knows whole seconds only.
    return per_duration(timedelta(seconds=round(seconds * WHOLE)), most * WHOLE, burst=1)
