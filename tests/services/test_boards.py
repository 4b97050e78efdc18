"""Boards, on both databases: what is written, hidden, cancelled, published and left to decide; who is told what."""

from datetime import timedelta

import pytest

from domain.argument import ArgumentRefusal
from domain.board import Phase, Side
from domain.member import Member, Role
from services import (
    Database,
    arguments,
    audit,
    board_results,
    boards,
    changes,
    hub,
    members,
    privacy,
    roles,
    votes,
)
from services.arguments import Refused, Same
from services.boards import Rules
from services.refusal import Reason, RefusedError
from services.votes import VoteRefusal
from storage import cards
from storage.cards import Shown
from storage.db import Tx
from tests.people import DAYS, HUB, NOW, PLAN, announced, organiser, teacher
from tests.services.board_house import METHOD, all_of, opened, owed, stepped, wrote

CARD_MESSAGE = 77


async def posted(db: Database, board_id: int) -> None:
    """The board's card stands in the group."""

    def draw(tx: Tx) -> None:
        [card] = cards.of(tx, boards.CARD, board_id)
        cards.drawn(tx, card.id, HUB, Shown(CARD_MESSAGE, "x"))

    await db.transaction(draw)


async def reason_of(db: Database, who: Member, argument_id: int) -> Reason:
    with pytest.raises(RefusedError) as refusal:
        await arguments.one_led(db, who, argument_id)
    return refusal.value.reason


# What is written


async def test_a_reply_to_the_card_is_taken_line_by_line_and_the_rest_is_told_in_private(
    db: Database,
) -> None:
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    board_id = await opened(db)
    await posted(db, board_id)
    same = await wrote(db, boris, board_id, "Живо")
    text = "+ ЖИВО!\n+ Дети рады\n- " + "я" * 201 + "\n− Долго\n– 👍"
    reply = await arguments.reply(db, anna, HUB, CARD_MESSAGE, text, now=NOW)
    assert reply is not None
    assert not reply.all_taken
    assert [(one.side, one.text) for one in await all_of(db, board_id)] == [
        (Side.PLUS, "Живо"),
        (Side.PLUS, "Дети рады"),
        (Side.MINUS, "Долго"),
    ]
    [told] = await owed(db, arguments.REPLIED)
    assert told.chat_id == 1
    assert [(one["why"], one["argument_id"]) for one in told.parameters["rest"]] == [
        ("same", same),
        (ArgumentRefusal.TOO_LONG, None),
        (ArgumentRefusal.EMPTY, None),
    ]


async def test_talk_under_the_card_and_replies_to_others_are_no_arguments(db: Database) -> None:
    anna = await teacher(db, 1)
    board_id = await opened(db)
    await posted(db, board_id)
    for chat_id, message_id, text in (
        (HUB, CARD_MESSAGE, "Согласна"),
        (HUB, CARD_MESSAGE + 1, "+ Живо"),
        (HUB - 1, CARD_MESSAGE, "+ Живо"),
    ):
        assert await arguments.reply(db, anna, chat_id, message_id, text, now=NOW) is None
    assert await all_of(db, board_id) == []


async def test_an_author_rewords_until_somebody_else_supports_it(db: Database) -> None:
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    board_id = await opened(db)
    one = await wrote(db, anna, board_id, "Живо")
    other = await wrote(db, anna, board_id, "Весело")
    await votes.vote(db, anna, one, on=True, now=NOW)  # one's own support binds nobody
    await arguments.reword(db, anna, one, "Очень живо", now=NOW)
    assert isinstance(await arguments.reword(db, anna, one, "весело!", now=NOW), Same)
    await votes.vote(db, boris, one, on=True, now=NOW)
    assert isinstance(await arguments.reword(db, anna, one, "Скучно", now=NOW), Refused)
    assert isinstance(await arguments.take_back(db, anna, one, now=NOW), Refused)
    await arguments.take_back(db, anna, other, now=NOW)
    assert [(found.text, found.votes) for found in await all_of(db, board_id)] == [("Очень живо", 2)]
    await votes.vote(db, boris, one, on=False, now=NOW)
    await arguments.take_back(db, anna, one, now=NOW)
    assert await all_of(db, board_id) == []


async def test_whoever_writes_what_was_merged_is_shown_what_stands_for_it(db: Database) -> None:
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    boss = await organiser(db)
    board_id = await opened(db)
    parent, child, own = [await wrote(db, anna, board_id, text) for text in ("Живо", "Весело", "Ярко")]
    await arguments.merge(db, boss, child, parent, now=NOW)
    await votes.vote(db, anna, parent, on=True, now=NOW)
    again = await arguments.add(db, boris, board_id, Side.PLUS, "весело", now=NOW)
    assert isinstance(again, Same)
    assert (again.argument_id, again.is_mine, again.voted) == (parent, False, False)
    reworded = await arguments.reword(db, anna, own, "Весело!", now=NOW)
    assert isinstance(reworded, Same)
    assert (reworded.argument_id, reworded.is_mine, reworded.voted) == (parent, True, True)
    assert not isinstance(await votes.support(db, boris, again.argument_id, now=NOW), VoteRefusal)


async def test_who_supports_both_of_what_was_merged_is_one_person_and_two_votes_again_after(
    db: Database,
) -> None:
    boss, anna, boris, vera = await organiser(db), *[await teacher(db, number) for number in (1, 2, 3)]
    board_id = await opened(db, rules=Rules(budget=2))
    one, other, third = [await wrote(db, anna, board_id, text) for text in ("Живо", "Весело", "Ярко")]
    for who, chosen in ((anna, (one, other)), (boris, (other, third)), (vera, (other,))):
        for argument_id in chosen:
            await votes.vote(db, who, argument_id, on=True, now=NOW)

    async def counted() -> dict[int, int]:
        return {found.id: found.votes for found in await all_of(db, board_id) if found.on_board}

    before = await counted()
    assert before == {one: 1, other: 3, third: 1}
    for child, parent in ((other, one), (one, third)):  # a chain
        await arguments.merge(db, boss, child, parent, now=NOW)
    assert await counted() == {third: 3}
    assert (await votes.ballot(db, anna, board_id, 0)).left == 1
    for child in (one, other):
        await arguments.unmerge(db, boss, child, now=NOW)
    assert await counted() == before
    await arguments.merge(db, boss, other, one, now=NOW)
    await votes.vote(db, vera, one, on=True, now=NOW)  # stands behind it already
    await votes.vote(db, anna, one, on=False, now=NOW)  # behind neither any more
    assert await counted() == {one: 2, third: 1}
    await arguments.unmerge(db, boss, other, now=NOW)
    assert await counted() == {one: 0, other: 2, third: 1}


# What is hidden


async def test_hidden_until_voting_is_for_its_author_alone_also_when_the_session_is_cancelled(
    db: Database,
) -> None:
    session_id = await announced(db)
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    board_id = await boards.open_board(db, boss, METHOD, Rules(hides=True), now=NOW, session_id=session_id)
    secret = await wrote(db, anna, board_id, "Тайна")

    async def read_by(who: Member) -> str:
        card = await boards.card(db, board_id)
        return repr(
            (card, await votes.ballot(db, who, board_id, 0), await arguments.own(db, who, board_id))
            + ((await arguments.of_board(db, who, board_id),) if who.is_organiser else ())
        )

    async def seen() -> list[bool]:
        return ["Тайна" in await read_by(who) for who in (anna, boris, boss)]

    assert await seen() == [True, False, False]
    assert await reason_of(db, boss, secret) is Reason.STALE
    twin = await arguments.add(db, boris, board_id, Side.PLUS, "тайна", now=NOW)
    assert isinstance(twin, Same)
    assert "Тайна" not in repr(twin)
    assert not isinstance(await votes.support(db, boris, secret, now=NOW), VoteRefusal)
    await changes.cancel(db, boss, session_id, "Болезнь", now=NOW)
    assert await seen() == [True, False, False]
    assert await board_results.published(db, board_id, 0) is None
    with pytest.raises(RefusedError):
        await board_results.for_export(db, boss, board_id)


async def test_what_was_hidden_is_shown_from_voting_on_and_what_is_written_after_a_step_back_is_not(
    db: Database,
) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    board_id = await opened(db, rules=Rules(hides=True))
    await wrote(db, anna, board_id, "Первое")
    await stepped(db, board_id, Phase.VOTING, Phase.COLLECTING)
    second = await wrote(db, anna, board_id, "Второе")
    card = await boards.card(db, board_id)
    assert card is not None
    assert [one.text for one in card.arguments] == ["Первое"]
    assert await reason_of(db, boss, second) is Reason.STALE
    await stepped(db, board_id, Phase.VOTING)
    assert [one.text for one in (await votes.ballot(db, boss, board_id, 0)).arguments] == ["Первое", "Второе"]


async def test_a_reopened_board_leaves_nothing_to_decide_and_leaks_nothing(db: Database) -> None:
    anna = await teacher(db, 1)
    board_id = await opened(db, rules=Rules(hides=True))
    await wrote(db, anna, board_id, "Долго", Side.MINUS)
    await stepped(db, board_id, Phase.CLOSED)
    assert await boards.left_unresolved(db, board_id) is not None
    await stepped(db, board_id, Phase.DISCUSSING, Phase.VOTING, Phase.COLLECTING)
    await wrote(db, anna, board_id, "Тайна", Side.MINUS)
    assert await boards.left_unresolved(db, board_id) is None
    assert await board_results.published(db, board_id, 1) is None


async def test_what_a_moderator_hides_its_author_is_told_and_the_budget_is_given_back(db: Database) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    board_id = await opened(db, rules=Rules(budget=1))
    rude, fine = [await wrote(db, anna, board_id, text) for text in ("Грубо", "Живо")]
    await votes.vote(db, boris, rude, on=True, now=NOW)
    for _ in range(2):
        await arguments.hide(db, boss, rude, "Без имён", now=NOW)
    [told] = await owed(db, arguments.HIDDEN)
    assert (told.chat_id, told.parameters) == (1, {"argument_id": rude})
    hidden = await arguments.hidden_one(db, rude)
    assert hidden is not None
    assert hidden[0].hidden_reason == "Без имён"
    assert (await votes.vote(db, boris, rude, on=True, now=NOW))[0] is VoteRefusal.OFF
    await votes.vote(db, boris, fine, on=True, now=NOW)
    ballot = await votes.ballot(db, boris, board_id, 0)
    assert ([one.id for one in ballot.arguments], ballot.left) == ([fine], 0)
    again = await wrote(db, boris, board_id, "грубо")
    with pytest.raises(RefusedError) as refusal:
        await arguments.unhide(db, boss, rude, now=NOW)
    assert refusal.value.reason is Reason.SAME_ARGUMENT
    await arguments.take_back(db, boris, again, now=NOW)
    await arguments.unhide(db, boss, rude, now=NOW)
    assert await arguments.hidden_one(db, rude) is None
    assert {one.id: one.votes for one in await all_of(db, board_id)} == {rude: 1, fine: 1}


async def test_old_buttons_of_support_do_nothing_once_it_is_discussed(db: Database) -> None:
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    board_id = await opened(db)
    one = await wrote(db, anna, board_id)
    await votes.vote(db, anna, one, on=True, now=NOW)
    for phase in (Phase.VOTING, Phase.DISCUSSING, Phase.CLOSED):
        await stepped(db, board_id, phase)
        if phase is not Phase.VOTING:
            assert await votes.support(db, boris, one, now=NOW) is VoteRefusal.NOT_VOTING
            for on in (True, False):
                outcome, _ = await votes.vote(db, anna, one, on=on, now=NOW)
                assert outcome is VoteRefusal.NOT_VOTING
    assert [found.votes for found in await all_of(db, board_id)] == [1]


# Whose it is


async def test_a_name_is_beside_an_argument_only_where_it_was_never_promised_not_to_be(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    named, unnamed = await opened(db, "Квиз"), await opened(db, "Игра", Rules(anonymous=True))
    for board_id in (named, unnamed):
        await wrote(db, anna, board_id)

    async def authors(board_id: int) -> list[str | None]:
        results = await board_results.show(db, boss, board_id)
        return [voice.author.name if voice.author else None for voice in results.voices]

    for board_id in (named, unnamed):
        await stepped(db, board_id, Phase.CLOSED)
    assert (await authors(named), await authors(unnamed)) == (["Анна Иванова"], [None])
    await boards.tighten(db, boss, named, now=NOW)
    assert await authors(named) == [None]


async def test_of_who_erased_themselves_the_counts_stay_and_no_name(db: Database) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    stranger = await members.meet(db, 3, now=NOW)  # has consented to nothing, and voted
    board_id = await opened(db)
    one = await wrote(db, anna, board_id, "Живо")
    for who in (anna, boris, stranger):
        await votes.vote(db, who, one, on=True, now=NOW)
    before = (await boards.show(db, boss, board_id)).tally
    for who in (anna, stranger):
        await privacy.erase(db, who, who.id, now=NOW)
    assert (await boards.show(db, boss, board_id)).tally == before
    await arguments.hide(db, boss, one, "Без имён", now=NOW)  # and nobody is told
    await arguments.unhide(db, boss, one, now=NOW)
    assert await owed(db, arguments.HIDDEN) == []
    await stepped(db, board_id, Phase.CLOSED)
    [voice] = (await board_results.show(db, boss, board_id)).voices
    assert (voice.argument.text, voice.argument.votes) == ("Живо", 3)
    assert voice.author is not None
    assert (voice.author.name, voice.author.telegram_id, voice.author.erased) == (None, None, True)


async def test_a_board_of_no_session_is_led_by_moderators_of_all(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await announced(db)
    of_one = (await roles.grant(db, boss, anna.id, Role.MODERATOR, session_id, now=NOW)).member
    board_id = await opened(db)
    with pytest.raises(RefusedError) as refusal:
        await boards.open_board(db, of_one, "Квиз", Rules(), now=NOW)
    assert refusal.value.reason is Reason.RIGHTS
    assert await boards.led_by(db, of_one) == []
    of_all = (await roles.grant(db, boss, anna.id, Role.MODERATOR, None, now=NOW)).member
    assert [board.id for board in await boards.led_by(db, of_all)] == [board_id]
    await boards.open_board(db, of_all, "Квиз", Rules(), now=NOW)


async def test_the_log_calls_boards_and_arguments_by_their_words(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    board_id = await opened(db)
    child, parent = [await wrote(db, anna, board_id, text) for text in ("Живо", "Весело")]
    await arguments.merge(db, boss, child, parent, now=NOW)
    names = (await audit.listed(db, boss, 0)).names
    assert names[f"board:{board_id}"] == METHOD
    assert (names[f"argument:{child}"], names[f"argument:{parent}"]) == ("Живо", "Весело")


# Sessions and methods


async def test_a_cancelled_session_cancels_its_boards_and_all_that_is_owed_for_them(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    session_id = await announced(db)
    closed, going, alone = [
        await boards.open_board(db, boss, subject, Rules(), now=NOW, session_id=of)
        for subject, of in (("Квиз", session_id), ("Игра", session_id), ("Дебаты", None))
    ]
    for board_id in (closed, going, alone):
        await wrote(db, anna, board_id, "Долго", Side.MINUS)
    await stepped(db, closed, Phase.CLOSED)
    await boards.ask_in_group(db, boss, going, now=NOW)
    await boards.set_end(db, boss, going, NOW + timedelta(hours=1), now=NOW)
    await changes.cancel(db, boss, session_id, "Болезнь", now=NOW)
    for kind in (boards.PICTURE, boards.RESULTS, boards.POLL):
        assert await owed(db, kind) == []
    assert [row.parameters for row in await owed(db, boards.CARD)] == [{"subject_id": alone}]
    await boards.go_on(db, now=NOW + timedelta(days=1))
    phases = [(await boards.show(db, boss, one)).board.phase for one in (closed, going, alone)]
    assert phases == [Phase.CLOSED, Phase.CANCELLED, Phase.COLLECTING]
    refused = await arguments.add(db, anna, going, Side.PLUS, "Живо", now=NOW)
    assert isinstance(refused, Refused)
    with pytest.raises(RefusedError) as refusal:
        await boards.step(db, boss, going, 1, Phase.DISCUSSING, now=NOW)
    assert refusal.value.reason is Reason.BOARD_CLOSED


async def test_minuses_without_a_decision_are_told_when_the_method_comes_again(db: Database) -> None:
    """At the session's start, once, and on the card of a new board on the method; a decision ends that."""
    boss, anna = await organiser(db), await teacher(db, 1)
    await hub.configure(db, HUB)
    game = PLAN.activities[0].title
    before = await opened(db, game.upper() + "!")
    await wrote(db, anna, before, "Живо", Side.PLUS)
    slow, late = [await wrote(db, anna, before, text, Side.MINUS) for text in ("Долго", "Поздно")]
    await stepped(db, before, Phase.CLOSED)

    session_id = await announced(db)
    assert await owed(db, boards.UNRESOLVED) == []
    for _ in range(2):
        await changes.start(db, boss, session_id, now=DAYS[0].starts_at)
    assert [row.parameters for row in await owed(db, boards.UNRESOLVED)] == [{"board_id": before}]
    for _ in range(2):
        board_id = await boards.open_board(db, boss, game, Rules(), now=NOW, session_id=session_id)
    assert len(await owed(db, boards.UNRESOLVED)) == 1
    card = await boards.card(db, board_id)
    assert card is not None
    assert [one.text for one in card.earlier] == ["Долго", "Поздно"]

    await arguments.decide(db, boss, slow, "Сократить", now=NOW)
    left = await boards.left_unresolved(db, before)
    assert left is not None
    assert [one.text for one in left[1]] == ["Поздно"]
    await arguments.decide(db, boss, late, "Начать раньше", now=NOW)
    assert await boards.left_unresolved(db, before) is None
    card = await boards.card(db, board_id)
    assert card is not None
    assert card.earlier == ()


async def test_a_board_in_between_without_minuses_makes_nobody_forget_the_earlier_ones(db: Database) -> None:
    anna = await teacher(db, 1)
    first = await opened(db)
    await wrote(db, anna, first, "Долго", Side.MINUS)
    await stepped(db, first, Phase.CLOSED)
    await stepped(db, await opened(db), Phase.CLOSED)
    card = await boards.card(db, await opened(db))
    assert card is not None
    assert [one.text for one in card.earlier] == ["Долго"]


async def test_what_comes_after_the_deadline_finds_the_next_phase_whatever_the_clock_did(
    db: Database,
) -> None:
    boss, anna, boris = await organiser(db), await teacher(db, 1), await teacher(db, 2)
    board_id = await opened(db)
    one = await wrote(db, anna, board_id)
    deadline = NOW + timedelta(minutes=10)
    await boards.set_end(db, boss, board_id, deadline, now=NOW)
    outcome = await arguments.add(db, boris, board_id, Side.MINUS, "Долго", now=deadline)
    assert isinstance(outcome, Refused)
    assert outcome.refusal is ArgumentRefusal.NOT_COLLECTING
    assert outcome.board.phase is Phase.VOTING
    await boards.set_end(db, boss, board_id, deadline + timedelta(minutes=5), now=deadline)
    refusal, board = await votes.vote(db, boris, one, on=True, now=deadline + timedelta(minutes=5))
    assert (refusal, board.phase) == (VoteRefusal.NOT_VOTING, Phase.DISCUSSING)


async def test_the_number_of_an_argument_that_was_taken_back_is_never_anothers(db: Database) -> None:
    anna, boris = await teacher(db, 1), await teacher(db, 2)
    board_id = await opened(db)
    first = await wrote(db, anna, board_id)
    await arguments.take_back(db, anna, first, now=NOW)
    assert await wrote(db, boris, board_id, "Полезно") != first


async def test_only_minuses_of_a_closed_board_are_decided_about(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    board_id = await opened(db)
    plus, minus = await wrote(db, anna, board_id), await wrote(db, anna, board_id, "Долго", Side.MINUS)

    async def decided(argument_id: int) -> bool:
        try:
            await arguments.decide(db, boss, argument_id, "Сократить", now=NOW)
        except RefusedError as refusal:
            assert refusal.reason is Reason.BOARD_OPEN  # noqa: PT017 - it may succeed, too
            return False
        return True

    assert not await decided(minus)
    await stepped(db, board_id, Phase.CLOSED)
    assert [await decided(one) for one in (plus, minus)] == [False, True]


async def test_the_clock_ends_a_phase_and_closes_the_last_one(db: Database) -> None:
    boss, anna = await organiser(db), await teacher(db, 1)
    board_id = await opened(db)
    await wrote(db, anna, board_id)
    now = NOW
    for phase in (Phase.VOTING, Phase.DISCUSSING, Phase.CLOSED):
        await boards.set_end(db, boss, board_id, now + timedelta(minutes=5), now=now)
        await boards.go_on(db, now=now + timedelta(minutes=5, microseconds=-1))
        assert (await boards.show(db, boss, board_id)).board.phase is not phase
        now += timedelta(minutes=5)
        for _ in range(2):
            await boards.go_on(db, now=now)
        board = (await boards.show(db, boss, board_id)).board
        assert (board.phase, board.ends_at) == (phase, None)
    assert len(await owed(db, boards.PICTURE)) == len(await owed(db, boards.RESULTS)) == 1


async def test_results_have_every_argument_also_those_without_votes(db: Database) -> None:
    boss = await organiser(db)
    people = [await teacher(db, number) for number in range(1, 6)]
    board_id = await opened(db)
    for who in people:
        for number in range(5):
            await wrote(db, who, board_id, f"{who.id}.{number} " + "я" * 150, Side.MINUS)
    one = await wrote(db, people[0], board_id, "Живо")
    await votes.vote(db, people[1], one, on=True, now=NOW)
    await stepped(db, board_id, Phase.CLOSED)
    results = await board_results.published(db, board_id, 1)
    assert results is not None
    pages = [row.parameters["page"] for row in await owed(db, boards.RESULTS)]
    told = [voice.argument for page in pages for voice in board_results.page_of(results, page)]
    assert {argument.id for argument in told} == {argument.id for argument in await all_of(db, board_id)}
    assert len(told) == 26
    assert told[0].id == one
    assert board_results.page_of(results, len(pages)) == ()
    assert (await board_results.show(db, boss, board_id)).voices == results.voices
