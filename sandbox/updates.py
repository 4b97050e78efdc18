"""The queue of updates: numbered, kept until confirmed, forgotten when too old."""

import json
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import Json
from sandbox.journal import Journal

DAY = 24 * 3600.0
KEPT = {"callback_query": 150.0, "inline_query": 30.0}
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
REMEMBERED = 1000


@dataclass(slots=True)
class Update:
    id: int
    body: str
    key: int  # whose order it keeps: the chat, or the user for callbacks
    expires: float


def dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Updates:
    def __init__(self, journal: Journal, now: Callable[[], float], check: Callable[[Json], None]) -> None:
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self.again: list[Update] = []  # numbers already confirmed: given once more, whatever the offset
        self.allowed: frozenset[str] | None = None
        self.next_id = int(100 * now())  # later than any of an earlier sandbox, whose bot may remember them
        self.on_put: Callable[[Update], None] | None = None
        self._journal = journal
        self._now = now
        self._check = check
        self._recent: OrderedDict[int, Update] = OrderedDict()

    def __len__(self) -> int:
        return len(self.pending) + len(self.again)

    def wanted(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def allow(self, kinds: list[str] | None) -> None:
        """None keeps the former choice; an empty list is the default choice."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def put(self, kind: str, payload: Json, key: int) -> int | None:
        if not self.wanted(kind):
            return None
        update = {"update_id": self.next_id, kind: payload}
        self._check(update)
        return self._add(update, key, KEPT.get(kind, DAY))

    def put_raw(self, update: Json) -> int:
        """As it is, also when no model would take it."""
        return self._add({"update_id": self.next_id, **update}, 0, DAY)

    def repeat(self, update_id: int) -> int:
        """Delivers an update once more, under its own number."""
        known = self._recent[update_id]
        self._enter(Update(known.id, known.body, known.key, self._now() + DAY))
        return update_id

    def _add(self, update: Json, key: int, kept: float) -> int:
        number = int(update["update_id"])
        self._enter(Update(number, dump(update), key, self._now() + kept))
        return number

    def _enter(self, update: Update) -> None:
        if update.id >= self.next_id:
            self.next_id = update.id + 1
            self.pending[update.id] = update
        elif self.on_put is None:
            self.again.append(update)
        self._recent[update.id] = update
        if len(self._recent) > REMEMBERED:
            self._recent.popitem(last=False)
        if self.on_put:
            self.on_put(update)
        self._journal.ring("updates")

    def fetch(self, offset: int, limit: int) -> list[Update]:
        """Confirms what is before `offset`, then the next ones; a negative offset counts from the end."""
        if offset < 0:
            offset = next(iter(list(self.pending)[offset:]), 0)
        confirmed = False
        while self.pending and next(iter(self.pending)) < offset:
            self.pending.popitem(last=False)
            confirmed = True
        batch, self.again = [*self.again, *self._fresh(limit)][:limit], self.again[limit:]
        if confirmed:
            self._journal.ring("confirmed")
        return batch

    def _fresh(self, limit: int) -> list[Update]:
        batch: list[Update] = []
        stale: list[int] = []
        now = self._now()
        for update in self.pending.values():
            if update.expires < now:
                stale.append(update.id)
            elif len(batch) < limit:
                batch.append(update)
            else:
                break
        for number in stale:
            del self.pending[number]
        return batch

    def confirm(self, update_id: int) -> None:
        self.pending.pop(update_id, None)
        self._journal.ring("confirmed")

    def clear(self) -> None:
        self.pending.clear()
        self.again.clear()
        self._journal.ring("confirmed")
