"""A board in the group, without the moderator's way there."""

from domain.board import Board, Phase
from services import boards, members
from services.boards import BoardView, Rules
from tests.stories.conftest import Hub

SUBJECT = "Квиз <b>«Кто? Где?»</b> & Ко"


async def opened(hub: Hub, rules: Rules | None = None, *, session_id: int | None = None) -> int:
    """Its number; its card stands in the group."""
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    board_id = await boards.open_board(
        hub.app.db, boss, SUBJECT, rules or Rules(), now=hub.now, session_id=session_id
    )
    await _shown(hub)
    return board_id


async def step(hub: Hub, board_id: int, to: Phase) -> Board:
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    version = (await boards.show(hub.app.db, boss, board_id)).board.version
    board = await boards.step(hub.app.db, boss, board_id, version, to, now=hub.now)
    await _shown(hub)
    return board


async def view(hub: Hub, board_id: int) -> BoardView:
    boss = await members.meet(hub.app.db, hub.organiser.id, now=hub.now)
    return await boards.show(hub.app.db, boss, board_id)


async def _shown(hub: Hub) -> None:
    hub.app.delivery.wake()
    await hub.settled()
