"""What a transaction returned is given again to whoever handles the update again, or the loss is said."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, make_dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest

from bot.door.bound import Bound, OutcomeLostError
from storage.db import Database, Tx
from tests.bot.door_house import Wrapped


class Kind(Enum):
    MASTER = "master"


@dataclass(frozen=True, slots=True)
class Seat:
    first: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    seats: tuple[Seat, ...]
    by_name: Mapping[str, Seat | None]
    at: datetime
    kind: Kind = Kind.MASTER


@dataclass
class Draft:
    seat: Seat


SEAT = Seat("a", "b")
OUTCOMES = [
    None,
    7,
    SEAT,
    [SEAT, {"seat": SEAT}],
    Draft(SEAT),
    Seat,
    Table(seats=(SEAT, SEAT), by_name={"x": SEAT, "y": None}, at=datetime(2026, 5, 17, tzinfo=UTC)),
]


def change(tx: Tx, outcome: Any) -> Any:
    assert not tx.closed
    return outcome


@pytest.mark.parametrize("outcome", OUTCOMES, ids=repr)
async def test_an_outcome_is_the_same_again(db: Database, outcome: object) -> None:
    assert await Bound(db, 1, again=False).transaction(change, outcome) == outcome
    again = await Bound(db, 1, again=True).transaction(change, "not run again")
    assert again == outcome
    assert type(again) is type(outcome)


@pytest.mark.parametrize("outcome", [SEAT, [Draft(SEAT)]], ids=["itself", "nested"])
@pytest.mark.parametrize(
    "now",
    [
        ("first",),
        ("first", "second", "third"),
        ("first", "other"),
        ("first", "second", ("third", str, "a default")),
    ],
    ids=["fewer", "more", "renamed", "more by default"],
)
async def test_an_outcome_of_other_fields_is_lost(
    db: Database, monkeypatch: pytest.MonkeyPatch, outcome: object, now: tuple[Any, ...]
) -> None:
    await Bound(db, 1, again=False).transaction(change, outcome)
    upgrade(monkeypatch, *now)
    with pytest.raises(OutcomeLostError, match="change#1"):
        await Bound(db, 1, again=True).transaction(change, outcome)


async def test_fields_in_another_order_keep_what_they_said(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Bound(db, 1, again=False).transaction(change, SEAT)
    upgrade(monkeypatch, "second", "first")
    again = await Bound(db, 1, again=True).transaction(change, None)
    assert (again.first, again.second) == ("a", "b")


async def test_a_class_that_is_no_dataclass_any_more_is_lost(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Bound(db, 1, again=False).transaction(change, SEAT)
    monkeypatch.setattr(sys.modules[__name__], "Seat", tuple)
    with pytest.raises(OutcomeLostError):
        await Bound(db, 1, again=True).transaction(change, None)


async def test_staying_alive_is_for_the_database_itself(db: Database) -> None:
    asked = []

    class Asked(Wrapped):
        async def stay_alive(self) -> None:
            asked.append(self.worker)

    await Bound(Asked(db), 1, again=False).stay_alive()
    assert asked == [db.worker]


def upgrade(monkeypatch: pytest.MonkeyPatch, *fields: Any) -> None:
    """The class as a later version has it."""
    now = make_dataclass("Seat", fields, frozen=True, slots=True)
    monkeypatch.setattr(sys.modules[__name__], "Seat", now)
