"""Who waits for their turn: the lines of each chat, and which of them may go now. No clock here."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace
from math import inf

from bot.pacing.limits import ChatRate, Pace

# So many live calls may pass waiting bulk, in one chat and in all; then bulk is held to no more than live is, and
# goes first. It keeps an eighth however much people talk, and a reply waits one slot (35 ms) longer.
PATIENCE = 7


@dataclass(slots=True, eq=False)
class Ticket:
    number: int
    chat: "Chat"
    granted: asyncio.Future[None]


class Line:
    """The tickets of one chat in one lane, and its one valid entry in that lane's heaps."""

    __slots__ = ("bulk", "chat", "due", "entry", "tickets")

    def __init__(self, chat: "Chat", *, bulk: bool) -> None:
        self.chat = chat
        self.bulk = bulk
        self.due = -inf
        self.entry: Entry | None = None
        self.tickets: OrderedDict[int, Ticket] = OrderedDict()

    def first(self) -> Ticket | None:
        while self.tickets:
            ticket = next(iter(self.tickets.values()))
            if not ticket.granted.done():
                return ticket
            self.tickets.popitem(last=False)  # cancelled, its task has not run yet
        return None

    def pop(self) -> Ticket:
        return self.tickets.popitem(last=False)[1]


Entry = tuple[float, int, Line]  # what the heap orders by; the id, for ties; the line


class Chat:
    __slots__ = ("lines", "passed", "rate")

    def __init__(self, pace: Pace, *, group: bool) -> None:
        self.rate = ChatRate(pace, group=group)
        self.lines = (Line(self, bulk=False), Line(self, bulk=True))
        self.passed = 0

    def due(self, *, bulk: bool) -> float:
        return self.rate.due(patient=bulk and self.passed < PATIENCE)

    def took(self, now: float, *, bulk: bool) -> None:
        self.rate.took(now)
        self.passed = 0 if bulk or not self.lines[True].tickets else self.passed + 1

    def idle(self, now: float) -> bool:
        return self.rate.quiet(now) and not any(line.tickets for line in self.lines)

    def join(self, other: "Chat") -> None:
        self.rate.join(other.rate)
        self.passed = 0  # so that nobody's turn comes sooner than was reckoned
        for line, moved in zip(self.lines, other.lines, strict=True):
            for ticket in moved.tickets.values():
                ticket.chat = self
            line.tickets = OrderedDict(sorted((line.tickets | moved.tickets).items()))
            moved.tickets.clear()


class Lane:
    """Lines of one priority: those that may go, by their first ticket; those that may not yet, by when they may."""

    __slots__ = ("ready", "resting")

    def __init__(self) -> None:
        self.ready: list[Entry] = []
        self.resting: list[Entry] = []

    def place(self, line: Line, due: float) -> None:
        if line.entry is None or line.due != due:
            line.due = due
            line.entry = (due, id(line), line)
            heappush(self.resting, line.entry)

    def head(self, now: float) -> Line | None:
        while self.resting and self.resting[0][0] <= now:
            entry = heappop(self.resting)
            line = entry[2]
            if line.entry is entry and (ticket := line.first()):
                line.entry = (ticket.number, id(line), line)
                heappush(self.ready, line.entry)
            elif line.entry is entry:
                line.entry = None
        while self.ready:
            entry = self.ready[0]
            line = entry[2]
            ticket = line.first()
            if line.entry is not entry or ticket is None:
                heappop(self.ready)
                line.entry = None if line.entry is entry else line.entry
            elif ticket.number != entry[0]:
                line.entry = (ticket.number, id(line), line)
                heapreplace(self.ready, line.entry)
            else:
                return line
        return None

    @property
    def next_due(self) -> float:
        return self.resting[0][0] if self.resting else inf
