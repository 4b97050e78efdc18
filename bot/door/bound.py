"""The database as one update sees it: however often the update is handled, each transaction has its effect once."""

import io
import pickle
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.exc import DBAPIError

from storage import inbox
from storage.db import Database, Tx

P = ParamSpec("P")
T = TypeVar("T")


class OutcomeLostError(RuntimeError):
    """What a transaction returned before a crash can no longer be read: its class has changed since."""


@dataclass(frozen=True, slots=True)
class _Step:
    update_id: int
    name: str


class Bound(Database):
    """Each transaction also keeps what it returned, under its name and the number of its call in this update.

    When the update is handled again (`again`), a transaction that is already there is not run: the handler is given
    what it got the first time and goes the same way.
    """

    def __init__(self, db: Database, update_id: int, *, again: bool) -> None:
        self.worker = db.worker
        self.engine = db.engine
        self._db = db
        self._update_id = update_id
        self._again = again
        self._calls: Counter[str] = Counter()

    async def transaction(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        step = self._step(fn)
        once = _once_more if self._again else _first
        try:
            return await self._db.transaction(once, step, fn, args, kwargs)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
        # The connection broke, perhaps after the commit: what was kept with it tells.
        return await self._db.transaction(_once_more, step, fn, args, kwargs)

    async def read(self, fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._db.read(fn, *args, **kwargs)

    async def stay_alive(self) -> None:
        await self._db.stay_alive()

    async def dead_workers(self, workers: set[int]) -> set[int]:
        return await self._db.dead_workers(workers)

    async def close(self) -> None:
        raise TypeError("the database outlives the update")

    def _step(self, fn: Callable[..., Any]) -> _Step:
        name = f"{fn.__module__}.{fn.__qualname__}"
        self._calls[name] += 1
        return _Step(self._update_id, f"{name}#{self._calls[name]}")


def _first(
    tx: Tx,
    step: _Step,
    fn: Callable[Concatenate[Tx, P], T],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> T:
    outcome = fn(tx, *args, **kwargs)  # type: ignore[arg-type]  # a ParamSpec does not travel through a tuple
    inbox.keep_outcome(tx, step.update_id, step.name, _pickled(outcome))
    return outcome


def _once_more(
    tx: Tx,
    step: _Step,
    fn: Callable[Concatenate[Tx, P], T],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> T:
    before = inbox.outcome(tx, step.update_id, step.name)
    if before is None:
        return _first(tx, step, fn, args, kwargs)
    # Pickle, because an outcome is any frozen dataclass of ours; safe, because we wrote it into our own database:
    # who can change it there can do everything the bot can.
    try:
        outcome: T = pickle.loads(before)  # noqa: S301
    except Exception as error:
        raise OutcomeLostError(f"the outcome of {step.name} cannot be read any more") from error
    return outcome


class _Reducers(dict[type, Callable[[Any], Any]]):
    """Dataclasses by the names of their fields: by itself, pickle restores a frozen one with slots by position."""

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        if not is_dataclass(cls):
            raise KeyError(cls)  # pickle goes its own way
        names = [field.name for field in fields(cls)]
        self[cls] = reducer = lambda one: (_rebuilt, (cls, {name: getattr(one, name) for name in names}))
        return reducer


_REDUCERS = _Reducers()


def _pickled(outcome: object) -> bytes:
    file = io.BytesIO()
    pickler = pickle.Pickler(file)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(outcome)
    return file.getvalue()


def _rebuilt(cls: type[T], values: dict[str, Any]) -> T:
    """Its own default would be no outcome of then: the class must have these fields and no others."""
    names = {field.name for field in fields(cls)}  # type: ignore[arg-type]  # a dataclass when it was pickled
    if names != values.keys():
        raise TypeError(f"{cls.__qualname__} has other fields now: {sorted(names ^ values.keys())}")
    return cls(**values)
