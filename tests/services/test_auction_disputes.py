"""What is undone, and what must not show: voided bids, members who left, sales that fell through, hidden maxima."""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from domain.auction import AuctionState, Mode, TermsRefusal
from domain.lot import LotState
from services import (
    Database,
    auctions,
    bids,
    changes,
    closings,
    findings,
    hall,
    hub,
    lots,
    privacy,
    second_offers,
)
from services.bids import Placed
from services.refusal import Reason
from storage import lots as stored
from storage.db import Tx
from storage.schema import audit
from storage.schema import outbox as rows
from tests.auctions import ENDS, FINDING, MINUTE, new, opened, terms, version
from tests.people import HUB, NOW, announced, crowd_of, organiser
from tests.services.test_auctions import bid, refused, told

LATE = ENDS + MINUTE


async def _of(db: Database, lot_id: int) -> Any:
    return (await lots.lot(db, await organiser(db), lot_id)).lot


async def _void_of(db: Database, lot_id: int, who: int, *, which: int = 0, now: Any = NOW) -> None:
    boss = await organiser(db)
    _, shown = await bids.history(db, boss, lot_id)
    theirs = [one.bid for one in shown if one.bid.member_id == who]
    await bids.void(db, boss, theirs[which].id, "Ошибка", now=now)


async def test_who_named_only_a_maximum_pays_as_if_a_voided_rival_had_never_bid(db: Database) -> None:
    author, anna, boris = await crowd_of(db, 3)
    _, [lot_id, other] = await opened(db, [author] * 2)
    await bid(db, boris, lot_id, 50)
    assert (await bid(db, anna, lot_id, maximum=60)).lot.price == 53
    await _void_of(db, lot_id, boris.id)
    assert ((await _of(db, lot_id)).price, (await _of(db, lot_id)).held) == (5, 60)
    await bid(db, anna, other, 5, maximum=20)
    await bid(db, boris, other, 18)
    await bid(db, anna, other, maximum=40)  # her own raise states nothing either
    await _void_of(db, other, boris.id)
    await _void_of(db, other, anna.id, which=1)
    assert ((await _of(db, other)).price, (await _of(db, other)).held) == (5, 40)


async def test_who_left_is_not_asked_and_a_lot_of_theirs_that_is_due_falls(db: Database) -> None:
    author, anna, boris, vera = await crowd_of(db, 4)
    boss = await organiser(db)
    _, [first, second] = await opened(db, [author] * 2)
    for who, amount in ((vera, 5), (boris, 10), (anna, 20)):
        await bid(db, who, first, amount)
    await bid(db, boris, second, 7)
    await privacy.erase(db, boris, boris.id, now=ENDS + MINUTE)  # both are due, and the clock was late
    fell = await _of(db, second)
    assert (fell.state, fell.winner_id, fell.price) == (LotState.UNSOLD, None, None)
    assert (await _of(db, first)).winner_id == anna.id
    await second_offers.decline(db, anna, first, now=LATE)
    assert (await second_offers.offer(db, boss, first, now=LATE))[1].id == vera.id


async def test_voiding_a_sale_takes_all_bids_of_the_winner_and_the_authors_hear(db: Database) -> None:
    author, anna, boris = await crowd_of(db, 3)
    boss = await organiser(db)
    _, [lot_id] = await opened(db, [author])
    for who, amount in ((anna, 5), (boris, 6), (anna, 10), (boris, 12), (anna, 20)):
        await bid(db, who, lot_id, amount)
    await closings.close_due(db, now=LATE)
    await _void_of(db, lot_id, anna.id, which=2, now=LATE)
    assert (await second_offers.offer(db, boss, lot_id, now=LATE))[1].id == boris.id
    assert (await told(db, "sale_undone")) == {("sale_undone", author.telegram_id): 1}
    notes = sa.select(audit.c.before).where(audit.c.action == "bid_void")
    [before] = await db.read(lambda tx: list(tx.scalars(notes)))
    assert before.keys() == {"member", "amount", "bid"}  # no maximum


async def test_that_a_leader_would_pay_more_shows_nowhere(db: Database) -> None:
    author, anna = await crowd_of(db, 2)
    boss = await organiser(db)
    auction_id, [lot_id] = await opened(db, [author], Mode.HALL)
    await hall.next_lot(db, boss, auction_id, lot_id, now=NOW)
    await bid(db, anna, lot_id)
    for said in (1, 2):
        await hall.say(db, boss, lot_id, said, await version(db, lot_id), now=NOW)
    await db.transaction(lambda tx: tx.execute(sa.update(rows).values(state="sent", settled_at=NOW)))
    drawn = await version(db, lot_id)
    raised = await bids.place(db, anna, lot_id, maximum=50, now=NOW)
    assert isinstance(raised, Placed)
    assert (raised.lot.version, raised.lot.said, raised.lot.held) == (drawn, 2, 50)
    owed = sa.select(sa.func.count()).select_from(rows).where(rows.c.state == "pending")
    assert await db.read(lambda tx: tx.scalar(owed)) == 0
    assert (await hall.sell(db, boss, lot_id, drawn, now=NOW)).winner_id == anna.id


async def test_who_won_before_the_end_of_it_all_hears_so_once(db: Database) -> None:
    author, anna = await crowd_of(db, 2)
    boss, session_id = await organiser(db), await announced(db)
    auction_id, found = await opened(db, [author] * 2, Mode.HALL, session_id)
    for lot_id in found:
        await hall.next_lot(db, boss, auction_id, lot_id, now=NOW)
        await bid(db, anna, lot_id)
        await closings.close_due(db, now=NOW + 5 * MINUTE)
        if lot_id == found[0]:  # of this one they have heard
            await db.transaction(lambda tx: tx.execute(sa.update(rows).values(state="sent", settled_at=NOW)))
    await changes.cancel(db, boss, session_id, "Болезнь", now=NOW + 5 * MINUTE)
    assert await told(db, "won", "sold") == {("won", anna.telegram_id): 1, ("sold", author.telegram_id): 1}


async def test_findings_offered_within_the_hour_are_told_after_it(db: Database) -> None:
    [author], boss = await crowd_of(db, 1), await organiser(db)
    await hub.configure(db, HUB)
    auction_id = await auctions.create(db, boss, new(Mode.HALL), now=NOW)
    assert isinstance(auction_id, int)
    offered = []
    for minutes, price in ((0, 5), (2, 6), (3, 7), (3, 7)):  # the last is the same once more
        finding = replace(FINDING, start_price=price)
        offered.append(await findings.offer(db, author, auction_id, finding, now=NOW + minutes * MINUTE))
    assert len(set(offered)) == 3
    times = sa.select(rows.c.not_before).where(rows.c.kind == "finding_offered").order_by(rows.c.not_before)
    found = await db.read(lambda tx: list(tx.scalars(times)))
    assert [one - NOW for one in found] == [0 * MINUTE, 60 * MINUTE]
    assert await lots.may_moderate(db, auction_id, boss.id)
    assert not await lots.may_moderate(db, auction_id, author.id)  # who moderated it once is shown nothing


async def test_an_auction_is_not_made_changed_or_closed_against_what_waits_for_it(db: Database) -> None:
    [author], boss = await crowd_of(db, 1), await organiser(db)
    session_id = await announced(db)
    auction_id, [lot_id] = await opened(db, [author], Mode.ONLINE)
    await changes.cancel(db, boss, session_id, "Болезнь", now=NOW)
    await refused(Reason.NOT_OPEN, auctions.create(db, boss, new(Mode.HALL, session_id), now=NOW))
    await findings.offer(db, author, auction_id, FINDING, now=NOW)
    await hall.withdraw(db, boss, lot_id, "Автор передумал", now=NOW)
    await refused(Reason.AUCTION_STATE, auctions.close(db, boss, auction_id, now=NOW + MINUTE))
    assert (await auctions.close(db, boss, auction_id, now=LATE)).state is AuctionState.CLOSED
    entering = await auctions.create(db, boss, new(Mode.HALL), now=NOW)
    assert isinstance(entering, int)
    await findings.offer(db, author, entering, replace(FINDING, start_price=20), now=NOW)
    smaller = replace(new(Mode.HALL), terms=terms(Mode.HALL, purse=10, max_start=10))
    seen = (await lots.show(db, boss, entering)).auction.version
    assert await auctions.change(db, boss, entering, seen, smaller, now=NOW) is TermsRefusal.POINTS


async def test_lots_of_halls_are_found_by_an_index(db: Database) -> None:
    """On SQLite: which plan PostgreSQL takes depends on how much there is."""
    asked: list[Any] = []

    def plan(tx: Tx) -> str:
        sa.event.listen(tx, "before_cursor_execute", lambda *seen: asked.append(seen[2:4]))
        stored.in_halls(tx)
        return str(tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0][0]}", asked[0][1]).all())

    found = await db.read(lambda tx: plan(tx) if tx.dialect.name == "sqlite" else "ix_lot_due")
    assert "ix_lot_due" in found
