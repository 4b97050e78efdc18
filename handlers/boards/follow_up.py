"""Two weeks after «применю»: did it work out?"""

from domain.board import Board, FollowUp
from handlers.boards import screens
from handlers.boards.buttons import HowItWent
from handlers.keyboards import keyboard
from handlers.screen import Screen
from handlers.texts import Words


def asked(board: Board, t: Words) -> Screen:
    rows = [[(t.plain("follow-up", what=what), HowItWent(board_id=board.id, what=what))] for what in FollowUp]
    return Screen(t("follow-up-ask", subject=board.subject), keyboard(*rows))


def answered(board: Board, what: FollowUp, t: Words) -> Screen:
    text = t("follow-up-thanks", what=what, subject=board.subject)
    return Screen(text, keyboard([screens.to_board(board, t)]))
