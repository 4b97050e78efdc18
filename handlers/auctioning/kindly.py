"""What cannot be done, said in one sentence; what is so now is shown by whoever asked for it."""

from collections.abc import Awaitable
from typing import Final

from aiogram.utils.callback_answer import CallbackAnswer

from handlers.texts import Words
from services.refusal import Reason, RefusedError

KINDLY: Final = frozenset(
    {
        Reason.STALE,
        Reason.AUCTION_STATE,
        Reason.LOT_STATE,
        Reason.LOT_RUNS,
        Reason.NOT_SAID,
        Reason.NOBODY_LEFT,
        Reason.NO_HUB,
    }
)


async def kindly(doing: Awaitable[object], said: CallbackAnswer, t: Words) -> bool:
    """Whether it was done; else they are told why, and it is for the caller to show what is so now."""
    try:
        await doing
    except RefusedError as refusal:
        if refusal.reason not in KINDLY:
            raise
        said.text, said.show_alert = t.plain("refused", reason=refusal.reason), True
        return False
    return True
