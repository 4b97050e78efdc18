"""Many at once on one board, on both databases: exactly one vote each, never more than the budget, nothing twice."""

import asyncio
from collections import Counter

from domain.argument import MOST_PER_SIDE, ArgumentRefusal
from domain.board import Asking, Phase, Side
from services import Database, arguments, boards, hub, verdicts, votes
from services.arguments import Added, Refused, Same
from services.boards import Rules
from services.votes import VoteRefusal
from tests.people import HUB, NOW, crowd_of, organiser
from tests.services.board_house import METHOD, all_of, opened, owed, stepped, votes_given, wrote


async def test_twenty_people_pressing_five_times_at_once_have_one_vote_each(db: Database) -> None:
    people = await crowd_of(db, 20)
    board_id = await opened(db)
    one = await wrote(db, people[0], board_id)
    outcomes = await asyncio.gather(
        *(votes.vote(db, who, one, on=True, now=NOW) for _ in range(5) for who in people)
    )
    assert {refusal for refusal, _ in outcomes} == {None}
    assert await votes_given(db) == {one: 20}
    await asyncio.gather(
        *(votes.vote(db, who, one, on=False, now=NOW) for _ in range(5) for who in people[:7])
    )
    assert await votes_given(db) == {one: 13}
    assert [found.votes for found in await all_of(db, board_id)] == [13]


async def test_ten_votes_at_once_of_a_budget_of_three_are_three(db: Database) -> None:
    people = await crowd_of(db, 3)
    board_id = await opened(db, rules=Rules(budget=3))
    found = [
        await wrote(db, people[number % 3], board_id, f"Довод {number}", side)
        for number in range(5)
        for side in Side
    ]
    voted, supported = await asyncio.gather(
        asyncio.gather(*(votes.vote(db, people[0], one, on=True, now=NOW) for one in found[:5])),
        asyncio.gather(*(votes.support(db, people[0], one, now=NOW) for one in found[5:])),
    )
    outcomes = [*(outcome for outcome, _ in voted), *supported]
    assert outcomes.count(VoteRefusal.SPENT) == 7
    assert sum((await votes_given(db)).values()) == 3
    assert (await votes.ballot(db, people[0], board_id, 0)).left == 0


async def test_the_same_written_by_many_at_once_is_one_argument(db: Database) -> None:
    people = await crowd_of(db, 10)
    board_id = await opened(db)
    texts = ["Ещё живо!", "еще живо", "ЕЩЁ  ЖИВО", "Ещё, живо…"]
    outcomes = await asyncio.gather(
        *(
            arguments.add(db, who, board_id, Side.PLUS, texts[number % 4], now=NOW)
            for number, who in enumerate(people)
        )
    )
    [added] = [outcome for outcome in outcomes if isinstance(outcome, Added)]
    same = [outcome for outcome in outcomes if isinstance(outcome, Same)]
    assert {outcome.argument_id for outcome in same} == {added.argument.id}
    assert len(same) == 9
    assert [one.id for one in await all_of(db, board_id)] == [added.argument.id]


async def test_what_many_write_at_once_is_all_kept_and_numbered(db: Database) -> None:
    people = await crowd_of(db, 15)
    board_id = await opened(db)
    await asyncio.gather(
        *(
            arguments.add(db, who, board_id, side, f"Довод {who.id}", now=NOW)
            for who in people
            for side in Side
        )
    )
    assert [one.number for one in await all_of(db, board_id)] == list(range(1, 31))


async def test_one_person_writing_eight_at_once_has_as_many_as_they_may(db: Database) -> None:
    [anna] = await crowd_of(db, 1)
    board_id = await opened(db)
    outcomes = await asyncio.gather(
        *(arguments.add(db, anna, board_id, Side.MINUS, f"Довод {number}", now=NOW) for number in range(8))
    )
    refused = [outcome.refusal for outcome in outcomes if isinstance(outcome, Refused)]
    assert refused == [ArgumentRefusal.TOO_MANY] * (8 - MOST_PER_SIDE)
    assert len(await all_of(db, board_id)) == MOST_PER_SIDE
    assert isinstance(await arguments.add(db, anna, board_id, Side.PLUS, "Довод 9", now=NOW), Added)


async def test_votes_given_while_arguments_are_merged_are_counted_once_and_kept(db: Database) -> None:
    people = await crowd_of(db, 20)
    boss = await organiser(db)
    board_id = await opened(db)
    one, other = [await wrote(db, people[0], board_id, text) for text in ("Живо", "Весело")]
    presses = [(who, each) for who in people for each in (one, other)]
    await asyncio.gather(
        *(votes.vote(db, who, each, on=True, now=NOW) for who, each in presses[:20]),
        arguments.merge(db, boss, other, one, now=NOW),
        *(votes.vote(db, who, each, on=True, now=NOW) for who, each in presses[20:]),
    )
    merged = {found.id: found for found in await all_of(db, board_id)}
    assert (merged[one].votes, merged[other].merged_into) == (20, one)
    given = await votes_given(db)
    assert given[one] + given[other] >= 20
    await arguments.unmerge(db, boss, other, now=NOW)
    assert {found.id: found.votes for found in await all_of(db, board_id)} == given
    assert await votes_given(db) == given


async def test_a_vote_and_the_taking_back_of_the_same_argument_agree(db: Database) -> None:
    people = await crowd_of(db, 6)
    board_id = await opened(db)
    found = [await wrote(db, people[0], board_id, f"Довод {number}") for number in range(5)]
    outcomes = await asyncio.gather(
        *(arguments.take_back(db, people[0], one, now=NOW) for one in found),
        *(votes.vote(db, who, one, on=True, now=NOW) for who, one in zip(people[1:], found, strict=True)),
        return_exceptions=True,
    )
    kept = {one for one, outcome in zip(found, outcomes[:5], strict=True) if isinstance(outcome, Refused)}
    assert {one.id: one.votes for one in await all_of(db, board_id)} == dict.fromkeys(kept, 1)


async def test_closing_pressed_ten_times_at_once_publishes_once(db: Database) -> None:
    people = await crowd_of(db, 12)
    boss = await organiser(db)
    board_id = await opened(db)
    for who in people:
        for side in Side:
            await wrote(db, who, board_id, f"{who.id} " + "я" * 190, side)
    version = (await boards.show(db, boss, board_id)).board.version
    await asyncio.gather(
        *(boards.step(db, boss, board_id, version, Phase.CLOSED, now=NOW) for _ in range(10)),
        boards.go_on(db, now=NOW),
    )
    assert (await boards.show(db, boss, board_id)).board.closings == 1
    assert len(await owed(db, boards.PICTURE)) == 1
    assert [row.parameters["page"] for row in await owed(db, boards.RESULTS)] == [0, 1]
    await stepped(db, board_id, Phase.DISCUSSING, Phase.CLOSED)
    closings = Counter(row.parameters["closing"] for row in await owed(db, boards.RESULTS))
    assert closings == {1: 2, 2: 2}
    assert [row.parameters["closing"] for row in await owed(db, boards.PICTURE)] == [1, 2]


async def test_opening_and_asking_pressed_five_times_at_once_is_once(db: Database) -> None:
    boss = await organiser(db)
    await hub.configure(db, HUB)
    opened_ = await asyncio.gather(
        *(boards.open_board(db, boss, METHOD, Rules(asking=Asking.BUTTONS), now=NOW) for _ in range(5))
    )
    assert len(set(opened_)) == 1
    await asyncio.gather(*(boards.ask_in_group(db, boss, opened_[0], now=NOW) for _ in range(5)))
    await asyncio.gather(*(boards.post_again(db, boss, opened_[0], now=NOW) for _ in range(5)))
    assert len(await owed(db, boards.CARD)) == 2
    assert len(await owed(db, boards.POLL)) == 1


async def test_verdicts_given_at_once_are_one_of_each(db: Database) -> None:
    people = await crowd_of(db, 10)
    board_id = await opened(db)
    await asyncio.gather(
        *(verdicts.give(db, who, board_id, choice, now=NOW) for choice in verdicts.ORDER for who in people)
    )
    view = await boards.show(db, people[0], board_id)
    assert sum(view.verdicts.values()) == 10
    assert view.tally.people == 10
