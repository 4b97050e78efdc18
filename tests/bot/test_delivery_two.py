"""Two deliveries share one outbox: each row goes once, and no older drawing comes after a newer one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.delivery import Delivery
from bot.pacing import Pace, Pacer
from storage import cards
from storage.db import Database, open_database
from tests.bot.delivery_house import CARD, House, clock, house, make_bot, renderers

pytestmark = pytest.mark.postgres

BRISK = Pace(overall=40, chat=50, group_minute=None, jitter=0)


@asynccontextmanager
async def rival(here: House, url: str) -> AsyncIterator[Delivery]:
    db = await open_database(url, serve=True)
    pacer = Pacer(BRISK, time=asyncio.get_running_loop().time)
    bot = make_bot(here.sandbox.url, here.sandbox.token, pacer, db)
    delivery = Delivery(db, bot, pacer, renderers(db), clock)
    running = asyncio.create_task(delivery.run())
    yield delivery
    await delivery.stop(1)
    await running
    await bot.session.close()
    await db.close()


@pytest.fixture
async def both(postgres_url: str) -> AsyncIterator[tuple[House, Delivery]]:
    db: Database = await open_database(postgres_url, serve=True)
    async with house(db, pace=BRISK) as here, rival(here, postgres_url) as other:
        yield here, other
    await db.close()


async def test_each_row_goes_once(both: tuple[House, Delivery]) -> None:
    here, other = both
    crowd = await here.crowd(60)
    await here.owe(*crowd)
    await here.owe(*crowd, text="again")
    other.wake()
    await here.idle(60)
    assert [here.texts(chat) for chat in crowd] == [[f"to {chat}", "again"] for chat in crowd]
    assert set(await here.states()) == {"sent"}
    counts = here.delivery.counts, other.counts
    print(counts)  # noqa: T201
    assert sum(one.sent for one in counts) == 120
    assert min(one.sent for one in counts) > 24
    assert sum(one.lost for one in counts) < 48  # turns wasted on what the other had just taken


async def test_a_card_is_posted_once_and_shows_its_last_change(both: tuple[House, Delivery]) -> None:
    here, other = both
    await here.crowd(1)
    group = here.sandbox.group("Медиа-хаб", here.people, supergroup=True)
    await here.owe_card(group.id)
    for value in range(1, 201):
        await here.change(value)
        other.wake()
    await here.idle()
    assert here.texts(group.id) == ["value 200"]
    assert len(here.calls("sendMessage")) == 1
    assert set(await here.states()) <= {"sent", "dropped"}
    [card] = await here.db.read(cards.of, CARD, 1)
    assert card.message_id
