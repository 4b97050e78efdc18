"""Themes: proposed once, supported once a person, merged and parted again, led to a draft."""

import asyncio

import pytest
import sqlalchemy as sa

from domain.moderation import ModerationState
from domain.session import SessionState
from domain.theme import MOST_OPEN, Theme, ThemeRefusal, ThemeStatus
from services import (
    Database,
    changes,
    hub,
    leader_news,
    moderation,
    registrations,
    sessions,
    theme_leading,
    theme_news,
    themes,
)
from services.changes import ToBeTold
from services.refusal import Reason, RefusedError
from services.themes import HeldTheme, Proposed, SameTheme, ThemeRefused
from storage.db import Tx
from storage.schema import theme as theme_table
from tests.people import DAYS, HUB, NOW, ORGANISER, ZONE, announced, organiser, teacher, whole
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
    assert (
        await owed(db, theme_leading.STATUS) == []
    )  # whoever is invited to lead it is not told the same twice
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
    view = await themes.show(db, boss, quiz.id)
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


async def test_whoever_had_their_themes_merged_may_propose_again(db: Database) -> None:
    boss, other = await organiser(db), await proposed(db, 1, "Дебаты")
    for number in range(MOST_OPEN):
        mine = await proposed(db, 2, f"Тема {number}")
        await theme_leading.merge(db, boss, mine.id, other.id, now=NOW)
    await proposed(db, 2, "Ещё одна")


async def test_what_was_merged_goes_along_to_the_session_and_comes_back(db: Database) -> None:
    boss, quiz, game = await organiser(db), await proposed(db, 1, "Квиз"), await proposed(db, 2, "Викторина")
    await hub.configure(db, HUB)
    quiz = (await theme_leading.merge(db, boss, game.id, quiz.id, now=NOW)).theme
    session_id = await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
    vera = await teacher(db, 3)
    assert await themes.held(db, vera, "викторина") == HeldTheme(
        (await themes.show(db, vera, game.id)).theme, None
    )  # a draft: nobody else may see it
    session = (await sessions.show(db, boss, session_id)).session
    await sessions.announce(db, boss, session_id, session.version, now=NOW)
    assert {one.chat_id for one in await owed(db, theme_news.ANNOUNCED)} == {1, 2}
    held = await themes.held(db, vera, "КВИЗ")
    assert held is not None
    assert held.session is not None
    again = await proposed(db, 3, "Викторина")  # as something new

    await changes.cancel(db, boss, session_id, "Карантин", now=NOW)
    assert await owed(db, theme_news.ANNOUNCED) == []
    assert {one.chat_id for one in await owed(db, theme_news.CANCELLED)} == {1, 2}
    counts = {one.theme.id: one.theme.supporters for one in (await themes.listed(db, vera)).views}
    assert counts == {quiz.id: 2, again.id: 1}
    with pytest.raises(RefusedError, match=Reason.STALE):  # the same words are on the list
        await theme_leading.unmerge(db, boss, game.id, now=NOW)
    assert await themes.held(db, vera, "Квиз") is None


async def test_a_theme_whose_words_were_proposed_anew_returns_behind_its_twin(db: Database) -> None:
    boss, quiz = await organiser(db), await proposed(db, 1, "Квиз")
    session_id = await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
    again = await proposed(db, 2, "квиз")
    await changes.cancel(db, boss, session_id, "", now=NOW)
    [view] = (await themes.listed(db, boss)).views
    assert (view.theme.id, view.theme.supporters, [one.id for one in view.merged]) == (again.id, 2, [quiz.id])


async def test_what_is_parted_from_a_session_is_on_the_list_again(db: Database) -> None:
    boss, quiz, game = await organiser(db), await proposed(db, 1, "Квиз"), await proposed(db, 2, "Викторина")
    quiz = (await theme_leading.merge(db, boss, game.id, quiz.id, now=NOW)).theme
    await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
    view = await theme_leading.unmerge(db, boss, game.id, now=NOW)
    assert (view.theme.id, view.theme.status, view.theme.supporters) == (game.id, ThemeStatus.NEW, 1)
    assert (await themes.show(db, boss, quiz.id)).theme.status is ThemeStatus.SESSION


async def test_a_postponed_theme_is_supported_again_and_organisers_hear_of_it_once_a_day(
    db: Database,
) -> None:
    boss, quiz = await organiser(db), await proposed(db, 1, "Квиз")
    await theme_leading.set_status(
        db, boss, quiz.id, quiz.version, ThemeStatus.POSTPONED, now=NOW, reason="До осени"
    )
    for number in (2, 3):
        same = await themes.propose(db, await teacher(db, number), "Квиз", now=NOW)
        assert isinstance(same, SameTheme)
        view = await themes.support(db, await teacher(db, number), same.theme.id, on=True, now=NOW)
        assert (view.theme.status, view.theme.supporters) == (ThemeStatus.POSTPONED, number)
    assert [one.chat_id for one in await owed(db, theme_news.WANTED)] == [ORGANISER]
    before = len(await owed(db, theme_leading.STATUS))
    await theme_leading.set_status(db, boss, quiz.id, view.theme.version, ThemeStatus.NEW, now=NOW)
    assert len(await owed(db, theme_leading.STATUS)) == before + 3


async def test_a_merge_touches_no_other_theme(db: Database) -> None:
    boss = await organiser(db)
    quiz, game, other = [await proposed(db, number, f"Тема {number}") for number in (1, 2, 3)]

    def spoil(tx: Tx) -> None:
        tx.execute(sa.update(theme_table).where(theme_table.c.id == other.id).values(supporters=7))

    await db.transaction(spoil)
    await theme_leading.merge(db, boss, game.id, quiz.id, now=NOW)
    await theme_leading.unmerge(db, boss, game.id, now=NOW)
    page = await themes.listed(db, boss)
    assert [(one.theme.id, one.theme.supporters) for one in page.views] == [
        (other.id, 7),
        (quiz.id, 1),
        (game.id, 1),
    ]


async def test_what_was_merged_is_proposed_already_once_the_session_is_cancelled(db: Database) -> None:
    boss, quiz, game = await organiser(db), await proposed(db, 1, "Квиз"), await proposed(db, 2, "Викторина")
    quiz = (await theme_leading.merge(db, boss, game.id, quiz.id, now=NOW)).theme
    session_id = await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
    await changes.cancel(db, boss, session_id, "", now=NOW)
    again = await themes.propose(db, await teacher(db, 3), "викторина", now=NOW)
    assert isinstance(again, SameTheme)
    assert again.theme.id == quiz.id


async def test_whoever_hears_of_the_session_otherwise_is_not_told_twice_and_all_are_counted(
    db: Database,
) -> None:
    boss, quiz = await organiser(db), await proposed(db, 1, "Квиз", ready=True)  # who leads it,
    boris, vera = await teacher(db, 2), await teacher(db, 3)  # who comes, who only supports the theme
    await hub.configure(db, HUB)
    for one in (boris, vera):
        await themes.support(db, one, quiz.id, on=True, now=NOW)
    session_id = await theme_leading.make_session(db, boss, quiz.id, quiz.version, DAYS, zone=ZONE, now=NOW)
    await sessions.announce(db, boss, session_id, 1, now=NOW)
    assert [one.chat_id for one in await owed(db, theme_news.ANNOUNCED)] == [2, 3]
    await registrations.join(db, boris, await whole(db, session_id), now=NOW)
    assert await changes.to_be_told(db, boss, session_id) == ToBeTold(2, 3, registered=1)
    assert await changes.cancel(db, boss, session_id, "", now=NOW) == 3
    kinds = (leader_news.CANCELLED, changes.CANCELLED, theme_news.CANCELLED)
    assert [[one.chat_id for one in await owed(db, kind)] for kind in kinds] == [[1], [2], [3]]
