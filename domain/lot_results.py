"""What lots came to, in pages: a message each."""

from collections.abc import Sequence
from typing import Final, TypeVar

Row = TypeVar("Row")

ON_PAGE: Final = 12  # lots; with the longest titles and names they are some 3,500 characters of 4,096
IN_GROUP: Final = 3  # pages that are posted there; all of them are in the private chat


def pages_of(rows: Sequence[Row]) -> list[Sequence[Row]]:
    return [rows[at : at + ON_PAGE] for at in range(0, len(rows), ON_PAGE)]


def posted(count: int) -> int:
    """How many pages of so many lots the group sees."""
    return min(IN_GROUP, -(-count // ON_PAGE))
