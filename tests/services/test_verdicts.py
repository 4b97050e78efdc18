"""What one says of a method, by buttons and by the poll, on both databases; and the question what came of it."""

from datetime import timedelta

import pytest

from domain.board import FOLLOW_UP, Choice, FollowUp, Phase
from domain.member import Member
from scheduler.jobs import jobs
from services import Database, boards, changes, housekeeping, privacy, verdicts
from services.boards import Rules
from services.refusal import Reason, RefusedError
from storage import cards
from storage.cards import Shown
from storage.db import Tx
from tests.people import HUB, NOW, ZONE, announced, organiser, teacher
from tests.services.board_house import METHOD, opened, owed, stepped

POLL = "5001"
APPLY, ADAPT, REJECT = range(3)  # the poll's options


async def polled(db: Database) -> int:
    """A board whose poll is on its way to the group."""
    board_id = await opened(db)
    await boards.ask_in_group(db, await organiser(db), board_id, now=NOW)
    return board_id


async def posted(db: Database, board_id: int) -> None:
    """Its number is known."""

    def draw(tx: Tx) -> None:
        [card] = cards.of(tx, boards.POLL, board_id)
        cards.drawn(tx, card.id, HUB, Shown(8, "x", POLL))

    await db.transaction(draw)


async def answered(db: Database, who: Member, *options: int) -> None:
    await verdicts.answer_poll(db, who, POLL, list(options), now=NOW)


async def said(db: Database, board_id: int) -> dict[Choice, int]:
    found = (await boards.show(db, await organiser(db), board_id)).verdicts
    return {choice: count for choice, count in found.items() if count}


async def lead_boards(db: Database, days: float) -> None:
    """What the clock does so long after."""
    [job] = [job for job in jobs(db, lambda: NOW + timedelta(days=days), ZONE) if job.name == "lead_boards"]
    await job.tick()


async def test_a_verdict_is_changed_by_another_and_closed_with_the_board(db: Database) -> None:
    anna = await teacher(db, 1)
    board_id = await opened(db)
    for choice in (Choice.APPLY, Choice.REJECT, Choice.REJECT):
        await verdicts.give(db, anna, board_id, choice, now=NOW)
    assert await said(db, board_id) == {Choice.REJECT: 1}
    await stepped(db, board_id, Phase.CLOSED)
    with pytest.raises(RefusedError) as refusal:
        await verdicts.give(db, anna, board_id, Choice.APPLY, now=NOW)
    assert refusal.value.reason is Reason.BOARD_CLOSED
    assert await said(db, board_id) == {Choice.REJECT: 1}


async def test_answers_of_the_poll_are_verdicts_and_can_be_taken_back(db: Database) -> None:
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    board_id = await polled(db)
    await posted(db, board_id)
    for who, option in ((anna, APPLY), (boris, ADAPT), (vera, REJECT), (vera, APPLY)):
        await answered(db, who, option)
    await answered(db, boris)
    assert await said(db, board_id) == {Choice.APPLY: 2}
    await stepped(db, board_id, Phase.CLOSED)
    await answered(db, boris, APPLY)
    assert await said(db, board_id) == {Choice.APPLY: 2}


async def test_an_answer_before_the_polls_number_is_known_is_counted_later_and_never_over_a_newer_one(
    db: Database,
) -> None:
    anna, boris, vera = [await teacher(db, number) for number in (1, 2, 3)]
    board_id = await polled(db)
    for who, option in ((anna, REJECT), (boris, APPLY), (vera, APPLY)):
        await answered(db, who, option)
    await answered(db, vera)
    await lead_boards(db, 0)
    assert await said(db, board_id) == {}
    await posted(db, board_id)
    await answered(db, anna, APPLY)  # newer than what is kept
    for _ in range(2):
        await lead_boards(db, 0)
    assert await said(db, board_id) == {Choice.APPLY: 2}
    await verdicts.give(db, boris, board_id, Choice.ADAPT, now=NOW)
    await lead_boards(db, 0)  # what was counted is forgotten
    assert await said(db, board_id) == {Choice.APPLY: 1, Choice.ADAPT: 1}


async def test_an_answer_to_a_poll_that_never_becomes_known_is_forgotten(db: Database) -> None:
    anna = await teacher(db, 1)
    board_id = await polled(db)
    await answered(db, anna, APPLY)
    await housekeeping.forget_answers(db, now=NOW + timedelta(days=4))
    await posted(db, board_id)
    await lead_boards(db, 0)
    assert await said(db, board_id) == {}


async def test_two_weeks_after_a_promise_one_is_asked_once_how_it_went(db: Database) -> None:
    anna, boris, vera, gone = [await teacher(db, number) for number in (1, 2, 3, 4)]
    board_id = await opened(db)
    for who, choice in (
        (anna, Choice.APPLY),
        (boris, Choice.ADAPT),
        (vera, Choice.APPLY),
        (gone, Choice.APPLY),
    ):
        await verdicts.give(db, who, board_id, choice, now=NOW)
    await verdicts.give(db, vera, board_id, Choice.REJECT, now=NOW)
    await privacy.erase(db, gone, gone.id, now=NOW)
    await stepped(db, board_id, Phase.CLOSED)
    with pytest.raises(RefusedError):  # nobody has asked yet
        await verdicts.follow_up(db, anna, board_id, FollowUp.APPLIED, now=NOW)
    days = FOLLOW_UP.days
    await lead_boards(db, days - 0.01)
    assert await owed(db, verdicts.ASK) == []
    for late in (0, 1, 30):
        await lead_boards(db, days + late)
    [asked] = await owed(db, verdicts.ASK)
    assert (asked.chat_id, asked.parameters) == (1, {"board_id": board_id, "member_id": anna.id})
    assert await verdicts.asked(db, board_id, anna.id) is not None
    for what in (FollowUp.NOT_YET, FollowUp.APPLIED):
        await verdicts.follow_up(db, anna, board_id, what, now=NOW)
    results = await boards.show(db, anna, board_id)
    assert results.verdict is Choice.APPLY
    with pytest.raises(RefusedError) as refusal:
        await verdicts.follow_up(db, vera, board_id, FollowUp.APPLIED, now=NOW)
    assert refusal.value.reason is Reason.STALE


async def test_a_promise_taken_back_is_not_asked_about_and_a_new_one_is(db: Database) -> None:
    anna = await teacher(db, 1)
    board_id = await polled(db)
    await posted(db, board_id)
    await answered(db, anna, APPLY)
    await lead_boards(db, 14)
    assert len(await owed(db, verdicts.ASK)) == 1
    await answered(db, anna)
    assert await verdicts.asked(db, board_id, anna.id) is None  # what is owed already says nothing
    with pytest.raises(RefusedError):
        await verdicts.follow_up(db, anna, board_id, FollowUp.APPLIED, now=NOW)
    await verdicts.answer_poll(db, anna, POLL, [APPLY], now=NOW + timedelta(days=20))
    await lead_boards(db, 33)
    assert len(await owed(db, verdicts.ASK)) == 1
    await lead_boards(db, 34)
    assert len(await owed(db, verdicts.ASK)) == 2


async def test_who_changes_their_mind_and_changes_it_back_has_promised_anew(db: Database) -> None:
    anna = await teacher(db, 1)
    board_id = await opened(db)
    await verdicts.give(db, anna, board_id, Choice.APPLY, now=NOW)
    await lead_boards(db, 14)
    await verdicts.follow_up(db, anna, board_id, FollowUp.NOT_YET, now=NOW + timedelta(days=15))
    later = NOW + timedelta(days=20)
    for choice in (Choice.REJECT, Choice.APPLY, Choice.APPLY):
        await verdicts.give(db, anna, board_id, choice, now=later)
    with pytest.raises(RefusedError):
        await verdicts.follow_up(db, anna, board_id, FollowUp.APPLIED, now=later)
    await lead_boards(db, 33)
    assert len(await owed(db, verdicts.ASK)) == 1
    await lead_boards(db, 34)
    assert len(await owed(db, verdicts.ASK)) == 2


async def test_of_a_cancelled_board_nobody_is_asked(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await announced(db)
    board_id = await boards.open_board(db, boss, METHOD, Rules(), now=NOW, session_id=session_id)
    await verdicts.give(db, anna, board_id, Choice.APPLY, now=NOW)
    await changes.cancel(db, boss, session_id, "Болезнь", now=NOW)
    await lead_boards(db, 20)
    assert await owed(db, verdicts.ASK) == []
