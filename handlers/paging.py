"""Long lists within Telegram's limits: whole items on a page, as many as fit."""

from collections.abc import Sequence
from typing import Final

PAGE: Final = 3000  # of 4096 characters: the rest is the heading's and the markup's


def pages(items: Sequence[str], limit: int = PAGE) -> list[str]:
    """Each page's items joined by an empty line; at least one page. An item is never longer than `limit`."""
    found: list[str] = []
    for item in items:
        if found and len(found[-1]) + len(item) + 2 <= limit:
            found[-1] += "\n\n" + item
        else:
            found.append(item)
    return found or [""]


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words where that keeps at least half of them."""
    if len(text) <= limit:
        return text
    at = max(text.rfind(space, 0, limit) for space in " \n")
    kept = text[: at if at * 2 >= limit else limit - 1]
    return kept.rstrip(" \n,;:–—-") + "…"
