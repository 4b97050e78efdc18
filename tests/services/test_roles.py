"""Roles, on both databases: given, taken away, offered by link; somebody always stays organiser."""

import asyncio
import re
from collections.abc import Awaitable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.invitation import LASTS, InvitationState
from domain.member import Member, Role
from services import Database, audit, changes, members, roles, sessions
from services.refusal import Reason, RefusedError
from services.rights import moderator_of, organiser_only
from services.roles import ACCEPTED, GRANTED, REVOKED
from storage.db import Tx
from storage.schema import outbox
from tests.people import DAYS, NOW, PLAN, ZONE, announced, organiser, teacher

LATER = NOW + timedelta(days=1)


async def refused(attempt: Awaitable[object]) -> Reason:
    with pytest.raises(RefusedError) as refusal:
        await attempt
    return refusal.value.reason


async def fresh(db: Database, one: Member) -> Member:
    assert one.telegram_id is not None
    known = await members.find(db, one.telegram_id)
    assert known is not None
    return known[0]


async def another_organiser(db: Database, telegram_id: int, name: str = "Второй Организатор") -> Member:
    boss = await organiser(db)
    second = await teacher(db, telegram_id, name)
    await roles.grant(db, boss, second.id, Role.ORGANISER, now=NOW)
    return await fresh(db, second)


async def owed(db: Database, kind: str) -> list[int]:
    """Whom it will be told, in that order."""
    query = sa.select(outbox.c.chat_id).where(outbox.c.kind == kind).order_by(outbox.c.id)
    return await db.read(lambda tx: list(tx.scalars(query)))


async def may_moderate(db: Database, one: Member, session_id: int) -> bool:
    def ask(tx: Tx) -> bool:
        moderator_of(tx, one, session_id)
        return True

    try:
        return await db.read(ask)
    except RefusedError:
        return False


async def test_a_moderator_of_one_session_is_none_of_another(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    first, second = await announced(db), await announced(db)
    person = await roles.grant(db, boss, anna.id, Role.MODERATOR, first, now=NOW)
    assert not person.member.roles
    assert person.member.moderates == {first}
    assert [session.id for session in person.sessions] == [first]
    assert [await may_moderate(db, anna, one) for one in (first, second)] == [True, False]
    assert (person.member.is_moderator, person.member.moderates_something) == (False, True)
    assert await refused(sessions.draft(db, person.member, first)) is Reason.RIGHTS


async def test_a_moderator_always_and_an_organiser_may_everywhere(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await announced(db)
    await roles.grant(db, boss, anna.id, Role.MODERATOR, now=NOW)
    assert await may_moderate(db, anna, session_id)
    assert await may_moderate(db, boss, session_id)
    found = await fresh(db, anna)
    assert found.roles == {Role.MODERATOR}
    assert not found.moderates


async def test_all_roles_of_one_person_are_kept_apart(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    numbers = [await announced(db) for _ in range(3)]
    for session_id in numbers:
        await roles.grant(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)
    await roles.grant(db, boss, anna.id, Role.MODERATOR, now=NOW)
    await roles.grant(db, boss, anna.id, Role.ORGANISER, now=NOW)
    found = await fresh(db, anna)
    assert found.roles == set(Role)
    assert found.moderates == set(numbers)
    await roles.revoke(db, boss, anna.id, Role.MODERATOR, numbers[1], now=NOW)
    await roles.revoke(db, boss, anna.id, Role.MODERATOR, now=NOW)
    found = await fresh(db, anna)
    assert found.roles == {Role.ORGANISER}
    assert found.moderates == {numbers[0], numbers[2]}


async def test_giving_twice_is_giving_once(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await announced(db)
    for _ in range(2):
        await roles.grant(db, boss, anna.id, Role.ORGANISER, now=NOW)
        await roles.grant(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)
    assert await owed(db, GRANTED) == [1, 1]
    for _ in range(2):
        await roles.revoke(db, boss, anna.id, Role.ORGANISER, now=NOW)
    assert await owed(db, REVOKED) == [1]
    noted = await audit.listed(db, boss, 0)
    assert [one.action for one in noted.notes[:3]] == ["revoke", "grant", "grant"]
    assert noted.notes[0].before == {"role": "organiser"}
    assert noted.notes[1].after == {"role": "moderator", "session_id": session_id}


async def test_what_is_over_gets_no_moderator(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await announced(db)
    offer = await roles.invite(db, boss, Role.MODERATOR, session_id, now=NOW)
    await changes.cancel(db, boss, session_id, "", now=NOW)
    for attempt in (
        roles.grant(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW),
        roles.invite(db, boss, Role.MODERATOR, session_id, now=NOW),
        roles.grant(db, boss, anna.id, Role.MODERATOR, 10**9, now=NOW),
    ):
        assert await refused(attempt) is Reason.STALE
    assert await refused(roles.accept(db, anna, offer.invitation.token, now=NOW)) is Reason.INVITATION


async def test_the_last_organiser_stays(db: Database) -> None:
    boss = await organiser(db)
    assert await refused(roles.revoke(db, boss, boss.id, Role.ORGANISER, now=NOW)) is Reason.LAST_ORGANISER
    second = await another_organiser(db, 2)
    person = await roles.revoke(db, boss, boss.id, Role.ORGANISER, now=NOW)
    assert not person.member.is_organiser
    assert await refused(roles.listed(db, boss, now=NOW)) is Reason.RIGHTS
    assert (
        await refused(roles.revoke(db, second, second.id, Role.ORGANISER, now=NOW)) is Reason.LAST_ORGANISER
    )


async def test_two_who_demote_one_another_at_once_leave_one(db: Database) -> None:
    for number in range(2, 12):
        first = await organiser(db)
        second = await another_organiser(db, number)
        outcomes = await asyncio.gather(
            roles.revoke(db, first, second.id, Role.ORGANISER, now=NOW),
            roles.revoke(db, second, first.id, Role.ORGANISER, now=NOW),
            return_exceptions=True,
        )
        [refusal] = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        assert isinstance(refusal, RefusedError)
        assert refusal.reason is Reason.RIGHTS  # the other was quicker
        left = [one for one in (await fresh(db, first), await fresh(db, second)) if one.is_organiser]
        assert len(left) == 1
        await organiser(db)  # as at the next start
        if left[0].id == second.id:
            await roles.revoke(db, await organiser(db), second.id, Role.ORGANISER, now=NOW)


async def test_all_who_leave_at_once_leave_one(db: Database) -> None:
    crowd = [await organiser(db), *[await another_organiser(db, number) for number in range(2, 7)]]
    outcomes = await asyncio.gather(
        *(roles.revoke(db, one, one.id, Role.ORGANISER, now=NOW) for one in crowd), return_exceptions=True
    )
    refusals = [outcome.reason for outcome in outcomes if isinstance(outcome, RefusedError)]
    assert refusals == [Reason.LAST_ORGANISER]
    assert sum([(await fresh(db, one)).is_organiser for one in crowd]) == 1


async def test_whoever_is_named_in_the_settings_is_an_organiser_again_after_a_start(db: Database) -> None:
    boss = await organiser(db)
    second = await another_organiser(db, 2)
    await roles.revoke(db, second, boss.id, Role.ORGANISER, now=NOW)
    assert await refused(db.read(organiser_only, boss)) is Reason.RIGHTS
    again = await organiser(db)
    assert (again.id, again.is_organiser) == (boss.id, True)


async def test_an_invitation_makes_a_moderator_of_somebody_nobody_knew(db: Database) -> None:
    boss, session_id = await organiser(db), await announced(db)
    offer = await roles.invite(db, boss, Role.MODERATOR, session_id, now=NOW)
    assert offer.invitation.expires_at == NOW + LASTS
    specialist = await members.meet(db, 77, now=LATER)
    welcome = await roles.accept(db, specialist, offer.invitation.token, now=LATER)
    assert (welcome.role, welcome.is_new) == (Role.MODERATOR, True)
    assert welcome.member.moderates == {session_id}
    assert welcome.session is not None
    assert welcome.session.theme == PLAN.theme
    assert await may_moderate(db, specialist, session_id)
    assert await owed(db, ACCEPTED) == [boss.telegram_id]
    assert await roles.invitations(db, boss, now=LATER) == []
    found = (await audit.listed(db, boss, 0)).notes[0]
    assert (found.action, found.actor_id, found.subject) == (
        "accept",
        specialist.id,
        f"member:{specialist.id}",
    )


async def test_an_invitation_is_for_one_person_who_may_open_it_again(db: Database) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    token = (await roles.invite(db, boss, Role.ORGANISER, now=NOW)).invitation.token
    for is_new in (True, False):
        welcome = await roles.accept(db, anna, token, now=NOW)
        assert (welcome.is_new, welcome.member.is_organiser) == (is_new, True)
    assert await refused(roles.accept(db, boris, token, now=NOW)) is Reason.INVITATION
    assert await owed(db, ACCEPTED) == [boss.telegram_id]
    await roles.revoke(db, boss, anna.id, Role.ORGANISER, now=NOW)
    assert await refused(roles.accept(db, anna, token, now=NOW)) is Reason.INVITATION
    assert not (await fresh(db, anna)).is_organiser


async def test_forty_who_open_one_invitation_at_once_are_one_moderator(db: Database) -> None:
    boss = await organiser(db)
    crowd = [await teacher(db, number) for number in range(1, 41)]
    token = (await roles.invite(db, boss, Role.MODERATOR, now=NOW)).invitation.token
    outcomes = await asyncio.gather(
        *(roles.accept(db, one, token, now=NOW) for one in crowd), return_exceptions=True
    )
    assert sum(isinstance(one, roles.Welcome) for one in outcomes) == 1
    assert sum(isinstance(one, RefusedError) and one.reason is Reason.INVITATION for one in outcomes) == 39
    assert sum([(await fresh(db, one)).is_moderator for one in crowd]) == 1


async def test_an_invitation_is_over_after_seven_days(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    token = (await roles.invite(db, boss, Role.MODERATOR, now=NOW)).invitation.token
    over = NOW + LASTS
    assert await refused(roles.accept(db, anna, token, now=over)) is Reason.INVITATION
    assert (await roles.invitation(db, boss, token, now=over)).state is InvitationState.OVER
    assert await roles.invitations(db, boss, now=over) == []
    welcome = await roles.accept(db, anna, token, now=over - timedelta(seconds=1))
    assert welcome.is_new


async def test_a_revoked_or_forged_invitation_gives_nothing(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    token = (await roles.invite(db, boss, Role.ORGANISER, now=NOW)).invitation.token
    for _ in range(2):
        offer = await roles.revoke_invitation(db, boss, token, now=NOW)
        assert offer.state is InvitationState.REVOKED
    for forged in (token, token[:-1], token.swapcase(), "", "x" * 32):
        assert await refused(roles.accept(db, anna, forged, now=NOW)) is Reason.INVITATION
    assert (await fresh(db, anna)).roles == frozenset()


async def test_revoking_a_used_invitation_says_that_it_is_used(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    token = (await roles.invite(db, boss, Role.MODERATOR, now=NOW)).invitation.token
    await roles.accept(db, anna, token, now=NOW)
    assert (await roles.revoke_invitation(db, boss, token, now=NOW)).state is InvitationState.USED
    assert (await fresh(db, anna)).is_moderator


async def test_an_organiser_who_tries_the_link_does_not_use_it_up(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    token = (await roles.invite(db, boss, Role.MODERATOR, now=NOW)).invitation.token
    assert not (await roles.accept(db, boss, token, now=NOW)).is_new
    assert (await roles.accept(db, anna, token, now=NOW)).is_new


async def test_a_demoted_organiser_does_not_come_back_by_a_link_of_their_own(db: Database) -> None:
    boss, second = await organiser(db), await another_organiser(db, 2)
    token = (await roles.invite(db, second, Role.ORGANISER, now=NOW)).invitation.token
    await roles.revoke(db, boss, second.id, Role.ORGANISER, now=NOW)
    assert await refused(roles.accept(db, second, token, now=NOW)) is Reason.INVITATION
    await roles.grant(db, boss, second.id, Role.ORGANISER, now=NOW)
    anna = await teacher(db, 1)
    assert await refused(roles.accept(db, anna, token, now=NOW)) is Reason.INVITATION  # it was withdrawn


async def test_a_button_pressed_twice_makes_one_invitation(db: Database) -> None:
    boss, second = await organiser(db), await another_organiser(db, 2)
    await roles.invite(db, second, Role.MODERATOR, now=NOW)  # another's does not make it stale
    drawn = await roles.listed(db, boss, now=NOW)
    assert (drawn.open, drawn.made) == (1, 0)
    await roles.invite(db, boss, Role.MODERATOR, now=NOW, made=drawn.made)
    assert await refused(roles.invite(db, boss, Role.MODERATOR, now=NOW, made=drawn.made)) is Reason.STALE
    assert (await roles.listed(db, boss, now=NOW)).open == 2


async def test_tokens_are_long_each_their_own_and_fit_a_deep_link(db: Database) -> None:
    boss = await organiser(db)
    tokens = {(await roles.invite(db, boss, Role.MODERATOR, now=NOW)).invitation.token for _ in range(20)}
    assert len(tokens) == 20
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", token) for token in tokens)
    assert len(await roles.invitations(db, boss, now=NOW)) == 20


async def test_the_list_has_those_with_roles_first_and_is_searched(db: Database) -> None:
    boss = await organiser(db)
    session_id = await announced(db)
    people = [
        await teacher(db, n, name) for n, name in ((1, "Яна Ёлкина"), (2, "анна Иванова"), (3, "Борис"))
    ]
    await members.meet(db, 4, now=NOW)  # has neither a name nor a role
    await roles.grant(db, boss, people[0].id, Role.MODERATOR, session_id, now=NOW)
    await roles.grant(db, boss, people[2].id, Role.MODERATOR, now=NOW)
    names = [one.name for one in (await roles.listed(db, boss, now=NOW)).people]
    assert names == [None, "Борис", "Яна Ёлкина", "анна Иванова"]
    assert [one.name for one in (await roles.listed(db, boss, "ЕЛКИНА", now=NOW)).people] == ["Яна Ёлкина"]
    assert (await roles.listed(db, boss, "нет таких", now=NOW)).people == ()


async def test_the_audit_pages_and_names_what_it_speaks_of(db: Database) -> None:
    boss = await organiser(db)
    for _ in range(7):
        await sessions.create_draft(db, boss, PLAN, DAYS, zone=ZONE, now=NOW)
    first, last = await audit.listed(db, boss, 0), await audit.listed(db, boss, 99)
    assert (first.count, first.last, len(first.notes), last.number, len(last.notes)) == (7, 1, 5, 1, 2)
    assert [one.subject for one in first.notes] == [f"session:{n}" for n in (7, 6, 5, 4, 3)]
    assert first.names["session:7"] == PLAN.theme


async def test_the_audit_is_for_organisers(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    await roles.grant(db, boss, anna.id, Role.MODERATOR, now=NOW)
    assert await refused(audit.listed(db, anna, 0)) is Reason.RIGHTS
