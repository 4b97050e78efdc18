"""An auction from the first finding to the results, on both databases."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from domain.auction import AuctionState, Mode
from domain.bid import BidRefusal, Refused
from domain.finding import FindingRefusal
from domain.lot import LotState, Which
from domain.member import Member
from domain.purse import Purse
from services import (
    Database,
    auction_results,
    auctions,
    bids,
    changes,
    closings,
    findings,
    hall,
    hub,
    lot_words,
    lots,
    members,
    privacy,
    second_offers,
)
from services.auction_notices import LOT_CARD, OUTBID
from services.bids import Placed
from services.refusal import Reason, RefusedError
from storage import purses
from storage.db import Tx
from storage.schema import audit
from storage.schema import outbox as rows
from tests.auctions import ENDS, FINDING, MINUTE, new, opened, version
from tests.people import HUB, NOW, announced, crowd_of, organiser, teacher


async def told(db: Database, *kinds: str) -> Counter[tuple[str, int]]:
    """Kinds and readers of what is owed, cards aside."""
    found = await db.read(_owed)
    return Counter(
        (row.kind, row.chat_id) for row in found if row.chat_id > 0 and (not kinds or row.kind in kinds)
    )


def _owed(tx: Tx) -> list[Any]:
    return list(tx.execute(sa.select(rows).where(rows.c.state == "pending").order_by(rows.c.not_before)))


async def bid(
    db: Database,
    who: Member,
    lot_id: int,
    amount: int | None = None,
    *,
    maximum: int | None = None,
    now: datetime = NOW,
) -> Placed:
    outcome = await bids.place(db, who, lot_id, amount, maximum=maximum, now=now)
    assert isinstance(outcome, Placed)
    return outcome


async def refused(reason: Reason, call: object) -> None:
    with pytest.raises(RefusedError) as refusal:
        await call  # type: ignore[misc]  # a service's coroutine
    assert refusal.value.reason is reason


async def test_a_finding_is_returned_put_right_and_becomes_a_numbered_lot(db: Database) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2, "Борис Петров")
    auction_id = await auctions.create(db, boss, new(Mode.ONLINE), now=NOW)
    assert isinstance(auction_id, int)
    bad = await findings.offer(db, anna, auction_id, replace(FINDING, start_price=99), now=NOW)
    assert bad is FindingRefusal.START_PRICE
    assert await findings.colleagues(db, anna, "петров бор") == [(boris.id, "Борис Петров")]
    ours = replace(FINDING, co_authors=(boris.id,))
    lot_id = await findings.offer(db, anna, auction_id, ours, now=NOW)
    assert isinstance(lot_id, int)
    assert [one.lot.id for one in await findings.waiting(db, boss)] == [lot_id]
    for _ in range(2):
        await findings.give_back(db, boss, lot_id, 1, "Добавьте правила", now=NOW)
    await refused(Reason.LOT_STATE, findings.accept(db, boss, lot_id, 1, now=NOW))
    better = replace(ours, summary="Игра. Правила внутри")
    assert await findings.edit(db, anna, lot_id, 2, better, now=NOW) == lot_id
    await refused(Reason.STALE, findings.accept(db, boss, lot_id, 1, now=NOW))
    for _ in range(2):
        assert (await findings.accept(db, boss, lot_id, 3, now=NOW)).number == 1
    await refused(Reason.LOT_STATE, findings.edit(db, anna, lot_id, 4, better, now=NOW))
    view = await lots.lot(db, boris, lot_id)
    assert [one.name for one in view.authors] == ["Анна Иванова", "Борис Петров"]
    assert view.mine
    assert view.mine.is_author
    assert await told(db) == {
        ("finding_offered", 1001): 2,  # put right within the hour, it is told after that
        **{(kind, who): 1 for kind in ("lot_returned", "lot_accepted") for who in (1, 2)},
    }


async def test_points_go_from_hold_to_hold_and_the_winner_pays(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    auction_id, [first, second] = await opened(db, [author, author])
    assert (await bid(db, anna, first, maximum=60)).purse.free == 40
    outcome = await bids.place(db, anna, second, 41, now=NOW)
    assert isinstance(outcome, Refused)
    assert (outcome.why, outcome.free) == (BidRefusal.TOO_POOR, 40)
    beaten = await bid(db, boris, first, 10)
    assert (beaten.leads, beaten.lot.price, beaten.purse.free) == (False, 11, 100)
    assert (await bid(db, boris, first, maximum=90)).leads
    assert (await lots.show(db, anna, auction_id)).purse == await _purse(db, auction_id, anna)
    assert (await _purse(db, auction_id, anna)).free == 100
    outcome = await bids.place(db, author, first, now=NOW)
    assert isinstance(outcome, Refused)
    assert outcome.why is BidRefusal.AUTHOR
    for late in (timedelta(hours=1), timedelta(days=2)):  # late, twice
        assert not await closings.close_due(db, now=ENDS + late)
        await closings.go_on(db, now=ENDS + late)
    view = await lots.show(db, boris, auction_id)
    assert (view.auction.state, view.spent) == (AuctionState.CLOSED, 63)  # 60 and its step
    assert view.states == {LotState.SOLD: 1, LotState.UNSOLD: 1}
    assert await told(db, "won", "sold", "unsold") == {("won", 3): 1, ("sold", 1): 1, ("unsold", 1): 1}
    _, lines = await auction_results.ledger(db, await organiser(db), auction_id)
    assert [(line.kind, line.points) for line in lines if line.member == "Анна Иванова"][:3] == [
        ("grant", 100),
        ("hold", 60),
        ("grant", 100),
    ]


async def _purse(db: Database, auction_id: int, who: Member) -> Purse:
    found = await db.read(purses.get, auction_id, who.id)
    assert found
    return found


async def test_a_purse_can_be_spent_to_zero_and_not_further(db: Database) -> None:
    author, anna = await teacher(db, 1), await teacher(db, 2)
    _, [first, second] = await opened(db, [author, author])
    assert (await bid(db, anna, first, 100)).purse.free == 0
    outcome = await bids.place(db, anna, second, now=NOW)
    assert isinstance(outcome, Refused)
    assert (outcome.why, outcome.free) == (BidRefusal.TOO_POOR, 0)


async def test_a_bid_costs_few_statements(db: Database) -> None:
    author, *crowd = await crowd_of(db, 4)
    _, [lot_id] = await opened(db, [author], Mode.ONLINE)
    for number, one in enumerate(crowd):
        await bid(db, one, lot_id, 10 + number)
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    def place(tx: Tx) -> None:
        sa.event.listen(tx, "before_cursor_execute", counted)
        outcome = bids.place.within(tx, crowd[0], lot_id, 20, now=NOW + 5 * MINUTE)
        sa.event.remove(tx, "before_cursor_execute", counted)
        assert isinstance(outcome, Placed)

    await db.transaction(place)
    assert count <= 9


async def test_who_is_outbid_hears_it_at_most_once_a_minute(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    _, [lot_id] = await opened(db, [author])
    for number in range(6):  # each is outbid twice within the first minute
        await bid(db, (anna, boris)[number % 2], lot_id, now=NOW + number * timedelta(seconds=7))
    await bid(db, anna, lot_id, now=NOW + 3 * MINUTE)
    found = [row for row in await db.read(_owed) if row.kind == OUTBID]
    times = {chat: [str(row.not_before - NOW) for row in found if row.chat_id == chat] for chat in (2, 3)}
    assert times == {
        2: ["0:00:07", "0:01:07"],
        3: ["0:00:14", "0:01:14", "0:03:00"],
    }


async def test_a_hall_is_led_lot_by_lot(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    boss = await organiser(db)
    auction_id, [first, second] = await opened(db, [author, author], Mode.HALL)
    outcome = await bids.place(db, anna, first, now=NOW)
    assert isinstance(outcome, Refused)
    assert outcome.why is BidRefusal.NOT_OPEN
    for _ in range(2):
        await hall.next_lot(db, boss, auction_id, first, now=NOW)
    await refused(Reason.LOT_RUNS, hall.next_lot(db, boss, auction_id, second, now=NOW))
    await refused(Reason.LOT_RUNS, auctions.close(db, boss, auction_id, now=NOW))
    await bid(db, anna, first)
    await refused(Reason.NOT_SAID, hall.say(db, boss, first, 2, await version(db, first), now=NOW))
    await hall.say(db, boss, first, 1, await version(db, first), now=NOW)
    drawn = await version(db, first)
    late = NOW + timedelta(seconds=50)
    assert (await bid(db, boris, first, now=late)).prolonged
    await refused(Reason.STALE, hall.say(db, boss, first, 2, drawn, now=late))
    await refused(Reason.NOT_SAID, hall.say(db, boss, first, 2, await version(db, first), now=late))
    await hall.pause(db, boss, first, await version(db, first), now=late)
    outcome = await bids.place(db, anna, first, now=late)
    assert isinstance(outcome, Refused)
    again = late + 10 * MINUTE
    resumed = await hall.resume(db, boss, first, await version(db, first), now=again)
    assert resumed.left(again) == timedelta(seconds=25)
    for said in (1, 2):
        await hall.say(db, boss, first, said, await version(db, first), now=again)
    drawn = await version(db, first)
    for _ in range(2):
        assert (await hall.sell(db, boss, first, drawn, now=again)).winner_id == boris.id
    panel = await hall.panel(db, boss, auction_id)
    assert panel.last
    assert (panel.current, panel.following and panel.following.id, panel.last.lot.id) == (None, second, first)
    await hall.next_lot(db, boss, auction_id, second, now=again)
    await hall.withdraw(db, boss, second, "Автор не пришёл", now=again)
    assert (await auctions.close(db, boss, auction_id, now=again)).state is AuctionState.CLOSED
    assert [row.kind for row in await db.read(_owed)].count(LOT_CARD) == 2


async def test_two_lots_of_a_hall_cannot_be_open_at_once(db: Database) -> None:
    """By the table itself."""
    author = await teacher(db, 1)
    auction_id, found = await opened(db, [author, author], Mode.HALL)

    def open_both(tx: Tx) -> None:
        for number, lot_id in enumerate(found, 1):
            auctions.begin_lot(tx, lots.auction_of(tx, auction_id), lot_id, number, now=NOW)

    with pytest.raises(sa.exc.IntegrityError):
        await db.transaction(open_both)


async def test_the_next_bidder_is_asked_and_pays_what_they_would_have(db: Database) -> None:
    author, anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3, 4)]
    boss = await organiser(db)
    auction_id, [lot_id] = await opened(db, [author])
    await bid(db, anna, lot_id, 10)
    await bid(db, boris, lot_id, maximum=30)
    await bid(db, vera, lot_id, 50)
    await closings.close_due(db, now=ENDS)
    for _ in range(2):
        await second_offers.decline(db, vera, lot_id, now=ENDS)
    for _ in range(2):
        lot, asked = await second_offers.offer(db, boss, lot_id, now=ENDS)
        assert (asked.id, lot.price, lot.state) == (boris.id, 11, LotState.ASKED)
    await refused(Reason.LOT_STATE, second_offers.accept(db, anna, lot_id, now=ENDS))
    for _ in range(2):
        assert (await second_offers.accept(db, boris, lot_id, now=ENDS)).winner_id == boris.id
    assert (await _purse(db, auction_id, boris)).spent == 11
    assert (await _purse(db, auction_id, vera)).spent == 0
    await second_offers.decline(db, boris, lot_id, now=ENDS)
    await second_offers.offer(db, boss, lot_id, now=ENDS)
    await second_offers.decline(db, anna, lot_id, now=ENDS)
    await refused(Reason.NOBODY_LEFT, second_offers.offer(db, boss, lot_id, now=ENDS))
    assert (await told(db))["second_offer", 3] == 1
    assert (await told(db))["sale_fell", 1001] == 3


async def test_cancelling_a_session_frees_what_is_held_in_its_auction(db: Database) -> None:
    author, anna = await teacher(db, 1), await teacher(db, 2)
    session_id = await announced(db)
    auction_id, [lot_id] = await opened(db, [author], Mode.ONLINE, session_id)
    await bid(db, anna, lot_id, 30)
    await changes.cancel(db, await organiser(db), session_id, "Болезнь", now=NOW)
    view = await lots.show(db, anna, auction_id)
    assert (view.auction.state, view.states) == (AuctionState.CANCELLED, {LotState.WITHDRAWN: 1})
    assert view.purse
    assert (view.purse.free, view.purse.held) == (100, 0)
    assert await told(db) == {("auction_cancelled", 1): 1, ("auction_cancelled", 2): 1}


async def test_an_online_auction_begins_reminds_and_ends_by_the_clock(db: Database) -> None:
    boss, author, anna, boris = await organiser(db), *[await teacher(db, number) for number in (1, 2, 3)]
    later = replace(new(Mode.ONLINE), starts_at=NOW + MINUTE)
    auction_id = await auctions.create(db, boss, later, now=NOW)
    assert isinstance(auction_id, int)
    found = []
    for _ in range(2):
        lot_id = await findings.offer(db, author, auction_id, FINDING, now=NOW)
        assert isinstance(lot_id, int)
        await findings.accept(db, boss, lot_id, 1, now=NOW)
        found.append(lot_id)
    await closings.go_on(db, now=NOW)
    assert (await lots.show(db, anna, auction_id)).auction.state is AuctionState.ENTERING
    await closings.go_on(db, now=NOW + MINUTE)
    first, second = [(await lots.lot(db, anna, lot_id)).lot for lot_id in found]
    assert first.ends_at
    assert second.ends_at
    assert second.ends_at - first.ends_at == timedelta(seconds=30)
    await bid(db, anna, first.id, now=NOW + MINUTE)
    await bids.watch(db, boris, second.id, on=True, now=NOW)
    for _ in range(2):
        await closings.go_on(db, now=ENDS - 30 * MINUTE)
    assert await told(db, "closing_soon") == {("closing_soon", 2): 1, ("closing_soon", 3): 1}
    page = await lots.page(db, boris, auction_id, Which.WATCHED, 5)
    assert ([row.lot.id for row in page.rows], page.number, page.count) == ([second.id], 0, 1)
    leading = await lots.page(db, anna, auction_id, Which.LEADING, 0)
    assert [row.lot.id for row in leading.rows] == [first.id]
    await closings.close_due(db, now=ENDS)
    await closings.go_on(db, now=ENDS)
    assert (await lots.show(db, anna, auction_id)).auction.state is AuctionState.OPEN  # the second still runs


async def test_a_lot_s_files_are_the_winner_s_first(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    _, [lot_id] = await opened(db, [author])
    await bid(db, anna, lot_id)
    await refused(Reason.RIGHTS, findings.material(db, anna, lot_id))
    await closings.close_due(db, now=ENDS)
    assert (await findings.material(db, anna, lot_id))[1] == FINDING.files
    await refused(Reason.RIGHTS, findings.material(db, boris, lot_id))
    assert await lot_words.thank(db, anna, lot_id, "Спасибо!", now=ENDS)
    assert not await lot_words.thank(db, anna, lot_id, "Ещё раз", now=ENDS)
    await refused(Reason.LOT_STATE, lot_words.thank(db, boris, lot_id, "Спасибо!", now=ENDS))
    await closings.go_on(db, now=ENDS)
    assert await lot_words.thank(db, boris, lot_id, "И от меня", now=ENDS)
    assert (await findings.material(db, boris, lot_id))[1] == FINDING.files
    said = await lot_words.thanks(db, lot_id, anna.id, author.id)
    assert said
    assert said.words.text == "Спасибо!"


async def test_results_tell_what_is_valued_and_names_are_hidden_where_asked(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    auction_id, [first, second, third] = await opened(db, [author] * 3)
    await members.hide(db, anna, hidden=True)
    await bid(db, anna, second, 9)
    await bid(db, boris, third, 5)
    await bid(db, anna, third, 9)
    assert (await lots.lot(db, boris, second)).leader == lots.Person(anna.id, None)
    await closings.close_due(db, now=ENDS + MINUTE)
    results = await auction_results.table(db, boris, auction_id)
    assert [row.lot.id for row in results.rows] == [third, second, first]
    assert [row.bidders for row in results.rows] == [2, 1, 0]
    assert (results.people, results.spent) == (2, 18)
    assert {row.winner.name for row in results.rows if row.winner} == {None}
    seen = await auction_results.table(db, await organiser(db), auction_id)
    assert {row.winner.name for row in seen.rows if row.winner} == {"Анна Иванова"}


async def test_a_complaint_leaves_a_trail_and_a_voided_bid_is_told(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    boss = await organiser(db)
    _, [lot_id] = await opened(db, [author])
    await bid(db, boris, lot_id, 20)
    await bid(db, anna, lot_id, 30)
    for _ in range(2):
        await lot_words.complain(db, anna, lot_id, "Это не его", now=NOW)
    _, [said] = await lot_words.complaints(db, boss, lot_id)
    assert said.text == "Это не его"
    _, [shown, _] = await bids.history(db, boss, lot_id)
    for _ in range(2):
        lot = await bids.void(db, boss, shown.bid.id, "Ошибка", now=NOW)
        assert (lot.price, lot.leader_id, lot.held) == (20, boris.id, 20)
    assert await told(db) == {
        ("auction_begun", 1): 1,
        ("bid_voided", 2): 1,
        ("complaint", 1001): 1,
        ("lot_accepted", 1): 1,
        ("finding_offered", 1001): 1,
        ("leads_again", 3): 1,
        ("outbid", 3): 1,
    }
    actions = await db.read(lambda tx: list(tx.scalars(sa.select(audit.c.action).order_by(audit.c.id))))
    assert actions[-2:] == ["lot_complain", "bid_void"]


async def test_who_leads_is_covered_by_what_is_held_for_them_when_another_bid_is_voided(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    boss = await organiser(db)
    _, [lot_id] = await opened(db, [author])
    await bid(db, anna, lot_id, maximum=80)
    assert (await bid(db, boris, lot_id, 40)).lot.price == 42
    _, [last, _] = await bids.history(db, boss, lot_id)
    lot = await bids.void(db, boss, last.bid.id, "Ошибка", now=NOW)
    assert (lot.price, lot.leader_id, lot.held) == (5, anna.id, 80)


async def test_whoever_is_erased_leads_nothing_and_leaves_results(db: Database) -> None:
    author, anna, boris = [await teacher(db, number) for number in (1, 2, 3)]
    auction_id, [first, second] = await opened(db, [author, author])
    offered = await findings.offer(db, anna, auction_id, FINDING, now=NOW)
    assert isinstance(offered, int)
    await bid(db, boris, first, 6)
    await bid(db, anna, first, 30)
    await bid(db, anna, second, 20)
    exported = await privacy.export(db, anna)
    assert [one["amount"] for one in exported["bids"]] == [30, 20]
    assert [one["title"] for one in exported["findings"]] == [FINDING.title]
    assert exported["purses"][0]["held"] == 50
    await privacy.erase(db, anna, anna.id, now=NOW)
    boss = await organiser(db)
    lot = (await lots.lot(db, boss, first)).lot
    assert (lot.price, lot.leader_id) == (6, boris.id)
    assert (await lots.lot(db, boss, second)).lot.price is None
    gone = (await lots.lot(db, boss, offered)).lot
    assert (gone.state, gone.title, gone.summary) == (LotState.WITHDRAWN, "—", "")


async def test_a_hundred_lots_are_turned_page_by_page(db: Database) -> None:
    author = await teacher(db, 1)
    await hub.configure(db, HUB)
    auction_id, found = await opened(db, [author] * 100)
    page = await lots.page(db, author, auction_id, Which.MINE, 12)
    assert (page.number, page.last, page.count) == (12, 12, 100)
    assert [row.lot.id for row in page.rows] == found[-4:]
