"""The auctioneer's panel is drawn anew when there is something new, and not oftener."""

from datetime import timedelta

import sqlalchemy as sa

from domain.auction import Mode
from domain.outbox import OutboxState
from scheduler.auction_jobs import auction_jobs
from services import Database, bids, hall, hall_panels
from storage.db import Tx
from storage.schema import outbox
from tests.auctions import opened, version
from tests.people import NOW, organiser, teacher


def _sent(tx: Tx) -> int:
    """How many drawings of the panel were owed; all that is owed is sent."""
    owed = sa.select(sa.func.count()).where(
        outbox.c.state == OutboxState.PENDING, outbox.c.kind == hall_panels.HALL_PANEL
    )
    count = tx.scalar(owed) or 0
    tx.execute(sa.update(outbox).values(state=OutboxState.SENT, settled_at=NOW))
    return count


async def test_a_bid_is_seen_within_a_second_and_the_time_each_five(db: Database) -> None:
    boss, author, anna = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    auction_id, [lot_id] = await opened(db, [author], Mode.HALL)
    await hall_panels.put(db, boss, auction_id, now=NOW)
    await hall.next_lot(db, boss, auction_id, lot_id, now=NOW)
    assert await db.transaction(_sent) == 1
    time = [NOW]
    show = next(job for job in auction_jobs(db, lambda: time[0]) if job.name == "show_panels")

    async def drawn_at(seconds: float) -> int:
        time[0] = NOW + timedelta(seconds=seconds)
        await show.tick()
        return await db.transaction(_sent)

    assert await drawn_at(0.5) == 1
    assert await drawn_at(1.5) == 0
    await bids.place(db, anna, lot_id, now=time[0])
    assert await drawn_at(2.5) == 1
    assert await drawn_at(3.5) == 0
    assert await drawn_at(5.5) == 1
    await hall.pause(db, boss, lot_id, await version(db, lot_id), now=time[0])
    assert await db.transaction(_sent) == 1
    assert await drawn_at(30) == 0
