"""What is owed: once for each key, in order for each chat, one drawing for many changes, and whose it is once claimed."""

import asyncio
import threading
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from domain.announcement import COPY
from domain.outbox import OutboxState
from storage import deliveries, outbox
from storage.cards import Shown
from storage.chats import migrate_chat
from storage.db import Database, Tx
from storage.deliveries import Claim
from storage.outbox import OutboxRow
from storage.schema import hub, member
from storage.schema import outbox as table

NOW = datetime(2026, 12, 17, 10, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ANNA, BORIS, GROUP = 1, 2, -1001


async def owe(db: Database, chat_id: int, text: str = "", **given: object) -> bool:
    return await db.transaction(outbox.owe, "note", chat_id, now=NOW, parameters={"text": text}, **given)  # type: ignore[arg-type]


async def due(db: Database, now: datetime = NOW, busy: tuple[int, ...] = ()) -> list[OutboxRow]:
    return await db.read(outbox.due, now, 100, busy)


async def claim(db: Database, row: OutboxRow, now: datetime = NOW) -> Claim | None:
    return await db.transaction(deliveries.claim, row.id, db.worker, now)


async def claimed(db: Database) -> OutboxRow:
    [row] = await due(db)
    claim_of = await claim(db, row)
    assert claim_of is not None
    return claim_of.row


async def counts(db: Database) -> dict[str, int]:
    return {str(state): count for state, count in (await db.read(outbox.counts)).items() if count}


async def test_a_repeated_key_owes_nothing_more(db: Database) -> None:
    assert await owe(db, ANNA, dedupe_key="reminder:1")
    assert not await owe(db, ANNA, dedupe_key="reminder:1")
    [row] = await due(db)
    await claim(db, row)
    await db.transaction(deliveries.sent, row, db.worker, Shown(7, "hash"), now=NOW)
    assert not await owe(db, ANNA, dedupe_key="reminder:1")
    assert await counts(db) == {"sent": 1}


async def test_who_sends_is_called_when_something_new_is_owed(db: Database) -> None:
    calls: list[str] = []
    db.on_owed = lambda: calls.append("owed")
    await owe(db, ANNA, dedupe_key="once")
    assert calls == ["owed"]
    await owe(db, ANNA, dedupe_key="once")
    assert calls == ["owed"]


async def test_a_repeated_key_owes_no_second_card(db: Database) -> None:
    for _ in range(2):
        await db.transaction(outbox.owe_card, "session", 5, GROUP, now=NOW, dedupe_key="announce:5")
    [row] = await due(db)
    assert (row.kind, row.chat_id, dict(row.parameters)) == ("session", GROUP, {"subject_id": 5})


async def test_forty_rivals_owe_one_row(db: Database) -> None:
    new = await asyncio.gather(*(owe(db, ANNA, dedupe_key="only") for _ in range(40)))
    assert (sum(new), await counts(db)) == (1, {"pending": 1})


async def test_each_chat_shows_its_oldest_row_only(db: Database) -> None:
    for chat_id, text in ((ANNA, "a1"), (ANNA, "a2"), (BORIS, "b1"), (ANNA, "a3")):
        await owe(db, chat_id, text)
    assert [row.parameters["text"] for row in await due(db)] == ["a1", "b1"]
    assert [row.parameters["text"] for row in await due(db, busy=(ANNA,))] == ["b1"]


async def test_nothing_is_due_before_its_time(db: Database) -> None:
    await owe(db, ANNA, not_before=NOW + SECOND)
    assert await due(db) == []
    [row] = await due(db, NOW + SECOND)
    assert await claim(db, row) is None
    assert await claim(db, row, NOW + SECOND) is not None


async def test_a_row_is_claimed_once(db: Database) -> None:
    await owe(db, ANNA)
    [row] = await due(db)
    claims = await asyncio.gather(*(claim(db, row) for _ in range(20)))
    assert sum(one is not None for one in claims) == 1


async def test_one_call_at_a_time_to_a_chat(db: Database) -> None:
    for text in "first", "second":
        await owe(db, ANNA, text)
    first = await claimed(db)
    assert await due(db) == []
    await db.transaction(deliveries.sent, first, db.worker, Shown(7, "hash"), now=NOW)
    assert (await claimed(db)).parameters["text"] == "second"


async def test_the_tables_refuse_a_second_call_to_a_chat(db: Database) -> None:
    for _ in range(2):
        await owe(db, ANNA)
    with pytest.raises(IntegrityError):
        await db.transaction(lambda tx: tx.execute(sa.update(table).values(state="sending")))


async def test_what_has_to_be_tried_again_keeps_its_place(db: Database) -> None:
    for text in "first", "second":
        await owe(db, ANNA, text)
    await owe(db, ANNA, "in an hour", not_before=NOW + 3600 * SECOND)  # this one is in nobody's way
    first = await claimed(db)
    await db.transaction(deliveries.released, first, db.worker, "429", NOW + 5 * SECOND, now=NOW)
    assert await due(db) == []
    [again] = await due(db, NOW + 5 * SECOND)
    assert (again.parameters["text"], again.attempts, again.reason) == ("first", 1, "429")


async def test_the_unreachable_are_settled_without_a_call(db: Database) -> None:
    await db.transaction(_add_member, ANNA, reachable=False)
    await owe(db, ANNA, "now")
    await owe(db, ANNA, "later", not_before=NOW + SECOND)
    await owe(db, BORIS)
    assert [row.chat_id for row in await due(db)] == [BORIS]
    assert await db.transaction(deliveries.skip_unreachable, NOW) == 1
    assert await counts(db) == {"pending": 2, "blocked": 1}


async def test_who_blocks_the_bot_becomes_unreachable(db: Database) -> None:
    await db.transaction(_add_member, ANNA, reachable=True)
    await owe(db, ANNA)
    row = await claimed(db)
    await db.transaction(deliveries.blocked, row, db.worker, "bot was blocked by the user", now=NOW)
    reachable = sa.select(member.c.reachable).where(member.c.telegram_id == ANNA)
    assert await db.read(lambda tx: tx.scalar(reachable)) is False
    assert await counts(db) == {"blocked": 1}


async def test_what_is_withdrawn_may_be_owed_again(db: Database) -> None:
    for key in "reminder:1:24h", "reminder:1:2h", "reminder:11:24h":
        await owe(db, ANNA, dedupe_key=key)
    assert await db.transaction(outbox.drop, now=NOW, dedupe_prefix="reminder:1:") == 2
    assert await owe(db, ANNA, dedupe_key="reminder:1:2h")
    assert not await owe(db, ANNA, dedupe_key="reminder:11:24h")
    assert await counts(db) == {"pending": 2, "dropped": 2}


async def test_what_is_under_way_cannot_be_withdrawn(db: Database) -> None:
    await owe(db, ANNA, dedupe_key="reminder:1")
    await claimed(db)
    assert await db.transaction(outbox.drop, now=NOW, dedupe_prefix="reminder:1") == 0


async def test_withdrawing_needs_to_know_what(db: Database) -> None:
    with pytest.raises(ValueError, match="withdrawn"):
        await db.transaction(outbox.drop, now=NOW)


async def test_a_withdrawn_card_is_never_posted(db: Database) -> None:
    await db.transaction(outbox.owe_card, "session", 5, GROUP, now=NOW)
    await db.transaction(outbox.owe_card, "session", 6, GROUP, now=NOW)
    assert await db.transaction(outbox.drop, now=NOW, kind="session", subject_id=5) == 1
    await db.transaction(outbox.redraw, "session", 5, now=NOW)
    assert [row.parameters["subject_id"] for row in await due(db)] == [6]


async def test_what_a_dead_process_had_under_way_is_unknown(db: Database) -> None:
    await owe(db, ANNA)
    row = await claimed(db)
    [call] = await db.read(deliveries.under_way)
    assert (call.worker, call.row.id) == (db.worker, row.id)
    assert [lost.id for lost in await db.transaction(deliveries.give_up, [call], now=NOW)] == [row.id]
    assert await db.transaction(deliveries.give_up, [call], now=NOW) == []
    [unknown] = await db.read(outbox.unknown)
    assert (unknown.id, unknown.reason) == (row.id, deliveries.CUT_OFF)


async def test_who_was_thought_dead_knows_better(db: Database) -> None:
    await owe(db, ANNA)
    row = await claimed(db)
    await db.transaction(deliveries.give_up, await db.read(deliveries.under_way), now=NOW)
    await db.transaction(deliveries.sent, row, db.worker, Shown(7, "hash"), now=NOW)
    assert await counts(db) == {"sent": 1}


async def test_old_rows_are_forgotten_but_not_what_is_unknown(db: Database) -> None:
    for state in OutboxState:
        await db.transaction(_add_row, state)
    assert await db.transaction(outbox.forget, NOW) == 0
    assert await db.transaction(outbox.forget, NOW + SECOND) == 4
    assert await counts(db) == {"pending": 1, "sending": 1, "unknown": 1}


async def test_an_upgraded_group_takes_along_what_is_owed_to_it(db: Database) -> None:
    await db.transaction(
        lambda tx: tx.execute(sa.insert(hub).values(id=1, configured_chat_id=-5, chat_id=-5))
    )
    await owe(db, -5, thread_id=3)
    await db.transaction(migrate_chat, -5, GROUP, now=NOW)
    await db.transaction(migrate_chat, -5, GROUP, now=NOW)
    [row] = await due(db)
    assert (row.chat_id, row.thread_id) == (GROUP, None)
    assert await db.read(lambda tx: tx.scalar(sa.select(hub.c.chat_id))) == GROUP


async def test_a_drawing_waits_for_the_change_it_is_to_show(db: Database) -> None:
    """Or else the change would find a row that is pending, and that row would be drawn without the change."""
    await db.transaction(outbox.owe_card, "session", 5, GROUP, now=NOW)
    [row] = await due(db)
    asked, may_commit = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def change(tx: Tx) -> str:
        outbox.redraw(tx, "session", 5, now=NOW)
        loop.call_soon_threadsafe(asked.set)
        assert may_commit.wait(10)
        return "changed"

    changing = asyncio.create_task(db.transaction(change))
    await asked.wait()
    claiming = asyncio.create_task(claim(db, row))
    done, _ = await asyncio.wait({claiming}, timeout=0.3)
    assert not done
    may_commit.set()
    assert await changing == "changed"
    assert await claiming is not None
    assert await counts(db) == {"sending": 1}


async def test_a_change_while_a_claim_is_open_makes_a_row_of_its_own(db: Database) -> None:
    await db.transaction(outbox.owe_card, "session", 5, GROUP, now=NOW)
    [row] = await due(db)
    asked, may_commit = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def slow_claim(tx: Tx) -> None:
        assert deliveries.claim(tx, row.id, 1, NOW)
        loop.call_soon_threadsafe(asked.set)
        assert may_commit.wait(10)

    claiming = asyncio.create_task(db.transaction(slow_claim))
    await asked.wait()
    changing = asyncio.create_task(db.transaction(outbox.redraw, "session", 5, now=NOW))
    await asyncio.wait({changing}, timeout=0.3)
    may_commit.set()
    await asyncio.gather(claiming, changing)
    assert await counts(db) == {"sending": 1, "pending": 1}


def _add_member(tx: Tx, telegram_id: int, *, reachable: bool) -> None:
    tx.execute(sa.insert(member).values(telegram_id=telegram_id, reachable=reachable, created_at=NOW))


def _add_row(tx: Tx, state: OutboxState) -> None:
    values = {"kind": "note", "chat_id": ANNA, "parameters": {}, "attempts": 1, "not_before": NOW}
    settled = None if state in {OutboxState.PENDING, OutboxState.SENDING} else NOW
    tx.execute(sa.insert(table).values(**values, created_at=NOW, state=state, settled_at=settled))


async def test_everything_passes_copies_of_an_announcement_also_in_its_own_chat(db: Database) -> None:
    for chat_id in ANNA, BORIS:
        await db.transaction(outbox.owe, COPY, chat_id, now=NOW)
    await owe(db, BORIS, "a seat")
    await db.transaction(outbox.owe_card, "session", 5, GROUP, now=NOW)
    assert [(row.kind, row.chat_id) for row in await due(db)] == [
        ("note", BORIS),
        ("session", GROUP),
        (COPY, ANNA),
    ]
    assert [row.chat_id for row in await db.read(outbox.due, NOW, 2)] == [BORIS, GROUP]
