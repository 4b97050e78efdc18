"""What nobody asks for and the clock does."""

from datetime import datetime, timedelta
from typing import Final

from services.transaction import Transaction
from storage import inbox
from storage.db import Tx

REMEMBERED: Final = timedelta(days=3)  # Telegram repeats an update for one day at most


@Transaction
def forget_updates(tx: Tx, *, now: datetime) -> None:
    """Updates handled long ago, and what they returned."""
    inbox.forget(tx, now - REMEMBERED)
