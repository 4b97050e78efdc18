"""How often Telegram may be called: all chats together, one chat, one group's minute. No queue and no clock here."""

from collections import deque
from dataclasses import dataclass
from heapq import merge
from math import inf

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Pace:
    """Limits as they leave here; each window is kept `jitter` longer, for calls that reach Telegram unevenly."""

    overall: float = 29  # calls in any second, and evenly a little less; Telegram's own limit is about 30
    chat: float = 1.0  # calls a second to one chat
    group_minute: int | None = 20  # calls a minute to one group; None: no such limit
    burst: int = 3  # live calls to one chat that pass at once after a pause
    jitter: float = 0.04  # seconds


UNLIMITED = Pace(overall=inf, chat=inf, group_minute=None, jitter=0)


def _room(sent: deque[float], most: int, span: float) -> float:
    """When a further call keeps any `span` seconds at `most` calls."""
    return sent[-most] + span if len(sent) >= most else -inf


def in_stretched(pace: Pace) -> tuple[int, float]:
    """What all chats together get in how many seconds: a window so stretched that unevenly arriving calls keep it, too.

    30 in 1.04 s for 29 a second: a flow of 28.8.
    """
    span = max(1.0, 1 / pace.overall)
    return max(1, int(pace.overall * (span + pace.jitter))), span + pace.jitter


class Overall:
    """All chats together.

    Eager calls use whatever room the last second has. Patient ones go evenly, as a burst that arrives unevenly
    looks like twice as many. Each call of either kind puts the next patient one off, so that both together are even,
    too; no room is kept free for eager ones, as they have the next turn anyway.

    Several processes can share the limit by leasing parts of it: whoever answers `due` and `took` will do.
    """

    def __init__(self, pace: Pace) -> None:
        self._windows: list[tuple[int, float]] = []  # at most so many calls in so many seconds
        self._slot = self._stretched = 0.0
        kept = 0
        if pace.overall < inf:
            most, span = max(1, int(pace.overall)), max(1.0, 1 / pace.overall)
            kept, self._stretched = in_stretched(pace)
            self._windows = [(most, span), (kept, self._stretched)]
            self._slot = self._stretched / kept
        self._sent: deque[float] = deque(maxlen=kept)
        self._next_patient = -inf

    def due(self, *, patient: bool) -> float:
        at = self._next_patient if patient else -inf
        for most, span in self._windows:
            at = max(at, _room(self._sent, most, span))
        return at

    def spend(self, now: float) -> None:
        """As if all that a window has had gone just now."""
        self._sent.extend([now] * (self._sent.maxlen or 0))

    def took(self, now: float) -> None:
        self._sent.append(now)
        # Reckoned from when it was due, not from when it went: timers fire late, and that must not add up.
        due = self._next_patient + self._slot
        self._next_patient = min(due, now + self._stretched) if due > now else now + self._slot


class ChatRate:
    """One chat, with its refusals (429)."""

    __slots__ = ("_gap", "_most", "_slack", "_span", "even", "held", "sent")

    def __init__(self, pace: Pace, *, group: bool) -> None:
        self._gap = 1 / pace.chat + pace.jitter
        self._slack = (pace.burst - 1) * self._gap
        self._most = pace.group_minute if group else None
        self._span = MINUTE + pace.jitter
        self.sent: deque[float] = deque(maxlen=self._most or 0)
        self.even = -inf  # when an even flow would let the next call go
        self.held = -inf

    def due(self, *, patient: bool) -> float:
        at = max(self.held, self.even if patient else self.even - self._slack)
        if self._most is None or not self.sent:
            return at
        if not patient:
            return max(at, _room(self.sent, self._most, self._span))
        # A third of the minute's calls go as they come, the rest evenly: a live card that changes all the time
        # is redrawn every few seconds, where spending all at once would freeze it for most of the minute.
        # A tenth is left for replies.
        shared = self._most - self._most // 10
        quick = _room(self.sent, max(1, shared // 3), self._span)
        evenly = self.sent[-1] + self._span / shared
        return max(at, min(quick, evenly), _room(self.sent, shared, self._span))

    def took(self, now: float) -> None:
        self.even = max(self.even, now) + self._gap
        self.sent.append(now)

    def hold(self, until: float) -> None:
        self.held = max(self.held, until)

    def join(self, other: "ChatRate") -> None:
        self.hold(other.held)
        self.even = max(self.even, other.even)
        self.sent = deque(merge(self.sent, other.sent), maxlen=self.sent.maxlen)

    def quiet(self, now: float) -> bool:
        """Whether nothing that happened so far matters any more."""
        last = self.sent[-1] + self._span if self.sent else -inf
        return max(self.held, self.even, last) <= now
