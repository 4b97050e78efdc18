"""The arguments page by page: read by everybody, voted for while the board takes votes."""

from domain.argument import Argument
from domain.board import Board
from handlers.boards import lines, screens
from handlers.boards.buttons import Ballots, Vote
from handlers.keyboards import Button, keyboard, page_turns
from handlers.paging import clip
from handlers.screen import Screen
from handlers.texts import Html, Words
from services.votes import Ballot
from services.wording import seal

LABEL = 34  # characters of an argument on its button: a line of a phone
ALSO = 2  # of the texts that were merged into an argument, and
ALSO_LABEL = 70  # characters of each: a page of eight stays within 4096


def ballot(found: Ballot, t: Words) -> Screen:
    board = found.board
    back = [screens.to_board(board, t)]
    if not found.count:
        return Screen(t("ballot-none", subject=board.subject), keyboard(back))
    texts = [_heading(found, t), *(_argument(one, found, t) for one in found.arguments), *_how(found, t)]
    rows = [[_vote(one, found, t)] for one in found.arguments] if board.takes_votes else []
    turns = page_turns(found.page, found.last, lambda page: Ballots(board_id=board.id, page=page), t)
    return Screen("\n\n".join(filter(None, texts)), keyboard(*rows, turns, back))


def is_closed(board: Board, shown: int) -> bool:
    """There is nothing to read page by page, or all of it is hidden: the board's page says why."""
    return not board.is_open or (board.takes_arguments and board.hides and not shown)


def _heading(found: Ballot, t: Words) -> str:
    board, pages = found.board, found.last + 1
    if board.takes_votes:
        return t("ballot", subject=board.subject, page=found.page + 1, pages=pages)
    return t("ballot-read", subject=board.subject, page=found.page + 1, pages=pages)


def _argument(one: Argument, found: Ballot, t: Words) -> Html:
    """With what was merged into it: whoever wrote that finds it here."""
    line, merged = lines.argument(one, t), found.merged.get(one.id, ())
    if not merged:
        return line
    also = "; ".join(clip(text, ALSO_LABEL) for text in merged[:ALSO])
    more = max(0, len(merged) - ALSO)
    return Html(f"{line}\n{t('ballot-merged', text=also, more=more)}")


def _how(found: Ballot, t: Words) -> list[str]:
    """Nearest to the buttons it speaks of."""
    if not found.board.takes_votes:
        return []
    left = found.left
    votes = [] if left is None else [t("board-budget", left=left, budget=found.board.budget or 0)]
    return [*votes, t("ballot-how")]


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
    return label, Vote(
        board_id=found.board.id, argument_id=one.id, page=found.page, on=not given, sealed=seal(one.text)
    )
