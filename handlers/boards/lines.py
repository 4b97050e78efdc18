"""What several screens say of a board: its phase, its figures, its arguments."""

from collections.abc import Mapping

from domain.argument import Argument
from domain.board import Board, Choice
from handlers.people import name_for_others
from handlers.texts import Html, Words
from handlers.when import at
from services.board_results import Results
from services.boards import BoardView, CardView, Voice


def phase(board: Board, t: Words) -> Html:
    """With the moment it ends, where the clock will end it."""
    now = t("board-phase", phase=board.phase)
    if board.ends_at is None or not board.is_open:
        return now
    return t("board-until", phase=now, until=at(board.ends_at, t))


def counts(view: BoardView | CardView | Results, t: Words) -> Html:
    tally = view.tally
    return t(
        "board-counts", pluses=tally.pluses, minuses=tally.minuses, votes=tally.votes, people=tally.people
    )


def verdicts(found: Mapping[Choice, int], t: Words) -> Html:
    return t(
        "board-verdicts",
        apply=found[Choice.APPLY],
        adapt=found[Choice.ADAPT],
        reject=found[Choice.REJECT],
    )


def argument(one: Argument, t: Words) -> Html:
    """Its side, its words and its votes."""
    return t("argument", side=one.side, text=one.text, votes=one.votes)


def name_of(voice: Voice, t: Words) -> str | None:
    """Plain text; None: nobody's name stands beside it."""
    author = voice.author
    if author is None or author.hidden or not author.name:
        return None
    return name_for_others(author, t)
