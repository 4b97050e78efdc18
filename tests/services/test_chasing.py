"""Who has not answered is asked once more, and only they."""

from datetime import datetime, timedelta

from domain.board import FOLLOW_UP, Choice, FollowUp, Phase
from domain.chasing import FOLLOW_UP_AFTER
from domain.session import Day
from services import Database, boards, changes, chasing, queue, registrations, verdicts, votes
from services.boards import Rules
from tests.people import DAYS, NOW, ZONE, announced, organiser, teacher, whole
from tests.services.board_house import owed, stepped, wrote

START = DAYS[0].starts_at
HOUR = timedelta(hours=1)


async def chase(db: Database, now: datetime) -> None:
    for _ in range(2):
        await chasing.chase(db, zone=ZONE, now=now)


async def told(db: Database, kind: str) -> list[int]:
    return [one.chat_id for one in await owed(db, kind)]


async def test_a_move_is_asked_about_again_half_way_to_the_deadline(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for one in (anna, boris):
        await registrations.join(db, one, await whole(db, session_id), now=NOW)
    later = [Day(START + 24 * HOUR, DAYS[0].ends_at + 24 * HOUR)]
    await changes.move(db, boss, session_id, later, "", zone=ZONE, now=NOW)
    await registrations.comes(db, anna, session_id, 1, now=NOW + HOUR)
    await chase(db, NOW + 23 * HOUR)
    assert await told(db, chasing.MOVE) == []
    await chase(db, NOW + 24 * HOUR)
    await chase(db, NOW + 25 * HOUR)
    assert await told(db, chasing.MOVE) == [2]
    assert [await chasing.is_unanswered(db, session_id, one.id) for one in (anna, boris)] == [False, True]


async def test_an_offer_is_remembered_half_an_hour_before_it_goes_on(db: Database) -> None:
    session_id, boss = await announced(db, capacity=1), await organiser(db)
    part_id = await whole(db, session_id)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    for one in (anna, boris):
        await registrations.join(db, one, part_id, now=NOW, may_wait=True)
    freed = START - 20 * HOUR  # at noon
    await registrations.leave(db, anna, part_id, waits=False, now=freed)
    assert await told(db, queue.OFFERED) == [2]
    for minutes, expected in ((85, []), (90, [2]), (95, [2])):
        await chase(db, freed + timedelta(minutes=minutes))
        assert await told(db, chasing.OFFER) == expected
    assert boss.id


async def test_voting_that_ends_soon_reminds_those_who_have_a_seat_and_have_not_voted(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris, _ = [await teacher(db, number) for number in (1, 2, 3)]
    for one in (anna, boris):
        await registrations.join(db, one, await whole(db, session_id), now=NOW)
    board_id = await boards.open_board(db, boss, "Квиз", Rules(), now=NOW, session_id=session_id)
    argument = await wrote(db, anna, board_id)
    await stepped(db, board_id, Phase.VOTING)
    await votes.vote(db, anna, argument, on=True, now=NOW)
    await boards.set_end(db, boss, board_id, NOW + 5 * HOUR, now=NOW)
    for hours, expected in ((2, []), (3, [2]), (3.5, [2])):
        await chase(db, NOW + hours * HOUR)
        assert await told(db, chasing.VOTE) == expected
    assert await chasing.silence(db, chasing.VOTE, board_id, boris.id) is not None
    assert await chasing.silence(db, chasing.VOTE, board_id, anna.id) is None
    await boards.set_end(db, boss, board_id, NOW + 6 * HOUR, now=NOW + 3.5 * HOUR)
    await chase(db, NOW + 4 * HOUR)  # put off: once is enough
    await stepped(db, board_id, Phase.DISCUSSING)
    await verdicts.give(db, boris, board_id, Choice.ADAPT, now=NOW)
    await boards.set_end(db, boss, board_id, NOW + 7 * HOUR, now=NOW + 4 * HOUR)
    await chase(db, NOW + 5 * HOUR)
    assert (await told(db, chasing.VOTE), await told(db, chasing.VERDICT)) == ([2], [1])
    assert await chasing.silence(db, chasing.VERDICT, board_id, boris.id) is None


async def test_how_it_went_is_asked_once_more_after_a_week(db: Database) -> None:
    session_id, boss = await announced(db), await organiser(db)
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    board_id = await boards.open_board(db, boss, "Квиз", Rules(), now=NOW, session_id=session_id)
    for one in (anna, boris):
        await verdicts.give(db, one, board_id, Choice.APPLY, now=NOW)
    asked = NOW + FOLLOW_UP
    await verdicts.ask_how_it_went(db, now=asked)
    await verdicts.follow_up(db, anna, board_id, FollowUp.APPLIED, now=asked)
    for days, expected in ((6, []), (7, [2]), (8, [2]), (10, [2])):
        await chase(db, asked + days * 24 * HOUR)
        assert await told(db, chasing.FOLLOW_UP) == expected
    assert FOLLOW_UP_AFTER == 7 * 24 * HOUR
    assert await chasing.silence(db, chasing.FOLLOW_UP, board_id, boris.id) is not None
    assert await chasing.silence(db, chasing.FOLLOW_UP, board_id, anna.id) is None
