"""What is owed survives a database that is away while it is drawn or written down."""

from collections.abc import Awaitable, Callable

import psycopg
import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot import errand, settlement
from handlers.screen import Screen
from storage import deliveries, outbox
from storage.db import Database
from storage.outbox import OutboxRow
from tests.bot import delivery_house
from tests.bot.delivery_house import clock, house
from tests.bot.door_house import Wrapped

Renderers = dict[str, Callable[[OutboxRow], Awaitable[Screen | None]]]


def away() -> OperationalError:
    return OperationalError("SELECT", {}, psycopg.OperationalError("connection refused"))


@pytest.fixture
def troubles(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """What drawing a row of the kind "fragile" raises, one after the other, before it goes."""
    left: list[Exception] = []

    async def fragile(_row: OutboxRow) -> Screen | None:
        if left:
            raise left.pop(0)
        return Screen("drawn")

    before = delivery_house.renderers
    monkeypatch.setattr(delivery_house, "renderers", lambda db: before(db) | {"fragile": fragile})
    monkeypatch.setattr(errand, "LONGEST_DELAY", 0.05)
    return left


async def test_what_could_not_be_drawn_for_want_of_the_database_is_drawn_later(
    db: Database, troubles: list[Exception]
) -> None:
    troubles += [away(), away()]
    async with house(db) as here:
        [anna] = await here.crowd(1)
        await db.transaction(outbox.owe, "fragile", anna, now=clock())
        await here.idle()
        assert here.texts(anna) == ["drawn"]
        assert await here.states() == ["sent"]
        assert (here.delivery.counts.retried, here.delivery.counts.failed) == (2, 0)


async def test_other_trouble_with_drawing_is_a_failure(db: Database, troubles: list[Exception]) -> None:
    troubles += [OperationalError("INSERT", {}, Exception("attempt to write a readonly database"))]
    async with house(db) as here:
        [anna] = await here.crowd(1)
        await db.transaction(outbox.owe, "fragile", anna, now=clock())
        with capture_logs():
            await here.idle()
        assert here.texts(anna) == []
        assert await here.states() == ["failed"]


async def test_what_has_happened_is_written_down_however_long_the_database_is_away(
    db: Database, troubles: list[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both when it was put off and when it was sent."""
    monkeypatch.setattr(settlement, "PAUSES", (0.01, 0.01, 0.01))
    wrapped = Wrapped(db)
    left = {deliveries.released: 6, deliveries.sent: 6}

    def before(fn: Callable[..., object]) -> None:
        if left.get(fn, 0):
            left[fn] -= 1
            raise away()

    wrapped.before = before
    troubles += [away()]
    async with house(wrapped) as here:
        [anna] = await here.crowd(1)
        await db.transaction(outbox.owe, "fragile", anna, now=clock())
        with capture_logs():
            await here.idle()
        assert here.texts(anna) == ["drawn"]
        assert await here.states() == ["sent"]
        assert set(left.values()) == {0}
