"""The ballot's pages: all that one may vote for, pluses first, and always in the same places."""

from domain.board import Side
from services import Database, arguments, boards, hub, votes
from services.arguments import Added
from services.boards import Rules
from services.votes import ON_PAGE
from storage.arguments import on_board
from tests.people import HUB, NOW, crowd_of, organiser


async def test_pages_are_parts_of_the_whole_and_a_vote_stays_on_its_page(db: Database) -> None:
    await hub.configure(db, HUB)
    boss = await organiser(db)
    crowd = await crowd_of(db, 4)
    board_id = await boards.open_board(db, boss, "Квиз", Rules(), now=NOW)
    written = []
    for number in range(20):
        side = Side.MINUS if number % 3 else Side.PLUS
        added = await arguments.add(db, crowd[number % 4], board_id, side, f"Довод {number}", now=NOW)
        assert isinstance(added, Added)
        written.append(added.argument.id)
    await arguments.hide(db, boss, written[4], "спам", now=NOW)
    await arguments.merge(db, boss, written[6], written[9], now=NOW)
    whole = [one.id for one in await db.read(on_board, board_id)]
    assert len(whole) == 18
    pages = [await votes.ballot(db, crowd[0], board_id, page) for page in range(3)]
    assert [one.id for page in pages for one in page.arguments] == whole
    assert [(page.page, page.last, page.count) for page in pages] == [(0, 2, 18), (1, 2, 18), (2, 2, 18)]
    assert await votes.ballot(db, crowd[0], board_id, 99) == pages[-1]
    for place, argument_id in enumerate(whole):
        page = place // ON_PAGE
        await votes.vote(db, crowd[0], argument_id, on=True, now=NOW)
        voted = await votes.ballot(db, crowd[0], board_id, page)
        assert [one.id for one in voted.arguments] == [one.id for one in pages[page].arguments]
        assert voted.voted == frozenset(whole[: place + 1])


async def test_a_board_where_nothing_stands_has_one_empty_page(db: Database) -> None:
    await hub.configure(db, HUB)
    board_id = await boards.open_board(db, await organiser(db), "Квиз", Rules(), now=NOW)
    empty = await votes.ballot(db, (await crowd_of(db, 1))[0], board_id, 3)
    assert (empty.arguments, empty.page, empty.last, empty.count) == ((), 0, 0, 0)
