"""What becomes of what is owed: each answer of Telegram, and its silence, has its own consequence."""

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from storage import outbox
from storage.db import Database, Tx
from storage.schema import member, member_role
from storage.schema import outbox as table
from tests.bot.delivery_house import clock, house
from tests.databases import postgres_is_slow


async def test_everybody_gets_their_own_in_order(db: Database) -> None:
    async with house(db) as here:
        anna, boris = await here.crowd(2)
        for text in "first", "second", "third":
            await here.owe(anna, boris, text=text)
        await here.idle()
        assert here.texts(anna) == here.texts(boris) == ["first", "second", "third"]
        assert await here.states() == ["sent"] * 6
        assert here.delivery.counts.sent == 6


async def test_what_is_owed_for_later_waits(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        due = asyncio.get_running_loop().time() + 0.4
        await here.owe(anna, text="later", not_before=clock() + timedelta(seconds=0.4))
        await here.owe(anna, text="tomorrow", not_before=clock() + timedelta(days=1))
        await here.owe(anna, text="now")
        await here.until(lambda: len(here.texts(anna)) == 2)
        assert here.texts(anna) == ["now", "later"]
        [_, later] = here.calls("sendMessage")
        assert due <= later["arrived"] < due + 0.5  # by its time, not by the poll


async def test_nothing_to_say_is_dropped_and_what_cannot_be_drawn_fails(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        for kind in "broken", "unheard of":
            await db.transaction(outbox.owe, kind, anna, now=clock())
        await here.owe(anna, text="nothing")
        await here.owe(anna, text="something")
        await here.idle()
        assert await here.states() == ["failed", "failed", "dropped", "sent"]
        assert (await here.reasons())[0] == "not drawn: LookupError('no such thing')"
        assert here.texts(anna) == ["something"]


async def test_who_blocked_the_bot_is_skipped_until_they_write(db: Database) -> None:
    async with house(db) as here:
        anna, boris = await here.crowd(2)
        await db.transaction(_add_member, anna)
        await db.transaction(_add_member, boris)
        await here.people[0].block()
        for _ in range(3):
            await here.owe(anna, boris)
        await here.idle()
        assert await here.states() == ["blocked", "sent"] * 3
        assert len(here.calls("sendMessage", anna)) == 1
        assert await db.read(_reachable) == {anna: False, boris: True}
        assert (here.delivery.counts.blocked, here.delivery.counts.sent) == (3, 3)
        await here.people[0].unblock()
        await db.transaction(lambda tx: tx.execute(sa.update(member).values(reachable=True)))
        await here.owe(anna, text="welcome back")
        await here.idle()
        assert here.texts(anna) == ["welcome back"]


async def test_strangers_and_leavers_stop_nobody(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        await here.owe(999, anna)
        here.sandbox.fault("400", "sendMessage", times=1, chat_id=anna)
        await here.idle()
        await here.owe(anna)
        await here.idle()
        assert await here.states() == ["failed", "failed", "sent"]
        assert (await here.reasons())[0] == "Bad Request: chat not found"


@postgres_is_slow
@pytest.mark.parametrize("kind", ["500", "drop_before", "drop_after", "stall_after", "stall"])
async def test_what_may_have_arrived_is_never_sent_again(db: Database, kind: str) -> None:
    async with house(db, timeout=0.5) as here:
        [anna] = await here.crowd(1)
        here.sandbox.fault(kind, "sendMessage", times=1, seconds=1)
        await here.owe(anna, text="first")
        await here.owe(anna, text="second")
        await here.idle()
        assert await here.states() == ["unknown", "sent"]
        assert len(here.calls("sendMessage")) == (
            1 if kind == "stall" else 2
        )  # a stalled one is not logged yet
        [unknown] = await db.read(outbox.unknown)
        assert unknown.parameters["text"] == "first"
        assert (here.delivery.counts.unknown, here.delivery.counts.sent) == (1, 1)
        assert await here.delivery.recover() == 0


@postgres_is_slow
async def test_what_never_reached_telegram_is_tried_again(db: Database) -> None:
    async with house(db) as here:
        [anna] = await here.crowd(1)
        port = int(here.sandbox.url.rpartition(":")[2])
        await here.sandbox.stop()
        for text in "first", "second":
            await here.owe(anna, text=text)
        while here.delivery.counts.retried == 0:  # noqa: ASYNC110 - nobody tells of a call that never arrives
            await asyncio.sleep(0.02)
        await here.sandbox.start(port=port)
        await here.idle()
        assert here.texts(anna) == ["first", "second"]
        assert await here.states() == ["sent", "sent"]


@postgres_is_slow
async def test_a_stalled_chat_delays_nobody_else(db: Database) -> None:
    async with house(db) as here:
        crowd = await here.crowd(41)
        slow, others = crowd[0], crowd[1:]
        here.sandbox.fault("stall", "sendMessage", chat_id=slow, times=1, seconds=2)
        await here.owe(slow, text="first")
        await here.owe(slow, *others)
        await here.until(lambda: len(here.calls("sendMessage")) == 40, timeout=1.9)
        assert here.texts(slow) == []
        await here.idle()
        assert here.texts(slow) == ["first", f"to {slow}"]


@postgres_is_slow
async def test_no_more_calls_are_under_way_than_allowed(db: Database) -> None:
    async with house(db, in_flight=4) as here:
        crowd = await here.crowd(12)
        here.sandbox.fault("stall", "sendMessage", times=None, seconds=0.3)
        await here.owe(*crowd)
        most = 0
        while len(here.calls("sendMessage")) < 12:
            most = max(most, here.sandbox.gateway.in_flight)
            await asyncio.sleep(0.01)
        assert most == 4


@pytest.mark.parametrize("change", ["close_topic", "delete_topic"])
async def test_a_lost_topic_sends_it_to_the_group_and_tells_moderators(db: Database, change: str) -> None:
    async with house(db) as here:
        [boss] = await here.crowd(1)
        await db.transaction(_add_member, boss, role="moderator")
        group = here.sandbox.group("Медиа-хаб", here.people, forum=True, bot="member")
        topic = group.topic("Аукцион")
        getattr(group, change)(topic)
        for _ in range(2):
            await here.owe(group.id, thread_id=topic)
        await here.idle()
        assert here.texts(group.id) == [f"to {group.id}"] * 2
        assert len(here.calls("sendMessage", group.id)) == 4
        notices = [row for row in await db.read(_parameters) if "kind" in row]
        assert notices == [{"chat_id": group.id, "thread_id": topic, "kind": "note"}]


async def test_an_upgraded_group_gets_all_of_it_at_its_new_id(db: Database) -> None:
    async with house(db) as here:
        await here.crowd(1)
        group = here.sandbox.group("Медиа-хаб", here.people)
        old = group.id
        await here.owe(old, text="before")
        await here.idle()
        new = group.upgrade()
        for text in "first", "second":
            await here.owe(old, text=text)
        await here.idle()
        assert here.texts(new) == ["first", "second"]
        assert len(here.calls("sendMessage", old)) == 2  # the second row of the old group was taken along
        assert await here.states() == ["sent"] * 3


def _add_member(tx: Tx, telegram_id: int, role: str | None = None) -> None:
    row = sa.insert(member).values(telegram_id=telegram_id, created_at=clock()).returning(member.c.id)
    number = tx.execute(row).scalar_one()
    if role:
        tx.execute(sa.insert(member_role).values(member_id=number, role=role, granted_at=clock()))


def _reachable(tx: Tx) -> dict[int, bool]:
    rows = tx.execute(sa.select(member.c.telegram_id, member.c.reachable))
    return {row.telegram_id: row.reachable for row in rows}


def _parameters(tx: Tx) -> list[dict[str, object]]:
    return list(tx.scalars(sa.select(table.c.parameters).order_by(table.c.id)))
