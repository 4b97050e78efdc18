"""Votes: one of each person for each argument, set and taken back; page by page in private."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.argument import Argument
from domain.board import Board
from domain.member import Member
from services.boards import CARD, in_time
from services.refusal import Reason, RefusedError
from services.transaction import Reading, Transaction
from storage import arguments, boards, outbox
from storage.db import Tx

ON_PAGE: Final = 8  # arguments; of these the longest fit in one message


@dataclass(frozen=True, slots=True)
class Ballot:
    """A page of what one may vote for, in an order that votes do not change."""

    board: Board
    arguments: tuple[Argument, ...]
    voted: frozenset[int]  # theirs, of all pages
    page: int  # from 0
    last: int
    count: int
    merged: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # by what stands for them

    @property
    def left(self) -> int | None:
        """Votes they still have; None: the board counts none."""
        return None if self.board.budget is None else max(0, self.board.budget - len(self.voted))


class VoteRefusal(StrEnum):
    NOT_VOTING = "not_voting"
    SPENT = "spent"  # no vote of the budget is left
    OFF = "off"  # the argument was merged, hidden or taken back


@Transaction
def vote(
    tx: Tx, actor: Member, argument_id: int, *, on: bool, now: datetime
) -> tuple[VoteRefusal | None, Board]:
    """Set or take back; what is so already stays so.

    What the page looks like then is another reading: where transactions run side by side (PostgreSQL), one that has read
    the counts of others is run again for each of their votes.
    """
    argument, board = _get(tx, argument_id, now=now)
    if not board.takes_votes or not argument.shown:
        return VoteRefusal.NOT_VOTING, board
    if not argument.on_board:
        return VoteRefusal.OFF, board
    mine = arguments.voted(tx, board.id, actor.id)
    if on and argument_id not in mine:
        if board.budget is not None and len(mine) >= board.budget:
            return VoteRefusal.SPENT, board
        arguments.put_vote(tx, argument_id, board.id, actor.id, now=now)
        outbox.redraw(tx, CARD, board.id, now=now)  # its poll shows no votes
    elif not on and argument_id in mine:
        arguments.take_vote(tx, argument_id, actor.id)
        outbox.redraw(tx, CARD, board.id, now=now)
    return None, board


@Transaction
def support(tx: Tx, actor: Member, argument_id: int, *, now: datetime) -> VoteRefusal | Board:
    """Behind what somebody else wrote in the same words, also where that is hidden until voting."""
    argument, board = _get(tx, argument_id, now=now)
    if not (board.takes_arguments or board.takes_votes):
        return VoteRefusal.NOT_VOTING
    if not argument.on_board:
        return VoteRefusal.OFF
    mine = arguments.voted(tx, board.id, actor.id)
    if argument_id not in mine:
        if board.budget is not None and len(mine) >= board.budget:
            return VoteRefusal.SPENT
        arguments.put_vote(tx, argument_id, board.id, actor.id, now=now)
        outbox.redraw(tx, CARD, board.id, now=now)
    return board


@Reading
def ballot(tx: Tx, actor: Member, board_id: int, page: int) -> Ballot:
    """The last page, where there is none of that number."""
    board = boards.get(tx, board_id)
    if board is None:
        raise RefusedError(Reason.GONE)
    mine = frozenset(arguments.voted(tx, board_id, actor.id))
    count = arguments.count_shown(tx, board_id)
    last = max(0, count - 1) // ON_PAGE
    page = max(0, min(page, last))
    shown = arguments.on_page(tx, board_id, page * ON_PAGE, ON_PAGE)
    return Ballot(board, tuple(shown), mine, page, last, count, arguments.merged(tx, board_id))


def _get(tx: Tx, argument_id: int, *, now: datetime) -> tuple[Argument, Board]:
    found = arguments.get(tx, argument_id)
    if found is not None and in_time(tx, found[1], now=now) is not found[1]:
        found = arguments.get(tx, argument_id)  # what was hidden is shown now
    if found is None:
        raise RefusedError(Reason.GONE)
    return found
