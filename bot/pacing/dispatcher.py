"""Whose call to Telegram goes next: replies to people first, the outbox behind them, each chat in its order."""

import asyncio
from collections.abc import Callable
from itertools import count
from math import inf
from typing import NamedTuple

from bot.pacing.limits import UNLIMITED, Overall, Pace
from bot.pacing.lines import PATIENCE, Chat, Lane, Ticket

__all__ = ["UNLIMITED", "Pace", "Pacer", "Waiting"]

FORGET_ABOVE = 256  # chats; fewer are not worth a look


class Waiting(NamedTuple):
    live: int
    bulk: int


class Pacer:
    """Every call that Telegram counts (edits too, answers to buttons not) first awaits its `turn`."""

    def __init__(self, pace: Pace, *, time: Callable[[], float]) -> None:
        """`time`: the running loop's own clock, in seconds."""
        self._pace = pace
        self._time = time
        self._overall = Overall(pace)
        self._lanes = (Lane(), Lane())  # live, bulk
        self._chats: dict[int, Chat] = {}
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
                self._overall.took(now)
                chat.took(now, bulk=bulk)
                return
        loop = asyncio.get_running_loop()
        ticket = Ticket(next(self._numbers), chat, loop.create_future())
        chat.lines[bulk].tickets[ticket.number] = ticket
        self._waiting[bulk] += 1
        self._place(chat)
        self._wake(-inf)
        try:
            await ticket.granted
        finally:
            ticket.chat.lines[bulk].tickets.pop(ticket.number, None)  # still there if cancelled
            self._waiting[bulk] -= 1

    def hold(self, chat_id: int, seconds: float) -> None:
        """After a 429: nothing goes to this chat for so long. Never shortens what it waits already."""
        chat = self._chat(chat_id)
        chat.rate.hold(self._time() + seconds)
        self._place(chat)

    def begin_spent(self) -> None:
        """Another process was cut off a moment ago, and nobody knows what it called last: wait a second."""
        self._overall.spend(self._time())

    def move(self, old_chat: int, new_chat: int) -> None:
        """The group has a new id: what waits for it, and what it has had, goes along."""
        old = self._chats.pop(old_chat, None)
        if old is None:
            return
        chat = self._chats.setdefault(new_chat, old)
        if chat is not old:
            chat.join(old)
            self._place(chat)

    async def close(self) -> None:
        """Nothing to close here; whoever shares the pace with others has."""

    def _chat(self, chat_id: int) -> Chat:
        chat = self._chats.get(chat_id)
        if chat is None:
            if len(self._chats) >= self._forget_above:
                self._forget(self._time())
            chat = self._chats[chat_id] = Chat(self._pace, group=chat_id < 0)
        return chat

    def _forget(self, now: float) -> None:
        """All at once, and not again until there are twice as many: a constant cost for each new chat."""
        self._chats = {key: chat for key, chat in self._chats.items() if not chat.idle(now)}
        self._forget_above = max(FORGET_ABOVE, 2 * len(self._chats))

    def _place(self, chat: Chat) -> None:
        for lane, line in zip(self._lanes, chat.lines, strict=True):
            if line.tickets:
                lane.place(line, chat.due(bulk=line.bulk))

    def _wake(self, at: float) -> None:
        """Let turns be given at that time, if not sooner anyway.

        Never at once: who was given a turn runs on the loop's next round, and nobody who comes now may pass.
        """
        if at < self._alarm_at:
            if self._alarm:
                self._alarm.cancel()
            delay = max(0.0, at - self._time())
            self._alarm = asyncio.get_running_loop().call_later(delay, self._give_turns)
            self._alarm_at = at

    def _give_turns(self) -> None:
        self._alarm, self._alarm_at = None, inf
        now = self._time()
        at = -inf
        while at <= now:
            at = self._give_turn(now)
        self._wake(at)

    def _give_turn(self, now: float) -> float:
        """Give one, or say when to look again."""
        live, bulk = (lane.head(now) for lane in self._lanes)
        owed = bulk is not None and max(self._passed, bulk.chat.passed) >= PATIENCE
        line = bulk if live is None or owed else live
        if line is None:
            return min(lane.next_due for lane in self._lanes)
        at = self._overall.due(patient=line.bulk and not owed)
        if at <= now:
            self._passed = 0 if line.bulk else self._passed + (bulk is not None)
            self._overall.took(now)
            line.chat.took(now, bulk=line.bulk)
            line.pop().granted.set_result(None)
            self._place(line.chat)
        elif line.bulk:
            at = min(at, self._lanes[False].next_due)
        return at
