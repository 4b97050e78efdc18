"""How a delivery ends, what it lets go of, and that a shaky database makes nothing unknown."""

import asyncio
import random
from collections.abc import Callable

from sqlalchemy.exc import OperationalError

from storage import deliveries, outbox
from storage.db import Database
from tests.bot.delivery_house import clock, house
from tests.bot.door_house import Wrapped
from tests.databases import postgres_is_slow


@postgres_is_slow
async def test_the_end_waits_for_what_is_under_way(db: Database) -> None:
    async with house(db) as here:
        anna, boris = await here.crowd(2)
        here.sandbox.fault("stall", "sendMessage", times=2, seconds=0.5)
        await here.owe(anna, boris)
        await here.owe(anna, boris)
        while here.sandbox.gateway.in_flight < 2:  # noqa: ASYNC110 - a stalled call is told by nobody
            await asyncio.sleep(0.01)
        await here.delivery.stop(5)
        assert sorted(await here.states()) == ["pending", "pending", "sent", "sent"]


async def test_what_the_end_cuts_off_is_unknown(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        here.sandbox.fault("stall", "sendMessage", times=1, seconds=5)
        await here.owe(anna)
        while here.sandbox.gateway.in_flight < 1:  # noqa: ASYNC110 - a stalled call is told by nobody
            await asyncio.sleep(0.01)
        await here.delivery.stop(0.1)
        assert await here.states() == ["unknown"]
        assert here.delivery.counts.unknown == 1


async def test_what_is_withdrawn_while_it_waits_for_its_turn_is_not_sent(db: Database) -> None:
    async with house(db) as here:
        anna, boris = await here.crowd(2)
        here.pacer.hold(anna, 3600)
        await here.owe(anna, dedupe_key="reminder:1")
        await here.owe(boris)
        await here.until(lambda: here.texts(boris))
        await db.transaction(outbox.drop, now=clock(), dedupe_prefix="reminder:")
        await here.idle()
        assert await here.states() == ["dropped", "sent"]
        assert here.delivery._lines == {}


@postgres_is_slow
async def test_a_database_that_is_away_for_a_moment_makes_nothing_unknown(db: Database) -> None:
    dice = random.Random(1)  # noqa: S311 - repeatable chance is the point
    shaky = Wrapped(db)

    def fail(fn: Callable[..., object]) -> None:
        if fn in {deliveries.sent, deliveries.claim} and dice.random() < 0.2:
            raise OperationalError("commit", {}, Exception("the server closed the connection"))

    shaky.before = fail
    async with house(shaky) as here:
        crowd = await here.crowd(20)
        await here.owe(*crowd)
        await here.idle()
        assert await here.states() == ["sent"] * 20
        assert [here.texts(chat_id) for chat_id in crowd] == [[f"to {chat_id}"] for chat_id in crowd]
