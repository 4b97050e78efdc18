from datetime import datetime
from typing import Final

from domain.board import Board
from handlers.keyboards import Button, keyboard
from handlers.moderating.buttons import EndAt, EndIn
from handlers.moderating.screens import to_panel
from handlers.screen import Screen
from handlers.texts import Words
from handlers.when import at

MINUTES: Final = (10, 30, 60)


def ask_end(board: Board, tomorrow: datetime, t: Words) -> Screen:
    """`tomorrow`: the evening that is offered."""
    number, version = board.id, board.version
    soon: list[Button] = [
        (t.plain("lead-end-in", minutes=minutes), EndIn(board_id=number, version=version, minutes=minutes))
        for minutes in MINUTES
    ]
    then = (
        t.plain("lead-end-at", when=at(tomorrow, t)),
        EndAt(board_id=number, version=version, at=int(tomorrow.timestamp())),
    )
    off: list[Button] = []
    if board.ends_at is not None:
        off = [(t.plain("lead-end-off"), EndIn(board_id=number, version=version, minutes=0))]
    text = t("lead-end-ask", subject=board.subject, phase=board.phase)
    return Screen(text, keyboard(soon, [then], off, [to_panel(number, t)]))


def wrong_end(asked: Screen, problem: str, t: Words) -> Screen:
    return Screen(t("lead-end-wrong", problem=problem), asked.keyboard)
