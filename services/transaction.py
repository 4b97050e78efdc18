"""A service is one transaction: a synchronous function of an open transaction, called with the database."""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

from storage.db import Database, Tx

P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)


class Transaction(Generic[P, T_co]):
    """`await join(db, …)` commits all of it or nothing; `join.within(tx, …)` is a part of a larger one."""

    def __init__(self, within: Callable[Concatenate[Tx, P], T_co]) -> None:
        self.within = within
        self.__doc__ = within.__doc__

    async def __call__(self, db: Database, *args: P.args, **kwargs: P.kwargs) -> T_co:
        return await db.transaction(self.within, *args, **kwargs)


class Reading(Generic[P, T_co]):
    """The same on one consistent snapshot, where nothing can be written."""

    def __init__(self, within: Callable[Concatenate[Tx, P], T_co]) -> None:
        self.within = within
        self.__doc__ = within.__doc__

    async def __call__(self, db: Database, *args: P.args, **kwargs: P.kwargs) -> T_co:
        return await db.read(self.within, *args, **kwargs)
