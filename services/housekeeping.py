"""What nobody asks for and the clock does."""

from datetime import datetime, timedelta
from typing import Final

from services.transaction import Transaction
from storage import inbox, outbox, privacy, verdicts
from storage.db import Tx

AT_ONCE: Final = 2_000  # rows in one transaction: others wait for it
KEPT: Final = timedelta(days=180)  # a repeated announcement is known by its key for so long
REMEMBERED: Final = timedelta(days=3)  # Telegram repeats an update for one day at most


@Transaction
def forget_updates(tx: Tx, *, now: datetime) -> bool:
    """Updates handled long ago, and what they returned; whether there is more."""
    return inbox.forget(tx, now - REMEMBERED, AT_ONCE) == AT_ONCE


@Transaction
def forget_messages(tx: Tx, *, now: datetime) -> bool:
    """Messages settled long ago, but those of which nobody knows; whether there is more."""
    return outbox.forget(tx, now - KEPT, AT_ONCE) == AT_ONCE


@Transaction
def forget_answers(tx: Tx, *, now: datetime) -> None:
    """To polls that nobody knows of, as when the bot was killed while it posted one."""
    verdicts.forget_answers(tx, now - REMEMBERED)


@Transaction
def forget_strangers(tx: Tx) -> None:
    """What could not be erased at once, as it was just being handled or sent."""
    privacy.forget_strangers(tx)
