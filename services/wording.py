"""Votes for words: a button was drawn for them, and until others stand behind them their author may choose others."""

from dataclasses import dataclass
from datetime import datetime
from zlib import crc32

from domain.argument import sameness
from domain.board import Board
from domain.member import Member
from services import votes
from services.refusal import Reason, RefusedError
from services.transaction import Transaction
from services.votes import VoteRefusal
from storage import arguments
from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Reworded:
    """It says something else now; nothing was done."""

    board: Board


def seal(text: str) -> int:
    """Of the words a button shows."""
    return crc32(text.encode())


def seal_of_same(text: str) -> int:
    """Of words that somebody wrote again: the argument may have them in other case and punctuation."""
    return seal(sameness(text))


@Transaction
def vote(
    tx: Tx, actor: Member, argument_id: int, *, sealed: int, on: bool, now: datetime
) -> VoteRefusal | Reworded | None:
    """`sealed`: the `seal` of what was read. Taken back is a vote whatever the words are now."""
    found = arguments.get(tx, argument_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    argument, board = found
    if on and argument.shown and seal(argument.text) != sealed:  # of what is hidden not even that is told
        return Reworded(board)
    return votes.vote.within(tx, actor, argument_id, on=on, now=now)[0]


@Transaction
def support(
    tx: Tx, actor: Member, argument_id: int, *, sealed: int, now: datetime
) -> VoteRefusal | Reworded | Board:
    """`sealed`: the `seal_of_same` of what the actor wrote. It may have been merged into what stands on the board."""
    found = arguments.get(tx, argument_id)
    if found is None:
        raise RefusedError(Reason.GONE)
    argument, board = found
    if seal_of_same(argument.text) != sealed:
        behind = arguments.merged(tx, board.id).get(argument_id, ())
        if sealed not in map(seal_of_same, behind):
            return Reworded(board)
    return votes.support.within(tx, actor, argument_id, now=now)
