"""A session's own topic: asked for where the group has topics, closed once, forgotten where it is refused."""

import sqlalchemy as sa

from services import Database, changes, hub, topics
from services.hub import Standing
from storage import deliveries, session_topics
from storage.db import Tx
from storage.outbox_rows import OutboxRow
from storage.schema import outbox
from tests.people import HUB, NOW, announced, organiser
from tests.services.board_house import owed


async def stands(db: Database, *, opens_topics: bool) -> None:
    await hub.configure(db, HUB)
    await hub.stand(db, HUB, Standing(hears_all=True, opens_topics=opens_topics), now=NOW)


async def test_a_group_without_topics_is_not_asked(db: Database) -> None:
    await stands(db, opens_topics=False)
    session_id = await announced(db)
    assert await owed(db, topics.OPEN) == []
    assert await topics.to_open(db, session_id, HUB) is None


async def test_it_is_opened_and_closed_once(db: Database) -> None:
    boss = await organiser(db)
    await stands(db, opens_topics=True)
    session_id = await announced(db)
    assert len(await owed(db, topics.OPEN)) == 1
    assert await topics.to_open(db, session_id, HUB)
    await db.transaction(session_topics.opened, session_id, 7, now=NOW)
    assert await topics.to_open(db, session_id, HUB) is None
    assert await db.read(session_topics.of_thread, HUB, 7) == session_id
    await changes.cancel(db, boss, session_id, "Карантин", now=NOW)
    await changes.cancel(db, boss, session_id, "Карантин", now=NOW)
    assert len(await owed(db, topics.CLOSE)) == 1
    assert await topics.to_close(db, session_id, HUB) == 7


async def test_a_cancelled_session_opens_none_and_a_refusal_is_told_once(db: Database) -> None:
    boss = await organiser(db)
    await stands(db, opens_topics=True)
    cancelled, other = await announced(db), await announced(db)
    await changes.cancel(db, boss, cancelled, "Карантин", now=NOW)
    assert await topics.to_open(db, cancelled, HUB) is None
    assert len(await owed(db, topics.OPEN)) == 1

    def refuse(tx: Tx) -> None:
        for _ in range(2):
            session_topics.refused(tx, other, HUB, now=NOW)

    await db.transaction(refuse)
    assert len(await owed(db, topics.REFUSED)) == 1
    assert await topics.to_open(db, other, HUB) is None


async def test_one_that_was_still_being_opened_when_the_session_ended_is_closed_at_once(db: Database) -> None:
    boss = await organiser(db)
    await stands(db, opens_topics=True)
    session_id = await announced(db)

    def claim(tx: Tx) -> OutboxRow:
        number = tx.scalar(sa.select(outbox.c.id).where(outbox.c.kind == topics.OPEN))
        claimed = deliveries.claim(tx, number or 0, 1, NOW)
        assert claimed
        return claimed.row

    row = await db.transaction(claim)
    await changes.cancel(db, boss, session_id, "Карантин", now=NOW)
    assert await owed(db, topics.CLOSE) == []
    await db.transaction(deliveries.topic_opened, row, 1, 7, now=NOW)
    assert len(await owed(db, topics.CLOSE)) == 1
    assert await topics.to_close(db, session_id, HUB) == 7
