"""What an announcement's copies do whose turn had come already when it was paused, stopped, corrected or recalled."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.announcement import Announcement, AnnouncementState, Content, ContentKind, CopyState, Recall, Step
from domain.outbox import OutboxState
from services import Database, announcement_reports, announcement_sending, announcements, announcing, privacy
from services.announcement_reports import PACE
from services.refusal import Reason, RefusedError
from storage import cards, deliveries
from storage import outbox as rows
from storage.db import Tx
from storage.outbox import OutboxRow
from tests.people import NOW, ZONE, organiser, teacher
from tests.services.announcement_house import (
    TEXT,
    confirmed,
    drafted,
    pending,
    people,
    send,
    send_all,
    states,
)

S = AnnouncementState
SECOND = timedelta(seconds=1)
NEW = replace(TEXT, text="Приходите <b>в субботу</b>")


def claimed(tx: Tx) -> OutboxRow:
    [row] = rows.due(tx, NOW, 1)
    claim = deliveries.claim(tx, row.id, 1, NOW)
    assert claim
    return claim.row


@pytest.mark.parametrize("held", [Step.PAUSE, Step.STOP, Step.RECALL])
async def test_a_copy_told_to_wait_is_not_sent_when_all_is_held(db: Database, held: Step) -> None:
    boss = await organiser(db)
    await people(db, 4)
    one = await confirmed(db, boss)
    row = await db.transaction(claimed)
    await announcing.take_step(db, boss, one.id, held, zone=ZONE, now=NOW)
    await db.transaction(deliveries.released, row, 1, "Too Many Requests", NOW, now=NOW)
    assert await send_all(db, one.id) == []
    assert (await states(db, one.id), await pending(db)) == ({CopyState.WAITING: 5}, 0)
    if held is Step.PAUSE:
        await announcing.take_step(db, boss, one.id, Step.RESUME, zone=ZONE, now=NOW)
        assert len(await send_all(db, one.id)) == 5


async def test_a_copy_with_nothing_to_say_tells_why(db: Database) -> None:
    """Recalled between the claim and the drawing it was not written to; without its source it cannot be."""
    boss = await organiser(db)
    gone = await teacher(db, 1)
    one = await confirmed(db, boss)
    row = await db.transaction(claimed)
    await privacy.erase(db, gone, gone.id, now=NOW)
    await announcing.take_step(db, boss, one.id, Step.RECALL, zone=ZONE, now=NOW)
    await db.transaction(deliveries.closed, row, 1, OutboxState.DROPPED, "nothing to say", now=NOW)
    assert (await states(db, one.id))[CopyState.WAITING] > 0
    copied = Content(ContentKind.FORWARDED, source_id=boss.id, message_id=77)
    two = await confirmed(db, boss, content=copied)
    row = await db.transaction(claimed)
    await db.transaction(deliveries.closed, row, 1, OutboxState.DROPPED, "nothing to say", now=NOW)
    report = await announcement_reports.report(db, boss, two.id, zone=ZONE, now=NOW)
    assert [(cause.state, cause.reason) for cause in report.causes] == [(CopyState.DROPPED, "source")]


async def test_a_correction_does_not_wait_for_the_end_of_a_pause(db: Database) -> None:
    boss = await organiser(db)
    await people(db, 9)
    one = await confirmed(db, boss)
    assert len(await send(db, limit=4)) == 4
    corrected = await announcing.correct(db, boss, one.id, one.version, NEW, zone=ZONE, now=NOW)
    assert isinstance(corrected, Announcement)
    await announcing.take_step(db, boss, one.id, Step.PAUSE, zone=ZONE, now=NOW)
    assert len(await send_all(db, one.id)) == 4  # the pause took back no correction
    again = replace(NEW, text="Приходите")
    await announcing.correct(db, boss, one.id, corrected.version, again, zone=ZONE, now=NOW)
    assert len(await send_all(db, one.id)) == 4
    found = await announcement_reports.progress(db, boss, one.id, zone=ZONE, now=NOW)
    assert (found.outdated, found.announcement.following_up) == (0, False)
    assert found.states[CopyState.WAITING] == 6


async def test_what_turns_out_to_have_arrived_is_recalled_too(db: Database) -> None:
    boss = await organiser(db)
    await people(db, 2)
    one = await confirmed(db, boss)
    row = await db.transaction(claimed)
    await db.transaction(deliveries.give_up, await db.read(deliveries.under_way), now=NOW)
    await send_all(db, one.id)
    await announcing.take_step(db, boss, one.id, Step.RECALL, zone=ZONE, now=NOW)
    assert len(await send_all(db, one.id)) == 2
    assert one.id not in await announcing.under_way(db)
    await db.transaction(deliveries.delivered, row, 1, [7], now=NOW)
    assert one.id in await announcing.under_way(db)
    assert await send_all(db, one.id) == [row.chat_id]
    found = await announcement_reports.progress(db, boss, one.id, zone=ZONE, now=NOW)
    assert found.recalls[Recall.DELETED] == 3


async def test_what_turns_out_to_have_arrived_is_corrected_too(db: Database) -> None:
    boss = await organiser(db)
    await people(db, 2)
    one = await confirmed(db, boss)
    row = await db.transaction(claimed)
    await db.transaction(deliveries.give_up, await db.read(deliveries.under_way), now=NOW)
    await send_all(db, one.id)
    await announcing.correct(db, boss, one.id, one.version, NEW, zone=ZONE, now=NOW)
    assert len(await send_all(db, one.id)) == 2
    await db.transaction(deliveries.delivered, row, 1, [7], now=NOW)
    assert await send_all(db, one.id) == [row.chat_id]


async def test_the_time_left_is_reckoned_from_the_start_and_from_each_resumption(db: Database) -> None:
    boss = await organiser(db)
    await people(db, 399)
    one = await confirmed(db, boss)

    async def left(seconds: int) -> tuple[float | None, float | None]:
        now = NOW + seconds * SECOND
        found = await announcement_reports.progress(db, boss, one.id, zone=ZONE, now=now)
        return found.rate, found.seconds_left and round(found.seconds_left)

    await send(db, limit=40, now=NOW + SECOND)
    assert await left(2) == (None, round(360 / PACE))  # not known yet: the pace
    await send(db, limit=60, now=NOW + 9 * SECOND)
    assert await left(10) == (10.0, 30)
    assert (await left(60))[1] is None  # nothing leaves: nobody knows
    for step in (Step.PAUSE, Step.RESUME):
        await announcing.take_step(db, boss, one.id, step, zone=ZONE, now=NOW + 20 * SECOND)
    assert await left(21) == (None, round(300 / PACE))
    await send(db, limit=100, now=NOW + 29 * SECOND)
    assert await left(30) == (10.0, 20)


async def test_what_waits_for_its_time_is_moved_or_goes_now(db: Database) -> None:
    boss = await organiser(db)
    one = await drafted(db, boss)
    later, earlier = NOW + timedelta(hours=5), NOW + timedelta(hours=1)
    await announcing.confirm(db, boss, one.id, 1, zone=ZONE, now=NOW, not_before=later)
    for _ in range(2):
        moved = await announcing.move(db, boss, one.id, 1, zone=ZONE, now=NOW, not_before=earlier)
        assert (moved.state, moved.not_before) == (S.SCHEDULED, earlier)
    assert (await announcing.move(db, boss, one.id, 1, zone=ZONE, now=NOW)).state is S.SENDING
    assert await send_all(db, one.id) == [1001]
    with pytest.raises(RefusedError) as refusal:
        await announcing.move(db, boss, one.id, 1, zone=ZONE, now=NOW)
    assert refusal.value.reason is Reason.STALE


async def test_messages_that_show_it_are_kept_current_but_for_the_oldest(db: Database) -> None:
    boss = await organiser(db)
    one = await confirmed(db, boss)
    for message_id in (1, 2, 2, 3, 4):
        await announcement_sending.follow(db, boss, one.id, message_id, now=NOW)
    shown = await db.read(lambda tx: cards.of(tx, announcements.CARD, one.id))
    assert [card.message_id for card in shown] == [2, 3, 4]


async def test_each_press_brings_a_sample(db: Database) -> None:
    boss = await organiser(db)
    one = await drafted(db, boss)
    for seconds in (0, 0, 60):
        await announcements.try_on_oneself(db, boss, one.id, 1, now=NOW + seconds * SECOND)
    assert await send(db, now=NOW + 60 * SECOND) == [1001]
    assert await send(db, now=NOW + 60 * SECOND) == [1001]
    assert await send(db, now=NOW + 60 * SECOND) == []
