"""Conversations of aiogram in our database, saved together with the update that changed them.

While an update is handled, what it says about conversations is kept in its scope and becomes lasting in the transaction
that marks the update done. So an update that is handled again after a crash finds the conversation as the first time.
"""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey

from storage import fsm
from storage.db import Database, Tx
from storage.fsm import Conversation
from storage.groups import Groups


@dataclass(slots=True)
class _Scope:
    seen: dict[str, Conversation] = field(default_factory=dict)
    said: dict[str, Conversation] = field(default_factory=dict)
    open: bool = True


_scope: ContextVar[_Scope | None] = ContextVar("scope", default=None)
_key = DefaultKeyBuilder(with_bot_id=True, with_business_connection_id=True, with_destiny=True).build


@contextmanager
def one_update() -> Iterator[Mapping[str, Conversation]]:
    """Keep back what is said about conversations inside; the caller saves what this gives, after it ended."""
    scope = _Scope()
    token = _scope.set(scope)
    try:
        yield scope.said
    finally:
        scope.open = False  # a task the handler left behind writes directly
        _scope.reset(token)


class FsmStorage(BaseStorage):
    """Data must be JSON: what it would not give back as it was is refused by `set_data`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._reads = Groups(self._load)
        self._unsaved: dict[str, Conversation] = {}
        self._saved = asyncio.Event()

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self._change(_key(key), lambda conversation: replace(conversation, state=name))

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._current(_key(key))).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        kept = json.loads(json.dumps(dict(data), allow_nan=False))
        await self._change(_key(key), lambda conversation: replace(conversation, data=kept))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return deepcopy((await self._current(_key(key))).data)

    async def close(self) -> None:
        """The database is closed by who opened it."""

    def finished(self, conversations: Mapping[str, Conversation]) -> None:
        """An update that said this has been handled; the next ones see it."""
        self._unsaved.update(conversations)

    def saved(self, conversations: Mapping[str, Conversation]) -> None:
        """It is in the database now."""
        for key, conversation in conversations.items():
            if self._unsaved.get(key) is conversation:
                del self._unsaved[key]
        self._saved.set()
        self._saved = asyncio.Event()

    async def _current(self, key: str) -> Conversation:
        scope = _open_scope()
        found = scope.seen.get(key) if scope else None
        if found is None:
            found = self._unsaved.get(key)
        if found is None:
            found = await self._reads.add(key)
        if scope:
            found = scope.seen.setdefault(key, found)
        return found

    async def _change(self, key: str, change: Callable[[Conversation], Conversation]) -> None:
        scope = _open_scope()
        if scope:
            scope.seen[key] = scope.said[key] = change(await self._current(key))
            return
        while key in self._unsaved:  # it is on its way to the database and would come after ours
            await self._saved.wait()
        await self._db.transaction(_apply, key, change)

    async def _load(self, keys: list[str]) -> list[Conversation]:
        found = await self._db.read(fsm.load, set(keys))
        return [found.get(key, _NOTHING) for key in keys]


_NOTHING = Conversation()


def _open_scope() -> _Scope | None:
    scope = _scope.get()
    return scope if scope and scope.open else None


def _apply(tx: Tx, key: str, change: Callable[[Conversation], Conversation]) -> None:
    before = fsm.load(tx, {key}).get(key, _NOTHING)
    fsm.save(tx, {key: change(before)})
