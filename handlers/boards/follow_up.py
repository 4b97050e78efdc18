"""Two weeks after «применю»: did it work out?"""

from domain.board import Board, FollowUp
from handlers.boards import screens
from handlers.boards.buttons import HowItWent
from handlers.keyboards import Button, keyboard
from handlers.screen import Screen
from handlers.texts import Words


def asked(board: Board, t: Words) -> Screen:
    return Screen(t("follow-up-ask", subject=board.subject), keyboard(*_answers(board, t)))


def answered(board: Board, what: FollowUp, t: Words) -> Screen:
    """Who has not tried it yet answers again in the same message."""
    text = t("follow-up-thanks", what=what, subject=board.subject)
    again = _answers(board, t) if what is FollowUp.NOT_YET else []
    return Screen(text, keyboard(*again, [screens.to_board(board, t)]))


def _answers(board: Board, t: Words) -> list[list[Button]]:
    return [[(t.plain("follow-up", what=what), HowItWent(board_id=board.id, what=what))] for what in FollowUp]
