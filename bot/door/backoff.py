"""How long to wait before something that failed is tried again, and which failure is news."""

from typing import Final

FIRST: Final = 1.0  # seconds
LONGEST: Final = 30.0


class Backoff:
    def __init__(self) -> None:
        self._delay = 0.0
        self._last: str | None = None

    def failed(self, error: Exception) -> tuple[float, bool]:
        """The seconds to wait, and whether this is another trouble than the last one."""
        self._delay = min(self._delay * 2, LONGEST) or FIRST
        kind = type(error).__name__
        news, self._last = kind != self._last, kind
        return self._delay, news

    def succeeded(self) -> bool:
        """Whether there had been trouble."""
        recovered, self._delay, self._last = self._last is not None, 0.0, None
        return recovered
