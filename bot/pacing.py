"""Whose call to Telegram goes next: replies to people first, the outbox behind them, each chat in its order."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace
from itertools import count
from math import inf
from typing import NamedTuple

from bot.pacing_limits import UNLIMITED, ChatRate, Overall, Pace

__all__ = ["UNLIMITED", "Pace", "Pacer", "Waiting"]

# Live calls that may pass a bulk call which could go, overall and in one chat: then it is bulk's turn. So bulk keeps
# an eighth however many people talk, and a reply waits one slot (36 ms) longer for it.
PATIENCE = 7
FORGET_ABOVE = 256  # chats; fewer are not worth a look


class Waiting(NamedTuple):
    live: int
    bulk: int


@dataclass(slots=True, eq=False)
class _Ticket:
    number: int
    chat: "_Chat"
    granted: asyncio.Future[None]


class _Line:
    """The tickets of one chat in one lane, and its one valid entry in that lane's heaps."""

    __slots__ = ("bulk", "chat", "due", "entry", "tickets")

    def __init__(self, chat: "_Chat", *, bulk: bool) -> None:
        self.chat = chat
        self.bulk = bulk
        self.due = -inf
        self.entry: _Entry | None = None
        self.tickets: OrderedDict[int, _Ticket] = OrderedDict()

    def first(self) -> _Ticket | None:
        while self.tickets:
            ticket = next(iter(self.tickets.values()))
            if not ticket.granted.done():
                return ticket
            self.tickets.popitem(last=False)  # cancelled, its task has not run yet
        return None


_Entry = tuple[float, int, _Line]  # what the heap orders by; the id, for ties; the line


class _Chat:
    __slots__ = ("lines", "passed", "rate")

    def __init__(self, pace: Pace, *, group: bool) -> None:
        self.rate = ChatRate(pace, group=group)
        self.lines = (_Line(self, bulk=False), _Line(self, bulk=True))
        self.passed = 0

    def due(self, *, bulk: bool) -> float:
        owed = self.passed >= PATIENCE and bool(self.lines[True].tickets)
        return self.rate.due(patient=bulk is not owed)

    def took(self, now: float, *, bulk: bool) -> None:
        self.rate.took(now)
        self.passed = 0 if bulk or not self.lines[True].tickets else self.passed + 1

    def join(self, other: "_Chat") -> None:
        self.rate.join(other.rate)
        self.passed = max(self.passed, other.passed)
        for line, moved in zip(self.lines, other.lines, strict=True):
            for ticket in moved.tickets.values():
                ticket.chat = self
            line.tickets = OrderedDict(sorted((line.tickets | moved.tickets).items()))
            moved.tickets.clear()


class _Lane:
    """Lines of one priority: those that may go, by their first ticket; those that may not yet, by when they may."""

    __slots__ = ("ready", "resting")

    def __init__(self) -> None:
        self.ready: list[_Entry] = []
        self.resting: list[_Entry] = []

    def place(self, line: _Line, due: float) -> None:
        if line.entry is None or line.due != due:
            line.due = due
            line.entry = (due, id(line), line)
            heappush(self.resting, line.entry)

    def head(self, now: float) -> _Line | None:
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


class Pacer:
    """Every call that Telegram counts (edits too, answers to buttons not) first awaits its `turn`."""

    def __init__(self, pace: Pace, *, time: Callable[[], float]) -> None:
        """`time`: the running loop's own clock, in seconds."""
        self._pace = pace
        self._time = time
        self._overall = Overall(pace)
        self._lanes = (_Lane(), _Lane())  # live, bulk
        self._chats: dict[int, _Chat] = {}
        self._forget_above = FORGET_ABOVE
        self._numbers = count()
        self._waiting = [0, 0]
        self._passed = 0
        self._alarm: asyncio.TimerHandle | None = None
        self._alarm_at = inf

    @property
    def waiting(self) -> Waiting:
        return Waiting(*self._waiting)

    async def turn(self, chat_id: int, *, bulk: bool = False) -> None:
        """Return when the call may be made. A turn that is not used counts as used."""
        chat = self._chat(chat_id)
        if not any(self._waiting):
            now = self._time()
            if chat.due(bulk=bulk) <= now and self._overall.due(patient=bulk) <= now:
                self._overall.took(now, patient=bulk)
                chat.took(now, bulk=bulk)
                return
        loop = asyncio.get_running_loop()
        ticket = _Ticket(next(self._numbers), chat, loop.create_future())
        chat.lines[bulk].tickets[ticket.number] = ticket
        self._waiting[bulk] += 1
        self._place(chat)
        self._wake(-inf)
        try:
            await ticket.granted
        except asyncio.CancelledError:
            ticket.chat.lines[bulk].tickets.pop(ticket.number, None)
            self._place(ticket.chat)
            self._wake(-inf)
            raise
        finally:
            self._waiting[bulk] -= 1

    def hold(self, chat_id: int, seconds: float) -> None:
        """After a 429: nothing goes to this chat for so long. Never shortens what it waits already."""
        chat = self._chat(chat_id)
        chat.rate.hold(self._time() + seconds)
        self._place(chat)

    def move(self, old_chat: int, new_chat: int) -> None:
        """The group has a new id: what waits for it, and what it has had, goes along."""
        old = self._chats.pop(old_chat, None)
        if old is None:
            return
        chat = self._chats.setdefault(new_chat, old)
        if chat is not old:
            chat.join(old)
            self._place(chat)
            if any(self._waiting):
                self._wake(-inf)

    def _chat(self, chat_id: int) -> _Chat:
        chat = self._chats.get(chat_id)
        if chat is None:
            if len(self._chats) >= self._forget_above:
                self._forget(self._time())
            chat = self._chats[chat_id] = _Chat(self._pace, group=chat_id < 0)
        return chat

    def _forget(self, now: float) -> None:
        """All at once, and not again until there are twice as many: a constant cost for each new chat."""
        idle = [key for key, chat in self._chats.items() if chat.idle(now)]
        for key in idle:
            del self._chats[key]
        self._forget_above = max(FORGET_ABOVE, 2 * len(self._chats))
