"""What becomes of a message that is owed to somebody."""

from enum import StrEnum


class OutboxState(StrEnum):
    PENDING = "pending"
    SENDING = "sending"  # claimed: from here on it is never sent again by itself
    SENT = "sent"
    BLOCKED = "blocked"  # the person does not take messages from the bot
    FAILED = "failed"  # Telegram refused it for good, or it could not be drawn
    UNKNOWN = "unknown"  # a time-out or a crash after the claim: it may have arrived
    DROPPED = "dropped"  # there was nothing left to say when its turn came
