"""Themes: proposed once, supported once a person, merged and parted again, led to a draft."""

import asyncio

import pytest

from domain.moderation import ModerationState
from domain.session import SessionState
from domain.theme import MOST_OPEN, Theme, ThemeRefusal, ThemeStatus
from services import Database, changes, moderation, sessions, theme_leading, themes
from services.refusal import Reason, RefusedError
from services.themes import Proposed, SameTheme, ThemeRefused
from tests.people import DAYS, NOW, ZONE, announced, organiser, teacher
from tests.services.board_house import owed


async def proposed(db: Database, number: int, text: str, practice: str = "", *, ready: bool = False) -> Theme:
    outcome = await themes.propose(db, await teacher(db, number), text, practice, ready=ready, now=NOW)
    assert isinstance(outcome, Proposed)
    return outcome.theme


async def test_the_same_words_are_offered_for_support_and_each_person_counts_once(db: Database) -> None:
    quiz = await proposed(db, 1, "Квиз на уроке", "Провожу каждую неделю")
    assert (quiz.supporters, quiz.status, quiz.practice) == (1, ThemeStatus.NEW, "Провожу каждую неделю")
    boris = await teacher(db, 2)
    assert await themes.propose(db, boris, " квиз  на УРОКЕ!", now=NOW) == SameTheme(
        quiz, is_mine=False, supported=False
    )
    for _ in range(2):
        view = await themes.support(db, boris, quiz.id, on=True, now=NOW)
        assert (view.theme.supporters, view.supported) == (2, True)
    for _ in range(2):
        view = await themes.support(db, boris, quiz.id, on=False, now=NOW)
        assert (view.theme.supporters, view.supported) == (1, False)
    assert await themes.propose(db, boris, "…", now=NOW) == ThemeRefused(ThemeRefusal.EMPTY, 1)
    for number in range(MOST_OPEN):
        await proposed(db, 2, f"Тема {number}")
    assert await themes.propose(db, boris, "Ещё", now=NOW) == ThemeRefused(ThemeRefusal.TOO_MANY, 3)


async def test_fifty_who_propose_the_same_at_once_make_one_theme(db: Database) -> None:
    people = [await teacher(db, number) for number in range(1, 21)]
    found = await asyncio.gather(*(themes.propose(db, one, "Квиз", now=NOW) for one in people))
    assert sum(isinstance(one, Proposed) for one in found) == 1
    page = await themes.listed(db, people[0])
    await asyncio.gather(
        *(themes.support(db, one, page.views[0].theme.id, on=True, now=NOW) for one in people)
    )
    assert [view.theme.supporters for view in (await themes.listed(db, people[0])).views] == [20]


async def test_merged_support_counts_each_person_once_and_stays_where_it_was_given(db: Database) -> None:
    boss, quiz, game = await organiser(db), await proposed(db, 1, "Квиз"), await proposed(db, 2, "Викторина")
    other = await proposed(db, 3, "Дебаты")
    vera = await teacher(db, 4)
    for theme in (quiz, game):
        await themes.support(db, vera, theme.id, on=True, now=NOW)
    for _ in range(2):
        view = await theme_leading.merge(db, boss, game.id, quiz.id, now=NOW)
        assert view.theme.supporters == 3
    await theme_leading.merge(db, boss, quiz.id, other.id, now=NOW)
    assert [(one.theme.id, one.theme.supporters) for one in (await themes.listed(db, vera)).views] == [
        (other.id, 4)
    ]
    assert (
        await themes.show(db, vera, game.id)
    ).theme.id == other.id  # an old button finds what stands for it
    outcome = await themes.propose(db, vera, "викторина", now=NOW)
    assert isinstance(outcome, SameTheme)
    assert (outcome.theme.id, outcome.supported) == (other.id, True)
    await theme_leading.unmerge(db, boss, quiz.id, now=NOW)
    assert {one.theme.id: one.theme.supporters for one in (await themes.listed(db, vera)).views} == {
        quiz.id: 3,
        other.id: 1,
    }
    await theme_leading.unmerge(db, boss, game.id, now=NOW)
    counts = {one.theme.id: one.theme.supporters for one in (await themes.listed(db, vera)).views}
    assert counts == {quiz.id: 2, game.id: 2, other.id: 1}
    with pytest.raises(RefusedError, match=Reason.STALE):
        await theme_leading.merge(db, boss, quiz.id, quiz.id, now=NOW)


async def test_a_postponed_theme_tells_all_supporters_why_once(db: Database) -> None:
    boss, quiz = await organiser(db), await proposed(db, 1, "Квиз")
    await themes.support(db, await teacher(db, 2), quiz.id, on=True, now=NOW)
    with pytest.raises(RefusedError, match=Reason.STALE):  # a reason there must be
        await theme_leading.set_status(db, boss, quiz.id, quiz.version, ThemeStatus.POSTPONED, now=NOW)
    for _ in range(2):
        view = await theme_leading.set_status(
            db, boss, quiz.id, quiz.version, ThemeStatus.POSTPONED, now=NOW, reason="До осени"
        )
    assert (view.theme.status, view.theme.reason) == (ThemeStatus.POSTPONED, "До осени")
    told = await owed(db, theme_leading.STATUS)
    assert [one.chat_id for one in told] == [1, 2]
    assert (
        await theme_leading.news(db, quiz.id, told[0].parameters["member_id"], ThemeStatus.POSTPONED)
        is not None
    )
    await theme_leading.set_status(db, boss, quiz.id, view.theme.version, ThemeStatus.NEW, now=NOW)
    assert (
        await theme_leading.news(db, quiz.id, told[0].parameters["member_id"], ThemeStatus.POSTPONED) is None
    )
    with pytest.raises(RefusedError, match=Reason.STALE):  # drawn for an earlier version
        await theme_leading.set_status(db, boss, quiz.id, 1, ThemeStatus.IN_WORK, now=NOW)


async def test_the_leader_becomes_a_draft_and_those_ready_to_lead_it_are_invited(db: Database) -> None:
    boss, quiz = await organiser(db), await proposed(db, 1, "Квиз", ready=True)
    game = await proposed(db, 2, "Викторина", ready=True)
    await themes.volunteer(db, await teacher(db, 3), quiz.id, on=True, now=NOW)
    await themes.volunteer(db, await teacher(db, 4), quiz.id, on=True, now=NOW)
    await themes.volunteer(db, await teacher(db, 4), quiz.id, on=False, now=NOW)
    quiz = (await theme_leading.merge(db, boss, game.id, quiz.id, now=NOW)).theme
    made = {
        await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
        for _ in range(2)
    }
    [session_id] = made
    session, plan = await sessions.for_export(db, boss, session_id)
    assert (session.state, plan.theme, plan.aim) == (SessionState.DRAFT, "Квиз", "")
    assert {one.chat_id for one in await owed(db, moderation.INVITED)} == {1, 2, 3}
    assert [one.state for one in (await moderation.leaders(db, boss, session_id)).leaders] == [
        ModerationState.INVITED
    ] * 3
    assert [one.chat_id for one in await owed(db, theme_leading.STATUS)] == [1, 2]  # who proposed them
    assert (await themes.listed(db, boss)).count == 0
    assert isinstance(
        await themes.propose(db, await teacher(db, 5), "Квиз", now=NOW), Proposed
    )  # another time


async def test_a_theme_is_new_again_only_where_its_session_will_not_be(db: Database) -> None:
    boss, quiz = await organiser(db), await proposed(db, 1, "Квиз")
    session_id = await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
    version = (await themes.show(db, boss, quiz.id)).theme.version
    with pytest.raises(RefusedError, match=Reason.STALE):
        await theme_leading.set_status(db, boss, quiz.id, version, ThemeStatus.NEW, now=NOW)
    await changes.cancel(db, boss, session_id, "", now=NOW)
    view = await theme_leading.set_status(db, boss, quiz.id, version, ThemeStatus.NEW, now=NOW)
    assert (view.theme.status, view.theme.session_id) == (ThemeStatus.NEW, None)


async def test_what_one_proposed_is_theirs_until_others_stand_behind_it(db: Database) -> None:
    await announced(db)
    anna, boris, quiz = await teacher(db, 1), await teacher(db, 2), await proposed(db, 1, "Квиз")
    with pytest.raises(RefusedError, match=Reason.RIGHTS):
        await themes.take_back(db, boris, quiz.id)
    await themes.support(db, boris, quiz.id, on=True, now=NOW)
    with pytest.raises(RefusedError, match=Reason.STALE):
        await themes.take_back(db, anna, quiz.id)
    await themes.support(db, boris, quiz.id, on=False, now=NOW)
    await themes.take_back(db, anna, quiz.id)
    assert (await themes.listed(db, anna)).count == 0
