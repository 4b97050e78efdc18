"""From a draft to an announcement, and who may do it."""

import pytest
import sqlalchemy as sa

from domain.member import Role
from domain.session import SessionState
from services import Database, hub, roles, sessions
from services.refusal import Reason, RefusedError
from storage import outbox
from storage.schema import audit
from tests.people import DAYS, HUB, NOW, PLAN, ZONE, announced, organiser, teacher


async def test_a_plan_becomes_a_draft_with_its_whole_programme(db: Database) -> None:
    boss = await organiser(db)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW, place="Конференц-зал")
    session, plan = await sessions.programme(db, boss, session_id)
    assert (plan, session.days, session.place) == (PLAN, DAYS, "Конференц-зал")
    assert session.state is SessionState.DRAFT


async def test_a_draft_is_seen_by_those_who_organise_or_lead_it_only(db: Database) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    assert [view.session.id for view in await sessions.listed(db, boss)] == [session_id]
    assert await sessions.listed(db, anna) == []
    with pytest.raises(RefusedError) as refusal:
        await sessions.show(db, anna, session_id)
    assert refusal.value.reason is Reason.GONE
    other = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    leads = (await roles.grant(db, boss, boris.id, Role.MODERATOR, session_id, now=NOW)).member
    assert [view.session.id for view in await sessions.listed(db, leads)] == [session_id]
    assert (await sessions.show(db, leads, session_id)).session.id == session_id
    with pytest.raises(RefusedError, match=Reason.GONE):
        await sessions.show(db, leads, other)


async def test_a_teacher_may_not_do_an_organisers_work(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    for attempt in (
        sessions.create_draft(db, anna, PLAN, DAYS, zone=ZONE, now=NOW),
        sessions.draft(db, anna, session_id),
        sessions.rewrite(db, anna, session_id, {"theme": "Моя"}, now=NOW),
        sessions.set_days(db, anna, session_id, DAYS, zone=ZONE, now=NOW),
        sessions.announce(db, anna, session_id, 1, now=NOW),
    ):
        with pytest.raises(RefusedError) as refusal:
            await attempt
        assert refusal.value.reason is Reason.RIGHTS


async def test_announcing_owes_one_card_to_the_hub_however_often_it_is_pressed(db: Database) -> None:
    session_id = await announced(db)
    boss = await organiser(db)
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    [owed] = await db.read(outbox.due, NOW, 100)
    assert (owed.kind, owed.chat_id) == (sessions.CARD, HUB)


async def test_an_old_preview_does_not_announce_what_its_reader_has_not_seen(db: Database) -> None:
    boss = await organiser(db)
    await hub.configure(db, HUB)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    await sessions.rewrite(db, boss, session_id, {"theme": "Другая тема"}, now=NOW)
    with pytest.raises(RefusedError) as refusal:
        await sessions.announce(db, boss, session_id, 1, now=NOW)
    assert refusal.value.reason is Reason.STALE
    assert await db.read(outbox.due, NOW, 100) == []


async def test_without_a_hub_nothing_is_announced(db: Database) -> None:
    boss = await organiser(db)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    with pytest.raises(RefusedError) as refusal:
        await sessions.announce(db, boss, session_id, 1, now=NOW)
    assert refusal.value.reason is Reason.NO_HUB
    assert (await sessions.show(db, boss, session_id)).session.state is SessionState.DRAFT


async def test_what_an_organiser_changes_is_in_the_audit(db: Database) -> None:
    boss = await organiser(db)
    session_id = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    await sessions.rewrite(db, boss, session_id, {"place": "Актовый зал"}, now=NOW)
    query = sa.select(audit.c.action, audit.c.subject, audit.c.before, audit.c.after).order_by(audit.c.id)
    rows = await db.read(lambda tx: [tuple(row) for row in tx.execute(query)])
    assert rows == [
        ("draft", f"session:{session_id}", None, {"theme": PLAN.theme}),
        ("edit", f"session:{session_id}", {"place": ""}, {"place": "Актовый зал"}),
    ]


async def test_the_hub_keeps_its_new_id_after_an_upgrade_and_a_restart(db: Database) -> None:
    await hub.configure(db, -5)
    await hub.moved(db, -5, -1005, now=NOW)
    await hub.configure(db, -5)
    assert await hub.chat(db) == -1005
    await hub.configure(db, -7)
    assert await hub.chat(db) == -7
