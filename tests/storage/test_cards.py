"""Cards: where they stand, what they show, and that the last change is always owed."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from domain.outbox import OutboxState
from storage import cards, deliveries, outbox
from storage.cards import Card, Shown
from storage.chats import TOPIC_LOST, migrate_chat
from storage.db import Database, Tx
from storage.deliveries import Claim
from storage.schema import member, member_role
from storage.schema import outbox as table

NOW = datetime(2026, 12, 17, 10, tzinfo=UTC)
LATER = NOW + timedelta(seconds=30)
GROUP = -1001


async def owe(db: Database, *, pin: bool = False, thread_id: int | None = None) -> None:
    await db.transaction(outbox.owe_card, "session", 5, GROUP, now=NOW, pin=pin, thread_id=thread_id)


async def claim(db: Database, now: datetime = NOW) -> Claim:
    [row] = [row for row in await db.read(outbox.due, now, 100) if row.kind == "session"]
    claimed = await db.transaction(deliveries.claim, row.id, db.worker, now)
    assert claimed is not None
    return claimed


async def post(db: Database, *, pin: bool = False, message_id: int = 7) -> None:
    await owe(db, pin=pin)
    claimed = await claim(db)
    await db.transaction(deliveries.sent, claimed.row, db.worker, Shown(message_id, "v1"), now=NOW)


async def redraw(db: Database) -> None:
    await db.transaction(outbox.redraw, "session", 5, now=NOW)


async def all_cards(db: Database) -> list[Card]:
    return await db.read(cards.of, "session", 5)


async def states(db: Database) -> list[str]:
    return await db.read(lambda tx: list(tx.scalars(sa.select(table.c.state).order_by(table.c.id))))


async def test_a_posted_card_knows_where_it_stands(db: Database) -> None:
    await post(db)
    [card] = await all_cards(db)
    assert (card.chat_id, card.message_id, card.rendering) == (GROUP, 7, "v1")


async def test_many_changes_owe_one_drawing(db: Database) -> None:
    await post(db)
    await asyncio.gather(*(redraw(db) for _ in range(50)))
    assert await states(db) == ["sent", "pending"]


async def test_all_copies_of_a_card_are_drawn(db: Database) -> None:
    await post(db)
    await post(db, message_id=8)
    await redraw(db)
    assert await states(db) == ["sent", "sent", "pending", "pending"]


async def test_a_change_while_the_card_is_on_its_way_is_owed(db: Database) -> None:
    await owe(db)
    await redraw(db)
    assert await states(db) == ["pending"]
    claimed = await claim(db)
    await redraw(db)
    await redraw(db)
    assert await states(db) == ["sending", "pending"]
    await db.transaction(deliveries.sent, claimed.row, db.worker, Shown(7, "v1"), now=NOW)
    assert (await claim(db)).card == (await all_cards(db))[0]


async def test_a_drawing_that_failed_is_left_to_a_newer_one(db: Database) -> None:
    await post(db)
    await redraw(db)
    claimed = await claim(db)
    await redraw(db)
    await db.transaction(deliveries.released, claimed.row, db.worker, "500", LATER, now=NOW)
    assert await states(db) == ["sent", "dropped", "pending"]


async def test_a_drawing_that_failed_alone_is_tried_again(db: Database) -> None:
    await post(db)
    await redraw(db)
    claimed = await claim(db)
    await db.transaction(deliveries.released, claimed.row, db.worker, "500", LATER, now=NOW)
    assert await states(db) == ["sent", "pending"]
    assert await db.read(outbox.due, NOW, 100) == []
    assert (await claim(db, LATER)).row.attempts == 2


async def test_a_card_that_cannot_be_edited_is_none_any_more(db: Database) -> None:
    await post(db)
    await redraw(db)
    claimed = await claim(db)
    await redraw(db)
    await db.transaction(deliveries.gone, claimed.row, db.worker, "message to edit not found", now=NOW)
    await redraw(db)
    assert (await all_cards(db), await states(db)) == ([], ["sent", "failed"])


async def test_a_card_that_may_have_been_posted_is_not_posted_by_a_change(db: Database) -> None:
    await owe(db)
    claimed = await claim(db)
    await redraw(db)
    await db.transaction(deliveries.closed, claimed.row, db.worker, OutboxState.UNKNOWN, "time-out", now=NOW)
    await redraw(db)
    assert (await all_cards(db), await states(db)) == ([], ["unknown"])


async def test_a_cut_off_post_is_unknown_and_a_cut_off_edit_is_repeated(db: Database) -> None:
    await owe(db)
    await claim(db)
    calls = await db.read(deliveries.under_way)
    assert len(await db.transaction(deliveries.give_up, calls, now=NOW)) == 1
    await post(db)
    await redraw(db)
    await claim(db)
    calls = await db.read(deliveries.under_way)
    assert await db.transaction(deliveries.give_up, calls, now=NOW) == []
    assert await states(db) == ["unknown", "sent", "pending"]


async def test_a_card_to_be_pinned_gets_a_second_turn(db: Database) -> None:
    await post(db, pin=True)
    claimed = await claim(db)
    assert claimed.card is not None
    assert claimed.card.wants_pin
    await db.transaction(deliveries.pinned, claimed.row, db.worker, "not enough rights", now=NOW)
    [card] = await all_cards(db)
    assert (card.wants_pin, card.message_id, await states(db)) == (False, 7, ["sent", "dropped"])


async def test_a_card_of_an_upgraded_group_is_posted_anew(db: Database) -> None:
    await post(db, pin=True)
    claimed = await claim(db)
    await db.transaction(deliveries.pinned, claimed.row, db.worker, None, now=NOW)
    await db.transaction(migrate_chat, GROUP, -2002, now=NOW)
    [card] = await all_cards(db)
    assert (card.chat_id, card.message_id, card.wants_pin) == (-2002, None, True)
    assert (await claim(db)).row.chat_id == -2002
    await db.transaction(migrate_chat, GROUP, -2002, now=NOW)
    assert await db.read(outbox.due, NOW, 100) == []  # told twice, it is posted once


async def test_an_edit_that_the_upgrade_overtook_does_not_bring_the_old_message_back(db: Database) -> None:
    await post(db)
    await redraw(db)
    claimed = await claim(db)
    await db.transaction(migrate_chat, GROUP, -2002, now=NOW)
    await db.transaction(deliveries.sent, claimed.row, db.worker, Shown(7, "v2"), now=NOW)
    [card] = await all_cards(db)
    assert (card.chat_id, card.message_id) == (-2002, None)


async def test_a_post_that_a_newer_drawing_takes_over_leaves_the_card_to_it(db: Database) -> None:
    await owe(db)
    claimed = await claim(db)
    await redraw(db)
    await db.transaction(deliveries.released, claimed.row, db.worker, "Too Many Requests", LATER, now=NOW)
    assert await states(db) == ["dropped", "pending"]
    assert len(await all_cards(db)) == 1
    assert (await claim(db)).card == (await all_cards(db))[0]


async def test_a_card_that_changes_while_its_group_is_upgraded_is_posted_there(db: Database) -> None:
    await post(db)
    await redraw(db)
    claimed = await claim(db)
    await redraw(db)
    await db.transaction(deliveries.moved, claimed.row, db.worker, -1002, now=NOW)
    again = await claim(db)
    assert (again.row.chat_id, again.card and again.card.message_id) == (-1002, None)


@pytest.mark.parametrize("end", ["failed", "cut off"])
async def test_what_becomes_of_an_edit_in_the_former_chat_is_nothing_to_the_card(
    db: Database, end: str
) -> None:
    """The group was upgraded meanwhile, and the bot was told: the edit was of a message left behind."""
    await post(db)
    await redraw(db)
    claimed = await claim(db)
    await db.transaction(migrate_chat, GROUP, -1002, now=NOW)
    if end == "failed":
        failed = OutboxState.FAILED
        await db.transaction(deliveries.closed, claimed.row, db.worker, failed, "Bad Request", now=NOW)
    else:
        calls = await db.read(deliveries.under_way)
        assert await db.transaction(deliveries.give_up, calls, now=NOW) == []
    assert [(card.chat_id, card.message_id) for card in await all_cards(db)] == [(-1002, None)]


async def test_a_lost_topic_is_left_and_moderators_are_told_once(db: Database) -> None:
    await db.transaction(_add_moderator, 11)
    for _ in range(2):
        await owe(db, thread_id=3)
        claimed = await claim(db)
        await db.transaction(deliveries.without_topic, claimed.row, db.worker, "TOPIC_CLOSED", now=NOW)
        [again, notice] = sorted(await db.read(outbox.due, NOW, 100), key=lambda row: row.kind)
        assert (again.id, again.thread_id) == (claimed.row.id, None)
        assert (notice.kind, notice.chat_id, notice.parameters["thread_id"]) == (TOPIC_LOST, 11, 3)
        assert [card.thread_id for card in await all_cards(db)] == [None]
        await db.transaction(outbox.drop, now=NOW, kind="session")


def _add_moderator(tx: Tx, telegram_id: int) -> None:
    number = tx.execute(
        sa.insert(member).values(telegram_id=telegram_id, created_at=NOW).returning(member.c.id)
    ).scalar_one()
    for role in "moderator", "organiser":
        tx.execute(sa.insert(member_role).values(member_id=number, role=role, granted_at=NOW))
