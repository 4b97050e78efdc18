"""How often Telegram is called, by the sandbox's own log of arrivals; and that a refusal stops its own chat only."""

from datetime import timedelta

import pytest

from bot.pacing import Pace
from bot.pacing import limits as pacing_limits
from domain.announcement import CORRECTION
from storage import outbox
from storage.db import Database, Tx
from tests.bot.delivery_house import House, clock, house, most_within


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The pace does not depend on the database: once is enough for what takes so long."""
    return sqlite_url


def arrivals(here: House, chat_id: int | None = None) -> list[float]:
    return [call["arrived"] for call in here.calls("sendMessage", chat_id)]


async def test_two_hundred_people_at_telegrams_own_pace(db: Database) -> None:
    async with house(db, pace=Pace(), limits=True) as here:
        crowd = await here.crowd(200)
        await here.owe(*crowd)
        await here.idle()
        assert await here.states() == ["sent"] * 200
        assert here.sandbox.world.limits.refused == 0
        moments = arrivals(here)
        most, seconds = most_within(moments, 1), max(moments) - min(moments)
        print(f"most in a second {most}, {200 / seconds:.1f}/s")  # noqa: T201
        # What a busy machine holds up for a moment comes all together; tests/benchmarks has it second by second.
        assert most_within(moments, 5) <= 5 * 30
        assert seconds < 9


async def test_a_group_gets_twenty_in_its_minute(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing_limits, "MINUTE", 3.0)
    async with house(db, pace=Pace(chat=20, jitter=0.05)) as here:
        await here.crowd(1)
        group = here.sandbox.group("Медиа-хаб", here.people)
        await here.owe(*[group.id] * 45)
        await here.idle()
        most = most_within(arrivals(here, group.id), 3.0)
        print(f"most in a minute of three seconds: {most}")  # noqa: T201
        assert most <= 20


async def test_a_refusal_stops_its_own_chat_for_as_long_as_told(db: Database) -> None:
    async with house(db) as here:
        crowd = await here.crowd(21)
        anna, others = crowd[0], crowd[1:]
        here.sandbox.fault("429", "sendMessage", chat_id=anna, times=1, retry_after=1)
        for text in "first", "second":
            await here.owe(anna, text=text)
        await here.owe(*others)
        await here.idle()
        refused, *again = arrivals(here, anna)
        assert again[0] - refused >= 2  # retry_after and a second
        assert max(arrivals(here, chat)[0] for chat in others) < again[0]
        assert here.texts(anna) == ["first", "second"]
        assert set(await here.states()) == {"sent"}
        assert here.delivery.counts.retried == 1


async def test_a_refused_chat_does_not_hold_what_is_for_later(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        here.sandbox.fault("429", "sendMessage", times=1, retry_after=1)
        await here.owe(anna, text="first")
        await here.owe(anna, text="second", not_before=clock() + timedelta(seconds=0.5))
        await here.idle()
        assert here.texts(anna) == ["first", "second"]  # in its place, although it is due meanwhile


async def test_a_card_waits_behind_a_second_of_copies_and_not_behind_all(db: Database) -> None:
    async with house(db, pace=Pace()) as here:
        crowd = await here.crowd(120)
        group = here.sandbox.group("Медиа-хаб", here.people)
        await here.owe_card(group.id)
        await here.idle()
        began = len(here.calls())
        await db.transaction(_owe_copies, crowd)
        here.delivery.wake()
        await here.until(lambda: len(here.calls()) >= began + 10)
        await here.change(1)
        await here.until(lambda: here.calls("edit", group.id))
        copies_before = len(here.calls("sendMessage")) - 11  # with the card's own message
        await here.idle()
        print(f"{copies_before} copies went before the card")  # noqa: T201
        assert copies_before <= 40
        assert here.texts(group.id) == ["value 1"]
        assert await here.states() == ["sent"] * 122


def _owe_copies(tx: Tx, crowd: list[int]) -> None:
    for chat_id in crowd:
        outbox.owe(tx, CORRECTION, chat_id, now=clock(), parameters={"text": "news"})
