"""A purse: the points a member may bid with in one auction. Points are whole, and their sum never changes."""

from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """What a line of the ledger does; its points are always positive."""

    GRANT = "grant"  # everybody's, once
    HOLD = "hold"  # kept for a bid that leads
    RELEASE = "release"  # free again
    SPEND = "spend"  # the lot is theirs
    REFUND = "refund"  # the sale fell through


@dataclass(frozen=True, slots=True)
class Purse:
    granted: int
    held: int = 0
    spent: int = 0

    @property
    def free(self) -> int:
        return self.granted - self.held - self.spent
