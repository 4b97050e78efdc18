"""Where a deep link to a board leads; the card in the group has many."""

from typing import Final

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.board import Phase, Side
from domain.member import Member
from handlers.boards import asking, results, screens
from handlers.boards.ballot import ballot, is_closed
from handlers.links import Target
from handlers.show import answer
from handlers.texts import Words
from services import Database, board_results, boards, votes

_ASKS: Final = {Target.PLUS: Side.PLUS, Target.MINUS: Side.MINUS}
TARGETS: Final = frozenset({Target.BOARD, Target.BALLOT, Target.RESULTS, *_ASKS})


async def visit(
    event: Message | CallbackQuery,
    target: tuple[Target, int],
    actor: Member,
    *,
    db: Database,
    state: FSMContext,
    t: Words,
) -> None:
    place, board_id = target
    view = await boards.show(db, actor, board_id)
    if place in _ASKS:
        await asking.ask(event, view, _ASKS[place], actor, state, t)
    elif place is Target.BALLOT and not is_closed(view.board, view.shown):
        await answer(event, ballot(await votes.ballot(db, actor, board_id, 0), t))
    elif place is Target.RESULTS and view.board.phase is Phase.CLOSED:
        await answer(event, results.shown(await board_results.show(db, actor, board_id), 0, t))
    else:
        await answer(event, screens.board(view, t))
