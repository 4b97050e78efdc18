"""Leading a session: offered, asked, accepted, given back, given to another; and what is expected when."""

from datetime import timedelta

import pytest

from domain.member import Member, Role
from domain.moderation import Duty, ModerationState
from services import Database, changes, members, moderation, roles, sessions
from services.refusal import Reason, RefusedError
from tests.people import DAYS, NOW, ORGANISER, PLAN, ZONE, announced, organiser, teacher
from tests.services.board_house import owed


async def _moderates(db: Database, one: Member, session_id: int) -> bool:
    current = await members.meet(db, one.telegram_id or 0, now=NOW)
    return current.may_moderate(session_id)


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
