"""Leading a session: offered, asked, accepted, given back, given to another; and what is expected when."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.member import Member, Role
from domain.moderation import Duty, ModerationState
from domain.outbox import OutboxState
from domain.session import Day
from services import (
    Database,
    changes,
    leader_news,
    leaders,
    members,
    moderation,
    registrations,
    roles,
    sessions,
)
from services.changes import ToBeTold
from services.refusal import Reason, RefusedError
from storage import moderations
from storage.db import Tx
from storage.schema import outbox
from tests.people import DAYS, NOW, ORGANISER, PLAN, ZONE, announced, organiser, teacher
from tests.services.board_house import owed


async def _moderates(db: Database, one: Member, session_id: int) -> bool:
    current = await members.meet(db, one.telegram_id or 0, now=NOW)
    return current.may_moderate(session_id)


def _sent(tx: Tx) -> None:
    """All that is owed has reached them."""
    tx.execute(sa.update(outbox).where(outbox.c.state == OutboxState.PENDING).values(state=OutboxState.SENT))


async def test_a_volunteer_is_taken_at_their_word_and_told_what_is_expected(db: Database) -> None:
    session_id, boss, anna = await announced(db), await organiser(db), await teacher(db, 1)
    for _ in range(2):
        assert await moderation.volunteer(db, anna, session_id, now=NOW) is ModerationState.VOLUNTEERED
    assert [one.chat_id for one in await owed(db, moderation.VOLUNTEERED)] == [ORGANISER]
    assert not await _moderates(db, anna, session_id)
    for _ in range(2):
        found = await moderation.invite(db, boss, session_id, anna.id, now=NOW)
    assert [one.state for one in found.leaders] == [ModerationState.ACCEPTED]
    assert await _moderates(db, anna, session_id)
    assert [one.chat_id for one in await owed(db, moderation.AGREED)] == [1]
    assert await owed(db, moderation.INVITED) == []


async def test_whoever_is_asked_answers_once_and_an_old_button_is_stale(db: Database) -> None:
    session_id, boss, anna = await announced(db), await organiser(db), await teacher(db, 1)
    await moderation.invite(db, boss, session_id, anna.id, now=NOW)
    [asked] = await owed(db, moderation.INVITED)
    version = asked.parameters["version"]
    declined = [
        await moderation.answer(db, anna, session_id, version, accepts=False, now=NOW) for _ in range(2)
    ]
    assert declined == [ModerationState.DECLINED] * 2
    assert len(await owed(db, moderation.ANSWERED)) == 1
    with pytest.raises(RefusedError, match=Reason.STALE):
        await moderation.answer(db, anna, session_id, version, accepts=True, now=NOW)
    await moderation.invite(db, boss, session_id, anna.id, now=NOW)
    [(_, state, version)] = await moderation.mine(db, anna)
    assert state is ModerationState.INVITED
    assert (
        await moderation.answer(db, anna, session_id, version, accepts=True, now=NOW)
        is ModerationState.ACCEPTED
    )
    assert await _moderates(db, anna, session_id)
    assert len(await owed(db, moderation.ANSWERED)) == 2


async def test_the_invitation_of_who_is_no_organiser_any_more_is_worth_nothing(db: Database) -> None:
    session_id, boss, anna = await announced(db), await organiser(db), await teacher(db, 1)
    other = (await roles.grant(db, boss, (await teacher(db, 2)).id, Role.ORGANISER, now=NOW)).member
    await moderation.invite(db, other, session_id, anna.id, now=NOW)
    await roles.revoke(db, boss, other.id, Role.ORGANISER, now=NOW)
    with pytest.raises(RefusedError, match=Reason.STALE):
        await moderation.answer(db, anna, session_id, 1, accepts=True, now=NOW)
    assert not await _moderates(db, anna, session_id)


async def test_a_moderator_steps_back_and_another_is_asked_instead(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    for one in (anna, boris):
        await moderation.volunteer(db, one, session_id, now=NOW)
        await moderation.invite(db, boss, session_id, one.id, now=NOW)
    for _ in range(2):
        await moderation.step_back(db, anna, session_id, now=NOW)
    assert len(await owed(db, moderation.STEPPED_BACK)) == 1
    for _ in range(2):
        found = await moderation.replace(db, boss, session_id, boris.id, vera.id, now=NOW)
    assert [(one.member.id, one.state) for one in found.leaders] == [(vera.id, ModerationState.INVITED)]
    assert [one.chat_id for one in await owed(db, moderation.REFUSED)] == [2]
    assert [await _moderates(db, one, session_id) for one in (anna, boris, vera)] == [False] * 3
    assert {one.id for one in await moderation.candidates(db, boss, session_id)} == {anna.id, boris.id}


async def test_each_hears_once_what_is_expected_before_during_and_after(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    await moderation.volunteer(db, anna, session_id, now=NOW)
    await moderation.invite(db, boss, session_id, anna.id, now=NOW)
    await moderation.volunteer(db, boris, session_id, now=NOW)  # nobody has answered them
    start, end = DAYS[0].starts_at, DAYS[0].ends_at
    moments = (start - timedelta(days=4), start - timedelta(days=3), start - timedelta(hours=2), start, end)
    for moment in moments:
        await changes.go_on(db, now=moment)
        for _ in range(2):
            await moderation.tell_duties(db, zone=ZONE, now=moment)
    told = [(one.chat_id, one.parameters["duty"]) for one in await owed(db, moderation.DUTY)]
    assert told == [(1, duty.value) for duty in Duty]


async def test_a_draft_nobody_told_them_of_is_not_theirs_to_lead_and_cancelling_drops_what_is_owed(
    db: Database,
) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    draft = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    with pytest.raises(RefusedError, match=Reason.GONE):
        await moderation.volunteer(db, anna, draft, now=NOW)
    await moderation.invite(db, boss, draft, anna.id, now=NOW)
    assert await moderation.volunteer(db, anna, draft, now=NOW) is ModerationState.ACCEPTED
    await changes.cancel(db, boss, draft, "", now=NOW)
    assert await owed(db, moderation.AGREED) == []
    with pytest.raises(RefusedError, match=Reason.NOT_OPEN):
        await moderation.step_back(db, anna, draft, now=NOW)


async def test_it_is_the_role_that_leads_whoever_gave_it_and_only_names_that_are_shown_are_told(
    db: Database,
) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2, "Борис Ковалёв")

    async def leading(one: Member) -> list[ModerationState]:
        return [state for _, state, _ in await moderation.mine(db, one)]

    async def named() -> Sequence[str]:
        found = await sessions.card(db, session_id)
        assert found is not None
        assert (await sessions.show(db, boss, session_id)).leaders == tuple(found[3])
        return found[3]

    await moderation.invite(db, boss, session_id, anna.id, now=NOW)
    await roles.grant(db, boss, boris.id, Role.MODERATOR, session_id, now=NOW)
    assert (await leading(anna), await leading(boris)) == (
        [ModerationState.INVITED],
        [ModerationState.ACCEPTED],
    )
    assert await named() == ["Борис Ковалёв"]
    await moderation.answer(db, anna, session_id, 1, accepts=True, now=NOW + timedelta(minutes=1))
    await leaders.hide(db, boris, hidden=True, now=NOW)
    assert await named() == ["Анна Иванова"]
    await leaders.save_profile(db, anna, "Анна Ивановская", "Дворец творчества", now=NOW)
    assert await named() == ["Анна Ивановская"]
    await roles.revoke(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)
    assert (await named(), await leading(anna)) == ([], [])


async def test_whoever_leads_or_is_asked_is_told_and_counted_when_it_is_moved_or_cancelled(
    db: Database,
) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    await roles.grant(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)
    await moderation.invite(db, boss, session_id, boris.id, now=NOW)
    whole = (await sessions.show(db, boss, session_id)).session.whole
    for one in (anna, vera):  # who comes is told so, and asked, but once
        await registrations.join(db, one, whole, now=NOW)
    assert await changes.to_be_told(db, boss, session_id) == ToBeTold(3, 3, registered=2)
    later = [Day(one.starts_at + timedelta(days=1), one.ends_at + timedelta(days=1)) for one in DAYS]
    assert await changes.move(db, boss, session_id, later, "", zone=ZONE, now=NOW) == 3
    assert [one.chat_id for one in await owed(db, changes.MOVED)] == [1, 3]
    assert [one.chat_id for one in await owed(db, leader_news.MOVED)] == [2]
    assert await changes.cancel(db, boss, session_id, "Карантин", now=NOW) == 3
    assert await owed(db, leader_news.MOVED) == []
    assert [one.chat_id for one in await owed(db, leader_news.CANCELLED)] == [2]
    with pytest.raises(RefusedError, match=Reason.NOT_OPEN):
        await moderation.answer(db, boris, session_id, 1, accepts=True, now=NOW)


async def test_the_role_and_the_list_of_who_leads_are_one(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    await roles.grant(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)
    link = (await roles.invite(db, boss, Role.MODERATOR, session_id, now=NOW)).invitation.token
    await roles.accept(db, boris, link, now=NOW)
    found = await moderation.leaders(db, boss, session_id)
    assert {(one.member.id, one.state) for one in found.leaders} == {
        (anna.id, ModerationState.ACCEPTED),
        (boris.id, ModerationState.ACCEPTED),
    }
    due = DAYS[0].starts_at - timedelta(days=3)
    await moderation.tell_duties(db, zone=ZONE, now=due)
    assert {one.chat_id for one in await owed(db, moderation.DUTY)} == {1, 2}
    await roles.revoke(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)
    found = await moderation.leaders(db, boss, session_id)
    assert [one.member.id for one in found.leaders] == [boris.id]
    found = await moderation.invite(db, boss, session_id, anna.id, now=NOW)
    assert (anna.id, ModerationState.INVITED) in {(one.member.id, one.state) for one in found.leaders}
    assert [one.chat_id for one in await owed(db, moderation.INVITED)] == [1]


async def test_offering_and_taking_it_back_again_and_again_is_heard_once(db: Database) -> None:
    session_id, boss, anna = await announced(db), await organiser(db), await teacher(db, 1)
    await moderation.volunteer(db, anna, session_id, now=NOW)
    await db.transaction(_sent)
    for _ in range(3):
        await moderation.step_back(db, anna, session_id, now=NOW)
        with pytest.raises(RefusedError, match=Reason.STALE):  # the old offer's button
            await moderation.invite(db, boss, session_id, anna.id, now=NOW, offered=True)
        await moderation.volunteer(db, anna, session_id, now=NOW)
    assert await owed(db, moderation.VOLUNTEERED) == []  # but for what was sent
    assert await owed(db, moderation.STEPPED_BACK) == []
    assert await owed(db, moderation.INVITED) == []
    found = await moderation.invite(db, boss, session_id, anna.id, now=NOW, offered=True)
    assert [one.state for one in found.leaders] == [ModerationState.ACCEPTED]


async def test_the_inviter_stays_known_however_the_state_changes(db: Database) -> None:
    session_id, boss, anna = await announced(db), await organiser(db), await teacher(db, 1)

    def twice(tx: Tx) -> list[int | None]:
        first = moderations.put(tx, session_id, anna.id, ModerationState.INVITED, now=NOW, invited_by=boss.id)
        again = moderations.put(tx, session_id, anna.id, ModerationState.DECLINED, now=NOW)
        return [first.invited_by, again.invited_by]

    assert await db.transaction(twice) == [boss.id, boss.id]


async def test_whoever_is_asked_to_lead_a_draft_hears_of_its_new_days(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    draft = await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    await moderation.invite(db, boss, draft, anna.id, now=NOW)
    later = [Day(one.starts_at + timedelta(days=1), one.ends_at + timedelta(days=1)) for one in DAYS]
    for _ in range(2):
        await sessions.set_days(db, boss, draft, later, zone=ZONE, now=NOW)
    assert [one.chat_id for one in await owed(db, leader_news.MOVED)] == [1]
