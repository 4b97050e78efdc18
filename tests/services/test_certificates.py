"""Certificates, on both databases: one for everyone who was there, whoever presses how often; corrected, revoked."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from domain.member import Member
from domain.session import Day
from services import (
    Database,
    arguments,
    boards,
    certificates,
    changes,
    hub,
    members,
    registrations,
    sessions,
)
from services.boards import Rules
from services.refusal import Reason, RefusedError
from storage.db import Tx
from storage.schema import audit, outbox
from storage.schema import certificate as table
from tests.people import DAYS, HUB, NOW, PLAN, ZONE, organiser, teacher
from tests.presence import forget_presence, was_there, were_there
from tests.services.board_house import wrote

START = DAYS[0].starts_at
AFTER = DAYS[0].ends_at + timedelta(hours=1)


async def finished(db: Database, days: Sequence[Day] = DAYS, zone: ZoneInfo = ZONE) -> int:
    """A session that has been and is over; its id."""
    boss = await organiser(db)
    await hub.configure(db, HUB)
    session_id = await sessions.create_draft(db, boss, PLAN, days, zone=zone, now=NOW)
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    await changes.start(db, boss, session_id, now=days[0].starts_at)
    await changes.finish(db, boss, session_id, now=days[-1].ends_at)
    return session_id


async def parts(db: Database, session_id: int) -> list[int]:
    """The whole, then the days, then the activities."""
    offered = await registrations.offerings(db, await organiser(db), session_id)
    return [place.part.id for place in offered.places]


async def crowd(db: Database, count: int) -> list[Member]:
    return [await teacher(db, number, f"Педагог {number:02}") for number in range(1, count + 1)]


async def owed(db: Database) -> list[tuple[int, int]]:
    """(chat, certificate) of the notices that wait."""

    def read(tx: Tx) -> list[tuple[int, int]]:
        rows = tx.execute(
            sa.select(outbox.c.chat_id, outbox.c.parameters)
            .where(
                outbox.c.kind == certificates.CERTIFICATE,
                outbox.c.state == "pending",
            )
            .order_by(outbox.c.id)
        )
        return [(chat_id, parameters["certificate_id"]) for chat_id, parameters in rows]

    return await db.read(read)


async def noted(db: Database) -> list[str]:
    """What of certificates stands in the audit."""

    def read(tx: Tx) -> list[str]:
        query = sa.select(audit.c.action).where(audit.c.action.startswith("certificate"))
        return list(tx.scalars(query.order_by(audit.c.id)))

    return await db.read(read)


async def test_everyone_who_was_there_gets_one_and_nobody_else(db: Database) -> None:
    session_id = await finished(db)
    whole, game, _ = await parts(db, session_id)
    boss = await organiser(db)
    anna, boris, vera, glance = await crowd(db, 4)
    stranger = await members.meet(db, 77, now=NOW)  # was let in, but never said who they are
    for part, who, entered, left in (
        (whole, anna, START, START + timedelta(hours=2)),
        (game, anna, START + timedelta(hours=1), START + timedelta(hours=3)),
        (game, boris, START, None),
        (whole, glance, START, START + timedelta(seconds=59)),
        (whole, stranger, START, START + timedelta(hours=1)),
        (whole, vera, START - timedelta(hours=2), START),  # went before it began
    ):
        await was_there(db, part, who.id, entered, left)
    seen = await certificates.overview(db, boss, session_id, now=AFTER)
    assert (seen.present, seen.nameless, seen.to_issue, seen.issued) == (3, 1, 2, 0)

    assert await certificates.issue(db, boss, session_id, now=AFTER) == 2
    _, issued = await certificates.issued(db, boss, session_id)
    assert [(v.holder.name, v.certificate.presence.minutes) for v in issued] == [
        ("Педагог 01", 180),
        ("Педагог 02", 360),
    ]
    assert issued[0].certificate.presence.activities == ("Взаимодействие",)
    assert issued[0].number == f"МХ-2026-{issued[0].certificate.id:06d}"
    assert await owed(db) == [(1, issued[0].certificate.id), (2, issued[1].certificate.id)]
    assert await certificates.mine(db, glance) == await certificates.mine(db, vera) == []
    seen = await certificates.overview(db, boss, session_id, now=AFTER)
    assert (seen.present, seen.to_issue, seen.issued, seen.changed) == (3, 0, 2, 0)


async def test_issuing_ten_times_at_once_is_issuing_once(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    people = await crowd(db, 40)
    await were_there(db, whole, [one.id for one in people], DAYS[0])
    counts = await asyncio.gather(*(certificates.issue(db, boss, session_id, now=AFTER) for _ in range(10)))
    assert sorted(counts) == [0] * 9 + [40]
    _, issued = await certificates.issued(db, boss, session_id)
    assert [view.holder.name for view in issued] == [one.name for one in people]
    assert len(await owed(db)) == 40
    assert await noted(db) == ["certificates"]


async def test_who_is_added_later_gets_theirs_and_the_others_keep_theirs(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    anna, boris = await crowd(db, 2)
    await was_there(db, whole, anna.id, START, AFTER)
    await certificates.issue(db, boss, session_id, now=AFTER)
    await was_there(db, whole, boris.id, START, AFTER)
    assert await certificates.issue(db, boss, session_id, now=AFTER) == 1
    (first,), (second,) = await certificates.mine(db, anna), await certificates.mine(db, boris)
    assert (first.certificate.issue, second.certificate.issue) == (1, 1)
    assert first.certificate.id < second.certificate.id


async def test_a_correction_is_a_new_issue_of_the_same_number(db: Database) -> None:
    session_id = await finished(db)
    whole, game, _ = await parts(db, session_id)
    boss = await organiser(db)
    anna, boris = await crowd(db, 2)
    for one in (anna, boris):
        await was_there(db, whole, one.id, START, START + timedelta(hours=1))
    await certificates.issue(db, boss, session_id, now=AFTER)
    (before,) = await certificates.mine(db, anna)
    await was_there(db, game, anna.id, START + timedelta(hours=2), START + timedelta(hours=3))
    assert (await certificates.overview(db, boss, session_id, now=AFTER)).changed == 1

    later = AFTER + timedelta(days=40)  # another year: the number is the same
    counts = await asyncio.gather(
        *(certificates.reissue_changed(db, boss, session_id, now=later) for _ in range(5))
    )
    assert sum(counts) == 1
    (view,) = await certificates.mine(db, anna)
    assert view.number == before.number
    assert (view.certificate.issue, view.certificate.issued_at) == (2, later)
    assert view.certificate.presence.minutes == 120
    (other,) = await certificates.mine(db, boris)
    assert (other.certificate.issue, other.certificate.issued_at) == (1, AFTER)
    assert len(await owed(db)) == 2  # Anna's first notice had not been sent: it is replaced
    assert await noted(db) == ["certificates", "certificate_reissue"]


async def test_a_revoked_one_says_why_until_it_is_issued_again(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    (anna,) = await crowd(db, 1)
    await was_there(db, whole, anna.id, START, AFTER)
    await certificates.issue(db, boss, session_id, now=AFTER)
    (view,) = await certificates.mine(db, anna)
    number = view.certificate.id
    for _ in range(2):
        await certificates.revoke(db, boss, number, "ошибка в списке", issue=1, now=AFTER)
    checked = await certificates.check(db, number)
    assert checked is not None
    assert checked.certificate.revoke_reason == "ошибка в списке"
    assert (await certificates.overview(db, boss, session_id, now=AFTER)).revoked == 1
    assert await certificates.issue(db, boss, session_id, now=AFTER) == 0  # not behind the organiser's back
    assert await certificates.reissue_changed(db, boss, session_id, now=AFTER) == 0

    for _ in range(2):
        again = await certificates.reissue(db, boss, number, issue=1, now=AFTER)
        assert (again.certificate.is_valid, again.certificate.issue) == (True, 2)
    with pytest.raises(RefusedError) as refused:
        await certificates.revoke(db, boss, number, "старая кнопка", issue=1, now=AFTER)
    assert refused.value.reason is Reason.STALE
    assert len(await owed(db)) == 1
    assert await noted(db) == ["certificates", "certificate_revoke", "certificate_reissue"]


async def test_who_was_not_there_after_all_gets_no_new_issue(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    (anna,) = await crowd(db, 1)
    await was_there(db, whole, anna.id, START, AFTER)
    await certificates.issue(db, boss, session_id, now=AFTER)
    await forget_presence(db, anna.id)
    seen = await certificates.overview(db, boss, session_id, now=AFTER)
    assert (seen.present, seen.issued, seen.absent, seen.changed) == (0, 1, 1, 0)
    (view,) = await certificates.mine(db, anna)
    with pytest.raises(RefusedError) as refused:
        await certificates.reissue(db, boss, view.certificate.id, issue=1, now=AFTER)
    assert refused.value.reason is Reason.NOT_PRESENT


async def test_only_organisers_issue_and_only_after_the_session(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    anna, boris = await crowd(db, 2)
    await was_there(db, whole, anna.id, START, AFTER)
    await certificates.issue(db, boss, session_id, now=AFTER)
    (view,) = await certificates.mine(db, anna)
    number = view.certificate.id
    for attempt in (
        certificates.overview(db, anna, session_id, now=AFTER),
        certificates.issue(db, anna, session_id, now=AFTER),
        certificates.reissue_changed(db, anna, session_id, now=AFTER),
        certificates.reissue(db, anna, number, issue=1, now=AFTER),
        certificates.revoke(db, anna, number, "x", issue=1, now=AFTER),
        certificates.issued(db, anna, session_id),
        certificates.finished(db, anna),
        certificates.show(db, boris, number),
    ):
        with pytest.raises(RefusedError) as refused:
            await attempt
        assert refused.value.reason is Reason.RIGHTS
    assert (await certificates.show(db, anna, number)).number == view.number

    coming = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    with pytest.raises(RefusedError) as refused:
        await certificates.issue(db, boss, coming, now=AFTER)
    assert refused.value.reason is Reason.NOT_FINISHED
    with pytest.raises(RefusedError) as refused:
        await certificates.show(db, boss, number + 1)
    assert refused.value.reason is Reason.GONE
    assert await certificates.check(db, number + 1) is None


async def test_who_is_added_without_telegram_gets_one_and_no_message(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    (anna,) = await crowd(db, 1)
    await db.transaction(_forget_telegram, anna.id)
    await was_there(db, whole, anna.id, START, AFTER)
    assert await certificates.issue(db, boss, session_id, now=AFTER) == 1
    assert await owed(db) == []


async def test_an_erased_members_certificate_stays_without_the_name(db: Database) -> None:
    session_id = await finished(db)
    whole = (await parts(db, session_id))[0]
    boss = await organiser(db)
    (anna,) = await crowd(db, 1)
    await was_there(db, whole, anna.id, START, AFTER)
    await certificates.issue(db, boss, session_id, now=AFTER)
    (view,) = await certificates.mine(db, anna)
    await db.transaction(_forget_name, anna.id)
    checked = await certificates.check(db, view.certificate.id)
    assert checked is not None
    assert (checked.number, checked.holder.name) == (view.number, None)
    with pytest.raises(RefusedError) as refused:
        await certificates.reissue(db, boss, view.certificate.id, issue=1, now=AFTER)
    assert refused.value.reason is Reason.GONE


async def test_a_session_over_midnight_and_over_the_change_of_clocks(db: Database) -> None:
    berlin = ZoneInfo("Europe/Berlin")

    def local(day: int, hour: int) -> datetime:
        return datetime(2027, 3, day, hour, tzinfo=berlin).astimezone(UTC)

    days = (Day(local(27, 22), local(28, 4)), Day(local(28, 9), local(28, 12)))  # 02:00 is 03:00 that night
    session_id = await finished(db, days, berlin)
    whole = (await parts(db, session_id))[0]
    anna, boris = await crowd(db, 2)
    await was_there(db, whole, anna.id, local(27, 21), local(28, 10))
    await was_there(db, whole, boris.id, local(28, 1), local(28, 3))
    after = local(29, 9)
    await certificates.issue(db, await organiser(db), session_id, now=after)
    (first,), (second,) = await certificates.mine(db, anna), await certificates.mine(db, boris)
    assert (first.certificate.presence.minutes, second.certificate.presence.minutes) == (6 * 60, 60)


async def test_the_newest_sessions_come_first(db: Database) -> None:
    later = tuple(replace(day, ends_at=day.ends_at + timedelta(hours=1)) for day in DAYS)
    numbers = [await finished(db), await finished(db, later)]
    boss = await organiser(db)
    (anna,) = await crowd(db, 1)
    for session_id in numbers:
        await was_there(db, (await parts(db, session_id))[0], anna.id, START, AFTER)
        await certificates.issue(db, boss, session_id, now=AFTER)
    assert [view.session.id for view in await certificates.mine(db, anna)] == numbers[::-1]
    assert [session.id for session in await certificates.finished(db, boss)] == numbers[::-1]


async def test_the_table_itself_holds_one_of_a_session_and_member(db: Database) -> None:
    session_id = await finished(db)
    (anna,) = await crowd(db, 1)

    def twice(tx: Tx) -> None:
        row = {"session_id": session_id, "member_id": anna.id, "issued_at": AFTER, "issue": 1}
        for _ in range(2):
            tx.execute(sa.insert(table).values({**row, "minutes": 1, "activities": []}))

    with pytest.raises(sa.exc.IntegrityError):
        await db.transaction(twice)


def _forget_telegram(tx: Tx, member_id: int) -> None:
    tx.execute(sa.text("UPDATE member SET telegram_id = NULL WHERE id = :id"), {"id": member_id})


def _forget_name(tx: Tx, member_id: int) -> None:
    tx.execute(
        sa.text("UPDATE member SET name = NULL, institution_id = NULL WHERE id = :id"), {"id": member_id}
    )


async def test_what_its_holder_wrote_on_the_sessions_boards_is_printed(db: Database) -> None:
    boss = await organiser(db)
    anna, boris = await crowd(db, 2)
    await hub.configure(db, HUB)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    for subject, of in (("Квиз", session_id), ("Игра", session_id), ("Дебаты", None)):
        board_id = await boards.open_board(db, boss, subject, Rules(), now=NOW, session_id=of)
        await wrote(db, anna, board_id, "Живо")
        await arguments.hide(db, boss, await wrote(db, anna, board_id, "Грубо"), "Без имён", now=NOW)
        merged = await wrote(db, anna, board_id, "Весело")
        await arguments.merge(db, boss, merged, await wrote(db, boss, board_id, "Ярко"), now=NOW)
    await were_there(db, (await parts(db, session_id))[0], [anna.id, boris.id], DAYS[0])
    await changes.start(db, boss, session_id, now=START)
    await changes.finish(db, boss, session_id, now=AFTER)
    await certificates.issue(db, boss, session_id, now=AFTER)
    found = {
        view.holder.name: (await certificates.to_print(db, boss, view.certificate.id))[1]
        for view in (await certificates.issued(db, boss, session_id))[1]
    }
    assert found == {"Педагог 01": 4, "Педагог 02": 0}  # what was merged is theirs, what was hidden is not
