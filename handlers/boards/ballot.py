"""The arguments page by page: read by everybody, voted for while the board takes votes."""

from domain.argument import Argument
from domain.board import Board
from handlers.boards import lines, screens
from handlers.boards.buttons import Ballots, Vote
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Words
from services.votes import Ballot

LABEL = 34  # characters of an argument on its button: a line of a phone


def ballot(found: Ballot, t: Words) -> Screen:
    board = found.board
    back = [screens.to_board(board, t)]
    if not found.count:
        return Screen(t("ballot-none", subject=board.subject), keyboard(back))
    texts = [_heading(found, t), *(lines.argument(one, t) for one in found.arguments), _left(found, t)]
    rows = [[_vote(one, found, t)] for one in found.arguments] if board.takes_votes else []
    turns = page_turns(found.page, found.last, lambda page: Ballots(board_id=board.id, page=page), t)
    return Screen("\n\n".join(filter(None, texts)), keyboard(*rows, turns, back))


def is_closed(board: Board) -> bool:
    """There is nothing to read page by page, or all of it is hidden: the board's page says why."""
    return not board.is_open or (board.takes_arguments and board.hides)


def _heading(found: Ballot, t: Words) -> str:
    board, pages = found.board, found.last + 1
    if board.takes_votes:
        return t("ballot", subject=board.subject, page=found.page + 1, pages=pages)
    return t("ballot-read", subject=board.subject, page=found.page + 1, pages=pages)


def _left(found: Ballot, t: Words) -> str:
    if found.left is None or not found.board.takes_votes:
        return ""
    return t("board-budget", left=found.left, budget=found.board.budget or 0)


def _vote(one: Argument, found: Ballot, t: Words) -> Button:
    """Says what it will do by its mark: a vote that is there is taken back, one that is not is given."""
    given = one.id in found.voted
    label = t.plain(
        "ballot-vote",
        given="yes" if given else "no",
        votes=one.votes,
        side=one.side,
        text=clip(one.text, LABEL),
    )
    does = Vote(board_id=found.board.id, argument_id=one.id, page=found.page, on=not given)
    return label, does
