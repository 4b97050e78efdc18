"""Votes for words: those that a button was drawn for, or nothing is done."""

from services import Database, arguments, wording
from services.boards import Rules
from services.votes import VoteRefusal
from services.wording import Reworded, seal, seal_of_same
from tests.people import NOW, crowd_of, organiser
from tests.services.board_house import opened, votes_given, wrote


async def test_a_vote_is_taken_back_whatever_the_words_are(db: Database) -> None:
    (anna,) = await crowd_of(db, 1)
    board_id = await opened(db)
    mine = await wrote(db, anna, board_id, "Тихо")
    assert await wording.vote(db, anna, mine, sealed=seal("Тихо"), on=True, now=NOW) is None
    await arguments.reword(db, anna, mine, "Громко", now=NOW)
    for on, outcome in ((True, Reworded), (False, type(None))):
        done = await wording.vote(db, anna, mine, sealed=seal("Тихо"), on=on, now=NOW)
        assert isinstance(done, outcome)
    assert await votes_given(db) == {mine: 0}


async def test_of_hidden_words_it_is_not_told_whether_they_were_guessed(db: Database) -> None:
    anna, boris = await crowd_of(db, 2)
    board_id = await opened(db, rules=Rules(hides=True))
    secret = await wrote(db, anna, board_id, "Тайна")
    for guess in ("Тайна", "Не тайна"):
        done = await wording.vote(db, boris, secret, sealed=seal(guess), on=True, now=NOW)
        assert done is VoteRefusal.NOT_VOTING


async def test_words_that_were_merged_are_supported_in_what_stands_for_them(db: Database) -> None:
    anna, boris = await crowd_of(db, 2)
    board_id = await opened(db)
    quiet = await wrote(db, anna, board_id, "Тихо")
    silent = await wrote(db, anna, board_id, "Совсем не слышно")
    await arguments.merge(db, await organiser(db), silent, quiet, now=NOW)
    refused = await wording.support(db, boris, quiet, sealed=seal_of_same("громко"), now=NOW)
    assert isinstance(refused, Reworded)
    for words in ("совсем не слышно!", "ТИХО"):
        await wording.support(db, boris, quiet, sealed=seal_of_same(words), now=NOW)
        assert await votes_given(db) == {quiet: 1, silent: 0}
