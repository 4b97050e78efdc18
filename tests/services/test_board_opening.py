"""Opening a board twice, with a poll; a deadline that is meant for one phase only."""

from datetime import timedelta

import pytest

from domain.board import Asking, Phase
from services import Database, boards
from services.boards import Rules
from services.refusal import Reason, RefusedError
from tests.people import NOW, announced, organiser
from tests.services.board_house import METHOD, opened, owed, stepped

SOON = NOW + timedelta(minutes=10)


async def test_a_board_about_the_same_is_opened_once(db: Database) -> None:
    first = await opened(db)
    assert await opened(db) == first
    with pytest.raises(RefusedError) as refused:  # whoever asked for secrecy is not given an open one
        await opened(db, rules=Rules(anonymous=True))
    assert refused.value.reason is Reason.BOARD_EXISTS
    boss, session_id = await organiser(db), await announced(db)
    of_session = await boards.open_board(db, boss, METHOD, Rules(), now=NOW, session_id=session_id)
    assert of_session != first  # it belongs to a session
    await stepped(db, first, Phase.CLOSED)
    assert await opened(db) not in {first, of_session}


async def test_a_board_may_begin_with_its_poll(db: Database) -> None:
    board_id = await opened(db, rules=Rules(asking=Asking.POLL))
    boss = await organiser(db)
    board = await boards.ask_in_group(db, boss, board_id, now=NOW)  # it stands there already
    assert (board.asks, board.asking) == (True, Asking.POLL)
    assert [one.parameters for one in await owed(db, boards.POLL)] == [{"subject_id": board_id}]


async def test_a_deadline_is_not_set_for_another_phase(db: Database) -> None:
    boss, board_id = await organiser(db), await opened(db)
    version = (await boards.show(db, boss, board_id)).board.version
    for _ in range(2):  # pressed twice
        board = await boards.set_end(db, boss, board_id, SOON, now=NOW, version=version)
        assert board.ends_at == SOON
    await stepped(db, board_id, Phase.VOTING)
    with pytest.raises(RefusedError) as refused:
        await boards.set_end(db, boss, board_id, SOON, now=NOW, version=version)
    assert refused.value.reason is Reason.STALE
    assert (await boards.show(db, boss, board_id)).board.ends_at is None
